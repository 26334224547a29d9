"""A chip: icon and word on a tint; as a widget and as a stroke for delegates."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import icons, theme

PAD, GAP, GLYPH = 7, 4, 14


class Chip(QWidget):
    """`kind` is ok warn bad defer brand or mute; `icon` an icon name or ""."""

    def __init__(
        self, text: str, kind: str = "mute", icon: str = "", *, size: float = 13, height: float = 24
    ):
        super().__init__()
        self._size, self._height = size, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, kind, icon)

    def show_state(self, text: str, kind: str, icon: str = "") -> None:
        self.text, self.kind, self.icon = text, kind, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text, bool(self.icon), self._size), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text, self.kind, self.icon, self._size)
        painter.end()


def chip_width(text: str, with_icon: bool, size: float = 13) -> int:
    """Width of the chip in logical pixels."""
    words = QFontMetrics(theme.font(size, 500)).horizontalAdvance(text)
    return words + theme.px(2 * PAD + 2 + (GLYPH + GAP if with_icon else 0))


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, kind: str, icon: str = "", size: float = 13
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(f"{kind}-line"), 1))
    painter.setBrush(theme.color(f"{kind}-bg"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    left = rect.left() + theme.px(PAD)
    if icon:
        glyph = theme.px(GLYPH)
        icons.paint(painter, icon, left, rect.top() + (rect.height() - glyph) / 2, GLYPH, kind)
        left += glyph + theme.px(GAP)
    painter.setFont(theme.font(size, 500))
    painter.setPen(theme.color(kind))
    words = QRectF(left, rect.top(), rect.right() - left, rect.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
