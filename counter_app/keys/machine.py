"""Whose database it is, for the witness: carried to another PC or another folder, it must not go on numbering."""

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


def home_of(database: Path, machine: str) -> str:
    """This PC and the place of the database on it, hashed: a copy of everything in another folder is not it.

    Only the path counts. An inode would also tell a folder that was put back as a whole from the one it
    replaces, but on FAT and network drives it changes with every mount.
    """
    place = hashlib.sha256(str(database.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return f"{machine}@{place}"


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
