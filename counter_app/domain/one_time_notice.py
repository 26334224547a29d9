"""The one-time rule (一次性告知), guarded: what a notice must and a second notice may name (行政许可法 32.1(4), 72(4))."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.materials import Gap


def guard(first: Sequence[Gap], wanted: Sequence[Gap]) -> None:
    """Raises refusals.WiderNotice naming every gap of `wanted` that is not in `first`."""
    raise NotImplementedError
