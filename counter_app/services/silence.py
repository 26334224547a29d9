"""Whether silence has accepted a case (视为受理): by law for licences, by the hall's own rule for other types."""

from __future__ import annotations

from counter_app.domain.case import Case
from counter_app.domain.catalogue import Matter
from counter_app.domain.silence import deemed_accepted
from counter_app.services.desk import Desk


def accepts(desk: Desk, matter: Matter) -> bool:
    """Whether silence can accept a matter of this type at all."""
    return matter.type in desk.wording.entry("papers", "silence_types") or bool(desk.hall.silence_basis)


def has_accepted(desk: Desk, case: Case, matter: Matter) -> bool:
    """Received, the reply period over, nothing told: accepted since the day of receipt."""
    return accepts(desk, matter) and deemed_accepted(case, desk.calendar, desk.today())
