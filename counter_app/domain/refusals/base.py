"""What all refusals have in common."""

from __future__ import annotations

from typing import ClassVar


class Refusal(Exception):
    """A rule says no. `field` names the input at fault, `basis` the law or house rule.

    Facts only; the sentence (reason and way out) is in services.wording, keyed by `code`,
    formatted with `facts`. A test holds that every subclass has one.
    """

    code: ClassVar[str] = ""
    basis: ClassVar[str] = ""

    def __init__(self, field: str = "", **facts: object) -> None:
        super().__init__(f"{self.code or type(self).__name__} {field}".strip())
        self.field = field
        self.facts = facts
