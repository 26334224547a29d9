"""Instants and days as text: UTC, fixed width, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, date, datetime


def instant_text(at: datetime) -> str:
    """2026-11-23T03:34:05.000123Z; a naive datetime is a defect (ValueError)."""
    if at.tzinfo is None:
        raise ValueError("a naive datetime has no place in the database")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def day_text(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def offset_text(text: str) -> str:
    """An instant as `isoformat` writes it, unread: what is wrong in it stays wrong. ValueError without its Z."""
    if text[-1:] != "Z":
        raise ValueError("an instant in the database ends with Z")
    return text[:-1] + "+00:00"
