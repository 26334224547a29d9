"""What every paper of the desk is composed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.catalogue import Matter
from counter_app.domain.hall import Hall, IssuingBody
from counter_app.domain.intake import Intake
from counter_app.domain.people import Clerk
from counter_app.services.wording import Wording


@dataclass(frozen=True, slots=True)
class Frame:
    """Equal for all papers of one act. `number`, `document_number` and `slip` are "" in a preview.

    `received_at` and `issued_at` are aware instants; `common` says whether a character is common enough
    (通用规范汉字) to need no code point beside it.
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
