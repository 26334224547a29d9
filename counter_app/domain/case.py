"""A case (办件): the fold of its journal entries, and the verbs of the hall, each returning what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counter_app.domain.events import CaseEvent
from counter_app.domain.intake import Intake
from counter_app.domain.materials import Gap


class Status(StrEnum):
    """What the law says of a case; never what the program says of paper or post."""

    RECEIVED = "received"  # 收件
    NOTICED = "noticed"  # 待补正
    SUPPLEMENTED = "supplemented"  # 已补正, waiting for the decision
    ACCEPTED = "accepted"  # 受理
    ACCEPTED_DEFERRED = "accepted_deferred"  # 容缺受理
    DEEMED_ACCEPTED = "deemed_accepted"  # 视为受理
    DECLINED = "declined"  # 不予受理
    WITHDRAWN = "withdrawn"  # 撤回
    CONSULTATION = "consultation"  # 咨询


@dataclass(frozen=True, slots=True)
class Case:
    """Fold of the entries of one number, in order; frozen, never edited."""

    number: str
    status: Status
    intake: Intake
    matter_name: str
    received_at: datetime
    received_on: date
    reply_due: date
    reply_estimated: bool
    query_code: str
    notices: int = 0
    first_notice: tuple[Gap, ...] = ()  # gaps and deferred of the first notice: the most a second may name
    open_gaps: tuple[Gap, ...] = ()
    notice_due: date | None = None
    wider_notices: int = 0
    accepted_on: date | None = None
    statutory_due: date | None = None
    committed_due: date | None = None
    due: date | None = None
    due_estimated: bool = False
    promised_by: date | None = None
    history: tuple[CaseEvent, ...] = ()


def fold(events: Iterable[CaseEvent]) -> Case:
    """The case that these events, in journal order, tell of."""
    raise NotImplementedError
