"""What stands in a catalogue as plain words: a field's value, a condition in the words of its questions, a way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counter_app.domain.catalogue import (
    Condition,
    Fee,
    Limit,
    Matter,
    Option,
    RightAgency,
    Routing,
    Substitute,
    Term,
    Tolerance,
)
from counter_app.services.wording import Wording

NAME, TEXT = "release_field", "release_change"
"""Groups of words.json: names of the fields, and the words around their values."""


class CatalogueWords:
    """Values of one wording; the matter that a value belongs to names its questions and options."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def label(self, field: str) -> str:
        """The name of a field: 承诺时限."""
        return self._wording.word(NAME, field)

    def field(self, name: str, value: object, matter: Matter | None) -> str:
        """No condition at all is no lack: it holds in every situation."""
        return self._word("always") if name == "when" and value is None else self.value(value, matter)

    def value(self, value: object, matter: Matter | None) -> str:
        match value:
            case None | "" | () | []:
                return self._word("none")
            case bool():
                return self._word("yes" if value else "no")
            case Condition():
                return self.condition(value, matter)
            case Limit():
                counted = self._wording.limit(value)
                same = value.text.replace("个", "") in ("", counted.replace("个", ""))
                return counted if same else f"{counted}（{value.text}）"
            case Fee(charged, text):
                return _joined(self.value(charged, matter), text)
            case Option():
                return value.text
            case Substitute(kind, note, basis):
                known = self._wording.entry("words", "substitute_basis")
                return _joined(self._wording.of(kind), note, known.get(basis, basis))
            case RightAgency(name, address, phone):
                return _joined(name, address, phone)
            case Tolerance(allowed, when, basis, otherwise):
                asked = self.condition(when, matter) if when else ""
                return _joined(self.value(allowed, matter), asked, basis, otherwise or "")
            case Mapping():
                told = (f"{key}：{self.value(held, matter)}" for key, held in value.items())
                return "；".join(told) or self._word("none")
            case tuple() | list():
                return "；".join(self.value(held, matter) for held in value)
            case _:
                return str(value)

    def condition(self, condition: Condition, matter: Matter | None) -> str:
        said = [
            self._word("and").join(self._terms(clause, matter)) or self._word("always")
            for clause in condition.any
        ]
        return self._word("or").join(said) or self._word("never")

    def way(self, way: Routing) -> str:
        """Its outcome and its words."""
        return "：".join(filter(None, (self._wording.of(way.outcome), way.text)))

    def way_when(self, way: Routing, matter: Matter | None) -> str:
        """When the way is taken; "" where it says nothing of that."""
        return self.condition(way.when, matter) if way.when else way.when_text

    def _terms(self, clause: tuple[Term, ...], matter: Matter | None) -> Iterator[str]:
        """Each question in its own words; a question or an option that the matter lacks by its id."""
        for term in clause:
            question = matter.question(term.question) if matter else None
            options = []
            for option_id in sorted(term.options):
                option = question.option(option_id) if question else None
                options.append(option.text if option else option_id)
            asked = question.text if question else term.question
            yield f"{asked}＝{'／'.join(options) or self._word('none')}"

    def _word(self, key: str) -> str:
        return self._wording.word(TEXT, key)


def _joined(*parts: str) -> str:
    return "，".join(filter(None, parts))
