"""Start of the window beside a bare PySide6 window: first paint, catalogue searchable, memory after sign-in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import main
from counter_app.domain.hall_parsing import load_hall
from counter_app.services.first_start import FirstStart, NewAccount, establish
from counter_app.settings import RESOURCES, defaults
from tests.bench.table import Row, against_limit

CHILDREN = Path(__file__).parent / "children"
ROUNDS = 7
STAFF_NO, PASSWORD = "0312", "bench-only-0312"


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        _first_start(base)
        _counter(base)  # what comes after is a second start
        bare, paint, usable, memory = [], [], [], []
        for _ in range(ROUNDS):
            bare.append(_start("bare_window.py")["paint"])
            ours = _counter(base)
            paint.append(ours["paint"])
            usable.append(ours["usable"])
            memory.append(ours["rss_mib"])
    name, peer = "裸 PySide6 窗口", median(bare)
    return [
        Row("启动：首帧（登录页）", median(paint), name, peer, "ms", 1.3),
        Row("启动：目录可查", median(usable), name, peer, "ms", 4.0),
        against_limit("登录后内存", median(memory), 140, "MiB"),
    ]


def _first_start(base: Path) -> None:
    counter = main.compose(defaults(base))
    hall = load_hall((RESOURCES / "catalogue/sample_hall.json").read_text("utf-8"))
    supervisor = NewAccount("0001", "测试值班长", PASSWORD)
    establish(counter.desk, FirstStart(hall, supervisor, NewAccount(STAFF_NO, "测试员", PASSWORD)))
    counter.close()


def _counter(base: Path) -> dict[str, float]:
    return _start("counter_window.py", str(base), STAFF_NO, PASSWORD)


def _start(child: str, *arguments: str) -> dict[str, float]:
    """Milliseconds from the start of the process for `paint` and `usable`; the rest as told."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("BENCH_QPA", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start finds its bytecode, ours and the peer's
    command = [sys.executable, str(CHILDREN / child), *arguments]
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return {k: (v - begun) * 1000 if k in ("paint", "usable") else v for k, v in told.items()}
