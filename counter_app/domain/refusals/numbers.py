"""Why no number is given out: the witness disagrees, an epoch does not fit, the day is full (house.md §6)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class NumberingStopped(Refusal):
    """Not the database that this PC's witness saw; facts: reason (database_older, other_database,
    other_machine, moved, missing, damaged), seen (newest the witness knows, "" none), seq (newest here)."""

    code = "numbering_stopped"


class EpochRefused(Refusal):
    """An epoch must be higher than any in use, and at most 98; facts: epoch, known."""

    code = "epoch_refused"


class SerialsFull(Refusal):
    """9999 numbers of one kind on one day; facts: kind, on."""

    code = "serials_full"


class NumberRefused(Refusal):
    """A text is not a number of ours; facts: reason (not_digits, length, check_digit, kind, date, epoch,
    serial), given (what stands there; for length how many digits)."""

    code = "number_refused"

    def __init__(self, field: str, *, reason: str, given: str | int = "") -> None:
        super().__init__(field, reason=reason, given=given)


class NumberPatternRefused(Refusal):
    """The hall's pattern for 文号 lacks {counter}, without which two counters collide, or is no pattern;
    facts: pattern, missing."""

    code = "number_pattern_refused"


class DocumentNumberTooLong(Refusal):
    """A 文号 is at most 30 characters long; facts: number, length."""

    code = "document_number_too_long"
