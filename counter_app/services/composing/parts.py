"""Parts that every paper has: head, addressee, whom to ask, seal, signatures, basis."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from counter_app.domain.catalogue import Answers, Matter
from counter_app.domain.people import IdKind
from counter_app.domain.situations import counting_answers
from counter_app.services.composing.dates import local, long_date
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording
from printing.documents.parts import Addressee, AnswerRow, Fact, Head, Seal, SignatureLine


def head(frame: Frame, kind: str, title: str = "") -> Head:
    """Number, title and provenance; copies as the hall names them, else the default of the paper."""
    copies = frame.hall.copies.get(kind) or tuple(frame.wording.entry("papers", "copies", kind))
    return Head(
        issuing_body=frame.need("head.issuing_body", frame.body.name),
        title=str(frame.wording.entry("papers", "titles", title or kind)),
        document_number=frame.document_number,
        case_number=frame.number,
        slip=frame.slip,
        copies=tuple(copies),
        sample=frame.hall.is_sample,
        wording=frame.wording.release,
        catalogue=frame.intake.release,
        counter=frame.hall.counter.name,
    )


def copies_said(frame: Frame, copies: Sequence[str]) -> str:
    """二份：第一联 咨询人联；第二联 存档联."""
    ordinals = frame.wording.entry("papers", "ordinals")
    named = "；".join(frame.say("copies_named", n=ordinals[n], name=name) for n, name in enumerate(copies, 1))
    return frame.say("copies_said", n=ordinals[len(copies)], named=named)


def numbers_said(frame: Frame, numbers: Sequence[int]) -> str:
    """1至4、6: ascending numbers, three and more in a row drawn together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = (
        [frame.say("numbers_run", first=run[0], last=run[-1])] if len(run) > 2 else [str(n) for n in run]
        for run in runs
    )
    return "、".join(text for part in said for text in part)


def addressee(frame: Frame) -> Addressee:
    """The applicant, code point for code point."""
    name = frame.need("addressee.name", frame.intake.applicant.name)
    return Addressee(name, rare(frame, name))


def rare(frame: Frame, name: str) -> str:
    """㛃＝U+36C3 for every character of a name that is not common; "" without any."""
    found = dict.fromkeys(c for c in name if _is_rare(frame, c))
    said = (frame.say("rare", character=c, code=f"U+{ord(c):04X}") for c in found)
    return str(frame.wording.entry("papers", "rare_join")).join(said)


def _is_rare(frame: Frame, character: str) -> bool:
    ideograph = ord(character) >= 0x2E80 and unicodedata.category(character) in {"Lo", "Co", "Cn"}
    return ideograph and character not in frame.wording.common


def you(frame: Frame) -> str:
    """您 or 贵单位."""
    return str(frame.wording.entry("papers", "you", frame.intake.applicant.kind.value))


def situation(frame: Frame) -> str:
    """The situation as this frame's paper says it."""
    return situation_text(frame.wording, frame.matter, frame.intake.answers)


def situation_text(wording: Wording, matter: Matter, answers: Answers) -> str:
    """The chosen options in the order of the catalogue; a bare yes with its question's key, a no not at all."""
    said = []
    counting = counting_answers(matter, answers)
    bare, yes = wording.entry("papers", "bare_options"), wording.entry("papers", "bare_yes")
    for question in matter.questions:
        option = question.option(counting.get(question.id, ""))
        if option is None or (option.text in bare and option.text not in yes):
            continue
        text = option.text
        if text in yes:
            text = wording.say("papers", "situation.bare", key=question.key, option=text)
        said.append(normalise(text))
    return str(wording.entry("papers", "join.options")).join(said)


def matter_and_situation(frame: Frame) -> str:
    """食品经营许可（新办，餐饮服务）."""
    name, chosen = normalise(frame.matter.name), situation(frame)
    return frame.say("matter", matter=name, situation=chosen) if chosen else name


def matter_with_code(frame: Frame) -> str:
    """Name and code of the matter, then the situation."""
    facts = {"matter": normalise(frame.matter.name), "code": frame.matter.code, "situation": situation(frame)}
    return frame.say("matter_coded" if facts["situation"] else "matter_coded_plain", **facts)


def ask_row(frame: Frame) -> AnswerRow:
    """Whom to ask: the clerk by name, the counter's phone, the supervision phone."""
    main = frame.say(
        "ask.main",
        clerk=frame.need("clerk.name", frame.clerk.name),
        counter=frame.hall.counter.name,
        phone=counter_phone(frame),
        complaint=complaint_phone(frame),
    )
    return AnswerRow(frame.say("ask.label"), main)


def where_row(frame: Frame) -> AnswerRow:
    """Where to hand in: the hall, its address and hours, and online where the hall takes it so."""
    online = frame.hall.online_submission
    small = frame.say(
        "otn.where.small_online" if online else "otn.where.small",
        address=hall_address(frame),
        hours=hall_hours(frame),
        online=online,
    )
    return AnswerRow(frame.say("otn.where"), frame.say("otn.where.main", hall=frame.hall.name), small)


def promise_broken(frame: Frame) -> str:
    """What follows where a promised material does not come in time: the hall's rule, or that there is none."""
    rule = frame.hall.deferral_late_effect.strip().rstrip("。")
    return frame.say("deferral.late", late_effect=rule) if rule else frame.say("deferral.late_unset")


def counter_phone(frame: Frame) -> str:
    return frame.need("counter.phone", frame.hall.counter.phone or frame.body.phone or frame.hall.phone)


def complaint_phone(frame: Frame) -> str:
    return frame.need("complaint_phone", frame.body.complaint_phone or frame.hall.complaint_phone)


def hall_address(frame: Frame) -> str:
    return frame.need("hall.address", frame.hall.address)


def hall_hours(frame: Frame) -> str:
    return frame.need("hall.hours", frame.hall.hours)


def seal(frame: Frame, hint: str) -> Seal:
    """The clear square: body, date of issue, which seal. Never a drawn seal."""
    lines = frame.body.seal_lines or (frame.body.name,)
    frame.need("seal.lines", "".join(lines))
    day = long_date(frame, local(frame.issued_at).date())
    return Seal(lines, day, frame.need("seal.hint", hint))


def sign(frame: Frame, key: str) -> SignatureLine:
    return SignatureLine(frame.say(key), "sign")


def by_hand(frame: Frame, key: str) -> SignatureLine:
    return SignatureLine(frame.say(key), "moment")


def staff_line(frame: Frame) -> SignatureLine:
    """Staff number and phone of the clerk, printed."""
    staff_no = frame.need("clerk.staff_no", frame.clerk.staff_no)
    value = frame.say("sign.staff_value", staff_no=staff_no, phone=counter_phone(frame))
    return SignatureLine(frame.say("sign.staff"), "text", value)


def id_fact(frame: Frame) -> Fact:
    """The applicant's number, masked when the paper is built."""
    number = frame.intake.applicant.id
    masked = frame.need("applicant.id", number.masked if number and number.value.strip() else "")
    legal = number is not None and number.kind is IdKind.CREDIT_CODE
    return Fact(frame.say("fact.credit_code" if legal else "fact.id"), masked)


def basis(frame: Frame, kind: str) -> str:
    """The law of the procedure for this item type, then the matter's own.

    The licensing law stands only where the wording gives it to the item type; any other type cites
    what the hall's table says for it.
    """
    by_type = frame.wording.entry("papers", "basis", kind)
    of_type = by_type.get(frame.matter.type) or frame.hall.procedure_basis.get(frame.matter.type, "")
    said = [of_type, *(normalise(b) for b in frame.matter.legal_basis)]
    kept = [b.rstrip("。") for b in dict.fromkeys(said) if b]
    return str(frame.wording.entry("papers", "join.basis")).join(kept) or frame.say("not_stated")


def basis_sentence(frame: Frame, kind: str) -> str:
    return frame.say("basis_sentence", basis=basis(frame, kind))
