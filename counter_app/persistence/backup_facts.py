"""The manifest beside a backup, and which backups stay."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from counter_app.services.ports.backups import Backup, BackupFacts, Keeping

ENDING = ".backup.db"


def manifest_of(file: Path) -> Path:
    return file.with_name(file.name + ".json")


def name_of(facts: BackupFacts) -> str:
    """Sorts by time; the newest entry keeps two of one second apart."""
    return f"counter-{facts.place or 'new'}-{facts.made_at:%Y%m%dT%H%M%SZ}-{facts.seq}{ENDING}"


def write(file: Path, facts: BackupFacts) -> None:
    """Whole on the disk before it has its name. Raises OSError."""
    told = {**facts._asdict(), "made_at": facts.made_at.isoformat()}
    part = manifest_of(file).with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        out.write(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
        out.flush()
        os.fsync(out.fileno())
    part.replace(manifest_of(file))


def read(file: Path) -> BackupFacts | None:
    """None where there is no manifest or it is not one of ours."""
    try:
        told = json.loads(manifest_of(file).read_text("utf-8"))
        return BackupFacts(
            str(told["place"]),
            int(told["epoch"]),
            int(told["seq"]),
            str(told["digest"]),
            datetime.fromisoformat(told["made_at"]),
            str(told["program"]),
            str(told["key_id"]),
            int(told["size"]),
        )
    except (OSError, ValueError, LookupError, TypeError):
        return None


def kept_in(folder: Path, key_id: str) -> tuple[Backup, ...]:
    """The backups made with this key, newest first. The key names the counter; its code may change."""
    try:
        files = sorted(folder.glob(f"counter-*{ENDING}"))
    except OSError:
        return ()
    found = [Backup(file, facts) for file in files if (facts := read(file)) and facts.key_id == key_id]
    return tuple(sorted(found, key=lambda backup: (backup.facts.made_at, backup.facts.seq), reverse=True))


def superfluous(backups: Iterable[Backup], keeping: Keeping) -> tuple[Backup, ...]:
    """What `keeping` no longer asks for. The newest always stays."""
    newest_first = sorted(backups, key=lambda backup: (backup.facts.made_at, backup.facts.seq), reverse=True)
    days: set[str] = set()
    gone: list[Backup] = []
    for index, backup in enumerate(newest_first):
        day = backup.facts.made_at.date().isoformat()
        first_of_day = day not in days
        days.add(day)
        if index >= max(keeping.last, 1) and not (first_of_day and len(days) <= keeping.daily):
            gone.append(backup)
    return tuple(gone)
