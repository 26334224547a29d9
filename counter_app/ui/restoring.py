"""Another file in the place of the counter's database, once every lane has let go of it."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.services.ports.backups import RestoreDone, Restoring
from counter_app.services.wording import Wording
from counter_app.ui.background import Lane
from counter_app.ui.behind import Behind
from counter_app.ui.front import Front

Told = Callable[[str, bool], None]
"""What came of it in words, and whether it is a refusal."""


def exchange(
    front: Front, behind: Behind, work: Callable[[Restoring], str], told: Told, failed_words: str = ""
) -> None:
    """Closes `front` behind the last query and the last sheet; the window opens what stands there then.

    `work` says what it did; where it raises, `failed_words` follow the reason."""
    lanes = behind.lanes

    def put() -> str:
        front.close()
        return work(front.restoring)

    def failed(error: Exception) -> None:
        told(behind.sentence(error) + failed_words, True)

    def last_sheet() -> None:
        lanes.submit(
            Lane.PRESS,
            lambda: None,
            lambda _: lanes.submit(Lane.DESK, put, lambda words: told(words, False), failed),
        )

    lanes.submit(Lane.READ, lambda: None, lambda _: last_sheet())


def restored_words(wording: Wording, done: RestoreDone) -> str:
    return wording.say("screens", "restore.done", seq=done.seq, lost=done.lost, epoch=f"{done.epoch:02}")
