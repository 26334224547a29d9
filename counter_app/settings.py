"""Settings of this installation: where things lie on this PC. What the hall is like is kept in the database.

A named tuple, and json imported when a file is read: this module is imported before the first paint.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

VERSION = "0.1.0"
"""Of the program; a test holds it against pyproject.toml."""
ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


class Settings(NamedTuple):
    """All paths absolute. `witness_folder` and `key_folder` lie outside `data_folder` on purpose (house.md §6, §7)."""

    data_folder: Path
    witness_folder: Path
    key_folder: Path
    paper_folder: Path  # where the PDF printer writes
    printer: str = ""  # CUPS queue; "" = the PDF folder
    use_keyring: bool = True
    preview_before_act: bool = True
    scan_gap_ms: int = 50
    slip_printer: str = ""  # tcp:host:port, file:/dev/…, or a raw queue; "" = the hall has none
    slip_after_receipt: bool = False
    second_screen: str = ""  # name of the applicant's display, "window" for a plain window; "" = none
    backup_folder: str = ""  # a second disk, stick or share of this PC; "" = none chosen yet
    backup_hours: int = 4
    backup_daily: int = 14
    backup_last: int = 10
    language: str = ""  # of the interface, from the next start on; "" = Chinese
    camera_folder: str = ""  # where a document camera writes; "" = there is none, or nobody watches it

    @property
    def database(self) -> Path:
        return self.data_folder / "counter.db"

    @property
    def scan_folder(self) -> Path:
        """Beside the database, whose backups take it along."""
        return self.data_folder / "scans"

    @property
    def file(self) -> Path:
        """Where these settings are written; beside the keys, for both belong to this PC and not to the data."""
        return self.key_folder / "settings.json"

    @property
    def slip_target(self) -> str:
        """The slip printer as a name of a printer, "" for none."""
        return f"slip:{self.slip_printer}" if self.slip_printer else ""

    @property
    def resources(self) -> Path:
        return RESOURCES


def defaults(base: Path | None = None) -> Settings:
    """The embedded default: everything under the user's data, state and config folders, or under `base`."""
    if base is not None:
        return Settings(base / "data", base / "witness", base / "keys", base / "papers", use_keyring=False)
    home = Path.home()
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    state = Path(os.environ.get("XDG_STATE_HOME") or home / ".local/state")
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    name = "one-window-counter"
    return Settings(data / name, state / name, config / name, data / name / "papers")


def load(base: Path | None = None) -> Settings:
    """The defaults, changed by the JSON object in their `file` where there is one.

    Raises disturbances.SettingsUnreadable naming the file and the key at fault.
    """
    return reread(defaults(base))


def reread(settings: Settings) -> Settings:
    """The same settings as their `file` tells them now; raises as `load`."""
    if not settings.file.exists():
        return settings
    changes: dict[str, object] = {}
    for key, value in _told(settings.file).items():
        now = getattr(settings, key) if key in Settings._fields else None
        if now is None or type(value) is not (str if isinstance(now, Path) else type(now)):
            raise _unreadable(settings.file, key)
        changes[key] = Path(str(value)).expanduser() if isinstance(now, Path) else value
    return settings._replace(**changes)  # type: ignore[arg-type]


def _told(file: Path) -> dict[str, object]:
    import json

    try:
        told = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(file) from error
    if not isinstance(told, dict):
        raise _unreadable(file)
    return told


def _unreadable(file: Path, key: str = "") -> Exception:
    from counter_app.services.ports.disturbances import SettingsUnreadable

    return SettingsUnreadable(place=str(file), key=key)


def save(settings: Settings, changed: Mapping[str, object]) -> Settings:
    """Write what the clerk may change in the window beside what the file already says; the settings now.

    Raises as `load`."""
    import json

    kept = _told(settings.file) if settings.file.exists() else {}
    told = json.dumps({**kept, **changed}, ensure_ascii=False, indent=2, sort_keys=True)
    settings.file.parent.mkdir(parents=True, exist_ok=True)
    new = settings.file.with_suffix(".new")
    new.write_text(told, "utf-8")
    new.replace(settings.file)
    return settings._replace(**changed)  # type: ignore[arg-type]
