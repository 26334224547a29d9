"""The one-time rule (一次性告知), guarded: what a second notice may name (行政许可法 32.1(4), 72(4))."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.events import Noticed
from counter_app.domain.materials import Gap, GapKind
from counter_app.domain.refusals.case import NoticeUnlawful, WiderNotice
from counter_app.domain.said import said


def beyond(first: Sequence[Gap], wanted: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gaps of `wanted` that the first notice did not name by (material, kind, point).

    Notes are not compared: how a clerk words the same fault may change, and no rule can tell that from a new
    fault of the same kind. The paper answers for it (services.composing.one_time_notice): where a note has
    changed, it repeats the first notice's words and says that they still hold.
    """
    told = {gap.key for gap in first}
    return tuple(gap for gap in wanted if gap.key not in told)


def told_of(first: Sequence[Gap], found: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gaps of `found` that the applicant was told of: what 补正后仍不齐全 may rest on.

    Named by the first notice as they are, or in a material that it named as missing: a paper that nobody had
    seen could not be told of otherwise, and to hand it in means as it is asked for. A further notice stays
    bound to the point (`beyond`).
    """
    missing = {gap.material for gap in first if gap.kind is GapKind.MISSING}
    new = set(beyond(first, found))
    return tuple(gap for gap in found if gap not in new or gap.material in missing)


def guard(first: Sequence[Gap], wanted: Sequence[Gap]) -> None:
    """Raises refusals.WiderNotice naming every gap of `wanted` that is not in `first`."""
    new = beyond(first, wanted)
    if new:
        raise WiderNotice(new)


def refuse_unless_lawful(notices: int, first: Sequence[Gap], event: Noticed) -> None:
    """Refuses an `event` that cannot be the next notice of a case.

    The case had `notices` of them; `first` is what the first named.

    A wider one needs the supervisor and the reason, and stays marked as what it is: an event that names
    nothing new must not claim to be wider, so that the daily report counts what happened.
    """
    named = (*event.gaps, *event.deferred)
    if not named:
        raise NoticeUnlawful("notice", reason="empty")
    if event.ordinal != notices + 1:
        raise NoticeUnlawful("notice", reason="ordinal")
    if not notices:
        if event.wider:
            raise NoticeUnlawful("notice", reason="first_wider")
        return
    if not event.wider:
        guard(first, named)
    elif not (said(event.reason) and said(event.approved_by)):
        raise NoticeUnlawful("notice", reason="unapproved")
    elif not beyond(first, named):
        raise NoticeUnlawful("notice", reason="not_wider")
