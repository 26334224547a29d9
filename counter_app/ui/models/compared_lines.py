"""Materials asked for now beside those of the applicant's earlier cases, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.intake import MaterialMark, Tick
from counter_app.services.composing.normalise import normalise
from counter_app.services.earlier_materials import Comparison, Earlier
from counter_app.services.wording import Wording
from counter_app.ui.tr import tr
from counter_app.ui.widgets.line_table import Cell, Line
from counter_app.ui.widgets.text import full_width
from counter_app.ui.words import serial

_TONES = {Tick.IN_ORDER: "ok", Tick.DEFECTIVE: "bad", Tick.MISSING: "bad", Tick.SUBSTITUTED: "brand"}


def compared_lines(found: Comparison, wording: Wording) -> list[Line]:
    """A line for each earlier paper; one that says so for a material that never came."""
    return list(_lines(found, wording))


def _lines(found: Comparison, wording: Wording) -> Iterator[Line]:
    for compared in found.rows:
        name = Cell(normalise(compared.requirement.name), weight=500)
        now = Cell(wording.of(compared.now.tick), _TONES.get(compared.now.tick, "ink-2"))
        if not compared.earlier:
            none = (Cell(tr("没有交过"), "ink-3"), Cell(""), Cell(""), Cell(""))
            yield Line(f"{compared.requirement.id} -", (name, now, *none), None)
        for nth, earlier in enumerate(compared.earlier):
            said = (name, now) if nth == 0 else (Cell(""), Cell(""))
            key = f"{compared.requirement.id} {earlier.case.number} {nth}"
            yield Line(key, (*said, *_earlier(earlier, wording)), earlier.case)
    for nth, earlier in enumerate(found.others):
        name = Cell(earlier.name, "ink-2")
        yield Line(f"- {nth}", (name, Cell(tr("不要"), "ink-3"), *_earlier(earlier, wording)), earlier.case)


def _earlier(earlier: Earlier, wording: Wording) -> tuple[Cell, ...]:
    case, mark = earlier.case, earlier.mark
    matter = f"{case.received_on:%Y-%m-%d}　{serial(case.number)}　{full_width(case.matter_name)}"
    return (
        Cell(matter),
        Cell(wording.of(mark.tick), _TONES.get(mark.tick, "ink-2")),
        Cell(_as_handed_in(mark, wording)),
        Cell(*_until(earlier)),
    )


def _as_handed_in(mark: MaterialMark, wording: Wording) -> str:
    if mark.substitute is not None:
        return wording.of(mark.substitute)
    return (
        tr("{normalise} {copies} 份", normalise=normalise(mark.form), copies=mark.copies).strip()
        if mark.copies
        else normalise(mark.form)
    )


def _until(earlier: Earlier) -> tuple[str, str]:
    day = earlier.mark.valid_until
    if day is None:
        return "", "ink-2"
    return f"{day:%Y-%m-%d}" + (tr(" 已过期") if earlier.expired else ""), "bad" if earlier.expired else "ink"
