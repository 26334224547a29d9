"""What is typed at the intake is kept: in the draft, behind the lock, behind Esc, and is found again."""

from __future__ import annotations

from counter_app.domain.intake import Intake
from counter_app.services import drafts
from counter_app.services.desk import Session
from tests.helpers.desk import CLERK
from tests.helpers.intakes import IDS, MOBILE
from tests.helpers.quiet_desk import seed
from tests.ui.intake_bench import IntakeBench

ID = IDS[0]


def kept_of(bench: IntakeBench) -> Intake | None:
    """The open intake as its draft stands in the store."""
    found = drafts.of_clerk(bench.front.desk, Session(CLERK))
    return next((d.intake for d in found if d.id == bench.open.draft), None)


def test_every_change_is_in_the_draft_and_survives_the_window(individual: IntakeBench) -> None:
    for keys, typed in ((("Space",), ""), (("X",), ""), (("Space",), "黄")):
        individual.press(*keys)
        if typed:
            individual.type(typed)
        individual.drafts_written()
        assert kept_of(individual) == individual.open.intake
    kept = individual.open.intake
    individual.press("F4", "F3")
    assert individual.open.intake == kept
    individual.press("Ctrl+L")
    assert individual.window.locked
    individual.sign_in()
    assert individual.open.intake == kept
    assert kept_of(individual) == kept


def test_a_parked_draft_is_offered_and_opened_again(individual: IntakeBench) -> None:
    individual.press("Space")
    individual.drafts_written()
    kept, draft = individual.open.intake, individual.open.draft
    individual.press("Alt+H", "Esc", "F6", "F6")
    start = individual.window.shell.intake.start if individual.window.shell else None
    assert start is not None
    position = [option for option, _ in start.drafts.options].index(draft)
    start.drafts.setFocus()
    individual.press(*["Down"] * position, "Enter")
    assert (individual.open.draft, individual.open.intake) == (draft, kept)


def test_the_arrows_lead_from_the_usual_matters_into_the_drafts_and_back(individual: IntakeBench) -> None:
    individual.press("Space")
    individual.drafts_written()
    draft = individual.open.draft
    individual.press("F3")
    shell = individual.window.shell
    assert shell is not None
    start = shell.intake.start
    start.show_usual(list(seed())[:3])
    individual.settle()
    start.usual.setFocus()
    individual.press("Down", "Down", "Down")
    assert start.drafts.hasFocus()
    individual.press("Up")
    assert start.usual.hasFocus()
    assert start.usual.current == 2
    individual.press("Down", "Enter")
    assert individual.open.draft == draft


def test_only_ctrl_enter_acts_and_esc_loses_nothing(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "Space")
    for value in ("黄晓明", ID, MOBILE):
        individual.type(value)
        individual.press("Enter")
    individual.press("1", "1", "Enter", "Ctrl+Enter")
    assert individual.dialog is not None
    individual.press("Enter", "Space", "Enter")
    assert individual.dialog is not None
    kept = individual.open.intake
    individual.press("Esc")
    assert individual.dialog is None
    assert individual.open.intake == kept
    with individual.front.desk.read() as work:
        assert work.cases.of_day(individual.front.desk.today()) == ()


def test_escape_never_leads_from_an_open_intake_to_another_applicants_case(individual: IntakeBench) -> None:
    """The next keys are meant for this applicant."""
    individual.press("Esc", "Esc")
    shell = individual.window.shell
    assert shell is not None
    assert shell.page is shell.intake
    before = individual.open.intake
    individual.press("Space")
    assert individual.open.intake != before, "the key marked a material of this intake"
