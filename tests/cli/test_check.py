"""`main.py check`: one JSON object a case in order; errors by file, case and field; exit status 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from counter_app.cli.check import main
from tests.helpers.matters import ROOT, SEED

EXAMPLES = ROOT / "tests" / "domain" / "data" / "examples.json"
CASE = json.loads(EXAMPLES.read_bytes())[0]
SUBSTITUTE = {"kind": "commitment"}

Ran = tuple[int, list[dict[str, Any]], list[str]]


def run(capsys: pytest.CaptureFixture[str], cases: Path, catalogue: Path = SEED) -> Ran:
    status = main(["--catalogue", str(catalogue), str(cases)])
    out, err = capsys.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err.splitlines()


def written(folder: Path, data: object) -> Path:
    path = folder / "cases.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def test_all_examples_come_out_in_order_with_words_for_every_gap(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, errors = run(capsys, EXAMPLES)
    examples = json.loads(EXAMPLES.read_bytes())
    assert (status, errors) == (0, [])
    assert [s["id"] for s in said] == [e["id"] for e in examples]
    for told, example in zip(said, examples, strict=True):
        expected = example["expected"]
        assert told["outcome"] == expected["outcome"]
        assert told["deferred"] == expected["deferred"]
        for key in ("gaps", "corrections"):
            pairs = [(g["material"], g["kind"]) for g in expected[key]]
            assert [(g["material"], g["kind"]) for g in told[key]] == pairs
            assert all(g["text"] and g["fix"] and g["basis"] for g in told[key])
        assert told["reason"]


def test_one_case_alone_is_judged_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, said, _ = run(capsys, written(tmp_path, CASE))
    assert (status, len(said), said[0]["outcome"]) == (0, 1, "accept")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"matter": "XX999"}, "matter"),
        ({"answers": {**CASE["answers"], "q77": "q77.1"}}, "answers.q77"),
        ({"answers": {**CASE["answers"], "q1": "q1.77"}}, "answers.q1"),
        ({"answers": {}}, "answers.q1"),
        ({"submitted": [{"material": "m77"}]}, "submitted[0].material"),
        (
            {"submitted": [{"material": "m1", "substitute": {"kind": "commitment"}}]},
            "submitted[0].substitute",
        ),
        ({"as_of": "gestern"}, "as_of"),
    ],
)
def test_a_case_at_fault_is_named_and_the_others_are_judged(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, changes: dict[str, Any], field: str
) -> None:
    path = written(tmp_path, [CASE, {**CASE, "id": "WRONG", **changes}, {**CASE, "id": "LAST"}])
    status, said, errors = run(capsys, path)
    assert status == 2
    assert [s["id"] for s in said] == ["C001", "WRONG", "LAST"]
    assert [s.get("outcome") for s in said] == ["accept", None, "accept"]
    assert set(said[1]) == {"id", "error"}
    (line,) = errors
    assert line.startswith(f"{path}: WRONG: {field}: ")


def test_a_case_without_a_name_is_named_by_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path, [CASE, {k: v for k, v in CASE.items() if k != "id"}, 7])
    status, said, errors = run(capsys, path)
    assert (status, [s["id"] for s in said]) == (2, ["C001", None, None])
    assert [line.split(": ")[1:3] for line in errors] == [["#2", "id"], ["#3", "整件"]]


@pytest.mark.parametrize("text", ["", "[", '{"id": NaN}', '{"id": "a", "id": "b"}', "[" * 100_000])
def test_a_case_file_that_cannot_be_read_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str
) -> None:
    path = written(tmp_path, text)
    status, said, errors = run(capsys, path)
    assert (status, said) == (2, [])
    assert errors[0].startswith(f"{path}: ")


def test_every_error_of_a_catalogue_is_named_and_no_case_judged(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    seed = json.loads(SEED.read_bytes())
    seed[0]["via_window"] = "yes"
    seed[1]["code"] = seed[0]["code"]
    catalogue = tmp_path / "matters.json"
    catalogue.write_text(json.dumps(seed), "utf-8")
    status, said, errors = run(capsys, EXAMPLES, catalogue)
    assert (status, said) == (2, [])
    assert all(line.startswith(f"{catalogue}: ") for line in errors)
    assert "[0].via_window" in errors[1]
    assert "[1].code" in errors[2]


def test_warnings_of_a_catalogue_are_no_matter_for_the_check(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    seed = json.loads(SEED.read_bytes())
    seed[0]["legal_basis"] = []
    catalogue = tmp_path / "matters.json"
    catalogue.write_text(json.dumps(seed, ensure_ascii=False), "utf-8")
    status, said, errors = run(capsys, EXAMPLES, catalogue)
    assert (status, len(said), errors) == (0, 27, [])


def test_the_check_needs_neither_window_nor_database_nor_press_and_speaks_utf8() -> None:
    code = (
        "import sys\n"
        "from counter_app.cli.check import main\n"
        f"status = main(['--catalogue', {str(SEED)!r}, {str(EXAMPLES)!r}])\n"
        "banned = {'PySide6', 'sqlalchemy', 'sqlcipher3', 'reportlab', 'pypinyin'} & set(sys.modules)\n"
        "sys.exit(f'{status} {banned}' if status or banned else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.decode("utf-8").splitlines()) == 27
