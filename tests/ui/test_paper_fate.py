"""挂失补发 and 收回凭证 at the desk, by keys, and what a scan of the old paper says."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case import Case
from counter_app.domain.events import PaperLost, Redeemed
from counter_app.services import deciding, looking_up
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.pages.case.page import CaseFilePage
from printing.documents.sheet import SheetState
from printing.documents.store import load
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench
from tests.ui.test_pages_whole import cut, shown


@pytest.fixture
def page(bench: IntakeBench) -> CaseFilePage:
    """A case whose receipt is out of the printer."""
    desk = bench.front.desk
    received = deciding.receive(desk, SESSION, cases.intake("SC001", "租赁"))
    with desk.write() as work:
        for sheet in work.papers.sheets_of(received.papers[0].id):
            work.papers.set_state(sheet.id, SheetState.PRINTED, desk.now())
        work.commit()
    bench.scan(received.case.number)
    bench.settle()
    assert bench.window.shell is not None
    return bench.window.shell.case


def case_of(bench: IntakeBench, page: CaseFilePage) -> Case:
    return looking_up.page(bench.front.desk, page.number).case


def lose(bench: IntakeBench) -> None:
    bench.press("Alt+L", "1")
    bench.type("路上丢了")
    bench.press("Ctrl+Enter")
    bench.settle()


def test_a_lost_receipt_is_void_and_its_replacement_is_printed(
    bench: IntakeBench, page: CaseFilePage
) -> None:
    bench.press("Alt+L", "1")
    assert isinstance(QApplication.activeModalWidget(), ReasonDialog)
    bench.type("路上丢了")
    bench.press("Enter")
    assert not any(isinstance(e, PaperLost) for e in case_of(bench, page).history), "Enter is no act"
    bench.press("Ctrl+Enter")
    bench.settle()
    event = case_of(bench, page).history[-1]
    assert isinstance(event, PaperLost)
    assert (event.declared_by.name, event.declared_by.relation) == (cases.PERSON.name, "")
    first, second = [e for e in page.sheets.ledger.entries if e.sheet.copy == 1]
    assert "挂失作废" in first.note
    assert (second.sheet.reprint, second.reissued) == (1, True)
    assert "补发原因：路上丢了" in second.note
    assert "路上丢了" in page.history.accessibleName()


def test_the_scan_of_the_old_one_says_that_it_is_void_and_opens_its_case(
    bench: IntakeBench, page: CaseFilePage
) -> None:
    ((receipt, _),) = looking_up.page(bench.front.desk, page.number).papers
    lose(bench)
    bench.press("F4")
    bench.scan(load(receipt.body).head.slip)
    bench.settle()
    assert bench.window.shell is not None
    assert bench.window.shell.page is page
    assert "挂失作废" in page.refusal.reason.text()
    assert page.refusal.isVisibleTo(page)
    event = case_of(bench, page).history[-1]
    assert isinstance(event, PaperLost)
    bench.press("F4")
    other = deciding.receive(bench.front.desk, SESSION, cases.intake("SC001", "租赁")).case.number
    bench.scan(other)
    bench.settle()
    assert not page.refusal.isVisibleTo(page), "the words were of another case"


def test_another_declares_it_with_his_number(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+L", "2")
    bench.type("王小梅 女儿 110101199003078515")
    bench.press("Enter")
    bench.type("母亲行动不便")
    bench.press("Ctrl+Enter")
    event = case_of(bench, page).history[-1]
    assert isinstance(event, PaperLost)
    assert (event.declared_by.name, event.declared_by.relation) == ("王小梅", "女儿")


def test_a_paper_that_comes_back_is_taken_in(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+H", "1")
    bench.settle()
    event = case_of(bench, page).history[-1]
    assert isinstance(event, Redeemed)
    assert event.returned_by == cases.PERSON.name
    assert page.sheets.ledger.entry is not None
    assert page.sheets.ledger.entry.served.startswith("已收回")
    assert not page.sheets.fate.isVisibleTo(page)


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1000, 700), (683, 384)])
def test_its_buttons_and_words_are_whole(
    bench: IntakeBench, page: CaseFilePage, size: tuple[int, int]
) -> None:
    bench.window.resize(*size)
    shell = bench.window.shell
    assert shell is not None
    page.columns.show_zone("sheets")
    assert {name: found for name, each in shown(bench, shell, "out") if (found := cut(each))} == {}
    lose(bench)
    bench.scan(page.number)
    assert {name: found for name, each in shown(bench, shell, "lost") if (found := cut(each))} == {}


def test_escape_at_any_question_loses_nothing(bench: IntakeBench, page: CaseFilePage) -> None:
    before = case_of(bench, page)
    bench.press("Alt+L", "Esc")
    bench.press("Alt+L", "1", "Esc")
    bench.press("Alt+H", "Esc")
    assert case_of(bench, page) == before


def test_the_hint_bar_names_what_can_become_of_the_paper(bench: IntakeBench, page: CaseFilePage) -> None:
    assert bench.window.shell is not None
    shown_keys = {hint.keys: hint.words for hint in bench.window.shell.hints.shown}
    assert (shown_keys["Alt+L"], shown_keys["Alt+H"]) == ("挂失补发", "收回凭证")
    bench.press("Alt+H", "1")
    bench.settle()
    assert "Alt+L" not in [hint.keys for hint in bench.window.shell.hints.shown]
