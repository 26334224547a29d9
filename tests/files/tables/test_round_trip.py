"""The seed catalogue through the template and back."""

from __future__ import annotations

import json
from pathlib import Path

from counter_app.domain.catalogue_parsing import parse_matters
from counter_app.files.tables.catalogue import read_catalogue_table
from counter_app.files.tables.columns import load_columns
from counter_app.files.tables.from_matters import catalogue_workbook

RESOURCES = Path(__file__).parents[3] / "resources/catalogue"
SEED = json.loads((RESOURCES / "seed.json").read_bytes())


def test_every_matter_of_the_seed_comes_back_the_same() -> None:
    columns = load_columns(RESOURCES)
    book = catalogue_workbook(SEED, columns, guide="填写说明")
    array, parsed = read_catalogue_table(book, "x.xlsx", RESOURCES)
    assert json.loads(array) == SEED
    assert parsed.matters == parse_matters(SEED).matters
    assert len(parsed.matters) == 75


def test_a_second_export_is_the_same_again() -> None:
    columns = load_columns(RESOURCES)
    once, _ = read_catalogue_table(catalogue_workbook(SEED, columns), "x.xlsx", RESOURCES)
    twice, _ = read_catalogue_table(catalogue_workbook(json.loads(once), columns), "x.xlsx", RESOURCES)
    assert once == twice
