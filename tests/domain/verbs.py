"""Events made by hand, for tests of the rules: one case, one clerk, one morning."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from counter_app.domain.events import (
    Accepted,
    Consulted,
    CorrectedOnTheSpot,
    Declined,
    Deferred,
    Event,
    Examined,
    NegativeReported,
    Noticed,
    PaperLost,
    Rated,
    Received,
    Redeemed,
    ScanAttached,
    ScanRemoved,
    Served,
    Supplemented,
    WarningOverridden,
    Withdrawn,
)
from counter_app.domain.intake import Intake, MaterialMark, Override, Tick
from counter_app.domain.materials import Gap, GapKind, Outcome
from counter_app.domain.people import IdKind, IdNumber, Taker
from counter_app.domain.rating import Rating
from counter_app.domain.scans import Scan, ScanKind, ScanPlace

CASE = "10000000010032611230100426"
AT = datetime(2026, 11, 23, 3, 27, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MISSING_1 = Gap("m1", GapKind.MISSING)
UNSIGNED_2 = Gap("m2", GapKind.UNSIGNED)
IN_ORDER = MaterialMark(Tick.IN_ORDER, copies=1)
INTAKE = Intake("YL001", "r1", marks={"m1": MaterialMark(Tick.MISSING), "m2": MaterialMark(Tick.DEFECTIVE)})
SCAN = Scan("5c" * 32, ScanKind.PDF, 70_000, 2)

Kind = TypeVar("Kind", bound=Event)

_USUAL: dict[type[Event], dict[str, Any]] = {
    Received: {
        "intake": INTAKE,
        "matter_name": "样例事项",
        "outcome": Outcome.ONE_TIME_NOTICE,
        "reply_due": date(2026, 11, 30),
        "reply_estimated": False,
        "query_code": "1234",
    },
    Examined: {"marks": (("m2", IN_ORDER),)},
    CorrectedOnTheSpot: {"corrections": (UNSIGNED_2,)},
    Noticed: {
        "gaps": (MISSING_1, UNSIGNED_2),
        "deferred": (),
        "due": date(2026, 12, 14),
        "due_estimated": False,
        "papers": (),
    },
    Supplemented: {"marks": (("m1", IN_ORDER),)},
    Deferred: {"deferred": (MISSING_1,), "promised_by": TODAY + timedelta(days=10)},
    Accepted: {
        "statutory_due": date(2026, 12, 21),
        "committed_due": date(2026, 12, 1),
        "due": date(2026, 12, 1),
        "due_estimated": False,
        "papers": (),
    },
    NegativeReported: {
        "ground": 6,
        "reason": "样例",
        "basis": "",
        "opinion": "同意",
        "approved_by": "0301",
        "papers": (),
    },
    Declined: {"ground": 6, "reason": "样例", "basis": "", "papers": ()},
    Withdrawn: {"reason": "不办了", "returned": ("m1",)},
    Consulted: {
        "intake": INTAKE,
        "matter_name": "样例事项",
        "outcome": Outcome.NOT_VIA_WINDOW,
        "advice": "请到二楼",
    },
    Served: {"entry": 2, "position": 0, "paper": "OneTimeNotice@1", "served_at": AT, "received_by": "陈㛃"},
    PaperLost: {
        "entry": 2,
        "position": 0,
        "paper": "OneTimeNotice@1",
        "declared_by": Taker("陈㛃", IdNumber(IdKind.RESIDENT_ID, "11010119900307851X")),
        "reason": "路上丢了",
        "reprint": 1,
        "slip": "",
    },
    Redeemed: {"entry": 2, "position": 0, "paper": "OneTimeNotice@1", "returned_by": "陈㛃"},
    Rated: {"rating": Rating.SATISFIED},
    ScanAttached: {"scan": SCAN, "place": ScanPlace("m1")},
    ScanRemoved: {"digest": SCAN.digest, "place": ScanPlace("m1"), "reason": "放错了"},
    WarningOverridden: {"override": Override("applicant.id", "check_digit", "证件原件如此")},
}


def event(kind: type[Kind], **changes: Any) -> Kind:
    """An event of this kind with the usual facts, but for `changes`."""
    common = {"case": CASE, "clerk": "0312", "at": AT, "on": TODAY}
    return kind(**{**common, **_USUAL[kind], **changes})
