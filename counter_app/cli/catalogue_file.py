"""A release of the catalogue as an Excel file, and the template that a hall fills."""

from __future__ import annotations

import json
from pathlib import Path

from counter_app.files.atomic import write_file
from counter_app.files.shelf import ReleaseShelf
from counter_app.files.tables.columns import load_columns
from counter_app.files.tables.from_matters import catalogue_workbook
from counter_app.services.wording import Wording

EXAMPLES = 2


def write_catalogue_file(path: Path, shipped: Path, kept: Path, release: str, wording: Wording) -> int:
    """How many matters were written; `release` "" writes the template with two matters as examples.

    The release's own bytes, so that what the program has no place for goes out too. Raises ReleaseUnknown,
    ReleaseDamaged, and OSError where the disk refuses.
    """
    if release:
        matters = ReleaseShelf(shipped, kept).matters_data(release)
    else:
        matters = json.loads((shipped / "seed.json").read_bytes())[:EXAMPLES]
    guide = wording.word("catalogue_table", "guide")
    write_file(path, catalogue_workbook(matters, load_columns(shipped), guide=guide))
    return len(matters)
