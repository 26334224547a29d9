"""Backups as the use cases see them: what one says of itself, how many are kept, what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from counter_app.services.desk import Approval, Desk


class BackupFacts(NamedTuple):
    """What stands beside a backup in clear: no name, no number of a case.

    `seq` and `digest` are the newest journal entry that it holds (0 and GENESIS for a counter without any);
    `place` is the counter of that entry; `key_id` names the key that opens it."""

    place: str
    epoch: int
    seq: int
    digest: str
    made_at: datetime
    program: str
    key_id: str
    size: int


class Backup(NamedTuple):
    """One backup on its disk."""

    file: Path
    facts: BackupFacts


class Keeping(NamedTuple):
    """How many stay: the `last` newest, and beside them the newest of each of the `daily` newest days."""

    daily: int = 14
    last: int = 10


class Backups(Protocol):
    """The backups of one counter."""

    def back_up(self, folder: Path, keeping: Keeping) -> Backup:
        """A whole, verified copy in `folder` while the counter goes on; older ones go by `keeping`.

        Raises disturbances.BackupFolderMissing, BackupFolderFull, BackupFolderUnwritable, BackupUnsound and
        those of the database itself; then no backup was made and none was removed."""

    def kept_in(self, folder: Path) -> tuple[Backup, ...]:
        """This counter's backups, newest first; () where the folder cannot be read."""

    def newest_entry(self) -> int:
        """seq of the newest journal entry of the counter itself; 0 for none."""


class BackupLook(NamedTuple):
    """What a backup holds, after every page and every entry of it was proved.

    `newest` is the newest number of a case in it, "" for none; `made_at` the time of its newest entry where
    nothing beside it says when it was made."""

    place: str
    made_at: datetime
    seq: int
    cases: int
    newest: str


class RestoreDone(NamedTuple):
    """`lost`: entries of the database before it that the backup lacks; `aside`: where that database lies now."""

    seq: int
    lost: int
    epoch: int
    aside: Path | None


class RekeyDone(NamedTuple):
    """The new key holds. `before` opens with the old one, `after` with the new one; None where it could not be made
    or the change could not be noted, and why."""

    before: Path
    after: Path | None
    missing: Exception | None


class KeyRows(NamedTuple):
    """`key` is the id of the database key; `rows` are the secret itself, "01 12345 67890 3"."""

    key: str
    rows: tuple[str, ...]

    def __repr__(self) -> str:
        return f"KeyRows({self.key}, …)"


class KeyProposal(NamedTuple):
    """A new key of the database, not in force. `put_in_force` changes to it, once its sheet is on paper and the
    counter is closed, with a backup in the folder before and behind; raises as cli.rekeying.carry_out."""

    rows: KeyRows
    put_in_force: Callable[[Approval, Path], RekeyDone]


class Restoring(Protocol):
    """A backup in the place of the database of this counter, which must be closed."""

    def put_back(
        self, file: Path, approve: Callable[[Desk], Approval], newest_number: str = "", rows: str = ""
    ) -> RestoreDone:
        """Prove, put in place, open, and go on in a new epoch, above that of `newest_number` (any slip; "").

        `rows`: of the old recovery sheet, for a backup from before a change of the key; it comes under the present one.
        `approve` is asked of the restored counter. Whatever is raised (disturbances, refusals, by `approve`
        too), the database before is in its place again."""

    def prepare_take_over(
        self, file: Path, rows: str, approve: Callable[[Desk], Approval], newest_number: str = ""
    ) -> Callable[[], RestoreDone]:
        """On a new PC, at its first start: the keys of the recovery sheet (`rows`; "": this PC's own) open the
        backup in a folder aside, and `approve` is asked there; nothing of this PC is changed yet.

        What is returned does it, once the counter is closed, and raises as `put_back`. Raises
        disturbances.KeyTextWrong and those of the backup; refusals, by `approve` too."""

    def key_rows(self) -> KeyRows:
        """The keys of this counter for its recovery sheet. Raises disturbances.KeyMissing, KeyUnreadable."""

    def propose_keys(self) -> KeyProposal:
        """Another key for the database; nothing is changed or kept yet. Raises as `key_rows`."""
