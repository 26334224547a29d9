"""`main.py check --catalogue FILE CASEFILE`: judges cases, one JSON object a line. No Qt, no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path

from counter_app.cli.outlet import one_line
from counter_app.cli.remarks import remark_line
from counter_app.domain.case_file_parsing import case_id, cases_in, parse_case
from counter_app.domain.catalogue import Matter
from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.domain.completeness import check
from counter_app.domain.materials import CheckResult, Gap
from counter_app.domain.refusals import CatalogueRefused, Refusal, UnknownMatter
from counter_app.files.json_reading import read_json
from counter_app.services.wording import Wording, load_wording
from counter_app.settings import RESOURCES

DONE = 0
FAULTY = 2


def main(argv: Sequence[str]) -> int:
    """0 whatever the outcomes; 2 where a file or a case could not be judged, each named on stderr."""
    given = _arguments(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    wording = load_wording(RESOURCES / "wording")
    reading = given.catalogue
    try:
        catalogue = {m.code: m for m in parse_matters(read_json(given.catalogue)).matters}
        reading = given.cases
        cases = cases_in(read_json(given.cases))
    except Refusal as refusal:
        _say(reading, wording.refusal(refusal))
        for remark in refusal.remarks if isinstance(refusal, CatalogueRefused) else ():
            _say(reading, remark_line(wording, remark))
        return FAULTY
    return _judge_all(cases, catalogue, wording, given.cases)


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="main.py check", description=__doc__)
    parser.add_argument("--catalogue", type=Path, required=True, metavar="FILE", help="matters.json")
    parser.add_argument("cases", type=Path, metavar="CASEFILE", help="one case, or an array of cases")
    return parser.parse_args(argv)


def _judge_all(cases: Iterable[object], catalogue: Mapping[str, Matter], wording: Wording, path: Path) -> int:
    status = DONE
    for position, entry in enumerate(cases, start=1):
        name = case_id(entry)
        try:
            said = {"id": name, **_judged(entry, catalogue, wording)}
        except Refusal as refusal:
            sentence = wording.refusal(refusal)
            _say(path, f"{name or f'#{position}'}: {refusal.field or '整件'}: {sentence}")
            said = {"id": name, "error": f"{refusal.field}: {sentence}" if refusal.field else sentence}
            status = FAULTY
        print(json.dumps(said, ensure_ascii=False))
    return status


def _judged(entry: object, catalogue: Mapping[str, Matter], wording: Wording) -> dict[str, object]:
    case = parse_case(entry)
    matter = catalogue.get(case.matter)
    if matter is None:
        raise UnknownMatter("matter", matter=case.matter)
    return told(matter, check(matter, case.answers, case.submitted, case.on), wording)


def told(matter: Matter, result: CheckResult, wording: Wording) -> dict[str, object]:
    """The result in the exchange format; `deferred` names materials, each once."""
    return {
        "outcome": result.outcome.value,
        "gaps": [_gap(matter, gap, wording) for gap in result.gaps],
        "deferred": list(dict.fromkeys(gap.material for gap in result.deferred)),
        "corrections": [_gap(matter, gap, wording) for gap in result.corrections],
        "reason": wording.reason(matter, result),
        "hints": list(wording.hints(matter, result)),
    }


def _gap(matter: Matter, gap: Gap, wording: Wording) -> dict[str, str]:
    words = wording.gap(matter, gap)
    return {
        "material": gap.material,
        "kind": gap.kind.value,
        "text": words.sentence,
        "fix": words.fix,
        "basis": words.basis,
    }


def _say(path: Path, sentence: str) -> None:
    print(one_line(f"{path}: {sentence}"), file=sys.stderr)
