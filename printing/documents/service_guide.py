"""办事指南: all that is public of a matter (七公开), for anybody to take home; no case, no number, no seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """What decides which materials are asked for; `when` "" for a question that is always asked."""

    question: str
    options: str
    when: str


@dataclass(frozen=True, slots=True)
class GuideMaterial:
    """A material and the situation that asks for it. `criteria` "" prints —."""

    material: str
    quantity: str
    when: str
    criteria: str
    source: str


@dataclass(frozen=True, slots=True)
class ServiceGuide:
    """What is not filled in by catalogue or hall reads 未载明; lists may be empty."""

    KIND: ClassVar[str] = "ServiceGuide@1"
    head: Head
    matter: str
    facts: tuple[Fact, ...]
    conditions: tuple[str, ...]
    routes: tuple[str, ...]  # situations that lead elsewhere
    questions: tuple[GuideQuestion, ...]
    rows: tuple[GuideMaterial, ...]
    caution: str
    basis: str
