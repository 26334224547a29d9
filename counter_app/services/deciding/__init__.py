"""The deciding use cases: each is one transaction — number, entries, frozen papers, projections, sheets.

first_acts.py begins a case from an intake, later_acts.py goes on with a case that is kept, withdrawing.py ends
one that goes back, reporting.py is what stands before a refusal, guiding.py tells the way without a case,
beforehand.py writes nothing. What an act may do is in permitting.py, how it is written in sitting.py, how its
papers are frozen in issuing.py.
"""

from __future__ import annotations

from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.deciding.beforehand import decline_terms, preview, reapply
from counter_app.services.deciding.first_acts import accept, decline, notice, offer_deferral, receive
from counter_app.services.deciding.guiding import guide
from counter_app.services.deciding.later_acts import (
    AcceptTerms,
    accept_received,
    as_chosen,
    decline_received,
    notice_received,
    override_warning,
    supplement,
)
from counter_app.services.deciding.withdrawing import late_terms, preview_return, return_late, withdraw

__all__ = [
    "AcceptTerms",
    "DeclineTerms",
    "accept",
    "accept_received",
    "as_chosen",
    "decline",
    "decline_received",
    "decline_terms",
    "guide",
    "late_terms",
    "notice",
    "notice_received",
    "offer_deferral",
    "override_warning",
    "preview",
    "preview_return",
    "reapply",
    "receive",
    "return_late",
    "supplement",
    "withdraw",
]
