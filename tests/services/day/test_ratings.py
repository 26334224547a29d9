"""好差评 on the day's log: each level as it was given, 未评价 beside them, the rate with its formula; else nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.rating import LEVELS, Rating
from counter_app.services import deciding
from counter_app.services.backups import note_restored
from counter_app.services.day.closing import close_day, preview_log
from counter_app.services.day.view import day_view
from counter_app.services.desk import Desk
from counter_app.services.rating import rate, satisfaction
from counter_app.services.recovery_sheet import note_keys_shown
from counter_app.services.rekeying import note_rekeyed
from counter_app.ui.models.board_lines import day_figures
from printing.documents.day_log import DayLog
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION, approval, make_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def rated(desk: Desk, *ratings: Rating) -> None:
    for rating in ratings:
        number = deciding.receive(desk, SESSION, intake("SC001", "租赁")).case.number
        rate(desk, SESSION, number, rating)


def log(desk: Desk) -> DayLog:
    return preview_log(desk, SESSION, desk.today())


def test_each_level_stands_on_the_log_with_the_rate_of_those_who_rated(desk: Desk) -> None:
    rated(desk, Rating.VERY_SATISFIED, Rating.FAIRLY_SATISFIED, Rating.DISSATISFIED, Rating.UNRATED)
    made = log(desk)
    assert made.ratings.startswith("好差评：非常满意1、满意0、基本满意1、不满意1、非常不满意0、未评价1。")
    [found] = [each for each in made.rates if each.label == "满意率"]
    assert (found.value, found.formula) == ("66.7%", "（1＋0＋1）÷ 有效评价3")


def test_where_nobody_rated_there_is_no_rate_and_where_nobody_was_asked_no_line(desk: Desk) -> None:
    deciding.receive(desk, SESSION, intake("SC001", "租赁"))
    assert log(desk).ratings == ""
    rated(desk, Rating.UNRATED)
    assert "未评价1" in log(desk).ratings
    assert "满意率" not in [each.label for each in log(desk).rates]


def test_a_supplement_page_counts_only_what_came_after_the_close(desk: Desk) -> None:
    rated(desk, Rating.SATISFIED)
    close_day(desk, SESSION, desk.today())
    rated(desk, Rating.UNRATED)
    assert "、满意0、" in log(desk).ratings
    assert "未评价1" in log(desk).ratings


def test_the_clerks_screen_tells_how_many_rated_and_not_what_they_gave(desk: Desk) -> None:
    assert "好差评" not in dict(day_figures(day_view(desk, SESSION, desk.today())))
    rated(desk, Rating.VERY_DISSATISFIED, Rating.SATISFIED, Rating.UNRATED)
    figures = dict(day_figures(day_view(desk, SESSION, desk.today())))["好差评"]
    assert [(figure.label, figure.value) for figure in figures] == [("已评价", "2"), ("未评价", "1")]


@given(st.dictionaries(st.sampled_from(list(Rating)), st.integers(0, 500)))
def test_the_rate_is_of_ratings_given_and_silence_never_moves_it(some: dict[Rating, int]) -> None:
    given_out = {rating: some.get(rating, 0) for rating in Rating}
    told = satisfaction(given_out)
    assert told == satisfaction(given_out | {Rating.UNRATED: given_out[Rating.UNRATED] + 7})
    if told.rate is None:
        assert not any(given_out[level] for level in LEVELS)
    else:
        bad = given_out[Rating.DISSATISFIED] + given_out[Rating.VERY_DISSATISFIED]
        assert told.rate == pytest.approx(1 - bad / told.rated)


def test_what_was_done_with_keys_and_backups_stands_among_the_incidents(desk: Desk) -> None:
    rated(desk, Rating.UNRATED)
    note_keys_shown(desk, approval("首次封存"), "sha256:1", "terminal")
    note_rekeyed(desk, approval("恢复页遗失"), "sha256:1", "sha256:2")
    note_restored(desk, approval("硬盘损坏"), seq=7, digest="", lost=2)
    told = [(each.kind, each.text) for each in log(desk).incidents]
    assert [kind for kind, _ in told] == ["密钥", "密钥", "恢复", "编号段"]
    assert "恢复页遗失" in told[1][1]
    assert "其后2条不在备份里" in told[2][1]
    assert not any("sha256" in text for _, text in told)
