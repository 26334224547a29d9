"""From the keys of an open intake to its acts: the next step, the side actions, corrections, overrides."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_app.domain.intake import Intake, Tick
from counter_app.domain.refusals import Refusal
from counter_app.services import checking, deciding
from counter_app.services.checking import Act, Lack
from counter_app.services.composing.normalise import normalise
from counter_app.services.deciding import DeclineTerms
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.dialogs.preview import About
from counter_app.ui.models import intake_edits as edits
from counter_app.ui.pages.intake.acting import Acting
from counter_app.ui.pages.intake.arrangement import MATERIALS, VERDICT
from counter_app.ui.pages.intake.entry_popup import Ask
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from counter_app.ui.pages.intake.open_intake import OpenIntake

_CODE = re.compile(r"[A-Za-z]{2,}\d{2,}")
_FIRST = {
    Act.RECEIVE: tr("先收件之前：{lack}"),
    Act.DECLINE: tr("要不予受理，先补这一项：{lack}。补好再按 Alt+B"),
    Act.GUIDE: tr("要登记咨询，先补这一项：{lack}"),
}
"""Said beside the side buttons, in words of the lack."""


class Steps:
    """Nothing here is an act yet: acts begin in the preview (acting.py)."""

    def __init__(self, open_intake: OpenIntake, at: Workplace, page: Page) -> None:
        self._open, self._at, self._page = open_intake, at, page
        self.acting = Acting(at, page, open_intake.draft)
        self.acting.ended = open_intake.closed.emit
        self.acting.guided = self._guided

    @property
    def busy(self) -> bool:
        """A small question is open, or an act is under way."""
        return self._open.popup.asking or self.acting.running

    def primary(self) -> None:
        if self.busy:
            return
        if self._open.decline.asking:
            self._open.decline.submit()
            return
        step = self._open.lines.step
        if step.lack is not None:
            self._open.walk.go_to_lack(step.lack)
        elif step.act is Act.DECLINE:
            self.ask_decline()
        elif step.act is not None:
            self._begin(step.act)

    def act_aside(self, act: Act) -> None:
        """先收件, 不予受理, 咨询: what it needs first, then its own preview."""
        if self.busy or self._open.decline.asking:
            return
        needed = next((k for k in self._lacking(act) if k.hard), None)
        if needed is not None:
            self._say_first(act, needed)
        elif act is Act.DECLINE:
            self.ask_decline()
        else:
            self._begin(act)

    def _lacking(self, act: Act) -> tuple[Lack, ...]:
        return checking.lacking_for(self._at.desk, self._open.intake, act)

    def _say_first(self, act: Act, needed: Lack) -> None:
        """Beside the button: what comes before the act. The cursor goes there, where it is to be seen."""
        words = _FIRST[act].format(lack=needed.text.rstrip("。"))
        if self._open.board.compact:
            self._open.walk.go_to_zone(VERDICT)
        else:
            self._open.walk.go_to_lack(needed)
        self._open.verdict.say_why(words)

    def ask_decline(self) -> None:
        """The form, with the ground that a routing gives; without one the clerk names it."""
        try:
            terms = deciding.decline_terms(self._at.desk, self._open.intake)
        except (Refusal, Disturbance) as error:
            self._at.feedback.show(error, self._page)
            return
        result, act = self._open.finding.result, self._open.finding.act
        routed = result is not None and (result.routing is not None or act is Act.GUIDE)
        if act is not Act.DECLINE and not routed:  # the clerk's own ground: only the basis is known
            terms = replace(terms, ground=0, reason="")
        self._open.decline.ask(terms, lambda said: self._begin(Act.DECLINE, said), about="intake")

    def _begin(self, act: Act, terms: DeclineTerms | None = None) -> None:
        name = self._open.intake.applicant.name
        subject = f"{name}·{self._open.matter.name}" if name else self._open.matter.name
        named = self._open.catalogue.get(self.target()) if act is Act.GUIDE else None
        lacking = tuple(dict.fromkeys(k.text for k in self._lacking(act)))
        heads = About(subject, normalise(named.name) if named else "", lacking)
        self.acting.begin(self._open.intake, act, heads, terms)

    def correct_here(self) -> None:
        """Alt+G: the applicant puts the current row's faults right before the clerk's eyes."""
        row = self._open.materials.view.current_row()
        mark = self._open.intake.marks.get(row.id) if row else None
        if row is None or mark is None or mark.tick is not Tick.DEFECTIVE:
            self._open.says.emit(tr("先在材料中选中有问题的一份，再按 Alt+G"))
            self._open.walk.go_to_zone(MATERIALS)
            return
        self._open.materials.correct_now(row.id)

    def target(self) -> str:
        """The code of the matter that the routing names; "" where it names none of this catalogue."""
        now, result = self._open.intake, self._open.finding.result
        text = result.routing.text if result is not None and result.routing is not None else ""
        codes = (m[0] for m in _CODE.finditer(text))
        return next((c for c in codes if self._open.catalogue.get(c) is not None and c != now.matter), "")

    def _guided(self, number: str) -> None:
        """After a consultation: on to the matter that the routing names, with the people already entered."""
        now, named = self._open.intake, self.target()
        self._open.closed.emit()
        if not named:
            self._at.go.open_page("today")
            return
        target = Intake(named, now.release, applicant=now.applicant, channel=now.channel)
        self._at.go.open_intake(target)

    def override(self, lack: Lack) -> None:
        """A warning goes on with a reason (注明理由继续)."""
        field = self._open.applicant.fields.get(lack.field)
        at = field.mapTo(self._open, QPoint(0, field.height())) if field else QPoint(0, 0)
        ask = Ask(
            tr("{split}。继续的理由", split=lack.text.split("。")[0]),
            hint=tr("如：证件原件即如此，已核对"),
            action=tr("注明理由继续"),
            refuse=lambda entry: "" if entry.text else tr("请写明理由"),
        )
        self._open.popup.ask(
            ask,
            at,
            lambda entry: (
                self._open.editor.edit(lambda i: edits.overridden(i, lack.field, lack.warning, entry.text)),
                None,
            )[1],
        )

    def override_current(self) -> None:
        """Alt+L: the first warning."""
        warning = next((k for k in self._open.finding.lacking if not k.hard), None)
        if warning is not None:
            self.override(warning)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        """Every letter works in every arrangement, also while its button is not to be seen."""
        return {
            "Ctrl+Z": lambda: self._step(False),
            "Ctrl+Y": lambda: self._step(True),
            "Ctrl+Shift+Z": lambda: self._step(True),
            "F6": lambda: self._open.walk.next_zone(1),
            "Shift+F6": lambda: self._open.walk.next_zone(-1),
            "Alt+Q": self._open.walk.choose_question,
            "Alt+L": self.override_current,
            "Alt+J": lambda: self.act_aside(Act.RECEIVE),
            "Alt+G": self.correct_here,
            "Alt+B": lambda: self.act_aside(Act.DECLINE),
            "Alt+Z": lambda: self.act_aside(Act.GUIDE),
            "Alt+H": self._open.change_matter.emit,
        }

    def _step(self, forward: bool) -> None:
        """Undo and redo: of the text field that has the focus, and only there; else of the intake."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            (focus.redo if forward else focus.undo)()
        elif not (self._open.popup.asking or self._open.decline.asking or self.acting.running):
            (self._open.editor.redo if forward else self._open.editor.undo)()
