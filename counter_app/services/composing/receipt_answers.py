"""What a receipt answers: when a reply comes, that it was given already, or what is still lacking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counter_app.domain.case import Case, Status
from counter_app.domain.clocks import DueDate
from counter_app.domain.events import Noticed
from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.dates import (
    caution,
    date_and_weekday,
    local,
    long_date,
    mark,
    weekday,
)
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise
from printing.documents.parts import AnswerRow


@dataclass(frozen=True, slots=True)
class Told:
    """The one-time notice is handed over with this receipt: the answer was given on the spot."""

    notice: str  # its 文号, "" in a preview
    due: DueDate | None


@dataclass(frozen=True, slots=True)
class Lacking:
    """Not everything that the notice asked for, or the applicant promised, has come.

    `due`: the day of the notice, None where the hall sets none, or the promised one; `decision`: of an
    accepted case, whose limit goes on. `wrong`: what has come and is not right yet, 申请书（未盖章）.
    """

    gaps: tuple[Gap, ...]
    due: DueDate | None
    decision: DueDate | None = None
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """Everything that was promised has come; the limit of the accepted case goes on."""

    decision: DueDate


Reply = DueDate | Told | Lacking | PromiseKept
"""A DueDate is the last day of the five in which an answer must come."""


def reply_to(case: Case, answer: DueDate) -> Reply:
    """What the receipt of a supplement tells; `case` is the case with it, `answer` five days from now."""
    if case.accepted_on is not None:
        assert case.due is not None, "accepted without a due date"
        decision = DueDate(case.due, case.due_estimated)
        if not case.open_gaps:
            return PromiseKept(decision)
        promised = DueDate(case.promised_by, estimated=False) if case.promised_by else None
        return Lacking(case.open_gaps, promised, decision)
    if case.status is not Status.NOTICED:
        return answer
    last = next(e for e in reversed(case.history) if isinstance(e, Noticed))
    due = DueDate(case.notice_due, last.due_estimated) if case.notice_due else None
    return Lacking(case.open_gaps, due)


def due_of(reply: Reply) -> DueDate | None:
    """The day that the applicant watches now."""
    if isinstance(reply, DueDate):
        return reply
    return reply.decision if isinstance(reply, PromiseKept) else reply.due


def reply_rows(frame: Frame, reply: Reply, *, supplement: bool) -> Iterator[AnswerRow]:
    """The rows above 怎样查询. What silence means stands on the first receipt only: the law speaks of an
    applicant who was told nothing (32.1(4)), and domain.silence deems nobody else accepted."""
    match reply:
        case Told():
            yield _told(frame, reply)
        case Lacking():
            yield _lacking(frame, reply)
            yield _answer_later(frame) if reply.decision is None else _decision(frame, reply.decision)
        case PromiseKept():
            main, small = frame.say("rct.kept.main"), frame.say("rct.kept.small")
            yield AnswerRow(frame.say("rct.kept"), main, small, big=True)
            yield _decision(frame, reply.decision)
        case DueDate():
            yield _answer(frame, reply, supplement)
            if not supplement and _silence_accepts(frame):
                received = long_date(frame, local(frame.received_at).date())
                main = frame.say("rct.silence.main", received=received)
                yield AnswerRow(frame.say("rct.silence"), main, frame.say("rct.silence.small"))


def lacking_materials(frame: Frame, gaps: Sequence[Gap]) -> list[str]:
    """Each material that is still to come with what was wrong with it: 营业执照（过期）."""
    kinds: dict[str, dict[str, None]] = {}
    for gap in gaps:
        kinds.setdefault(gap.material, {})[frame.wording.of(gap.kind)] = None
    return [
        frame.say("rct.lacking.name", material=normalise(m.name), kinds=list(kinds[m.id]))
        for m in frame.matter.materials
        if m.id in kinds
    ]


def still_lacking(frame: Frame, reply: Lacking) -> str:
    """还缺：…；最晚…, for the row of what was not taken in."""
    names = lacking_materials(frame, reply.gaps)
    if reply.due is None:
        return frame.say("rct.lacking.list_open", names=names)
    due = date_and_weekday(frame, reply.due.on) + mark(frame, reply.due)
    return frame.say("rct.lacking.list", names=names, due=due)


def _told(frame: Frame, told: Told) -> AnswerRow:
    number = frame.say("rct.told.number", number=told.notice) if told.notice else ""
    main = frame.say("rct.told.main", number=number)
    if told.due is None:
        return AnswerRow(frame.say("rct.reply"), main, frame.say("rct.told.small_open"), big=True)
    due = date_and_weekday(frame, told.due.on)
    small = frame.say("rct.told.small", due=due, close=frame.hall.closing_time, mark=mark(frame, told.due))
    return AnswerRow(frame.say("rct.reply"), main, small + caution(frame, told.due), big=True)


def _lacking(frame: Frame, reply: Lacking) -> AnswerRow:
    names = lacking_materials(frame, reply.gaps)
    small = frame.say("rct.lacking.small", names=names)
    if reply.wrong:
        small += frame.say("rct.lacking.wrong_small", names=list(reply.wrong))
    small += _late(frame, promised=reply.decision is not None)
    wrong = frame.say("rct.lacking.wrong", n=len(reply.wrong)) if reply.wrong else ""
    if reply.due is None:
        main = frame.say("rct.lacking.main_open", n=len(names), wrong=wrong)
        return AnswerRow(frame.say("rct.lacking"), main, small, big=True)
    due = date_and_weekday(frame, reply.due.on)
    close, sign = frame.hall.closing_time, mark(frame, reply.due)
    main = frame.say("rct.lacking.main", n=len(names), wrong=wrong, due=due, close=close, mark=sign)
    return AnswerRow(frame.say("rct.lacking"), main, small + caution(frame, reply.due), big=True)


def _late(frame: Frame, *, promised: bool) -> str:
    if promised:
        return parts.promise_broken(frame)
    rule = frame.hall.correction
    return frame.say("rct.lacking.late", late_effect=rule.late_effect) if rule is not None else ""


def _answer_later(frame: Frame) -> AnswerRow:
    return AnswerRow(
        frame.say("rct.reply"), frame.say("rct.lacking.reply"), frame.say("rct.lacking.reply_small")
    )


def _decision(frame: Frame, due: DueDate) -> AnswerRow:
    main = frame.say(
        "acc.when.main",
        due=long_date(frame, due.on),
        weekday=weekday(frame, due.on),
        mark=mark(frame, due),
    )
    return AnswerRow(frame.say("acc.when"), main, frame.say("rct.decision.small") + caution(frame, due))


def _answer(frame: Frame, reply: DueDate, supplement: bool) -> AnswerRow:
    main = frame.say(
        "rct.reply.main",
        due=date_and_weekday(frame, reply.on),
        close=frame.hall.closing_time,
        mark=mark(frame, reply),
    )
    small = frame.say("rct.reply.small_supplement" if supplement else "rct.reply.small")
    return AnswerRow(frame.say("rct.reply"), main, small + caution(frame, reply), big=True)


def _silence_accepts(frame: Frame) -> bool:
    """The law says so for licences; for any other item type only a local rule can."""
    return frame.matter.type in frame.wording.entry("papers", "silence_types") or bool(
        frame.hall.silence_basis
    )
