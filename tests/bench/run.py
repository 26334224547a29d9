"""`make bench`: every bench_*.py in one run, one table, exit code 1 where a limit is missed."""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.table import markdown  # noqa: E402

if TYPE_CHECKING:
    from tests.bench.table import Row

BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


def bench_names(only: str = "") -> list[str]:
    """Module names of the bench files whose name contains `only`."""
    files = sorted(Path(__file__).parent.glob("bench_*.py"))
    return [file.stem for file in files if only in file.stem]


def measure(names: list[str]) -> list[Row]:
    """Rows of each file in turn; a bench that breaks stops the run, for a gap is no result."""
    rows: list[Row] = []
    for name in names:
        print(f"… {name}", file=sys.stderr, flush=True)
        rows += importlib.import_module(f"tests.bench.{name}").rows()
    return rows


def written(readme: str, table: str) -> str:
    """The README with the table between its markers; ValueError where a marker is missing."""
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    if not between.search(readme):
        raise ValueError(f"README.md has no {BEGIN} … {END}")
    return between.sub(lambda _: f"{BEGIN}\n{table}\n{END}", readme, count=1)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("only", nargs="?", default="", help="part of a bench's name, e.g. start")
    asked.add_argument("--write", action="store_true", help="put the table into README.md")
    given = asked.parse_args()
    rows = measure(bench_names(given.only))
    table = markdown(rows)
    print(table)
    if given.write:
        readme = ROOT / "README.md"
        readme.write_text(written(readme.read_text("utf-8"), table), "utf-8")
    missed = [row.name for row in rows if not row.kept]
    if missed:
        print(f"限值未达到：{'、'.join(missed)}", file=sys.stderr)
    return 1 if missed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
