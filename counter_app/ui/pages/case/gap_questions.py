"""What the keys of a case's gaps ask before they mark: which fault, which criterion, which substitute."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from counter_app.domain.catalogue import Matter, SubstituteKind
from counter_app.domain.intake import MaterialMark
from counter_app.ui import theme
from counter_app.ui.models.marks import Marking, criteria
from counter_app.ui.pages.case.gaps import GapList
from counter_app.ui.pages.intake import row_questions as questions
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.page import Page

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class GapQuestions:
    """The same questions as in the materials table, about a material that came later."""

    def __init__(self, at: Workplace, page: Page, gaps: GapList) -> None:
        self._at, self._gaps = at, gaps
        self._matter: Matter | None = None
        self.popup = EntryPopup(page)
        gaps.asked.connect(self._asked)

    def begin(self, matter: Matter) -> None:
        self._matter = matter

    def _asked(self, key: str) -> None:
        line = self._gaps.line
        requirement = self._matter.material(line.material) if self._matter and line else None
        if self._matter is None or requirement is None:
            return
        marking = Marking(self._matter, requirement, self._at.desk.today())
        said, wording = self._gaps.said(requirement.id), self._at.desk.wording.on_screen
        if key == "T":
            offered = questions.substitute_question(
                wording, requirement, self._at.desk.hall.derived_substitutes
            )
            if offered is not None:
                self._ask(offered, lambda entry: marking.substituted(said, SubstituteKind(entry.option)))
        elif key == "D":
            ask = questions.defect_question(wording, requirement)
            self._ask(ask, lambda entry: self._faulty(marking, said, entry, ""))
        elif int(key) <= len(criteria(requirement)):
            place = int(key) - 1
            point = requirement.points[place] if place < len(requirement.points) else ""
            ask = questions.criterion_question(wording, marking, said, place)
            self._ask(
                ask,
                lambda entry: (
                    marking.without_defect(said, place)
                    if entry.option == questions.MET
                    else self._faulty(marking, said, entry, point)
                ),
            )

    def _faulty(self, marking: Marking, said: MaterialMark, entry: Entry, point: str) -> MaterialMark:
        return marking.with_defect(said, questions.defect(entry, point, self._at.desk.today()))

    def _ask(self, ask: Ask, mark: Callable[[Entry], MaterialMark]) -> None:
        """Below the row, or above it: what is asked about stays to be seen."""

        def done(entry: Entry) -> None:
            made = mark(entry)
            self._gaps.put(made, self._words(made))

        top, bottom = self._gaps.span
        left = theme.px(72)
        at = self._gaps.mapTo(self.popup.page, QPoint(left, bottom + 2))
        self.popup.ask(ask, at, done, above=self._gaps.mapTo(self.popup.page, QPoint(left, top - 2)).y())

    def _words(self, mark: MaterialMark) -> str:
        """What is wrong with it now, or what stands in for it."""
        of = self._at.desk.wording.on_screen.of
        if mark.substitute is not None:
            return of(mark.substitute)
        return "；".join(of(d.kind) + (f"，{d.note}" if d.note else "") for d in mark.defects)
