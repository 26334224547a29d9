"""A stage process that plays a step until a named point and is killed there by a real SIGKILL."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def killer(stage_module: str) -> Iterator[Callable[[dict[str, object]], None]]:
    """What asks the stage to play to a point; the stage answers with the signal that ended its child."""
    stage = subprocess.Popen(
        [sys.executable, "-m", stage_module],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert stage.stdin
    assert stage.stdout
    asked, answered = stage.stdin, stage.stdout

    def kill_at(what: dict[str, object]) -> None:
        asked.write(json.dumps(what) + "\n")
        asked.flush()
        assert answered.readline().strip() == str(int(signal.SIGKILL)), f"never met: {what}"

    yield kill_at
    asked.close()
    stage.wait()
