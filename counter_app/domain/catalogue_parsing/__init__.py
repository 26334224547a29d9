"""Reads an array of matters in the exchange format (catalogue.md §1), all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counter_app.domain.catalogue import Matter
from counter_app.domain.catalogue_parsing.fields import Fields
from counter_app.domain.catalogue_parsing.matters import read_matter
from counter_app.domain.catalogue_parsing.remarks import CatalogueRemark, RemarkCode, Remarks, Severity
from counter_app.domain.catalogue_parsing.reviewing import refuse_duplicates, review
from counter_app.domain.refusals.catalogue import CatalogueRefused

__all__ = ["CatalogueRemark", "ParsedMatters", "RemarkCode", "Severity", "parse_matters"]


@dataclass(frozen=True, slots=True)
class ParsedMatters:
    """The matters in the file's order, with the warnings for administrators."""

    matters: tuple[Matter, ...]
    warnings: tuple[CatalogueRemark, ...]


def parse_matters(data: object) -> ParsedMatters:
    """Every matter of the array. Raises CatalogueRefused with every error; plain JSON data of any shape."""
    remarks = Remarks()
    matters: list[tuple[str, Matter]] = []
    for path, matter in _read(data, remarks):
        review(matter, path, remarks)
        matters.append((path, matter))
    remarks.matter = ""
    refuse_duplicates(((f"{path}.code", m.code) for path, m in matters), remarks)
    errors = remarks.errors
    if errors:
        raise CatalogueRefused(errors)
    return ParsedMatters(tuple(m for _, m in matters), remarks.warnings)


def _read(data: object, remarks: Remarks) -> Iterator[tuple[str, Matter]]:
    if not isinstance(data, list):
        remarks.error("", RemarkCode.NOT_AN_ARRAY)
        return
    if not data:
        remarks.error("", RemarkCode.EMPTY)
    for i, item in enumerate(data):
        path = f"[{i}]"
        remarks.matter = ""
        if not isinstance(item, dict):
            remarks.error(path, RemarkCode.WRONG_TYPE, expected="object")
            continue
        code = item.get("code")
        remarks.matter = code if isinstance(code, str) else ""
        yield path, read_matter(Fields(item, path, remarks))
