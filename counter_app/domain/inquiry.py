"""首问 (first inquiry): somebody asked at the counter and no case, not even a consultation, came of it.

The clerk who was asked first is answerable for it until it is answered (首问负责, domain.md §3.14).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from counter_app.domain.journal import CounterEvent
from counter_app.domain.refusals import InquiryRefused
from counter_app.domain.said import said

INQUIRED = "register.inquired"
"""Kind of the journal's note; its facts are the fields of Inquiry. The one note that holds what a visitor told of
himself."""

ANSWERED = "register.inquiry_answered"
"""Kind of the note that ends an open one; facts: inquiry (seq of the first), reply."""


LONGEST = 500
"""Characters of one field: a sentence or two, not a pasted page."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What was asked and what became of it; `reply` "" while the answer is still owed. Nobody is made to give a
    name."""

    subject: str
    who: str = ""
    phone: str = ""
    address: str = ""
    materials: str = ""  # name and number of what was left at the counter
    referred: str = ""  # 承办人、转办部门
    referred_phone: str = ""
    reply: str = ""


def checked(inquiry: Inquiry) -> Inquiry:
    """As it is kept. Raises refusals.InquiryRefused where nothing was asked, where it was neither answered nor
    passed on to anybody, or where a field is too long."""
    told = Inquiry(**{name: brief(name, said(text)) for name, text in asdict(inquiry).items()})
    if not told.subject:
        raise InquiryRefused("subject", reason="subject")
    if not told.reply and not told.referred:
        raise InquiryRefused("reply", reason="nobody")
    return told


def brief(field: str, text: str) -> str:
    """The text; raises refusals.InquiryRefused where it is longer than LONGEST."""
    if len(text) > LONGEST:
        raise InquiryRefused(field, reason="long")
    return text


def inquiry_of(event: CounterEvent) -> Inquiry:
    """What the note tells; fields that a later release adds are passed over."""
    known = Inquiry.__dataclass_fields__
    return Inquiry(**{name: str(text) for name, text in event.facts.items() if name in known})
