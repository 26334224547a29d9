"""收件小票: matter, surname, the date to watch and where to ask; nothing that could harm whoever loses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from counter_app.domain.case import Case
from counter_app.domain.clocks import DueDate
from counter_app.domain.people import Applicant, PersonKind
from counter_app.services.composing import parts
from counter_app.services.composing.dates import limit_running, local, mark, weekday
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise
from counter_app.services.ports.records import CaseSummary
from counter_app.services.wording import Wording
from printing.documents.parts import AnswerRow, Fact
from printing.documents.queue_slip import QueueSlip

KIND = "QueueSlip"
_OF_A_BODY = 4  # characters of a body's name that are shown; of a person the surname's first


def queue_slip(frame: Frame, case: Case, summary: CaseSummary) -> QueueSlip:
    """`summary` tells the date to watch as the law sees it today. Raises refusals.PaperIncomplete."""
    phone = frame.need("counter.phone", frame.hall.phone or frame.hall.counter.phone)
    code = frame.need("query_code", case.query_code)
    counter = frame.say("slp.counter_value", counter=frame.hall.counter.name, staff_no=frame.clerk.staff_no)
    return QueueSlip(
        head=replace(parts.head(frame, KIND), issuing_body=frame.hall.name),
        facts=(
            Fact(frame.say("slp.matter"), normalise(frame.matter.name)),
            Fact(frame.say("slp.applicant"), shown_name(frame.wording, frame.intake.applicant)),
            Fact(frame.say("slp.received"), local(case.received_at).strftime("%Y-%m-%d %H:%M")),
            Fact(frame.say("slp.counter"), counter),
        ),
        limits=tuple(_limits(frame, case, summary)),
        asks=(
            Fact(frame.say("slp.phone"), phone),
            Fact(frame.say("slp.code"), code),
            Fact(frame.say("slp.complaint"), parts.complaint_phone(frame)),
        ),
        caution=frame.say("slp.caution"),
    )


def shown_name(wording: Wording, applicant: Applicant) -> str:
    """顾＊＊, of a body 青禾市悦＊＊: what a slip and the second screen show of a name."""
    count = _OF_A_BODY if applicant.kind is PersonKind.LEGAL else 1
    return wording.say("papers", "slp.masked", shown=applicant.name[:count])


def _limits(frame: Frame, case: Case, summary: CaseSummary) -> Iterator[AnswerRow]:
    """The date that runs now, for the applicant to the hour; none once the case has ended or silence accepted."""
    label = frame.wording.entry("papers", "slp.limit").get(summary.status.value)
    due = limit_running(case, summary)
    if label and due is not None:
        yield AnswerRow(label, _day(frame, due, to_the_hour=case.accepted_on is None))
    if case.promised_by is not None and case.open_gaps and case.accepted_on is not None:
        yield AnswerRow(
            frame.say("slp.limit_promised"), _day(frame, DueDate(case.promised_by, False), to_the_hour=True)
        )


def _day(frame: Frame, due: DueDate, to_the_hour: bool) -> str:
    on: date = due.on
    return frame.say(
        "slp.day_hour" if to_the_hour else "slp.day",
        month=on.month,
        day=on.day,
        weekday=weekday(frame, on),
        close=frame.hall.closing_time,
        mark=mark(frame, due),
    )
