"""不予受理通知书: ground, reason, basis, remedies, everything given back (papers.md §7 DCL-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counter_app.services.composing import parts
from counter_app.services.composing.dates import moment
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import HandedIn, form_word, handed_in, page_count
from counter_app.services.composing.people_facts import agent_facts
from counter_app.services.composing.privacy import masked
from printing.documents.papers import DeclineNotice, ReturnedRow
from printing.documents.parts import AnswerRow, Fact, TickedText

KIND = "DeclineNotice"
NO_LICENCE, ELSEWHERE = 1, 2


def decline_notice(
    frame: Frame,
    ground: int,
    reason: str,
    basis: str,
    agency_name: str,
    agency_address: str,
    agency_phone: str,
) -> DeclineNotice:
    """Grounds 1–6 of domain.md §3.5; on ground 2 the right agency is mandatory.

    Raises refusals.PaperIncomplete.
    """
    reason = masked(frame.need("reason", reason)).rstrip("。")
    stated = basis.strip() or parts.basis(frame, f"{KIND}.{ground}")
    agency = (agency_name, agency_address, agency_phone)
    items = [item for item in handed_in(frame) if not item.substituted]
    return DeclineNotice(
        head=parts.head(frame, KIND),
        addressee=parts.addressee(frame),
        answers=tuple(_answers(frame, ground, reason, agency, bool(items))),
        facts=tuple(_facts(frame)),
        grounds=tuple(
            TickedText(int(number) == ground, text)
            for number, text in sorted(frame.wording.entry("papers", "dcl.grounds").items())
        ),
        reason=frame.say("dcl.reason", reason=reason),
        basis=frame.say("basis_sentence", basis=stated.rstrip("。")),
        rows=tuple(_row(frame, item) for item in items),
        total=_total(frame, items),
        remedies=frame.say(
            "dcl.remedies",
            review_body=frame.need("review_body", frame.body.review_body),
            court=frame.need("court", frame.body.court),
        ),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(
            parts.sign(frame, "sign.clerk"),
            parts.staff_line(frame),
            parts.sign(frame, "sign.reviewer"),
            parts.sign(frame, "sign.applicant_receipt"),
            parts.by_hand(frame, "sign.signed"),
        ),
    )


def _answers(
    frame: Frame, ground: int, reason: str, agency: tuple[str, str, str], returned: bool
) -> Iterator[AnswerRow]:
    licence = frame.matter.type in frame.wording.entry("papers", "basis", f"{KIND}.{NO_LICENCE}")
    result = "dcl.result.1_other" if ground == NO_LICENCE and not licence else f"dcl.result.{ground}"
    small = frame.say("dcl.result.small", reason=reason)
    yield AnswerRow(frame.say("dcl.result"), frame.say(result), small)
    if ground == ELSEWHERE:
        name, address, phone = (
            frame.need(f"agency.{part}", given)
            for part, given in zip(("name", "address", "phone"), agency, strict=True)
        )
        where = frame.say("dcl.where.small", address=address, phone=phone)
        yield AnswerRow(frame.say("dcl.where"), frame.say("dcl.where.main", agency=name), where)
    else:
        yield AnswerRow(frame.say("dcl.how"), frame.say(f"dcl.how.{ground}"), frame.say("dcl.how.small"))
    if returned:
        hint = frame.say("dcl.materials.small") if ground == ELSEWHERE else ""
        yield AnswerRow(frame.say("dcl.materials"), frame.say("dcl.materials.main"), hint)
    else:
        yield AnswerRow(frame.say("dcl.materials"), frame.say("dcl.materials.none"))
    yield parts.ask_row(frame)


def _facts(frame: Frame) -> Iterator[Fact]:
    yield Fact(frame.say("fact.applied"), moment(frame, frame.received_at))
    yield parts.id_fact(frame)
    yield from agent_facts(frame)
    yield Fact(frame.say("fact.matter"), parts.matter_with_code(frame), wide=True)


def _row(frame: Frame, item: HandedIn) -> ReturnedRow:
    pages = "" if item.mark.pages is None else str(item.mark.pages)
    return ReturnedRow(item.name, form_word(frame, item), item.copies, pages)


def _total(frame: Frame, items: Sequence[HandedIn]) -> str:
    if not items:
        return frame.say("dcl.total_none")
    pages, complete = page_count(items)
    counted = frame.say("dcl.pages", pages=pages) if complete else ""
    return frame.say("dcl.total", n=sum(item.copies for item in items), pages=counted)
