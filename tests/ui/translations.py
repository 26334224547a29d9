"""The texts of the interface and their translations: `python -m tests.ui.translations` brings them together.

Reads every `tr("…")` of counter_app/ui, keeps what resources/translations/counter_en.ts says of it, marks what is new
as unfinished, drops what is gone, and compiles the .qm that the program loads.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from counter_app.ui.tr import CONTEXT, FOLDER

UI = Path(__file__).parents[2] / "counter_app" / "ui"
TS, QM = FOLDER / "counter_en.ts", FOLDER / "counter_en.qm"


def sources() -> dict[str, str]:
    """Each text of the interface, in order, with the file where it stands first."""
    found: dict[str, str] = {}
    for path in sorted(UI.rglob("*.py")):
        for text in _of_file(path):
            found.setdefault(text, path.relative_to(UI.parent.parent).as_posix())
    return found


def _of_file(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield ast.literal_eval(node.args[0])


def translations(path: Path = TS) -> dict[str, str]:
    """Finished translations by their source."""
    found: dict[str, str] = {}
    for message in ElementTree.parse(path).iter("message"):
        said = message.find("translation")
        if said is not None and said.get("type") != "unfinished" and said.text:
            found[message.findtext("source", "")] = said.text
    return found


def write(known: dict[str, str], path: Path = TS) -> None:
    """A .ts of exactly today's sources."""
    root = ElementTree.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source, where in sources().items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=where)
        ElementTree.SubElement(message, "source").text = source
        said = ElementTree.SubElement(message, "translation")
        said.text = known.get(source)
        if said.text is None:
            said.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def compile_qm(path: Path = TS, target: Path = QM) -> None:
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", path, "-qm", target], check=True)


if __name__ == "__main__":
    write(translations())
    compile_qm()
    left = [text for text in sources() if text not in translations()]
    sys.stdout.write("\n".join([f"{len(sources())} texts, {len(left)} without a translation", *left, ""]))
