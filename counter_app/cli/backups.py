"""`main.py backup`, `main.py restore`: a copy to a second place, and the way back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from counter_app.cli.restoring import Compose, FileRestoring
from counter_app.cli.upkeep import ask_password, refuse_missing
from counter_app.devices.clock import SystemClock
from counter_app.keys import recovery
from counter_app.keys.database_key import database_key
from counter_app.persistence.backup import FileBackups
from counter_app.services.clerks import approve
from counter_app.services.desk import Approval, Desk
from counter_app.services.ports.backups import Keeping
from counter_app.services.ports.disturbances import AlreadyRunning, Disturbance
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import VERSION, Settings

DONE = 0
AT_FAULT = 2


def back_up(settings: Settings, arguments: Sequence[str]) -> int:
    """To the folder of the command line, else that of the settings; also beside the open window."""
    parser = argparse.ArgumentParser(prog="main.py backup", description="备份到第二处")
    parser.add_argument("--to", default=settings.backup_folder, metavar="文件夹")
    to = parser.parse_args(arguments).to
    wording = load_wording(settings.resources / "wording")
    if not to:
        print(wording.say("screens", "backup.no_folder"), file=sys.stderr)
        return AT_FAULT
    refuse_missing(settings.database)
    backups = FileBackups(settings.database, _key(settings), SystemClock(), VERSION)
    made = backups.back_up(Path(to).resolve(), Keeping(settings.backup_daily, settings.backup_last))
    print(wording.say("screens", "backup.made", file=str(made.file), seq=made.facts.seq))
    return DONE


def restore(settings: Settings, arguments: Sequence[str], compose: Compose) -> int:
    """A supervisor signs in before anything is moved: by the accounts of the backup only where the present
    database does not open. Numbering goes on in a new epoch."""
    parser = argparse.ArgumentParser(prog="main.py restore", description="从备份恢复")
    parser.add_argument("file", metavar="备份文件")
    parser.add_argument("--staff", required=True, metavar="工号")
    parser.add_argument("--reason", required=True, metavar="理由")
    parser.add_argument("--newest", default="", metavar="编号", help="本窗口任何一张纸上最近的办件编号")
    parser.add_argument("--sheet", action="store_true", help="换密钥以前的备份：录入旧恢复页")
    given = parser.parse_args(arguments)
    wording = load_wording(settings.resources / "wording")
    password = ask_password()
    rows = _old_sheet(wording) if given.sheet else ""

    def sign_in(desk: Desk) -> Approval:
        return approve(desk, given.staff, password, given.reason)

    approval = _approved(settings, compose, sign_in) if settings.database.exists() else None
    done = FileRestoring(settings, compose).put_back(
        Path(given.file).resolve(), lambda desk: approval or sign_in(desk), given.newest, rows
    )
    print(wording.say("screens", "backup.restored", seq=done.seq, lost=done.lost, epoch=f"{done.epoch:02}"))
    if done.aside:
        print(wording.say("screens", "backup.aside", file=str(done.aside)))
    return DONE


def _old_sheet(wording: Wording) -> str:
    """From standard input, as `keys recover`: never on the command line."""
    print(wording.say("screens", "keys.type_rows", count=recovery.ROWS), file=sys.stderr)
    return sys.stdin.read()


def _approved(settings: Settings, compose: Compose, sign_in: Callable[[Desk], Approval]) -> Approval | None:
    """None where the present database does not open. Raises what `sign_in` raises, and AlreadyRunning."""
    try:
        counter = compose(settings)
    except AlreadyRunning:
        raise
    except Disturbance:
        return None
    with closing(counter):
        return sign_in(counter.desk)


def _key(settings: Settings) -> bytes:
    return database_key(
        settings.database, settings.key_folder, use_keyring=settings.use_keyring, existing=True
    )
