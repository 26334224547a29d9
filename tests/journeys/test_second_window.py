"""A second program on the same base: it says so, harms nothing, and opens once the first is gone."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.desk import CLERK_PASSWORD
from tests.helpers.print_service import PrintService
from tests.helpers.x_display import XDisplay
from tests.journeys.clerk import Clerk


def test_a_second_window_says_so_in_plain_words_and_opens_after_the_first_is_closed(
    display: XDisplay, printing: PrintService, since: float, base: Path
) -> None:
    first = Clerk(display, base, since, printing.server.path)
    first.sign_in(CLERK_PASSWORD)
    second = Clerk(display, base, since, printing.server.path)
    try:
        second.wait(lambda s: "已经开着一个窗口程序" in s.said, "the plain words")
        second.picture("i-1-second-window")
        first.close()
        second.rest()
        for _ in range(4):
            if not second.seen.focus.startswith("再试一次"):
                second.press("Tab")
        second.press("Space")
        second.wait(lambda s: s.clerks > 0 and not s.said and not s.busy, "the counter")
        second.sign_in(CLERK_PASSWORD)
    finally:
        second.close()
        first.close()
