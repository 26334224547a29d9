"""恢复页: the keys of the counter go on paper or screen for a supervisor, and the journal says so, never what."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.journal import CounterEvent
from counter_app.services.desk import SHANGHAI, Approval, Desk
from counter_app.services.ports.backups import KeyRows
from counter_app.services.ports.disturbances import SecretNeedsPrinter
from printing.documents.recovery_sheet import RecoverySheet
from printing.documents.sheet import Printer, Storing

KEYS_SHOWN = "counter.keys_shown"
_NOTES = 4
_BLANKS = ("keeper", "place", "sealed", "opened")


def print_recovery_sheet(
    desk: Desk,
    approval: Approval,
    keys: KeyRows,
    render: Callable[[RecoverySheet], bytes],
    printer: Printer,
) -> str:
    """Set it and hand it to the printer as it is, with no file in between; returns the job.

    Noted before it leaves: a sheet without an entry must not exist, an entry without a sheet harms nobody.
    Raises disturbances.SecretNeedsPrinter, documents.sheet.PrinterFault, PaperRefused."""
    if isinstance(printer, Storing):
        raise SecretNeedsPrinter()
    pdf = render(compose_recovery_sheet(desk, approval, keys))
    note_keys_shown(desk, approval, keys.key, printer.name)
    return printer.submit(pdf, desk.wording.say("screens", "recovery.title"))


def note_keys_shown(desk: Desk, approval: Approval, key: str, to: str) -> None:
    """`to` is the printer's name, or "terminal"."""
    facts: dict[str, object] = {"key": key, "to": to, "reason": approval.reason}
    with desk.write() as work:
        work.journal.note(
            CounterEvent(KEYS_SHOWN, approval.supervisor.staff_no, desk.now(), desk.today(), facts)
        )
        work.commit()


def compose_recovery_sheet(desk: Desk, approval: Approval, keys: KeyRows) -> RecoverySheet:
    def say(key: str) -> str:
        return desk.wording.say("screens", f"recovery.{key}")

    hall = desk.hall
    by = f"{approval.supervisor.name}（{approval.supervisor.staff_no}）"
    facts = (
        ("hall", hall.name),
        ("counter", f"{hall.counter.name}（{hall.region} {hall.code} {hall.counter.code}）"),
        ("key", keys.key),
        ("at", f"{desk.now().astimezone(SHANGHAI):%Y-%m-%d %H:%M}"),
        ("by", by),
    )
    return RecoverySheet(
        say("title"),
        say("subtitle"),
        tuple((say(label), value) for label, value in facts),
        keys.rows,
        tuple(say(f"note.{n}") for n in range(1, _NOTES + 1)),
        tuple(say(f"blank.{label}") for label in _BLANKS),
        hall.is_sample,
    )
