"""A catalogue remark as one line for people."""

from __future__ import annotations

from counter_app.domain.catalogue_parsing import CatalogueRemark
from counter_app.services.wording import Wording


def remark_line(wording: Wording, remark: CatalogueRemark) -> str:
    """`错误 SC001 [0].materials[2].copies：…`"""
    facts = dict(remark.facts)
    if "expected" in facts:
        facts["expected"] = wording.word("expected_type", str(facts["expected"]))
    sentence = wording.fill(wording.word("catalogue_remark", remark.code.value), facts)
    severity = wording.word("severity", remark.severity.value)
    where = " ".join(part for part in (remark.matter, remark.field) if part)
    return f"{severity} {where}：{sentence}" if where else f"{severity}：{sentence}"
