"""`main.py keys`: which key opens the database, the keys as text to be kept under lock, and the way back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing

from counter_app.cli.restoring import Compose, FileRestoring
from counter_app.cli.upkeep import ask_password, refuse_missing
from counter_app.keys import recovery
from counter_app.keys.database_key import database_key
from counter_app.persistence import key_id
from counter_app.services.clerks import approve
from counter_app.services.recovery_sheet import note_keys_shown
from counter_app.services.wording import load_wording
from counter_app.settings import Settings

DONE = 0


def main(settings: Settings, arguments: Sequence[str], compose: Compose) -> int:
    """`text` asks for a supervisor and is noted in the journal before anything is shown.

    `recover` reads the rows from standard input: a key on the command line would stay in its history."""
    parser = argparse.ArgumentParser(prog="main.py keys", description="密钥")
    parser.add_argument("act", choices=["show-id", "text", "recover"])
    parser.add_argument("--staff", default="", metavar="工号")
    parser.add_argument("--reason", default="", metavar="理由")
    given = parser.parse_args(arguments)
    act = given.act
    wording = load_wording(settings.resources / "wording")
    if act == "recover":
        print(wording.say("screens", "keys.type_rows", count=recovery.ROWS), file=sys.stderr)
        keys = recovery.load(sys.stdin.read())
        key_id.compare(settings.database, keys.database)
        recovery.put(keys, settings.key_folder)
        print(wording.say("screens", "keys.recovered", key=key_id.key_id(keys.database)))
        return DONE
    refuse_missing(settings.database)
    key = database_key(
        settings.database, settings.key_folder, use_keyring=settings.use_keyring, existing=True
    )
    if act == "show-id":
        print(key_id.key_id(key))
        return DONE
    rows = FileRestoring(settings, compose).key_rows()
    with closing(compose(settings)) as counter:
        approval = approve(counter.desk, given.staff, ask_password(), given.reason)
        note_keys_shown(counter.desk, approval, rows.key, "terminal")
    print(wording.say("screens", "keys.keep", key=rows.key), file=sys.stderr)
    print("\n".join(rows.rows))
    return DONE
