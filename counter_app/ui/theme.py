"""Colours, fonts and text size of the window (screens.md §3, §4): one style sheet, one font chain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.settings import RESOURCES

TOKENS = {
    "ink": "#16222E",
    "ink-2": "#435160",
    "ink-3": "#5C6977",
    "bg": "#F1F4F7",
    "surface": "#FFFFFF",
    "sunk": "#F7F9FB",
    "line": "#DCE2E8",
    "line-2": "#B9C3CE",
    "field": "#7A8794",
    "brand": "#15569E",
    "brand-hover": "#0F4682",
    "brand-bg": "#E8F0F9",
    "brand-line": "#A9C6E6",
    "focus": "#0B63CE",
    "ok": "#14693F",
    "ok-bg": "#E6F4EC",
    "ok-line": "#9CCFB3",
    "warn": "#7D4A00",
    "warn-bg": "#FFF3DC",
    "warn-line": "#E8C07A",
    "warn-mark": "#C77700",
    "bad": "#A8201A",
    "bad-bg": "#FDECEA",
    "bad-line": "#EBADA8",
    "defer": "#5B3A9E",
    "defer-bg": "#F1ECFA",
    "defer-line": "#C6B5E8",
    "mute": "#435160",
    "mute-bg": "#F1F4F7",
    "mute-line": "#DCE2E8",
    "rail": "#16304A",
    "rail-active": "#23456A",
    "rail-text": "#D5E0EB",
    "rail-key": "#9FB4C9",
    "badge": "#F2C14E",
    "badge-ink": "#2A1D00",
}
"""Colours by their name in the design; text on its background is at least 4.5 : 1."""

FAMILIES = ("Noto Sans SC", "Noto Sans CJK SC", "HanaMinB")
FIRST_FACES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")
LATER_FACES = ("NotoSansSC_500Medium.ttf", "HanaMinB.ttf")
"""Medium, and the 30 MB face of rare characters: wanted once the first page is painted."""
SCALES = (1.0, 1.1, 1.25, 1.5, 2.0)

_HAIRLINE = 8  # lengths below this many pixels are borders and do not grow with the text
_scale = 1.0


def color(name: str) -> QColor:
    """The colour of a token, or of a literal `#rrggbb`."""
    return QColor(TOKENS.get(name, name))


def scale() -> float:
    return _scale


def px(length: float) -> int:
    """A length of the design in logical pixels at the chosen text size."""
    return round(length * _scale)


def font(size: float, weight: int = 400) -> QFont:
    """The window's face at `size` design pixels."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def sized(widget: QWidget, width: float = 0, height: float = 0) -> None:
    """Fix a widget's size in design pixels; it follows the text size when that changes."""
    if width:
        widget.setProperty("designWidth", float(width))
        widget.setFixedWidth(px(width))
    if height:
        widget.setProperty("designHeight", float(height))
        widget.setFixedHeight(px(height))


def load_faces(names: Sequence[str] = FIRST_FACES + LATER_FACES, folder: Path = RESOURCES / "fonts") -> None:
    """Make shipped faces known to Qt, which maps the files."""
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / name))


def style_sheet(scale_by: float = 1.0, path: Path = RESOURCES / "style.qss") -> str:
    """The one style sheet with its tokens put in and its lengths scaled."""
    text = re.sub(r"@([a-z][a-z0-9-]*)", lambda m: TOKENS[m[1]], path.read_text("utf-8"))
    return re.sub(r"\b(\d+)px", lambda m: f"{_grown(int(m[1]), scale_by)}px", text)


def _grown(length: int, by: float) -> int:
    return length if length < _HAIRLINE else round(length * by)


def apply(app: QApplication, scale_by: float = 1.0) -> None:
    """Dress the application; called once before the first paint and again when the text size changes."""
    global _scale
    _scale = scale_by
    app.setFont(font(15))
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "bg"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.Highlight, "brand"),
        (QPalette.ColorRole.HighlightedText, "surface"),
        (QPalette.ColorRole.PlaceholderText, "ink-3"),
    ):
        palette.setColor(role, color(name))
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(scale_by))
    for widget in app.allWidgets():
        sized(widget, widget.property("designWidth") or 0, widget.property("designHeight") or 0)
        widget.updateGeometry()
        widget.update()
