"""申请人: who applies, through whom, how the result is collected. Typing edits the intake at each key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.intake import Intake
from counter_app.domain.people import Agent, Channel, Collection, IdKind, PersonKind
from counter_app.services.checking import Lack
from counter_app.services.wording import Wording
from counter_app.ui.models import intake_edits as edits
from counter_app.ui.models.intake_editor import IntakeEditor
from counter_app.ui.models.people_fields import field_values, id_kind, with_field
from counter_app.ui.models.typed_text import grouped_id, grouped_phone, plain
from counter_app.ui.pages.intake.choice_grid import ChoiceGrid
from counter_app.ui.pages.intake.entry_popup import Ask, EntryPopup
from counter_app.ui.pages.intake.other_cases import OtherCases
from counter_app.ui.pages.intake.person_fields import SHORT_KINDS, ChoiceField, IdField, NameField
from counter_app.ui.pages.intake.section import section_head
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.segmented import Segmented

AnyField = Field | ChoiceField
USUAL_CHANNELS = 3
OPTIONAL_FIELDS = {"agent.phone": True, "applicant.address": False}
"""Fields shown once they are wanted; True: only where there is an agent."""


class ApplicantPanel(Card):
    """`left(name)` when a field was left; `finished` when Enter or a choice leads past the last field."""

    left = Signal(str)
    finished = Signal()
    override_wanted = Signal(object)  # Lack

    def __init__(self, editor: IntakeEditor, wording: Wording, popup: EntryPopup) -> None:
        super().__init__(gap=7, margins=(12, 10, 12, 11))
        self.setAccessibleName(tr("申请人"))
        self._editor, self._wording, self._popup = editor, wording, popup
        kinds = [(PersonKind.NATURAL.value, tr("自然人")), (PersonKind.LEGAL.value, tr("单位"))]
        self.kind = Segmented(kinds, tr("申请人种类"), height=28, size=13)
        self.kind.chosen.connect(lambda v: editor.edit(lambda i: edits.of_kind(i, PersonKind(v))))
        self.other_cases = OtherCases()
        self.add_agent = Button(tr("有代理人"), "link", letter="A", height=26, size=14)
        self.add_agent.clicked.connect(self._add_agent)
        self.more = Button(tr("更多项"), "link", letter="O", height=26, size=14)
        self.more.clicked.connect(self._show_more)
        self.compare = Button(tr("以往材料"), "link", letter="Y", height=26, size=14)
        self.compare.hide()
        self._all_shown = False
        self.fields: dict[str, AnyField] = {}
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(section_head(3, tr("申请人"), None, self.kind))
        self._build(layout)
        layout.addLayout(row(self.add_agent, self.more, self.compare, None))
        self.show_intake(editor.intake)

    def _build(self, layout: QVBoxLayout) -> None:
        words = self._wording
        collection = Segmented([(c.value, words.of(c)) for c in Collection], tr("领取方式"))
        channels = [(c.value, words.of(c)) for c in Channel]
        collection.chosen.connect(lambda v: self._chosen(edits.collected, Collection(v), "collection"))
        grid = ChoiceGrid(channels[:USUAL_CHANNELS], channels[USUAL_CHANNELS:], tr("收件方式"))
        grid.chosen.connect(lambda v: self._chosen(edits.through, Channel(v), "channel"))
        grid.rest_wanted.connect(lambda: self._ask_channel(grid))
        made: Sequence[AnyField] = (
            self._text(NameField("applicant.name", tr("姓名"), tr("与证件一致"))),
            self._number(IdField("applicant.id", tr("申请人证件号码"))),
            self._text(Field("applicant.phone", tr("联系电话"), NumberEdit(), hint=tr("手机或固话"))),
            self._text(NameField("applicant.legal_representative", tr("负责人"), tr("法定代表人或负责人"))),
            self._text(NameField("applicant.contact", tr("联系人"), "")),
            self._text(NameField("agent.name", tr("代理人"), tr("与证件一致"))),
            self._number(IdField("agent.id", tr("代理人证件号码"))),
            self._text(Field("agent.relation", tr("与申请人"), hint=tr("关系，如 女儿、员工"))),
            self._text(Field("agent.authorisation", tr("授权材料"), hint=tr("如 授权委托书"))),
            ChoiceField("collection", tr("领取方式"), collection),
            self._text(Field("postal_address", tr("邮寄地址"), hint=tr("省、市、区、街道、门牌"))),
            ChoiceField("channel", tr("收件方式"), grid),
            self._text(Field("agent.phone", tr("代理电话"), NumberEdit(), hint=tr("可不填"))),
            self._text(Field("applicant.address", tr("联系地址"), hint=tr("可不填"))),
        )
        for field in made:
            self.fields[field.name] = field
            layout.addWidget(field)
            if field.name == "applicant.phone":
                layout.addWidget(self.other_cases)

    def _text(self, field: Field) -> Field:
        edit = field.edit
        assert isinstance(edit, QLineEdit)
        edit.textEdited.connect(lambda _: self._typed(field.name))
        edit.editingFinished.connect(partial(self._was_left, field.name))
        field.entered.connect(partial(self.go_past, field.name))
        return field

    def _number(self, field: IdField) -> Field:
        field.kind_wanted.connect(lambda: self._ask_kind(field))
        return self._text(field)

    def show_intake(self, intake: Intake) -> None:
        """Bring every field to what the intake says; a field being typed in says it already."""
        legal = intake.applicant.kind is PersonKind.LEGAL
        values = field_values(intake)
        if self.kind.value != intake.applicant.kind:
            self.kind.choose(intake.applicant.kind)
        name = self.fields["applicant.name"]
        assert isinstance(name, NameField)
        name.relabel(tr("单位名称") if legal else tr("姓名"))
        for field, value in values.items():
            self._show(field, value)
        self._show_kind("applicant.id")
        self._show_kind("agent.id")
        agent = intake.agent
        shown = {
            "applicant.legal_representative": legal,
            "applicant.contact": legal,
            "postal_address": intake.collection is Collection.POST,
            **{name: agent is not None for name in self.fields if name.startswith("agent.")},
        }
        for optional, needs_agent in OPTIONAL_FIELDS.items():
            there = agent is not None or not needs_agent
            shown[optional] = there and (self._all_shown or bool(values[optional]))
        self.more.setVisible(not self._all_shown)
        for field, on in shown.items():
            self.fields[field].setVisible(on)
        self.add_agent.setVisible(agent is None)
        for field, choice in (("collection", intake.collection), ("channel", intake.channel)):
            control = self.fields[field]
            assert isinstance(control, ChoiceField)
            if control.choice.value != (choice or ""):
                control.choice.choose(choice or "")

    def _show(self, name: str, value: str) -> None:
        field = self.fields[name]
        assert isinstance(field, Field)
        said = plain(field.text) if isinstance(field.edit, NumberEdit) else field.text
        if said != value:
            field.set_text(self._grouped(name, value))

    def _grouped(self, name: str, value: str) -> str:
        if name.endswith(".phone"):
            return grouped_phone(value)
        if name.endswith(".id"):
            return grouped_id(id_kind(self._editor.intake, name), value)
        return value

    def _show_kind(self, name: str) -> None:
        field = self.fields[name]
        assert isinstance(field, IdField)
        kind = id_kind(self._editor.intake, name)
        field.show_kind(kind, self._wording.of(kind))

    def _typed(self, name: str) -> None:
        field = self.fields[name]
        assert isinstance(field, Field)
        text = plain(field.text) if isinstance(field.edit, NumberEdit) else field.text
        kind = id_kind(self._editor.intake, name) if name.endswith(".id") else IdKind.OTHER
        self._editor.edit(lambda intake: with_field(intake, name, text, kind), typing=name)

    def _was_left(self, name: str) -> None:
        self._editor.close_field()
        field = self.fields[name]
        assert isinstance(field, Field)
        if isinstance(field.edit, NumberEdit):
            field.set_text(self._grouped(name, plain(field.text)))
        self.left.emit(name)

    def _chosen(self, change: Callable[..., Intake], value: object, name: str) -> None:
        self._editor.edit(lambda intake: change(intake, value))
        self.go_past(name)

    def _add_agent(self) -> None:
        self._editor.edit(lambda intake: replace(intake, agent=Agent()))
        self.fields["agent.name"].setFocus()

    def _show_more(self) -> None:
        self._all_shown = True
        self.show_intake(self._editor.intake)
        self.fields["applicant.address"].setFocus()

    def _ask_kind(self, field: IdField) -> None:
        kinds = list(SHORT_KINDS)
        now = kinds.index(id_kind(self._editor.intake, field.name))
        options = [(k.value, self._wording.of(k)) for k in kinds]
        ask = Ask(tr("证件种类"), options, now, action=tr("换成此种"))
        at = field.mapTo(self._popup.page, QPoint(0, field.height()))

        def change(option: str) -> None:
            number = plain(field.text)
            self._editor.edit(lambda intake: with_field(intake, field.name, number, IdKind(option)))

        self._popup.ask(ask, at, lambda entry: change(entry.option))

    def _ask_channel(self, grid: ChoiceGrid) -> None:
        ask = Ask(tr("收件方式"), grid.rest, action=tr("选此项"))
        at = grid.mapTo(self._popup.page, QPoint(0, grid.height()))
        self._popup.ask(ask, at, lambda entry: grid.take(entry.option))

    def in_order(self) -> list[AnyField]:
        """The fields shown now, in the order of the work."""
        return [f for f in self.fields.values() if f.isVisibleTo(self)]

    def go_past(self, name: str) -> None:
        """To the next field; after the last one the panel is finished."""
        names = [f.name for f in self.in_order()]
        after = names[names.index(name) + 1 :] if name in names else []
        if not after:
            self.finished.emit()
        else:
            self.fields[after[0]].setFocus()

    def first_empty(self) -> QWidget:
        """Where the cursor goes when the materials are done."""
        now = self._editor.intake
        values = {**field_values(now), "collection": now.collection, "channel": now.channel}
        return next((f for f in self.in_order() if not values.get(f.name)), self.in_order()[0])

    def show_lacks(self, lacks: Sequence[Lack], wanted: Callable[[Lack], bool]) -> None:
        """Refusals under their fields: of the lacks that are `wanted` now; all others go away."""
        by_field = {k.field: k for k in reversed(lacks) if wanted(k)}
        for name, field in self.fields.items():
            lack = by_field.get(name)
            if lack is None:
                if field.refused:
                    field.accept()
                continue
            override = None if lack.hard else partial(self.override_wanted.emit, lack)
            reason, _, way_out = lack.text.partition("。")
            field.refuse(reason, way_out, override)
