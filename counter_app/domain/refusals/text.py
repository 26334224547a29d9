"""What is refused of any text, whatever it says."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class TextBroken(Refusal):
    """Half of a surrogate pair or NUL: no character, so nothing can keep or print it; facts: code (U+XXXX)."""

    code = "text_broken"
