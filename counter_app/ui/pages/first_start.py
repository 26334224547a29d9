"""First start of a counter: hall and counter, accounts, printer, the newest number; then the sign-in page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.domain.hall import Hall
from counter_app.domain.hall_parsing import load_hall
from counter_app.domain.people import Role
from counter_app.domain.refusals import Refusal
from counter_app.services import first_start
from counter_app.services.first_start import FirstStart, NewAccount
from counter_app.settings import Settings, save
from counter_app.ui import theme
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.cover import Cover, CoverClerk
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Front
from counter_app.ui.keys import press_button
from counter_app.ui.models.printer_choices import printer_choices
from counter_app.ui.pages.first_start_checks import refuse_wrong
from counter_app.ui.pages.first_start_restore import RestoreEntry
from counter_app.ui.pages.first_start_words import LABEL, LOST, STEPS
from counter_app.ui.pages.step_rail import StepRail
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.choices import Choice, Choices
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import clear, column, fact, frame, row
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text


class FirstStartPage(QWidget):
    finished = Signal()

    def __init__(self, front: Front, settings: Settings, lanes: Lanes, feedback: Feedback) -> None:
        super().__init__()
        self.setObjectName("white")
        self._front, self.settings, self._lanes, self._feedback = front, settings, lanes, feedback
        self.hall: Hall = front.desk.hall
        self.step = 0
        self.fields: dict[str, Field] = {}
        self.rail = StepRail([title for title, _, _ in STEPS])
        self._count, self._title = Text("", "label"), Text("", "large")
        self._lead = Text("", "body", "ink-2", wrap=True)
        self.restore = RestoreEntry(front, lanes, feedback)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.px(6))
        self._facts.setContentsMargins(0, 0, 0, 0)
        self.printers = Choices(tr("打印机"))
        self.panes = QStackedWidget()
        for pane in (self._hall_pane(), self._people_pane(), self.printers, self._number_pane()):
            self.panes.addWidget(self._scrolled(pane))
        self.back = Button(tr("上一步"), cap="Alt+Left", height=46)
        self.back.clicked.connect(lambda: self.show_step(self.step - 1))
        self.go_on = PrimaryButton(tr("继续"))
        self.go_on.clicked.connect(self.forward)
        theme.sized(self.go_on, width=260)
        body = column(self._count, self._title, self._lead, 8, gap=8, margins=(56, 44, 56, 36))
        body.addWidget(self.panes, 1)
        body.addLayout(row(self.back, None, self.go_on))
        whole = row(self.rail, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self._show_hall()

    @staticmethod
    def _scrolled(pane: QWidget) -> QScrollArea:
        area = CalmArea()
        area.setWidgetResizable(True)
        area.setWidget(frame(column(pane, None, gap=0), "white"))
        return area

    def _field(
        self, name: str, label: str, hint: str = "", *, password: bool = False, number: bool = False
    ) -> Field:
        edit = NumberEdit() if password or number else QLineEdit()
        if password:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        field = Field(name, label, edit, hint=hint, width=LABEL)
        field.entered.connect(lambda: self._next_field(field))
        field.changed.connect(lambda _: field.accept())
        self.fields[name] = field
        return field

    def _hall_pane(self) -> QFrame:
        read = Button(tr("读入大厅资料"), letter="D", icon="building-2")
        read.clicked.connect(self._read_hall)
        return frame(
            column(
                self.restore,
                row(read, Text(tr("JSON 文件，含机关、印章名称、复议机关和法院"), "hint"), None, gap=10),
                frame(self._facts),
                self._field("counter.code", tr("窗口编号"), tr("三位数字，如 003"), number=True),
                self._field("counter.name", tr("窗口名称"), tr("如 03号窗口")),
                self._field("counter.phone", tr("窗口电话"), number=True),
                gap=9,
            )
        )

    def _people_pane(self) -> QFrame:
        parts: list[QWidget] = []
        for who, title in (("supervisor", tr("值班长")), ("clerk", tr("窗口工作人员"))):
            parts += [
                Text(title, "strong"),
                self._field(f"{who}.staff_no", tr("工号"), number=True),
                self._field(f"{who}.name", tr("姓名")),
                self._field(f"{who}.password", tr("密码"), tr("至少 8 位"), password=True),
                self._field(f"{who}.again", tr("再输一次"), password=True),
            ]
        return frame(column(*parts, gap=8))

    def _number_pane(self) -> QFrame:
        self._summary = Text("", "body", "ink-2", wrap=True)
        self._stopped = RefusalBox()
        field = self._field("newest_number", tr("办件编号"), tr("26 位，没有发过的留空"), number=True)
        return frame(column(field, 12, self._summary, self._stopped, gap=8))

    # --- going --------------------------------------------------------------------------------------------

    def begin(self) -> None:
        wording, folder = self._front.desk.wording.on_screen, str(self.settings.paper_folder)
        self._lanes.submit(Lane.READ, lambda: printer_choices(wording, folder), self._show_printers)
        self.show_step(0)

    def _show_printers(self, choices: tuple[Choice, ...]) -> None:
        chosen = self.settings.printer if self.printers.value is None else self.printers.value
        self.printers.show_choices(choices, chosen)

    def show_step(self, step: int) -> None:
        self.step = max(0, min(len(STEPS) - 1, step))
        title, question, lead = STEPS[self.step]
        self.rail.show_step(self.step)
        self._count.setText(tr("第 {at} 步，共 {n} 步　{title}", at=self.step + 1, n=len(STEPS), title=title))
        self._title.setText(question)
        lost = self.step == 0 and self._front.numbering_stopped is not None
        self._lead.setText(LOST if lost else lead)
        self.panes.setCurrentIndex(self.step)
        self.back.setVisible(self.step > 0)
        self.go_on.say(tr("开始使用") if self.step == len(STEPS) - 1 else tr("继续"))
        self._show_summary()
        first = next(iter(self._fields_here()), None)
        (first or self.printers).setFocus()

    def _fields_here(self) -> list[Field]:
        pane = self.panes.currentWidget()
        return [f for f in self.fields.values() if pane is not None and pane.isAncestorOf(f)]

    def _next_field(self, field: Field) -> None:
        here = self._fields_here()
        at = here.index(field)
        (here[at + 1] if at + 1 < len(here) else self.go_on).setFocus()

    def forward(self) -> None:
        """Check this step; the last one establishes the counter."""
        if not self._step_complete():
            return
        if self.step < len(STEPS) - 1:
            self.show_step(self.step + 1)
            return
        self.go_on.setEnabled(False)
        given, desk = self._given(), self._front.desk
        self._lanes.submit(
            Lane.DESK,
            lambda: first_start.establish(desk, given),
            lambda _: self._established(),
            self._refused,
        )

    def _step_complete(self) -> bool:
        wrong = refuse_wrong(self.fields, self._fields_here())
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def _given(self) -> FirstStart:
        told = {name: field.text.strip() for name, field in self.fields.items()}
        counter = replace(
            self.hall.counter,
            code=told["counter.code"],
            name=told["counter.name"],
            phone=told["counter.phone"],
        )
        accounts = [
            NewAccount(told[f"{who}.staff_no"], told[f"{who}.name"], self.fields[f"{who}.password"].text)
            for who in ("supervisor", "clerk")
        ]
        hall = replace(self.hall, counter=counter)
        return FirstStart(hall, accounts[0], accounts[1], told["newest_number"].replace(" ", ""))

    def cover(self) -> Cover:
        """Hall and clerks as the sign-in page shows them, while the counter opens anew."""
        given, wording = self._given(), self._front.desk.wording.on_screen
        clerks = ((given.supervisor, Role.SUPERVISOR), (given.clerk, Role.CLERK))
        shown = tuple(CoverClerk(a.staff_no, a.name, wording.of(role)) for a, role in clerks)
        hall = given.hall
        return Cover(hall.name, hall.counter.name, f"{hall.region}　{hall.code}　{hall.counter.code}", shown)

    def _established(self) -> None:
        if self.printers.value is not None and self.printers.value != self.settings.printer:
            self.settings = save(self.settings, {"printer": self.printers.value})
        self.finished.emit()

    def _refused(self, error: Exception) -> None:
        """Back to the step whose field is at fault; everything typed is still there."""
        self.go_on.setEnabled(True)
        field = self.fields.get(error.field) if isinstance(error, Refusal) else None
        if field is None or not isinstance(error, Refusal):
            if isinstance(error, Refusal):
                self._stopped.show_reason(self._feedback.sentence(error))
            else:
                self._feedback.show(error)
            return
        pane = next(i for i in range(self.panes.count()) if self._pane(i).isAncestorOf(field))
        self.show_step(pane)
        field.refuse(self._feedback.sentence(error))
        field.setFocus()

    def _pane(self, index: int) -> QWidget:
        pane = self.panes.widget(index)
        assert pane is not None
        return pane

    # --- hall ---------------------------------------------------------------------------------------------

    def _read_hall(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("读入大厅资料"), "", "JSON (*.json)")
        if name:
            self.take_hall(Path(name))

    def take_hall(self, path: Path) -> None:
        """The hall of a file; a file that is none is refused where it was asked for."""
        try:
            self.hall = load_hall(path.read_text("utf-8"))
        except Refusal as refusal:
            self._lead.setText(self._feedback.sentence(refusal))
            self._lead.set_tone("bad")
            return
        except (OSError, UnicodeDecodeError):
            self._lead.setText(tr("这个文件读不出来。请重新拷贝一份再试。"))
            self._lead.set_tone("bad")
            return
        self._lead.set_tone("ink-2")
        self._show_hall()

    def _show_hall(self) -> None:
        clear(self._facts)
        hall = self.hall
        kind = (
            tr("样例大厅，纸面印「样例」") if hall.is_sample else tr("行政区划 {region}", region=hall.region)
        )
        for label, value in (
            (tr("大厅"), hall.name),
            (tr("地区"), kind),
            (tr("地址"), hall.address),
            (tr("时间"), hall.hours),
            (tr("机关"), tr("{n} 个", n=len(hall.bodies))),
        ):
            self._facts.addLayout(fact(label, value, width=LABEL))
        self.fields["counter.code"].set_text(hall.counter.code)
        self.fields["counter.name"].set_text(hall.counter.name)
        self.fields["counter.phone"].set_text(hall.counter.phone)

    def _show_summary(self) -> None:
        told = {name: field.text for name, field in self.fields.items()}
        printer = next(
            (c.words for c in self.printers.choices if c.value == self.printers.value), tr("只存 PDF")
        )
        self._stopped.hide()
        self._summary.setText(
            tr(
                "{name}　{told}（{told2}）\n值班长 {told3}（{told4}），窗口工作人员 {told5}（{told6}）"
                "\n文书：{printer}",
                name=self.hall.name,
                told=told["counter.name"],
                told2=told["counter.code"],
                told3=told["supervisor.name"],
                told4=told["supervisor.staff_no"],
                told5=told["clerk.name"],
                told6=told["clerk.staff_no"],
                printer=printer,
            )
        )

    def take_chord(self, chord: str) -> bool:
        return press_button(self, chord)
