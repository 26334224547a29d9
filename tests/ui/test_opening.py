"""Opening: what is loaded before the first paint, sign-in, first start, and a counter that cannot be opened."""

from __future__ import annotations

import ast
import ctypes
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.services import clerks
from counter_app.services.ports.disturbances import Disturbance
from counter_app.settings import RESOURCES, defaults
from counter_app.ui import cover
from counter_app.ui.app import drops_references
from counter_app.ui.front import Front
from counter_app.ui.pages.first_start_words import LOST
from counter_app.ui.widgets.text import Text
from counter_app.ui.window import MainWindow
from tests.helpers.desk import CLERK, CLERK_PASSWORD
from tests.ui.shell_bench import closed_window, counter

ROOT = RESOURCES.parent
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def windows() -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.close()
        window.deleteLater()


def key(
    window: MainWindow, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), which, modifiers)


def test_nothing_heavy_is_loaded_before_the_sign_in_page_is_painted(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from counter_app.settings import defaults\n"
        "from counter_app.ui import app, window\n"
        "from pathlib import Path\n"
        "def painted(self):\n"
        "    heavy = ('sqlalchemy', 'sqlcipher3', 'reportlab', 'PySide6.QtSvg', 'concurrent', 'counter_app.services',\n"
        "             'counter_app.persistence', 'counter_app.domain', 'zoneinfo')\n"
        "    print(','.join(m for m in sys.modules if m.startswith(heavy)))\n"
        "    self.close()\n"
        "window.MainWindow.open_counter = painted\n"
        f"sys.exit(app.run(defaults(Path({str(tmp_path)!r})), lambda: None))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_this_pyside_keeps_its_references() -> None:
    assert not drops_references()


def test_a_pyside_that_drops_references_is_seen() -> None:
    release = ctypes.pythonapi.Py_DecRef
    release.argtypes = [ctypes.py_object]
    spare = [None] * 1000

    class Dropping(QObject):
        def setObjectName(self, name: object) -> None:
            release(None)

    try:
        assert drops_references(Dropping())
    finally:
        for _ in range(50):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))
    assert len(spare) == 1000


def test_a_wrong_password_is_refused_at_its_field_and_stays_selected(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    window = closed_window(qtbot, tmp_path, counter(tmp_path))
    windows.append(window)
    window.sign_in.clerks.show_clerks(window.sign_in.clerks.clerks, CLERK.staff_no)
    window.sign_in.password.setText("not the password")
    key(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sign_in.password.property("bad") is True, timeout=9000)
    assert window.shell is None
    assert window.sign_in.message.text()
    assert window.sign_in.password.selectedText()


def test_a_password_typed_before_the_counter_is_open_signs_in_by_itself(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    counter(tmp_path)().close()
    kept = cover.Cover(
        "大厅", "03号窗口", "", (cover.CoverClerk(CLERK.staff_no, CLERK.name, "窗口工作人员"),)
    )
    window = MainWindow(defaults(tmp_path), counter(tmp_path), kept)
    windows.append(window)
    window.show()
    window.activateWindow()
    window.sign_in.password.setText(CLERK_PASSWORD)
    key(window, Qt.Key.Key_Return)
    assert window.shell is None
    window.open_counter()
    qtbot.waitUntil(lambda: window.shell is not None and not window.locked, timeout=20_000)
    assert window.sign_in.password.text() == ""


def test_the_cover_keeps_names_and_no_secret(qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]) -> None:
    window = closed_window(qtbot, tmp_path, counter(tmp_path))
    windows.append(window)
    kept = json.loads((window.settings.data_folder / cover.NAME).read_text("utf-8"))
    assert {c["staff_no"] for c in kept["clerks"]} == {c.staff_no for c in window.cover.clerks}
    assert set(kept["clerks"][0]) == {"staff_no", "name", "role"}
    assert set(kept) == {"hall", "counter", "place", "clerks", "last", "scale"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"clerks": 3, "scale": "big"}', '{"scale": 900}'])
def test_a_spoilt_cover_costs_only_the_names(tmp_path: Path, text: str) -> None:
    (tmp_path / cover.NAME).write_text(text, "utf-8")
    assert cover.read(tmp_path) == cover.Cover()


class DiskGone(Disturbance):
    code = "disk_full"


def test_a_counter_that_cannot_be_opened_says_why_and_opens_on_a_second_try(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    tries: list[int] = []
    real = counter(tmp_path)

    def compose() -> Front:
        tries.append(1)
        if len(tries) == 1:
            raise DiskGone
        return real()

    window = MainWindow(defaults(tmp_path), compose, cover.Cover())
    windows.append(window)
    window.show()
    qtbot.waitUntil(lambda: window.sign_in.retry.isVisible(), timeout=9000)
    assert window.sign_in.message.text()
    window.sign_in.retry.click()
    qtbot.waitUntil(lambda: bool(window.sign_in.clerks.clerks), timeout=20_000)
    assert not window.sign_in.retry.isVisible()


FIRST = {
    "supervisor.staff_no": "0101",
    "supervisor.name": "周文静",
    "supervisor.password": "supervisor-words",
    "supervisor.again": "supervisor-words",
    "clerk.staff_no": "0117",
    "clerk.name": "陈晓岚",
    "clerk.password": "clerk-words-too",
    "clerk.again": "clerk-words-too",
}


def test_first_start_goes_from_the_keyboard_to_the_sign_in_page(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    window = closed_window(qtbot, tmp_path, counter(tmp_path, new=True))
    windows.append(window)
    qtbot.waitUntil(lambda: window.first_start is not None, timeout=9000)
    page = window.first_start
    assert page is not None
    key(window, Qt.Key.Key_Return, CONTROL)
    assert page.step == 1
    key(window, Qt.Key.Key_Return, CONTROL)
    assert page.step == 1
    assert page.fields["supervisor.staff_no"].refused
    for name, text in FIRST.items():
        page.fields[name].set_text(text)
    page.fields["clerk.again"].set_text("something else")
    key(window, Qt.Key.Key_Return, CONTROL)
    assert page.fields["clerk.again"].refused
    page.fields["clerk.again"].set_text(FIRST["clerk.again"])
    for _ in range(3):
        key(window, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.first_start is None and window.front is not None, timeout=20_000)
    assert window.front is not None
    assert {c.staff_no for c in clerks.known(window.front.desk)} == {"0101", "0117"}


def test_first_start_goes_back_to_the_field_that_the_rules_refuse(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    window = closed_window(qtbot, tmp_path, counter(tmp_path, new=True))
    windows.append(window)
    qtbot.waitUntil(lambda: window.first_start is not None, timeout=9000)
    page = window.first_start
    assert page is not None
    for name, text in FIRST.items():
        page.fields[name].set_text(text)
    for who in ("password", "again"):
        page.fields[f"clerk.{who}"].set_text("short")
    for _ in range(4):
        key(window, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.fields["clerk.password"].refused, timeout=9000)
    assert page.step == 1
    assert page.fields["supervisor.name"].text == "周文静"


def test_no_icon_is_shipped_that_is_not_used() -> None:
    shipped = {p.stem for p in (RESOURCES / "icons").glob("*.svg")}
    words: set[str] = set()
    for path in (ROOT / "counter_app/ui").rglob("*.py"):
        words |= {str(n.value) for n in ast.walk(ast.parse(path.read_text("utf-8"))) if _is_text(n)}
    assert shipped <= words
    assert (RESOURCES / "icons/LICENSE-lucide.txt").read_text("utf-8").startswith("ISC License")


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_a_database_that_is_gone_is_no_ordinary_first_start(
    qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    """This PC's witness knows of cases: whoever sets up anew here must know that they are not there."""
    counter(tmp_path)().close()
    shutil.rmtree(defaults(tmp_path).data_folder)
    window = closed_window(qtbot, tmp_path, counter(tmp_path, new=True))
    windows.append(window)
    qtbot.waitUntil(lambda: window.first_start is not None, timeout=9000)
    assert window.first_start is not None
    said = [text.text() for text in window.first_start.findChildren(Text)]
    assert LOST in said
    window.first_start.show_step(1)
    assert LOST not in [text.text() for text in window.first_start.findChildren(Text)]
