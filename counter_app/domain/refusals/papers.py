"""What a paper refuses: a legally required field without its words (papers.md §6)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class PaperIncomplete(Refusal):
    """A mandatory field of a paper is empty; `field` is its path. Facts: what (the field in words)."""

    code = "paper_incomplete"


class PaperUnprintable(Refusal):
    """A paper holds characters that no font has. Facts: title (of the paper), characters (code points)."""

    code = "paper_unprintable"
