"""What the register of first inquiries does not take in."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class InquiryRefused(Refusal):
    """An inquiry has a subject, and an answer or somebody who owes it; facts: reason (subject, nobody, reply,
    answered, long)."""

    code = "inquiry_refused"
