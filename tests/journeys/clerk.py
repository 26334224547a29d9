"""A clerk at the real window: a child process on a real X display, worked by keys alone."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from tests.helpers.desk import SUPERVISOR, SUPERVISOR_PASSWORD
from tests.helpers.x_display import XDisplay
from tests.journeys.seen import Seen

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 15.0  # seconds for anything that is waited for
HUMAN_MS = 60  # longer than the gap between two keys of a scanner
SCANNABLE = 16  # digits that a scanner could send: only these need a person's pace


class Clerk:
    """`pressed` counts keys as screens.md §13 does: a chord is one, typed data and scans are none."""

    def __init__(self, display: XDisplay, base: Path, since: float, print_server: str) -> None:
        self.display, self.base = display, base
        self.pressed = 0
        self.seen = Seen()
        environment = {
            **os.environ,
            "DISPLAY": display.name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_NO_GLIB": "1",  # its event loop tells when it is about to wait, glib's at every turn
            "CUPS_SERVER": print_server,
        }
        environment.pop("WAYLAND_DISPLAY", None)
        self._complaints = base.parent / f"{base.name}.stderr"
        with self._complaints.open("ab") as complaints:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.journeys.watched_window", str(base), str(since)],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            )
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")

    # --- looking ------------------------------------------------------------------------------------------

    def wait(self, condition: Callable[[Seen], bool], what: str) -> Seen:
        """Until the window, at rest, shows it."""
        end = monotonic() + PATIENCE
        while not condition(self.seen):
            try:
                line = self._lines.get(timeout=max(0.0, end - monotonic()))
            except queue.Empty:
                line = ""
            if not line:
                raise AssertionError(f"{what}: not seen; {self.seen}\n{self._complaints.read_text()[-2000:]}")
            self.seen = Seen(**json.loads(line))
            if not self.seen.dialog:
                self.display.settle_focus()
        return self.seen

    def rest(self) -> Seen:
        return self.wait(lambda s: not s.busy, "rest")

    def picture(self, name: str) -> None:
        """Into the folder JOURNEY_SHOTS, where one is named."""
        folder = os.environ.get("JOURNEY_SHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.display.picture(Path(folder) / f"{name}.png")

    # --- keys ---------------------------------------------------------------------------------------------

    def press(self, *chords: str) -> None:
        """One after another, each when the window has come to rest."""
        for chord in chords:
            self.pressed += 1
            self._arrive(self.display.press(chord))

    def type(self, text: str) -> None:
        """Data, at the pace of a person where a scanner could have sent it."""
        slow = HUMAN_MS if len(text) >= SCANNABLE and text[:SCANNABLE].isdigit() else 0
        self._arrive(sum(self.display.press("Space" if char == " " else char, slow) for char in text))

    def fill(self, *values: str) -> None:
        """Field by field; the key between two fields counts."""
        for value in values:
            self.type(value)
            self.press("Tab")

    def scan(self, digits: str) -> None:
        self._arrive(self.display.burst(digits))

    def _arrive(self, keys: int) -> None:
        expected = self.seen.keys + keys
        self.wait(lambda s: s.keys >= expected and not s.busy, f"{keys} keys")

    def act(self) -> None:
        """Ctrl+Enter, the paper, Ctrl+Enter; then the case with its papers."""
        self._confirm()
        self._case_shown()

    def refuse(self, opinion: str) -> None:
        """As `act`, with a supervisor's approval in between (否定报备)."""
        self._confirm()
        self.wait(lambda s: s.dialog == "须值班长登录" and not s.busy, "the supervisor's dialog")
        self.picture("c-supervisor")
        for text in (SUPERVISOR.staff_no, SUPERVISOR_PASSWORD):
            self.type(text)
            self.press("Enter")
        self.type(opinion)
        self.press("Ctrl+Enter")
        self._case_shown()

    def _confirm(self) -> None:
        self.press("Ctrl+Enter")
        self.wait(lambda s: bool(s.dialog) and s.ready and not s.busy, "the preview")
        self.press("Ctrl+Enter")

    def _case_shown(self) -> None:
        self.wait(lambda s: s.page == "case" and bool(s.case) and not s.dialog, "the case page")

    def printed(self) -> Seen:
        """Until the print system said so of each sheet of the case that is shown."""
        return self.wait(lambda s: bool(s.sheets) and set(s.sheets) == {"printed"}, "every sheet printed")

    def sign_in(self, password: str) -> None:
        self.wait(lambda s: s.page == "sign_in" and s.clerks > 0 and not s.busy, "the sign-in page")
        self.press("Down")  # the clerk stands beneath the supervisor
        self.type(password)
        self.press("Enter")
        self.wait(lambda s: s.page == "intake" and not s.busy, "signed in")
        self.pressed = 0

    # --- the end ------------------------------------------------------------------------------------------

    def die(self) -> None:
        """As a power cut would end it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)
        assert self.process.stdout is not None
