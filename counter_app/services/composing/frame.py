"""What every paper of the desk is composed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.catalogue import Matter
from counter_app.domain.hall import Hall, IssuingBody
from counter_app.domain.intake import Intake
from counter_app.domain.people import Clerk
from counter_app.domain.refusals import PaperIncomplete
from counter_app.services.wording import Wording


@dataclass(frozen=True, slots=True)
class Frame:
    """Equal for all papers of one act. `number`, `document_number` and `slip` are "" in a preview.

    `received_at` and `issued_at` are aware instants.
    """

    wording: Wording
    hall: Hall
    body: IssuingBody
    matter: Matter
    intake: Intake
    clerk: Clerk
    received_at: datetime
    issued_at: datetime
    number: str = ""  # 26 digits
    document_number: str = ""
    slip: str = ""

    def say(self, key: str, /, **facts: object) -> str:
        """A sentence of papers.json."""
        return self.wording.say("papers", key, **facts)

    def need(self, field: str, value: str) -> str:
        """`value`; raises refusals.PaperIncomplete naming the field when it is blank."""
        if not value.strip():
            raise PaperIncomplete(field, what=self.wording.entry("papers", "what", field))
        return value


def issuing_body(wording: Wording, hall: Hall, matter: Matter) -> IssuingBody:
    """The body that seals for the matter's department; raises refusals.PaperIncomplete without one."""
    body = hall.bodies.get(matter.department)
    if body is None:
        field = "head.issuing_body"
        raise PaperIncomplete(field, what=wording.entry("papers", "what", field))
    return body
