"""The four papers of the desk, composed (fields: domain.md §3.1–3.5; zones: papers.md §7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counter_app.domain.clocks import DueDate
from counter_app.domain.materials import Gap
from counter_app.services.composing.frame import Frame
from printing.documents.papers import AcceptanceNotice, DeclineNotice, MaterialReceipt, OneTimeNotice


def material_receipt(
    frame: Frame, reply: DueDate, query_code: str, supplement: Sequence[str] = ()
) -> MaterialReceipt:
    """收件凭证. `supplement`: ids of the materials handed in now, in the order of the notice → 补正材料收件凭证."""
    raise NotImplementedError


def one_time_notice(
    frame: Frame,
    gaps: Sequence[Gap],
    deferred: Sequence[Gap],
    due: DueDate | None,
    *,
    ordinal: int = 1,
    approved_by: str = "",
    reason: str = "",
) -> OneTimeNotice:
    """补正告知书: every gap and, marked 可容缺, every deferrable one. A second notice carries its sentence."""
    raise NotImplementedError


def acceptance_notice(
    frame: Frame,
    accepted_on: date,
    statutory: DueDate | None,
    committed: DueDate | None,
    due: DueDate,
    deferred: Sequence[Gap] = (),
) -> AcceptanceNotice:
    """受理通知书 with both limits and the computed due date."""
    raise NotImplementedError


def decline_notice(
    frame: Frame, ground: int, reason: str, basis: str, agency_name: str, agency_address: str, agency_phone: str
) -> DeclineNotice:
    """不予受理通知书; grounds 1–6 of domain.md §3.5."""
    raise NotImplementedError
