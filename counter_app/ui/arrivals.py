"""What comes in through the scan field: typed text finds matters, a scan leads to what was scanned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services import looking_up
from counter_app.services.looking_up import (
    CaseHit,
    ConsultationHit,
    Hit,
    MatterHit,
    NotUnderstood,
    PersonHit,
)
from counter_app.services.ports.records import CaseSummary
from counter_app.ui.search_popup import SearchPopup
from counter_app.ui.top_bar import ScanField
from counter_app.ui.tr import tr
from counter_app.ui.workplace import Workplace

NUMBER_LENGTH = 26
LEAST_DIGITS = 4
"""流水号, the last four of an identity number, a telephone: cases are looked at before codes of matters."""


class Leads(Protocol):
    """Where an arrival can lead; the shell implements it."""

    def show_cases(self, text: str, cases: Sequence[CaseSummary]) -> None: ...

    def show_person(self, hit: PersonHit) -> None: ...

    def refuse_scan(self, text: str, reason: str) -> None: ...

    def leave_scan(self) -> None: ...


class Arrivals(QObject):
    """Answers are taken only for the text that is in the field now; Enter waits for its own answer."""

    understood = Signal(bool)
    left_downwards = Signal()

    def __init__(self, workplace: Workplace, field: ScanField, popup: SearchPopup, leads: Leads) -> None:
        super().__init__()
        self._at, self._field, self._popup, self._leads = workplace, field, popup, leads
        self._asked = ""
        self._answered = ""
        self._enter_waits = False
        field.typed.connect(self._typed)
        field.moved.connect(self._moved)
        field.entered.connect(self.enter)
        popup.opened.connect(self._open_matter)
        popup.cases_asked.connect(self.search_cases)

    @property
    def text(self) -> str:
        return self._field.edit.text().strip()

    def _typed(self, _: str) -> None:
        text = self.text
        self._enter_waits = False
        if not text:
            self._asked = self._answered = ""
            self._popup.hide()
            self._field.count.setText("")
            return
        if len(text) == NUMBER_LENGTH and text.isdigit():
            self._popup.hide()
            self.take(text)
            return
        self._asked = text
        desk, used = self._at.desk, self._at.usage.counts
        self._at.query(
            lambda: looking_up.matters(desk, text, used=used), lambda found: self._found(text, *found)
        )

    def _found(self, text: str, hits: tuple[MatterHit, ...], total: int) -> None:
        if text != self._asked or text != self.text:
            return
        self._answered = text
        self._field.count.setText(tr("{total} 个事项", total=total) if total else "")
        self._popup.show_hits(text, hits, total, self._way_on())
        if self._enter_waits:
            self.enter()

    def _way_on(self) -> str:
        """Where to send somebody whose matter is not in the catalogue."""
        hall = self._at.desk.hall
        phone = hall.phone or hall.counter.phone
        called = tr("，电话 {phone}", phone=phone) if phone else ""
        return tr("目录里没有的事项，请引导到本大厅总咨询台{called}。", called=called)

    def enter(self) -> None:
        """Open the chosen matter; digits, and what no matter is called, are taken for a number or a name."""
        text = self.text
        if not text:
            return
        if self._answered != text and self._asked == text:
            self._enter_waits = True
            return
        self._enter_waits = False
        number = text.isdigit() and len(text) >= LEAST_DIGITS and not self._popup.moved
        if not number and self._popup.isVisible() and self._popup.take():
            return
        self.take(text)

    def _moved(self, step: int) -> None:
        """↑ ↓ choose a matter; ↓ from the empty field goes to the drafts, or whatever the page begins with."""
        if self._popup.isVisible():
            self._popup.move_by(step)
        elif step > 0 and not self.text:
            self.left_downwards.emit()

    def take_row(self, index: int) -> bool:
        """Alt+1 … Alt+9 while the popup is open."""
        return self._popup.isVisible() and self._popup.take(index)

    def search_cases(self) -> None:
        """Alt+C: look for the text among the cases."""
        self.take(self.text, cases_only=True)

    def take(self, text: str, cases_only: bool = False) -> None:
        """A whole text, scanned or entered."""
        desk = self._at.desk
        self._at.query(lambda: looking_up.scanned(desk, text), self._lead(text, cases_only))

    def _lead(self, text: str, cases_only: bool) -> Callable[[tuple[Hit, ...]], None]:
        return lambda hits: self._arrived(text, hits, cases_only)

    def _arrived(self, text: str, hits: Sequence[Hit], cases_only: bool) -> None:
        cases = [h.case for h in hits if isinstance(h, CaseHit)]
        if cases_only or len(cases) > 1:
            self._done()
            self._leads.show_cases(text, cases)
            return
        first = hits[0] if hits else NotUnderstood(text, tr("没有找到相符的事项或办件。"))
        if isinstance(first, NotUnderstood):
            self.understood.emit(False)
            self._leads.refuse_scan(text, first.reason)
            self._at.feedback.said.emit(first.reason)
            return
        self._done()
        if isinstance(first, CaseHit):
            self._at.go.open_case(first.case.number, first.caution)
        elif isinstance(first, PersonHit):
            self._leads.show_person(first)
        elif isinstance(first, ConsultationHit):
            self._at.go.open_intake(first.intake)
        else:
            self._open_matter(first)

    def _open_matter(self, hit: MatterHit) -> None:
        self._done()
        self._at.go.open_matter(hit.matter.code)

    def _done(self) -> None:
        """Understood: the field is empty again for the next arrival."""
        self.understood.emit(True)
        self.clear()
        QTimer.singleShot(0, self._leads.leave_scan)

    def clear(self) -> None:
        self._popup.hide()
        self._field.edit.clear()
