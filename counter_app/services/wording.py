"""Composes the sentences of screens and papers from facts and resources/wording (versioned JSON)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, cast

from counter_app.domain.catalogue import Limit, LimitUnit, Matter
from counter_app.domain.materials import CheckResult, Gap
from counter_app.domain.refusals import Refusal
from counter_app.services.gap_words import GapWords, gap_words
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.reasons import hints_of, reason_of

__all__ = ["GapWords", "Wording", "WordingIncomplete", "load_wording"]

COMMON = "common_characters.txt"
_SHOWN_SO = (str, int)
FILES = ("papers", "gaps", "words", "screens", "refusals", "disturbances")


class WordingIncomplete(LookupError):
    """A sentence, or a fact for it, is missing: a mistake of ours, held off by tests."""


@dataclass(frozen=True, slots=True)
class Said:
    """A refusal or disturbance in the clerk's words."""

    reason: str
    way_out: str
    basis: str = ""

    def __str__(self) -> str:
        between = " " if self.reason.endswith(".") else ""  # a Chinese full stop brings its own room
        return self.reason + between + self.way_out + (f"依据：{self.basis}。" if self.basis else "")


class Wording:
    """One wording release; `release` is printed on every paper."""

    def __init__(
        self,
        release: str,
        texts: Mapping[str, object],
        common: str = "",
        translated: Mapping[str, object] | None = None,
    ) -> None:
        """`common`: the characters that need no code point beside them on paper; `translated`: see `on_screen`."""
        self.release = release
        self._texts = cast(Mapping[str, Mapping[str, Any]], texts)
        self.common = frozenset(common)
        self.on_screen: Wording = Wording(release, {**texts, **translated}, common) if translated else self
        """What only the clerk reads, in the language of the interface. Paper and journal stay Chinese."""

    def gap(self, matter: Matter, gap: Gap) -> GapWords:
        """The gap in words; catalogue text normalised, the clerk's note as typed."""
        return gap_words(self, matter, gap)

    def reason(self, matter: Matter, result: CheckResult) -> str:
        """One sentence: why this outcome."""
        return reason_of(self, matter, result)

    def hints(self, matter: Matter, result: CheckResult) -> tuple[str, ...]:
        """Beside the outcome: texts of the catalogue, forms that differ and are no gap."""
        return hints_of(self, matter, result)

    def refusal(self, refusal: Refusal) -> str:
        """Reason, way out and, where there is one, the basis, in the clerk's words."""
        return str(self.refused(refusal))

    def refused(self, refusal: Refusal) -> Said:
        """The same, in its parts."""
        return self._said("refusals", refusal.code, {"field": refusal.field, **refusal.facts}, refusal.basis)

    def disturbance(self, disturbance: Disturbance) -> str:
        """What failed, what is safe and what to do."""
        return str(self.disturbed(disturbance))

    def disturbed(self, disturbance: Disturbance) -> Said:
        """The same, in its parts."""
        return self._said("disturbances", disturbance.code, disturbance.facts, "")

    def word(self, group: str, key: str) -> str:
        """The display word of an enumeration value, e.g. word("status", "noticed") → 待补正."""
        return str(self.entry("words", group, key))

    def of(self, value: Enum) -> str:
        """The display word of an enumeration member; the group is its class's name in snake case."""
        key = value.value if isinstance(value.value, str) else value.name.lower()
        return self.word(group_of(type(value)), key)

    def limit(self, limit: Limit) -> str:
        """15个工作日, 2个月, 当场办结."""
        if limit.unit is None or limit.value is None:
            return self.say("papers", "not_stated")
        word = self.of(limit.unit)
        return word if limit.unit is LimitUnit.ON_THE_SPOT else f"{limit.value}{word}"

    def say(self, file: str, key: str, /, **facts: object) -> str:
        """The sentence `key` of a file, filled with `facts`."""
        return self.fill(str(self.entry(file, key)), facts)

    def has(self, file: str, key: str) -> bool:
        return key in self._texts[file]

    def entry(self, file: str, *path: str) -> Any:
        """What stands in a file under a path. Raises WordingIncomplete naming file and path."""
        found: Any = self._texts
        try:
            for step in (file, *path):
                found = found[step]
        except (KeyError, TypeError):
            raise WordingIncomplete(f"wording {self.release}: {file} has no {'.'.join(path)}") from None
        return found

    def fill(self, text: str, facts: Mapping[str, object]) -> str:
        """`text` with its {fields} filled. Raises WordingIncomplete naming the fact that is not given."""
        if not facts and "{" not in text:
            return text
        try:
            return text.format_map(
                {k: v if type(v) in _SHOWN_SO else self.shown(v) for k, v in facts.items()}
            )
        except KeyError as missing:
            raise WordingIncomplete(f"wording {self.release}: no {missing} for {text!r}") from missing

    def shown(self, fact: object) -> str:
        """A fact as text: members by their word, dates in ISO form, lists joined with 、."""
        if isinstance(fact, Enum):
            return self.of(fact)
        if isinstance(fact, datetime):
            return fact.strftime("%Y-%m-%d %H:%M")
        if isinstance(fact, date):
            return fact.isoformat()
        if isinstance(fact, list | tuple | set | frozenset):
            return "、".join(self.shown(f) for f in fact)
        return str(fact)

    def _said(self, file: str, code: str, facts: Mapping[str, object], basis: str) -> Said:
        entry = self.entry(file, code)
        given = {**facts, **self._words_of(file, code, entry, facts)}
        return Said(
            self.fill(entry["reason"], given),
            self.fill(entry["way_out"], given),
            self.fill(entry.get("basis", ""), given) or basis,
        )

    def _words_of(
        self, file: str, code: str, entry: Mapping[str, Any], facts: Mapping[str, object]
    ) -> dict[str, object]:
        """Machine words among the facts (reason="forbidden"), said in the entry's own "words"."""
        return {
            fact: self.entry(file, code, "words", fact, str(facts[fact]))
            for fact in entry.get("words", {})
            if fact in facts
        }


def group_of(kind: type[Enum]) -> str:
    """The group of words.json that holds an enumeration: GapKind → gap_kind."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def load_wording(folder: Path, release: str | None = None, language: str = "") -> Wording:
    """The newest (or the named) wording release in `folder`.

    `language`: of the interface, whose translations lie in a folder of the release; "" or one that is not
    there: none. Raises WordingIncomplete when there is no release, or a file of it is missing.
    """
    releases = sorted(p.parent.name for p in folder.glob("*/manifest.json"))
    chosen = release or (releases[-1] if releases else "")
    if chosen not in releases:
        raise WordingIncomplete(f"no wording release {chosen!r} in {folder}")
    texts: dict[str, object] = {}
    for name in FILES:
        try:
            texts[name] = json.loads((folder / chosen / f"{name}.json").read_text("utf-8"))
        except FileNotFoundError as missing:
            raise WordingIncomplete(f"wording {chosen} has no {name}.json") from missing
    common = (folder / COMMON).read_text("utf-8").replace("\n", "")
    return Wording(chosen, texts, common, _translated(folder / chosen / language) if language else None)


def _translated(folder: Path) -> dict[str, object]:
    """Whole files: tests hold that each says everything that its Chinese original says."""
    return {p.stem: json.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.json"))}
