"""A clerk's day on a real display with a real printer: four outcomes, the scanner, the applicant who returns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from counter_app.services.ports.records import Sheet
from printing.documents.papers import DeclineNotice
from printing.documents.sheet import SheetState
from printing.documents.store import load
from tests.helpers.desk import CLERK_PASSWORD
from tests.journeys import paths
from tests.journeys.book import kinds, papers, titles
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import Start
from tests.journeys.paper import QUEUE, Printed
from tests.journeys.seen import Seen

MOST_KEYS = 25


@pytest.fixture(scope="module")
def clerk(start: Start, base: Path) -> Clerk:
    signed_in = start(base)
    signed_in.sign_in(CLERK_PASSWORD)
    return signed_in


@pytest.fixture(scope="module")
def noticed(clerk: Clerk) -> str:
    """A case with three gaps, told at once; its papers are printed."""
    paths.several_gaps(clerk, "梁志强")
    clerk.picture("b-1-gaps")
    clerk.act()
    clerk.printed()
    clerk.picture("b-2-noticed")
    return clerk.seen.case


def sheets(base: Path, case: str) -> list[Sheet]:
    return [sheet for _, found in papers(base, case) for sheet in found]


def holds(clerk: Clerk, printed: Printed) -> None:
    """Every sheet of the shown case came out of the queue, and carries the case's number."""
    for sheet in sheets(clerk.base, clerk.seen.case):
        assert (sheet.state, sheet.printer, sheet.reprint) == (SheetState.PRINTED, QUEUE, 0)
        assert printed.codes(sheet)["Code 128"] == clerk.seen.case


def test_a_complete_application_is_accepted(clerk: Clerk, printed: Printed) -> None:
    clerk.pressed = 0
    paths.acceptance(clerk, "黄\U0002c029明")
    clerk.picture("a-1-complete")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: bool(s.dialog) and s.ready and not s.busy, "the preview")
    clerk.picture("a-2-preview")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.page == "case" and bool(s.case), "the case page")
    clerk.picture("a-3-accepted")
    print(f"keys of a complete acceptance: {clerk.pressed} of at most {MOST_KEYS}")  # noqa: T201
    assert clerk.pressed <= MOST_KEYS
    clerk.printed()
    clerk.picture("a-4-printed")
    assert clerk.seen.status == "accepted"
    assert kinds(clerk.base, clerk.seen.case) == ["case.received", "case.accepted"]
    assert "受理通知书" in titles(clerk.base, clerk.seen.case)
    holds(clerk, printed)
    assert all("\U0002c029" in paper.body for paper, _ in papers(clerk.base, clerk.seen.case))


def test_several_gaps_are_told_at_once(clerk: Clerk, noticed: str, printed: Printed) -> None:
    clerk.press("F4", "F2")
    clerk.type(noticed)
    clerk.wait(lambda s: s.case == noticed and s.page == "case", "the case")
    assert clerk.seen.status == "noticed"
    assert kinds(clerk.base, noticed) == ["case.received", "case.noticed"]
    assert titles(clerk.base, noticed) == ["申请材料收件凭证", "一次性告知书（补正）"]
    holds(clerk, printed)


def test_what_belongs_to_another_agency_is_declined_with_its_name(clerk: Clerk, printed: Printed) -> None:
    paths.begin(clerk, "j", "s", "z", "g")
    clerk.press("4", "1", "1")
    clerk.picture("c-1-elsewhere")
    paths.applicant(clerk, "邓秀英")
    clerk.press(paths.IN_PERSON, paths.AT_COUNTER, "Ctrl+Enter")
    clerk.wait(lambda s: s.asking, "the terms")
    clerk.picture("c-2-terms")
    clerk.type("青禾市政务服务中心2楼")
    clerk.press("Enter")
    clerk.type("0199-5550300")
    clerk.refuse("情况属实，同意")
    clerk.printed()
    clerk.picture("c-3-declined")
    assert clerk.seen.status == "declined"
    assert kinds(clerk.base, clerk.seen.case)[-2:] == ["case.negative_reported", "case.declined"]
    (document,) = [
        d for p, _ in papers(clerk.base, clerk.seen.case) if isinstance(d := load(p.body), DeclineNotice)
    ]
    assert any("市级教育行政部门" in row.main and "2楼" in row.small for row in document.answers)
    holds(clerk, printed)


def test_an_error_is_put_right_on_the_spot_and_the_application_accepted(
    clerk: Clerk, printed: Printed
) -> None:
    paths.shop(clerk)
    clerk.press("Space", "Space", "Space")
    paths.applicant(clerk, "吴国栋")
    clerk.press(paths.IN_PERSON, paths.AT_COUNTER, "F6", "F6", "Home", "1")
    clerk.type("漏签")
    clerk.press("Enter", "Home", "Alt+G")
    clerk.picture("d-1-corrected")
    clerk.act()
    clerk.printed()
    clerk.picture("d-2-accepted")
    assert kinds(clerk.base, clerk.seen.case) == ["case.received", "case.corrected", "case.accepted"]
    holds(clerk, printed)


def test_a_scan_of_the_printed_notice_opens_its_case_wherever_the_focus_is(
    clerk: Clerk, noticed: str, printed: Printed
) -> None:
    notice = sheets(clerk.base, noticed)[-1]
    read = printed.codes(notice)
    assert read["Code 128"] == noticed
    assert re.fullmatch(r"\d{40,}", read["QR Code"])
    paths.shop(clerk)
    clerk.press("Space", "Space", "Space")
    clerk.type("林")  # in the middle of a name
    for text, elsewhere in ((read["Code 128"], "F4"), (read["QR Code"], "F7"), (read["QR Code"], "")):
        clerk.scan(text)
        clerk.wait(lambda s: s.page == "case" and s.case == noticed, "the scanned case")
        clerk.rest()
        assert "食品经营许可" in clerk.display.titles()[-1]
        if elsewhere:
            clerk.press(elsewhere)
            assert clerk.seen.page != "case"
    clerk.press("F3")
    clerk.wait(lambda s: bool(s.matter), "the intake that was left")
    clerk.picture("e-1-draft-kept")
    clerk.press("Alt+H")


def test_the_applicant_returns_and_is_accepted_in_six_keys(
    clerk: Clerk, noticed: str, printed: Printed
) -> None:
    (number,) = {printed.codes(sheet)["Code 128"] for sheet in sheets(clerk.base, noticed)}
    clerk.press("F4")
    clerk.scan(number)
    clerk.wait(lambda s: s.page == "case" and s.case == noticed and not s.busy, "the scanned case")
    clerk.picture("f-1-returned")
    clerk.pressed = 0
    clerk.press("Space", "Space", "Space")
    clerk.picture("f-2-ticked")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.status == "supplemented" and not s.busy, "supplemented")
    clerk.picture("f-3-supplemented")
    clerk.act()
    assert clerk.pressed == 6  # three ticks, the registration, the look at the notice, the acceptance
    accepted: Seen = clerk.wait(lambda s: s.status == "accepted", "accepted")
    assert accepted.case == noticed
    clerk.printed()
    clerk.picture("f-4-accepted")
    assert kinds(clerk.base, noticed)[-2:] == ["case.supplemented", "case.accepted"]
    holds(clerk, printed)
