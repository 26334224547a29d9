"""What the demo day came to: summary.json for programs, summary.md for people."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.cli.demo_play import Played
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.privacy import masked
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned

SUMMARY = "summary.json"
Files = Mapping[int, Sequence[str]]
"""Paper → the PDF of each copy."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Names of the files that belong to no case's ledger: the service guide, slip and bag label."""

    guide: str
    courtesies: tuple[str, ...]


def write_summary(desk: Desk, folder: Path, played: Sequence[Played], files: Files, beside: Beside) -> None:
    """summary.json and summary.md in `folder`; never a full identity or phone number."""
    lines = [_line(desk, one, files) for one in played]
    outcomes = Counter(one.outcome for one in played if one.step is one.script.steps[0])
    told = {
        "cases": len({one.script.id for one in played}),
        "steps": len(played),
        "outcomes": dict(sorted(outcomes.items())),
        "papers": sum(len(one.papers) for one in played),
        "sheets": sum(len(files[paper.id]) for one in played for paper in one.papers),
        "wording": desk.wording.release,
        "guide": beside.guide,
        "courtesies": beside.courtesies,
        "played": lines,
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / SUMMARY).write_text(text + "\n", "utf-8")
    (folder / "summary.md").write_text(_markdown(desk, told, outcomes, lines), "utf-8")


def _line(desk: Desk, one: Played, files: Files) -> dict[str, object]:
    matter = pinned(desk, one.script.intake)[1]
    return {
        "id": one.script.id,
        "at": one.step.at.strftime("%Y-%m-%d %H:%M"),
        "title": normalise(one.script.title),
        "matter": normalise(matter.name),
        "applicant": masked(one.script.intake.applicant.name),
        "outcome": one.outcome,
        "act": one.step.do,
        "number": one.number,
        "status": one.case.status.value if one.case else "consultation",
        "papers": [
            {"title": p.title, "document_number": p.document_number, "files": list(files[p.id])}
            for p in one.papers
        ],
    }


def _markdown(
    desk: Desk, told: Mapping[str, object], outcomes: Mapping[str, int], lines: Sequence[Mapping[str, object]]
) -> str:
    say, word = desk.wording.say, desk.wording.word
    out = [f"# {say('screens', 'demo.title')}", "", say("screens", "demo.counts", **told), ""]
    out += [say("screens", "demo.outcomes_head"), "|---|---:|"]
    out += [f"| {word('outcome', key)} | {n} |" for key, n in sorted(outcomes.items())]
    out += ["", say("screens", "demo.lines_head"), "|---|---|---|---|---|---|---|"]
    for line in lines:
        papers = line["papers"]
        assert isinstance(papers, list)
        titles = "、".join(f"{p['title']} {p['document_number']}".strip() for p in papers) or "—"
        cells = (
            line["at"],
            line["title"],
            line["matter"],
            line["applicant"],
            word("outcome", str(line["outcome"])),
            word("status", str(line["status"])),
            f"{line['number']}<br>{titles}",
        )
        out.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(out) + "\n"
