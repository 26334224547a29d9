"""文号: in the hall's form, never twice at one counter, never without the counter's part."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case_number import parse
from counter_app.domain.refusals import DocumentNumberTooLong, NumberPatternRefused
from counter_app.persistence.rebuild import rebuild
from counter_app.services import deciding
from counter_app.services.document_numbers import LONGEST, formatted, refuse_pattern
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, compose_desk, establish
from tests.helpers.quiet_desk import shipped_wording

SHIPPED = str(shipped_wording().entry("papers", "document_number"))


def test_the_shipped_form_is_that_of_the_papers() -> None:
    refuse_pattern(SHIPPED)
    assert formatted(SHIPPED, "临市监", "补告", 2026, "003", 1, 318) == "临市监补告字〔2026〕003-0318号"


def test_from_the_second_epoch_on_the_counter_carries_it() -> None:
    assert formatted(SHIPPED, "临市监", "受", 2026, "003", 2, 1) == "临市监受字〔2026〕003.02-0001号"


@given(
    st.sets(
        st.tuples(
            st.sampled_from(["收", "受", "补告", "不受"]),
            st.integers(2026, 2028),
            st.sampled_from(["003", "004"]),
            st.integers(1, 98),
            st.integers(1, 99_999),
        ),
        max_size=30,
    )
)
def test_different_serials_never_give_the_same_number(taken: set[tuple[str, int, str, int, int]]) -> None:
    made = {formatted(SHIPPED, "临市监", *each) for each in taken}
    assert len(made) == len(taken)


@pytest.mark.parametrize(
    ("pattern", "missing"),
    [
        ("{body}{kind}字〔{year}〕第{serial}号", "counter"),
        ("{body}{kind}字〔{year}〕{counter}号", "serial"),
        ("{body}{kind}字{counter}-{serial}号", "year"),
        ("{body}{kind}字〔{year}〕{counter}-{serial}{owner}号", "pattern"),
        ("{body}{kind}字〔{year}〕{counter}-{serial", "pattern"),
        ("{body.__class__}{year}{counter}{serial}", "pattern"),
        ("{}{year}{counter}{serial}", "pattern"),
    ],
)
def test_a_form_that_two_counters_could_share_is_refused(pattern: str, missing: str) -> None:
    with pytest.raises(NumberPatternRefused) as refused:
        refuse_pattern(pattern)
    assert refused.value.facts["missing"] == missing
    assert shipped_wording().refusal(refused.value)


def test_a_number_longer_than_the_standard_allows_is_refused() -> None:
    assert len(formatted(SHIPPED, "临" * 13, "受", 2026, "003", 1, 1)) == LONGEST
    with pytest.raises(DocumentNumberTooLong) as refused:
        formatted(SHIPPED, "临" * 14, "受", 2026, "003", 1, 1)
    assert shipped_wording().refusal(refused.value)


def test_a_rebuild_gives_no_document_number_twice(tmp_path: Path) -> None:
    composed = compose_desk(tmp_path)
    try:
        establish(composed.desk)
        wanted = intake("SC001", "租赁")
        before = [deciding.accept(composed.desk, SESSION, wanted).papers[0].document_number for _ in range(3)]
        with composed.store.connection() as connection:
            connection.exec_driver_sql("DELETE FROM document_serials")
            rebuild(connection)
        after = deciding.accept(composed.desk, SESSION, wanted).papers[0].document_number
    finally:
        composed.close()
    assert after not in before
    assert after.endswith("-0004号")


def test_a_case_that_a_rebuild_leaves_out_keeps_its_numbers_used(tmp_path: Path) -> None:
    composed = compose_desk(tmp_path)
    desk, wanted = composed.desk, intake("SC001", "租赁")
    try:
        establish(desk)
        before = deciding.accept_received(desk, SESSION, deciding.receive(desk, SESSION, wanted).case.number)
        with composed.store.connection() as connection:
            connection.exec_driver_sql("DELETE FROM document_serials")
            connection.exec_driver_sql("DELETE FROM serials")
            connection.exec_driver_sql("DROP TRIGGER journal_keeps_update")
            connection.exec_driver_sql(
                "UPDATE journal SET payload = 'x' WHERE seq ="
                " (SELECT min(seq) FROM journal WHERE case_number <> '')"
            )
            assert rebuild(connection).skipped == (before.case.number,)
        after = deciding.accept(desk, SESSION, wanted)
    finally:
        composed.close()
    assert parse(after.case.number).serial == parse(before.case.number).serial + 1
    assert before.papers[-1].document_number not in {paper.document_number for paper in after.papers}
