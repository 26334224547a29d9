"""Strategies for everything that the journal can carry."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date
from typing import Any, get_args

from hypothesis import strategies as st

from counter_app.domain.events import CaseEvent, PaperIssued
from counter_app.domain.intake import Intake, MaterialMark, Override, Tick
from counter_app.domain.journal import CounterEvent
from counter_app.domain.materials import Defect, DefectKind, Gap, GapKind
from counter_app.domain.people import Agent, Applicant, Channel, Collection, IdKind, IdNumber, PersonKind
from counter_app.domain.scans import Scan, ScanKind, ScanPlace

words = st.text(max_size=12)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
instants = st.datetimes(timezones=st.just(UTC))
numbers = st.text("0123456789", min_size=26, max_size=26)
ids = st.builds(IdNumber, kind=st.sampled_from(IdKind), value=words)
gaps = st.builds(
    Gap,
    material=st.sampled_from(["m1", "m2", "m3"]),
    kind=st.sampled_from(GapKind),
    point=words,
    note=words,
    valid_until=st.none() | days,
)
marks = st.builds(
    MaterialMark,
    tick=st.sampled_from(Tick),
    copies=st.integers(0, 9),
    form=words,
    defects=st.lists(
        st.builds(Defect, kind=st.sampled_from(DefectKind), note=words, correctable_now=st.booleans()),
        max_size=2,
    ).map(tuple),
    failed_points=st.lists(st.integers(0, 5), max_size=2).map(tuple),
    valid_until=st.none() | days,
    pages=st.none() | st.integers(0, 99),
    note=words,
)
papers = st.lists(st.builds(PaperIssued, words, words, words, st.just(("申请人联", "存档联"))), max_size=2)
intakes = st.builds(
    Intake,
    matter=words,
    release=words,
    answers=st.dictionaries(words, words, max_size=3),
    marks=st.dictionaries(words, marks, max_size=3),
    applicant=st.builds(Applicant, kind=st.sampled_from(PersonKind), name=words, id=st.none() | ids),
    agent=st.none() | st.builds(Agent, name=words, id=st.none() | ids),
    channel=st.none() | st.sampled_from(Channel),
    collection=st.none() | st.sampled_from(Collection),
    promised_by=st.none() | days,
    overrides=st.lists(st.builds(Override, words, words, words), max_size=2).map(tuple),
)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
scan_places = st.one_of(
    st.builds(ScanPlace, material=words),
    st.builds(ScanPlace, entry=st.integers(1, 9), position=st.integers(0, 3)),
)

_BY_FIELD: dict[str, st.SearchStrategy[Any]] = {
    "case": numbers,
    "clerk": words,
    "at": instants,
    "served_at": instants,
    "intake": intakes,
    "marks": st.lists(st.tuples(words, marks), max_size=3).map(tuple),
    "gaps": st.lists(gaps, max_size=3).map(tuple),
    "deferred": st.lists(gaps, max_size=3).map(tuple),
    "corrections": st.lists(gaps, max_size=3).map(tuple),
    "papers": papers.map(tuple),
    "scan": st.builds(Scan, digests, st.sampled_from(ScanKind), st.integers(1, 10**8), st.integers(1, 200)),
    "digest": digests,
    "place": scan_places,
}


def _event(kind: type[CaseEvent]) -> st.SearchStrategy[CaseEvent]:
    """Fields whose strategy is not said above are inferred from their annotation."""
    named = {f.name: _BY_FIELD[f.name] for f in fields(kind) if f.name in _BY_FIELD}
    return st.builds(kind, **named)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
case_events = st.one_of(*(_event(kind) for kind in get_args(CaseEvent)))
counter_events = st.builds(
    CounterEvent,
    kind=st.text(min_size=1, max_size=12).filter(lambda k: not k.startswith(("case.", "consultation"))),
    clerk=words,
    at=instants,
    on=days,
    facts=st.dictionaries(st.text(max_size=5), json_values, max_size=3),
)
