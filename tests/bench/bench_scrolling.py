"""A list of 50,000 lines under the arrow, page and end keys and the wheel: each frame as it is painted."""

from __future__ import annotations

import os
from time import perf_counter

from tests.bench.table import Row, against_limit
from tests.bench.timing import p99

LINES = 50_000
FRAMES = 600
FRAME_MS = 33.0


def rows() -> list[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication

    from counter_app.ui.app import application
    from counter_app.ui.pages.case_search import COLUMNS
    from counter_app.ui.widgets.line_table import Cell, Line, LineTable

    application(["bench"])
    table = LineTable(COLUMNS, "办件", row_height=46)
    table.resize(1254, 600)
    table.set_lines(
        [
            Line(
                str(n),
                (
                    Cell(f"陈{n}", weight=500),
                    Cell(f"{n % 10_000:04}"),
                    Cell("食品经营许可（预包装食品销售）"),
                    Cell(f"1 000000 001 003 261123 01 {n % 10_000:04} 7"),
                    Cell("待补正", icon="hourglass", chip="warn"),
                    Cell("11-23 09:05"),
                ),
                n,
            )
            for n in range(LINES)
        ]
    )
    table.show()
    bar, frames = table.verticalScrollBar(), []
    QCoreApplication.processEvents()
    for frame in range(FRAMES):
        begun = perf_counter()
        bar.setValue((frame * 7919) % bar.maximum() if frame % 3 == 0 else bar.value() + frame % 40)
        table.viewport().repaint()
        QCoreApplication.processEvents()
        frames.append((perf_counter() - begun) * 1000)
    table.close()
    return [against_limit(f"{LINES:,} 行列表滚动，每帧 p99", p99(frames), FRAME_MS, "ms")]
