"""A small panel over the page for what a key asks: choice, words, ticks. Enter takes it, Esc does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.pages.intake.option_list import OptionList
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import NumberEdit
from counter_app.ui.widgets.keycap import KeyCap
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text

_WIDTH, _WIDE, _LOW = 420, 660, 480


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask. `hint` None: no text field; `below`: a rule under it. `number`: digits only. `ticks`: boxes.

    `refuse` says why an entry cannot be taken, "" when it can.
    """

    title: str
    options: Sequence[tuple[str, str]] = ()
    current: int = 0
    hint: str | None = None
    below: str = ""
    text: str = ""
    number: bool = False
    ticks: Sequence[tuple[str, bool]] = ()
    action: str = tr("记下")
    refuse: Callable[[Entry], str] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What was entered: the option's id, the words, the ticks in order."""

    option: str
    text: str
    ticks: tuple[bool, ...]


class EntryPopup(QFrame):
    """A child of the page, never a window of its own; the place left gets the focus back."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = parent
        self.setObjectName("popup")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(*(theme.px(m) for m in (14, 12, 14, 12)))
        self._body.setSpacing(theme.px(8))
        self._options: OptionList | None = None
        self._text: QLineEdit | None = None
        self._ticks: list[QCheckBox] = []
        self._why = Text("", "labelstrong", "bad", wrap=True)
        self._ask, self._above = Ask(""), 0
        self._content, self._area = QWidget(self), QScrollArea(self)
        self._done: Callable[[Entry], None] | None = None
        self._return_to: QWidget | None = None
        self.hide()

    @property
    def asking(self) -> bool:
        return self.isVisibleTo(self.page)

    def ask(self, ask: Ask, at: QPoint, done: Callable[[Entry], None], above: int = 0) -> None:
        """Show the panel at `at` (in the page) and call `done` when it is taken.

        `above`: where the thing asked about begins; the panel ends there when it has no room below.
        """
        self._ask, self._done, self._above = ask, done, above
        self._return_to = self.window().focusWidget()
        self._fill(ask)
        self.setAccessibleName(ask.title)
        self._place(at)
        self.show()
        self.raise_()
        first = self._text or self._options or (self._ticks[0] if self._ticks else self)
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._area.ensureWidgetVisible(first)

    def close_asking(self) -> None:
        self.hide()
        if self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _fill(self, ask: Ask) -> None:
        old = self._body.takeAt(0)
        if old is not None and (gone := old.widget()) is not None:
            gone.hide()
            gone.deleteLater()
        content = QWidget()
        content.setObjectName("white")
        parts = column(Text(ask.title, "strong", wrap=True), gap=8)
        self._options = self._text = None
        self._ticks = []
        if ask.options:
            plain = ask.hint is None
            columns = 1 if plain else self._columns()
            self._options = OptionList(ask.title, digits=plain, columns=columns, chosen=True)
            self._options.show_options(ask.title, ask.options, ask.current)
            self._options.taken.connect(lambda _: self._take())
            parts.addWidget(self._options)
        if ask.hint is not None:
            self._text = NumberEdit(ask.text) if ask.number else QLineEdit(ask.text)
            self._text.setPlaceholderText(ask.hint)
            self._text.setAccessibleName(f"{ask.title}，{ask.hint}")
            if ask.number:
                self._text.selectAll()  # a date is typed anew, words are gone on with
            parts.addWidget(self._text)
        if ask.below:
            parts.addWidget(Text(ask.below, "note", wrap=True))
        for words, on in ask.ticks:
            box = QCheckBox(words)
            box.setChecked(on)
            self._ticks.append(box)
            parts.addWidget(box)
        self._why = Text("", "labelstrong", "bad", wrap=True)
        self._why.hide()
        parts.addWidget(self._why)
        take = Button(ask.action, "primary", cap="Enter", height=32, size=14, takes_enter=True)
        take.clicked.connect(self._take)
        parts.addLayout(row(*self._keys(ask), None, Text(tr("Esc 不记"), "hint"), take, gap=8))
        content.setLayout(parts)
        for child in content.findChildren(QWidget):
            child.installEventFilter(self)
        self._content = content
        area = CalmArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self._area = area
        self._body.addWidget(area)

    def _columns(self) -> int:
        return 3 if self.page.height() < theme.px(_LOW) else 2

    def _keys(self, ask: Ask) -> list[QWidget]:
        if not ask.options:
            return []
        keys = "↑ ↓" if ask.hint is not None else f"1–{len(ask.options)}"
        return [KeyCap(keys), Text(tr("选择"), "note")]

    def _place(self, at: QPoint) -> None:
        page = self.page
        wide = _WIDE if self._ask.options and self._ask.hint is not None else _WIDTH
        width = min(theme.px(wide), page.width() - theme.px(16))
        self.setFixedWidth(width)
        margins = self._body.contentsMargins()
        edges = margins.top() + margins.bottom() + 2 * self.frameWidth() + theme.px(4)
        layout = self._content.layout()
        inner = width - margins.left() - margins.right()
        wanted = layout.totalHeightForWidth(inner) if layout is not None else 0
        height = min(
            max(wanted, self._content.minimumSizeHint().height()) + edges, page.height() - theme.px(16)
        )
        left = max(theme.px(8), min(at.x(), page.width() - width - theme.px(8)))
        room = page.height() - theme.px(8)
        if self._above and at.y() + height > room and self._above - height >= theme.px(8):
            at = QPoint(at.x(), self._above - height)
        top = max(theme.px(8), min(at.y(), room - height))
        self.setGeometry(left, top, width, height)

    def _entry(self) -> Entry:
        options = self._options
        option = options.options[options.current][0] if options is not None else ""
        text = self._text.text().strip() if self._text is not None else ""
        return Entry(option, text, tuple(box.isChecked() for box in self._ticks))

    def _take(self) -> None:
        entry = self._entry()
        why = self._ask.refuse(entry) if self._ask.refuse is not None else ""
        if why:
            self._why.setText(why)
            self._why.show()
            self._place(self.pos())
            return
        done = self._done
        self.close_asking()
        if done is not None:
            done(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            self.close_asking()
            return True
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if plain and arrow and self._text is watched and self._options is not None:
            self._options.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)
