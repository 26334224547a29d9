"""Drafts (草稿): an unfinished intake is saved at each change and never lost."""

from __future__ import annotations

from counter_app.domain.intake import Intake
from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes, Draft


def save(desk: Desk, session: Session, draft: str, intake: Intake) -> Changes:
    raise NotImplementedError


def discard(desk: Desk, session: Session, draft: str) -> Changes:
    raise NotImplementedError


def of_clerk(desk: Desk, session: Session) -> tuple[Draft, ...]:
    """Newest first."""
    raise NotImplementedError
