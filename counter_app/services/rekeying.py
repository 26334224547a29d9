"""更换密钥 in the journal: that it was begun, by whom and why, and that the new key holds. Never a key itself."""

from __future__ import annotations

from counter_app.domain.journal import CounterEvent
from counter_app.domain.refusals import Refusal
from counter_app.services.desk import Approval, Desk
from counter_app.services.ports.backups import RekeyDone
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import Wording

BEGUN = "counter.rekey_begun"
REKEYED = "counter.rekeyed"


def note_begun(desk: Desk, approval: Approval, old: str, new: str) -> None:
    """Before anything changes. `old` and `new` are ids of keys; one that was begun and never came into force has no
    second entry, and the database opens with the old one."""
    _note(desk, approval, BEGUN, {"from": old, "to": new, "reason": approval.reason})


def note_rekeyed(desk: Desk, approval: Approval, old: str, new: str) -> None:
    """In the database that opened with the new key."""
    _note(desk, approval, REKEYED, {"from": old, "to": new, "reason": approval.reason})


def rekeyed_words(wording: Wording, key: str, done: RekeyDone) -> tuple[str, str]:
    """That it was done, and what became of the backup behind it. `key` is the id of the new one."""
    said = wording.say("screens", "keys.rekeyed", key=key, file=str(done.before))
    match done.missing:
        case None:
            return said, wording.say("screens", "keys.rekey_after", file=str(done.after))
        case Disturbance() as missing:
            reason = wording.disturbance(missing)
        case Refusal() as missing:
            reason = wording.refusal(missing)
        case missing:
            reason = f"{type(missing).__name__}。"
    return said, wording.say("screens", "keys.rekey_no_after", reason=reason)


def _note(desk: Desk, approval: Approval, kind: str, facts: dict[str, object]) -> None:
    with desk.write() as work:
        work.journal.note(CounterEvent(kind, approval.supervisor.staff_no, desk.now(), desk.today(), facts))
        work.commit()
