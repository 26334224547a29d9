"""A kept scan, page by page, inside the window: drawn by a worker from the sealed file, held in memory only."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from counter_app.domain.events import ScanAttached
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui import theme
from counter_app.ui.scan_run import scan_request
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text, full_width
from counter_app.ui.workers import Answers, Worker

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

ZOOMS = (0.5, 1.0, 1.5, 2.0, 3.0)
WIDTH = 860
"""Logical pixels of a page at first: a sheet of A4 is read well so."""
MOST_WIDE = 4000
_FORWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class PageArea(QScrollArea):
    """↑ ↓ scroll; the other keys are the viewer's."""

    turned = Signal(int)
    zoomed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _FORWARD or key in _BACK:
            self.turned.emit(1 if key in _FORWARD else -1)
        elif key in _LARGER or key == Qt.Key.Key_Minus:
            self.zoomed.emit(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)


class ScanViewer(QFrame):
    """One worker at a time: who turns the pages fast gets the one he stops at. `buttons` stand where the page wants."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self.setObjectName("card")
        self._at = at
        self._scan: ScanAttached | None = None
        self.page, self._zoom = 0, ZOOMS.index(1.0)
        self._worker: Worker | None = None
        self._asked: tuple[str, int, int] | None = None
        self._title = Text("", "cardtitle", wrap=True)
        self._which = Text("", "note")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.area = PageArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(frame(column(self.picture, gap=0), "desk"))
        self.area.turned.connect(self.turn)
        self.area.zoomed.connect(self.zoom)
        self._back = self._button("scans.page_back", "PgUp", lambda: self.turn(-1))
        self._on = self._button("scans.page_on", "PgDn", lambda: self.turn(1))
        smaller = self._button("scans.smaller", "-", lambda: self.zoom(-1))
        larger = self._button("scans.larger", "+", lambda: self.zoom(1))
        self.buttons = frame(row(self._back, self._on, smaller, larger, gap=6))
        head = row(gap=10)
        head.addWidget(self._title, 1)
        head.addWidget(self._which)
        whole = column(head, gap=8, margins=(12, 10, 12, 12))
        whole.addWidget(self.area, 1)
        self.setLayout(whole)

    def _button(self, key: str, cap: str, press: Callable[[], None]) -> Button:
        made = Button(self._say(key), cap=cap, height=30, size=13)
        made.clicked.connect(press)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the page do the same
        return made

    @property
    def drawn(self) -> bool:
        """Whether the page that is wanted is on the screen."""
        return self._worker is None and not self.picture.pixmap().isNull()

    def show_scan(self, name: str, kept: ScanAttached) -> None:
        self._scan, self.page, self._zoom = kept, 0, ZOOMS.index(1.0)
        self._title.setText(full_width(name))
        self.area.setAccessibleName(full_width(name))
        self._draw()

    def forget(self) -> None:
        """Nothing of it stays in the window."""
        self._scan = self._asked = None
        self.picture.clear()

    def turn(self, by: int) -> None:
        if self._scan is not None and 0 <= self.page + by < self._scan.scan.pages:
            self.page += by
            self._draw()

    def zoom(self, by: int) -> None:
        if 0 <= self._zoom + by < len(ZOOMS):
            self._zoom += by
            self._draw()

    def _draw(self) -> None:
        if self._scan is None:
            return
        scan = self._scan.scan
        self._back.setVisible(scan.pages > 1)
        self._on.setVisible(scan.pages > 1)
        self._which.setText(self._say("scans.page", page=self.page + 1, pages=scan.pages))
        ratio = self.devicePixelRatioF()
        room = self.area.width() - self.area.verticalScrollBar().sizeHint().width() - 4
        width = int(min(room, theme.px(WIDTH)) * ratio * ZOOMS[self._zoom])
        wanted = (scan.digest, self.page, max(200, min(MOST_WIDE, width)))
        if self._worker is not None or wanted == self._asked:
            return
        self._asked = wanted
        self.picture.setText(self._say("scans.opening"))
        request = {**scan_request(self._at.settings), "page": self.page, "width": wanted[2]}
        request |= {"digest": scan.digest, "kind": scan.kind.value, "size": scan.size, "pages": scan.pages}
        answers = Answers(self._drawn, lambda sentence, _: self._failed(sentence), self._disturbed)
        self._worker = Worker(self._at.front.worker, "show-scan", request, answers, self)

    def _drawn(self, told: Mapping[str, Any]) -> None:
        picture = QPixmap()
        picture.loadFromData(b64decode(told["picture"]))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        if self._ended():
            self.picture.setPixmap(picture)
            self.area.verticalScrollBar().setValue(0)

    def _disturbed(self, disturbance: Disturbance) -> None:
        self._failed(self._at.desk.wording.on_screen.disturbance(disturbance))

    def _failed(self, sentence: str) -> None:
        if self._ended():
            self.picture.setText(sentence)

    def _ended(self) -> bool:
        """Whether what was asked for is still wanted; if not, what is wanted now is asked for."""
        self._worker = None
        before = self._asked
        self._draw()
        return self._scan is not None and self._asked == before

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
