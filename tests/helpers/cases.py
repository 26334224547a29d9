"""Ready-made intakes on real matters for tests that want one particular case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counter_app.domain.completeness import required_materials
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import Defect, DefectKind
from counter_app.domain.people import Agent, Applicant, Channel, Collection, IdKind, IdNumber, PersonKind
from counter_app.domain.situations import asked_questions
from tests.helpers.intakes import CREDIT_CODES, IDS, MOBILE
from tests.helpers.quiet_desk import matter, seed

PERSON = Applicant(PersonKind.NATURAL, "陈㛃", IdNumber(IdKind.RESIDENT_ID, IDS[0]), MOBILE)
BODY = Applicant(
    PersonKind.LEGAL,
    "青禾市顺达加油站有限公司",
    IdNumber(IdKind.CREDIT_CODE, CREDIT_CODES[0]),
    MOBILE,
    "周沛然",
)
AGENT = Agent("顾晓梅", IdNumber(IdKind.RESIDENT_ID, IDS[1]), MOBILE, "女儿", "授权委托书（原件1份）")
MISSING = MaterialMark(tick=Tick.MISSING)
IN_ORDER = MaterialMark(tick=Tick.IN_ORDER, copies=1, pages=2)


def faulty(kind: DefectKind, note: str = "") -> MaterialMark:
    """Handed in, with one defect."""
    return MaterialMark(tick=Tick.DEFECTIVE, copies=1, defects=(Defect(kind, note),))


def answers(code: str, *wanted: str) -> dict[str, str]:
    """Answers to all that is asked: the option with a wanted text, else the first."""
    given: dict[str, str] = {}
    while open_questions := [q for q in asked_questions(matter(code), given) if q not in given]:
        question = matter(code).question(open_questions[0])
        assert question is not None
        chosen = next((o for o in question.options if o.text in wanted), question.options[0])
        given[question.id] = chosen.id
    return given


def intake(
    code: str, *wanted: str, applicant: Applicant = PERSON, marks: Mapping[str, MaterialMark] | None = None
) -> Intake:
    """Complete and in order, but for `marks`."""
    given = answers(code, *wanted)
    rows = dict.fromkeys(required_materials(matter(code), given), IN_ORDER)
    return Intake(
        matter=code,
        release=seed().release.id,
        answers=given,
        marks={**rows, **(marks or {})},
        applicant=applicant,
        channel=Channel.WINDOW,
        collection=Collection.PICK_UP,
    )


def unseen(given: Intake, *rows: str) -> Intake:
    """The same with these rows not looked at yet."""
    return replace(given, marks={k: v for k, v in given.marks.items() if k not in rows})
