"""材料袋标签: what is in the bag, whose it is, where it goes and by when (papers.md §7 BAG-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Accepted
from counter_app.services.composing import parts
from counter_app.services.composing.dates import limit_running, local, mark, weekday
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.handed_in import HandedIn, handed_in, page_count
from counter_app.services.composing.normalise import normalise
from counter_app.services.ports.records import CaseSummary
from printing.documents.bag_label import BagLabel, Label

KIND = "BagLabel"


def bag_label(frame: Frame, case: Case, summary: CaseSummary, start: int) -> BagLabel:
    """One label at place `start` (1–4); `summary` tells the date to watch as the law sees it today."""
    head = replace(parts.head(frame, KIND), issuing_body=frame.hall.short_name or frame.hall.name, slip="")
    return BagLabel(head, start, (_label(frame, case, summary),))


def _label(frame: Frame, case: Case, summary: CaseSummary) -> Label:
    items = list(handed_in(frame))
    original = frame.wording.entry("papers", "original_form")
    originals = sum(item.copies for item in items if item.form == original)
    accepted = next((e for e in reversed(case.history) if isinstance(e, Accepted)), None)
    limit, day, week = _limit(frame, case, summary)
    return Label(
        number=frame.number,
        matter=parts.matter_and_situation(frame),
        applicant=_applicant(frame),
        limit=limit,
        day=day,
        weekday=week,
        to=frame.wording.entry("papers", "bag.to").get(summary.status.value)
        or normalise(frame.matter.department),
        quantity=_quantity(frame, items),
        originals=frame.say("bag.originals", n=originals) if originals else "",
        taken=frame.say("bag.accepted" if accepted else "bag.received"),
        taken_at=local(accepted.at if accepted else case.received_at).strftime("%m-%d %H:%M"),
        names=(*(item.name for item in items), *_promised(frame, case)),
    )


def _applicant(frame: Frame) -> str:
    name = frame.need("addressee.name", frame.intake.applicant.name)
    agent = frame.intake.agent
    return frame.say("bag.agent", name=name, agent=agent.name) if agent is not None and agent.name else name


def _limit(frame: Frame, case: Case, summary: CaseSummary) -> tuple[str, str, str]:
    """Which limit runs, its day and weekday; of a case where none does, how it stands."""
    limit = frame.wording.entry("papers", "bag.limit").get(summary.status.value)
    due = limit_running(case, summary)
    if not limit or due is None:
        return frame.wording.of(summary.status), "", ""
    said = frame.say("bag.limit_marked", limit=limit, mark=mark(frame, due))
    return said, due.on.strftime("%m-%d"), frame.say("bag.weekday", weekday=weekday(frame, due.on))


def _quantity(frame: Frame, items: Sequence[HandedIn]) -> str:
    pages, complete = page_count(items)
    key = "bag.pages_none" if not pages else "bag.pages" if complete else "bag.pages_some"
    return frame.say(key, n=sum(item.copies for item in items if not item.substituted), pages=pages)


def _promised(frame: Frame, case: Case) -> Iterator[str]:
    """Materials that are still to come of an accepted case: the bag is not whole without them."""
    if case.status is not Status.ACCEPTED_DEFERRED:
        return
    names = {material.id: normalise(material.name) for material in frame.matter.materials}
    by = case.promised_by
    for material in dict.fromkeys(gap.material for gap in case.open_gaps):
        name = names.get(material, material)
        if by is None:
            yield frame.say("bag.deferred_open", name=name)
        else:
            yield frame.say("bag.deferred", name=name, month=by.month, day=by.day)
