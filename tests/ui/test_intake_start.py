"""受理 before anything is open: 常办 by digits; and what is pointed out or held back while the applicant is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter_app.services import deciding, drafts
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.helpers.intakes import IDS
from tests.helpers.quiet_desk import matter
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path)
    yield made
    close_bench(made)


def come_in(bench: IntakeBench, *codes: str) -> None:
    """Cases of these matters, told to the window as an act of the clerk would be."""
    shell = bench.window.shell
    assert shell is not None
    for code in codes:
        decision = deciding.receive(bench.front.desk, SESSION, cases.intake(code))
        shell.workplace.announcer.tell(decision.changes)
    bench.settle()


def test_the_matters_used_most_stand_ready_and_a_digit_opens_one(bench: IntakeBench) -> None:
    come_in(bench, "GA001", "SC001", "SC001")
    bench.press("F3", "Esc")
    shell = bench.window.shell
    assert shell is not None
    assert [code for code, _ in shell.intake.start.usual.options] == ["SC001", "GA001"]
    bench.press("2")
    assert bench.open.matter.code == "GA001"


def test_alt_and_the_digit_open_it_from_the_search_field(bench: IntakeBench) -> None:
    come_in(bench, "SC001")
    bench.press("F3", "Alt+1")
    assert bench.open.matter.code == "SC001"


def test_of_equals_what_was_used_here_is_found_first(bench: IntakeBench) -> None:
    shell = bench.window.shell
    assert shell is not None
    bench.press("F2", *"cxjm")
    first, second = (shell.popup.list.hits[n].matter.code for n in (0, 1))
    bench.press("Esc", "Esc")
    come_in(bench, second)
    shell.top.scan.edit.clear()
    bench.press("F2", *"cxjm")
    assert [h.matter.code for h in shell.popup.list.hits[:2]] == [second, first]


def test_a_second_application_for_the_same_matter_is_pointed_out(bench: IntakeBench) -> None:
    number = deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", "租赁")).case.number
    deciding.withdraw(bench.front.desk, SESSION, number, "不办了", ())
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    bench.field("applicant.id").setFocus()
    bench.type(IDS[0])
    bench.press("Tab")
    said = bench.open.applicant.other_cases.accessibleName()
    assert "同一申请人同一事项" in said
    assert "撤回" in said


def test_another_name_beside_the_number_is_pointed_out_first(bench: IntakeBench) -> None:
    deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", "租赁"))
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    for name, words in (("applicant.name", "黄清明"), ("applicant.id", IDS[0])):
        bench.field(name).setFocus()
        bench.type(words)
        bench.press("Tab")
    said = bench.open.applicant.other_cases.accessibleName()
    assert "同一证件号码" in said
    assert cases.intake("SC001", "租赁").applicant.name in said


def test_ended_cases_of_other_matters_are_not_pointed_out(bench: IntakeBench) -> None:
    deciding.accept(bench.front.desk, SESSION, cases.intake("GA001"))
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    bench.field("applicant.id").setFocus()
    bench.type(IDS[0])
    bench.press("Tab")
    assert not bench.open.applicant.other_cases.isVisible()


def test_what_is_no_character_is_not_taken_in_and_that_is_said(bench: IntakeBench) -> None:
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    field = bench.field("applicant.name")
    field.setFocus()
    QGuiApplication.clipboard().setText("黄\0清")
    bench.edit("applicant.name").paste()
    bench.settle()
    assert bench.open.intake.applicant.name == "黄清"
    assert "U+0000" in field.refusal.reason.text()
    bench.drafts_written()
    assert drafts.of_clerk(bench.front.desk, SESSION)[0].intake.applicant.name == "黄清"
    bench.type("一")
    assert not field.refused
    assert bench.open.intake.applicant.name == "黄清一"


def test_a_code_that_names_no_character_is_refused_by_its_code(bench: IntakeBench) -> None:
    bench.press("F2", "s", "c", "0", "0", "1", "Enter")
    field = bench.field("applicant.name")
    field.setFocus()
    bench.type("U+D83D")
    bench.press("Alt+X")
    assert field.refused
    assert "U+D83D" in field.refusal.reason.text()


def test_the_names_of_the_usual_ones_are_whole(bench: IntakeBench) -> None:
    come_in(bench, "SC001")
    shell = bench.window.shell
    assert shell is not None
    assert shell.intake.start.usual.options == (("SC001", matter("SC001").name),)
