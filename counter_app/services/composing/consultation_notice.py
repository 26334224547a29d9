"""一次性告知单（咨询） and 指引单: what to bring, or where to go, told before any application (papers.md §7 CNS-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counter_app.domain.catalogue import LimitUnit
from counter_app.domain.hall import Hall, IssuingBody
from counter_app.domain.intake import Tick
from counter_app.domain.limits import LimitSource, MatterLimits
from counter_app.domain.materials import Outcome
from counter_app.services.composing import parts
from counter_app.services.composing.dates import local, long_date, moment
from counter_app.services.composing.direction import Direction
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import asked
from counter_app.services.composing.material_row import MaterialRow, material_rows
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from printing.documents.consultation_notice import ConsultationNotice, ConsultationRow
from printing.documents.parts import Addressee, AnswerRow, Fact, Head, TickedText

KIND = "ConsultationNotice"
GUIDANCE = f"{KIND}.guidance"


def hall_as_body(hall: Hall, department: str) -> IssuingBody:
    """The hall speaks for itself: any matter may be asked about, also one without a body here; who supervises
    the department is named where the hall knows it."""
    body = hall.bodies.get(department)
    return IssuingBody(
        name=hall.name,
        seal_lines=(hall.name,),
        short_code="",
        phone=hall.phone,
        complaint_phone=body.complaint_phone if body is not None else "",
    )


def consultation_notice(
    frame: Frame, direction: Direction, limits: MatterLimits | None
) -> ConsultationNotice:
    """`limits` None where neither catalogue, law nor hall states one. Raises refusals.PaperIncomplete."""
    shows_materials = not direction.onward or direction.outcome is Outcome.NOT_VIA_WINDOW
    rows = material_rows(frame, asked(frame)) if shows_materials else ()
    answers = _onward(frame, direction) if direction.onward else _bring(frame, rows, limits)
    situation = parts.situation(frame)
    return ConsultationNotice(
        head=_head(frame, direction),
        addressee=_addressee(frame),
        answers=(*answers, parts.ask_row(frame)),
        facts=(Fact(frame.say("cns.situation"), situation, wide=True),) if situation else (),
        rows=tuple(_row(frame, row) for row in rows),
        conditions="" if direction.onward else _conditions(frame),
        caution=_caution(frame),
        basis=parts.basis_sentence(frame, KIND),
        signatures=(parts.sign(frame, "sign.clerk"), parts.sign(frame, "sign.visitor")),
        told=Fact(frame.say("cns.told"), moment(frame, frame.issued_at)),
        channels_label=frame.say("cns.channels_label"),
        channels=tuple(TickedText(on, text) for text, on in _channels(frame)),
    )


def _head(frame: Frame, direction: Direction) -> Head:
    given = parts.head(frame, KIND, GUIDANCE if direction.onward else "")
    return replace(
        given,
        number_label=frame.say("cns.number"),
        slip_caption=frame.say("cns.slip"),
        caution=frame.say("cns.no_receipt"),
        footer=frame.say("cns.footer", copies=parts.copies_said(frame, given.copies)),
    )


def _addressee(frame: Frame) -> Addressee:
    name, matter = frame.intake.applicant.name.strip(), normalise(frame.matter.name)
    if not name:
        return Addressee(frame.say("cns.addressee_unnamed", matter=matter))
    return Addressee(frame.say("cns.addressee", name=name, matter=matter), parts.rare(frame, name))


def _bring(frame: Frame, rows: Sequence[MaterialRow], limits: MatterLimits | None) -> Iterator[AnswerRow]:
    needed = [row.number for row in rows if not row.spared]
    if not rows:
        main = frame.say("cns.bring.nothing")
    elif len(needed) == len(rows):
        main = frame.say("cns.bring.all", n=len(rows))
    elif needed:
        main = frame.say("cns.bring.some", rows=parts.numbers_said(frame, needed))
    else:
        main = frame.say("cns.bring.spared")
    yield AnswerRow(frame.say("cns.bring"), main, _bring_small(frame, rows))
    yield parts.where_row(frame)
    yield _how_long(frame, limits)


def _bring_small(frame: Frame, rows: Sequence[MaterialRow]) -> str:
    said = [frame.say("cns.bring.small")]
    for key, numbers in (
        ("optional", [row.number for row in rows if row.optional]),
        ("shared", [row.number for row in rows if row.shared and not row.optional]),
        ("committed", [row.number for row in rows if row.committed and not row.spared]),
        ("deferrable", [row.number for row in rows if row.deferrable and not row.spared]),
    ):
        if numbers:
            said.append(frame.say(f"cns.bring.{key}", rows=parts.numbers_said(frame, numbers)))
    return "；".join(said) + "。"


def _how_long(frame: Frame, limits: MatterLimits | None) -> AnswerRow:
    fee = normalise(frame.matter.fee.text).rstrip("。") or frame.say("acc.fee_not_stated")
    if limits is None:
        return AnswerRow(frame.say("cns.long"), frame.say("cns.long.unset"), f"{fee}。")
    deciding = limits.deciding
    if deciding.unit is LimitUnit.ON_THE_SPOT:
        return AnswerRow(frame.say("cns.long"), frame.say("cns.long.spot"), f"{fee}。")
    main = frame.say("cns.long.main", limit=frame.wording.limit(deciding))
    return AnswerRow(frame.say("cns.long"), main, f"{fee}。" + _limit_small(frame, limits))


def _limit_small(frame: Frame, limits: MatterLimits) -> str:
    if limits.source is LimitSource.HALL:
        return frame.say("cns.long.small_hall")
    law = limits.statutory
    said = frame.wording.limit(law) if law is not None else frame.say("not_stated")
    return frame.say("cns.long.small", statutory=said)


def _onward(frame: Frame, direction: Direction) -> Iterator[AnswerRow]:
    result = frame.say(f"cns.result.{direction.outcome.value}")
    yield AnswerRow(frame.say("cns.result"), result, masked(normalise(direction.advice)))
    if direction.matter is not None:
        main = frame.say("cns.way.matter", matter=normalise(direction.matter.name))
        small = frame.say("cns.way.matter_small", department=normalise(direction.matter.department))
        yield AnswerRow(frame.say("dcl.how"), main, small)
        return
    yield _to_agency(frame, direction)


def _to_agency(frame: Frame, direction: Direction) -> AnswerRow:
    """The agency that the routing names; else the matter's own department, as the hall knows it."""
    agency, body = direction.agency, frame.hall.bodies.get(frame.matter.department)
    if agency.name:
        name, address, phone = agency.name, agency.address, agency.phone
    elif body is not None:
        name, address, phone = body.name, body.address, body.phone
    else:
        name, address, phone = normalise(frame.matter.department), "", ""
    known = [text for text in (address, frame.say("cns.way.phone", phone=phone) if phone else "") if text]
    small = "；".join(known) + "。" if known else frame.say("cns.way.ask_here")
    return AnswerRow(frame.say("cns.way"), frame.say("cns.way.agency", agency=normalise(name)), small)


def _row(frame: Frame, row: MaterialRow) -> ConsultationRow:
    key = "cns.optional" if row.optional else "cns.shared" if row.shared else "cns.plain"
    return ConsultationRow(
        frame.say(key, name=row.name), row.quantity, row.criteria, row.source, _ready(frame, row)
    )


def _ready(frame: Frame, row: MaterialRow) -> bool:
    mark = frame.intake.marks.get(row.id)
    return mark is not None and mark.tick in (Tick.IN_ORDER, Tick.SUBSTITUTED)


def _conditions(frame: Frame) -> str:
    said = "；".join(normalise(c).rstrip("。；") for c in frame.matter.conditions if c.strip())
    return f"{said}。" if said else ""


def _caution(frame: Frame) -> str:
    spoken = next((text for text, on in _channels(frame) if on), "")
    day = long_date(frame, local(frame.issued_at).date())
    return frame.say("cns.caution", date=day, channel=spoken)


def _channels(frame: Frame) -> Iterator[tuple[str, bool]]:
    """None is ticked while nobody said how the visitor asked."""
    channel = frame.intake.channel
    for text, channels in frame.wording.entry("papers", "cns.channels").items():
        yield str(text), channel is not None and channel.value in channels
