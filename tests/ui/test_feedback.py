"""Errors are shown in one place; a report of a defect carries nothing of a person."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from counter_app.domain.refusals import AnswerMissing, Refusal
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import load_wording
from counter_app.settings import RESOURCES
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.feedback import Feedback
from counter_app.ui.pages.page import Page
from counter_app.ui.widgets.strip import Strip

NAME = "欧阳凌霜"


class DiskFull(Disturbance):
    code = "disk_full"


class WithField(Page):
    def __init__(self, has_field: bool) -> None:
        super().__init__()
        self.has_field, self.refused = has_field, ""

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        self.refused = sentence
        return self.has_field


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    made = Strip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def feedback(strip: Strip, tmp_path: Path) -> Feedback:
    made = Feedback(strip, tmp_path / "reports", strip)
    made.wording = load_wording(RESOURCES / "wording")
    return made


def test_a_refusal_goes_to_the_field_that_it_names(feedback: Feedback, strip: Strip, qtbot: QtBot) -> None:
    page = WithField(has_field=True)
    qtbot.addWidget(page)
    feedback.show(AnswerMissing("q1", question="q1", text="办理业务"), page)
    assert "办理业务" in page.refused
    assert strip.notice is None


def test_a_refusal_without_a_field_is_not_lost(feedback: Feedback, strip: Strip, qtbot: QtBot) -> None:
    page = WithField(has_field=False)
    qtbot.addWidget(page)
    feedback.show(AnswerMissing("q1", question="q1", text="办理业务"), page)
    assert strip.notice is not None
    assert "办理业务" in strip.notice.happened


def test_a_disturbance_can_be_tried_again_once(feedback: Feedback, strip: Strip) -> None:
    tried: list[int] = []
    feedback.show(DiskFull(), retry=lambda: tried.append(1))
    assert strip.notice is not None
    assert strip.notice.action is not None
    strip.notice.action()
    assert (tried, strip.notice) == ([1], None)


def test_equal_disturbances_stand_once_in_the_strip(feedback: Feedback, strip: Strip) -> None:
    feedback.show(DiskFull())
    feedback.show(DiskFull())
    assert strip.waiting == 1


def boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def test_a_defect_is_reported_without_names_and_asked_about_once(feedback: Feedback, tmp_path: Path) -> None:
    for _ in range(3):
        try:
            raise ValueError(f"{NAME} 88010219900101002X")
        except ValueError as error:
            feedback.show(error)
    reports = list((tmp_path / "reports").iterdir())
    assert len(reports) == 3
    told = "".join(p.read_text("utf-8") for p in reports)
    assert "ValueError" in told
    assert "test_feedback.py" in told
    assert NAME not in told
    assert "002X" not in told
    assert str(Path.home()) not in told
    (box,) = boxes()
    assert box.text() == "程序出错了，办件没有受影响"
    box.close()


def test_a_lane_answers_in_the_thread_of_the_window_and_in_order(qtbot: QtBot) -> None:
    lanes = Lanes()
    seen: list[tuple[int, bool]] = []
    here = threading.get_ident()
    for i in range(5):
        lanes.submit(Lane.DESK, lambda i=i: i, lambda n: seen.append((n, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: lanes.running == 0)
    lanes.close()
    assert seen == [(i, True) for i in range(5)]


def test_an_error_in_a_lane_reaches_whoever_asked(qtbot: QtBot) -> None:
    lanes = Lanes()
    failed: list[Exception] = []
    unhandled: list[Exception] = []
    lanes.unhandled = unhandled.append

    def broken() -> None:
        raise KeyError("x")

    lanes.submit(Lane.READ, broken, None, failed.append)
    lanes.submit(Lane.READ, broken)
    qtbot.waitUntil(lambda: lanes.running == 0)
    lanes.close()
    assert [type(e) for e in failed + unhandled] == [KeyError, KeyError]


def test_closing_the_lanes_waits_for_what_was_begun() -> None:
    lanes = Lanes()
    done: list[int] = []
    started = threading.Event()

    def slow() -> None:
        started.set()
        for _ in range(1000):
            done.append(1)

    lanes.submit(Lane.DESK, slow)
    assert started.wait(5)
    lanes.close()
    assert len(done) == 1000
    lanes.submit(Lane.DESK, slow)
    assert lanes.running == 1


def test_closed_lanes_answer_nobody(qtbot: QtBot) -> None:
    """Whoever asked may be gone with the window."""
    lanes = Lanes()
    answers: list[object] = []
    lanes.submit(Lane.READ, lambda: 1, answers.append)
    lanes.close()
    qtbot.waitUntil(lambda: lanes.running == 0)
    assert answers == []
