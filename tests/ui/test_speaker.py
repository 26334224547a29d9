"""What a screen reader is told without a focus change: verdict, refusals, strip; one announcement a change."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from counter_app.services.ports.disturbances import DiskFull
from counter_app.ui.shell import Shell
from tests.ui.intake_bench import IntakeBench

Spoken = list[tuple[str, bool]]


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def spoken(shell: Shell) -> Spoken:
    told: Spoken = []
    shell.speaker.spoken.connect(lambda words, urgent: told.append((words, urgent)))
    return told


def test_the_verdict_is_said_once_it_is_quiet(
    bench: IntakeBench, shell: Shell, spoken: Spoken, qtbot: QtBot
) -> None:
    shell.open_matter("SC001")
    bench.settle()
    qtbot.waitUntil(lambda: bool(spoken))
    spoken.clear()
    for _ in bench.open.matter.questions:
        bench.press("1")
    qtbot.waitUntil(lambda: bool(spoken))
    band = bench.open.lines.band
    assert spoken == [(f"{band.title}，{band.sentence}", False)], (
        "the answers between are not said one by one"
    )


def test_a_scan_that_is_not_understood_says_why(
    bench: IntakeBench, shell: Shell, spoken: Spoken, qtbot: QtBot
) -> None:
    bench.scan("1" * 26)
    qtbot.waitUntil(lambda: bool(spoken))
    assert spoken[-1] == (shell.refusal.reason.text(), False)


def test_the_strip_breaks_in(bench: IntakeBench, shell: Shell, spoken: Spoken, qtbot: QtBot) -> None:
    shell.workplace.feedback.show(DiskFull())
    qtbot.waitUntil(lambda: bool(spoken))
    notice = shell.strip.notice
    assert notice is not None
    assert spoken == [(f"{notice.happened}。{notice.safe}", True)]
