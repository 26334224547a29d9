"""Every "no" that the rules can say: one small exception class each, with its field and legal basis."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal

__all__ = ["Refusal"]
