"""What the keys of the materials table ask before they mark: defect, substitute, promise, note."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from counter_app.domain.catalogue import MaterialRequirement
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import Defect, DefectKind
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording
from counter_app.ui.models.marks import Marking, criteria, likely_defect, offered_substitutes
from counter_app.ui.pages.intake.entry_popup import Ask, Entry
from counter_app.ui.tr import tr

_DATE = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$")
NOW = tr("申请人能当场更正")
MET = "met"
"""The option that takes a recorded defect back."""


def typed_date(text: str, today: date) -> date | None:
    """`20261001`, `2026-10-01`, `2026年10月1日`; `1001` is this year. None when it is no date."""
    digits = re.sub(r"\D", "", text)
    if len(digits) == 4 and digits == text.strip():
        text = f"{today.year}{digits}"
    match = _DATE.match(text.strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def criterion_question(wording: Wording, marking: Marking, mark: MaterialMark, position: int) -> Ask:
    """Which defect it is that this criterion is not met; the likely one stands ready."""
    text = criteria(marking.requirement)[position]
    likely = likely_defect(text)
    recorded = marking.defect_of(mark, position) if mark.tick is Tick.DEFECTIVE else None
    kinds = _kinds(wording, recorded.kind if recorded else likely)
    return Ask(
        f"{position + 1}  {normalise(text)}",
        [*kinds, (MET, tr("该条符合，撤销「{of}」", of=wording.of(recorded.kind)))] if recorded else kinds,
        hint=tr("说明，可不填；已过期的填到期日"),
        text=recorded.note if recorded else "",
        ticks=[(NOW, bool(recorded and recorded.correctable_now))],
        action=tr("该条不符"),
    )


def defect_question(wording: Wording, requirement: MaterialRequirement) -> Ask:
    """Any defect, of the whole material."""
    return Ask(
        normalise(requirement.name),
        _kinds(wording, DefectKind.INCOMPLETE),
        hint=tr("说明，可不填；已过期的填到期日"),
        ticks=[(NOW, False)],
        action=tr("记问题"),
    )


def defect(entry: Entry, point: str, today: date) -> Defect:
    """What the answer says; the last day of an expired paper is written out."""
    kind = DefectKind(entry.option)
    note = entry.text
    if kind is DefectKind.EXPIRED and (day := typed_date(note, today)) is not None:
        note = f"{day.isoformat()} 到期"
    return Defect(kind, note, entry.ticks[0], point)


def substitute_question(wording: Wording, requirement: MaterialRequirement, derived: bool) -> Ask | None:
    """The ways to spare this paper; None where there is none."""
    offered = offered_substitutes(requirement, derived)
    if not offered:
        return None
    options = [
        (
            s.kind.value,
            f"{wording.of(s.kind)}：{normalise(s.note)}{'（推定）' if s.basis == 'derived' else ''}",
        )
        for s in offered
    ]
    return Ask(tr("申请人选择用什么替代"), options, action=tr("申请人选此项"))


def promise_question(intake: Intake, today: date, latest: date | None) -> Ask:
    """容缺: the date the applicant promises, not after `latest`, and that the promise is signed."""

    def refuse(entry: Entry) -> str:
        if not entry.text:
            taken_back = intake.promised_by is not None and not entry.ticks[0]
            return "" if taken_back else tr("请填申请人承诺补齐的日期；不承诺的，按 Esc")
        day = typed_date(entry.text, today)
        if day is None:
            return tr("日期不对，请按 年-月-日 填写，如 {example}", example=example)
        if latest is not None and day > latest:
            return tr("不能晚于办结期限，最晚 {isoformat}", isoformat=latest.isoformat())
        return tr("承诺补齐的日期已经过去，请重新约定") if day < today else ""

    week = today + timedelta(days=7)
    example = (min(week, latest) if latest is not None else week).isoformat()
    return Ask(
        tr("容缺：申请人承诺补齐的日期"),
        hint=tr("如 {example}", example=example),
        below=tr("须不晚于 {isoformat}（办结期限）", isoformat=latest.isoformat())
        if latest is not None
        else "",
        text=intake.promised_by.isoformat() if intake.promised_by else "",
        number=True,
        ticks=[
            (tr("承诺书已由申请人签字"), intake.promise_signed),
            (tr("申请人有未修复的失信记录"), intake.credit_record_bad),
        ],
        action=tr("记下承诺"),
        refuse=refuse,
    )


def note_question(mark: MaterialMark) -> Ask:
    return Ask(tr("备注，印在纸面上"), hint=tr("对这份材料的说明"), text=mark.note)


def _kinds(wording: Wording, first: DefectKind) -> list[tuple[str, str]]:
    """Each kind by its word and what it looks like on a paper: clerks think in examples."""
    kinds = [first, *(k for k in DefectKind if k is not first)]
    return [
        (k.value, f"{wording.of(k)}：{wording.say('screens', f'defect_example.{k.value}')}") for k in kinds
    ]


def promised(intake: Intake, entry: Entry, today: date) -> Intake:
    """The answer to `promise_question` taken over."""
    signed, bad_credit = entry.ticks
    return replace(
        intake,
        promised_by=typed_date(entry.text, today),
        promise_signed=signed,
        credit_record_bad=bad_credit,
    )
