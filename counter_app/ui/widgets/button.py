"""Buttons that show their key: filled for the act, outlined for the next step, white beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_app.ui import flags, icons, theme

GAP, GLYPH = 8, 18


class Button(QAbstractButton):
    """`kind`: primary (the act), next (下一步), quiet, danger (destroys), link.

    `letter` is the Alt mnemonic, shown as 「(P)」; `cap` another key, shown as a cap. The window dispatches
    both (keys.py); Space presses the button that has the focus, Enter does not, unless `takes_enter`.
    """

    def __init__(
        self,
        text: str,
        kind: str = "quiet",
        *,
        cap: str = "",
        letter: str = "",
        icon: str = "",
        height: float = 34,
        size: float = 15,
        wide: bool = False,
        takes_enter: bool = False,
    ) -> None:
        super().__init__()
        self.kind, self.cap, self.letter, self.icon_name = kind, cap, letter, icon
        self.takes_enter = takes_enter
        self._size = size
        self.setText(text)
        self.setProperty("focusPolicy", flags.TAB_FOCUS)
        horizontal = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        theme.sized(self, height=height)
        self._name()

    def say(self, text: str, kind: str = "", icon: str | None = None) -> None:
        """Show another step on the same button."""
        if (text, kind or self.kind, self.icon_name if icon is None else icon) == (
            self.text(),
            self.kind,
            self.icon_name,
        ):
            return
        self.setText(text)
        self.kind = kind or self.kind
        self.icon_name = self.icon_name if icon is None else icon
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        key = self.cap or (f"Alt+{self.letter}" if self.letter else "")
        self.setAccessibleName(f"{self.text()} {key}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.takes_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.click()
            else:
                event.ignore()
            return
        super().keyPressEvent(event)

    def _words_font(self) -> QFont:
        return theme.font(self._size, 400 if self.kind == "quiet" else 500)

    def _tail_font(self) -> QFont:
        return theme.font(12, 500) if self.cap else theme.font(self._size - 1)

    def _tail(self) -> str:
        return self._cap_words() or (f"({self.letter})" if self.letter else "")

    def _cap_words(self) -> str:
        return self.cap.replace("Left", "←").replace("Right", "→")

    def _content_width(self) -> int:
        width = QFontMetrics(self._words_font()).horizontalAdvance(self.text())
        if self.icon_name:
            width += theme.px(GLYPH) + theme.px(GAP)
        if tail := self._tail():
            pad = theme.px(12 + GAP) if self.cap else theme.px(3)
            width += QFontMetrics(self._tail_font()).horizontalAdvance(tail) + pad
        return width

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + theme.px(26), self.minimumHeight() or theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        """Ground, words, edge."""
        if not self.isEnabled():
            return theme.color("sunk"), theme.color("ink-3"), theme.color("line-2")
        over = self.underMouse() or self.isDown()
        ground, words, edge = {
            "primary": ("brand-hover" if over else "brand", "surface", "brand"),
            "next": ("brand-bg" if over else "surface", "brand", "brand"),
            "danger": ("bad-bg" if over else "surface", "bad", "bad-line"),
            "link": ("brand-bg" if over else "", "brand", ""),
            "quiet": ("sunk" if over else "surface", "ink", "line-2"),
        }[self.kind]
        clear = QColor(0, 0, 0, 0)
        return (
            theme.color(ground) if ground else clear,
            theme.color(words),
            theme.color(edge) if edge else clear,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, words, edge = self._colors()
        thick = 2 if self.kind == "next" else 1
        painter.setPen(QPen(edge, thick))
        painter.setBrush(ground)
        half = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        if self.hasFocus():
            self._paint_ring(painter)
        self._paint_content(painter, words)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setBrush(QColor(0, 0, 0, 0))
        if self.kind == "primary":
            painter.setPen(QPen(theme.color("surface"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_content(self, painter: QPainter, words: QColor) -> None:
        height = self.height()
        left = max(theme.px(6), (self.width() - self._content_width()) / 2)
        if self.icon_name:
            glyph = theme.px(GLYPH)
            icons.paint(painter, self.icon_name, left, (height - glyph) / 2, GLYPH, words.name())
            left += glyph + theme.px(GAP)
        painter.setFont(self._words_font())
        painter.setPen(words)
        painter.drawText(QRectF(left, 0, self.width(), height), flags.MIDDLE_LEFT, self.text())
        left += painter.fontMetrics().horizontalAdvance(self.text())
        if self.cap:
            self._paint_cap(painter, words, left + theme.px(GAP))
        elif self.letter:
            self._paint_letter(painter, left + theme.px(3), words)

    def _paint_cap(self, painter: QPainter, words: QColor, left: float) -> None:
        painter.setFont(self._tail_font())
        width = painter.fontMetrics().horizontalAdvance(self._cap_words()) + theme.px(12)
        box = QRectF(left, (self.height() - theme.px(20)) / 2, width, theme.px(20))
        if self.kind in ("primary", "next"):
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(255, 255, 255, 51) if self.kind == "primary" else theme.color("brand-bg"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(words)
        else:
            painter.setPen(theme.color("ink-3"))
        painter.drawText(box, flags.CENTER, self._cap_words())

    def _paint_letter(self, painter: QPainter, left: float, words: QColor) -> None:
        painter.setFont(self._tail_font())
        painter.setPen(theme.color("ink-3") if self.kind == "quiet" else words)
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, base), f"({self.letter})")
        start = left + metrics.horizontalAdvance("(")
        painter.setPen(QPen(painter.pen().color(), 1))
        under = base + 2.5
        painter.drawLine(
            QPointF(start, under), QPointF(start + metrics.horizontalAdvance(self.letter), under)
        )


class PrimaryButton(Button):
    """The one button of a page that names the next step or the act; Ctrl+Enter presses it."""

    def __init__(self, text: str = "", kind: str = "primary", icon: str = "") -> None:
        super().__init__(text, kind, cap="Ctrl+Enter", icon=icon, height=50, size=17, wide=True)
