"""The ledger of a case's papers: a card a paper, a line a sheet, every sheet visible for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.services.paper_lives import LostSheets
from counter_app.services.ports.records import IssuedPaper, Sheet
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.sheet_words import LOOKS, is_printer_reason, printer_reason, sheet_name, state_words
from counter_app.ui.tr import tr
from counter_app.ui.widgets.chip import chip_width, paint_chip
from counter_app.ui.words import clock_time
from printing.documents.sheet import SheetState

HEAD, NUMBER, LINE, NOTE, PAD, GAP = 32, 20, 28, 22, 8, 8
NONE_LOST = LostSheets()
Papers = Sequence[tuple[IssuedPaper, Sequence[Sheet]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One sheet as the ledger shows it; `note` is why it failed, was spoilt or printed again."""

    paper: IssuedPaper
    sheet: Sheet
    first: bool
    last: bool
    note: str
    served: str = ""
    reissued: bool = False  # in place of a lost one


def entries(
    papers: Papers, served: Mapping[int, str], wording: Wording, lost: LostSheets = NONE_LOST
) -> tuple[Entry, ...]:
    """`served` says of a paper's id who has it, "" where that is not recorded."""

    def entry(paper: IssuedPaper, sheet: Sheet, i: int, last: int) -> Entry:
        reissued = sheet.id in lost.replacements
        void = wording.say("screens", "life.void") if sheet.id in lost.void else ""
        note = "；".join(words for words in (void, _note(sheet, wording, reissued)) if words)
        return Entry(paper, sheet, i == 0, i == last, note, served.get(paper.id, ""), reissued)

    return tuple(
        entry(paper, sheet, i, len(sheets) - 1) for paper, sheets in papers for i, sheet in enumerate(sheets)
    )


def _note(sheet: Sheet, wording: Wording, reissued: bool) -> str:
    if not sheet.reason:
        return ""
    if is_printer_reason(wording, sheet.reason):
        return printer_reason(wording, sheet.reason)
    wanted = tr("补发") if reissued else tr("补打")
    what = tr("作废") if sheet.state is SheetState.SPOILT else wanted
    return tr("{what}原因：{reason}", what=what, reason=sheet.reason)


class Ledger(QWidget):
    """↑ ↓ choose a sheet; the buttons beneath act on it."""

    moved = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.entries: tuple[Entry, ...] = ()
        self.index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def entry(self) -> Entry | None:
        return self.entries[self.index] if self.entries else None

    def show_papers(
        self, papers: Papers, served: Mapping[int, str], keep: bool, lost: LostSheets = NONE_LOST
    ) -> None:
        """The chosen sheet stays chosen; a paper that is new here, or the first that needs somebody, is instead."""
        known = {e.paper.id for e in self.entries} if keep else set()
        before = self.entry.sheet.id if self.entry and keep else 0
        self.entries = entries(papers, served, self._wording, lost)
        ids = [e.sheet.id for e in self.entries]
        needy = [
            i for i, e in enumerate(self.entries) if e.sheet.state in (SheetState.FAILED, SheetState.INTENDED)
        ]
        fresh = [i for i, e in enumerate(self.entries) if known and e.paper.id not in known]
        if fresh:
            self.index = fresh[0]
        else:
            self.index = ids.index(before) if before in ids else needy[0] if needy else 0
        self.setFixedHeight(self._height())
        self._name()
        self.moved.emit()

    def _entry_height(self, entry: Entry) -> int:
        height = theme.px(LINE) + (theme.px(NOTE) if entry.note else 0)
        if entry.first:
            height += self._head_height(entry)
        if entry.last:
            height += theme.px(PAD + GAP)
        return height

    @staticmethod
    def _head_height(entry: Entry) -> int:
        """The document number has its own line: it is never shortened."""
        return theme.px(HEAD + (NUMBER if entry.paper.document_number else 0))

    def _height(self) -> int:
        return max(1, sum(self._entry_height(e) for e in self.entries))

    def bottom_of_chosen(self) -> int:
        """Where the chosen sheet ends, for the scroll area around."""
        return sum(self._entry_height(e) for e in self.entries[: self.index + 1])

    def sizeHint(self) -> QSize:
        return QSize(theme.px(380), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.entries:
            self._choose(self.index + (-1 if event.key() == Qt.Key.Key_Up else 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        top = 0
        for i, entry in enumerate(self.entries):
            top += self._entry_height(entry)
            if event.position().y() < top:
                self._choose(i)
                return

    def _choose(self, index: int) -> None:
        self.index = max(0, min(len(self.entries) - 1, index))
        self._name()
        self.moved.emit()

    def _name(self) -> None:
        entry = self.entry
        if entry is not None:
            state = state_words(self._wording, entry.sheet)
            said = "，".join(t for t in (state, entry.note, entry.served) if t)
            self.setAccessibleName(f"{entry.paper.title}，{sheet_name(entry.sheet, entry.reissued)}，{said}")
        self.update()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cards(painter)
        top = 0.0
        for i, entry in enumerate(self.entries):
            if entry.first:
                self._paint_head(painter, entry, QRectF(0, top, self.width(), self._head_height(entry)))
                top += self._head_height(entry)
            self._paint_sheet(painter, entry, QRectF(0, top, self.width(), theme.px(LINE)), i == self.index)
            top += theme.px(LINE)
            if entry.note:
                self._paint_note(painter, entry, QRectF(0, top, self.width(), theme.px(NOTE)))
                top += theme.px(NOTE)
            if entry.last:
                top += theme.px(PAD + GAP)
        painter.end()

    def _paint_cards(self, painter: QPainter) -> None:
        current = self.entry.paper.id if self.entry else 0
        top, height = 0.0, 0.0
        for entry in self.entries:
            height += self._entry_height(entry)
            if not entry.last:
                continue
            on = entry.paper.id == current
            painter.setPen(QPen(theme.color("brand-line" if on else "line"), 1))
            painter.setBrush(theme.color("brand-bg" if on else "surface"))
            card = QRectF(0.5, top + 0.5, self.width() - 1, height - theme.px(GAP) - 1)
            painter.drawRoundedRect(card, 6, 6)
            top, height = top + height, 0.0

    def _paint_head(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        start = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        icons.paint(painter, "file-text", theme.px(12), rect.top() + theme.px(8), 18, "brand")
        words = rect.adjusted(theme.px(38), theme.px(6), -theme.px(12), 0)
        painter.setFont(theme.font(15, 700))
        painter.setPen(theme.color("ink"))
        painter.drawText(words, start, entry.paper.title)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-3"))
        below = words.adjusted(0, theme.px(23 if entry.paper.document_number else 2), 0, 0)
        painter.drawText(below, start, entry.paper.document_number)
        painter.setPen(theme.color("ok"))
        painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, entry.served)

    def _paint_sheet(self, painter: QPainter, entry: Entry, rect: QRectF, on: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        sheet = entry.sheet
        line = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(line, middle, sheet_name(sheet, entry.reissued))
        painter.setPen(theme.color("ink"))
        holder = entry.paper.copies[sheet.copy - 1] if 0 < sheet.copy <= len(entry.paper.copies) else ""
        painter.drawText(line.adjusted(theme.px(62), 0, 0, 0), middle, holder)
        words = state_words(self._wording, sheet)
        kind, icon = LOOKS[sheet.state]
        width = chip_width(words, True, 12)
        chip = QRectF(line.right() - width, rect.top() + theme.px(3), width, theme.px(22))
        paint_chip(painter, chip, words, kind, icon, 12)
        if sheet.changed_at is not None:
            painter.setFont(theme.font(13))
            painter.setPen(theme.color("ink-3"))
            time = QRectF(line.left(), rect.top(), line.width() - width - theme.px(8), rect.height())
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(time, right, clock_time(sheet.changed_at))
        if on:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(
                QPen(theme.color("focus" if self.hasFocus() else "brand-line"), 2 if self.hasFocus() else 1)
            )
            painter.drawRoundedRect(rect.adjusted(theme.px(5), 1, -theme.px(5), -1), 4, 4)

    def _paint_note(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-2"))
        room = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        note = painter.fontMetrics().elidedText(entry.note, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, note)
