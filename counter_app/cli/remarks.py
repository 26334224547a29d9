"""A catalogue remark as one line for people."""

from __future__ import annotations

from counter_app.domain.catalogue_parsing import CatalogueRemark
from counter_app.services.wording import Wording


def remark_line(wording: Wording, remark: CatalogueRemark) -> str:
    """`错误 SC001 [0].materials[2].copies：…`"""
    severity, matter, field, sentence = remark_row(wording, remark)
    where = " ".join(part for part in (matter, field) if part)
    return f"{severity} {where}：{sentence}" if where else f"{severity}：{sentence}"


def remark_row(wording: Wording, remark: CatalogueRemark) -> tuple[str, str, str, str]:
    """Severity, matter, place in the file, sentence."""
    facts = dict(remark.facts)
    if "expected" in facts:
        facts["expected"] = wording.word("expected_type", str(facts["expected"]))
    sentence = wording.fill(wording.word("catalogue_remark", remark.code.value), facts)
    return wording.word("severity", remark.severity.value), remark.matter, remark.field, sentence
