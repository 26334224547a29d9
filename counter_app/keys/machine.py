"""The id of this PC, for the witness: a database that was carried to another PC must not go on numbering."""

from __future__ import annotations

import hashlib
import platform
import sys
import uuid
from pathlib import Path

MADE_UP = 1 << 40  # RFC 4122: set where no card was found and the number is drawn anew each time
_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def machine_id() -> str:
    """Hashed, as systemd asks of whoever uses the machine id. Without one: network card, else name."""
    return hashlib.sha256(b"one-window-counter " + _raw().encode()).hexdigest()[:32]


def _raw() -> str:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for path in _FILES:
        if path.exists() and (text := path.read_text("ascii", "replace").strip()):
            return text
    card = uuid.getnode()
    return platform.node() if card & MADE_UP else f"{card:012x}"
