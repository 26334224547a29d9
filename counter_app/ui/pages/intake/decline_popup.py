"""不予受理: ground, reason, basis and, where another body has the power, which one. Prefilled, never decided here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counter_app.domain.catalogue import RightAgency
from counter_app.services.deciding import DeclineTerms
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text

ELSEWHERE = 2
"""The ground 不属于本机关职权范围: the right agency is mandatory (行政许可法 32)."""
_AGENCY = ("agency.name", "agency.address", "agency.phone")
_WIDTH = 560


class DeclinePopup(QFrame):
    """A child of the page. Ctrl+Enter or its button leads to the preview, Esc back to where one was."""

    def __init__(self, parent: QWidget, wording: Wording) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName("不予受理")
        self._page = parent
        self._done: Callable[[DeclineTerms], None] | None = None
        self._return_to: QWidget | None = None
        self.ground = QComboBox()
        grounds = wording.entry("papers", "dcl.grounds")
        for number, words in sorted(grounds.items()):
            self.ground.addItem(f"{number}　{words}", int(number))
        self.ground.setPlaceholderText("请选择")
        self.ground.currentIndexChanged.connect(self._show_agency)
        self.fields: dict[str, Field] = {
            "ground": Field("ground", "不予受理的情形", self.ground, above=True),
            "reason": Field("reason", "理由，印在通知书上", above=True),
            "basis": Field("basis", "依据", above=True),
            "agency.name": Field("agency.name", "应当向哪个机关申请", above=True),
            "agency.address": Field("agency.address", "该机关地址", above=True),
            "agency.phone": Field("agency.phone", "该机关电话", NumberEdit(), above=True),
        }
        self._go = Button("看不予受理通知书", "next", cap="Ctrl+Enter", icon="arrow-right", height=36)
        self._go.clicked.connect(self.submit)
        body = column(Text("不予受理", "subtitle"), *self.fields.values(), gap=8, margins=(16, 12, 16, 8))
        names = list(self.fields)
        for field in self.fields.values():
            field.entered.connect(lambda name=field.name: self._next(names, name))
            field.edit.installEventFilter(self)
        content = QWidget()
        content.setObjectName("white")
        content.setLayout(body)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._area, 1)
        layout.addLayout(row(Text("Esc 返回", "hint"), None, self._go, margins=(16, 6, 16, 12)))
        self.hide()

    @property
    def asking(self) -> bool:
        return self.isVisibleTo(self._page)

    def ask(self, terms: DeclineTerms | None, done: Callable[[DeclineTerms], None]) -> None:
        """`terms` None: nothing is known beforehand, no ground is chosen for the clerk."""
        self._done, self._return_to = done, self.window().focusWidget()
        given = terms or DeclineTerms(0, "", "")
        self.ground.setCurrentIndex(self.ground.findData(given.ground))
        texts = (given.reason, given.basis, given.agency.name, given.agency.address, given.agency.phone)
        for name, text in zip(list(self.fields)[1:], texts, strict=True):
            field = self.fields[name]
            field.set_text(text)
            field.accept()
            if isinstance(field.edit, QLineEdit):
                field.edit.setCursorPosition(0)  # a long basis is read from its beginning
        self._show_agency()
        self.place()
        self.show()
        self.raise_()
        self._first_empty().setFocus()

    def place(self) -> None:
        """In the middle of the page, as high as it needs."""
        page = self._page
        width = min(theme.px(_WIDTH), page.width() - theme.px(16))
        content = self._area.widget()
        wanted = content.sizeHint().height() + theme.px(70) if content is not None else theme.px(300)
        height = min(wanted, page.height() - theme.px(16))
        self.setGeometry((page.width() - width) // 2, (page.height() - height) // 2, width, height)

    def close_asking(self) -> None:
        self.hide()
        if self._return_to is not None:
            self._return_to.setFocus()

    def submit(self) -> None:
        """On to the preview; what is empty is refused here, not there."""
        missing = [n for n in self._needed() if not self._said(n)]
        for name, field in self.fields.items():
            if name in missing:
                field.refuse("此项印在通知书上，不能空着")
            else:
                field.accept()
        self.place()
        if missing:
            self.fields[missing[0]].setFocus()
            return
        agency = RightAgency(*(self.fields[f"agency.{n}"].text.strip() for n in ("name", "address", "phone")))
        ground = int(self.ground.currentData())
        reason, basis = (self.fields[n].text.strip() for n in ("reason", "basis"))
        terms = DeclineTerms(ground, reason, basis, agency if ground == ELSEWHERE else RightAgency())
        done = self._done
        self.close_asking()
        if done is not None:
            done(terms)

    def refuse(self, name: str, sentence: str) -> bool:
        field = self.fields.get(name)
        if field is None or not self.asking:
            return False
        field.refuse(sentence)
        return True

    def _needed(self) -> list[str]:
        elsewhere = self.ground.currentData() == ELSEWHERE
        return ["ground", "reason", "basis", *(_AGENCY if elsewhere else [])]

    def _said(self, name: str) -> bool:
        return self.ground.currentIndex() >= 0 if name == "ground" else bool(self.fields[name].text.strip())

    def _first_empty(self) -> Field:
        return next((self.fields[n] for n in self._needed() if not self._said(n)), self.fields["reason"])

    def _show_agency(self) -> None:
        elsewhere = self.ground.currentData() == ELSEWHERE
        for name in _AGENCY:
            self.fields[name].setVisible(elsewhere)
        if self.asking:
            self.place()

    def _next(self, names: list[str], name: str) -> None:
        after = [n for n in names[names.index(name) + 1 :] if self.fields[n].isVisibleTo(self)]
        if after:
            self.fields[after[0]].setFocus()
        else:
            self._go.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close_asking()
            return True
        return super().eventFilter(watched, event)
