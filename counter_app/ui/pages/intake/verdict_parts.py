"""The pieces of the 结论 panel: band, gap, fact, rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter_app.ui import icons, theme
from counter_app.ui.models.verdict_facts import Fact, Rule
from counter_app.ui.models.verdict_lines import Band, GapLine
from counter_app.ui.tr import label_width, tr
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.layout import column, frame, glyph, row
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.text import Text, repolish

MARGIN = 14


class BandView(QFrame):
    """Icon, result and one sentence on the tint of the result."""

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self._small = small
        self._icon = QLabel()
        self._title = Text("", "cardtitle") if small else Paragraph("", "title")
        self._sentence = Text("", "note", "ink-2") if small else Paragraph("", "label", "ink-2")
        margins = (12, 5, 12, 5) if small else (MARGIN, 10, 12, 10)
        line = row(self._icon, gap=11, margins=margins)
        line.addLayout(column(self._title, self._sentence, gap=0), 1)
        self.setLayout(line)
        self._tone = "mute"
        self.band: Band | None = None

    def show_band(self, band: Band) -> None:
        if band == self.band:
            return
        self.band = band
        self._tone = band.tone.value
        size = 26 if self._small else 30
        self._icon.setPixmap(icons.pixmap(band.icon, size, self._tone, 2.2))
        self._icon.setFixedSize(theme.px(size), theme.px(size))
        self._title.setText(band.title)
        self._title.set_tone(self._tone)
        repolish(self._title)
        self._sentence.setText(band.sentence)
        self.setAccessibleName(f"{band.title}，{band.sentence}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, edge = theme.color(f"{self._tone}-bg"), theme.color(f"{self._tone}-line")
        if self._small:
            painter.fillRect(self.rect(), ground)
            painter.fillRect(0, 0, self.width(), 1, edge)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(1, 1, self.width() - 2, self.height() + 8, 7, 7)
            painter.fillRect(0, self.height() - 1, self.width(), 1, edge)
        painter.end()


def gap_view(line: GapLine, with_basis: bool) -> QFrame:
    """Number, full name, chip; how to put it right; basis. Nothing shortened that will be printed."""
    number = Text(str(line.number), "strong", "ink-2")
    top = Qt.AlignmentFlag.AlignTop
    kind = f"{line.words.kind}·{line.mark}" if line.mark else line.words.kind
    head = row(gap=7)
    head.addWidget(number, 0, top)
    head.addWidget(Paragraph(line.words.material, "strong"), 1)
    head.addWidget(Chip(kind, line.tone.value, height=22), 0, top)
    rest = column(
        *([Paragraph(line.words.detail, "small")] if line.words.detail else []),
        Paragraph(tr("补：{fix}", fix=line.words.fix), "small"),
        *([Paragraph(line.words.basis, "hint")] if with_basis else []),
        gap=2,
        margins=(16, 0, 0, 0),
    )
    made = frame(column(head, rest, gap=2, margins=(MARGIN, 8, 12, 8)), "gap")
    made.setAccessibleName(
        tr(
            "第 {number} 处，{material}，{kind}，{text}，补：{fix}",
            number=line.number,
            material=line.words.material,
            kind=kind,
            text=line.words.text,
            fix=line.words.fix,
        )
    )
    return made


def basis_view(basis: str) -> QWidget:
    """What all gaps rest on, said once."""
    return frame(column(Paragraph(tr("依据：{basis}", basis=basis), "hint"), margins=(MARGIN, 8, 12, 8)))


def fact_view(fact: Fact) -> QWidget:
    value = Paragraph(fact.value, "name")
    value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    head = row(Text(fact.label, "label"), gap=8)
    head.addWidget(value, 1)
    body = column(head, gap=1)
    if fact.small:
        body.addWidget(Paragraph(fact.small, "hint"))
    line = row(gap=9, margins=(MARGIN, 9, MARGIN, 9))
    line.addWidget(glyph(fact.icon, 18), 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(body, 1)
    made = frame(line, "gap")
    made.setAccessibleName("，".join(t for t in (fact.label, fact.value, fact.small) if t))
    return made


def rule_view(rule: Rule) -> QWidget:
    top = Qt.AlignmentFlag.AlignTop
    line = row(gap=8, margins=(MARGIN, 4, MARGIN, 4))
    if rule.leads:
        line.addWidget(glyph("arrow-right", 16, "brand"), 0, top)
    else:
        label = Text(rule.label, "label", "ink-3")
        theme.sized(label, width=label_width(62))
        line.addWidget(label, 0, top)
    line.addWidget(Paragraph(rule.text, "small"), 1)
    return frame(line)
