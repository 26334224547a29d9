"""Matters for tests: the seed catalogue, small hand-made ones, and strategies of whole situations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from counter_app.domain.catalogue import (
    Condition,
    Fee,
    Limit,
    LimitUnit,
    MaterialRequirement,
    Matter,
    Option,
    Routing,
    RoutingOutcome,
    Situation,
    Substitute,
    SubstituteKind,
    Term,
    Tolerance,
)
from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.domain.materials import Defect, DefectKind, SubmittedMaterial

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "resources" / "catalogue" / "seed.json"
ON = date(2026, 11, 23)
NOT_STATED = Limit("未载明", None, None)


@cache
def seed() -> Mapping[str, Matter]:
    """The shipped matters by code."""
    return {m.code: m for m in parse_matters(json.loads(SEED.read_bytes())).matters}


def when(question: str, *options: str) -> Condition:
    return Condition(((Term(question, frozenset(options)),),))


def question(number: int, condition: Condition | None = None) -> Situation:
    """`q1` with the options `q1.1` and `q1.2`."""
    options = tuple(Option(f"q{number}.{n}", f"选项{n}") for n in (1, 2))
    return Situation(f"q{number}", f"键{number}", f"问题{number}", options, condition)


def material(
    material_id: str,
    *,
    necessity: str = "必要",
    form: str = "复印件",
    copies: int = 1,
    condition: Condition | None = None,
    tolerance: Tolerance | None = None,
    substitutes: Iterable[SubstituteKind] = (),
) -> MaterialRequirement:
    return MaterialRequirement(
        id=material_id,
        name=f"材料{material_id}",
        form=form,
        copies=copies,
        check_original=False,
        necessity=necessity,
        channel="申请人自备",
        when=condition,
        when_text="",
        points=(),
        substitutes=tuple(Substitute(kind, "", "source") for kind in substitutes),
        tolerance=tolerance,
    )


def may_follow(material_id: str, **changes: object) -> MaterialRequirement:
    """A 容缺 material whose tolerance always holds."""
    tolerance = Tolerance(True, None, "样例依据", None)
    return material(material_id, necessity="容缺", tolerance=tolerance, **changes)  # type: ignore[arg-type]


def matter(
    *materials: MaterialRequirement,
    questions: tuple[Situation, ...] = (),
    routing: tuple[Routing, ...] = (),
    via_window: bool = True,
    name: str = "样例事项",
    code: str = "YL001",
    type_: str = "行政许可",
    statutory: Limit = NOT_STATED,
    committed: Limit = NOT_STATED,
) -> Matter:
    return Matter(
        code=code,
        name=name,
        type=type_,
        department="样例局",
        level="区",
        service_object=("自然人",),
        handling="承诺件",
        statutory_limit=statutory,
        committed_limit=committed,
        via_window=via_window,
        legal_basis=("《样例条例》",),
        conditions=(),
        fee=Fee(False, "不收费"),
        result="",
        validity="",
        questions=questions,
        materials=materials,
        routing=routing,
    )


def routed(outcome: RoutingOutcome, condition: Condition | None = None, text: str = "去处") -> Routing:
    return Routing(condition, "", outcome, text)


def working_days(value: int) -> Limit:
    return Limit(f"{value}个工作日", value, LimitUnit.WORKING_DAY)


@dataclass(frozen=True)
class Brought:
    """A matter with an answered situation and what was handed in."""

    matter: Matter
    answers: Mapping[str, str]
    submitted: tuple[SubmittedMaterial, ...]


defects = st.builds(
    Defect,
    kind=st.sampled_from(DefectKind),
    note=st.sampled_from(["", "第2页"]),
    correctable_now=st.booleans(),
)


@st.composite
def conditions(draw: st.DrawFn, upto: int) -> Condition | None:
    """A condition on the questions before `upto`."""
    if upto <= 1 or draw(st.booleans()):
        return None
    terms = st.builds(
        lambda n, options: Term(f"q{n}", frozenset(f"q{n}.{o}" for o in options)),
        st.integers(1, upto - 1),
        st.sets(st.sampled_from([1, 2]), min_size=1),
    )
    clauses = st.lists(st.lists(terms, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2)
    return Condition(tuple(draw(clauses)))


@st.composite
def requirements(draw: st.DrawFn, number: int) -> MaterialRequirement:
    tolerance = st.builds(
        Tolerance,
        allowed=st.booleans(),
        when=conditions(4),
        basis=st.just(""),
        otherwise=st.sampled_from([None, "必要", "非必要"]),
    )
    return material(
        f"m{number}",
        necessity=draw(st.sampled_from(["必要", "非必要", "容缺"])),
        form=draw(st.sampled_from(["原件", "复印件", "原件及复印件"])),
        copies=draw(st.integers(1, 3)),
        condition=draw(conditions(4)),
        tolerance=draw(st.none() | tolerance),
        substitutes=draw(st.sets(st.sampled_from(SubstituteKind), max_size=2)),
    )


@st.composite
def brought(draw: st.DrawFn, routing: bool = False) -> Brought:
    """Three questions (each may hang on the ones before), up to four materials, anything handed in."""
    questions = tuple(question(n, draw(conditions(n))) for n in (1, 2, 3))
    count = draw(st.integers(1, 4))
    materials = tuple(draw(requirements(n)) for n in range(1, count + 1))
    routings = st.builds(routed, st.sampled_from(RoutingOutcome), conditions(4))
    applying = tuple(draw(st.lists(routings, max_size=3))) if routing else ()
    made = matter(*materials, questions=questions, routing=applying)
    answers = {f"q{n}": draw(st.sampled_from([f"q{n}.1", f"q{n}.2"])) for n in (1, 2, 3)}
    entries: list[SubmittedMaterial] = []
    for requirement in materials:
        for _ in range(draw(st.integers(0, 2))):
            entries.append(draw(_entries(requirement)))
    return Brought(made, answers, tuple(entries))


@st.composite
def _entries(draw: st.DrawFn, requirement: MaterialRequirement) -> SubmittedMaterial:
    kinds = [s.kind for s in requirement.substitutes]
    return SubmittedMaterial(
        material=requirement.id,
        form=draw(st.sampled_from(["原件", "复印件", ""])),
        copies=draw(st.integers(0, 3)),
        defects=tuple(draw(st.lists(defects, max_size=2))),
        substitute=draw(st.sampled_from([None, None, *kinds])),
        valid_until=draw(st.none() | st.dates(date(2026, 11, 20), date(2026, 11, 26))),
    )
