"""A backup in the place of this counter's database, and the counter at work again: for window and command line."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol

from counter_app.services.desk import Approval, Desk
from counter_app.services.ports.backups import KeyProposal, KeyRows, RestoreDone
from counter_app.settings import Settings


class Counter(Protocol):
    """What main.py composes."""

    @property
    def desk(self) -> Desk: ...
    @property
    def close(self) -> Callable[[], None]: ...


Compose = Callable[[Settings], Counter]


class FileRestoring:
    """Implements ports.Restoring. What it needs is imported when somebody restores."""

    def __init__(self, settings: Settings, compose: Compose) -> None:
        self._settings, self._compose = settings, compose

    def put_back(
        self, file: Path, approve: Callable[[Desk], Approval], newest_number: str = "", rows: str = ""
    ) -> RestoreDone:
        from counter_app.devices.clock import SystemClock
        from counter_app.keys import recovery
        from counter_app.keys.database_key import database_key
        from counter_app.persistence.restore import restore, undo
        from counter_app.services.backups import note_restored

        at = self._settings
        key = database_key(at.database, at.key_folder, use_keyring=at.use_keyring, existing=True)
        old = recovery.load(rows).database if rows else b""
        done = restore(file, at.database, key, SystemClock(), backup_key=old)
        try:
            with closing(self._compose(at)) as counter:
                desk = counter.desk
                epoch = note_restored(
                    desk,
                    approve(desk),
                    seq=done.seq,
                    digest=done.digest,
                    lost=done.lost,
                    newest_number=newest_number,
                )
        except BaseException:
            undo(done, at.database)
            raise
        return RestoreDone(done.seq, done.lost, epoch, done.aside)

    def prepare_take_over(
        self, file: Path, rows: str, approve: Callable[[Desk], Approval], newest_number: str = ""
    ) -> Callable[[], RestoreDone]:
        from counter_app.cli import taking_over
        from counter_app.keys import recovery

        at = self._settings
        keys = recovery.load(rows) if rows.strip() else taking_over.keys_of(at)
        approval = taking_over.approved_aside(at, self._compose, file, keys, approve, newest_number)

        def take_over() -> RestoreDone:
            with taking_over.keys_in_place(at, keys):
                return self.put_back(file, lambda _: approval, newest_number)

        return take_over

    def key_rows(self) -> KeyRows:
        from counter_app.cli.taking_over import keys_of
        from counter_app.keys.recovery import dump
        from counter_app.persistence.key_id import key_id

        keys = keys_of(self._settings)
        return KeyRows(key_id(keys.database), dump(keys))

    def propose_keys(self) -> KeyProposal:
        from counter_app.cli.rekeying import carry_out, proposal
        from counter_app.keys.recovery import dump
        from counter_app.persistence.key_id import key_id

        keys = proposal(self._settings)
        rows = KeyRows(key_id(keys.database), dump(keys))
        return KeyProposal(
            rows, lambda approval, folder: carry_out(self._settings, self._compose, keys, approval, folder)
        )
