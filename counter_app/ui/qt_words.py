"""Qt's own words in Chinese: file dialogs, menus of text fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

_FILE = "qtbase_zh_CN"


def speak_chinese() -> bool:
    """Once a process, after the first paint; False where this Qt came without its translations."""
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTranslator, _FILE) is not None:
        return app is not None
    words = QTranslator(app)
    words.setObjectName(_FILE)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return words.load(_FILE, folder) and app.installTranslator(words)
