"""The window on the applicant's display: the board, and below it the rating once there is something to rate."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.models.second_screen import Keeping, SecondScreen
from counter_app.ui.second_screen.board import EDGE, RATING, Board
from counter_app.ui.second_screen.drawing import font, write
from counter_app.ui.second_screen.faces import Faces


class Confirm(QWidget):
    """确认评价: there only while something is chosen; its place is kept free, so that no face moves."""

    def __init__(self, model: SecondScreen, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._words, self.factor = model, words, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._model.confirm()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("brand"))
        painter.drawRoundedRect(self.rect(), 8 * self.factor, 8 * self.factor)
        painter.setPen(theme.color("surface"))
        painter.setFont(font(22 * self.factor, 700))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class RatingFoot(QWidget):
    """The question, five faces, the button; afterwards what became of it. Never which face it was."""

    def __init__(self, model: SecondScreen, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._wording = model, wording
        self.faces = Faces(wording, self)
        self.faces.chosen.connect(model.choose)
        self.confirm = Confirm(model, wording.say("screens", "rating.confirm"), self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self, factor: float) -> None:
        f, model = factor, self._model
        self.confirm.factor = f
        asks = model.asks
        self.faces.setVisible(asks)
        self.confirm.setVisible(asks and model.chosen is not None)
        inside = self.rect().adjusted(round(28 * f), round(52 * f), -round(28 * f), -round(16 * f))
        width = round(200 * f)
        self.faces.setGeometry(inside.adjusted(0, 0, -width - round(12 * f), 0))
        self.faces.show_rating(model.chosen, f)
        self.confirm.setGeometry(QRect(inside.right() - width + 1, inside.top(), width, inside.height()))
        self._factor = f
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        f = self._factor
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8 * f, 8 * f)
        room = self.rect().toRectF().adjusted(28 * f, 12 * f, -28 * f, 0)
        if self._model.asks:
            write(painter, room, self._title(), font(24 * f, 700), "ink")
            side = room.adjusted(0, 4 * f, 0, 0)
            painter.setFont(font(18 * f))
            painter.setPen(theme.color("ink-2"))
            key = "rating.change" if self._model.chosen is not None else "rating.voluntary"
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(side, right, self._say(key))
        else:
            room.setTop(self.height() / 2 - 24 * f)
            write(painter, room, self._title(), font(30 * f, 700), "ink", True)
        painter.end()

    def _title(self) -> str:
        keys = {
            Keeping.OPEN: "rating.ask",
            Keeping.UNDER_WAY: "rating.keeping",
            Keeping.KEPT: "rating.kept",
            Keeping.NOT_KEPT: "rating.not_kept",
        }
        return self._say(keys[self._model.keeping])

    def _say(self, key: str) -> str:
        return self._wording.say("screens", key)


class ApplicantWindow(QWidget):
    """Never active, never in the way: touching it leaves the keyboard where it is."""

    def __init__(self, model: SecondScreen, wording: Wording, hall: str, counter: str, clerk: str) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(wording.say("screens", "second_screen.title"))
        self._model = model
        self.board = Board(wording, hall, counter, clerk, self)
        self.foot = RatingFoot(model, wording, self)
        self.setMinimumSize(640, 360)
        self.resize(1024, 576)
        model.changed.connect(self.refresh)
        self.refresh()

    def fill(self, screen: QScreen) -> None:
        """The whole of another display, without a frame."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, True)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def refresh(self) -> None:
        model, factor = self._model, self.board.factor
        rates = model.view.rates
        self.board.show_view(model.view, rates)
        self.foot.setVisible(rates)
        if rates:
            height, edge = round(RATING * factor), round(EDGE * factor)
            top = self.height() - height - round(18 * factor)
            self.foot.setGeometry(QRect(edge, top, self.width() - 2 * edge, height))
            self.foot.refresh(factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.board.setGeometry(self.rect())
        self.refresh()
