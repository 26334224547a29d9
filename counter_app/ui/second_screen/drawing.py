"""Text and codes as the applicant's screen draws them: sizes in its own pixels, not in the clerk's text size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from counter_app.ui import theme

WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_ENDLESS = 100_000.0
QUIET = 4  # modules white around a code


def font(size: float, weight: int = 400) -> QFont:
    """The window's face at `size` pixels."""
    made = QFont()
    made.setFamilies(theme.FAMILIES)
    made.setPixelSize(max(round(size), 1))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def height_of(text: str, face: QFont, width: float) -> float:
    """What the text takes when it is wrapped to `width`."""
    metrics = QFontMetricsF(face)
    return metrics.boundingRect(QRectF(0, 0, width, _ENDLESS), WRAP, text).height() if text else 0.0


def write(painter: QPainter, at: QRectF, text: str, face: QFont, color: str, centred: bool = False) -> float:
    """Wrapped text from the top of `at`; how high it is."""
    painter.setFont(face)
    painter.setPen(theme.color(color))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignTop | WRAP
    painter.drawText(QRectF(at.left(), at.top(), at.width(), _ENDLESS), flags, text)
    return height_of(text, face, at.width())


def draw_code(painter: QPainter, digits: str, middle: float, top: float, side: float) -> float:
    """The QR of a slip with its white margin, whole pixels a module, about `middle` and at most `side` wide;
    how wide it came out."""
    rows, modules = _modules(digits)
    each = max(int(side / (modules + 2 * QUIET)), 1)
    left = round(middle - each * modules / 2)
    top = round(top + each * QUIET)
    painter.fillRect(
        left - each * QUIET, top - each * QUIET, *(2 * (each * (modules + 2 * QUIET),)), Qt.GlobalColor.white
    )
    for row, (begin, count) in rows:
        painter.fillRect(left + begin * each, top + row * each, count * each, each, Qt.GlobalColor.black)
    return float(each * (modules + 2 * QUIET))


@lru_cache(maxsize=4)
def _modules(digits: str) -> tuple[list[tuple[int, tuple[int, int]]], int]:
    from printing.codes import qr_runs  # its libraries are wanted with the first result only

    return qr_runs(digits)
