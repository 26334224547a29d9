"""Hypothesis strategies: what clerks may enter about real matters of the seed catalogue."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from counter_app.domain.catalogue import Matter
from counter_app.domain.completeness import required_materials
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import Defect, DefectKind
from counter_app.domain.people import (
    Agent,
    Applicant,
    Channel,
    Collection,
    IdKind,
    IdNumber,
    PersonKind,
)
from counter_app.domain.situations import asked_questions
from tests.helpers.quiet_desk import seed

PERSON_NAMES = ("陈㛃", "顾𬱖", "𠮷田", "王小明", "欧阳凌霜", "阿卜杜热合曼·买买提", "李﨑", "黄𰻝")
BODY_NAMES = ("青禾市星汇文化娱乐有限公司", "临江区老陈记面馆", "青禾市（临江）顺达加油站有限公司")
IDS = ("88010219900101" + "0028", "88010219561230" + "0069")
CREDIT_CODES = ("91880102MA" + "00000K4F",)
NOTES = ("", "租期已于2026年10月31日届满", "缺“食品安全事故处置”制度", "号码写成1990101" + "0217，联系本人")
MOBILE = "199" + "5550" + "0217"


@st.composite
def answers_of(draw: st.DrawFn, matter: Matter) -> dict[str, str]:
    """An answer to every question that is asked, following where the answers lead."""
    given: dict[str, str] = {}
    while open_questions := [q for q in asked_questions(matter, given) if q not in given]:
        question = matter.question(open_questions[0])
        assert question is not None
        given[question.id] = draw(st.sampled_from(question.options)).id
    return given


@st.composite
def marks_of(
    draw: st.DrawFn, matter: Matter, answers: dict[str, str], looked: bool = True
) -> dict[str, MaterialMark]:
    """A mark for each material asked for; without `looked` some may be unseen."""
    marks = {}
    for material_id in required_materials(matter, answers):
        requirement = matter.material(material_id)
        assert requirement is not None
        ticks = [Tick.IN_ORDER, Tick.IN_ORDER, Tick.MISSING, Tick.DEFECTIVE]
        ticks += [Tick.SUBSTITUTED] if requirement.substitutes else []
        ticks += [] if looked else [Tick.UNSEEN]
        tick = draw(st.sampled_from(ticks))
        defects: tuple[Defect, ...] = ()
        if tick is Tick.DEFECTIVE:
            kinds = draw(st.lists(st.sampled_from(DefectKind), min_size=1, max_size=3, unique=True))
            defects = tuple(Defect(kind, draw(st.sampled_from(NOTES))) for kind in kinds)
        marks[material_id] = MaterialMark(
            tick=tick,
            copies=draw(st.integers(0, 3)),
            defects=defects,
            failed_points=tuple(
                draw(st.sets(st.integers(0, len(requirement.points) - 1)))
                if requirement.points and defects
                else ()
            ),
            substitute=requirement.substitutes[0].kind if tick is Tick.SUBSTITUTED else None,
            valid_until=draw(st.sampled_from([None, None, date(2026, 10, 1), date(2027, 10, 1)])),
            pages=draw(st.sampled_from([None, 1, 6])),
            note=draw(st.sampled_from(["", "", "自备"])),
        )
    return marks


def _failed(points: int) -> st.SearchStrategy[tuple[int, ...]]:
    if not points:
        return st.just(())
    return st.sets(st.integers(0, points - 1)).map(lambda found: tuple(sorted(found)))


@st.composite
def applicants(draw: st.DrawFn) -> Applicant:
    if draw(st.booleans()):
        name, number = (
            draw(st.sampled_from(PERSON_NAMES)),
            IdNumber(IdKind.RESIDENT_ID, draw(st.sampled_from(IDS))),
        )
        return Applicant(PersonKind.NATURAL, name, number, draw(st.sampled_from(["", MOBILE])))
    code = IdNumber(IdKind.CREDIT_CODE, draw(st.sampled_from(CREDIT_CODES)))
    contact = draw(st.sampled_from(["", "周沛然"]))
    return Applicant(PersonKind.LEGAL, draw(st.sampled_from(BODY_NAMES)), code, MOBILE, contact)


@st.composite
def intakes(draw: st.DrawFn, matter: Matter | None = None, looked: bool = True) -> Intake:
    """A complete intake on a real matter; materials as they come."""
    chosen = matter or draw(st.sampled_from(list(seed())))
    answers = draw(answers_of(chosen))
    agent = Agent("顾晓梅", IdNumber(IdKind.RESIDENT_ID, IDS[1]), MOBILE, "女儿", "授权委托书（原件1份）")
    return Intake(
        matter=chosen.code,
        release=seed().release.id,
        answers=answers,
        marks=draw(marks_of(chosen, answers, looked)),
        applicant=draw(applicants()),
        agent=draw(st.sampled_from([None, agent])),
        channel=draw(st.sampled_from(Channel)),
        collection=draw(st.sampled_from(Collection)),
        postal_address="青禾市柳岸街道2号，收件人电话" + MOBILE,
        promised_by=date(2026, 12, 7),
        promise_signed=draw(st.booleans()),
        note=draw(st.sampled_from(NOTES)),
    )
