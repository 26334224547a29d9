"""The clerk's paths in keys, screens.md §13, by key events to the window alone.

The design counts 17 and 24. How the application came in, and for an agent relation and authorisation, are
the clerk's to say and never a default: one key more in A, three in B.
"""

from __future__ import annotations

from counter_app.domain.case import Status
from counter_app.domain.intake import Tick
from counter_app.services.acts import Act
from counter_app.services.ports.records import CaseSummary
from counter_app.ui.models.verdict_facts import last_promise
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench

ID, AGENT_ID = IDS


def cases(bench: IntakeBench) -> list[CaseSummary]:
    """Those of this test, newest last."""
    with bench.front.desk.read() as work:
        return list(work.cases.of_day(bench.front.desk.today()))[bench.before :]


def applicant(bench: IntakeBench, *values: str) -> None:
    for value in values:
        bench.type(value)
        bench.press("Tab")


def last_day(bench: IntakeBench) -> str:
    latest = last_promise(bench.front.desk, bench.open.catalogue, bench.open.matter)
    assert latest is not None
    return f"{latest:%Y%m%d}"


def test_a_complete_acceptance_takes_eighteen_keys(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "Space", "Space", "Space")
    applicant(bench, "黄晓明", ID, MOBILE)
    bench.press("1", "1", "Ctrl+Enter")
    assert bench.dialog is not None, bench.open.finding.lacking
    assert cases(bench) == []
    bench.press("Ctrl+Enter")
    assert bench.pressed == 18
    assert [c.status for c in cases(bench)] == [Status.ACCEPTED]
    assert bench.window.shell is not None
    assert not bench.window.shell.intake.has_open


def test_several_gaps_are_told_at_once_in_twenty_seven_keys(bench: IntakeBench) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "2", "1", "2")
    bench.press("Space", "Space", "X", "1")
    bench.type("缺“食品安全事故处置”制度")
    bench.press("Enter", "Space", "2")
    bench.type("20261001")
    bench.press("Enter")
    applicant(bench, "梁志强", ID, MOBILE, "何婉婷", AGENT_ID, "员工", "授权委托书")
    bench.press("1", "1")
    words = [gap.words.material for gap in bench.open.lines.gaps]
    assert len(words) == 3
    bench.press("Ctrl+Enter")
    dialog = bench.dialog
    assert dialog is not None, bench.open.finding.lacking
    bench.press("Ctrl+Enter")
    assert bench.pressed == 27
    assert [(c.status, c.gaps) for c in cases(bench)] == [(Status.NOTICED, 3)]


def test_a_routing_that_decides_leads_to_the_refusal_with_its_terms(bench: IntakeBench) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "4", "1", "1")
    applicant(bench, "梁志强", ID, MOBILE)
    bench.press("1", "1", "Ctrl+Enter")
    assert bench.open.decline.asking
    assert "食用农产品" in bench.open.decline.fields["reason"].text
    bench.press("Ctrl+Enter")
    assert bench.dialog is not None, [f.refusal.reason.text() for f in bench.open.decline.fields.values()]
    bench.press("Ctrl+Enter")
    assert cases(bench) == [], "not before a supervisor has approved"
    bench.approve("情况属实，同意")
    assert [c.status for c in cases(bench)] == [Status.DECLINED]


def test_a_deferrable_material_is_promised_by_a_date(bench: IntakeBench) -> None:
    desk = bench.front.desk
    bench.press("F3")
    bench.type("WJ002")
    bench.press("Enter")
    opened = bench.open
    while opened.finding.result is None:
        bench.press("1")
    rows = opened.materials.model.rows
    assert any(r.deferrable for r in rows)
    for row in rows:
        bench.press("X" if row.deferrable else "Space")
    deferred = next(i for i, r in enumerate(rows) if r.deferrable)
    opened.materials.view.go_to(deferred)
    opened.materials.view.setFocus()
    bench.press("R")
    bench.type(last_day(bench))
    bench.press("Enter")
    assert opened.finding.act is Act.OFFER_DEFERRAL
    assert opened.materials.model.rows[deferred].look == "deferred"
    opened.materials.ask_promise()
    bench.press("Tab", "Space", "Enter")
    assert opened.intake.promise_signed
    assert opened.intake.promised_by is not None
    assert opened.lines.band.title == desk.wording.word("outcome", "tolerate")
    mark = opened.intake.marks[rows[deferred].id]
    assert mark.tick is Tick.MISSING
    assert opened.materials.model.rows[deferred].look == "deferred"
