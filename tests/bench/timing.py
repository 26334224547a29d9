"""Stop-watches for the bench: arms taken in turn, so that both meet the same weather."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import perf_counter

Arm = Callable[[], object]


def in_turn(*arms: Arm, rounds: int, warm_up: int = 1) -> tuple[list[float], ...]:
    """Milliseconds of every round of every arm: a b a b …, never a a b b."""
    for _ in range(warm_up):
        for arm in arms:
            arm()
    taken: tuple[list[float], ...] = tuple([] for _ in arms)
    for _ in range(rounds):
        for arm, times in zip(arms, taken, strict=True):
            begun = perf_counter()
            arm()
            times.append((perf_counter() - begun) * 1000)
    return taken


def medians(*arms: Arm, rounds: int, warm_up: int = 1) -> tuple[float, ...]:
    """Median milliseconds of each arm."""
    return tuple(median(times) for times in in_turn(*arms, rounds=rounds, warm_up=warm_up))


def p99(times: Sequence[float]) -> float:
    """The 99th percentile; needs at least two values."""
    return quantiles(times, n=100, method="inclusive")[98]
