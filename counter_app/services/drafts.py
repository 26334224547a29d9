"""Drafts (草稿): an unfinished intake is saved at each change and never lost."""

from __future__ import annotations

from counter_app.domain.intake import Intake
from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes, Draft


def save(desk: Desk, session: Session, draft: str, intake: Intake) -> Changes:
    """Keep `intake` under the id `draft`; what was kept under it before is replaced."""
    with desk.write() as work:
        work.drafts.save(draft, intake, session.clerk.staff_no, desk.now())
        work.commit()
    return Changes(drafts=True)


def discard(desk: Desk, session: Session, draft: str) -> Changes:
    """Let a draft go; nothing happens where there is none."""
    with desk.write() as work:
        work.drafts.discard(draft)
        work.commit()
    return Changes(drafts=True)


def of_clerk(desk: Desk, session: Session) -> tuple[Draft, ...]:
    """The clerk's drafts, newest first."""
    with desk.read() as work:
        return work.drafts.all(session.clerk.staff_no)
