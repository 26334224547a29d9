"""The power goes: in the middle of an intake, and between the decision and its paper."""

from __future__ import annotations

from pathlib import Path

from printing.documents.sheet import SheetState
from tests.helpers.desk import CLERK, CLERK_PASSWORD
from tests.helpers.intakes import MOBILE
from tests.helpers.print_service import PrintService
from tests.journeys import paths
from tests.journeys.book import book, kinds, papers
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import Start
from tests.journeys.paper import Printed


def restarted(start: Start, base: Path) -> Clerk:
    clerk = start(base)
    clerk.sign_in(CLERK_PASSWORD)
    return clerk


def test_an_unfinished_intake_is_offered_again_and_finished(start: Start, base: Path) -> None:
    clerk = restarted(start, base)
    paths.shop(clerk)
    clerk.press("Space", "Space", "Space")
    clerk.fill("欧阳嘉怡", paths.ID, MOBILE)
    clerk.wait(lambda s: s.saved and not s.busy, "the draft on disk")
    clerk.die()
    clerk = restarted(start, base)
    clerk.picture("g-1-draft-offered")
    assert [words for words in clerk.seen.drafts if "欧阳嘉怡" in words]
    clerk.press("Esc", "Enter")
    clerk.wait(lambda s: s.matter == "SC001" and s.verdict.endswith("可以受理"), "the draft as it was")
    clerk.picture("g-2-draft-opened")
    clerk.press(paths.IN_PERSON, paths.AT_COUNTER)
    clerk.act()
    clerk.printed()
    with book(base) as work:
        taken = work.cases.get(clerk.seen.case)
        assert taken is not None
        assert taken.applicant == "欧阳嘉怡"
        assert work.drafts.all(CLERK.staff_no) == ()


def test_a_decision_whose_paper_never_came_out_waits_to_be_printed(
    start: Start, base: Path, printing: PrintService, printed: Printed
) -> None:
    clerk = restarted(start, base)
    paths.acceptance(clerk, "陈㛃")
    with printing.deaf():
        clerk.press("Ctrl+Enter")
        clerk.wait(lambda s: bool(s.dialog) and s.ready and not s.busy, "the preview")
        clerk.display.press("Ctrl+Enter")
        clerk.wait(lambda s: s.page == "case" and bool(s.sheets), "the case page")
        case = clerk.seen.case
        clerk.die()
        assert kinds(base, case) == ["case.received", "case.accepted"]
        states = {sheet.state for _, found in papers(base, case) for sheet in found}
        assert SheetState.PRINTED not in states
    clerk = restarted(start, base)
    clerk.press("F4")
    clerk.wait(lambda s: s.page == "today" and not s.busy, "today")
    clerk.picture("h-1-waiting")
    clerk.press("Alt+P")
    clerk.scan(case)
    clerk.wait(lambda s: s.case == case, "the case")
    clerk.wait(
        lambda s: sorted(set(s.sheets)) == ["failed", "printed"] and bool(s.strip), "the doubtful sheet"
    )
    clerk.picture("h-2-doubtful-sheet")
    clerk.press("Alt+P")  # the sheet that was on its way: only the clerk can see that it did not come out
    clerk.printed()
    clerk.picture("h-3-printed")
    assert kinds(base, case) == ["case.received", "case.accepted"]
    for _, found in papers(base, case):
        for sheet in found:
            assert sheet.reprint == 0
            assert printed.codes(sheet)["Code 128"] == case
