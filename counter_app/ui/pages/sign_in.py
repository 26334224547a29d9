"""Sign-in of a counter: painted before anything else is loaded; the database opens behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.cover import Cover
from counter_app.ui.tr import tr
from counter_app.ui.widgets.clerk_cards import ClerkCards
from counter_app.ui.widgets.layout import clear, column, frame, row
from counter_app.ui.widgets.sign_in_button import SignInButton
from counter_app.ui.widgets.text import Text, set_flag

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WEEKDAYS = tr("一 二 三 四 五 六 日").split()


class SignInPage(QWidget):
    """`asked` carries staff number and password; the window signs in once the counter is open."""

    asked = Signal(str, str)
    painted = Signal()

    def __init__(self, cover: Cover, today: QDate) -> None:
        super().__init__()
        self._first_paint = True
        self.clerks = ClerkCards()
        self.staff_no = QLineEdit()
        self.staff_no.setPlaceholderText(tr("工号"))
        self.staff_no.setAccessibleName(tr("工号"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("密码"))
        for edit in (self.staff_no, self.password):
            edit.setProperty("large", True)
        self.staff_no.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.ask)
        self.button = SignInButton()
        self.button.clicked.connect(self.ask)
        self.message = Text("", "small", "bad", wrap=True)
        self.message.hide()
        self.retry = QPushButton(tr("再试一次"))
        self.retry.setObjectName("retry")
        self.retry.hide()
        self._hall = Text("", "body", "rail-text")
        self._counter = Text("", "subtitle", "white")
        self._place = Text("", "hint", "rail-key")
        self._headline = Text("", "large")
        self._facts = QVBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel(today), 38)
        layout.addWidget(self._form(), 62)
        self.show_cover(cover)

    def _panel(self, today: QDate) -> QFrame:
        panel = frame(
            column(
                Text(tr("一窗受理"), "title", "white"),
                self._hall,
                None,
                Text(tr("{month} 月 {day} 日", month=today.month(), day=today.day()), "huge", "white"),
                Text(tr("星期{weekday}", weekday=WEEKDAYS[today.dayOfWeek() - 1]), "title", "rail-text"),
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
                self._headline,
                self._how_line(),
                8,
                self.clerks,
                self.staff_no,
                6,
                Text(tr("密码"), "name"),
                self.password,
                self.message,
                row(self.retry, None),
                8,
                self.button,
                row(
                    Text(tr("忘记密码的，请值班长重设，不影响已存的办件。"), "hint"),
                    None,
                    Text(tr("退出程序 Alt+F4"), "hint"),
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
        self._headline.setText(tr("登录本窗口"))
        self._how.setText(tr("↑ ↓ 选人，输入密码，回车。") if known else tr("输入工号和密码，回车。"))
        self.clerks.setVisible(known)
        self.staff_no.setVisible(not known)
        if known:
            self.clerks.show_clerks(cover.clerks, cover.last)
        self.first_focus().setFocus()

    def show_locked(self, cover: Cover, clerk: str) -> None:
        """Locked by this clerk: nothing of the desk is seen, only who goes on and how."""
        self.show_cover(cover)
        self._headline.setText(tr("已锁定"))
        self._how.setText(tr("{clerk} 输入密码，回车，接着办。换人用 ↑ ↓。", clerk=clerk))

    def show_saved(self) -> None:
        """The drafts are on the disk by now."""
        self._headline.setText(tr("已锁定，草稿已存"))

    def show_facts(self, lines: Sequence[str]) -> None:
        """What is ready at this counter, once it is open."""
        clear(self._facts)
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

    def ask(self) -> None:
        """Enter or the button: sign in, or say what is missing."""
        clerk = self.clerks.clerk if self.clerks.isVisibleTo(self) else None
        staff_no = clerk.staff_no if clerk else self.staff_no.text().strip()
        if staff_no and self.password.text():
            self.asked.emit(staff_no, self.password.text())
        else:
            self.say(tr("先输入工号和密码。") if not staff_no else tr("先输入密码。"), refused=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            self.painted.emit()
