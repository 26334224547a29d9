"""`main.py keys`: which key opens the database, the keys as text to be kept under lock, the way back, another key."""

from __future__ import annotations

import argparse
import re
import secrets
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from counter_app.cli.restoring import Compose, FileRestoring
from counter_app.cli.upkeep import ask_password, refuse_missing
from counter_app.keys import recovery
from counter_app.keys.database_key import database_key
from counter_app.persistence import key_id
from counter_app.services.clerks import approve
from counter_app.services.ports.disturbances import KeyTextWrong
from counter_app.services.recovery_sheet import note_keys_shown
from counter_app.services.rekeying import rekeyed_words
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import Settings

DONE = 0
AT_FAULT = 2


def main(settings: Settings, arguments: Sequence[str], compose: Compose) -> int:
    """`text` and `rekey` ask for a supervisor and are noted in the journal before anything is shown.

    `recover` reads the rows from standard input: a key on the command line would stay in its history."""
    parser = argparse.ArgumentParser(prog="main.py keys", description="密钥")
    parser.add_argument("act", choices=["show-id", "text", "recover", "rekey"])
    parser.add_argument("--staff", default="", metavar="工号")
    parser.add_argument("--reason", default="", metavar="理由")
    parser.add_argument("--to", default=settings.backup_folder, metavar="文件夹", help="换前、换后的备份")
    given = parser.parse_args(arguments)
    wording = load_wording(settings.resources / "wording")
    if given.act == "recover":
        return _recover(settings, wording)
    refuse_missing(settings.database)
    if given.act == "show-id":
        key = database_key(
            settings.database, settings.key_folder, use_keyring=settings.use_keyring, existing=True
        )
        print(key_id.key_id(key))
        return DONE
    if given.act == "rekey":
        return _rekey(settings, given, compose, wording)
    rows = FileRestoring(settings, compose).key_rows()
    with closing(compose(settings)) as counter:
        approval = approve(counter.desk, given.staff, ask_password(), given.reason)
        note_keys_shown(counter.desk, approval, rows.key, "terminal")
    print(wording.say("screens", "keys.keep", key=rows.key), file=sys.stderr)
    print("\n".join(rows.rows))
    return DONE


def _recover(settings: Settings, wording: Wording) -> int:
    print(wording.say("screens", "keys.type_rows", count=recovery.ROWS), file=sys.stderr)
    keys = recovery.load(sys.stdin.read())
    key_id.compare(settings.database, keys.database)
    recovery.put(keys, settings.key_folder)
    print(wording.say("screens", "keys.recovered", key=key_id.key_id(keys.database)))
    return DONE


def _rekey(settings: Settings, given: argparse.Namespace, compose: Compose, wording: Wording) -> int:
    """The new sheet is on paper, and read back from it, before the old key is given up."""
    from counter_app.cli.rekeying import carry_out, proposal

    if not given.to:
        print(wording.say("screens", "backup.no_folder"), file=sys.stderr)
        return AT_FAULT
    keys = proposal(settings)
    new = key_id.key_id(keys.database)
    with closing(compose(settings)) as counter:
        approval = approve(counter.desk, given.staff, ask_password(), given.reason)
        note_keys_shown(counter.desk, approval, new, "terminal")
    print(wording.say("screens", "keys.rekey_rows", key=new), file=sys.stderr)
    print("\n".join(recovery.dump(keys)), flush=True)
    _read_back(recovery.dump(keys), wording)
    done = carry_out(settings, compose, keys, approval, Path(given.to).resolve())
    said, behind = rekeyed_words(wording, new, done)
    print(said)
    print(behind, file=sys.stdout if done.missing is None else sys.stderr)
    return DONE


def _read_back(rows: Sequence[str], wording: Wording) -> None:
    """A row at random, typed from the paper. Raises disturbances.KeyTextWrong."""
    row = secrets.randbelow(len(rows))
    print(wording.say("screens", "keys.rekey_type", row=f"{row + 1:02}"), file=sys.stderr, flush=True)
    if re.sub(r"\D", "", sys.stdin.readline()) != rows[row].replace(" ", ""):
        raise KeyTextWrong(rows=f"{row + 1:02}")
