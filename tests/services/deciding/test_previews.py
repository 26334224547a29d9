"""What is looked at before an act is what the act issues, but for what only the act can know."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.domain.intake import Intake
from counter_app.domain.materials import DefectKind
from counter_app.services import deciding
from counter_app.services.acts import Act
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Decision, Desk
from printing.documents.negative_report import NegativeReport
from printing.documents.store import dump, load
from tests.helpers.cases import faulty, intake
from tests.helpers.desk import SESSION, approval

TERMS = DeclineTerms(6, "场所在拆迁范围内", "")
WHOLE = intake("SC001", "租赁")
GAPPY = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED)})

Do = Callable[[Desk, Intake], Decision]


@pytest.mark.parametrize(
    ("act", "given", "do"),
    [
        (Act.RECEIVE, WHOLE, lambda desk, given: deciding.receive(desk, SESSION, given)),
        (Act.ACCEPT, WHOLE, lambda desk, given: deciding.accept(desk, SESSION, given)),
        (Act.NOTICE, GAPPY, lambda desk, given: deciding.notice(desk, SESSION, given)),
        (
            Act.DECLINE,
            WHOLE,
            lambda desk, given: deciding.decline(desk, SESSION, given, TERMS, "", approval()),
        ),
    ],
    ids=lambda each: each.value if isinstance(each, Act) else "",
)
def test_a_preview_says_word_for_word_what_is_issued(desk: Desk, act: Act, given: Intake, do: Do) -> None:
    seen = deciding.preview(desk, SESSION, given, act, TERMS if act is Act.DECLINE else None)
    issued = [load(paper.body) for paper in do(desk, given).papers]
    assert [type(paper) for paper in seen] == [type(paper) for paper in issued]
    for before, after in zip(seen, issued, strict=True):
        if isinstance(before, NegativeReport) and isinstance(after, NegativeReport):
            after = replace(after, opinion=before.opinion, approval=before.approval)  # by the approver
        number = after.head.document_number
        assert (before.head.document_number, before.head.case_number, before.head.slip) == ("", "", "")
        head = replace(after.head, document_number="", case_number="", slip="")
        told = dump(replace(after, head=head))
        assert number or isinstance(after, NegativeReport)
        assert open_places(dump(before)) == open_places(told)


def open_places(text: str) -> str:
    """The query code, and the 文号 by which one paper names another, are taken by the act."""
    text = re.sub(r"查询码 (?:\d{4}|＊{4})", "查询码 ····", text)
    return re.sub(r"(见一次性告知书)（[^）]*号）", r"\1", text)
