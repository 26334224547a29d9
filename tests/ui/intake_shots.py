"""Pictures of the intake page and the preview with realistic data, for the eye and for the README."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench

SIZES: Sequence[tuple[int, int]] = ((1366, 768), (1280, 720), (1024, 700), (683, 384))


def intake_shots(bench: IntakeBench, folder: Path) -> list[Path]:
    """Fresh, several gaps, complete with a rare name, refusal, preview, and the gaps at every size."""
    made: list[Path] = []

    def shot(name: str) -> None:
        bench.settle()
        QApplication.processEvents()
        path = folder / f"{name}.png"
        window = QApplication.activeModalWidget() or bench.window
        window.grab().save(str(path))
        made.append(path)

    bench.press("F3", "s", "p", "Enter")
    shot("intake-fresh")
    _gaps(bench)
    shot("intake-several-gaps")
    for width, height in SIZES:
        bench.window.resize(width, height)
        bench.settle()
        for zone in ("materials", "verdict", "applicant", "situation") if width < 900 else ("materials",):
            bench.open.walk.go_to_zone(zone)
            shot(f"intake-{width}x{height}-{zone}")
    bench.window.resize(1366, 768)
    bench.press("Ctrl+Enter")
    shot("print-preview")
    bench.press("Esc", "F2", "g", "t", "Enter")
    _complete(bench)
    shot("intake-complete")
    bench.press("Ctrl+Enter")
    shot("print-preview-acceptance")
    bench.press("Esc")
    return made


def _gaps(bench: IntakeBench) -> None:
    """食品经营许可 by an agent: one paper missing, one incomplete, one expired."""
    bench.press("1", "2", "1", "2", "Space", "Space", "X", "1")
    bench.type("缺「食品安全事故处置」制度")
    bench.press("Enter", "Space", "2")
    bench.type("20261001")
    bench.press("Enter")
    for value in ("梁志强", IDS[0], MOBILE, "何婉婷", IDS[1], "员工", "授权委托书"):
        bench.type(value)
        bench.press("Tab")
    bench.press("1", "1")
    bench.open.walk.go_to_zone("materials")


def _complete(bench: IntakeBench) -> None:
    """个体工商户设立登记 for a name beyond the basic plane; the lease is spared by a commitment."""
    bench.press("2", "1", "2", "2", "Space", "Space", "Space", "T", "1", "Space", "Space")
    for value in ("黄", IDS[0], MOBILE, "陈伟", IDS[1], "员工", "授权委托书"):
        bench.type(value)
        if value == "黄":
            bench.type("U+2C029")
            bench.press("Alt+X")
            bench.type("清")
        bench.press("Tab")
    bench.press("1", "1")
    bench.open.walk.go_to_zone("materials")
