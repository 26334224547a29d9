"""`python -m tests.ui.manual_pictures SHOTS`: the manual's pictures out of the screenshots, in few colours."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from counter_app.ui.pages.manual import FOLDER

PICTURES = {
    "first-start": "first-start-1",
    "sign-in": "sign-in",
    "intake-notice": "intake-several-gaps",
    "intake-complete": "intake-complete",
    "today": "today",
    "case-search": "case-search",
    "case": "case-ticked",
    "scans": "scans",
    "board": "board",
    "day": "day",
    "registers": "registers",
    "catalogue": "catalogue",
    "releases": "releases",
    "settings": "settings",
}
"""Name in the manual, name of the screenshot."""
_COLOURS = 128  # text stays sharp, a picture is a third as large


def main(arguments: list[str]) -> int:
    shots = Path(arguments[0])
    for name, shot in PICTURES.items():
        picture = Image.open(shots / f"{shot}.png").convert("RGB")
        picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
