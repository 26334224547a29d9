"""First start by keys: hall and counter, accounts, printer, then the first case on that printer."""

from __future__ import annotations

import json
from pathlib import Path

from counter_app.settings import load
from tests.helpers.desk import CLERK, CLERK_PASSWORD, SUPERVISOR, SUPERVISOR_PASSWORD
from tests.journeys import paths
from tests.journeys.book import book, papers
from tests.journeys.conftest import Start
from tests.journeys.paper import QUEUE


def test_a_new_counter_is_set_up_by_keys_and_prints_where_it_was_told_to(
    start: Start, tmp_path: Path
) -> None:
    clerk = start(tmp_path / "counter")
    clerk.wait(lambda s: s.page == "first_start" and s.step == "1" and not s.busy, "the assistant")
    clerk.picture("first-1-hall")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.step == "2", "accounts")
    for who, password in ((SUPERVISOR, SUPERVISOR_PASSWORD), (CLERK, CLERK_PASSWORD)):
        for text in (who.staff_no, who.name, password, password):
            clerk.type(text)
            clerk.press("Enter")
    clerk.picture("first-2-accounts")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.step == "3", "printers")
    clerk.press("1")
    clerk.picture("first-3-printer")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.step == "4", "the newest number")
    clerk.picture("first-4-number")
    clerk.press("Ctrl+Enter")
    clerk.wait(lambda s: s.page == "sign_in" and s.clerks == 2 and not s.busy, "the sign-in page")
    clerk.picture("first-5-sign-in")
    clerk.sign_in(CLERK_PASSWORD)
    clerk.picture("first-6-signed-in")
    with book(clerk.base) as work:
        assert {a.staff_no for a in work.accounts.all()} == {CLERK.staff_no, SUPERVISOR.staff_no}
    assert json.loads(load(clerk.base).file.read_text("utf-8"))["printer"] == QUEUE
    paths.acceptance(clerk, "黄晓明")
    clerk.act()
    clerk.printed()
    assert {s.printer for _, found in papers(clerk.base, clerk.seen.case) for s in found} == {QUEUE}
