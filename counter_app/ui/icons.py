"""Lucide icons (ISC) drawn from resources/icons at any size, colour and stroke; kept once drawn."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from counter_app.settings import RESOURCES
from counter_app.ui import theme

FOLDER = RESOURCES / "icons"


def pixmap(name: str, size: float = 18, color: str = "ink-2", stroke: float = 2.0) -> QPixmap:
    """The icon at `size` design pixels, sharp on the finest screen attached."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, theme.px(size), theme.color(color).name(), stroke, ratio)


def icon(name: str, size: float = 18, color: str = "ink-2") -> QIcon:
    return QIcon(pixmap(name, size, color))


def paint(painter: QPainter, name: str, left: float, top: float, size: float, color: str) -> None:
    """Draw the icon with its left upper corner at (left, top); `size` in design pixels."""
    painter.drawPixmap(round(left), round(top), pixmap(name, size, color, 2.4 if size <= 16 else 2.0))


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, color: str, stroke: float, ratio: float) -> QPixmap:
    from PySide6.QtCore import QByteArray, QRectF, Qt
    from PySide6.QtSvg import QSvgRenderer  # the sign-in page is painted before it is needed

    svg = _source(name).replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text("utf-8")
