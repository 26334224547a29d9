"""Papers nobody thought of: long, odd and crowded fields never break the layout and lose no character."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.commitment_letter import CommitmentLetter, CommittedRow
from printing.documents.consultation_notice import ConsultationNotice, ConsultationRow
from printing.documents.deferral_notice import DeferralNotice, DeferredRow
from printing.documents.deferral_promise import DeferralPromise, PromisedRow
from printing.documents.negative_report import LackingRow, NegativeReport
from printing.documents.papers import (
    AcceptanceNotice,
    AcceptedRow,
    DeclineNotice,
    Document,
    GapRow,
    MaterialReceipt,
    OneTimeNotice,
    ReceiptRow,
    ReturnedRow,
    TimePoint,
)
from printing.documents.parts import Addressee, AnswerRow, Fact, Head, Seal, SignatureLine, TickedText
from printing.documents.return_slip import GivenBackRow, ReturnSlip
from printing.documents.service_guide import GuideMaterial, GuideQuestion, ServiceGuide
from printing.documents.sheet import Impression
from printing.documents.shift_record import HandedRow, OpenCaseRow, ShiftRecord
from printing.render import render
from tests.printing.reading import Reading, squeezed
from tests.printing.samples import FONTS, slip
from tests.printing.shown import texts

PIECES = (
    *"材料的，。（）《》“”、𬱖㛃 ",
    "5个工作日",
    "2026年11月23日",
    "第（四）项",
    "MZ004",
    "8801********0061",
)


def words(longest: int) -> st.SearchStrategy[str]:
    """At least one character that shows."""
    return st.lists(st.sampled_from(PIECES), max_size=longest).map(lambda pieces: "字" + "".join(pieces))


def some(part: st.SearchStrategy[Any], most: int = 6) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(part, min_size=1, max_size=most).map(tuple)


TINY, SHORT, LONG = words(3), words(8), words(80)
SEAL_LINE = st.text("青禾市临江区文化广电旅游体育局", min_size=1, max_size=40)
LABEL = st.sampled_from(["结果", "何时办好", "怎样领取结果"])
PAGES = st.integers(1, 99).map(str)
COMMON: dict[str, st.SearchStrategy[Any]] = {
    "head": st.builds(
        Head,
        issuing_body=words(20),
        title=SHORT,
        document_number=SHORT,
        case_number=st.just("10000000010032611230100426"),
        slip=st.just(slip("any")),
        copies=st.just(("申请人联", "存档联")),
        sample=st.just(False),
        wording=TINY,
        catalogue=TINY,
        counter=TINY,
    ),
    "answers": some(st.builds(AnswerRow, label=LABEL, main=words(16), small=words(20), big=st.booleans()), 4),
    "basis": LONG,
    "seal": st.builds(Seal, lines=some(SEAL_LINE, 2), date=st.just("2026年11月23日"), hint=TINY),
    "signatures": some(
        st.builds(
            SignatureLine, label=TINY, kind=st.sampled_from(["sign", "moment", "text", "note"]), value=TINY
        ),
        5,
    ),
}
ADDRESSEE = st.builds(Addressee, name=LONG, note=TINY)
FACTS = some(st.builds(Fact, label=TINY, value=words(40), wide=st.booleans(), note=TINY), 8)
TICKS = some(st.builds(TickedText, on=st.just(True), text=words(20)))
POINTS = some(
    st.builds(
        TimePoint,
        place=st.floats(0, 1),
        label=st.just("承诺办结"),
        date=st.just("2026-11-23"),
        happened=st.booleans(),
        note=st.just("10个工作日"),
    ),
    4,
)
PAPERS: st.SearchStrategy[Document] = st.one_of(
    st.builds(
        OneTimeNotice,
        **COMMON,
        addressee=ADDRESSEE,
        lead=LONG,
        ticks=TICKS,
        rows=some(st.builds(GapRow, LONG, LONG, words(120), words(20), st.booleans()), 12),
        closing=LONG,
        second=words(30),
        note=LONG,
    ),
    st.builds(
        MaterialReceipt,
        **COMMON,
        facts=FACTS,
        rows=some(st.builds(ReceiptRow, LONG, st.just(1), st.just(1), SHORT, PAGES, SHORT, words(30)), 12),
        total=LONG,
        not_received=LONG,
    ),
    st.builds(
        AcceptanceNotice,
        **COMMON,
        addressee=ADDRESSEE,
        timeline=POINTS,
        body=LONG,
        facts=FACTS,
        procedures=TICKS,
        rows=some(st.builds(AcceptedRow, LONG, TINY), 30),
        total=LONG,
    ),
    st.builds(
        DeclineNotice,
        **COMMON,
        addressee=ADDRESSEE,
        facts=FACTS,
        grounds=TICKS,
        reason=LONG,
        rows=some(st.builds(ReturnedRow, LONG, SHORT, st.just(1), PAGES), 12),
        total=LONG,
        remedies=LONG,
    ),
    st.builds(
        ConsultationNotice,
        **{part: COMMON[part] for part in ("head", "answers", "basis")},
        signatures=some(st.builds(SignatureLine, label=TINY, kind=st.just("sign")), 2),
        addressee=ADDRESSEE,
        facts=FACTS,
        rows=some(st.builds(ConsultationRow, LONG, SHORT, LONG, SHORT, st.booleans()), 12),
        conditions=LONG,
        caution=LONG,
        told=st.builds(Fact, label=TINY, value=TINY),
        channels_label=TINY,
        channels=some(st.builds(TickedText, on=st.booleans(), text=TINY), 3),
    ),
    st.builds(
        ServiceGuide,
        **{part: COMMON[part] for part in ("head", "basis")},
        matter=LONG,
        facts=FACTS,
        conditions=some(LONG, 12),
        routes=some(LONG),
        questions=some(st.builds(GuideQuestion, LONG, LONG, LONG), 8),
        rows=some(st.builds(GuideMaterial, LONG, SHORT, LONG, LONG, SHORT), 12),
        caution=LONG,
    ),
    st.builds(
        ReturnSlip,
        **{part: COMMON[part] for part in ("head", "basis", "seal", "signatures")},
        addressee=ADDRESSEE,
        body=LONG,
        facts=FACTS,
        reason=LONG,
        rows=some(st.builds(GivenBackRow, LONG, SHORT, st.integers(1, 99), PAGES, LONG), 12),
        total=LONG,
    ),
    st.builds(
        NegativeReport,
        **{part: COMMON[part] for part in ("head", "basis")},
        facts=FACTS,
        circumstances=LONG,
        grounds=TICKS,
        reason=LONG,
        rows=some(st.builds(LackingRow, LONG, LONG), 12),
        none_lacking=LONG,
        told=LONG,
        returned=LONG,
        opinion=LONG,
        approval=LONG,
        signatures=some(st.builds(SignatureLine, label=TINY, kind=st.just("sign")), 4),
    ),
    st.builds(
        ShiftRecord,
        head=COMMON["head"],
        signatures=some(st.builds(SignatureLine, label=TINY, kind=st.just("sign")), 4),
        facts=FACTS,
        handed=some(st.builds(HandedRow, LONG, SHORT, SHORT, LONG), 12),
        cases=some(st.builds(OpenCaseRow, TINY, LONG, LONG, SHORT, SHORT), 12),
        none=LONG,
        special=LONG,
        statement=SHORT,
    ),
    st.builds(
        DeferralPromise,
        **{part: COMMON[part] for part in ("head", "basis", "signatures")},
        facts=FACTS,
        lead=LONG,
        rows=some(st.builds(PromisedRow, LONG, LONG, SHORT), 12),
        promises=some(LONG, 12),
        stamp=TINY,
    ),
    st.builds(
        DeferralNotice,
        **COMMON,
        addressee=ADDRESSEE,
        body=LONG,
        facts=FACTS,
        rows=some(st.builds(DeferredRow, LONG, LONG, SHORT, SHORT), 12),
        received_total=SHORT,
        received=LONG,
    ),
    st.builds(
        CommitmentLetter,
        **{part: each for part, each in COMMON.items() if part != "answers"},
        facts=FACTS,
        notice_title=SHORT,
        rows=some(st.builds(CommittedRow, LONG, LONG, LONG), 12),
        notices=some(LONG, 9),
        commitment_title=SHORT,
        commitments=some(LONG, 9),
        signing=COMMON["signatures"],
        stamp=TINY,
    ),
)


@settings(max_examples=20)
@given(PAPERS)
def test_no_paper_breaks_the_layout_or_loses_a_character(document: Document) -> None:
    read = Reading(render(document, Impression(), FONTS))
    lacking = Counter("".join(squeezed(text) for text in texts(document))) - Counter(read.text)
    assert not lacking
    for page in read.pages:
        for glyph in page:
            assert glyph.left >= 5
            assert glyph.right <= 201.5
            assert glyph.top >= 5
            assert glyph.bottom <= 292.5
    sealed = hasattr(document, "seal") or hasattr(document, "stamp")
    assert ("（加盖" in read.texts[-1]) == sealed
