"""The papers of 容缺: the applicant's promise, and the notice of what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counter_app.domain.events import PaperIssued
from counter_app.domain.intake import Intake
from counter_app.domain.limits import MatterDue, MatterLimits
from counter_app.domain.materials import Gap
from counter_app.services.composing import papers
from counter_app.services.composing.promised import is_signed
from counter_app.services.deciding.issuing import frame_of
from counter_app.services.deciding.sitting import Sitting
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise


def promise(act: Sitting, intake: Intake, deferred: Sequence[Gap], promised_by: date | None) -> PaperIssued:
    """容缺受理承诺书, to be signed."""
    frame = frame_of(act, DeferralPromise, intake, None, (), deferred)
    return act.frozen(papers.deferral_promise(frame, deferred, promised_by))


def deferral(
    act: Sitting, deferred: Sequence[Gap], promised_by: date, days: MatterDue, limits: MatterLimits
) -> tuple[PaperIssued, ...]:
    """容缺受理通知书; before it the promise, unless what the applicant signed says the same."""
    intake = act.kept.intake
    frame = frame_of(act, DeferralPromise, intake, None, (), deferred)
    signed = papers.deferral_promise(frame, deferred, promised_by)
    frame = frame_of(act, DeferralNotice, intake, days.due, (), deferred)
    notice = act.frozen(papers.deferral_notice(frame, deferred, promised_by, days, limits))
    return (notice,) if is_signed(act.kept, signed) else (act.frozen(signed), notice)
