"""A new PC takes over a counter from its backup and its recovery sheet: tried aside, then put in place whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from counter_app.cli.restoring import Compose
from counter_app.devices.clock import SystemClock
from counter_app.keys import recovery
from counter_app.keys.database_key import FILE, database_key
from counter_app.keys.recovery import SIGNING_FILE, CounterKeys
from counter_app.keys.signing import CounterSigner
from counter_app.persistence.key_id import id_file
from counter_app.persistence.restore import restore
from counter_app.services.desk import Approval, Desk
from counter_app.services.taking_over import epoch_above
from counter_app.settings import Settings


def keys_of(settings: Settings) -> CounterKeys:
    """The keys of this PC. Raises disturbances.KeyMissing, KeyUnreadable."""
    database = database_key(
        settings.database, settings.key_folder, use_keyring=settings.use_keyring, existing=True
    )
    return CounterKeys(database, CounterSigner.load(settings.key_folder / SIGNING_FILE).seed)


def approved_aside(
    settings: Settings,
    compose: Compose,
    file: Path,
    keys: CounterKeys,
    approve: Callable[[Desk], Approval],
    newest_number: str,
) -> Approval:
    """The backup opened in a folder of its own, and `approve` asked there; the folder goes again."""
    data, key_folder = settings.data_folder / "coming", settings.key_folder / "coming"
    aside = settings._replace(
        data_folder=data, key_folder=key_folder, witness_folder=data / "witness", use_keyring=False
    )
    try:
        recovery.put(keys, key_folder)
        restore(file, aside.database, keys.database, SystemClock(), scans=False)
        with closing(compose(aside)) as counter:
            approval = approve(counter.desk)
            epoch_above(counter.desk.hall.place, newest_number)
            return approval
    finally:
        for folder in (data, key_folder):
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def keys_in_place(settings: Settings, keys: CounterKeys) -> Iterator[None]:
    """These keys as those of this PC; the empty database of its first start and its keys lie aside.

    The database goes first: without one, a PC whose power fails in between is simply new again. After an
    error inside, everything is as it was."""
    stamp = f"{SystemClock().now():%Y%m%dT%H%M%SZ}"
    folder = settings.key_folder
    replaced = (settings.database, id_file(settings.database), folder / FILE, folder / SIGNING_FILE)
    moved: list[tuple[Path, Path]] = []
    try:
        for path in replaced:
            if path.exists():
                aside = path.with_name(f"{path.name}.first-start-{stamp}")
                path.replace(aside)
                moved.append((path, aside))
        recovery.put(keys, folder)
        yield
    except BaseException:
        for path in replaced:
            path.unlink(missing_ok=True)
        for path, aside in moved:
            aside.replace(path)
        raise
