"""What the ledger of sheets refuses."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class PaperUnknown(Refusal):
    """No such paper, copy or sheet at this counter. No facts."""

    code = "paper_unknown"


class SheetStateRefused(Refusal):
    """The sheet is not in a state that allows the act; facts: state, act (print, spoil, confirm)."""

    code = "sheet_state_refused"


class PaperLifeRefused(Refusal):
    """Nothing of the kind can happen to this paper now; facts: step, reason (redeemed, unprinted, unreplaced,
    served)."""

    code = "paper_life_refused"


class IdentityRefused(Refusal):
    """Who declares the loss is not who the case knows, or showed nothing; facts: reason (unshown, other)."""

    code = "identity_refused"


class OtherPrinter(Refusal):
    """The sheet was sent to another printer, which alone can say what became of it; facts: printer."""

    code = "other_printer"


class ServiceRefused(Refusal):
    """A service that cannot have been so; facts: reason (kept, served, unprinted, name, refusal,
    witness, early, late)."""

    code = "service_refused"
