"""How a sheet's state is said and drawn: icon, word and colour, never colour alone."""

from __future__ import annotations

from counter_app.services.ports.records import LARGE_PRINT, Sheet
from counter_app.services.wording import Wording, WordingIncomplete
from counter_app.ui.tr import tr
from printing.documents.sheet import SheetState

LOOKS = {
    SheetState.INTENDED: ("warn", "hourglass"),
    SheetState.SPOOLED: ("brand", "printer"),
    SheetState.PRINTED: ("ok", "check"),
    SheetState.FAILED: ("bad", "circle-alert"),
    SheetState.SPOILT: ("bad", "ban"),
}
"""Colour kind and icon of each state."""

_FALLBACK = "unknown"


def printer_reason(wording: Wording, reason: str) -> str:
    """What stopped the printer, from the machine word of the print system."""
    try:
        return wording.word("print_reason", reason or _FALLBACK)
    except WordingIncomplete:
        return wording.word("print_reason", _FALLBACK)


def is_printer_reason(wording: Wording, reason: str) -> bool:
    """Whether the reason is a word of the print system rather than of a clerk."""
    return reason in wording.entry("words", "print_reason")


def printer_words(name: str) -> str:
    """The printer as a clerk knows it."""
    return tr("存成 PDF") if name.startswith("PDF:") else name


def state_words(wording: Wording, sheet: Sheet) -> str:
    return wording.of(sheet.state)


def sheet_name(sheet: Sheet, reissued: bool = False) -> str:
    """`reissued`: printed in place of a lost one."""
    if sheet.copy == LARGE_PRINT:
        return tr("大字版")
    return (
        f"{'补发' if reissued else '补打'} {sheet.reprint}"
        if sheet.reprint
        else tr("第 {copy} 张", copy=sheet.copy)
    )
