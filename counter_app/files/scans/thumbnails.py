"""A page as it lies in the list: small, on white, PNG."""

from __future__ import annotations

import io

from PIL import Image

SIDE = 240
"""Longest side in pixels: 120 points at 200 %."""


def as_thumbnail(picture: Image.Image) -> bytes:
    """At most SIDE × SIDE, what is transparent on white; without the metadata of the original."""
    picture = _eight_bits(picture)
    picture.thumbnail((SIDE, SIDE))
    out = io.BytesIO()
    on_white(picture).save(out, "PNG")
    return out.getvalue()


def on_white(picture: Image.Image) -> Image.Image:
    """As it lies on paper: in plain colours, what is transparent on white."""
    layered = _eight_bits(picture).convert("RGBA")
    sheet = Image.new("RGBA", layered.size, "white")
    sheet.alpha_composite(layered)
    return sheet.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 bits: Pillow would cut it off at 255, not scale it."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda grey: grey / 256).convert("L")
