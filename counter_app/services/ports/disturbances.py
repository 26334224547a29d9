"""Disturbances: what goes wrong outside the rules (disk, printer, line); shown in the strip, never a refusal."""

from __future__ import annotations

from typing import ClassVar


class Disturbance(Exception):
    """Something outside failed. Facts only; the sentence is in disturbances.json, keyed by `code`."""

    code: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code or type(self).__name__)
        self.facts = facts
