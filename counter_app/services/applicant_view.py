"""What the applicant's own screen shows: the case in hand and nothing else, masked (screens.md §12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.case import Status
from counter_app.domain.case_number import grouped
from counter_app.domain.intake import Intake, Tick
from counter_app.domain.people import mask_phone
from counter_app.domain.rating import awaits_rating
from counter_app.services.case_lists import CasePage, page
from counter_app.services.checking import Finding, required_rows
from counter_app.services.composing.dates import limit_running
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from counter_app.services.composing.queue_slip import shown_name
from counter_app.services.desk import Desk
from counter_app.services.gap_words import GapWords
from counter_app.services.pinned import pinned
from counter_app.services.slips import newest_slip


class Stage(StrEnum):
    BLANK = "blank"  # between applicants: the hall's name
    CONFIRM = "confirm"  # the data to confirm
    LACKING = "lacking"  # what is missing, or wrong
    RESULT = "result"  # what was decided, with the code of the paper


@dataclass(frozen=True, slots=True)
class Lacked:
    """One thing to bring or to put right, as the notice says it."""

    material: str
    problem: str
    fix: str


@dataclass(frozen=True, slots=True)
class ApplicantView:
    """`facts` are label and value. `case` is the number while a result is shown; `slip` the digits of its code;
    `rates` tells that a service waits for its rating. `tone`: brand, ok, warn or bad."""

    stage: Stage = Stage.BLANK
    title: str = ""
    tone: str = "brand"
    note: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    lacks: tuple[Lacked, ...] = ()
    case: str = ""
    number: str = ""
    slip: str = ""
    rates: bool = False


BLANK = ApplicantView()

_TONES = {
    Status.NOTICED: "warn",
    Status.DECLINED: "bad",
    Status.WITHDRAWN: "brand",
    Status.CONSULTATION: "brand",
    Status.RECEIVED: "brand",
    Status.SUPPLEMENTED: "brand",
}


def of_intake(desk: Desk, intake: Intake, finding: Finding) -> ApplicantView:
    """While the clerk works: the data to confirm; once everything was looked at, what is missing."""
    told = (*finding.gaps, *finding.deferred) if _all_seen(desk, intake) else ()
    lacks = tuple(_lacked(words) for words in told)
    matter = normalise(pinned(desk, intake)[1].name)
    facts = tuple(_people(desk, intake, matter))
    if lacks:
        title = _say(desk, "lacking", n=len(lacks))
        return ApplicantView(Stage.LACKING, title, "warn", _say(desk, "lacking_note"), facts, lacks)
    return ApplicantView(Stage.CONFIRM, _say(desk, "confirm"), "brand", _say(desk, "confirm_note"), facts)


def of_case(desk: Desk, number: str) -> ApplicantView:
    """What an act brought about. Raises refusals.CaseUnknown, CaseDamaged, ReleaseUnknown."""
    shown = page(desk, number)
    case, status = shown.case, shown.summary.status
    return ApplicantView(
        stage=Stage.RESULT,
        title=str(desk.wording.entry("screens", "applicant.result", status.value)),
        tone=_TONES.get(status, "ok"),
        note=_papers(desk, shown),
        facts=tuple(_result_facts(desk, shown)),
        lacks=tuple(_open(desk, shown)),
        case=number,
        number=grouped(number),
        slip=newest_slip(paper for paper, _ in shown.papers),
        rates=awaits_rating(case.history),
    )


def _all_seen(desk: Desk, intake: Intake) -> bool:
    """Told is told once: no list grows before the applicant's eyes."""
    marks = intake.marks
    rows = required_rows(desk, intake)
    return all(row in marks and marks[row].tick is not Tick.UNSEEN for row in rows)


def _people(desk: Desk, intake: Intake, matter: str) -> Iterator[tuple[str, str]]:
    yield _say(desk, "matter"), matter
    applicant, agent = intake.applicant, intake.agent
    if applicant.name.strip():
        yield _say(desk, "applicant"), shown_name(desk.wording, applicant)
    if applicant.id is not None and applicant.id.value.strip():
        yield _say(desk, "id"), applicant.id.masked
    if applicant.phone.strip():
        yield _say(desk, "phone"), mask_phone(applicant.phone)
    if agent is not None and agent.name.strip():
        yield _say(desk, "agent"), desk.wording.say("papers", "slp.masked", shown=agent.name[:1])


def _result_facts(desk: Desk, shown: CasePage) -> Iterator[tuple[str, str]]:
    case = shown.case
    yield from _people(desk, case.intake, normalise(shown.matter.name))
    label = desk.wording.entry("screens", "applicant.limit").get(shown.summary.status.value)
    due = limit_running(case, shown.summary)
    if label and due is not None:
        yield label, _day(desk, due.on, due.estimated)
    if case.accepted_on is not None and case.intake.collection is not None:
        yield _say(desk, "collection"), _say(desk, f"collection.{case.intake.collection.value}")


def _open(desk: Desk, shown: CasePage) -> Iterator[Lacked]:
    """What a notice asked for or the applicant promised, and is still to come."""
    if shown.case.status in (Status.NOTICED, Status.ACCEPTED_DEFERRED):
        for gap in shown.case.open_gaps:
            yield _lacked(desk.wording.gap(shown.matter, gap))


def _lacked(words: GapWords) -> Lacked:
    return Lacked(words.material, masked(words.text), words.fix)


def _papers(desk: Desk, shown: CasePage) -> str:
    """The promised day; else the newest paper, its copies, and which of them is the applicant's."""
    promised = shown.case.promised_by
    if shown.case.status is Status.ACCEPTED_DEFERRED and promised is not None:
        return _say(desk, "promised", year=promised.year, month=promised.month, day=promised.day)
    if not shown.papers:
        return _say(desk, "ended")
    paper, mark = shown.papers[-1][0], str(desk.wording.entry("screens", "applicant.copy_mark"))
    own = next((copy for copy in paper.copies if mark in copy), paper.copies[0])
    return _say(desk, "papers", title=paper.title, n=len(paper.copies), copy=own)


def _day(desk: Desk, on: date, estimated: bool) -> str:
    mark = _say(desk, "estimated") if estimated else ""
    return _say(desk, "day", year=on.year, month=on.month, day=on.day, mark=mark)


def _say(desk: Desk, key: str, **facts: object) -> str:
    return desk.wording.say("screens", f"applicant.{key}", **facts)
