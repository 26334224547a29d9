"""What every rendered paper must hold, over many documents (papers.md §12)."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

import numpy as np
import pytest

from printing.documents.day_log import DayLog
from printing.documents.papers import AcceptanceNotice, GapRow, MaterialReceipt, OneTimeNotice
from printing.documents.sheet import Impression
from printing.layouts.shaping import plain
from printing.render import render
from tests.printing.reading import Glyph, Reading, codes, ink, part, squeezed
from tests.printing.samples import FONTS, acceptance_notice, one_time_notice
from tests.printing.shown import ANSWERED, ENDING_IN_A_SEAL, NAMES, NUMBERED, SAMPLES, reading, shown, texts
from tests.printing.strained import many_gaps

_TEXT_RIGHT, _WIDTH, _HEIGHT = 190.0, 210.0, 297.0
_MARK_SIZE = 100.0  # pt: only the grey marks are larger


@pytest.mark.parametrize("name", NAMES)
def test_every_character_stands_inside_the_sheet_and_left_of_the_margin(name: str) -> None:
    for page, (width, height) in zip(reading(name).pages, reading(name).sizes, strict=True):
        assert (round(width, 2), round(height, 2)) == (_WIDTH, _HEIGHT)
        for glyph in page:
            assert glyph.left >= 5
            assert glyph.top >= 5
            assert glyph.bottom <= _HEIGHT - 5
            on_tab = glyph.left > 193.5 and glyph.right < 201 and 41 < glyph.top < 110
            assert on_tab or glyph.right <= _TEXT_RIGHT + 0.6, glyph


@pytest.mark.parametrize("name", NAMES)
def test_no_character_covers_another(name: str) -> None:
    for page in reading(name).pages:
        for first, second in _neighbours(page):
            across = min(first.right, second.right) - max(first.left, second.left)
            down = min(first.bottom, second.bottom) - max(first.top, second.top)
            assert across <= 0.4 or down <= 0.7, (first, second)


def _neighbours(page: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    """Pairs that share a square of 12 mm: none other can touch."""
    squares: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in page:
        if glyph.size < _MARK_SIZE:
            for x in {int(glyph.left // 12), int(glyph.right // 12)}:
                for y in {int(glyph.top // 12), int(glyph.bottom // 12)}:
                    squares.setdefault((x, y), []).append(glyph)
    return [(a, b) for square in squares.values() for n, a in enumerate(square) for b in square[n + 1 :]]


@pytest.mark.parametrize("name", NAMES)
def test_the_text_layer_holds_every_word_of_the_frozen_paper(name: str) -> None:
    whole = reading(name).text
    for text in texts(SAMPLES[name]):
        if "\n" not in text and len(text) < 60:
            assert squeezed(plain(text)) in whole, text
    lacking = Counter("".join(squeezed(plain(text)) for text in texts(SAMPLES[name]))) - Counter(whole)
    assert not lacking


@pytest.mark.parametrize("name", NAMES)
def test_the_text_reads_from_top_to_bottom(name: str) -> None:
    document, whole = SAMPLES[name], reading(name).text
    opening = document.answers[0].main if hasattr(document, "answers") else document.facts[0].label
    reason = document.basis if hasattr(document, "basis") else document.statement
    landmarks = [opening, reason[:12]]
    if hasattr(document, "signatures"):
        landmarks.append(document.signatures[0].label)
    if hasattr(document, "seal"):
        landmarks.insert(2, document.seal.hint)
    if isinstance(document, OneTimeNotice):
        landmarks[1:1] = [document.lead[:12], document.rows[0].problem[:8], document.rows[-1].fix[:8]]
    places = [whole.index(squeezed(plain(text))) for text in landmarks]
    assert places == sorted(places)


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", NUMBERED)
def test_both_codes_read_back_from_black_and_white(name: str, dpi: int) -> None:
    head, pdf = SAMPLES[name].head, reading(name, sample=True).pdf
    last = len(reading(name).texts) - 1
    for page in range(last + 1) if dpi == 203 else {0, last}:
        found = codes(part(ink(pdf, page, dpi), dpi, 0, 0, _WIDTH, 38))
        assert found["Code 128"] == head.case_number
        assert found.get("QR Code") == (head.slip if page == 0 and head.slip else None)
        assert head.case_number in reading(name).texts[page]


@pytest.mark.parametrize("name", ["notice", "notice of 40 gaps", "notice to a name of 100 characters"])
def test_the_quiet_zones_of_both_codes_are_white(name: str) -> None:
    pdf, dpi = reading(name).pdf, 300
    first = ink(pdf, 0, dpi)
    # Bars from x 25, y 10.5 to 20.5; QR of 22.5 mm up to x 190, from y 9.
    assert part(first, dpi, 22.4, 10.6, 24.9, 20.4).min() == 255
    assert part(first, dpi, 69.6, 10.6, 72, 20.4).min() == 255
    assert part(first, dpi, 165.4, 7, 167.3, 31.4).min() == 255
    assert part(first, dpi, 190.1, 7, 192, 31.4).min() == 255
    assert part(first, dpi, 167, 7, 190, 8.9).min() == 255
    assert part(first, dpi, 167.6, 31.7, 189.9, 32.6).min() == 255


@pytest.mark.parametrize("name", ENDING_IN_A_SEAL)
def test_the_seal_has_its_clear_square_beside_text_of_the_matter(name: str) -> None:
    read, document = reading(name), SAMPLES[name]
    assert hasattr(document, "seal")
    seal = document.seal
    page = len(read.texts) - 1
    assert f"（加盖{seal.hint}）" in read.texts[page]
    assert all(seal.hint not in text[text.find("（加盖") :][:20] for text in read.texts[:page])
    top = _hint_bottom(read.pages[page]) + 0.5
    # Ink inside the square, less the corner marks: body and date only.
    grey = ink(read.pdf, page, 150)
    square = part(grey, 150, 136.6, top + 4, 187.4, top + 48)
    letters = [
        glyph
        for glyph in read.pages[page]
        if glyph.left > 136 and glyph.right < 188 and glyph.top > top and glyph.bottom < top + 52
    ]
    assert "".join(glyph.character for glyph in letters) == squeezed("".join(seal.lines) + seal.date)
    for glyph in letters:
        box = part(
            square,
            150,
            glyph.left - 137,
            glyph.top - top - 4.4,
            glyph.right - 136.2,
            glyph.bottom - top - 3.6,
        )
        box[...] = 255
    assert square.min() == 255
    dates = [glyph for glyph in letters if glyph.character in "年月日"]
    assert 30 <= max(glyph.bottom for glyph in dates) - top <= 38
    assert top + 52 <= 281
    assert len(read.texts[page]) > 150


@pytest.mark.parametrize(
    "name",
    ["notice of 15 gaps", "notice of 40 gaps", "receipt of 40 materials", "acceptance of 40 materials"],
)
def test_the_last_two_rows_go_with_the_seal_to_the_last_page(name: str) -> None:
    document, last = SAMPLES[name], reading(name).texts[-1]
    assert isinstance(document, OneTimeNotice | MaterialReceipt | AcceptanceNotice)
    for row in document.rows[-2:] if isinstance(document, OneTimeNotice) else document.rows[-1:]:
        assert squeezed(row.fix if isinstance(row, GapRow) else row.material) in last
    assert "（接上页）" in last


def _hint_bottom(page: list[Glyph]) -> float:
    return max(
        glyph.bottom for glyph in page if 8.2 <= glyph.size <= 8.6 and glyph.left > 140 and glyph.top < 282
    )


@pytest.mark.parametrize("name", ANSWERED)
def test_the_answers_stand_in_the_first_third_with_date_and_phone(name: str) -> None:
    document, page = SAMPLES[name], reading(name).pages[0]
    assert hasattr(document, "answers")
    grey = ink(reading(name).pdf, 0, 150)
    column = part(grey, 150, 24.8, 38, 25.3, 120)
    frame = np.flatnonzero(column.min(axis=1) < 128)
    edges = np.split(frame, np.flatnonzero(np.diff(frame) > 2) + 1)
    bottom = 38 + max(edges, key=len)[-1] / 150 * 25.4
    inside = squeezed("".join(glyph.character for glyph in page if glyph.top > 38 and glyph.bottom < bottom))
    assert bottom <= 99.2
    for answer in document.answers:
        assert squeezed(plain(answer.main)) in inside
    assert re.search(r"0199-555", inside)
    for answer in document.answers:
        assert squeezed(plain(answer.small)) in reading(name).text


@pytest.mark.parametrize("name", NAMES)
def test_every_page_proves_itself(name: str) -> None:
    document, read = SAMPLES[name], reading(name)
    pages = len(read.texts)
    for number, text in enumerate(read.texts, 1):
        assert f"第{number}页共{pages}页" in text
        assert squeezed(document.head.title) in text
        assert document.head.document_number in text
        for part_ in ("措辞2026.11", "事项目录2026-10-15", "打印2026-11-23", "窗口03", "版式"):
            assert part_ in text
        assert ("（续页）" in text) == (number > 1)
        assert ("（接上页）" in text) == ("（转下页）" in (read.texts[number - 2] if number > 1 else ""))
    assert "（转下页）" not in read.texts[-1]
    assert read.title == document.head.title
    assert b"zh-CN" in read.pdf


@pytest.mark.parametrize("count", [1, 5, 15, 40])
def test_a_notice_counts_alike_in_box_table_and_closing_sentence(count: int) -> None:
    text = reading(f"notice of {count} gaps").text
    rows = many_gaps(count)
    assert f"补齐下表{count}项" in text
    assert f"全部内容，共{count}项" in text
    assert text.count("备齐") == sum("怎样补正" in page for page in reading(f"notice of {count} gaps").texts)
    place = 0
    for number, row in enumerate(rows, 1):
        place = text.index(f"{number}", place)
        place = text.index(squeezed(row.problem), place)
    assert len(reading(f"notice of {count} gaps").texts) == {1: 1, 5: 1, 15: 2, 40: 4}[count]


@pytest.mark.parametrize("count", range(2, 25))
def test_the_materials_of_an_acceptance_go_on_where_the_page_ended(count: int) -> None:
    document = acceptance_notice(count=count)
    pages = [squeezed(each) for each in Reading(render(document, Impression(), FONTS)).texts]
    found = [
        next(n for n, page in enumerate(pages) if squeezed(row.material) in page) for row in document.rows
    ]
    assert found == sorted(found)


def test_gaps_of_one_material_share_one_name() -> None:
    assert reading("notice of 15 gaps").text.count("设立申请书（娱乐场所申请登记表）") == 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_unfilled_and_nothing_private_shows(name: str) -> None:
    text = reading(name).text
    for trace in ("None", "null", "{", "}", "[]", "()"):
        assert trace not in text
    assert "todo" not in text.lower()
    number = SAMPLES[name].head.case_number
    rest = text.replace(number, " ") if number else text
    assert not re.search(r"(?<!\d)\d{17}[\dX](?!\d)", rest)
    assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", rest)


@pytest.mark.parametrize("name", NAMES)
def test_only_black_and_no_hairline(name: str) -> None:
    operators = reading(name).operators
    assert not re.search(r"\b(rg|RG|k|K|cs|CS|sh|Do|gs)\b(?![\w+])", re.sub(r"<[^>]*>|/\S+", "", operators))
    assert set(re.findall(r"([\d.]+) g\b", operators)) <= {"0", "1"}
    weights = [float(weight) for weight in re.findall(r"([\d.]+) w\b", operators)]
    assert weights
    assert min(weights) >= 0.4
    fonts = set(re.findall(rb"/BaseFont/ONEWIN\+(\w+)", reading(name).pdf))
    assert fonts
    assert all(font.startswith((b"NotoSerifSC", b"NotoSansSC", b"HanaMin")) for font in fonts)
    assert b"Helvetica" not in reading(name).pdf


@pytest.mark.parametrize("name", NAMES)
def test_two_renders_are_the_same_to_the_byte(name: str) -> None:
    again = render(shown(SAMPLES[name], False), Impression(1, 0, "2026-11-23 11:34"), FONTS)
    assert again == reading(name).pdf


def test_a_second_notice_says_that_it_is_one() -> None:
    second = "本次为第二次告知，仅限第一次告知中仍不合格的材料（值班长 周平 批准，理由：复核）。"
    document = dataclasses.replace(one_time_notice(), second=second, note="申请人要求电话联系。")
    text = Reading(render(document, Impression(), FONTS)).text
    assert squeezed(second) in text
    assert "申请人要求电话联系。" in text


def test_an_issuing_body_of_forty_characters_takes_two_lines() -> None:
    body = "青禾市临江区文化广电旅游体育和市场监督管理以及城市管理综合行政执法联合办公室临江"[:40]
    document = one_time_notice()
    document = dataclasses.replace(document, head=dataclasses.replace(document.head, issuing_body=body))
    read = Reading(render(document, Impression(), FONTS))
    heads = [glyph for glyph in read.pages[0] if 72 < glyph.left < 143 and glyph.bottom < 18]
    assert "".join(glyph.character for glyph in heads) == body


def test_the_digest_of_a_day_is_read_back_beside_its_twelve_digits() -> None:
    document = SAMPLES["log"]
    assert isinstance(document, DayLog)
    read = reading("log", sample=True)
    for dpi in (203, 300):
        page = ink(read.pdf, len(read.texts) - 1, dpi)
        assert codes(part(page, dpi, 130, 100, _WIDTH, 280))["QR Code"] == document.digest.digits
    assert squeezed(document.digest.short) in reading("log").text
