"""Settings of this installation: where things lie on this PC. What the hall is like is kept in the database."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


@dataclass(frozen=True, slots=True)
class Settings:
    """All paths absolute. `witness_folder` and `key_folder` lie outside `data_folder` on purpose (house.md §6, §7)."""

    data_folder: Path
    witness_folder: Path
    key_folder: Path
    paper_folder: Path  # where the PDF printer writes
    printer: str = ""  # CUPS queue; "" = the PDF folder
    use_keyring: bool = True
    preview_before_act: bool = True
    scan_gap_ms: int = 50

    @property
    def database(self) -> Path:
        return self.data_folder / "counter.db"

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


def load(path: Path, base: Path | None = None) -> Settings:
    """Defaults, changed by the JSON object in `path` where there is one. Raises ValueError naming the bad key."""
    settings = defaults(base)
    if not path.exists():
        return settings
    given = json.loads(path.read_text("utf-8"))
    kinds = {f.name: f.type for f in fields(Settings)}
    changes: dict[str, object] = {}
    for key, value in given.items():
        if key not in kinds:
            raise ValueError(f"{path}: {key}")
        changes[key] = Path(value).expanduser() if kinds[key] == "Path" else value
    return replace(settings, **changes)  # type: ignore[arg-type]
