"""A warm process that forks one change of the database's key a line of input, and says how each ended.

Input: {"folder": …, "point": …}. The forked child changes the key and kills itself with SIGKILL at the point.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import main
from counter_app.cli import rekeying
from counter_app.keys import database_key, next_key, secret_file
from counter_app.keys.recovery import CounterKeys
from counter_app.persistence import backup, copying, key_id, rekey
from counter_app.settings import Settings, defaults
from tests.helpers.desk import CHEAP, FixedClock, approval

NEW = bytes(range(100, 132))
KILLS: dict[str, tuple[Any, str, int]] = {
    "the note that it began": (rekeying, "note_begun", 1),
    "the backup before": (backup.FileBackups, "back_up", 1),
    "the copy": (copying, "copy", 1),
    "the proof of the copy": (copying, "sound", 1),
    "the log is folded in": (rekey, "_settle", 1),
    "both ids": (key_id, "store", 1),
    "the scans' keys": (rekeying, "hand_on", 1),
    "the next key": (next_key, "write_secret", 1),
    "the exchange": (rekey, "swap", 1),
    "the folder's fsync": (rekey, "sync_folder", 1),
    "the key in its place": (database_key, "replace_secret", 1),
    "the next key's end": (next_key, "remove_secret", 2),
    "the one id": (key_id, "store", 2),
    "the note that it is done": (rekeying, "note_rekeyed", 1),
    "the backup behind it": (backup.FileBackups, "back_up", 2),
}
"""Whose name it is, the name, and which call of it."""
POINTS = tuple(f"{when} {what}" for what in KILLS for when in ("before", "after"))


def mortal(point: str) -> None:
    when, what = point.split(" ", 1)
    owner, name, nth = KILLS[what]
    does: Callable[..., Any] = getattr(owner, name)
    calls: list[None] = []

    def dies(*given: Any, **named: Any) -> Any:
        calls.append(None)
        here = len(calls) == nth
        if here and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = does(*given, **named)
        if here:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    setattr(owner, name, dies)


def composed(settings: Settings) -> main.Composed:
    return main.compose(settings, clock=FixedClock(), passwords=CHEAP)


def change(folder: Path) -> None:
    at = defaults(folder / "counter")
    keys = rekeying.proposal(at)._replace(database=NEW)
    assert isinstance(keys, CounterKeys)
    rekeying.carry_out(at, composed, keys, approval("恢复页遗失"), folder / "disk")


def serve() -> None:
    assert secret_file.__name__  # loaded before the fork
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            mortal(asked["point"])
            change(Path(asked["folder"]))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, flush=True)  # noqa: T201


if __name__ == "__main__":
    serve()
