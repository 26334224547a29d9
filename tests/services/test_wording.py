"""Every enumeration value, refusal and disturbance has its sentence, and every sentence can be filled."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from string import Formatter

import pytest

from counter_app.domain.case import Status
from counter_app.domain.case_number import NumberKind
from counter_app.domain.catalogue import Limit, LimitUnit, RoutingOutcome, SubstituteKind
from counter_app.domain.identity_checks import IdDoubt
from counter_app.domain.intake import Tick
from counter_app.domain.limits import LimitSource
from counter_app.domain.materials import DefectKind, GapKind, Outcome
from counter_app.domain.name_checks import NameDoubtKind
from counter_app.domain.people import Channel, Collection, IdKind, PersonKind, Role
from counter_app.domain.refusals import AnswerMissing, FileUnreadable, Refusal, SubstituteNotListed
from counter_app.services.acts import Act
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import Wording, WordingIncomplete, load_wording
from printing.documents.sheet import SheetState
from tests.helpers.quiet_desk import RESOURCES, shipped_wording

ENUMS: list[type[Enum]] = [
    *(Status, SheetState, Outcome, GapKind, DefectKind, IdKind, PersonKind, Channel, Collection, Role),
    *(LimitUnit, LimitSource, SubstituteKind, RoutingOutcome, Act, Tick, NumberKind),
    *(IdDoubt, NameDoubtKind),
]


def _all_below(base: type[object]) -> list[type[object]]:
    direct: list[type[object]] = type.__subclasses__(base)
    return [k for below in direct for k in (below, *_all_below(below))]


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _documented_facts(kind: type) -> set[str]:
    """Names after "facts:" in the docstring; what stands in brackets explains them."""
    doc = re.sub(r"\([^()]*\)", "", " ".join((kind.__doc__ or "").split()))
    found = re.search(r"[Ff]acts: ([^.]*)", doc)
    return set(re.findall(r"[a-z_]+", found[1])) if found else set()


@pytest.mark.parametrize("member", [m for kind in ENUMS for m in kind], ids=str)
def test_every_enumeration_value_has_a_word(member: Enum) -> None:
    assert shipped_wording().of(member).strip()


@pytest.mark.parametrize(
    ("base", "file"), [(Refusal, "refusals"), (Disturbance, "disturbances")], ids=["refusals", "disturbances"]
)
def test_every_kind_has_reason_and_way_out_that_its_documented_facts_fill(base: type, file: str) -> None:
    for kind in _all_below(base):
        code = getattr(kind, "code", "")
        assert code, f"{kind.__name__} has no code"
        entry = shipped_wording().entry(file, code)
        given = _documented_facts(kind) | {"field"}
        for part in ("reason", "way_out", "basis"):
            lacking = _fields(entry.get(part, "")) - given
            assert not lacking, f"{code}.{part}: {lacking} not among the facts of {kind.__name__}"
        assert entry["reason"].strip()
        assert entry["way_out"].strip()
        assert set(entry.get("words", {})) <= given, code


def test_no_sentence_belongs_to_a_refusal_that_is_gone() -> None:
    codes = {getattr(kind, "code", "") for kind in _all_below(Refusal)}
    for code in shipped_wording().entry("refusals"):
        assert code in codes, code


def test_a_refusal_says_reason_then_way_out() -> None:
    said = shipped_wording().refusal(AnswerMissing("answers.q1", question="q1", text="由谁来办理"))
    assert said.startswith("情形问题“由谁来办理”还没有回答。")
    assert said.endswith("。")


def test_members_and_machine_words_among_the_facts_are_said_in_chinese() -> None:
    kind = SubstituteKind.COMMITMENT
    said = shipped_wording().refusal(SubstituteNotListed("m1", material="营业执照", kind=kind, listed=[]))
    assert "告知承诺" in said
    refused = shipped_wording().refusal(FileUnreadable("file", file="目录.json", reason="forbidden"))
    assert "没有读取权限" in refused


def test_a_missing_sentence_or_fact_is_an_error_that_names_it() -> None:
    wording = Wording(
        "x", {"words": {"act": {}}, "refusals": {"answer_missing": {"reason": "{a}", "way_out": ""}}}
    )
    with pytest.raises(WordingIncomplete, match=r"act\.accept"):
        wording.of(Act.ACCEPT)
    with pytest.raises(WordingIncomplete, match="'a'"):
        wording.refusal(AnswerMissing("f"))


def test_limits_are_said_with_their_unit() -> None:
    wording = shipped_wording()
    assert wording.limit(Limit("", 10, LimitUnit.WORKING_DAY)) == "10个工作日"
    assert wording.limit(Limit("", 2, LimitUnit.MONTH)) == "2个月"
    assert wording.limit(Limit("", 0, LimitUnit.ON_THE_SPOT)) == "当场办结"
    assert wording.limit(Limit("未载明", None, None)) == "未载明"


def test_the_newest_release_is_taken_and_an_unknown_one_refused(tmp_path: Path) -> None:
    assert load_wording(RESOURCES / "wording").release == shipped_wording().release
    with pytest.raises(WordingIncomplete, match=r"1999\.01"):
        load_wording(RESOURCES / "wording", "1999.01")
    with pytest.raises(WordingIncomplete):
        load_wording(tmp_path)
