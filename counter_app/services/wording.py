"""Composes the sentences of screens and papers from facts and resources/wording (versioned JSON)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.catalogue import Matter
from counter_app.domain.materials import CheckResult, Gap
from counter_app.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class GapWords:
    """A gap as paper, screen and `main.py check` say it."""

    material: str  # full name
    kind: str  # 未交, 不完整
    text: str  # the problem
    fix: str  # how to put it right
    basis: str


class Wording:
    """One wording release; `release` is printed on every paper."""

    def __init__(self, release: str, texts: Mapping[str, object]) -> None:
        self.release = release
        self._texts = texts

    def gap(self, matter: Matter, gap: Gap) -> GapWords:
        raise NotImplementedError

    def reason(self, matter: Matter, result: CheckResult) -> str:
        """One sentence: why this outcome."""
        raise NotImplementedError

    def refusal(self, refusal: Refusal) -> str:
        """Reason and way out, in the clerk's words."""
        raise NotImplementedError

    def word(self, group: str, key: str) -> str:
        """The display word of an enumeration value, e.g. word("status", "noticed") → 待补正."""
        raise NotImplementedError


def load_wording(folder: Path, release: str | None = None) -> Wording:
    """The newest (or the named) wording release in `folder`."""
    raise NotImplementedError
