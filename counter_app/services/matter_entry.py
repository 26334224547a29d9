"""A matter's whole entry in the catalogue (目录), readable: every field, and what the hall adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counter_app.domain.catalogue import MaterialRequirement, Matter, Routing, RoutingOutcome, Situation
from counter_app.domain.people import Role
from counter_app.services.catalogue_words import CatalogueWords
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.service_guide import public_values
from counter_app.services.desk import Desk, Session

FACTS = (
    *("code", "implementation_code", "basic_code", "type", "department", "level", "service_object"),
    *("handling", "statutory_limit", "committed_limit", "fee", "result", "validity", "via_window"),
)
LISTS = ("conditions", "legal_basis")
SEES_SOURCES = (Role.SUPERVISOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Told:
    """One fact; `label` "" where it has none."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question, a material, a way; `title` "" where the facts stand by themselves."""

    title: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """`sections` are never empty; what nobody filled in is said so, not left out."""

    title: str
    sections: tuple[Section, ...]


def matter_entry(desk: Desk, session: Session, matter: Matter) -> Entry:
    """Everything that the release holds of the matter; where it comes from only for those who keep it."""
    say = _Sayer(desk, matter)
    sections = [*say.of_matter(), say.of_hall(), *say.of_parts()]
    if session.clerk.role in SEES_SOURCES and matter.unknown_fields:
        sections.append(say.of_sources())
    return Entry(normalise(matter.name), tuple(sections))


class _Sayer:
    def __init__(self, desk: Desk, matter: Matter) -> None:
        self._desk, self._matter = desk, matter
        self._words = CatalogueWords(desk.wording)

    def _say(self, key: str, **facts: object) -> str:
        return self._desk.wording.say("screens", f"entry.{key}", **facts)

    def of_matter(self) -> Iterator[Section]:
        fee = self._matter.fee
        special = {
            "fee": fee.text.strip() or fee.charged,
            "service_object": "、".join(self._matter.service_object),
        }
        facts = tuple(self._told(n, special.get(n, getattr(self._matter, n))) for n in FACTS)
        yield Section(self._say("matter"), (Item("", facts),))
        for name in LISTS:
            lines = tuple(Told("", normalise(line)) for line in getattr(self._matter, name))
            yield Section(self._words.label(name), (Item("", lines or (self._not_stated(),)),))

    def of_hall(self) -> Section:
        """What hall and department add: 七公开, the body that seals, its remedies."""
        desk, matter = self._desk, self._matter
        body = desk.hall.bodies.get(matter.department)
        here = desk.hall.holds(matter.code, matter.level) and matter.via_window
        elsewhere = {"who": normalise(matter.department), "level": matter.level}
        said = self._say("here.yes") if here else desk.wording.say("screens", "look.elsewhere", **elsewhere)
        told = [Told(self._say("here"), said)]
        for key, value in public_values(desk.hall, matter).items():
            told.append(self._stated(desk.wording.say("papers", f"gde.{key}"), value))
        told.append(self._stated(self._say("body"), body.name if body else ""))
        told.append(self._stated(self._say("review"), body.review_body if body else ""))
        told.append(self._stated(self._say("court"), body.court if body else ""))
        return Section(self._say("hall"), (Item("", tuple(told)),))

    def of_parts(self) -> Iterator[Section]:
        matter = self._matter
        questions = tuple(self._question(n, q) for n, q in enumerate(matter.questions, 1))
        materials = tuple(self._material(n, m) for n, m in enumerate(matter.materials, 1))
        routing = tuple(self._way(n, w) for n, w in enumerate(matter.routing, 1))
        for key, items in (("question", questions), ("material", materials), ("routing", routing)):
            if items:
                yield Section(self._say(key, n=len(items)), items)

    def of_sources(self) -> Section:
        given = self._matter.unknown_fields.items()
        told = tuple(Told(key, self._words.value(value, self._matter)) for key, value in given)
        return Section(self._say("sources"), (Item("", told),))

    def _question(self, n: int, question: Situation) -> Item:
        options = tuple(Told(str(i), normalise(o.text)) for i, o in enumerate(question.options, 1))
        asked = () if question.when is None else (Told(self._say("asked"), self._when(question.when)),)
        return Item(self._numbered(n, question.text), (*options, *asked))

    def _material(self, n: int, material: MaterialRequirement) -> Item:
        form, words = normalise(material.form), self._words
        handed_in = self._say("handed_in", form=form, copies=material.copies)
        original = words.label("check_original") if material.check_original else ""
        asked = "，".join(filter(None, (handed_in, original, material.necessity, material.channel)))
        told = [Told(words.label("form"), asked), Told(words.label("when"), self._asked_when(material))]
        for i, point in enumerate(material.points):
            told.append(Told("" if i else words.label("points"), normalise(point)))
        told += [self._told("substitutes", each) for each in material.substitutes]
        if material.tolerance is not None:
            told.append(self._told("tolerance", material.tolerance))
        return Item(self._numbered(n, material.name), tuple(told))

    def _way(self, n: int, way: Routing) -> Item:
        when = normalise(self._words.way_when(way, self._matter)) or self._words.field("when", None, None)
        told = [Told(self._words.label("when"), when)]
        if way.agency is not None or way.outcome is RoutingOutcome.NOT_THIS_AUTHORITY:
            told.append(self._told("agency", way.agency))
        return Item(self._numbered(n, self._words.way(way)), tuple(told))

    def _asked_when(self, material: MaterialRequirement) -> str:
        """As the catalogue says it; in the words of the questions where it says nothing."""
        if material.when is None:
            return self._say("always")
        return normalise(material.when_text) or self._when(material.when)

    def _when(self, when: object) -> str:
        return normalise(self._words.field("when", when, self._matter))

    def _numbered(self, n: int, name: str) -> str:
        return self._say("number", n=n, name=normalise(name))

    def _told(self, name: str, value: object) -> Told:
        given = value is not None and value not in ("", ())
        said = normalise(self._words.value(value, self._matter)) if given else ""
        return self._stated(self._words.label(name), said)

    def _stated(self, label: str, value: str) -> Told:
        return Told(label, normalise(value).strip() or self._say("not_stated"))

    def _not_stated(self) -> Told:
        return Told("", self._say("not_stated"))
