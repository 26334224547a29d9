"""What the applicant chooses only at the acceptance: how to collect the result, and the promise signed today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from counter_app.domain.case import Case
from counter_app.domain.people import Collection
from counter_app.services.checking import Lack
from counter_app.services.deciding import AcceptTerms
from counter_app.services.wording import Wording
from counter_app.ui.pages.case.steps import TERMS
from counter_app.ui.pages.intake.person_fields import ChoiceField
from counter_app.ui.pages.intake.row_questions import typed_date
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import column
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

NO_DATE = tr("日期不对，请按 年-月-日 填写，如 2026-12-10")


class TermsCard(QFrame):
    """Only what is asked is shown. Nothing is chosen for anybody; `changed` at each choice and key."""

    changed = Signal()
    finished = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(tr("受理时由申请人决定"))
        self.collection = Segmented([(c.value, wording.of(c)) for c in Collection], tr("领取方式"))
        self._case: Case | None = None
        self._today = date.min
        self.fields: dict[str, Field | ChoiceField] = {
            "collection": ChoiceField("collection", tr("领取方式"), self.collection),
            "postal_address": Field("postal_address", tr("邮寄地址"), hint=tr("省、市、区、街道、门牌")),
            "promised_by": Field(
                "promised_by", tr("承诺补齐"), NumberEdit(), hint=tr("签了容缺承诺书的，填日期")
            ),
        }
        self.collection.chosen.connect(lambda _: self._chosen())
        for name in ("postal_address", "promised_by"):
            edit = self._edit(name)
            edit.textEdited.connect(lambda _: self.changed.emit())
            self._field(name).entered.connect(lambda name=name: self._go_past(name))
        self.setLayout(
            column(
                Text(tr("受理时由申请人决定"), "strong"), *self.fields.values(), gap=7, margins=(14, 8, 14, 8)
            )
        )
        self.hide()

    def begin(self, case: Case, today: date) -> None:
        """A case is shown; what was typed for the same one stays."""
        if self._case is None or self._case.number != case.number:
            self.collection.choose("")
            for name in ("postal_address", "promised_by"):
                self._field(name).set_text("")
        self._case, self._today = case, today

    def show_asked(self, asked: Sequence[str]) -> None:
        for name, field in self.fields.items():
            field.setVisible(name in asked)
        self.setVisible(bool(asked))

    @property
    def terms(self) -> AcceptTerms:
        """An address alone needs the way of collecting that the intake says already."""
        known = self._case.intake.collection if self._case is not None else None
        address = self._field("postal_address").text.strip()
        chosen = Collection(self.collection.value) if self.collection.value else None
        promised = typed_date(self._field("promised_by").text, self._today)
        return AcceptTerms(chosen or (known if address else None), address, promised)

    @property
    def unread(self) -> str:
        """Why what was typed as a date is none; "" where it is one, or nothing was typed."""
        text = self._field("promised_by").text
        return NO_DATE if text.strip() and typed_date(text, self._today) is None else ""

    def go_to(self, lack: Lack) -> None:
        """The cursor to what is lacking, with the reason under it."""
        self.accept()
        field = self.fields[TERMS[lack.field]]
        field.refuse(lack.text)
        field.setFocus()

    def accept(self) -> None:
        for field in self.fields.values():
            field.accept()

    def first_shown(self) -> Field | ChoiceField | None:
        return next((f for f in self.fields.values() if f.isVisibleTo(self)), None)

    def _chosen(self) -> None:
        self.changed.emit()
        self._go_past("collection")

    def _go_past(self, name: str) -> None:
        names = [n for n, f in self.fields.items() if f.isVisibleTo(self)]
        after = names[names.index(name) + 1 :] if name in names else []
        if after:
            self.fields[after[0]].setFocus()
        else:
            self.finished.emit()

    def _field(self, name: str) -> Field:
        field = self.fields[name]
        assert isinstance(field, Field)
        return field

    def _edit(self, name: str) -> QLineEdit:
        edit = self._field(name).edit
        assert isinstance(edit, QLineEdit)
        return edit
