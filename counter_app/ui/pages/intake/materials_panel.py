"""材料: the card around the table. It turns the keys of the table into edits of the intake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from counter_app.domain.catalogue import MaterialRequirement, Matter, SubstituteKind
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import Defect
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.intake_editor import IntakeEditor
from counter_app.ui.models.intake_edits import marked
from counter_app.ui.models.mark_changes import change_words
from counter_app.ui.models.marks import Marking, criteria
from counter_app.ui.models.material_rows import Chip, Look, MaterialRow
from counter_app.ui.models.materials_model import MaterialsModel
from counter_app.ui.pages.intake import row_questions as questions
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.intake.material_heads import columns, dim_columns
from counter_app.ui.pages.intake.material_view import MaterialView, RowKey
from counter_app.ui.pages.intake.row_geometry import GAP, LEFT, NUMBER, TICK, is_stacked
from counter_app.ui.pages.intake.section import section_head
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import Card, column, frame, row
from counter_app.ui.widgets.text import Text


class MaterialsPanel(Card):
    """`all_seen` after the last unseen row was marked; `says` is a short remark for the clerk."""

    all_seen = Signal()
    says = Signal(str)

    def __init__(
        self,
        matter: Matter,
        editor: IntakeEditor,
        wording: Wording,
        popup: EntryPopup,
        today: Callable[[], date],
        latest: Callable[[], date | None],
        derived: bool,
    ) -> None:
        super().__init__(gap=0, margins=(0, 0, 0, 0))
        self._matter, self._editor, self._wording = matter, editor, wording
        self._popup, self._today, self._latest, self._derived = popup, today, latest, derived
        self._shown: tuple[MaterialRow, ...] = ()
        self._refused: tuple[str, str] = ("", "")
        self.model = MaterialsModel(self)
        self.view = MaterialView(self.model)
        self.view.asked.connect(self._asked)
        self.view.ignored.connect(lambda why: self._announce(why, "warn"))
        self.view.scrolled.connect(self._show_hidden)
        self._progress = Text("", "hint", wrap=True)
        self._state = Text("", "labelstrong")
        self._above = Text("", "note")
        self._head = frame(
            column(section_head(2, tr("材料"), self._progress, self._state), margins=(12, 10, 12, 10))
        )
        self._above_frame = frame(row(self._above, None, margins=(12, 1, 12, 1)), "tablehead")
        self._foot_text, self._said = Text("", "hint"), Text("", "labelstrong")
        self._foot = frame(row(self._said, None, self._foot_text, margins=(12, 6, 12, 6)), "tablefoot")
        self._columns, self._right_heads = columns()
        self._dim_columns = dim_columns()
        self._compact = False
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        for part in (self._head, self._columns, self._dim_columns, self._above_frame):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._foot)
        self._above_frame.hide()

    def show_rows(self, rows: tuple[MaterialRow, ...]) -> None:
        """The rows as they are now; focus and scroll stay where they were."""
        self._shown = rows
        material, why = self._refused
        rows = tuple(replace(r, chips=(*r.chips, Chip(why, "warn"))) if r.id == material else r for r in rows)
        at = self.view.currentIndex().row()
        if self.model.show_rows(rows) and not self._possible():
            self.view.go_to(max(0, min(at, len(rows) - 1)))
        self.view.doItemsLayout()
        if 0 <= at < len(rows):
            self.view.scrollTo(self.model.index(at))
        self._show_state(rows)
        self._show_hidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for head in self._right_heads:
            head.setVisible(not is_stacked(self.width()))

    def remark(self, words: str) -> None:
        """In the place of the progress until the next change."""
        self._progress.setText(words)

    def compact(self, on: bool) -> None:
        """In the narrow layout the tab carries title and state."""
        self._head.setVisible(not on)
        self._foot.setVisible(not on or bool(self._said.text()))
        self._columns.setVisible(not on and not self._possible())
        self._dim_columns.setVisible(not on and self._possible())
        self._compact = on

    def _possible(self) -> bool:
        rows = self.model.rows
        return bool(rows) and bool(rows[0].when_text)

    def _show_state(self, rows: tuple[MaterialRow, ...]) -> None:
        possible = self._possible()
        self._columns.setVisible(not possible and not self._compact)
        self._dim_columns.setVisible(possible and not self._compact)
        if possible:
            self._progress.setText(tr("可能用到 {n} 份，答完情形只留这位申请人应交的", n=len(rows)))
            self._state.setText("")
            self._foot.setVisible(bool(self._said.text()))
            self._foot_text.setText("")
            return
        optional = sum(r.optional for r in rows)
        seen = sum(r.look is not Look.UNSEEN for r in rows)
        faulty = sum(r.look in (Look.DEFECTIVE, Look.MISSING, Look.DEFERRED) and not r.optional for r in rows)
        self._progress.setText(tr("应交 {n} 份", n=len(rows) - optional))
        fine = seen == len(rows) and not faulty
        tail = (
            tr(" · 全部符合")
            if fine and rows
            else tr(" · {faulty} 份有问题", faulty=faulty)
            if faulty
            else ""
        )
        self._state.setText(tr("已看 {seen}/{n}{tail}", seen=seen, n=len(rows), tail=tail) if rows else "")
        self._state.set_tone("bad" if faulty else "ok" if fine else "ink-2")
        self._foot_text.setText(tr("非必要材料 {optional} 份", optional=optional))
        self._foot.setVisible(not self._compact or bool(self._said.text()))

    def _show_hidden(self) -> None:
        hidden = self.view.hidden_above()
        missing = sum(r.look is Look.MISSING for r in hidden)
        words = tr("上面还有 {n} 份", n=len(hidden)) + (
            tr("，其中 {missing} 份未交", missing=missing) if missing else ""
        )
        self._above.setText(words)
        self._above_frame.setVisible(bool(hidden) and not self._possible())

    def _asked(self, key: RowKey, number: int) -> None:
        row = self.view.current_row()
        requirement = self._matter.material(row.id) if row else None
        if row is None or requirement is None:
            return
        marking = Marking(self._matter, requirement, self._today())
        mark = self._editor.intake.marks.get(row.id, MaterialMark())
        self._announce("")
        if key is RowKey.CRITERION:
            self._criterion(marking, mark, number - 1)
        elif key in (RowKey.DEFECT, RowKey.SUBSTITUTE, RowKey.NOTE, RowKey.DEFER):
            self._ask(key, marking, mark, row)
        else:
            self._mark_at_once(key, marking, mark)

    def _mark_at_once(self, key: RowKey, marking: Marking, mark: MaterialMark) -> None:
        plain: dict[RowKey, Callable[[], MaterialMark]] = {
            RowKey.IN_ORDER: lambda: marking.in_order(mark),
            RowKey.MISSING: lambda: marking.missing(mark),
            RowKey.FORM: lambda: marking.with_next_form(mark),
            RowKey.MORE: lambda: marking.with_copies(mark, 1),
            RowKey.FEWER: lambda: marking.with_copies(mark, -1),
            RowKey.UNSEEN: lambda: MaterialMark(note=mark.note),
        }
        self._put(marking.requirement, plain[key](), goes_on=key in (RowKey.IN_ORDER, RowKey.MISSING))

    def _criterion(self, marking: Marking, mark: MaterialMark, position: int) -> None:
        """A digit says the criterion fails; on one that was said to fail it asks again what of it."""
        texts = criteria(marking.requirement)
        if position >= len(texts):
            self._refuse(marking, tr("没有第 {n} 条标准", n=position + 1))
            return
        point = texts[position] if position < len(marking.requirement.points) else ""

        def put(entry: Entry) -> None:
            if entry.option == questions.MET:
                self._put(marking.requirement, marking.without_defect(mark, position))
            else:
                self._put_defect(marking, mark, entry, point)

        self._open(questions.criterion_question(self._wording, marking, mark, position), put)

    def _ask(self, key: RowKey, marking: Marking, mark: MaterialMark, row: MaterialRow) -> None:
        requirement = marking.requirement
        if key is RowKey.DEFECT:
            ask = questions.defect_question(self._wording, requirement)
            self._open(ask, lambda entry: self._put_defect(marking, mark, entry, ""))
        elif key is RowKey.NOTE:
            self._open(
                questions.note_question(mark),
                lambda entry: self._put(requirement, replace(mark, note=entry.text)),
            )
        elif key is RowKey.SUBSTITUTE:
            menu = questions.substitute_question(self._wording, requirement, self._derived)
            if menu is None:
                self._refuse(marking, tr("没有承诺、共享等替代方式"))
                return
            self._open(
                menu,
                lambda entry: self._put(
                    requirement, marking.substituted(mark, SubstituteKind(entry.option)), goes_on=True
                ),
            )
        elif not row.deferrable:
            self._refuse(marking, tr("本情形不能容缺"))
        else:
            self._open(
                questions.promise_question(self._editor.intake, self._today(), self._latest()),
                lambda entry: self._put_promise(marking, mark, entry),
            )

    def ask_promise(self) -> None:
        """容缺's date and signature, from the verdict: for whatever is promised already."""
        ask = questions.promise_question(self._editor.intake, self._today(), self._latest())
        self._open(
            ask, lambda entry: self._editor.edit(lambda i: questions.promised(i, entry, self._today()))
        )

    def correct_now(self, material: str) -> None:
        """The faults of this row can be, or after all cannot be, put right on the spot."""
        mark = self._editor.intake.marks[material]
        on = not all(d.correctable_now for d in mark.defects)
        defects = tuple(replace(d, correctable_now=on) for d in mark.defects)
        self._editor.edit(lambda intake: marked(intake, material, replace(mark, defects=defects)))
        now = (
            tr("算当场更正：请申请人当面改好") if on else tr("不算当场更正了：写进告知书，再按 Alt+G 改回来")
        )
        self._announce(now, "brand" if on else "warn")

    def _open(self, ask: Ask, done: Callable[[Entry], object]) -> None:
        """Below the row, or above it: what is asked about stays to be seen."""
        box = self.view.visualRect(self.view.currentIndex())
        left = theme.px(LEFT + NUMBER + GAP + TICK + GAP)
        viewport, page = self.view.viewport(), self._popup.page
        at = viewport.mapTo(page, QPoint(left, box.bottom() + 2))
        top = viewport.mapTo(page, QPoint(left, box.top() - 2)).y()
        self._popup.ask(ask, at, lambda entry: (done(entry), None)[1], above=top)

    def _announce(self, words: str, tone: str = "brand") -> None:
        """What the last key did, at the foot until the next one; nothing changes unsaid."""
        self._said.setText(words)
        self._said.set_tone(tone)
        self._said.setAccessibleName(words)
        if self._refused != ("", ""):
            self._refused = ("", "")
            self.show_rows(self._shown)
        self._foot.setVisible(bool(words) or not (self._compact or self._possible()))

    def _refuse(self, marking: Marking, why: str) -> None:
        """Why a key does nothing here, in the row itself and at the foot."""
        material = marking.requirement.id
        self._announce(tr("第 {n} 份：{why}", n=self.model.position(material) + 1, why=why), "warn")
        self._refused = (material, why)
        self.show_rows(self._shown)

    def _put_defect(self, marking: Marking, mark: MaterialMark, entry: Entry, point: str) -> None:
        found: Defect = questions.defect(entry, point, self._today())
        self._put(marking.requirement, marking.with_defect(mark, found), goes_on=True)

    def _put_promise(self, marking: Marking, mark: MaterialMark, entry: Entry) -> None:
        """R on a row nobody handed in says 未交 too."""
        absent = marking.missing(mark) if mark.tick in (Tick.UNSEEN, Tick.IN_ORDER) else mark
        today = self._today()
        self._editor.edit(
            lambda i: questions.promised(marked(i, marking.requirement.id, absent), entry, today)
        )
        self._go_on()

    def _put(self, requirement: MaterialRequirement, mark: MaterialMark, goes_on: bool = False) -> None:
        before = self._editor.intake.marks.get(requirement.id, MaterialMark())
        self._editor.edit(lambda intake: marked(intake, requirement.id, mark))
        said = change_words(requirement, before, mark, self._wording)
        if said:
            self._announce(tr("第 {n} 份：{said}", n=self.model.position(requirement.id) + 1, said=said))
        if goes_on:
            self._go_on()

    def _go_on(self) -> None:
        if not self.view.go_to_next_unseen():
            self.all_seen.emit()
