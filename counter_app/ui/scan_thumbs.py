"""First pages of scans, small: read once in the READ lane, painted by whoever shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap

from counter_app.domain.scans import Scan
from counter_app.services import scans
from counter_app.ui import icons, theme

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

MOST = 200
"""Pictures in memory, of 240 × 240 at most: 46 MB."""


class ScanThumbs(QObject):
    """`changed` when one that was wanted is there."""

    changed = Signal()

    def __init__(self, at: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._at = at
        self._found: dict[str, QPixmap | None] = {}

    def want(self, wanted: Iterable[Scan]) -> None:
        new = {scan.digest: scan for scan in wanted if scan.digest not in self._found}
        if not new:
            return
        if len(self._found) + len(new) > MOST:
            self._found.clear()
        self._found |= dict.fromkeys(new)
        desk = self._at.desk
        self._at.query(lambda: scans.thumbnails(desk, new.values()), self._show)

    def of(self, scan: Scan) -> QPixmap | None:
        return self._found.get(scan.digest)

    def _show(self, found: Mapping[str, bytes]) -> None:
        for digest, png in found.items():
            picture = QPixmap()
            picture.loadFromData(png)
            self._found[digest] = None if picture.isNull() else picture
        self.changed.emit()


def paint_thumb(painter: QPainter, rect: QRectF, picture: QPixmap | None) -> None:
    """Upright in the middle of `rect` with a hairline around it; a sheet's icon where there is no picture."""
    if picture is None:
        size = theme.px(24)
        left, top = rect.center().x() - size / 2, rect.center().y() - size / 2
        icons.paint(painter, "file-text", left, top, 24, "ink-3")
        return
    fitted = picture.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    inside = QRectF(0, 0, fitted.width(), fitted.height())
    inside.moveCenter(rect.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(inside, picture, QRectF(picture.rect()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("line-2"), 1))
    painter.drawRect(inside)
