"""Five equal faces in a fixed order: touch, mouse or the digits of a numeric pad; none is chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.domain.rating import LEVELS, Rating
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.second_screen.drawing import font

ICONS: Mapping[Rating, str] = dict(zip(LEVELS, ("laugh", "smile", "meh", "frown", "angry"), strict=True))


class Faces(QWidget):
    """All of one weight and colour; what is chosen gets a frame."""

    chosen = Signal(object)
    """The Rating that was touched."""

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._factor = 1.0
        self._rating: Rating | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_rating(None, 1.0)

    def show_rating(self, rating: Rating | None, factor: float) -> None:
        """`factor`: of the window's size to that of the design."""
        self._rating, self._factor = rating, factor
        said = self._wording.of(rating) if rating is not None else self._wording.of(Rating.UNRATED)
        self.setAccessibleName(f"{self._wording.say('screens', 'rating.ask')}，{said}")
        self.update()

    def face(self, n: int) -> QRectF:
        """Where face `n` (from 0) stands."""
        gap = 12 * self._factor
        width = (self.width() - gap * (len(LEVELS) - 1)) / len(LEVELS)
        return QRectF(n * (width + gap), 0, width, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for n, level in enumerate(LEVELS):
            if self.face(n).contains(event.position()):
                self.chosen.emit(level)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, level in enumerate(LEVELS):
            self._paint(painter, self.face(n), n + 1, level)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRectF, digit: int, level: Rating) -> None:
        f, on = self._factor, level is self._rating
        painter.setPen(QPen(theme.color("focus" if on else "line-2"), (4 if on else 2) * f))
        painter.setBrush(theme.color("brand-bg" if on else "surface"))
        painter.drawRoundedRect(rect.adjusted(2 * f, 2 * f, -2 * f, -2 * f), 10 * f, 10 * f)
        size = 46 * f
        left, top = rect.center().x() - size / 2, rect.top() + 12 * f
        painter.drawPixmap(
            QRectF(left, top, size, size).toRect(),
            icons.pixmap(ICONS[level], size / theme.scale(), "ink-2", 1.6),
        )
        painter.setPen(theme.color("ink"))
        painter.setFont(font(20 * f, 500))
        words = rect.adjusted(0, rect.height() - 40 * f, 0, -10 * f)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._wording.of(level))
        painter.setPen(theme.color("ink-3"))
        painter.setFont(font(16 * f, 400))
        corner = rect.adjusted(14 * f, 8 * f, 0, 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(digit))
