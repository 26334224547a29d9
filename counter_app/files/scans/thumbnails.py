"""A page as it lies in the list: small, on white, PNG."""

from __future__ import annotations

import io

from PIL import Image

SIDE = 240
"""Longest side in pixels: 120 points at 200 %."""


def as_thumbnail(picture: Image.Image) -> bytes:
    """At most SIDE × SIDE, what is transparent on white; without the metadata of the original."""
    if picture.mode.startswith("I"):  # grey of 16 bits: Pillow would cut it off at 255, not scale it
        picture = picture.convert("I").point(lambda grey: grey / 256).convert("L")
    picture.thumbnail((SIDE, SIDE))
    layered = picture.convert("RGBA")
    sheet = Image.new("RGBA", layered.size, "white")
    sheet.alpha_composite(layered)
    out = io.BytesIO()
    sheet.convert("RGB").save(out, "PNG")
    return out.getvalue()
