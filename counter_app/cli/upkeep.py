"""`main.py journal verify`, `main.py rebuild`, `main.py epoch`: what a supervisor does for the counter itself."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from counter_app.domain.case_number import grouped
from counter_app.persistence.paper_rows import disagreeing
from counter_app.persistence.store import Store
from counter_app.persistence.verify import verify
from counter_app.services import upkeep
from counter_app.services.clerks import approve
from counter_app.services.desk import Desk
from counter_app.services.ports.disturbances import DatabaseMissing
from counter_app.services.ports.records import Rebuilt

WHOLE = 0
BROKEN = 1


def verify_journal(arguments: Sequence[str], desk: Desk, store: Store) -> int:
    """0 for a whole journal, 1 with the first entry that was altered, removed, inserted or forged, or with the
    first paper whose row is not that of its entry.

    Where this PC's witness knows another journal than this one, a whole chain is no good news.
    """
    parser = argparse.ArgumentParser(prog="main.py journal", description="校验日志账")
    parser.add_argument("act", choices=["verify"])
    parser.parse_args(arguments)
    stopped = store.numbering_stopped
    seen = stopped.facts["seen"] if stopped else 0
    with store.connection() as connection:
        finding = verify(connection, desk.signer.verify, seen if isinstance(seen, int) else 0)
        stray = disagreeing(connection) if finding is None else None
    with desk.read() as work:
        seq, digest = work.journal.head()
    if finding is None:
        print(desk.wording.say("screens", "journal.whole", count=seq, digest=digest))
        if stray is not None:
            print(
                desk.wording.say("screens", "journal.papers_differ", number=grouped(stray)), file=sys.stderr
            )
        if stopped is not None:
            print(desk.wording.refusal(stopped), file=sys.stderr)
        return WHOLE if stray is None and stopped is None else BROKEN
    print(desk.wording.say("screens", "journal.broken", seq=finding.seq, breach=finding.breach))
    return BROKEN


def rebuild(arguments: Sequence[str], desk: Desk, again: Callable[[], Rebuilt]) -> int:
    """Make the projections anew from the journal; 1 where cases had to be left out, each named."""
    argparse.ArgumentParser(prog="main.py rebuild", description="由日志账重建投影").parse_args(arguments)
    done = again()
    print(desk.wording.say("screens", "journal.rebuilt", count=done.cases))
    for number in done.skipped:
        print(desk.wording.say("screens", "journal.skipped", number=grouped(number)), file=sys.stderr)
    return BROKEN if done.skipped else WHOLE


def raise_epoch(arguments: Sequence[str], desk: Desk) -> int:
    """A supervisor starts a new epoch; the password is asked for, never taken from the command line."""
    parser = argparse.ArgumentParser(prog="main.py epoch", description="开启新的编号段")
    parser.add_argument("--staff", required=True, metavar="工号")
    parser.add_argument("--reason", required=True, metavar="理由")
    parser.add_argument("--newest", default="", metavar="编号", help="本窗口任何一张纸上最近的办件编号")
    given = parser.parse_args(arguments)
    approval = approve(desk, given.staff, ask_password(), given.reason)
    epoch = upkeep.raise_epoch(desk, approval, given.newest)
    print(desk.wording.say("screens", "journal.epoch", epoch=f"{epoch:02}"))
    return WHOLE


def refuse_missing(database: Path) -> None:
    """Upkeep of a mistyped folder must not make a new, empty counter. Raises disturbances.DatabaseMissing."""
    if not database.exists():
        raise DatabaseMissing(place=str(database))


def ask_password() -> str:
    """None typed, where there is no terminal and nothing comes in."""
    try:
        return getpass.getpass("密码：")
    except EOFError:
        return ""
