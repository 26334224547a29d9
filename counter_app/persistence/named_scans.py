"""Which scans are named: what a sweep of their folder must leave (files/scans/README.md)."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3

from counter_app.persistence.backup import keyed
from counter_app.persistence.engine import connect
from counter_app.persistence.exchange_lock import beside
from counter_app.persistence.faults import disturbance_for
from counter_app.persistence.key_id import compare
from counter_app.persistence.restore import replaced_beside
from counter_app.services.ports.disturbances import DatabaseMissing

_NAMED = "SELECT DISTINCT digest FROM scans"
_KNOWS_SCANS = "SELECT 1 FROM sqlite_master WHERE name = 'scans'"


def named_scans(database: Path, key: bytes) -> frozenset[str]:
    """The digests that the cases name, over a connection of its own beside the open window.

    Those of databases that a restore put aside count too: who goes back to one finds its scans. Raises the
    disturbances of a database also for one put aside that cannot be read: then nobody knows what it names.
    """
    if not database.exists():
        raise DatabaseMissing(place=str(database))
    compare(database, key)
    with beside(database):
        named = _of(connect(database, key))
        for aside in replaced_beside(database):
            named |= _of(keyed(aside, key))
    return named


def _of(connection: sqlcipher3.Connection) -> frozenset[str]:
    try:
        with closing(connection):
            if connection.execute(_KNOWS_SCANS).fetchone() is None:  # of before there were any
                return frozenset()
            return frozenset(str(row[0]) for row in connection.execute(_NAMED))
    except sqlcipher3.Error as error:
        raise disturbance_for(error) or error from error
