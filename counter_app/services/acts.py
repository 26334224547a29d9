"""The legal acts of the desk, which outcome leads to which, and what an act can still lack."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.materials import Outcome


class Act(StrEnum):
    """The legal acts of the desk; only Ctrl+Enter or a click on the button that names it does one."""

    RECEIVE = "receive"  # 先收件
    NOTICE = "notice"  # 出具补正告知书
    ACCEPT = "accept"  # 受理
    ACCEPT_DEFERRED = "accept_deferred"  # 容缺受理
    OFFER_DEFERRAL = "offer_deferral"  # 容缺承诺书 handed over to be signed
    DECLINE = "decline"  # 不予受理
    GUIDE = "guide"  # 指引: a consultation entry
    CORRECT = "correct"  # 当场更正 (then accept)
    SUPPLEMENT = "supplement"  # 登记补正材料, on a case that is kept


ACCEPTING = frozenset({Act.ACCEPT, Act.ACCEPT_DEFERRED, Act.CORRECT})

ACT_OF = {
    Outcome.ACCEPT: Act.ACCEPT,
    Outcome.ONE_TIME_NOTICE: Act.NOTICE,
    Outcome.TOLERATE: Act.ACCEPT_DEFERRED,
    Outcome.CORRECT_ON_THE_SPOT: Act.CORRECT,
    Outcome.NO_LICENCE_NEEDED: Act.DECLINE,
    Outcome.NOT_THIS_AUTHORITY: Act.DECLINE,
    Outcome.NOT_ACCEPTED: Act.DECLINE,
    Outcome.RECORD_FILING: Act.GUIDE,
    Outcome.NOT_VIA_WINDOW: Act.GUIDE,
    Outcome.REDIRECT: Act.GUIDE,
}
"""catalogue.md §2a; the outcome is the one after the offer (domain.offer)."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something an act still needs; `zone` question|material|applicant|decision, `field` the widget.

    `field` is the id of the question or material; or applicant.name, agent.id …; channel, collection,
    postal_address, promised_by, promise_signed, matter, hall.default_limit.
    `hard` False: a warning that can be overridden with a reason (Intake.overrides of the same `field`
    and `warning`).
    """

    zone: str
    field: str
    text: str
    hard: bool = True
    warning: str = ""
