"""What the law says of a case, and which of it is over or still waits at the counter."""

from __future__ import annotations

from enum import StrEnum


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


ENDED = frozenset({Status.DECLINED, Status.WITHDRAWN, Status.CONSULTATION})
"""Nothing more happens to a case of these; the applicant may apply anew (二次申请)."""

WAITING = frozenset({Status.RECEIVED, Status.NOTICED, Status.SUPPLEMENTED, Status.DEEMED_ACCEPTED})
"""Something is still to be done at the counter: a decision, or its paper."""
