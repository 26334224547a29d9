"""受理: one page of the window; holds the open intake, or the start where there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from counter_app.domain.intake import Intake
from counter_app.domain.people import IdNumber
from counter_app.domain.refusals import Refusal, UnknownMatter
from counter_app.services import drafts, looking_up
from counter_app.services.composing.normalise import normalise
from counter_app.services.ports.records import Changes, Draft
from counter_app.ui import theme
from counter_app.ui.models.second_screen import SecondScreen
from counter_app.ui.pages.intake.hints import START_HINTS, hints_of
from counter_app.ui.pages.intake.open_intake import OpenIntake
from counter_app.ui.pages.intake.start import IntakeStart
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.text import full_width
from counter_app.ui.workplace import Workplace

_PARKED = "intake:parked"


class IntakePage(Page):
    """Opening another intake parks the one that is open: its draft is written at each change anyway."""

    key = "intake"
    manual = "intake"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.open: OpenIntake | None = None
        self._parked: tuple[Intake, str] | None = None
        self.start = IntakeStart(at.desk)
        self.start.begin.connect(at.go.focus_scan)
        self.start.chosen.connect(self.open_draft)
        self.start.matter_chosen.connect(self.open_matter)
        at.usage.changed.connect(self._show_usual)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.start)
        at.announcer.changed.connect(self._changed)

    @property
    def has_open(self) -> bool:
        return self.open is not None

    @property
    def unfinished(self) -> str:
        """Whose intake is open, or of what; "" when none is."""
        if self.open is None:
            return ""
        return self.open.intake.applicant.name.strip() or full_width(self.open.matter.name)

    def open_matter(self, code: str) -> None:
        """A new intake of the matter, as the release in force today knows it."""
        catalogue = self._at.desk.shelf.current(self._at.desk.today())
        if catalogue.get(code) is None:
            self._at.feedback.show(UnknownMatter("matter", matter=code), self)
            return
        self.open_intake(Intake(code, catalogue.release.id))

    def open_intake(self, intake: Intake) -> None:
        self._open(intake, self._at.drafts.new_id())

    def open_draft(self, draft: Draft) -> None:
        if self.open is None or self.open.draft != draft.id:
            self._open(draft.intake, draft.id)

    def take_person(self, number: IdNumber) -> None:
        if self.open is not None:
            self.open.take_person(number)

    def _open(self, intake: Intake, draft: str) -> None:
        try:
            opened = OpenIntake(self._at, self, intake, draft)
        except Refusal as refusal:
            self._at.feedback.show(refusal, self)
            return
        self._close()
        self.forget_parked()
        self.open = opened
        opened.closed.connect(self._close)
        opened.change_matter.connect(self._change_matter)
        opened.says.connect(self._say)
        self._layers.addWidget(opened)
        self._layers.setCurrentWidget(opened)
        self._arrange()
        opened.walk.start()
        self.hints_changed.emit()

    def _close(self) -> None:
        gone, self.open = self.open, None
        self._at.applicant.leave_intake()
        if gone is not None:
            self._layers.setCurrentWidget(self.start)
            self._layers.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self._load_drafts()

    def _change_matter(self) -> None:
        """换事项: the intake stays as a draft; the next matter is looked for."""
        self._close()
        self._at.go.focus_scan()

    def park(self) -> None:
        """F3 on an open intake: it stays as a draft and the page is free for the next applicant."""
        if self.open is None or self.open.steps.busy:
            return
        kept, draft, name = self.open.intake, self.open.draft, normalise(self.open.matter.name)
        begun = kept != Intake(kept.matter, kept.release)
        if begun:
            self._at.drafts.keep(draft, kept)
            self._at.drafts.flush()
        self._close()
        self._parked = (kept, draft)
        said = tr("草稿已存") if begun else tr("还没填，先放下")
        self._at.feedback.tell(_PARKED, f"{said}：{name}", tr("再按 F3 回到它；要受理下一位，扫码或输入事项"))
        self.hints_changed.emit()
        self._at.go.focus_scan()

    def take_up_parked(self) -> None:
        """F3 once more: the intake parked last is open again, as it was left."""
        parked = self._parked
        if parked is not None:
            self._open(*parked)

    def forget_parked(self) -> None:
        self._parked = None
        self._at.feedback.settle(_PARKED)

    def _say(self, words: str) -> None:
        if self.open is not None:
            self.open.remark(words)

    # --- what the window asks of a page -------------------------------------------------------------------

    def title(self) -> str:
        return tr("受理 {name}", name=self.open.matter.name) if self.open else tr("受理")

    def hints(self) -> Sequence[Hint]:
        return hints_of(self.open) if self.open else START_HINTS

    def zones(self) -> Sequence[QWidget]:
        return (
            tuple(self.open.walk.zone_widgets().values())
            if self.open
            else (self.start.look, self.start.usual, self.start.drafts)
        )

    def first_focus(self) -> QWidget | None:
        if self.open is None:
            lists = (self.start.usual, self.start.drafts)
            return next((each for each in lists if each.options), self.start.look)
        here = self.open.focusWidget()
        return here or self.open.walk.zone_widgets()["situation"]

    def chords(self) -> Mapping[str, Callable[[], None]]:
        if self.open is not None:
            return {**self.open.steps.chords(), "F3": self.park, "Ctrl+1": self.park}
        count = len(self.start.usual.options)
        parked = dict.fromkeys(("F3", "Ctrl+1"), self.take_up_parked) if self._parked else {}
        return parked | {f"Alt+{n + 1}": partial(self.start.usual.take, n) for n in range(count)}

    def primary(self) -> None:
        if self.open is not None:
            self.open.steps.primary()

    def close_popup(self) -> bool:
        return self.open is not None and self.open.close_popup()

    def step_back(self) -> bool:
        """Not out of an open intake: the page before may be another applicant's case, and the next keys are meant
        for this one."""
        if self.open is None:
            return False
        self.open.remark(tr("这一件还没办完。按 F3 先放下、接待下一位；看别的页按 F4、F7、F9。"))
        return True

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        return self.open is not None and self.open.refuse(refusal.field, sentence)

    def on_show(self) -> None:
        self._arrange()
        if self.open is None:
            self._load_drafts()

    def show_applicant(self, screen: SecondScreen) -> None:
        if self.open is None:
            screen.clear()
        else:
            screen.show_intake(self.open.intake, self.open.finding)

    def on_leave(self) -> None:
        self._at.drafts.flush()

    def _changed(self, changes: Changes) -> None:
        if changes.settings and self.open is not None:
            self.open.refresh()
        if changes.drafts and self.open is None and self.isVisible():
            self._load_drafts()

    def _show_usual(self) -> None:
        self.start.show_usual(looking_up.usual(self._at.desk, self._at.usage.counts))

    def _load_drafts(self) -> None:
        desk, session = self._at.desk, self._at.session
        self._at.query(lambda: drafts.of_clerk(desk, session), self.start.show_drafts, self)

    def _arrange(self) -> None:
        if self.open is not None:
            window, by = self.window(), theme.scale()
            self.open.arrange(window.width() / by, window.height() / by)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: columns are as wide as it asks, though the window stays as it is."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
