"""The peer of the start: a bare PySide6 window with a Chinese label, nothing else. Prints its first paint."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Label(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        print(f'{{"paint": {time.monotonic()}}}', flush=True)
        QApplication.quit()


app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Label("一窗受理"))
window.resize(1366, 768)
window.show()
app.exec()
