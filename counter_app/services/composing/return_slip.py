"""退件（撤回）单: what goes back to the applicant, why, and who takes it (domain.md §3.5)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from counter_app.domain.people import Taker
from counter_app.services.composing import parts
from counter_app.services.composing.dates import local, long_date, moment
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import HandedIn, form_word, handed_in, page_count
from counter_app.services.composing.privacy import masked
from printing.documents.parts import Fact, SignatureLine
from printing.documents.return_slip import GivenBackRow, ReturnSlip

KIND = "ReturnSlip"


@dataclass(frozen=True, slots=True)
class ReturnTerms:
    """Why and to whom; `taker` None: whoever comes writes it himself (逾期退件 without anybody there).

    `late`: nothing came in the period of the notice, which by the hall's rule counts as a withdrawal.
    """

    reason: str
    taker: Taker | None = None
    late: bool = False


def goes_back(frame: Frame, returned: Collection[str]) -> tuple[HandedIn, ...]:
    """Of these materials the papers: what stood in for a paper is nothing that could be given back."""
    return tuple(i for i in handed_in(frame) if i.requirement.id in returned and not i.substituted)


def return_slip(frame: Frame, returned: Collection[str], terms: ReturnTerms) -> ReturnSlip:
    """Raises refusals.PaperIncomplete; `returned` must hold a paper (`goes_back`)."""
    items = goes_back(frame, returned)
    applied = long_date(frame, local(frame.received_at).date())
    matter = parts.matter_and_situation(frame)
    body = "ret.body.late" if terms.late else "ret.body"
    return ReturnSlip(
        head=parts.head(frame, KIND, f"{KIND}.late" if terms.late else ""),
        addressee=parts.addressee(frame),
        body=frame.say(body, you=parts.you(frame), applied=applied, matter=matter),
        facts=tuple(_facts(frame, terms.taker)),
        reason=frame.say("ret.reason", reason=masked(frame.need("return_reason", terms.reason)).rstrip("。")),
        rows=tuple(_row(frame, item) for item in items),
        total=_total(frame, items),
        basis=frame.say("basis_sentence", basis=_basis(frame, terms)),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(
            parts.sign(frame, "sign.clerk"),
            parts.staff_line(frame),
            SignatureLine(frame.say("ret.counted"), "note"),
            parts.sign(frame, "sign.taker"),
            parts.by_hand(frame, "sign.taken"),
        ),
    )


def _facts(frame: Frame, taker: Taker | None) -> Iterator[Fact]:
    if taker is None:
        by_hand = frame.say("ret.by_hand")
        yield Fact(frame.say("fact.taker"), by_hand)
        yield Fact(frame.say("fact.id"), by_hand)
    else:
        name = frame.need("taker.name", taker.name)
        relation = taker.relation.strip() or frame.say("fact.applicant")
        value = frame.say("fact.agent_value", name=name, relation=relation)
        number = taker.id.masked if taker.id and taker.id.value.strip() else ""
        yield Fact(frame.say("fact.taker"), value, note=parts.rare(frame, name))
        yield Fact(frame.say("fact.id"), frame.need("taker.id", number))
    yield Fact(frame.say("fact.returned"), moment(frame, frame.issued_at))
    yield Fact(frame.say("fact.return_counter"), frame.hall.counter.name)


def _row(frame: Frame, item: HandedIn) -> GivenBackRow:
    pages = "" if item.mark.pages is None else str(item.mark.pages)
    return GivenBackRow(item.name, form_word(frame, item), item.copies, pages)


def _total(frame: Frame, items: Sequence[HandedIn]) -> str:
    pages, complete = page_count(items)
    counted = frame.say("dcl.pages", pages=pages) if complete else ""
    return frame.say("ret.total", n=sum(item.copies for item in items), pages=counted)


def _basis(frame: Frame, terms: ReturnTerms) -> str:
    """A withdrawal is the applicant's own will: of the procedure only the hall's rules speak; of lateness its
    rule of the period."""
    rule = frame.hall.correction
    if terms.late and rule is not None and rule.basis.strip():
        own = parts.basis(frame, KIND)
        return rule.basis.strip() if own == frame.say("not_stated") else f"{rule.basis.strip()}；{own}"
    return parts.basis(frame, KIND)
