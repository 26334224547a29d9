"""Where the clerk is in an open intake and where the work leads next: zones, questions, what is lacking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from counter_app.services.checking import Lack
from counter_app.ui import theme
from counter_app.ui.models import intake_edits as edits
from counter_app.ui.models.situation_lines import situation_lines
from counter_app.ui.pages.intake.arrangement import APPLICANT, MATERIALS, SITUATION, VERDICT, ZONES
from counter_app.ui.pages.intake.entry_popup import Ask
from counter_app.ui.tr import tr
from counter_app.ui.widgets.text import full_width

if TYPE_CHECKING:
    from counter_app.ui.pages.intake.open_intake import OpenIntake


class Walk:
    """The order of work is 情形, 材料, 申请人, 结论; every step of it is one key."""

    def __init__(self, open_intake: OpenIntake) -> None:
        self._open = open_intake

    def zone_widgets(self) -> Mapping[str, QWidget]:
        done = not self._open.situation.options.isVisibleTo(self._open.situation)
        return {
            SITUATION: self._open.situation.change if done else self._open.situation.options,
            MATERIALS: self._open.materials.view,
            APPLICANT: self._open.applicant.first_empty(),
            VERDICT: self._open.board.bottom_button
            if self._open.board.compact
            else self._open.verdict.primary,
        }

    def go_to_zone(self, zone: str) -> None:
        self._open.board.show_zone(zone)
        self.zone_widgets()[zone].setFocus()

    def current_zone(self) -> str:
        focus = self._open.window().focusWidget()
        panels: dict[str, QWidget] = {
            SITUATION: self._open.situation, MATERIALS: self._open.materials,
            APPLICANT: self._open.applicant, VERDICT: self._open.verdict,
        }  # fmt: skip
        for zone, panel in panels.items():
            if focus is not None and (panel is focus or panel.isAncestorOf(focus)):
                return zone
        return VERDICT if focus is self._open.board.bottom_button else ""

    def next_zone(self, step: int) -> None:
        """Zones in which there is nothing, no question or no paper, are passed by."""
        here = self.current_zone()
        at = ZONES.index(here) if here else (-1 if step > 0 else 0)
        for _ in ZONES:
            at = (at + step) % len(ZONES)
            if self._has_something(ZONES[at]):
                self.go_to_zone(ZONES[at])
                return

    def _has_something(self, zone: str) -> bool:
        if zone == SITUATION:
            return bool(self._open.matter.questions)
        return zone != MATERIALS or bool(self._open.materials.model.rows)

    def start(self) -> None:
        """To the first thing that is to be done: when the intake is opened, and after each answer."""
        zone = {"question": SITUATION, "material": MATERIALS, "applicant": APPLICANT}
        lack = self._open.lines.step.lack
        self.go_to_zone(zone.get(lack.zone, VERDICT) if lack else VERDICT)
        if lack is not None and lack.zone == "material":
            self._open.materials.view.go_to(0)
            self._open.materials.view.go_to_next_unseen()

    def go_to_lack(self, lack: Lack) -> None:
        """The cursor to what is lacking, with the refusal under it."""
        self._open.asked_for.add(lack.field)
        if lack.zone == "question":
            self._open.reopened = lack.field if lack.field in self._open.intake.answers else ""
            self._open.refresh()
            self.go_to_zone(SITUATION)
        elif lack.zone == "material":
            self.go_to_zone(MATERIALS)
            self._open.materials.view.go_to(self._open.materials.model.position(lack.field))
        elif lack.zone == "applicant" and lack.field in self._open.applicant.fields:
            self._open.refresh()
            self._open.board.show_zone(APPLICANT)
            self._open.applicant.fields[lack.field].setFocus()
        elif lack.field in ("promised_by", "promise_signed"):
            self.go_to_zone(MATERIALS)
            self._open.materials.ask_promise()
        elif lack.field == "hall.default_limit":
            self._open.ask_default_limit()
        elif not lack.hard:
            self._open.steps.override(lack)
        else:
            self._open.says.emit(lack.text)

    def answer(self, question: str, option: str) -> None:
        self._open.reopened = ""
        self._open.materials.view.pace.answer()
        before = self._open.intake
        self._open.editor.edit(lambda i: edits.answered_for(self._open.matter, i, question, option))
        if before == self._open.intake:
            self._open.refresh()
        self.start()

    def question_back(self) -> None:
        lines = situation_lines(self._open.matter, self._open.intake.answers)
        answered = [x.id for x in lines if x.answer]
        here = self._open.situation.open_question
        before = answered[: answered.index(here)] if here in answered else answered
        if before:
            self.reopen(before[-1])

    def reopen(self, question: str = "") -> None:
        """改: the last answered question, or the one named, is open again."""
        answered = [x.id for x in situation_lines(self._open.matter, self._open.intake.answers) if x.answer]
        self._open.reopened = question or (answered[-1] if answered else "")
        self._open.refresh()
        self.go_to_zone(SITUATION)

    def choose_question(self) -> None:
        """改: which answer is to be changed, by its digit or ↑↓; where there is only one, that one."""
        lines = situation_lines(self._open.matter, self._open.intake.answers)
        answered = [x for x in lines if x.answer]
        if len(answered) < 2 or self._open.popup.asking:
            self.reopen()
            return
        self._open.board.show_zone(SITUATION)
        options = [(x.id, full_width(f"{x.label}：{x.answer}")) for x in answered]
        ask = Ask(tr("改哪一问"), options, len(answered) - 1, action=tr("改这一问"))
        panel = self._open.situation
        at = panel.mapTo(self._open, QPoint(theme.px(12), theme.px(40)))
        self._open.popup.ask(ask, at, lambda entry: self.reopen(entry.option))

    def materials_done(self) -> None:
        lack = self._open.lines.step.lack
        if lack is not None and lack.zone == "applicant":
            self.go_to_zone(APPLICANT)
        else:
            self.go_to_zone(VERDICT)
