"""补正告知书, the one-time notice: every gap at once, and how to put each right (papers.md §7 OTN-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counter_app.domain.clocks import DueDate
from counter_app.domain.materials import Gap
from counter_app.services.composing import parts
from counter_app.services.composing.dates import caution, date_and_weekday, mark, moment
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.privacy import masked
from printing.documents.papers import GapRow, OneTimeNotice
from printing.documents.parts import AnswerRow, SignatureLine, TickedText

KIND = "OneTimeNotice"


def one_time_notice(
    frame: Frame,
    gaps: Sequence[Gap],
    deferred: Sequence[Gap],
    due: DueDate | None,
    *,
    ordinal: int = 1,
    approved_by: str = "",
    reason: str = "",
    wider: bool = False,
    first: Sequence[Gap] = (),
) -> OneTimeNotice:
    """Every gap and, marked 可容缺, every deferrable one; n is the same in box, table and closing.

    A second notice carries its sentence; `wider` says that it names what the first did not; of what the
    `first` told, it repeats the words.
    Raises refusals.PaperIncomplete.
    """
    ordered = _in_order(frame, gaps, deferred)
    told = {gap.key: gap for gap in first}
    rows = tuple(
        _row(frame, gap, told.get(gap.key), deferrable=gap in deferred and gap not in gaps) for gap in ordered
    )
    return OneTimeNotice(
        head=parts.head(frame, KIND),
        addressee=parts.addressee(frame),
        answers=tuple(_answers(frame, ordered, rows, due)),
        lead=frame.say(
            "otn.lead",
            you=parts.you(frame),
            received=moment(frame, frame.received_at),
            matter=parts.matter_and_situation(frame),
        ),
        ticks=tuple(_ticks(frame, ordered)),
        rows=rows,
        closing=frame.say("otn.closing", n=len(rows)),
        basis=parts.basis_sentence(frame, KIND),
        seal=parts.seal(frame, frame.body.acceptance_seal),
        signatures=(
            parts.sign(frame, "sign.clerk"),
            parts.staff_line(frame),
            SignatureLine(frame.say("otn.received"), "note"),
            parts.sign(frame, "sign.applicant"),
            parts.by_hand(frame, "sign.served"),
        ),
        second=_second(frame, ordinal, approved_by, reason, wider),
        note=masked(frame.intake.note),
    )


def _in_order(frame: Frame, gaps: Sequence[Gap], deferred: Sequence[Gap]) -> list[Gap]:
    """All in the order of the catalogue, so that what is wrong with one material stands together."""
    place = {m.id: i for i, m in enumerate(frame.matter.materials)}
    return sorted(dict.fromkeys((*gaps, *deferred)), key=lambda gap: place[gap.material])


def _row(frame: Frame, gap: Gap, told: Gap | None, *, deferrable: bool) -> GapRow:
    """Of a gap that was `told` before the paper repeats what was told, whatever the clerk notes now: a new note
    could ask for anything, and no rule can tell a better wording from a new demand."""
    words = frame.wording.gap(frame.matter, gap)
    text = words.text
    if told is not None and gap.note != told.note:
        text = frame.say("otn.still", told=frame.wording.gap(frame.matter, told).text)
    return GapRow(words.material, masked(text), words.fix, deferrable=deferrable)


def _answers(
    frame: Frame, gaps: Sequence[Gap], rows: Sequence[GapRow], due: DueDate | None
) -> Iterator[AnswerRow]:
    materials = len({gap.material for gap in gaps})
    what = "otn.what.one" if materials == len(rows) else "otn.what.several"
    small = frame.say("otn.what.small")
    if deferrable := sum(row.deferrable for row in rows):
        small += frame.say("otn.what.deferrable", k=deferrable)
    yield AnswerRow(frame.say("otn.what"), frame.say(what, n=len(rows), materials=materials), small)
    if due is not None:
        yield _when(frame, due)
    yield parts.where_row(frame)
    yield parts.ask_row(frame)


def _when(frame: Frame, due: DueDate) -> AnswerRow:
    main = frame.say(
        "otn.when.main",
        due=date_and_weekday(frame, due.on),
        close=frame.hall.closing_time,
        mark=mark(frame, due),
    )
    rule = frame.hall.correction
    small = (
        frame.say("otn.when.small", limit=frame.wording.limit(rule.limit), late_effect=rule.late_effect)
        if rule is not None
        else ""
    )
    return AnswerRow(frame.say("otn.when"), main, small + caution(frame, due), big=True)


def _ticks(frame: Frame, gaps: Sequence[Gap]) -> Iterator[TickedText]:
    incomplete = frame.wording.entry("papers", "kinds.incomplete")
    lacking = [n for n, gap in enumerate(gaps, 1) if gap.kind.value in incomplete]
    faulty = [n for n, gap in enumerate(gaps, 1) if gap.kind.value not in incomplete]
    for key, numbers in (("otn.tick.incomplete", lacking), ("otn.tick.form", faulty)):
        text = frame.say(key)
        if numbers:
            text = frame.say("otn.tick.rows", text=text, rows=numbers)
        yield TickedText(bool(numbers), text)


def _second(frame: Frame, ordinal: int, approved_by: str, reason: str, wider: bool) -> str:
    if ordinal < 2:
        return ""
    nth = frame.wording.entry("papers", "ordinals")[ordinal] if ordinal < 10 else str(ordinal)
    if not approved_by:
        return frame.say("otn.second", ordinal=nth)
    key = "otn.second_wider" if wider else "otn.second_approved"
    return frame.say(key, ordinal=nth, approver=approved_by, reason=masked(reason).rstrip("。"))
