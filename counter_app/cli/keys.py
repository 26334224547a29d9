"""`main.py keys`: which key opens the database, the keys as text to be kept under lock, and the way back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from counter_app.cli.upkeep import refuse_missing
from counter_app.keys import recovery
from counter_app.keys.database_key import database_key
from counter_app.keys.signing import CounterSigner
from counter_app.persistence import key_id
from counter_app.services.wording import load_wording
from counter_app.settings import Settings

DONE = 0


def main(settings: Settings, arguments: Sequence[str]) -> int:
    """`recover` reads the rows from standard input: a key on the command line would stay in its history."""
    parser = argparse.ArgumentParser(prog="main.py keys", description="密钥")
    parser.add_argument("act", choices=["show-id", "text", "recover"])
    act = parser.parse_args(arguments).act
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
    seed = CounterSigner.load(settings.key_folder / recovery.SIGNING_FILE).seed
    print(wording.say("screens", "keys.keep", key=key_id.key_id(key)), file=sys.stderr)
    print("\n".join(recovery.dump(recovery.CounterKeys(key, seed))))
    return DONE
