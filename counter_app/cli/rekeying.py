"""Another key for the database of this counter, in steps of which each can be the last: one key always opens it."""

from __future__ import annotations

import logging
import secrets
from contextlib import closing, suppress
from pathlib import Path

from counter_app.cli.restoring import Compose
from counter_app.cli.taking_over import keys_of
from counter_app.devices.clock import SystemClock
from counter_app.files.scans.earlier import hand_on
from counter_app.keys import next_key
from counter_app.keys.database_key import LENGTH
from counter_app.keys.recovery import CounterKeys
from counter_app.persistence import key_id, rekey
from counter_app.persistence.backup import FileBackups
from counter_app.persistence.backup_scans import scans_of
from counter_app.persistence.exchange_lock import exchanging
from counter_app.services.desk import Approval
from counter_app.services.ports.backups import Keeping, RekeyDone
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.rekeying import note_begun, note_rekeyed
from counter_app.settings import VERSION, Settings

log = logging.getLogger(__name__)


def carry_out(
    settings: Settings, compose: Compose, proposed: CounterKeys, approval: Approval, folder: Path
) -> RekeyDone:
    """The database key of `proposed` in force. Its recovery sheet is on paper already: from here on no other opens
    the database. A backup under the old key is made in `folder` before, one under the new key behind it.

    Raises the disturbances of backup and database, WorkBeside, ScanDamaged, ScansFull; then the old key holds, and
    only then: what goes wrong once the new one holds is `missing` in the answer.
    """
    at, new = settings, proposed.database
    old = keys_of(at).database
    ids = key_id.key_id(old), key_id.key_id(new)
    with closing(compose(at)) as counter:
        note_begun(counter.desk, approval, *ids)
    keeping = Keeping(at.backup_daily, at.backup_last)
    before = FileBackups(at.database, old, SystemClock(), VERSION).back_up(folder, keeping)
    with exchanging(at.database):
        _exchange(at, old, new)
    try:
        with closing(compose(at)) as counter:
            note_rekeyed(counter.desk, approval, *ids)
        after = FileBackups(at.database, new, SystemClock(), VERSION).back_up(folder, keeping)
    except Exception as missing:  # whatever it is: the new key holds, and nobody may be told otherwise
        log.exception("behind the change of the key")
        return RekeyDone(before.file, None, missing)
    return RekeyDone(before.file, after.file, None)


def proposal(settings: Settings) -> CounterKeys:
    """The keys as they will be: a new one for the database, signed with as before."""
    return keys_of(settings)._replace(database=secrets.token_bytes(LENGTH))


def _exchange(at: Settings, old: bytes, new: bytes) -> None:
    next_key.clear(at.key_folder, at.database)
    try:
        salt = rekey.prepare(at.database, old, new)
        hand_on(scans_of(at.database), old, new)
        next_key.announce(at.key_folder, next_key.NextKey(new, salt))
        rekey.swap(at.database)
    except Exception:
        if keys_of(at).database == old:
            with suppress(Disturbance):  # what is left lying harms nobody and is cleared the next time
                next_key.clear(at.key_folder, at.database)
                rekey.give_up(at.database, old)
            raise
        log.exception("as the new key came into force")
    with suppress(Disturbance):  # both ids count until the next opening, which stores the one
        key_id.store(at.database, keys_of(at).database)
