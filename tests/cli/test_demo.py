"""The demo day: thirty real matters and more, all ten outcomes, every paper."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from counter_app.cli import demo
from counter_app.domain.materials import Outcome
from main import compose


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    out = tmp_path_factory.mktemp("demo")
    assert demo.main(["--out", str(out)], compose) == 0
    return out, json.loads((out / "summary.json").read_text("utf-8"))


def test_at_least_thirty_cases_end_in_all_ten_outcomes(day: tuple[Path, dict[str, Any]]) -> None:
    told = day[1]
    assert told["cases"] >= 30
    assert set(told["outcomes"]) == {outcome.value for outcome in Outcome}


def test_the_check_finds_what_the_script_says(day: tuple[Path, dict[str, Any]]) -> None:
    script = {c["id"]: c["outcome"] for c in json.loads(demo.SCRIPT.read_text("utf-8"))["cases"]}
    found: dict[str, str] = {}
    for line in day[1]["played"]:
        found.setdefault(line["id"], line["outcome"])
    assert found == script


def test_every_sheet_is_a_pdf_that_carries_the_sample_mark(day: tuple[Path, dict[str, Any]]) -> None:
    out, told = day
    names = [name for line in told["played"] for paper in line["papers"] for name in paper["files"]]
    assert len(names) == told["sheets"] == len(set(names))
    for name in names[::10]:
        pages = pypdfium2.PdfDocument(out / name)
        assert "样例" in pages[0].get_textpage().get_text_bounded(), name


def test_numbers_are_all_different_and_second_notices_and_reapplications_happen(
    day: tuple[Path, dict[str, Any]],
) -> None:
    played = day[1]["played"]
    first = [line["number"] for line in played if line["act"] in ("receive", "notice", "accept", "decline")]
    assert len(first) == len(set(first))
    acts = {line["act"] for line in played}
    assert acts >= {
        "guide",
        "offer_deferral",
        "supplement",
        "notice_received",
        "accept_received",
        "withdraw",
        "reapply",
    }
    numbers = [p["document_number"] for line in played for p in line["papers"] if p["document_number"]]
    assert len(numbers) == len(set(numbers))


def test_rare_names_stand_in_the_summary_and_no_full_number_does(day: tuple[Path, dict[str, Any]]) -> None:
    text = (day[0] / "summary.md").read_text("utf-8")
    assert "𠮷田𬱖㛃﨑" in text
    assert not re.search(r"(?<!\d)\d{17}[\dXx](?!\d)", text)
    assert not re.search(r"(?<!\d)1\d{10}(?!\d)", text)


def test_a_second_demo_takes_the_first_ones_papers_away_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    (tmp_path / "old.pdf").write_bytes(b"old")
    (tmp_path / "slip.pdf").write_bytes(b"old")
    told = {
        "played": [{"papers": [{"files": ["old.pdf", "../escaped.pdf"]}]}],
        "courtesies": ["slip.pdf"],
    }
    (tmp_path / "summary.json").write_text(json.dumps(told), "utf-8")
    demo.forget(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.pdf"]


def test_every_paper_of_the_intake_is_among_them(day: tuple[Path, dict[str, Any]]) -> None:
    titles = {paper["title"] for line in day[1]["played"] for paper in line["papers"]}
    assert titles >= {
        *("申请材料收件凭证", "补正材料收件凭证", "一次性告知书（补正）", "受理通知书", "不予受理通知书"),
        *("一次性告知单（咨询）", "指引单", "容缺受理承诺书", "容缺受理通知书", "告知承诺书"),
        "退件（撤回）单",
    }


def test_a_notice_is_printed_large_and_a_guide_is_taken_along(day: tuple[Path, dict[str, Any]]) -> None:
    out, told = day
    sheets = [len(paper["files"]) for line in told["played"] for paper in line["papers"]]
    large = [paper for line in told["played"] for paper in line["papers"] if "补正）" in paper["title"]]
    assert 3 in {len(paper["files"]) for paper in large}
    assert sum(sheets) == told["sheets"]
    text = pypdfium2.PdfDocument(out / told["guide"])[0].get_textpage().get_text_bounded()
    assert "办事指南" in text.replace("\r", "").replace("\n", "")


def test_a_slip_and_a_bag_label_lie_beside_the_papers_of_the_law(day: tuple[Path, dict[str, Any]]) -> None:
    out, told = day
    slip, label = (pypdfium2.PdfDocument(out / name)[0] for name in told["courtesies"])
    assert slip.get_width() < label.get_width() / 2
    assert "不是收件凭证" in re.sub(r"\s", "", slip.get_textpage().get_text_bounded())
    assert "样例" in label.get_textpage().get_text_bounded()
    titles = {paper["title"] for line in told["played"] for paper in line["papers"]}
    assert not titles & {"收件小票", "材料袋标签"}
