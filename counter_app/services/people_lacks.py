"""What is lacking about the people: empty fields, doubtful numbers, characters that cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain import identity_checks, name_checks, phone_checks
from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import Intake
from counter_app.domain.people import Agent, Collection, IdKind, IdNumber, PersonKind
from counter_app.services.acts import ACCEPTING, Act, Lack
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk

_LATIN_ON_CARD = frozenset({IdKind.PASSPORT, IdKind.FOREIGN_PERMANENT})

_UNSEEN = "□"
"""Stands for a character that has no picture: shown itself, it would turn the sentence around or tear it."""


def people(desk: Desk, matter: Matter, intake: Intake, act: Act | None) -> Iterator[Lack]:
    """Applicant, agent, channel, collection: what papers must carry, and warnings about it."""
    applicant = intake.applicant
    if not applicant.name.strip():
        yield _lack(desk, "applicant.name", "lack.name")
    if applicant.id is None or not applicant.id.value.strip():
        yield _lack(desk, "applicant.id", "lack.id")
    if (
        matter.service_object
        and desk.wording.word("service_object", applicant.kind) not in matter.service_object
    ):
        text = desk.wording.on_screen.say(
            "screens", "warning.service_object", kinds=matter.service_object, kind=applicant.kind
        )
        yield Lack("applicant", "applicant.kind", text, hard=False, warning="service_object")
    yield from _doubts(desk, "applicant", applicant.name, applicant.id)
    if applicant.kind is PersonKind.NATURAL:
        yield from _unlike_a_person(desk, "applicant", applicant.name, applicant.id)
    yield from _phone(desk, "applicant", applicant.phone)
    if intake.agent is not None:
        yield from _agent(desk, intake.agent)
        yield from _doubts(desk, "agent", intake.agent.name, intake.agent.id)
        yield from _unlike_a_person(desk, "agent", intake.agent.name, intake.agent.id)
        yield from _phone(desk, "agent", intake.agent.phone)
    if intake.channel is None:
        yield _lack(desk, "channel", "lack.channel")
    if act in ACCEPTING:
        yield from _collection(desk, intake)


def _agent(desk: Desk, agent: Agent) -> Iterator[Lack]:
    if not agent.name.strip():
        yield _lack(desk, "agent.name", "lack.agent_name")
    if agent.id is None or not agent.id.value.strip():
        yield _lack(desk, "agent.id", "lack.agent_id")
    if not agent.relation.strip():
        yield _lack(desk, "agent.relation", "lack.agent_relation")
    if not agent.authorisation.strip():
        yield _lack(desk, "agent.authorisation", "lack.agent_authorisation")


def _doubts(desk: Desk, who: str, name: str, number: IdNumber | None) -> Iterator[Lack]:
    """Warnings about number and name; overridden with a reason, for real papers can look like that."""
    if number is not None:
        for doubt in identity_checks.doubts(number, desk.today()):
            text = desk.wording.on_screen.say("screens", "warning.id", kind=number.kind, doubt=doubt)
            yield Lack("applicant", f"{who}.id", text, hard=False, warning=doubt.value)
    label = _name_label(desk, who)
    if len(name) > name_checks.LONGEST:
        text = desk.wording.on_screen.say(
            "screens", "lack.name_long", field=label, limit=name_checks.LONGEST, given=len(name)
        )
        yield Lack("applicant", f"{who}.name", text)
    for found in name_checks.doubts(name):
        text = desk.wording.on_screen.say(
            "screens", "warning.name", field=label, place=found.at + 1, doubt=found.kind, code=found.code
        )
        yield Lack("applicant", f"{who}.name", text, hard=False, warning=f"{found.kind.value} {found.code}")


def _unlike_a_person(desk: Desk, who: str, name: str, number: IdNumber | None) -> Iterator[Lack]:
    """A number or a login typed into the name; foreigners' names are in Latin letters."""
    warning = ""
    if name_checks.only_digits(name):
        warning = "name_digits"
    elif name_checks.only_latin(name) and (number is None or number.kind not in _LATIN_ON_CARD):
        warning = "name_latin"
    if warning:
        text = desk.wording.on_screen.say("screens", f"warning.{warning}", field=_name_label(desk, who))
        yield Lack("applicant", f"{who}.name", text, hard=False, warning=warning)


def _phone(desk: Desk, who: str, phone: str) -> Iterator[Lack]:
    if phone.strip() and not phone_checks.plausible(phone):
        label = desk.wording.on_screen.say(
            "screens", "field.phone" if who == "applicant" else "field.agent_phone"
        )
        text = desk.wording.on_screen.say("screens", "warning.phone", field=label)
        yield Lack("applicant", f"{who}.phone", text, hard=False, warning="phone")


def _name_label(desk: Desk, who: str) -> str:
    return desk.wording.on_screen.say("screens", "field.name" if who == "applicant" else "field.agent")


def _collection(desk: Desk, intake: Intake) -> Iterator[Lack]:
    if intake.collection is None:
        yield _lack(desk, "collection", "lack.collection")
    elif (
        intake.collection is Collection.POST
        and not (intake.postal_address or intake.applicant.address).strip()
    ):
        yield _lack(desk, "postal_address", "lack.postal_address")


def _lack(desk: Desk, field: str, key: str) -> Lack:
    return Lack("applicant", field, desk.wording.on_screen.say("screens", key))


def glyphs(desk: Desk, matter: Matter, intake: Intake) -> Iterator[Lack]:
    """A lack for every character that is none or that no font has, named with its code point."""
    texts = list(_printed(matter, intake))
    whole = "".join(text for _, _, text in texts)
    if not name_checks.unkeepable(whole) and not desk.glyphs.missing(whole):
        return
    for field, label, text in texts:
        for code in name_checks.unkeepable(text):
            name = desk.wording.on_screen.say("screens", f"field.{label}", material=_material(matter, field))
            said = desk.wording.on_screen.say("screens", "lack.broken", field=name, code=code)
            yield Lack("material" if label == "material" else "applicant", field, said)
    texts = [(field, label, text) for field, label, text in texts if not name_checks.unkeepable(text)]
    for field, label, text in texts:
        name = desk.wording.on_screen.say("screens", f"field.{label}", material=_material(matter, field))
        for character in desk.glyphs.missing(text):
            said = desk.wording.on_screen.say(
                "screens",
                "lack.glyph",
                field=name,
                character=character if character.isprintable() else _UNSEEN,
                code=f"U+{ord(character):04X}",
            )
            yield Lack("material" if label == "material" else "applicant", field, said)


def _material(matter: Matter, field: str) -> str:
    requirement = matter.material(field)
    return normalise(requirement.name) if requirement else ""


def _printed(matter: Matter, intake: Intake) -> Iterator[tuple[str, str, str]]:
    """(field, its word, text) of everything typed that can come to stand on paper."""
    a = intake.applicant
    yield "applicant.name", "name", a.name
    yield "applicant.id", "id", a.id.value if a.id else ""
    yield "applicant.contact", "contact", a.contact
    yield "applicant.phone", "phone", a.phone
    yield "applicant.address", "address", a.address
    yield "applicant.legal_representative", "legal_representative", a.legal_representative
    if intake.agent is not None:
        g = intake.agent
        yield "agent.name", "agent", g.name
        yield "agent.id", "agent_id", g.id.value if g.id else ""
        yield "agent.phone", "agent_phone", g.phone
        yield "agent.relation", "agent_relation", g.relation
        yield "agent.authorisation", "authorisation", g.authorisation
    yield "postal_address", "postal_address", intake.postal_address
    yield "note", "note", intake.note
    for material in matter.materials:
        mark = intake.marks.get(material.id)
        if mark is not None:
            yield material.id, "material", mark.note + "".join(d.note for d in mark.defects)
