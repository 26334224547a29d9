"""The composition: the only module that knows every room; `python main.py` opens the window, or one of COMMANDS."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from counter_app.cli.outlet import FAILED, has_display, refuse_closed, run
from counter_app.cli.usage import USAGE
from counter_app.settings import Settings, reread
from counter_app.settings import load as load_settings

if TYPE_CHECKING:
    from counter_app.persistence.store import Store
    from counter_app.services.desk import Desk
    from counter_app.services.papers import Renderer
    from counter_app.services.ports.outside import Clock, Glyphs, Passwords, Signer
    from counter_app.services.ports.scans import Scans
    from counter_app.ui.front import Front
    from printing.documents.papers import Printable
    from printing.documents.sheet import Impression, Printer
    from printing.fonts import Fonts


class Composed(NamedTuple):
    """A counter ready for work, whatever front end it gets."""

    desk: Desk
    store: Store
    printer: Printer
    renderer: Renderer
    close: Callable[[], None]


def compose(
    settings: Settings,
    *,
    clock: Clock | None = None,
    passwords: Passwords | None = None,
    printer: Printer | None = None,
    machine: str | None = None,
) -> Composed:
    """Open the database and put the counter together; outside things can be handed in.

    Raises the disturbances of services.ports (key, database, disk, second instance).
    """
    from counter_app.devices.clock import SystemClock
    from counter_app.files.scans.late import LateScans
    from counter_app.keys.database_key import database_key
    from counter_app.keys.machine import home_of, machine_id
    from counter_app.keys.passwords import Argon2Passwords
    from counter_app.keys.signing import CounterSigner
    from counter_app.persistence.store import Store
    from counter_app.persistence.witness import FileWitness
    from printing.fonts import Fonts

    clock = clock or SystemClock()
    existed = settings.database.exists()
    key = database_key(settings.database, settings.key_folder, use_keyring=settings.use_keyring)
    signer = CounterSigner.load_or_make(
        settings.key_folder / "signing.key", os.urandom(32), database_exists=existed
    )
    home = home_of(settings.database, machine or machine_id())
    witness = FileWitness(settings.witness_folder / "witness", home)
    store = Store.open(settings.database, key, witness, clock=clock, signer=signer)
    try:
        fonts = Fonts(settings.resources / "fonts")
        scans = LateScans(settings.scan_folder, key)
        desk = _desk(settings, store, clock, passwords or Argon2Passwords(), signer, fonts, scans)
    except BaseException:
        store.close()
        raise

    return Composed(desk, store, printer or _printer(settings), _renderer(fonts), store.close)


def _desk(
    settings: Settings,
    store: Store,
    clock: Clock,
    passwords: Passwords,
    signer: Signer,
    glyphs: Glyphs,
    scans: Scans,
) -> Desk:
    from counter_app.domain.hall_parsing import load_hall
    from counter_app.files.calendars import load_calendar
    from counter_app.files.shelf import ReleaseShelf
    from counter_app.services.desk import HALL, Desk
    from counter_app.services.wording import load_wording

    with store.read("")() as work:
        told = work.kept.get(HALL)
    hall = load_hall(told or (settings.resources / "catalogue/sample_hall.json").read_text("utf-8"))
    return Desk(
        write=store.write(hall.place),
        read=store.read(hall.place),
        write_at=store.write,
        clock=clock,
        shelf=ReleaseShelf(settings.resources / "catalogue", settings.data_folder / "catalogue"),
        calendar=load_calendar(settings.resources / "calendar", settings.data_folder / "calendar"),
        hall=hall,
        signer=signer,
        passwords=passwords,
        glyphs=glyphs,
        scans=scans,
        wording=load_wording(settings.resources / "wording", language=settings.language),
    )


def _printer(settings: Settings) -> Printer:
    from printing.targets import printer_at

    return printer_at(settings.printer, settings.paper_folder)


def _renderer(fonts: Fonts) -> Renderer:
    """reportlab is imported with the first paper: it costs start-up 80 ms and 14 MB."""

    def render(document: Printable, impression: Impression) -> bytes:
        from printing import render as press_room

        return press_room.render(document, impression, fonts)

    return render


def _front(settings: Settings, clock: Clock | None) -> Front:
    from counter_app.cli.incoming import FilesIncoming
    from counter_app.cli.restoring import FileRestoring
    from counter_app.devices.watched_folder import CameraFolder
    from counter_app.files.tables.writing import export_table
    from counter_app.ui.front import Front, PageImage

    composed = compose(reread(settings), clock=clock)  # the first start writes them in between

    def rasterise(pdf: bytes, dpi: int) -> Sequence[PageImage]:
        from printing.raster import pictures

        return [PageImage(page.width, page.height, page.rgb) for page in pictures(pdf, dpi)]

    return Front(
        composed.desk,
        composed.printer,
        composed.renderer,
        rasterise,
        composed.close,
        FilesIncoming(composed.desk, settings.resources, settings.data_folder),
        lambda name: _printer(settings._replace(printer=name)),
        (sys.executable, str(Path(__file__).resolve()), "worker"),
        FileRestoring(settings, lambda at: compose(at, clock=clock)),
        export_table,
        CameraFolder,
        composed.store.numbering_stopped,
    )


def open_window(settings: Settings, arguments: Sequence[str], *, clock: Clock | None = None) -> int:
    """The window; without a display, the demo day instead."""
    if not has_display():
        out = settings.paper_folder.parent / "demo"
        print(f"没有找到显示器（DISPLAY、WAYLAND_DISPLAY 都没有设置），改为演示一天的办件，文书写入 {out}")
        return play_demo(settings, ["--out", str(out)])
    # Nothing that the start builds is garbage; from the lanes on the window collects by itself (ui/garbage.py).
    gc.disable()
    from counter_app.ui.app import run

    return run(settings, lambda: _front(settings, clock), argv=[sys.argv[0], *arguments])


def check_cases(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import check

    return check.main(arguments)


def keep_catalogue(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import catalogue

    return catalogue.main([*arguments, "--data", str(settings.data_folder)] if arguments else [])


def play_demo(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import demo

    return demo.main(arguments, compose)


def verify_journal(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import upkeep

    with closing(_existing(settings)) as counter:
        return upkeep.verify_journal(arguments, counter.desk, counter.store)


def rebuild(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import upkeep
    from counter_app.persistence.rebuild import rebuild

    with closing(_existing(settings)) as counter, counter.store.connection() as connection:
        return upkeep.rebuild(arguments, counter.desk, lambda: rebuild(connection))


def raise_epoch(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli import upkeep

    with closing(_existing(settings)) as counter:
        return upkeep.raise_epoch(arguments, counter.desk)


def back_up(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli.backups import back_up as run

    return run(settings, arguments)


def restore(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli.backups import restore as run

    return run(settings, arguments, compose)


def keep_keys(settings: Settings, arguments: Sequence[str]) -> int:
    from counter_app.cli.keys import main as run

    return run(settings, arguments, compose)


def _existing(settings: Settings) -> Composed:
    from counter_app.cli import upkeep

    upkeep.refuse_missing(settings.database)
    return compose(settings)


def work(settings: Settings, arguments: Sequence[str]) -> int:
    """Long work of the window in a process of its own."""
    from counter_app.cli import worker

    return worker.main(list(arguments))


Command = Callable[[Settings, Sequence[str]], int]

COMMANDS: dict[str, Command] = {
    "check": check_cases,
    "catalogue": keep_catalogue,
    "demo": play_demo,
    "journal": verify_journal,
    "rebuild": rebuild,
    "epoch": raise_epoch,
    "backup": back_up,
    "restore": restore,
    "keys": keep_keys,
    "worker": work,
}


def main(arguments: Sequence[str]) -> int:
    """Exit status 2: the input or the command line was at fault."""
    given = list(arguments)
    base: Path | None = None
    if given[:1] == ["--base"] and len(given) > 1:
        base = Path(given[1]).resolve()
        given = given[2:]
    if given and given[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    name = given.pop(0) if given and not given[0].startswith("-") else ""
    if name and name not in COMMANDS:
        print(f"没有这个命令：{name}\n{USAGE}", file=sys.stderr)
        return 2
    if "--base" in given:
        print(f"--base 后面要写目录，并且只写一次，写在最前面\n{USAGE}", file=sys.stderr)
        return 2
    try:
        settings = load_settings(base)
        if name:
            return FAILED if refuse_closed() else COMMANDS[name](settings, given)
    except Exception as error:
        from counter_app.cli.telling import said, tell

        if name or not has_display():
            return tell(error)
        from counter_app.ui.app import tell_in_window

        words, status = said(error)
        tell_in_window(words)
        return status
    return open_window(settings, given)


if __name__ == "__main__":
    sys.exit(run(main, sys.argv[1:]))
