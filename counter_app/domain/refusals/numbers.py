"""Why no number is given out: the witness disagrees, an epoch does not fit, the day is full (house.md §6)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class NumberingStopped(Refusal):
    """Not the database that this PC's witness saw; facts: reason (database_older, other_database,
    other_machine, missing, damaged), seen (newest the witness knows, "" none), seq (newest of the database)."""

    code = "numbering_stopped"


class EpochRefused(Refusal):
    """An epoch must be higher than any in use, and at most 98; facts: epoch, known."""

    code = "epoch_refused"


class SerialsFull(Refusal):
    """9999 numbers of one kind on one day; facts: kind, on."""

    code = "serials_full"
