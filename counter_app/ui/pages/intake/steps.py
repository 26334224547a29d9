"""From the keys of an open intake to its acts: the next step, the side actions, corrections, overrides."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from counter_app.domain.intake import Intake, Tick
from counter_app.services import checking, deciding
from counter_app.services.checking import Act, Lack
from counter_app.services.deciding import DeclineTerms
from counter_app.ui.models import intake_edits as edits
from counter_app.ui.pages.intake.acting import Acting
from counter_app.ui.pages.intake.arrangement import MATERIALS
from counter_app.ui.pages.intake.entry_popup import Ask
from counter_app.ui.pages.page import Page
from counter_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from counter_app.ui.pages.intake.open_intake import OpenIntake

_CODE = re.compile(r"[A-Za-z]{2,}\d{2,}")


class Steps:
    """Nothing here is an act yet: acts begin in the preview (acting.py)."""

    def __init__(self, open_intake: OpenIntake, at: Workplace, page: Page) -> None:
        self._open, self._at = open_intake, at
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
            self._ask_decline()
        elif step.act is not None:
            self._begin(step.act)

    def act_aside(self, act: Act) -> None:
        """先收件, 不予受理, 咨询: what it needs first, then its own preview."""
        if self.busy:
            return
        lacks = checking.lacking_for(self._at.desk, self._open.intake, act)
        needed = next((k for k in lacks if k.hard), None)
        if needed is not None:
            self._open.walk.go_to_lack(needed)
        elif act is Act.DECLINE:
            self._ask_decline()
        else:
            self._begin(act)

    def _ask_decline(self) -> None:
        terms = deciding.decline_terms(self._at.desk, self._open.intake)
        if self._open.finding.act is not Act.DECLINE:  # the clerk's own ground: only the basis is known
            terms = replace(terms, ground=0, reason="")
        self._open.decline.ask(terms, lambda said: self._begin(Act.DECLINE, said))

    def _begin(self, act: Act, terms: DeclineTerms | None = None) -> None:
        name = self._open.intake.applicant.name
        subject = f"{name}·{self._open.matter.name}" if name else self._open.matter.name
        self.acting.begin(self._open.intake, act, subject, terms)

    def correct_here(self) -> None:
        """Alt+G: the applicant puts the current row's faults right before the clerk's eyes."""
        row = self._open.materials.view.current_row()
        mark = self._open.intake.marks.get(row.id) if row else None
        if row is None or mark is None or mark.tick is not Tick.DEFECTIVE:
            self._open.says.emit("先在材料中选中有问题的一份，再按 Alt+G")
            self._open.walk.go_to_zone(MATERIALS)
            return
        self._open.materials.correct_now(row.id)

    def _guided(self, number: str) -> None:
        """After a consultation: on to the matter that the routing names, with the people already entered."""
        now, result = self._open.intake, self._open.finding.result
        text = result.routing.text if result is not None and result.routing is not None else ""
        catalogue = self._open.catalogue
        codes = (m[0] for m in _CODE.finditer(text))
        named = next((c for c in codes if catalogue.get(c) is not None and c != now.matter), "")
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
            f"{lack.text.split('。')[0]}。继续的理由",
            hint="如：证件原件即如此，已核对",
            action="注明理由继续",
            refuse=lambda entry: "" if entry.text else "请写明理由",
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
            "Ctrl+Z": lambda: self._step(self._open.editor.undo),
            "Ctrl+Y": lambda: self._step(self._open.editor.redo),
            "Ctrl+Shift+Z": lambda: self._step(self._open.editor.redo),
            "F6": lambda: self._open.walk.next_zone(1),
            "Shift+F6": lambda: self._open.walk.next_zone(-1),
            "Alt+Q": self._open.walk.reopen,
            "Alt+L": self.override_current,
            "Alt+J": lambda: self.act_aside(Act.RECEIVE),
            "Alt+G": self.correct_here,
            "Alt+B": lambda: self.act_aside(Act.DECLINE),
            "Alt+Z": lambda: self.act_aside(Act.GUIDE),
            "Alt+H": self._open.change_matter.emit,
        }

    def _step(self, step: Callable[[], bool]) -> None:
        if not self._open.popup.asking and not self.acting.running:
            step()
