"""Python's cyclic garbage is collected in the window's thread only.

The collector runs in whichever thread happens to allocate. In a lane it would end up destroying widgets of a dialog
or of a signed-out shell outside the window's thread, and Qt answers that with a segmentation fault (seen in tests).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class WindowsOwnCollector(QObject):
    """Takes over from the automatic collector until `stop`; same thresholds, looked at twice a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            n
            for n, (held, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if held > most
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        self._timer.stop()
        if self._was_on:
            gc.enable()
