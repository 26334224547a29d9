"""Qt's own dialogs speak Chinese in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from tests.helpers.desk import FixedClock
from tests.ui.intake_bench import close_bench
from tests.ui.shell_bench import bench_of


def test_a_file_dialog_is_chinese_and_the_words_are_loaded_once(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("one", "two"):
        close_bench(bench_of(qtbot, tmp_path / name, FixedClock()))
    app = QCoreApplication.instance()
    assert app is not None
    assert len(app.findChildren(QTranslator, "qtbase_zh_CN")) == 1
    dialog = QFileDialog(None, "选备份文件夹")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    qtbot.addWidget(dialog)
    (box,) = dialog.findChildren(QDialogButtonBox)
    words = "".join(button.text() for button in box.buttons())
    assert "取消" in words
    assert "Cancel" not in words
