"""What stopped a command, in plain words instead of a trace."""

from __future__ import annotations

import sys

from counter_app.domain.refusals import Refusal
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import load_wording
from counter_app.settings import RESOURCES

DISTURBED = 1
REFUSED = 2


def tell(error: Exception) -> int:
    """Say a refusal, a disturbance or what the disk would not take on stderr; the exit status.

    Anything else is a defect of ours and goes on as it came.
    """
    words, status = said(error)
    print(words, file=sys.stderr)
    return status


def said(error: Exception) -> tuple[str, int]:
    """The sentence and the exit status; raises what is a defect of ours."""
    wording = load_wording(RESOURCES / "wording")
    match error:
        case Refusal():
            return wording.refusal(error), REFUSED
        case Disturbance():
            return wording.disturbance(error), DISTURBED
        case OSError(filename=str(name)):
            return f"{name}: {error.strerror}", DISTURBED
    raise error
