"""What a paper refuses: a legally required field without its words (papers.md §6)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class PaperIncomplete(Refusal):
    """A mandatory field of a paper is empty; `field` is its path. Facts: what (the field in words)."""

    code = "paper_incomplete"
