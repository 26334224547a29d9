"""A backup put in the place of the counter's database, once every lane has let go of it."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.services.ports.backups import RestoreDone, Restoring
from counter_app.ui.background import Lane
from counter_app.ui.behind import Behind
from counter_app.ui.front import Front

Told = Callable[[str, bool], None]
"""What came of it in words, and whether it is a refusal."""


def restore(front: Front, behind: Behind, work: Callable[[Restoring], RestoreDone], told: Told) -> None:
    """Closes `front` behind the last query and the last sheet; the window opens what stands there then."""
    lanes, wording = behind.lanes, front.desk.wording

    def put() -> RestoreDone:
        front.close()
        return work(front.restoring)

    def done(what: RestoreDone) -> None:
        told(
            wording.say("screens", "restore.done", seq=what.seq, lost=what.lost, epoch=f"{what.epoch:02}"),
            False,
        )

    def failed(error: Exception) -> None:
        told(behind.sentence(error), True)

    def last_sheet() -> None:
        lanes.submit(Lane.PRESS, lambda: None, lambda _: lanes.submit(Lane.DESK, put, done, failed))

    lanes.submit(Lane.READ, lambda: None, lambda _: last_sheet())
