"""容缺受理通知书: accepted with promises, what is still to come and by when (papers.md §7 TOL-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from counter_app.domain.limits import MatterDue, MatterLimits
from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.dates import date_and_weekday, long_date, mark, moment
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import form_word, handed_in
from counter_app.services.composing.limit_facts import limit_facts
from counter_app.services.composing.promised import (
    Promised,
    deferral_basis,
    late_effect,
    promised_materials,
)
from printing.documents.deferral_notice import DeferralNotice, DeferredRow
from printing.documents.parts import AnswerRow, Fact

KIND = "DeferralNotice"


def deferral_notice(
    frame: Frame, deferred: Sequence[Gap], promised_by: date | None, days: MatterDue, limits: MatterLimits
) -> DeferralNotice:
    """Raises refusals.PaperIncomplete, also without a promised day."""
    frame.need("promised_by", promised_by.isoformat() if promised_by is not None else "")
    assert promised_by is not None
    promised = promised_materials(frame, deferred)
    due, late = long_date(frame, promised_by), late_effect(frame)
    received = tuple(handed_in(frame))
    return DeferralNotice(
        head=parts.head(frame, KIND),
        addressee=parts.addressee(frame),
        answers=tuple(_answers(frame, promised, promised_by)),
        body=frame.say("tol.body", you=parts.you(frame), matter=parts.matter_and_situation(frame)),
        facts=(
            Fact(frame.say("fact.accepted"), moment(frame, frame.issued_at)),
            Fact(frame.say("fact.due"), long_date(frame, days.due.on) + mark(frame, days.due)),
            *limit_facts(frame, days.statutory, days.committed, days.due, limits),
        ),
        rows=tuple(DeferredRow(each.material, each.fix, due, late) for each in promised),
        received_total=frame.say("tol.received_total", n=sum(item.copies for item in received)),
        received="；".join(
            frame.say("tol.received", n=n, name=item.name, form=form_word(frame, item), copies=item.copies)
            for n, item in enumerate(received, 1)
        )
        + "。"
        if received
        else frame.say("tol.received_none"),
        basis=frame.say("basis_sentence", basis=deferral_basis(frame)),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(
            parts.sign(frame, "sign.accepter"),
            parts.staff_line(frame),
            parts.sign(frame, "sign.applicant_receipt"),
            parts.by_hand(frame, "sign.signed"),
        ),
    )


def _answers(frame: Frame, promised: Sequence[Promised], promised_by: date) -> Iterator[AnswerRow]:
    if len(promised) == 1:
        main = frame.say("tol.what.one", material=promised[0].material)
        small = frame.say("tol.what.one_small", fix=promised[0].fix)
    else:
        main = frame.say("tol.what.several", n=len(promised))
        small = frame.say("tol.what.small", names=[each.material for each in promised])
    yield AnswerRow(frame.say("acc.duty"), main, small)
    when = frame.say(
        "otn.when.main", due=date_and_weekday(frame, promised_by), close=frame.hall.closing_time, mark=""
    )
    yield AnswerRow(
        frame.say("otn.when"), when, frame.say("tol.when.small") + parts.promise_broken(frame), big=True
    )
    yield parts.where_row(frame)
    yield parts.ask_row(frame)
