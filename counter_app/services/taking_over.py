"""Taking over the code of a counter that has issued numbers before: on another PC, or from a lost database."""

from __future__ import annotations

from counter_app.domain import case_number
from counter_app.domain.refusals import EpochRefused, NumberRefused


def epoch_above(place: str, newest_number: str) -> int:
    """The lowest epoch in which no number of the counter at `place` comes twice; 1 where it never issued one.

    `newest_number` is the newest on any slip of that counter: whatever was issued since has no higher epoch.
    Raises refusals.NumberRefused for what is no number of that place, EpochRefused beyond the last epoch.
    """
    if not newest_number.strip():
        return 1
    number = case_number.parse(newest_number)
    if number.place != place:
        raise NumberRefused("newest_number", reason="other_counter")
    if number.epoch >= case_number.LAST_EPOCH:
        raise EpochRefused("newest_number", epoch=number.epoch + 1, known=number.epoch)
    return number.epoch + 1
