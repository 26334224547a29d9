"""Keeps PySide6 from reading the source of every module that is imported after it.

Its support code (shibokensupport.feature, up to 6.11 at least) looks for the word "PySide6" in the text of each
imported module, in case somebody switches `__feature__` on. We never do. Left alone it reads 150,000 lines at our
start: 14 MB that stay in linecache, and a third of the time until the catalogue can be searched (measured).
"""

from __future__ import annotations

import sys
from types import ModuleType

SUPPORT = "shibokensupport.feature"
ASK = "_mod_uses_pyside"


def uses_qt(module: ModuleType) -> bool:
    """By the house's own rule instead of by its text: Qt is known in the ui room only."""
    return module.__name__.startswith(("counter_app.ui", "PySide6", "__main__"))


def leave_unread() -> bool:
    """Put our rule in the place of theirs; False where this PySide6 does not ask in that way."""
    support = sys.modules.get(SUPPORT)
    if not callable(getattr(support, ASK, None)):
        return False
    setattr(support, ASK, uses_qt)
    return True
