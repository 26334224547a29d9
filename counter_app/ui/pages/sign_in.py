"""Sign-in of a counter: painted before anything else is loaded; the database opens behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_app.ui import flags, theme
from counter_app.ui.cover import Cover, CoverClerk
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text, set_flag

WEEKDAYS = "一二三四五六日"


class ClerkList(QWidget):
    """The clerks of this counter, one card each; ↑ ↓ in the password field choose."""

    chosen = Signal(str)
    ROW, GAP = 60, 8

    def __init__(self) -> None:
        super().__init__()
        self.clerks: tuple[CoverClerk, ...] = ()
        self.index = 0

    def show_clerks(self, clerks: Sequence[CoverClerk], staff_no: str) -> None:
        self.clerks = tuple(clerks)
        numbers = [c.staff_no for c in self.clerks]
        self.index = numbers.index(staff_no) if staff_no in numbers else 0
        theme.sized(self, height=max(1, len(self.clerks) * (self.ROW + self.GAP) - self.GAP))
        self._told()

    @property
    def clerk(self) -> CoverClerk | None:
        return self.clerks[self.index] if self.clerks else None

    def move_by(self, step: int) -> None:
        if self.clerks:
            self.index = max(0, min(len(self.clerks) - 1, self.index + step))
            self._told()

    def _told(self) -> None:
        clerk = self.clerk
        self.setAccessibleName(f"{clerk.name}，{clerk.role}" if clerk else "")
        self.update()
        if clerk is not None:
            self.chosen.emit(clerk.staff_no)

    def mousePressEvent(self, event: QEvent) -> None:
        position = getattr(event, "position", None)
        if position is not None and self.clerks:
            self.index = min(len(self.clerks) - 1, int(position().y()) // theme.px(self.ROW + self.GAP))
            self._told()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, clerk in enumerate(self.clerks):
            top = i * theme.px(self.ROW + self.GAP)
            self._paint_clerk(
                painter, QRectF(0, top, self.width(), theme.px(self.ROW)), clerk, i == self.index
            )
        painter.end()

    def _paint_clerk(self, painter: QPainter, rect: QRectF, clerk: CoverClerk, on: bool) -> None:
        edge = 2 if on else 1
        painter.setPen(QPen(theme.color("brand-line" if on else "line"), edge))
        painter.setBrush(theme.color("brand-bg" if on else "surface"))
        painter.drawRoundedRect(rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 8, 8)
        disc = QRectF(rect.left() + theme.px(12), rect.top() + theme.px(10), theme.px(40), theme.px(40))
        painter.setPen(theme.color("brand" if on else "ink-3"))
        painter.setBrush(theme.color("brand" if on else "ink-3"))
        painter.drawEllipse(disc)
        painter.setFont(theme.font(18, 700))
        painter.setPen(theme.color("surface"))
        painter.drawText(disc, flags.CENTER, clerk.name[:1])
        words = rect.adjusted(theme.px(64), theme.px(8), -theme.px(12), -theme.px(8))
        painter.setFont(theme.font(17, 700))
        painter.setPen(theme.color("ink"))
        painter.drawText(words, flags.TOP_LEFT, clerk.name)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-2"))
        line = f"工号 {clerk.staff_no}　{clerk.role}"
        painter.drawText(words, flags.BOTTOM_LEFT, line)


class SignInPage(QWidget):
    """`asked` carries staff number and password; the window signs in once the counter is open."""

    asked = Signal(str, str)
    painted = Signal()

    def __init__(self, cover: Cover, today: date) -> None:
        super().__init__()
        self._first_paint = True
        self.clerks = ClerkList()
        self.staff_no = QLineEdit()
        self.staff_no.setPlaceholderText("工号")
        self.staff_no.setAccessibleName("工号")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("密码")
        for edit in (self.staff_no, self.password):
            edit.setProperty("large", True)
            edit.installEventFilter(self)
        self.button = Button("登录", "primary", cap="Enter", height=50, size=18, wide=True, takes_enter=True)
        self.button.clicked.connect(self._ask)
        self.message = Text("", "small", "bad", wrap=True)
        self.message.hide()
        self.retry = Button("再试一次", height=34, size=14)
        self.retry.hide()
        self._hall = Text("", "body", "rail-text")
        self._counter = Text("", "subtitle", "white")
        self._place = Text("", "hint", "rail-key")
        self._facts = QVBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel(today), 38)
        layout.addWidget(self._form(), 62)
        self.show_cover(cover)

    def _panel(self, today: date) -> QFrame:
        panel = frame(
            column(
                Text("一窗受理", "title", "white"),
                self._hall,
                None,
                Text(f"{today.month} 月 {today.day} 日", "huge", "white"),
                Text(f"星期{WEEKDAYS[today.weekday()]}", "title", "rail-text"),
                22,
                self._counter,
                self._facts,
                None,
                self._place,
                gap=6,
                margins=(56, 48, 40, 36),
            ),
            "panel",
        )
        panel.setMaximumWidth(theme.px(520))
        return panel

    def _form(self) -> QFrame:
        inside = frame(
            column(
                None,
                Text("登录本窗口", "large"),
                self._how_line(),
                8,
                self.clerks,
                self.staff_no,
                6,
                Text("密码", "name"),
                self.password,
                self.message,
                row(self.retry, None),
                8,
                self.button,
                row(
                    Text("忘记密码由管理员重设，不影响已存的办件。", "hint"),
                    None,
                    Text("退出程序 Alt+F4", "hint"),
                ),
                None,
                gap=8,
            )
        )
        inside.setMaximumWidth(theme.px(520))
        return frame(row(24, inside, 24, gap=0), "white")

    def _how_line(self) -> Text:
        self._how = Text("", "body", "ink-2")
        return self._how

    def show_cover(self, cover: Cover) -> None:
        """Hall, counter and clerks; without clerks the staff number is typed."""
        self._hall.setText(cover.hall)
        self._counter.setText(cover.counter)
        self._place.setText(cover.place)
        known = bool(cover.clerks)
        self._how.setText("↑ ↓ 选人，输入密码，回车。" if known else "输入工号和密码，回车。")
        self.clerks.setVisible(known)
        self.staff_no.setVisible(not known)
        if known:
            self.clerks.show_clerks(cover.clerks, cover.last)
        self.first_focus().setFocus()

    def show_facts(self, lines: Sequence[str]) -> None:
        """What is ready at this counter, once it is open."""
        for line in lines:
            self._facts.addWidget(Text(line, "body", "rail-text"))

    def first_focus(self) -> QLineEdit:
        return self.staff_no if self.staff_no.isVisibleTo(self) else self.password

    def say(self, text: str, *, refused: bool = False, can_retry: bool = False) -> None:
        """A line under the password: waiting, or why it was refused."""
        self.message.setText(text)
        self.message.set_tone("bad" if refused else "ink-2")
        self.message.setVisible(bool(text))
        self.retry.setVisible(can_retry)
        set_flag(self.password, "bad", refused)
        if refused:
            self.password.selectAll()
            self.password.setFocus()

    def forget_password(self) -> None:
        self.password.clear()
        self.say("")

    def _ask(self) -> None:
        clerk = self.clerks.clerk if self.clerks.isVisibleTo(self) else None
        staff_no = clerk.staff_no if clerk else self.staff_no.text().strip()
        if staff_no and self.password.text():
            self.asked.emit(staff_no, self.password.text())
        else:
            self.say("先输入工号和密码。" if not staff_no else "先输入密码。", refused=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            from PySide6.QtCore import Qt

            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.clerks.move_by(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.staff_no:
                self.password.setFocus()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._ask()
                return True
        return super().eventFilter(watched, event)

    def without_input_method(self) -> None:
        """A password is typed as it is; done after the first paint (flags.py)."""
        from PySide6.QtCore import Qt

        for edit in (self.staff_no, self.password):
            edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            self.painted.emit()
