"""The store: the encrypted database of one counter, opened once, giving out units of work."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine

from counter_app.domain.refusals.numbers import NumberingStopped
from counter_app.persistence import key_id, version
from counter_app.persistence.chain_head import ChainHead
from counter_app.persistence.engine import open_engine
from counter_app.persistence.instance_lock import InstanceLock
from counter_app.persistence.unit_of_work import SqlUnitOfWork, Surroundings
from counter_app.services.ports.disturbances import (
    DatabaseDamaged,
    DatabaseUnwritable,
    WitnessUnwritable,
    WrongKey,
)
from counter_app.services.ports.outside import Clock, Signer, Witness

if TYPE_CHECKING:
    from counter_app.services.ports.store import ReadWork, WriteWork


class Store:
    """`numbering_stopped`: why this PC's witness did not bear out the database at opening; None: it did."""

    def __init__(self, engine: Engine, witness: Witness, signer: Signer | None, lock: InstanceLock) -> None:
        self._around = Surroundings(engine, witness, signer)
        self._lock = lock
        self.numbering_stopped = self._ask_witness()

    @classmethod
    def open(
        cls, path: Path, key: bytes, witness: Witness, *, clock: Clock, signer: Signer | None = None
    ) -> Self:
        """Open, make or upgrade the database at `path` with its raw 32-byte `key`.

        Raises disturbances.AlreadyRunning, WrongKey, DatabaseDamaged, DatabaseNewer, DatabaseUnwritable,
        DiskFull.
        """
        if len(key) != 32:
            raise ValueError("the database key is 32 bytes")
        _make_folder(path.parent)
        lock = InstanceLock(path.with_name(path.name + ".lock"))
        engine = None
        try:
            _clear(path)
            engine = _engine(path, key, clock)
            return cls(engine, witness, signer, lock)
        except BaseException:
            if engine is not None:
                engine.dispose()
            lock.release()  # or the next attempt would meet this one
            raise

    def write(self, place: str) -> WriteWork:
        """Units of work that write, for the counter at `place` (region, hall, counter: 12 digits)."""
        return lambda: SqlUnitOfWork(self._around, place, writing=True)

    def read(self, place: str) -> ReadWork:
        return lambda: SqlUnitOfWork(self._around, place, writing=False)

    def connection(self) -> Connection:
        """A bare connection, for rebuild, verification and tests."""
        return self._around.engine.connect()

    def close(self) -> None:
        self._around.engine.dispose()
        self._around.witness.close()
        self._lock.release()

    def _ask_witness(self) -> NumberingStopped | None:
        """At opening the witness also catches up with entries it was not told of before a crash."""
        with self.connection() as connection:
            chain = ChainHead(connection, "")
            try:
                self._around.witness.check(chain.head.seq, chain.digest_at)
                if chain.head.seq:
                    self._around.witness.saw(chain.head.seq, chain.head.digest)
            except NumberingStopped as stopped:
                return stopped
            except WitnessUnwritable:
                return None
        return None


def _clear(path: Path) -> None:
    """What an exchange of the file that was cut off left beside it; it holds the same lock while it works."""
    for left in (*path.parent.glob(f"{path.name}.rekeying*"), *path.parent.glob(f"{path.name}.restoring*")):
        with suppress(OSError):
            left.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DatabaseUnwritable(sqlite="") from error


def _engine(path: Path, key: bytes, clock: Clock) -> Engine:
    identified = key_id.compare(path, key)
    existed = path.exists() and path.stat().st_size > 0
    if not existed:
        key_id.store(path, key)
    engine = open_engine(path, key)
    try:
        version.bring_up_to_date(engine, path, key, clock)
    except DatabaseDamaged as damaged:
        engine.dispose()
        if existed and not identified and damaged.facts["sqlite"] == "SQLITE_NOTADB":
            raise WrongKey(expected="", given=key_id.key_id(key)) from damaged
        raise
    except BaseException:
        engine.dispose()
        raise
    if existed and not identified:
        key_id.store(path, key)
    return engine
