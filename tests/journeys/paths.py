"""The paths of screens.md §13 in keys, each from the start page to the case with its papers."""

from __future__ import annotations

from tests.helpers.intakes import IDS, MOBILE
from tests.journeys.clerk import Clerk

ID, AGENT_ID = IDS
IN_PERSON, AT_COUNTER = "1", "1"  # 自取, 窗口


def begin(clerk: Clerk, *search: str) -> None:
    """F3, what finds the matter, Enter."""
    clerk.press("F3", *search)
    clerk.wait(lambda s: s.matters > 0 and not s.busy, "found matters")
    clerk.press("Enter")
    clerk.wait(lambda s: bool(s.matter), "the intake")


def shop(clerk: Clerk) -> None:
    """个体工商户设立登记, own application, rented rooms, one person, before the first material."""
    begin(clerk, "g", "t")
    clerk.press("2", "1", "1", "1")


def applicant(clerk: Clerk, name: str) -> None:
    clerk.fill(name, ID, MOBILE)


def acceptance(clerk: Clerk, name: str) -> None:
    """A: everything is there."""
    shop(clerk)
    clerk.press("Space", "Space", "Space")
    applicant(clerk, name)
    clerk.press(IN_PERSON, AT_COUNTER)


def several_gaps(clerk: Clerk, name: str) -> None:
    """B: 食品经营许可, new, catering, by an agent; one material missing, two with a defect."""
    begin(clerk, "s", "p")
    clerk.press("1", "2", "1", "2")
    clerk.press("Space", "Space", "X", "1")
    clerk.type("缺“食品安全事故处置”制度")
    clerk.press("Enter", "Space", "2")
    clerk.type("20261001")
    clerk.press("Enter")
    clerk.fill(name, ID, MOBILE, "何婉婷", AGENT_ID, "员工", "授权委托书")
    clerk.press(IN_PERSON, AT_COUNTER)
