"""One line of the bench table: our figure beside a peer's of the same run, held against a limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = "| 项目 | 本程序 | 对照 | 对照值 | 比值 | 限值 | 结果 |\n|---|---:|---|---:|---:|---:|:-:|"


@dataclass(frozen=True, slots=True)
class Row:
    """`limit_ratio` bounds ours ÷ peer: from above, or from below where the unit is a rate (`…/s`)."""

    name: str
    ours: float
    peer_name: str
    peer: float
    unit: str
    limit_ratio: float

    @property
    def ratio(self) -> float:
        return self.ours / self.peer

    @property
    def more_is_better(self) -> bool:
        return self.unit.endswith("/s")

    @property
    def kept(self) -> bool:
        if self.more_is_better:
            return self.ratio >= self.limit_ratio
        return self.ratio <= self.limit_ratio


def against_limit(name: str, ours: float, limit: float, unit: str) -> Row:
    """A row without a peer: the figure itself may not pass `limit`."""
    return Row(name, ours, "限值", limit, unit, 1.0)


def markdown(rows: Sequence[Row]) -> str:
    """The whole table, a line a row, in the order given."""
    return "\n".join([HEAD, *(_line(row) for row in rows)])


def _line(row: Row) -> str:
    bound = "≥" if row.more_is_better else "≤"
    cells = (
        row.name,
        _figure(row.ours, row.unit),
        row.peer_name,
        _figure(row.peer, row.unit),
        f"{row.ratio:.2f}",
        f"{bound} {row.limit_ratio:g}",
        "✓" if row.kept else "✗",
    )
    return f"| {' | '.join(cells)} |"


def _figure(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    gap = "" if unit.startswith("/") else " "
    return f"{value:.{digits}f}{gap}{unit}"
