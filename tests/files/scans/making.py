"""Real files of every kind that a scanner makes, and of the kinds that it does not."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def picture(form: str, size: tuple[int, int] = (40, 60), **options: object) -> bytes:
    """A picture with a black left half, in the form that Pillow calls so."""
    image = Image.new("RGB", size, "white")
    image.paste((0, 0, 0), (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def turned_jpeg() -> bytes:
    """40 × 60 as stored, to be shown turned by a quarter."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture("JPEG", exif=exif)


def pdf(pages: int = 1, *, password: str = "") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=password or None)
    for number in range(pages):
        canvas.drawString(72, 720, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf_of_objects(*objects: bytes) -> bytes:
    """A PDF with these bodies as objects 1, 2, …; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>"


def pdf_with_script() -> bytes:
    return pdf_of_objects(
        b"<< /Type /Catalog /Pages 2 0 R /Names << /JavaScript << /Names [(a) 4 0 R] >> >> >>",
        PAGES,
        PAGE,
        b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
    )


def pdf_that_acts() -> bytes:
    """A script that runs on opening, outside the list of named scripts."""
    action = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    return pdf_of_objects(b"<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>", PAGES, PAGE, action)


def pdf_that_starts_a_program() -> bytes:
    action = b"<< /S /Launch /F (a.exe) >>"
    return pdf_of_objects(b"<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>", PAGES, PAGE, action)


def pdf_with_pinned_file() -> bytes:
    """A file that hangs at a page's annotation, outside the list of embedded files."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Annots [4 0 R] >>"
    pin = (
        b"<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (a.exe) /EF << /F 5 0 R >> >> >>"
    )
    file = b"<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream"
    return pdf_of_objects(b"<< /Type /Catalog /Pages 2 0 R >>", PAGES, page, pin, file)


def pdf_with_file() -> bytes:
    return pdf_of_objects(
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >> >>",
        PAGES,
        PAGE,
        b"<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 5 0 R >> >>",
        b"<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream",
    )


def pdf_without_pages() -> bytes:
    return pdf_of_objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>")


def pdf_of_huge_page() -> bytes:
    """A page of 14,400,000 points a side."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400000 14400000] >>"
    return pdf_of_objects(b"<< /Type /Catalog /Pages 2 0 R >>", PAGES, page)


def png_claiming(width: int, height: int) -> bytes:
    """A few hundred bytes that say they are a picture of this size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def moving_webp() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:])
    return out.getvalue()


def camera_jpeg() -> bytes:
    """A JPEG with a second, smaller picture behind it, as telephones make them."""
    out = io.BytesIO()
    frames = [Image.new("RGB", size, "white") for size in ((400, 300), (40, 30))]
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])
    return out.getvalue()


def deep_grey_png() -> bytes:
    """16 bits a pixel, every one at half of what is possible."""
    out = io.BytesIO()
    Image.new("I;16", (300, 200), 32_768).save(out, "PNG")
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "text")
    return out.getvalue()
