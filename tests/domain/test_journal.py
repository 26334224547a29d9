"""What a journal entry carries: every event comes back as it was, and nothing of a name is ever changed."""

from __future__ import annotations

import hashlib
import traceback
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain import plain
from counter_app.domain.chaining import GENESIS, digest_of, digest_of_texts
from counter_app.domain.events import CaseEvent
from counter_app.domain.journal import CounterEvent, JournalEntry, dump_event, load_event
from tests.domain import events

AT = datetime(2026, 11, 23, 3, 27, 5, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def entry_of(event: CaseEvent | CounterEvent) -> JournalEntry:
    case = "" if isinstance(event, CounterEvent) else event.case
    kind = event.kind if isinstance(event, CounterEvent) else event.KIND
    payload = dump_event(event)
    return JournalEntry(
        1, 1, GENESIS, kind, case, event.clerk, "000000001003", event.at, event.on, payload, ""
    )


@given(events.case_events | events.counter_events)
@settings(max_examples=150)
def test_every_event_comes_back_as_it_was(event: CaseEvent | CounterEvent) -> None:
    assert load_event(entry_of(event)) == event


@given(events.case_events)
@settings(max_examples=50)
def test_the_bytes_of_an_event_are_canonical(event: CaseEvent) -> None:
    again = load_event(entry_of(event))
    assert dump_event(again) == dump_event(event)
    assert b", " not in dump_event(CounterEvent("k", "c", AT, TODAY, {"b": 1, "a": [1, 2]}))


@given(st.text(max_size=20))
def test_a_name_keeps_its_code_points(name: str) -> None:
    event = CounterEvent("k", "c", AT, TODAY, {"name": name})
    loaded = load_event(entry_of(event))
    assert isinstance(loaded, CounterEvent)
    assert [ord(c) for c in str(loaded.facts["name"])] == [ord(c) for c in name]


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        dump_event(CounterEvent("k", "c", AT, TODAY, {"name": "\ud83d"}))


def test_a_kind_that_this_program_does_not_know_keeps_its_facts() -> None:
    entry = JournalEntry(1, 1, GENESIS, "case.of_tomorrow", "1" * 26, "0312", "", AT, TODAY, b'{"a":1}', "")
    assert load_event(entry) == CounterEvent("case.of_tomorrow", "0312", AT, TODAY, {"a": 1})


@pytest.mark.parametrize("payload", [b"", b"[]", b'{"gaps":1}', b'{"nothing":1}', b'{"corrections":[{}]}'])
def test_a_payload_that_is_not_of_its_kind_is_refused(payload: bytes) -> None:
    entry = JournalEntry(1, 1, GENESIS, "case.corrected", "1" * 26, "0312", "", AT, TODAY, payload, "")
    with pytest.raises(ValueError, match=r"^not (a|an|JSON)"):
        load_event(entry)


@pytest.mark.parametrize(
    "payload",
    [
        b'{"marks":[["m1",{"tick":"1990-secret"}]]}',
        b'{"marks":[["m1",{"valid_until":"1990-secret"}]]}',
        b'{"1990-secret":1}',
        b'{"marks":"1990-secret"}',
        b"1990-secret",
    ],
)
def test_an_error_about_a_payload_carries_nothing_of_it(payload: bytes) -> None:
    entry = JournalEntry(1, 1, GENESIS, "case.examined", "1" * 26, "0312", "", AT, TODAY, payload, "")
    with pytest.raises(ValueError, match=r"^not ") as refused:
        load_event(entry)
    assert "1990" not in "".join(traceback.format_exception(refused.value))


def test_the_digest_names_its_algorithm_and_is_bound_to_every_field() -> None:
    fields = (7, 1, GENESIS, "k", "c", "0312", "000000001003", AT, TODAY, b"{}")
    digest = digest_of(*fields)
    assert digest.startswith("sha256:")
    assert len(digest) == len(GENESIS)
    other = (
        8,
        2,
        digest,
        "l",
        "d",
        "0313",
        "000000001004",
        AT + timedelta(microseconds=1),
        date(2026, 11, 24),
        b"",
    )
    for position, changed in enumerate(other):
        assert digest_of(*fields[:position], changed, *fields[position + 1 :]) != digest  # type: ignore[arg-type, call-arg]


def test_no_field_can_pass_for_two() -> None:
    one = digest_of(1, 1, GENESIS, "a", "b,c", "", "", AT, TODAY, b"{}")
    two = digest_of(1, 1, GENESIS, "a,b", "c", "", "", AT, TODAY, b"{}")
    assert one != two


def test_the_digest_is_of_the_instant_not_of_the_way_it_is_written() -> None:
    local = AT.astimezone(timezone(timedelta(hours=8)))
    assert digest_of(1, 1, GENESIS, "k", "", "", "", AT, TODAY, b"{}") == digest_of(
        1, 1, GENESIS, "k", "", "", "", local, TODAY, b"{}"
    )


@given(st.lists(st.text(), min_size=7, max_size=7), st.integers(1, 9999), st.binary())
def test_the_header_is_the_canonical_array_of_its_nine_values(
    texts: list[str], seq: int, payload: bytes
) -> None:
    prev, kind, case, clerk, counter, moment, on = texts
    header = plain.dump([seq, 1, prev, kind, case, clerk, counter, moment, on])
    made = digest_of_texts(seq, 1, prev, kind, case, clerk, counter, moment, on, payload)
    assert made == "sha256:" + hashlib.sha256(header + b"\n" + payload).hexdigest()
