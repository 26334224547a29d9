"""Who comes to the counter for a paper or for materials: himself, the agent, the contact, another with his number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from counter_app.domain import identity_checks
from counter_app.domain.intake import Intake
from counter_app.domain.people import IdKind, IdNumber, PersonKind, Taker
from counter_app.services.wording import Wording
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup

Taken = Callable[[Taker | None], None]


class Takers:
    """Choosing somebody says that the original of his document was seen; a number that is not known is asked."""

    def __init__(self, wording: Wording, popup: EntryPopup, near: QWidget) -> None:
        self._wording, self._popup, self._near = wording, popup, near

    def ask(self, intake: Intake, words: str, taken: Taken, *, nobody: bool, title: str = "") -> None:
        """`words`: the key of the question, whose options stand beneath it; `nobody`: it may be none at all."""
        applicant, agent = intake.applicant, intake.agent
        options = []
        if applicant.kind is PersonKind.NATURAL:
            options.append(("self", self._say(f"{words}.self", name=applicant.name)))
        elif applicant.contact.strip():
            options.append(("contact", self._say("back.taker.contact", name=applicant.contact)))
        if agent is not None:
            options.append(("agent", self._say(f"{words}.agent", name=agent.name)))
        options.append(("other", self._say(f"{words}.other")))
        if nobody:
            options.append(("nobody", self._say("back.taker.nobody")))
        people = {
            "self": Taker(applicant.name, applicant.id),
            "contact": Taker(applicant.contact, None, self._say("back.contact.relation")),
            "agent": Taker(agent.name, agent.id, self._say("back.agent.relation")) if agent else None,
        }

        def chosen(entry: Entry) -> None:
            who = people.get(entry.option)
            if entry.option == "other":
                self._ask_other(taken)
            elif who is not None and who.id is None:
                self._ask_id(who, taken)
            else:
                taken(who)

        question = self._say(words, title=title) if title else self._say(words)
        self._open(Ask(question, options, action=self._say("back.go_on")), chosen)

    def _ask_other(self, taken: Taken) -> None:
        def refuse(entry: Entry) -> str:
            return "" if len(entry.text.split()) == 3 else self._say("back.other.refuse")

        def done(entry: Entry) -> None:
            name, relation, number = entry.text.split()
            taken(Taker(name, _id(number), relation))

        hint = self._say("back.other.hint")
        ask = Ask(self._say("back.other"), hint=hint, action=self._say("back.go_on"), refuse=refuse)
        self._open(ask, done)

    def _ask_id(self, who: Taker, taken: Taken) -> None:
        ask = Ask(
            self._say("back.contact", name=who.name),
            hint=self._say("back.contact.hint"),
            action=self._say("back.go_on"),
            refuse=lambda entry: "" if entry.text.strip() else self._say("back.contact.refuse"),
        )
        self._open(ask, lambda entry: taken(Taker(who.name, _id(entry.text), who.relation)))

    def _open(self, ask: Ask, done: Callable[[Entry], None]) -> None:
        corner = self._near.mapTo(self._popup.page, QPoint(0, 0))
        self._popup.ask(ask, corner, done, above=corner.y() - 2)

    def _say(self, key: str, **facts: object) -> str:
        return self._wording.say("screens", key, **facts)


def _id(text: str) -> IdNumber:
    value = text.strip().upper()
    return IdNumber(identity_checks.kind_of(value) or IdKind.OTHER, value)
