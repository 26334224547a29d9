"""The house rules that a machine can hold: top level, rooms, words, borders that import contracts cannot say."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TRACKED = [
    Path(line)
    for line in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    if line and (ROOT / line).exists()
]
PYTHON = [p for p in TRACKED if p.suffix == ".py"]
PRODUCT = [p for p in PYTHON if p.parts[0] in {"counter_app", "printing", "sync"} or p.name == "main.py"]
TOP_LEVEL = {
    *("counter_app", "resources", "printing", "sync", "tests", "main.py", "pyproject.toml", "README.md"),
    *("Makefile", "LICENSE", "CHANGELOG.md", "requirements.lock"),
}
LIMIT = 300


def text(path: Path) -> str:
    return (ROOT / path).read_text("utf-8")


def test_the_top_level_is_exactly_the_house() -> None:
    names = {p.parts[0] for p in TRACKED if not p.parts[0].startswith(".")}
    assert names == TOP_LEVEL


def test_no_file_of_code_is_longer_than_the_limit() -> None:
    long = {str(p): n for p in PYTHON if (n := text(p).count("\n")) > LIMIT}
    assert long == {}


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    silent = [str(p) for p in PYTHON if text(p).strip() and not ast.get_docstring(ast.parse(text(p)))]
    assert silent == []


def test_every_room_has_a_readme_of_at_most_a_page() -> None:
    rooms = ["counter_app", "printing", "sync", "resources", "tests"]
    rooms += [f"counter_app/{r}" for r in ("domain", "services", "persistence", "files", "keys", "devices")]
    rooms += ["counter_app/cli", "counter_app/ui"]
    for room in rooms:
        assert 5 <= text(Path(room) / "README.md").count("\n") <= 80, room


def test_no_matter_department_or_law_article_stands_in_python() -> None:
    seed = json.loads(text(Path("resources/catalogue/seed.json")))
    matters = seed if isinstance(seed, list) else seed["matters"]
    words = {m["code"] for m in matters} | {m["department"] for m in matters}
    named = re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in sorted(words)))
    article = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
    for path in PRODUCT:
        tree = ast.parse(text(path))
        docs = {ast.get_docstring(n, clean=False) for n in ast.walk(tree) if _has_docstring(n)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docs:
                found = named.search(node.value) or article.search(node.value)
                assert not found, f"{path}:{node.lineno}: {found}"


def _has_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)


@pytest.mark.parametrize(
    ("pattern", "allowed", "why"),
    [
        (r"\btime\.sleep\(|qtbot\.wait\(", set(), "wait for the thing itself"),
        (
            r"\bQThread\b|\bThreadPoolExecutor\b|\bthreading\.Thread\b",
            {"counter_app/ui/background.py", "tests/journeys/clerk.py"},
            "lanes only",
        ),
        (
            r"\bQProcess\b|\bmultiprocessing\b",
            {"counter_app/ui/workers.py"},
            "one place starts child processes",
        ),
        (
            r"\bQMessageBox\b",
            {"counter_app/ui/feedback.py", "tests/ui/test_feedback.py", "tests/ui/test_opening_ways.py"},
            "one place shows errors",
        ),
        (
            r"MagicMock|unittest\.mock|monkeypatch\.setattr\(\"(counter_app|printing|sync)",
            set(),
            "no mocks of our code",
        ),
        (
            r"datetime\.(now|utcnow|today)\(\)|date\.today\(\)",
            set(),
            "instants are aware and come from the Clock",
        ),
        (r"\b(TODO|FIXME|XXX)\b|NotImplementedError", set(), "a stub is not done"),
        (r"@pytest\.mark\.xfail", set(), "a known failure is a defect"),
    ],
)
def test_what_is_never_written(pattern: str, allowed: set[str], why: str) -> None:
    here = Path(__file__).relative_to(ROOT)
    found = [
        f"{p}:{n}"
        for p in PYTHON
        if p != here and str(p) not in allowed
        for n, line in enumerate(text(p).splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert found == [], why


def test_everything_outside_ui_imports_without_qt() -> None:
    modules = [
        str(p.with_suffix("")).replace("/", ".").removesuffix(".__init__")
        for p in PRODUCT
        if not str(p).startswith("counter_app/ui/") and "migrations" not in p.parts
    ]
    code = (
        "import sys, importlib\n"
        "class Ban:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6'): raise ImportError('Qt is banned here: ' + name)\n"
        "sys.meta_path.insert(0, Ban())\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_is_committed_names_no_path_of_one_machine() -> None:
    private = re.compile(r"/(?:work|root|farm)/|/home/\w")
    prose = [
        p
        for p in TRACKED
        if p.suffix in {".py", ".md", ".toml", ".qss", ".lock", ".txt"} or p.name == "Makefile"
    ]
    here = Path(__file__).relative_to(ROOT)
    assert [str(p) for p in prose if p != here and private.search(text(p))] == []


def test_the_readme_explains_every_public_word_of_the_domain() -> None:
    readme = text(Path("README.md"))
    for path in (p for p in PRODUCT if str(p).startswith("counter_app/domain/")):
        for node in ast.parse(text(path)).body:
            if isinstance(node, ast.ClassDef) and (
                words := re.findall(r"\(([一-鿿]{2,})[^)]*\)", _first_line(node))
            ):
                assert any(word in readme for word in words), f"{path}: {node.name} {words}"


def _first_line(node: ast.ClassDef) -> str:
    return (ast.get_docstring(node) or "").split("\n")[0]
