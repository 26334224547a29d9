"""The pages of a preview on a grey desk: whole page, or as wide as the desk; PgUp and PgDn turn them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter_app.ui import theme
from counter_app.ui.front import PageImage
from counter_app.ui.tr import tr

MARGIN = 14


def picture(page: PageImage) -> QPixmap:
    """The page's bytes are copied: the image may go."""
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)


class _Sheet(QWidget):
    """One page, scaled to the size of the widget."""

    def __init__(self) -> None:
        super().__init__()
        self.page: QPixmap | None = None
        self.words = tr("正在排版")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.color("surface"))
        if self.page is not None:
            painter.drawPixmap(self.rect(), self.page)
        else:
            painter.setFont(theme.font(15))
            painter.setPen(theme.color("ink-2"))
            middle = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(self.rect(), middle, self.words)
        painter.setPen(theme.color("line-2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PaperCanvas(QScrollArea):
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(tr("纸面预览"))
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self._pages: list[QPixmap] = []
        self.current = 0
        self.whole = True

    @property
    def count(self) -> int:
        return len(self._pages)

    def add(self, pages: Sequence[QPixmap]) -> None:
        self._pages.extend(pages)
        self.turn_to(self.current)

    def say(self, words: str) -> None:
        """Instead of pages."""
        self._sheet.words = words
        self._sheet.update()

    def turn_to(self, page: int) -> None:
        self.current = max(0, min(page, len(self._pages) - 1))
        self._sheet.page = self._pages[self.current] if self._pages else None
        self._fit()
        self.turned.emit(self.current)

    def show_whole(self, whole: bool) -> None:
        self.whole = whole
        self._fit()

    def _fit(self) -> None:
        room = self.size() - QSize(theme.px(2 * MARGIN), theme.px(2 * MARGIN))
        page = self._sheet.page
        shape = page.size() if page is not None else QSize(210, 297)
        if self.whole:
            size = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        else:
            width = room.width() - theme.px(10)
            size = QSize(width, round(width * shape.height() / shape.width()))
        self._sheet.resize(size)
        self._sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn_to(self.current + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.show_whole(key == Qt.Key.Key_Minus)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.whole and self._pages:
            self.turn_to(self.current + (1 if event.angleDelta().y() < 0 else -1))
            return
        super().wheelEvent(event)


class Thumbnails(QWidget):
    """All pages small, the current one framed; a click turns to it."""

    chosen = Signal(int)
    WIDTH, HEIGHT, SPACE = 64, 91, 10

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QPixmap] = []
        self._current = 0
        self.hide()

    def show_pages(self, pages: Sequence[QPixmap]) -> None:
        size = QSize(theme.px(self.WIDTH), theme.px(self.HEIGHT)) * self.devicePixelRatio()
        smooth = Qt.TransformationMode.SmoothTransformation
        for page in pages:
            self._pages.append(page.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        theme.sized(self, width=self.WIDTH + 16)
        self.setVisible(len(self._pages) > 1)
        self.update()

    def mark(self, current: int) -> None:
        self._current = current
        self.setAccessibleName(tr("第 {at} 页，共 {n} 页", at=current + 1, n=len(self._pages)))
        self.update()

    def _boxes(self) -> list[QRect]:
        px = theme.px
        step = min(px(self.HEIGHT + self.SPACE), max(px(24), self.height() // max(1, len(self._pages))))
        return [
            QRect(px(10), px(12) + n * step, px(self.WIDTH), px(self.HEIGHT)) for n in range(len(self._pages))
        ]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for n, box in reversed(list(enumerate(self._boxes()))):
            if box.contains(at):
                self.chosen.emit(n)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for n, (box, page) in enumerate(zip(self._boxes(), self._pages, strict=True)):
            painter.fillRect(box, theme.color("surface"))
            painter.drawPixmap(box, page)
            here = n == self._current
            painter.setPen(theme.color("brand" if here else "line-2"))
            for inset in range(2 if here else 1):
                painter.drawRect(box.adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()
