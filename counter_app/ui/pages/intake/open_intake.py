"""One open intake: the four panels over one editor, refreshed in the frame of each edit."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.completeness import check
from counter_app.domain.intake import Intake
from counter_app.domain.people import IdKind, IdNumber
from counter_app.domain.situations import counting_answers
from counter_app.services import checking
from counter_app.services.checking import Act, Finding, Lack
from counter_app.services.composing.normalise import normalise
from counter_app.services.earlier_materials import Comparison, earlier_materials
from counter_app.services.looking_up import OthersFound, others_of
from counter_app.services.pinned import pinned
from counter_app.ui.models import verdict_facts as facts
from counter_app.ui.models.intake_editor import IntakeEditor
from counter_app.ui.models.material_rows import Situated, material_rows, possible_rows
from counter_app.ui.models.people_fields import field_values, with_field
from counter_app.ui.models.situation_lines import progress, situation_lines
from counter_app.ui.models.verdict_lines import Band, VerdictLines, verdict_lines
from counter_app.ui.pages.earlier_materials import EarlierMaterialsPage
from counter_app.ui.pages.intake.applicant_panel import ApplicantPanel
from counter_app.ui.pages.intake.arrangement import APPLICANT, VERDICT, Board
from counter_app.ui.pages.intake.decline_popup import DeclinePopup
from counter_app.ui.pages.intake.entry_popup import EntryPopup
from counter_app.ui.pages.intake.materials_panel import MaterialsPanel
from counter_app.ui.pages.intake.matter_head import MatterHead
from counter_app.ui.pages.intake.situation_panel import SituationPanel
from counter_app.ui.pages.intake.steps import Steps
from counter_app.ui.pages.intake.tab_states import tab_states
from counter_app.ui.pages.intake.verdict_panel import VerdictPanel
from counter_app.ui.pages.intake.walk import Walk
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.workplace import Workplace


class OpenIntake(QWidget):
    """`closed` when it ended in an act; `change_matter` when the clerk wants another matter."""

    closed = Signal()
    change_matter = Signal()
    says = Signal(str)

    def __init__(self, at: Workplace, page: Page, intake: Intake, draft: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._at, self._page, self.draft = at, page, draft
        self.editor = IntakeEditor(intake)
        self.catalogue, self.matter = pinned(at.desk, intake)
        self.reopened = ""
        self.asked_for: set[str] = set()
        self._told: Band | None = None
        self.finding: Finding = checking.examine(at.desk, intake)
        self.walk = Walk(self)
        self.steps = Steps(self, at, page)
        self._build()
        self._connect()
        self.editor.listen(self._edited)
        self.refresh()

    def _build(self) -> None:
        desk = self._at.desk
        self.popup = EntryPopup(self)
        self.decline = DeclinePopup(self, desk.wording.on_screen, desk.hall.bodies.values())
        self.head = MatterHead(desk, self.matter)
        self.situation = SituationPanel()
        self.materials = MaterialsPanel(
            self.matter,
            self.editor,
            desk.wording.on_screen,
            self.popup,
            self.today,
            self._last_promise,
            desk.hall.derived_substitutes,
        )
        self.applicant = ApplicantPanel(self.editor, desk.wording.on_screen, self.popup)
        self.verdict = VerdictPanel()
        self.board = Board(self.situation, self.materials, self.applicant, self.verdict, self.steps.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.board, 1)
        self.popup.raise_()

    def _connect(self) -> None:
        self.situation.answered.connect(self.walk.answer)
        self.situation.went_back.connect(self.walk.question_back)
        self.situation.reopened.connect(lambda _: self.walk.choose_question())
        self.materials.all_seen.connect(self.walk.materials_done)
        self.materials.says.connect(self.says)
        self.applicant.finished.connect(lambda: self.walk.go_to_zone(VERDICT))
        self.applicant.left.connect(self._field_left)
        self.applicant.override_wanted.connect(self.steps.override)
        self.applicant.other_cases.opened.connect(self._at.go.open_case)
        self.applicant.compare.clicked.connect(self._compare)
        self.verdict.primary.clicked.connect(self.steps.primary)
        self.verdict.receive_asked.connect(partial(self.steps.act_aside, Act.RECEIVE))
        self.verdict.correct_asked.connect(self.steps.correct_here)
        self.verdict.decline_asked.connect(partial(self.steps.act_aside, Act.DECLINE))
        self.head.consult.clicked.connect(partial(self.steps.act_aside, Act.GUIDE))
        self.head.change.clicked.connect(self.change_matter)
        self._at.drafts.saved.connect(self._saved)

    def ask_default_limit(self) -> None:
        self._at.go.ask_default_limit()

    def today(self) -> date:
        return self._at.desk.today()

    def _last_promise(self) -> date | None:
        return facts.last_promise(self._at.desk, self.catalogue, self.matter)

    @property
    def intake(self) -> Intake:
        return self.editor.intake

    # --- what is shown ------------------------------------------------------------------------------------

    def _edited(self, intake: Intake) -> None:
        if not self.steps.acting.running:
            self._at.drafts.keep(self.draft, intake)
        self.refresh()

    def _saved(self, draft: str) -> None:
        if draft == self.draft:
            self.head.show_saved(self._at.desk.now())

    def refresh(self) -> None:
        """Everything shown, from the intake as it is now."""
        desk, intake, matter = self._at.desk, self.intake, self.matter
        self.finding = checking.examine(desk, intake)
        done, asked = progress(matter, intake.answers)
        if self.reopened not in intake.answers:
            self.reopened = ""
        self.situation.show_lines(situation_lines(matter, intake.answers, self.reopened), done, asked)
        self._show_materials(intake)
        self.applicant.show_intake(intake)
        self.applicant.show_lacks(self.finding.lacking, self._is_wanted)
        self._show_verdict(intake)
        if self.isVisible():
            self._at.applicant.show_intake(intake, self.finding)
        self._page.hints_changed.emit()

    def _show_materials(self, intake: Intake) -> None:
        begun = bool(counting_answers(self.matter, intake.answers)) or not self.matter.questions
        if not begun:
            self.materials.show_rows(possible_rows(self.matter))
            return
        if self.finding.result is not None and self.finding.result.routing is not None:
            self.materials.show_rows(())
            self.materials.remark(tr("本情形不看材料，见结论"))
            return
        deferrable = self._deferrable(intake)
        situated = Situated(
            checking.required_rows(self._at.desk, intake),
            deferrable,
            intake.promised_by is not None and not intake.credit_record_bad,
            self.today(),
        )
        wording = self._at.desk.wording.on_screen
        self.materials.show_rows(material_rows(self.matter, intake.marks, situated, wording))

    def _deferrable(self, intake: Intake) -> frozenset[str]:
        """What may follow later in this situation: what the check would defer if nothing were handed in."""
        if self.finding.result is None:
            return frozenset()
        empty = check(self.matter, intake.answers, (), self.today())
        return frozenset(gap.material for gap in empty.deferred)

    def _show_verdict(self, intake: Intake) -> None:
        desk, finding = self._at.desk, self.finding
        rows = tuple(r.id for r in self.materials.model.rows)
        lines = verdict_lines(desk.wording.on_screen, self.matter, intake, rows, finding)
        rules = facts.counter_rules(desk, self.catalogue, self.matter) if finding.result is None else ()
        said = facts.facts(desk, self.catalogue, self.matter, intake, finding)
        self.verdict.say_why("")
        self.verdict.show_result(lines, said if finding.result else (), rules, self._notes(lines))
        self.board.show_tabs(self.matter.name, tab_states(self.matter, intake, finding, lines, rows), lines)
        if lines.band != self._told:
            self._told = lines.band
            self._at.feedback.said.emit(f"{lines.band.title}，{lines.band.sentence}")
        self.lines = lines

    def _notes(self, lines: VerdictLines) -> list[tuple[str, str]]:
        """Above the button: what is printed where, and what the act forecloses."""
        if self.finding.result is None:
            return []
        notes: list[tuple[str, str]] = []
        papers = facts.papers_of(self._at.desk, self.finding.act, self.intake)
        if papers:
            titles = "·".join(
                tr("{title} {copies} 张", title=title, copies=copies) for title, copies in papers
            )
            notes.append(("printer", f"{titles} → {self._at.front.printer.name}"))
        if self.finding.act is Act.GUIDE:
            named = self.catalogue.get(self.steps.target())
            then = tr("，随后转到「{normalise}」", normalise=normalise(named.name)) if named else ""
            notes.append(("info", tr("登记一条咨询，打印指引单{then}", then=then)))
        if self.finding.act is Act.NOTICE:
            notes.append(("shield-check", tr("一次告知：以后只能就这 {n} 处再提", n=len(lines.gaps))))
        return notes

    def _is_wanted(self, lack: Lack) -> bool:
        """A refusal stands under its field once the clerk was led there, or left the field filled."""
        return lack.field in self.asked_for

    def _field_left(self, name: str) -> None:
        """What is wrong with what was typed is said now; that a field is empty only when it is wanted."""
        filled = field_values(self.intake).get(name, "").strip()
        wrong = [k for k in self.finding.lacking if k.field == name]
        if filled and wrong and name not in self.asked_for:
            self.asked_for.add(name)
            self.refresh()
        if name in ("applicant.name", "applicant.id") and self.isVisible():
            self._look_for_other_cases()

    def _look_for_other_cases(self) -> None:
        desk, applicant = self._at.desk, self.intake.applicant
        number = applicant.id.value if applicant.id else ""

        def show(others: OthersFound) -> None:
            self.applicant.other_cases.show_cases(others, desk.wording.on_screen)
            self.applicant.compare.setVisible(bool(number) and others.any_before)

        if not number and not applicant.name.strip():
            show(OthersFound())
            return
        self._at.query(lambda: others_of(desk, number, applicant.name, self.matter.code), show, self._page)

    def _compare(self) -> None:
        """以往材料, beside what this matter asks for."""
        at, intake = self._at, self.intake

        def show(found: Comparison) -> None:
            page = EarlierMaterialsPage(at)
            page.show_compared(self.matter.name, intake.applicant.name, found)
            at.go.open_aside(page)

        at.query(lambda: earlier_materials(at.desk, intake), show, self._page)

    def take_person(self, number: IdNumber) -> None:
        """An identity card was scanned: the agent's while the cursor is in the agent's fields."""
        name = "applicant.id"
        focus = self.window().focusWidget()
        agent = [f for n, f in self.applicant.fields.items() if n.startswith("agent.")]
        if focus is not None and any(f.isAncestorOf(focus) for f in agent):
            name = "agent.id"
        self.editor.edit(lambda i: with_field(i, name, number.value, IdKind(number.kind)))
        self._field_left(name)

    def close_popup(self) -> bool:
        if self.popup.asking:
            self.popup.close_asking()
        elif self.decline.asking:
            self.decline.step_back()
        else:
            return False
        return True

    def arrange(self, width: float, height: float) -> None:
        self.board.arrange(width, height)
        self.head.setVisible(not self.board.compact)
        self.head.fit(self.width())

    def refuse(self, field: str, sentence: str) -> bool:
        """A refusal of the act beside its field; the cursor goes there, for the clerk pressed the button."""
        if field in self.decline.fields and not self.decline.asking:
            self.steps.ask_decline()
        if self.decline.refuse(field, sentence):
            return True
        shown = self.applicant.fields.get(field)
        if shown is None:
            return False
        self.asked_for.add(field)
        self.board.show_zone(APPLICANT)
        shown.refuse(sentence)
        shown.setFocus()
        return True

    def remark(self, words: str) -> None:
        """A short word to the clerk about the key just pressed; it goes with the next change."""
        self.materials.remark(words)
