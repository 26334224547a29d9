"""收件凭证: proof of what was handed in, and what silence means (papers.md §7 RCT-1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counter_app.domain.completeness import OPTIONAL
from counter_app.domain.defects import judge
from counter_app.domain.intake import HANDED_IN, submitted
from counter_app.domain.materials import Gap
from counter_app.domain.one_time_notice import told_of
from counter_app.services.composing import parts
from counter_app.services.composing.dates import local, moment
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import HandedIn, asked, form_word, handed_in, page_count
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.people_facts import agent_facts, applicant_facts
from counter_app.services.composing.privacy import masked
from counter_app.services.composing.receipt_answers import (
    Lacking,
    PromiseKept,
    Reply,
    reply_rows,
    still_lacking,
)
from printing.documents.papers import MaterialReceipt, ReceiptRow
from printing.documents.parts import AnswerRow, Fact

KIND = "MaterialReceipt"


def material_receipt(
    frame: Frame, reply: Reply, query_code: str, supplement: Sequence[str] = (), told: Sequence[Gap] = ()
) -> MaterialReceipt:
    """`supplement`: ids of the materials handed in now, in the order of the notice → 补正材料收件凭证.

    Of these it says what is still wrong as far as the applicant was `told`, in the first notice or the promise:
    a receipt that named more would be a second notice without a supervisor.
    Raises refusals.PaperIncomplete.
    """
    items = list(handed_in(frame, supplement))
    if isinstance(reply, Lacking):
        reply = replace(reply, wrong=tuple(_still_wrong(frame, told, reply.gaps)))
    faults = {item.requirement.id: _faulty(frame, item, told) for item in items} if supplement else {}
    return MaterialReceipt(
        head=parts.head(frame, KIND, f"{KIND}.supplement" if supplement else ""),
        answers=tuple(_answers(frame, reply, query_code, bool(supplement))),
        facts=tuple(_facts(frame)),
        rows=tuple(_row(frame, item, faults.get(item.requirement.id, "")) for item in items),
        total=_total(frame, items),
        not_received=_not_received(frame, items, faults, reply),
        basis=parts.basis_sentence(frame, KIND),
        seal=parts.seal(frame, frame.body.receipt_seal),
        signatures=(
            parts.sign(frame, "sign.receiver"),
            parts.staff_line(frame),
            parts.sign(frame, "sign.giver"),
            parts.by_hand(frame, "sign.received"),
        ),
    )


def _answers(frame: Frame, reply: Reply, query_code: str, supplement: bool) -> Iterator[AnswerRow]:
    yield from reply_rows(frame, reply, supplement=supplement)
    phone = frame.need("counter.phone", frame.hall.phone or frame.hall.counter.phone)
    yield AnswerRow(
        frame.say("rct.query"),
        frame.say("rct.query.main", phone=phone, code=frame.need("query_code", query_code)),
        frame.say("rct.query.small", complaint=parts.complaint_phone(frame)),
    )


def _facts(frame: Frame) -> Iterator[Fact]:
    yield from applicant_facts(frame)
    yield from agent_facts(frame)
    yield Fact(frame.say("fact.matter"), parts.matter_with_code(frame), wide=True)
    yield Fact(frame.say("fact.received"), moment(frame, frame.received_at))
    channel = frame.intake.channel
    word = frame.need("channel", frame.wording.of(channel) if channel is not None else "")
    value = frame.say("fact.channel_value", channel=word, counter=frame.hall.counter.name)
    yield Fact(frame.say("fact.channel"), value)


def _row(frame: Frame, item: HandedIn, faulty: str) -> ReceiptRow:
    """`faulty`: what of the notice is still wrong: who goes home must know."""
    channels = frame.wording.entry("papers", "short_channel")
    return ReceiptRow(
        material=item.name,
        asked=item.requirement.copies,
        given=item.copies,
        form=form_word(frame, item),
        pages="" if item.substituted or item.mark.pages is None else str(item.mark.pages),
        channel=channels.get(item.requirement.channel, item.requirement.channel),
        note=faulty or _note(frame, item),
    )


def _still_wrong(frame: Frame, told: Sequence[Gap], waiting: Sequence[Gap]) -> Iterator[str]:
    """Of what was told and came since, with this supplement or one before it: 申请书（未盖章）."""
    asked_for = {gap.material for gap in told}.difference(gap.material for gap in waiting)
    came = [m for m, mark in frame.intake.marks.items() if m in asked_for and mark.tick in HANDED_IN]
    for item in handed_in(frame, came) if came else ():
        if kinds := _kinds(frame, item, told):
            yield frame.say("rct.lacking.name", material=item.name, kinds=kinds)


def _faulty(frame: Frame, item: HandedIn, told: Sequence[Gap]) -> str:
    """仍有问题：未盖章; "" where nothing of what was told is wrong."""
    kinds = _kinds(frame, item, told)
    return frame.say("rct.note.faulty", kinds=kinds) if kinds else ""


def _kinds(frame: Frame, item: HandedIn, told: Sequence[Gap]) -> list[str]:
    """What of the `told` is wrong with it, each kind of fault once."""
    given = submitted(frame.matter, {item.requirement.id: item.mark})
    found = [each.gap for each in judge(item.requirement, given, local(frame.issued_at).date())]
    return list(dict.fromkeys(frame.wording.of(gap.kind) for gap in told_of(told, found)))


def _note(frame: Frame, item: HandedIn) -> str:
    if item.mark.note and item.mark.note != frame.wording.say("screens", "reapply.in_order_before"):
        return masked(item.mark.note)
    if item.substituted:
        return frame.say("rct.note.no_paper")
    returned = item.form in frame.wording.entry("papers", "returned_forms")
    return frame.say("rct.note.returned") if returned and item.original_shown else ""


def _total(frame: Frame, items: Sequence[HandedIn]) -> str:
    pages, complete = page_count(items)
    key = "rct.pages" if complete else "rct.pages_some"
    original = frame.wording.entry("papers", "original_form")
    return frame.say(
        "rct.total",
        n=sum(i.copies for i in items),
        paper=sum(i.copies for i in items if not i.substituted),
        pages=frame.say(key, pages=pages) if pages else "",
        originals=sum(i.copies for i in items if i.form == original),
    )


def _not_received(frame: Frame, items: Sequence[HandedIn], faults: Mapping[str, str], reply: Reply) -> str:
    """`faults` of each material of a supplement, {} of a first receipt."""
    if isinstance(reply, Lacking):
        return still_lacking(frame, reply)
    if isinstance(reply, PromiseKept):
        return frame.say("rct.none_missing_promised")
    if faults:
        faulty = [item.name for item in items if faults[item.requirement.id]]
        if faulty:
            return frame.say("rct.faulty_supplement", names=faulty)
        return frame.say("rct.none_missing_supplement")
    here = {i.requirement.id for i in items}
    missing = [m for m in asked(frame) if m.id not in here and m.necessity != OPTIONAL]
    if missing:
        return frame.say("rct.missing", names=[normalise(m.name) for m in missing])
    return frame.say("rct.none_missing")
