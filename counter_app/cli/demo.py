"""`python main.py demo --out DIR`: a demo day on real matters; every paper as PDF, and a summary."""

from __future__ import annotations

import argparse
import json
import secrets
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from counter_app.cli.demo_play import Played, Player, SetClock, approver, in_order
from counter_app.cli.demo_script import DemoDay, moment, read_day
from counter_app.cli.demo_summary import SUMMARY, Beside, write_summary
from counter_app.services import clerks, courtesies, first_start, papers, service_guide
from counter_app.services.desk import Desk, Session
from counter_app.services.papers import Renderer
from counter_app.settings import RESOURCES, Settings, defaults
from printing.documents.sheet import Printer, SheetState

SCRIPT = RESOURCES / "demo" / "day.json"


class Counter(Protocol):
    """What main.compose hands over."""

    @property
    def desk(self) -> Desk: ...
    @property
    def printer(self) -> Printer: ...
    @property
    def renderer(self) -> Renderer: ...
    @property
    def close(self) -> Callable[[], None]: ...


class Compose(Protocol):
    def __call__(self, settings: Settings, *, clock: SetClock) -> Counter: ...


def main(arguments: Sequence[str], compose: Compose) -> int:
    """Plays the day on a counter of its own (region 000000), thrown away afterwards; 1 when a sheet failed.

    Raises refusals and disturbances as the use cases do.
    """
    asked = argparse.ArgumentParser(prog="main.py demo", description=__doc__)
    asked.add_argument("--out", type=Path, required=True, help="folder for the papers and the summary")
    out: Path = asked.parse_args(arguments).out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    forget(out)
    with tempfile.TemporaryDirectory(prefix="one-window-demo-") as base:
        settings = defaults(Path(base))._replace(paper_folder=out)
        clock = SetClock(moment("2026-11-23 08:50"))
        counter = compose(settings, clock=clock)
        try:
            return _play(counter, clock, out)
        finally:
            counter.close()


def forget(out: Path) -> None:
    """Takes away the papers of an earlier demo in this folder, as its summary lists them; nothing else."""
    summary = out / SUMMARY
    if not summary.is_file():
        return
    told = json.loads(summary.read_text("utf-8"))
    names = [name for line in told["played"] for paper in line["papers"] for name in paper["files"]]
    for name in (*names, told.get("guide", ""), *told.get("courtesies", ())):
        if name:
            (out / Path(name).name).unlink(missing_ok=True)
    summary.unlink()


def _play(counter: Counter, clock: SetClock, out: Path) -> int:
    desk = counter.desk
    day = read_day(SCRIPT, desk.shelf.current(desk.today()).release.id)
    clock.at = day.first
    player = _open_counter(desk, clock, day)
    played: list[Played] = []
    files: dict[int, list[str]] = {}
    for case, step in in_order(day):
        one = player.play(case, step)
        played.append(one)
        for paper in one.papers:
            files[paper.id] = _print(counter, paper.id)
    guide = service_guide.print_guide(desk, day.guide, counter.printer, counter.renderer)
    beside = Beside(guide.partition(" ")[2], _courtesies(counter, player.session, played))
    write_summary(desk, out, played, files, beside)
    print(desk.wording.say("screens", "demo.done", count=len(day.cases), sheets=_count(files), folder=out))
    return 0 if all(names and all(names) for names in files.values()) else 1


def _courtesies(counter: Counter, session: Session, played: Sequence[Played]) -> tuple[str, ...]:
    """小票 and 袋标签 of the last case that was accepted; their files' names."""
    desk = counter.desk
    number = next(one.number for one in reversed(played) if one.case and one.case.accepted_on)
    both = (
        courtesies.queue_slip(desk, session, number),
        courtesies.bag_label(desk, session, number, start=1),
    )
    reports = (
        courtesies.print_courtesy(desk, session, paper, counter.printer, counter.renderer) for paper in both
    )
    return tuple(report.job.partition(" ")[2] for report in reports)


def _count(files: dict[int, list[str]]) -> int:
    return sum(bool(name) for names in files.values() for name in names)


def _open_counter(desk: Desk, clock: SetClock, day: DemoDay) -> Player:
    """First start with invented staff and passwords that nobody needs to know."""
    words = secrets.token_urlsafe(12), secrets.token_urlsafe(12)
    supervisor = first_start.NewAccount(*day.supervisor, words[0])
    clerk = first_start.NewAccount(*day.clerk, words[1])
    first_start.establish(desk, first_start.FirstStart(desk.hall, supervisor, clerk))
    session = clerks.sign_in(desk, clerk.staff_no, words[1])
    approve = approver(desk, supervisor.staff_no, words[0])
    return Player(desk, clock, session, approve, day.agency)


def _print(counter: Counter, paper: int) -> list[str]:
    """Every copy printed; its file's name, "" for one that failed."""
    names = []
    for issued, sheet in papers.waiting(counter.desk):
        if issued.id != paper:
            continue
        papers.print_sheet(counter.desk, sheet.id, counter.printer, counter.renderer)
        done = papers.follow(counter.desk, sheet.id, counter.printer).sheet
        names.append(done.job.partition(" ")[2] if done.state is SheetState.PRINTED else "")
    return names
