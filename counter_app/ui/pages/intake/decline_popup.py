"""不予受理: ground, reason, basis and, where another body has the power, which one. Prefilled, never decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.catalogue import RightAgency
from counter_app.domain.hall import IssuingBody
from counter_app.services.deciding import DeclineTerms
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text

ELSEWHERE = 2
"""The ground 不属于本机关职权范围: the right agency is mandatory (行政许可法 32)."""
_AGENCY = ("agency.name", "agency.address", "agency.phone")
_WIDTH = 560


class LongEdit(QLineEdit):
    """A prefilled sentence: coming to it selects nothing, so that the next key does not wipe it out."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        at = self.cursorPosition()
        super().focusInEvent(event)
        self.deselect()
        self.setCursorPosition(at)


class DeclinePopup(QFrame):
    """A child of the page. Ctrl+Enter or its button leads to the preview, Esc back to where one was.

    `bodies` are offered as the right agency.
    """

    def __init__(self, parent: QWidget, wording: Wording, bodies: Iterable[IssuingBody] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName(tr("不予受理"))
        self._page = parent
        self._done: Callable[[DeclineTerms], None] | None = None
        self._return_to: QWidget | None = None
        self._prefilled: tuple[str, ...] = ()
        self._about = ""
        self._bodies = {body.name: body for body in bodies}
        self.ground = QComboBox()
        grounds = wording.entry("papers", "dcl.grounds")
        for number, words in sorted(grounds.items()):
            self.ground.addItem(f"{number}　{words}", int(number))
        self.ground.setPlaceholderText(tr("请选择"))
        self.ground.currentIndexChanged.connect(self._show_agency)
        self.fields: dict[str, Field] = {
            "ground": Field("ground", tr("不予受理的情形"), self.ground, above=True),
            "reason": Field("reason", tr("理由，印在通知书上"), LongEdit(), above=True),
            "basis": Field("basis", tr("依据"), LongEdit(), above=True),
            "agency.name": Field(
                "agency.name", tr("应当向哪个机关申请"), hint=tr("打几个字，从中选；没有的照填"), above=True
            ),
            "agency.address": Field("agency.address", tr("该机关地址"), above=True),
            "agency.phone": Field("agency.phone", tr("该机关电话"), NumberEdit(), above=True),
        }
        self._offer_bodies()
        self._go = Button(tr("看不予受理通知书"), "next", cap="Ctrl+Enter", icon="arrow-right", height=36)
        self._go.clicked.connect(self.submit)
        body = column(Text(tr("不予受理"), "subtitle"), *self.fields.values(), gap=8, margins=(16, 12, 16, 8))
        names = list(self.fields)
        for field in self.fields.values():
            field.entered.connect(lambda name=field.name: self._next(names, name))
            field.changed.connect(lambda _, name=field.name: self._filled(name))
            field.edit.installEventFilter(self)
        content = QWidget()
        content.setObjectName("white")
        content.setLayout(body)
        self._area = CalmArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._area, 1)
        layout.addLayout(row(Text(tr("Esc 返回"), "hint"), None, self._go, margins=(16, 6, 16, 12)))
        self.hide()

    @property
    def asking(self) -> bool:
        return self.isVisibleTo(self._page)

    def ask(self, terms: DeclineTerms | None, done: Callable[[DeclineTerms], None], about: str = "") -> None:
        """`terms` None: nothing is known beforehand, no ground is chosen for the clerk.

        What was typed is still there when the same thing (`about`) is asked again; "" begins anew.
        """
        if not about or about != self._about:
            self._prefilled = ()
        self._about = about
        self._done, self._return_to = done, self.window().focusWidget()
        self._prefill(terms or DeclineTerms(0, "", ""))
        self._show_agency()
        self.place()
        self.show()
        self.raise_()
        self._first_empty().setFocus()

    def _prefill(self, given: DeclineTerms) -> None:
        """What the clerk changed last time stays; everything else follows the situation."""
        agency = given.agency
        new = (str(given.ground), given.reason, given.basis, agency.name, agency.address, agency.phone)
        before = self._prefilled or ("",) * len(new)
        shown = (str(self.ground.currentData() or 0), *(self.fields[n].text for n in list(self.fields)[1:]))
        first = not self._prefilled
        values = [n if first or s == b else s for n, s, b in zip(new, shown, before, strict=True)]
        self._prefilled = new
        self.ground.setCurrentIndex(self.ground.findData(int(values[0])))
        for name, text in zip(list(self.fields)[1:], values[1:], strict=True):
            field = self.fields[name]
            field.set_text(text)
            field.accept()
            if isinstance(field.edit, QLineEdit):
                field.edit.setCursorPosition(0)  # a long basis is read from its beginning
        self.fields["ground"].accept()

    def _offer_bodies(self) -> None:
        """The hall knows the bodies of its departments: choosing one fills in where it is."""
        edit = self.fields["agency.name"].edit
        assert isinstance(edit, QLineEdit)
        offered = self._offered = QCompleter(sorted(self._bodies), edit)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        offered.activated.connect(self._choose_body)
        edit.setCompleter(offered)

    def _choose_body(self, name: str) -> None:
        body = self._bodies.get(name)
        if body is not None:
            self.fields["agency.address"].set_text(body.address)
            self.fields["agency.phone"].set_text(body.phone)

    def _filled(self, name: str) -> None:
        """A complaint that something is empty goes with the first character."""
        if name == "agency.name":
            self._choose_body(self.fields[name].text.strip())
        if self.fields[name].refused and self._said(name):
            self.fields[name].accept()
            if self.asking:
                self.place()

    def place(self) -> None:
        """In the middle of the page, as high as it needs."""
        page = self._page
        width = min(theme.px(_WIDTH), page.width() - theme.px(16))
        content = self._area.widget()
        layout = content.layout() if content is not None else None
        inner = layout.totalHeightForWidth(width - 4) if layout is not None else 0
        foot = self._go.sizeHint().height() + theme.px(18) + theme.px(6)
        wanted = max(inner, content.minimumSizeHint().height() if content is not None else 0) + foot + 4
        height = min(wanted, page.height() - theme.px(16))
        self.setGeometry((page.width() - width) // 2, (page.height() - height) // 2, width, height)

    def step_back(self) -> None:
        """Esc: first the list of bodies goes, then the form."""
        if not self._hide_offered():
            self.close_asking()

    def _hide_offered(self) -> bool:
        popup = self._offered.popup()
        if popup is None or not popup.isVisible():
            return False
        popup.hide()
        return True

    def close_asking(self) -> None:
        self._hide_offered()
        self.hide()
        if self._return_to is not None:
            self._return_to.setFocus()

    def submit(self) -> None:
        """On to the preview; what is empty is refused here, not there."""
        missing = [n for n in self._needed() if not self._said(n)]
        for name, field in self.fields.items():
            if name in missing:
                field.refuse(tr("此项印在通知书上，不能空着"))
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
        self._filled("ground")
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
            self.step_back()
            return True
        return super().eventFilter(watched, event)
