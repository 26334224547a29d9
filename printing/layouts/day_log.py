"""LOG-1: 窗口工作日志, also its supplement page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from printing.codes import QR_MODULE, qr_runs
from printing.documents.day_log import DayCount, DayLog, DayLogRow, DigestBox, Rate, TallyRow
from printing.fonts import FaceRole
from printing.layouts.cells import TextCell
from printing.layouts.facts import FactTable
from printing.layouts.grid import LEFT, RIGHT, RULE, RULE_TABLE, RULE_THIN, TEXT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.paper import Paper
from printing.layouts.table import Band, Placed, Table
from printing.layouts.words import put, put_fitted

LAYOUT = "LOG-1"
_SECTION = 12.5  # pt
_NOTE = Type(FaceRole.SERIF, 9.5, 13.6)
_LABEL, _FIGURE = Type(FaceRole.SANS, 9, 11.5), Type(FaceRole.SANS_BOLD, 15, 18)
_HEAD, _CELL = Type(FaceRole.SANS_MEDIUM, 10, 13.5), Type(FaceRole.SERIF, 10.3, 14)
_BOLD, _LOST = Type(FaceRole.SERIF_BOLD, 10.8, 14), Type(FaceRole.SANS_BOLD, 10.3, 14)
_ROW, _ROW_BOLD = Type(FaceRole.SERIF, 9.2, 12), Type(FaceRole.SERIF_BOLD, 9.2, 12)
_TAIL = Type(FaceRole.SANS_MEDIUM, 9.2, 12)
_ACROSS = 9
_TALLY = (30.0, 27.0, 15.0, 16.5, 16.5, 16.5, 16.5, 27.0)
_TALLY_HEAD = ("", "起 — 止", "发出", "已打印", "作废", "待打印", "无着落", "等式")
_INCIDENT, _INCIDENT_HEAD = (20.0, 27.0, 118.0), ("类别", "时间", "情况")
_RATE = (24.0, 18.5, 40.0) * 2
_LIST = (15.0, 12.0, 32.0, 34.5, 22.0, 20.0, 8.0, 21.5)
_LIST_HEAD = ("末位号", "时间", "申请人", "事项", "结果", "文书", "张", "备注")
_FRAME_HEIGHT, _FRAME_SPLIT = 44.0, 108.0
_BLANK = 9.0  # mm to write in


class _Room:
    """An empty cell to write in."""

    height = _BLANK

    def draw(self, sheet: object, x: float, y: float, height: float) -> None:
        """Nothing stands in it."""

    def split(self, height: float) -> tuple[_Room | None, _Room | None]:
        return (self, None) if height >= self.height else (None, self)


def lay_out(paper: Paper, document: DayLog) -> None:
    paper.y += 1
    facts = FactTable(paper, 11)
    facts.add(document.facts)
    facts.set()
    ordinal = iter("一二三四五六")
    _section(paper, f"{next(ordinal)}、办件数量", 30)
    _counts(paper, document.counts)
    _note(paper, document.sum)
    _section(paper, f"{next(ordinal)}、编号核对（发出的每一个编号都有着落）", 30)
    _tallies(paper, document)
    _note(paper, document.explained)
    _section(paper, f"{next(ordinal)}、异常记录", 20)
    _incidents(paper, document)
    if document.rates or document.ratings:
        _section(paper, f"{next(ordinal)}、指标和算法", 20)
        if document.rates:
            _rates(paper, document.rates)
        if document.ratings:
            _note(paper, document.ratings)
    _section(paper, f"{next(ordinal)}、交接和备注", 24)
    _handover(paper, document)
    _section(paper, f"{next(ordinal)}、办件清单", 24)
    table = Table(paper.shaper, _LIST, _LIST_HEAD, pad=0.7, least=5.6, side=1.2)
    table.set(paper, list(_list(table, document.rows)), 0.0)
    paper.y += 1
    _note(paper, document.prefix)
    _sign(paper, document)


def _section(paper: Paper, title: str, keep: float) -> None:
    """A heading, on the page of at least `keep` mm that follow."""
    if paper.room < keep + 8:
        paper.next_page()
    put(paper.sheet, LEFT, paper.y + 6, title, FaceRole.SANS_BOLD, _SECTION)
    paper.y += 8


def _note(paper: Paper, text: str) -> None:
    if text:
        paper.y += 1
        paper.flow(paper.paragraph(text, _NOTE), LEFT)
    paper.y += 1.4


def _counts(paper: Paper, counts: Sequence[DayCount]) -> None:
    table = Table(paper.shaper, (TEXT / _ACROSS,) * _ACROSS, pad=0.9, side=0.6)
    lines = [counts[at : at + _ACROSS] for at in range(0, len(counts), _ACROSS)]
    table.set(
        paper, [Band((tuple(_count(table, n, each) for n, each in enumerate(line)),)) for line in lines]
    )


def _count(table: Table, column: int, count: DayCount) -> Placed:
    room = table.room(column)
    label = Paragraph(table.shaper, count.label, _LABEL, room, align="centre")
    figure = Paragraph(table.shaper, str(count.value), _FIGURE, room, align="centre")
    return Placed(column, TextCell(label, figure, gap=0))


def _tallies(paper: Paper, document: DayLog) -> None:
    table = Table(paper.shaper, _TALLY, _TALLY_HEAD, pad=1.1)
    bands = [_tally(table, row) for row in document.tallies]
    if document.lost:
        cell = table.text(0, document.lost, _LOST, span=len(_TALLY))
        bands.append(Band(((cell,),)))
    table.set(paper, bands)


def _tally(table: Table, row: TallyRow) -> Band:
    figures = (row.issued, row.printed, row.void, row.waiting, row.lost)
    return Band(
        (
            (
                table.text(0, row.label, _HEAD, align="centre"),
                table.text(1, row.span, _CELL, align="centre"),
                *(
                    table.text(2 + n, str(figure), _BOLD if n in (0, 4) else _CELL, align="centre")
                    for n, figure in enumerate(figures)
                ),
                table.text(7, row.equation, _CELL, align="centre"),
            ),
        )
    )


def _incidents(paper: Paper, document: DayLog) -> None:
    table = Table(paper.shaper, _INCIDENT, _INCIDENT_HEAD, pad=0.9)
    table.set(
        paper,
        [
            Band(
                (
                    (
                        table.text(0, each.kind, _HEAD, align="centre"),
                        table.text(1, each.time, _CELL, align="centre"),
                        table.text(2, each.text, _CELL),
                    ),
                )
            )
            for each in document.incidents
        ],
    )
    paper.y += 1.4


def _rates(paper: Paper, rates: Sequence[Rate]) -> None:
    """Two beside one another."""
    table = Table(paper.shaper, _RATE, pad=1.0)
    pairs = [rates[at : at + 2] for at in range(0, len(rates), 2)]
    table.set(
        paper,
        [
            Band((tuple(cell for n, rate in enumerate(pair) for cell in _rate(table, 3 * n, rate)),))
            for pair in pairs
        ],
    )
    paper.y += 1.4


def _rate(table: Table, column: int, rate: Rate) -> Iterator[Placed]:
    yield table.text(column, rate.label, _HEAD, align="centre")
    yield table.text(column + 1, rate.value, _BOLD, align="centre")
    yield table.text(column + 2, rate.formula, _CELL)


def _handover(paper: Paper, document: DayLog) -> None:
    facts = FactTable(paper, 10.8)
    facts.add_text("交接", document.handover)
    if document.remarks:
        facts.add_text("备注", document.remarks)
    else:
        facts.add_cell("备注", _Room())
    facts.set()
    paper.y += 1.4


def _list(table: Table, rows: Sequence[DayLogRow]) -> Iterator[Band]:
    for row in rows:
        result = _ROW_BOLD if row.strong else _ROW
        yield Band(
            (
                (
                    table.text(0, row.tail, _TAIL, align="centre"),
                    table.text(1, row.time, _ROW, align="centre"),
                    table.text(2, row.applicant, _ROW),
                    table.text(3, row.matter, _ROW),
                    table.text(4, row.result, result, align="centre"),
                    table.text(5, row.papers or "—", _ROW, align="centre"),
                    table.text(6, str(row.sheets) if row.sheets else "—", _ROW, align="centre"),
                    table.text(7, row.remark, _ROW),
                ),
            )
        )


def _sign(paper: Paper, document: DayLog) -> None:
    """Two people sign beside the digest; the frame is never divided."""
    if paper.room < _FRAME_HEIGHT + 2:
        paper.next_page()
    sheet, top = paper.sheet, paper.y + 2
    sheet.frame(LEFT, top, TEXT, _FRAME_HEIGHT, RULE_TABLE)
    sheet.line(LEFT + _FRAME_SPLIT, top, LEFT + _FRAME_SPLIT, top + _FRAME_HEIGHT, RULE_THIN)
    room = _FRAME_SPLIT - 8
    put_fitted(sheet, LEFT + 4, top + 7, document.statement, FaceRole.SERIF_BOLD, 12, room, 9)
    y = top + 17.5
    for line in document.signatures:
        put_fitted(sheet, LEFT + 4, y, line.label, FaceRole.SANS_MEDIUM, 10.5, 30, 8)
        sheet.line(LEFT + 36, y + 1.4, LEFT + 72, y + 1.4, RULE)
        put(sheet, LEFT + 78, y, "月　　日　　时", FaceRole.SERIF, 10.5)
        y += 12.5
    put_fitted(sheet, LEFT + 4, top + 40.5, document.after, FaceRole.SANS, 8.5, room, 7)
    _digest(paper, document.digest, LEFT + _FRAME_SPLIT + 4, top + 3)
    paper.y = top + _FRAME_HEIGHT


def _digest(paper: Paper, box: DigestBox, x: float, y: float) -> None:
    sheet, side = paper.sheet, 0.0
    if box.digits:
        rows, modules = qr_runs(box.digits)
        m, side = QR_MODULE, modules * QR_MODULE
        sheet.fill((x + begin * m, y + row * m, count * m, m) for row, (begin, count) in rows)
    beside = x + max(side, 22.5) + 4
    put(sheet, beside, y + 3.6, "当日摘要", FaceRole.SANS_BOLD, 11)
    put(sheet, beside, y + 8, f"{box.algorithm} 短码", FaceRole.SANS, 8.5)
    for n, group in enumerate(box.short.split(" ")):
        put(sheet, beside, y + 13.2 + n * 4.7, group, FaceRole.SANS_BOLD, 13)
    for n, line in enumerate(box.lines):
        room = RIGHT - x - 2
        put_fitted(sheet, x, y + 28.6 + n * 4, line, FaceRole.SANS, 8.5, room, 6.5)
