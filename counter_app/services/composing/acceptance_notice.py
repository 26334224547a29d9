"""受理通知书 with both limits and the computed due date (papers.md §7 ACC-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from counter_app.domain.catalogue import LimitUnit
from counter_app.domain.clocks import DueDate
from counter_app.domain.limits import MatterLimits, limits_of
from counter_app.domain.materials import Gap
from counter_app.domain.people import Collection
from counter_app.services.composing import parts
from counter_app.services.composing.dates import caution, date_and_weekday, long_date, mark, weekday
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import HandedIn, handed_in
from counter_app.services.composing.limit_facts import limit_facts
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.people_facts import agent_facts, contact_facts
from counter_app.services.composing.privacy import masked
from counter_app.services.composing.timeline import timeline
from printing.documents.papers import AcceptanceNotice, AcceptedRow
from printing.documents.parts import AnswerRow, Fact, TickedText

KIND = "AcceptanceNotice"


def acceptance_notice(
    frame: Frame,
    accepted_on: date,
    statutory: DueDate | None,
    committed: DueDate | None,
    due: DueDate,
    deferred: Sequence[Gap] = (),
    limits: MatterLimits | None = None,
    *,
    promised_by: date | None = None,
    deemed: bool = False,
) -> AcceptanceNotice:
    """`limits` as the due dates were counted from; None: what the matter itself or the hall says.

    `promised_by` where the promise was signed later than the intake; `deemed`: silence has accepted.
    Raises refusals.PaperIncomplete, LimitUnset.
    """
    limits = limits or limits_of(frame.matter, {}, frame.hall.default_limit)
    items = [(item, _mark(frame, item)) for item in handed_in(frame)]
    return AcceptanceNotice(
        head=parts.head(frame, KIND),
        addressee=parts.addressee(frame),
        answers=tuple(_answers(frame, due, limits, deferred, promised_by)),
        timeline=timeline(frame, accepted_on, statutory, committed, due, limits),
        body=_body(frame, accepted_on, bool(deferred), deemed),
        facts=tuple(_facts(frame, statutory, committed, due, limits)),
        procedures=tuple(TickedText(False, p) for p in frame.wording.entry("papers", "acc.procedures")),
        rows=tuple(
            AcceptedRow(item.name, frame.say("acc.quantity", mark=mark, copies=item.copies))
            for item, mark in items
        ),
        total=_total(frame, items, _promised(frame, deferred, promised_by)),
        basis=parts.basis_sentence(frame, f"{KIND}.deemed" if deemed else KIND),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(
            parts.sign(frame, "sign.accepter"),
            parts.staff_line(frame),
            parts.sign(frame, "sign.applicant_receipt"),
            parts.by_hand(frame, "sign.signed"),
        ),
    )


def _body(frame: Frame, accepted_on: date, deferred: bool, deemed: bool) -> str:
    key = "acc.body_deemed" if deemed else "acc.body_deferred" if deferred else "acc.body"
    matter = parts.matter_and_situation(frame)
    return frame.say(key, you=parts.you(frame), matter=matter, accepted_on=long_date(frame, accepted_on))


def _answers(
    frame: Frame, due: DueDate, limits: MatterLimits, deferred: Sequence[Gap], promised_by: date | None
) -> Iterator[AnswerRow]:
    spot = limits.deciding.unit is LimitUnit.ON_THE_SPOT
    main = frame.say(
        "acc.when.main_spot" if spot else "acc.when.main",
        due=long_date(frame, due.on),
        weekday=weekday(frame, due.on),
        mark=mark(frame, due),
    )
    limit = frame.wording.limit(limits.deciding)
    small = frame.say("acc.when.small.spot" if spot else f"acc.when.small.{limits.source.value}", limit=limit)
    yield AnswerRow(frame.say("acc.when"), main, small + caution(frame, due), big=True)
    if names := _deferred_names(frame, deferred):
        by = date_and_weekday(frame, _promised_day(frame, promised_by))
        duty = frame.say("acc.duty.main", by=by, names=names)
        yield AnswerRow(frame.say("acc.duty"), duty, parts.promise_broken(frame))
    yield _collect(frame)
    yield parts.ask_row(frame)


def _collect(frame: Frame) -> AnswerRow:
    chosen = frame.intake.collection
    word = frame.need("collection", chosen.value if chosen is not None else "")
    if chosen is Collection.POST:
        to = frame.intake.postal_address or frame.intake.applicant.address
        address = masked(frame.need("postal_address", to))
    else:
        address = parts.hall_address(frame)
    main = frame.say(f"acc.collect.main.{word}", hall=frame.hall.name, address=address)
    small = frame.say(f"acc.collect.small.{word}", address=address, hours=parts.hall_hours(frame))
    return AnswerRow(frame.say("acc.collect"), main, small)


def _facts(
    frame: Frame, statutory: DueDate | None, committed: DueDate | None, due: DueDate, limits: MatterLimits
) -> Iterator[Fact]:
    yield parts.id_fact(frame)
    yield from contact_facts(frame)
    yield from agent_facts(frame)
    fee = normalise(frame.matter.fee.text) or frame.say("acc.fee_not_stated")
    handling = frame.matter.handling or frame.say("not_stated")
    yield Fact(frame.say("fact.handling"), frame.say("fact.handling_value", handling=handling, fee=fee))
    yield from limit_facts(frame, statutory, committed, due, limits)


def _mark(frame: Frame, item: HandedIn) -> str:
    marks = frame.wording.entry("papers", "acc.marks")
    if item.substituted:
        return frame.say("acc.mark_substitute")
    return str(marks.get(item.form) or frame.say("acc.mark_other"))


def _total(frame: Frame, items: Sequence[tuple[HandedIn, str]], promised: str) -> str:
    if not items:
        return frame.say("acc.total_none", deferred=promised)
    words = frame.wording.entry("papers", "acc.mark_words")
    used = dict.fromkeys(mark for _, mark in items)
    legend = "，".join(frame.say("acc.mark", mark=m, word=words[m]) for m in used)
    n = sum(item.copies for item, _ in items)
    return frame.say("acc.total", n=n, marks=legend, deferred=promised)


def _promised(frame: Frame, deferred: Sequence[Gap], promised_by: date | None) -> str:
    names = _deferred_names(frame, deferred)
    if not names:
        return frame.say("acc.no_deferred")
    return frame.say("acc.deferred", names=names, by=long_date(frame, _promised_day(frame, promised_by)))


def _deferred_names(frame: Frame, deferred: Sequence[Gap]) -> list[str]:
    ids = {gap.material for gap in deferred}
    return [normalise(m.name) for m in frame.matter.materials if m.id in ids]


def _promised_day(frame: Frame, promised_by: date | None) -> date:
    """Raises refusals.PaperIncomplete without one."""
    by = promised_by or frame.intake.promised_by
    frame.need("promised_by", by.isoformat() if by is not None else "")
    assert by is not None
    return by
