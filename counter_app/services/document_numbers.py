"""文号: 机关代字 + 文种字 + 〔year〕 + counter-serial (papers.md §5), taken in the transaction of its case."""

from __future__ import annotations

from functools import cache
from string import Formatter

from counter_app.domain.events import DocumentSerial
from counter_app.domain.hall import IssuingBody
from counter_app.domain.refusals import DocumentNumberTooLong, NumberPatternRefused
from counter_app.services.desk import Desk
from counter_app.services.ports.store import UnitOfWork

LONGEST = 30  # characters, GB/T 39046-2020
FIELDS = frozenset({"body", "kind", "year", "counter", "serial"})
NEEDED = ("counter", "serial", "year")


def next_document_number(
    desk: Desk, work: UnitOfWork, body: IssuingBody, kind: str
) -> tuple[str, DocumentSerial]:
    """The next number of this counter, body, `kind` of paper (class name) and year.

    The serial runs per 机关代字: that is what the number shows, and two bodies may share one.
    Raises refusals.NumberPatternRefused, DocumentNumberTooLong, NumberingStopped.
    """
    pattern = str(desk.wording.entry("papers", "document_number"))
    refuse_pattern(pattern)
    word = str(desk.wording.entry("papers", "document_word", kind))
    year = desk.today().year
    epoch, serial = work.serials.next_document_serial(body.short_code, word, year)
    number = formatted(pattern, body.short_code, word, year, desk.hall.counter.code, epoch, serial)
    return number, DocumentSerial(body.short_code, word, year, epoch, serial)


def formatted(pattern: str, body: str, word: str, year: int, counter: str, epoch: int, serial: int) -> str:
    """From the second epoch on the counter's part carries it: a restored database repeats no number."""
    part = counter if epoch == 1 else f"{counter}.{epoch:02}"
    number = pattern.format(body=body, kind=word, year=year, counter=part, serial=f"{serial:04}")
    if len(number) > LONGEST:
        raise DocumentNumberTooLong("document_number", number=number, length=len(number))
    return number


@cache
def refuse_pattern(pattern: str) -> None:
    """Raises refusals.NumberPatternRefused: without counter, serial and year two papers could share a number."""
    try:
        named = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        named = {""}
    if not named <= FIELDS:
        raise NumberPatternRefused("document_number", pattern=pattern, missing="pattern")
    for field in NEEDED:
        if field not in named:
            raise NumberPatternRefused("document_number", pattern=pattern, missing=field)
