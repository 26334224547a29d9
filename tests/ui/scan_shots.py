"""Pictures of the page of scans: materials with first pages, files that wait, one looked at, one refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from counter_app.domain.scans import ScanPlace
from counter_app.services import looking_up, scans
from counter_app.settings import RESOURCES
from counter_app.ui.pages.scans.page import CaseScansPage
from tests.files.scans import making
from tests.helpers.desk import SESSION
from tests.helpers.kept_scans import keep
from tests.ui.intake_bench import IntakeBench

FACE = str(RESOURCES / "fonts" / "NotoSerifSC_400Regular.ttf")


def a_page(title: str, lines: int = 18, form: str = "PNG", tone: str = "#FDFCF8") -> bytes:
    """A sheet as a scanner sees it: a title, lines of writing, an edge."""
    sheet = Image.new("RGB", (1240, 1754), tone)
    draw = ImageDraw.Draw(sheet)
    draw.text((620, 190), title, fill="#20262C", font=ImageFont.truetype(FACE, 64), anchor="mm")
    small = ImageFont.truetype(FACE, 34)
    for i in range(lines):
        words = "样例材料第" + f"{i + 1:02}" + "行，供演示，不含任何人的资料。"
        draw.text((150, 320 + i * 72), words, fill="#3A4148", font=small)
    draw.rectangle((4, 4, 1235, 1749), outline="#C9C4B8", width=3)
    out = io.BytesIO()
    sheet.save(out, form, **({"save_all": True, "append_images": [sheet]} if form == "PDF" else {}))
    return out.getvalue()


def base_of(bench: IntakeBench) -> Path:
    """The folder that is the counter's whole world."""
    assert bench.window.shell is not None
    return bench.window.shell.workplace.settings.data_folder.parent


def attach_some(bench: IntakeBench, number: str) -> None:
    """Two at the first material, one signed paper, one identity proof."""
    base, desk = base_of(bench), bench.front.desk
    page = looking_up.page(desk, number)
    first = next(each.place for each in scans.placed(page, desk.wording))
    paper = page.papers[0][0]
    signed = ScanPlace(entry=paper.entry, position=paper.position)
    for place, data in (
        (first, a_page("经营场所证明", form="PDF")),
        (first, a_page("附图", 6, "JPEG", "#F4F6F8")),
        (signed, a_page(paper.title, 12)),
        (ScanPlace(), a_page("居民身份证（复印件）", 4, "WEBP")),
    ):
        scans.attach(desk, SESSION, number, keep(base, data), place)


def scan_shots(bench: IntakeBench, take: Callable[[str], None], number: str) -> None:
    """Leads to the page and back to the case it began at."""
    attach_some(bench, number)
    shell = bench.window.shell
    assert shell is not None
    bench.scan(number)
    take("case-with-scans")
    run = shell.workplace.scans
    run.offer([Path("/camera/IMG_0012.jpg"), Path("/camera/IMG_0013.jpg")])
    bench.press("Alt+I", "Right")
    take("scans")
    page = shell.page
    assert isinstance(page, CaseScansPage)
    run.dismiss()
    locked = base_of(bench) / "房产证.pdf"
    locked.write_bytes(making.pdf(password="样例"))
    page.take_dropped([locked], page, 0)
    bench.qtbot.waitUntil(lambda: bool(run.refused(number)), timeout=20_000)
    take("scans-refused")
    bench.press("Enter")
    bench.qtbot.waitUntil(lambda: page.viewer.drawn, timeout=20_000)
    take("scan-viewer")
    bench.press("Esc", "Esc")


def small_scan_shots(bench: IntakeBench, take: Callable[[str], None], number: str, size: str) -> None:
    """The same page in a small window: the list, and a scan."""
    bench.scan(number)
    bench.press("Alt+I", "Right")
    take(f"scans-{size}")
    assert bench.window.shell is not None
    page = bench.window.shell.page
    assert isinstance(page, CaseScansPage)
    bench.press("Enter")
    bench.qtbot.waitUntil(lambda: page.viewer.drawn, timeout=20_000)
    take(f"scan-viewer-{size}")
    bench.press("Esc", "Esc")
