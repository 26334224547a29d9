"""The language of the interface. The sources are Chinese; papers and what is said on them are never translated.

Qt's translation files carry the other language: resources/translations/counter_<language>.ts, compiled to .qm.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from counter_app.settings import RESOURCES

FOLDER = RESOURCES / "translations"
CHINESE, ENGLISH = "", "en"
CONTEXT = "ui"
_words: dict[str, QTranslator] = {}
_spoken = CHINESE


def speak(language: str) -> bool:
    """Once, before the modules of the window are imported: many of their texts are made then.

    False where there is no such language; the interface stays Chinese.
    """
    global _spoken
    _spoken = CHINESE
    if language != CHINESE and language not in _words:
        words = QTranslator()
        if not words.load(f"counter_{language}", str(FOLDER)):
            return False
        words.setParent(QCoreApplication.instance())  # goes with the application, not after it
        _words[language] = words
    _spoken = language
    return True


def spoken() -> str:
    """The language of the interface now."""
    return _spoken


def tr(text: str, /, **facts: object) -> str:
    """`text` in the language of the interface, its {fields} filled with `facts`."""
    words = _words.get(_spoken)
    said = (words.translate(CONTEXT, text) or text) if words else text
    return said.format(**facts) if facts else said


def label_width(width: int) -> int:
    """What a label of `width` in Chinese needs in the language of the interface."""
    return round(width * 1.5) if _spoken else width
