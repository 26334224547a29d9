"""Checking an intake: what the result is now, which act it leads to, and what is still lacking for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.intake import Intake
from counter_app.domain.materials import CheckResult, Outcome
from counter_app.services.desk import Desk
from counter_app.services.wording import GapWords


class Act(StrEnum):
    """The legal acts of the desk; only Ctrl+Enter or a click on the button that names it does one."""

    RECEIVE = "receive"  # 先收件
    NOTICE = "notice"  # 出具补正告知书
    ACCEPT = "accept"  # 受理
    ACCEPT_DEFERRED = "accept_deferred"  # 容缺受理
    DECLINE = "decline"  # 不予受理
    GUIDE = "guide"  # 指引: a consultation entry
    CORRECT = "correct"  # 当场更正 (then accept)


@dataclass(frozen=True, slots=True)
class Lack:
    """Something the act still needs; `zone` question|material|applicant|decision, `field` the widget to go to.

    `hard` False: a warning that can be overridden with a reason (Intake.overrides, same `field` and `warning`).
    """

    zone: str
    field: str
    text: str
    hard: bool = True
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the window shows live. `result` None while questions are open (then `lacking` names them)."""

    result: CheckResult | None
    outcome: Outcome | None  # after catalogue.md §2 rule 7 (promise signed, credit record)
    act: Act | None
    lacking: tuple[Lack, ...]
    gaps: tuple[GapWords, ...]
    deferred: tuple[GapWords, ...]
    corrections: tuple[GapWords, ...]
    reason: str
    hints: tuple[str, ...]


def examine(desk: Desk, intake: Intake) -> Finding:
    """Pure reading: no transaction. Called at every tick."""
    raise NotImplementedError


def asked_questions(desk: Desk, intake: Intake) -> tuple[str, ...]:
    """Ids of the questions that apply now, answered or not, in order."""
    raise NotImplementedError


def required_rows(desk: Desk, intake: Intake) -> tuple[str, ...]:
    """Ids of the materials the table shows for this situation."""
    raise NotImplementedError
