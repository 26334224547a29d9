"""The top bar: product and hall, the one field for everything that comes in, status light, clerk, lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.keycap import KeyCap
from counter_app.ui.widgets.layout import frame, glyph, row, rule
from counter_app.ui.widgets.text import Text

LONG_HINT = tr("扫码，或输入事项、首字母、编号、证件后四位、电话")
SHORT_HINT = tr("扫码，或输入事项、首字母、编号、电话")
SHORTEST_HINT = tr("扫码或搜索")


class ScanField(QFrame):
    """Typing here searches at each key. Enter takes what is chosen; Esc goes back to where the clerk was."""

    typed = Signal(str)
    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName("scan")
        self.edit.setAccessibleName(tr("扫码或搜索"))
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self.typed)
        self.count = Text("", "hint")
        self.cap = KeyCap("F2")
        line = row(glyph("scan-line", 20, "brand"), gap=9, margins=(12, 0, 8, 0))
        line.addWidget(self.edit, 1)
        line.addWidget(self.count)
        line.addWidget(self.cap)
        self.setLayout(line)
        theme.sized(self, width=560, height=38)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.edit.hasFocus()
        edge = 2 if on else 1
        painter.setPen(QPen(theme.color("focus" if on else "field"), edge))
        painter.setBrush(theme.color("surface"))
        inset = round(edge / 2)
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.cap.setText("Esc" if event.type() == QEvent.Type.FocusIn else "F2")
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)


def _scan_width(room: float) -> int:
    """Of the scan field, beside hall, clerk and lock; all in design pixels."""
    steps = ((1340, 560), (1260, 500), (1180, 390), (900, 330))
    return next((width for least, width in steps if room >= least), 250)


class TopBar(QFrame):
    lock_asked = Signal()
    menu_asked = Signal()

    def __init__(self, hall: str, clerk: str, counter: str) -> None:
        super().__init__()
        self.setObjectName("top")
        theme.sized(self, height=54)
        self.scan = ScanField()
        self.menu = Button(tr("菜单"), cap="F10", height=32, size=14)
        self.menu.clicked.connect(self.menu_asked)
        self.lock = Button(tr("锁定"), "link", cap="Ctrl+L", icon="lock", height=34, size=14)
        self.lock.clicked.connect(self.lock_asked)
        self._product: list[QWidget] = [Text(tr("一窗受理"), "product"), self._bar(), Text(hall, "label")]
        self._light: list[QWidget] = [
            glyph("circle-check", 18, "ok"),
            Text(tr("本机办理"), "labelstrong", "ok"),
        ]
        self._light[1].setToolTip(tr("办件都存在本机，不需要网络"))
        self._clerk: list[QWidget] = [self._bar(), glyph("user", 18), Text(clerk, "labelstrong")]
        self._counter = Text(counter, "label")
        line = row(self.menu, *self._product, None, self.scan, None, *self._light, *self._clerk, gap=10)
        line.addWidget(self._counter)
        line.addWidget(self._bar())
        line.addWidget(self.lock)
        line.setContentsMargins(theme.px(18), 0, theme.px(12), 0)
        self.setLayout(line)
        self.arrange(theme.px(1366))

    @staticmethod
    def _bar() -> QFrame:
        bar = frame(row(rule(vertical=True), gap=0))
        theme.sized(bar, width=1, height=20)
        return bar

    def arrange(self, width: int, *, menu: bool = False) -> None:
        """Fit the window's logical width at the text size in force; `menu` where the rail has no room."""
        at = width / theme.scale()
        small, tiny = at < 1180, at < 900
        theme.sized(self.scan, width=_scan_width(at))
        self.scan.edit.setPlaceholderText(
            LONG_HINT if at >= 1340 else SHORT_HINT if at >= 1180 else SHORTEST_HINT
        )
        theme.sized(self, height=41 if tiny else 54)
        for widget in self._product:
            widget.setVisible(not tiny)
        self._product[1].setVisible(not small)
        self._product[2].setVisible(not small)
        self._counter.setVisible(not small)
        for widget in self._light:
            widget.setVisible(not tiny)
        self.menu.setVisible(menu)
