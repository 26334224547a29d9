"""When a backup is due, and what the journal says of a restored counter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.services.desk import Approval, Desk
from counter_app.services.ports.backups import Backup
from counter_app.services.taking_over import epoch_above

RESTORED = "counter.restored"


def due(kept: Sequence[Backup], now: datetime, every: timedelta, head: int) -> bool:
    """Whether the newest of `kept` (newest first) is `every` old or more and misses an entry up to `head`;
    zero: at any time. One dated ahead of the clock is no reason to wait for that date."""
    if not kept or not every:
        return True
    newest = kept[0].facts
    return newest.seq != head and not timedelta(0) <= now - newest.made_at < every


def note_restored(
    desk: Desk, approval: Approval, *, seq: int, digest: str, lost: int, newest_number: str = ""
) -> int:
    """The newest entry before it, how many later ones were lost, who answers for it; and a new epoch, always.

    Also where the witness sees nothing missing: it may be a few entries behind after a power cut, and papers
    of lost entries are out. `newest_number` as in upkeep.raise_epoch. Returns the epoch. Raises
    refusals.NumberRefused, EpochRefused when all 98 are used up.
    """
    above = epoch_above(desk.hall.place, newest_number)
    facts = {"seq": seq, "digest": digest, "lost": lost, "reason": approval.reason}
    with desk.write() as work:
        epoch = max(above, work.serials.next_epoch())
        for kind, told in ((RESTORED, facts), (EPOCH_RAISED, {"epoch": epoch, "reason": approval.reason})):
            work.journal.note(
                CounterEvent(kind, approval.supervisor.staff_no, desk.now(), desk.today(), told)
            )
        work.commit()
    return epoch
