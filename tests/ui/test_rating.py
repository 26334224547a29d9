"""好差评 on the applicant's screen: never preset, kept once confirmed, and nobody's business at the counter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from counter_app.domain.rating import LEVELS, Rating
from counter_app.ui.models.second_screen import Keeping, SecondScreen
from counter_app.ui.second_screen.placing import OFF
from counter_app.ui.shell import Shell
from tests.ui.intake_bench import IntakeBench
from tests.ui.second_screen_bench import accepted, applicants, opened, ratings, touch


@pytest.fixture
def shell(bench: IntakeBench) -> Iterator[Shell]:
    """With the applicant's screen in a plain window."""
    shell = opened(bench)
    yield shell
    shell.screens.close()


@pytest.fixture
def model(shell: Shell) -> SecondScreen:
    return shell.workplace.applicant


def test_a_rating_is_never_preset_can_be_changed_and_is_kept_once_confirmed(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    foot = applicants(shell).foot
    assert model.chosen is None
    assert not foot.confirm.isVisible()
    touch(bench, foot.faces, foot.faces.face(4).center())
    assert model.chosen is Rating.VERY_DISSATISFIED
    assert ratings(bench, number) == []
    touch(bench, foot.faces, foot.faces.face(1).center())
    assert model.chosen is Rating.SATISFIED
    touch(bench, foot.confirm)
    assert ratings(bench, number) == [Rating.SATISFIED]
    assert model.keeping is Keeping.KEPT
    touch(bench, foot)
    model.choose(Rating.DISSATISFIED)
    model.confirm()
    bench.press("F4")
    assert ratings(bench, number) == [Rating.SATISFIED]


@pytest.mark.parametrize("chosen", [None, Rating.SATISFIED])
def test_without_a_confirmed_rating_the_service_is_kept_as_unrated(
    bench: IntakeBench, shell: Shell, model: SecondScreen, chosen: Rating | None
) -> None:
    number = accepted(bench, shell)
    if chosen is not None:
        model.choose(chosen)
    bench.press("F3")
    assert ratings(bench, number) == [Rating.UNRATED]


def test_closing_the_window_keeps_the_service_as_unrated(bench: IntakeBench, shell: Shell) -> None:
    number = accepted(bench, shell)
    with bench.front.desk.read() as work:
        before = work.journal.head()[0]
    shell.leave()
    bench.settle()
    with bench.front.desk.read() as work:
        assert work.journal.head()[0] == before + 1
    assert ratings(bench, number) == [Rating.UNRATED]


def test_nobody_is_asked_where_the_screen_is_off(bench: IntakeBench, shell: Shell) -> None:
    shell.screens.use(OFF)
    number = accepted(bench, shell)
    bench.press("F4")
    assert ratings(bench, number) == []


def test_the_clerks_screen_never_shows_which_face_was_touched(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    model.choose(Rating.VERY_DISSATISFIED)
    model.confirm()
    assert ratings(bench, number) == [Rating.VERY_DISSATISFIED]
    told = shell.case.history.accessibleName()
    assert "申请人已评价" in told
    assert "满意" not in told


def test_the_pad_rates_once_the_clerk_hands_it_over(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    assert "Ctrl+E" in [hint.keys for hint in shell.page.hints()]
    bench.press("5")
    assert model.chosen is None
    bench.press("Ctrl+E")
    assert shell.strip.notice is not None
    assert "小键盘交给申请人" in shell.strip.notice.happened
    focus = bench.focus()
    bench.press("5", "2")
    assert model.chosen is LEVELS[1]
    bench.press("Enter")
    assert ratings(bench, number) == [LEVELS[1]]
    assert bench.focus() is focus
    assert "Ctrl+E" not in [hint.keys for hint in shell.page.hints()]
    assert not shell.workplace.keypad.handed
    assert not shell.strip.isVisible()


def test_any_other_key_takes_the_pad_back_and_does_what_it_always_does(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    accepted(bench, shell)
    bench.press("Ctrl+E", "4", "F4")
    assert shell.page is shell.today
    assert not shell.workplace.keypad.handed
    assert model.chosen is None
    bench.press("Ctrl+E")
    assert shell.strip.notice is not None
    assert "没有要评价" in shell.strip.notice.happened


def test_a_rating_that_was_not_written_is_not_called_kept(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    model.choose(Rating.SATISFIED)
    shell.workplace.use_desk(write=_full)
    model.confirm()
    bench.settle()
    assert model.keeping is Keeping.NOT_KEPT
    assert model.asks
    shell.workplace.use(bench.front)
    model.confirm()
    assert ratings(bench, number) == [Rating.SATISFIED]


def _full() -> object:
    from counter_app.services.ports.disturbances import DiskFull

    raise DiskFull(sqlite="SQLITE_FULL")
