"""What strains a layout: 1 to 40 gaps, names of 1 to 100 characters, materials of 200."""

from __future__ import annotations

import dataclasses

from printing.documents.papers import Document, GapRow, ReceiptRow
from tests.printing.consulting_samples import ROWS, consultation_notice, guidance
from tests.printing.day_samples import day_log
from tests.printing.gap_rows import FIFTEEN
from tests.printing.guide_samples import many_materials, service_guide
from tests.printing.negative_samples import negative_report
from tests.printing.promising_samples import commitment_letter, deferral_notice, deferral_promise
from tests.printing.return_samples import return_slip
from tests.printing.samples import (
    acceptance_notice,
    decline_notice,
    material_receipt,
    one_time_notice,
)
from tests.printing.shift_samples import shift_record

LONG_NAME = "青禾市临江区云上歌文化娱乐投资发展集团股份有限公司" * 4  # 100 characters
RARE_NAME = "张𬱖𠮷㛃𪚥𫠝𮯠陈"


def many_gaps(count: int) -> tuple[GapRow, ...]:
    """`count` rows: the fifteen again and again, each time as other materials."""
    rows = []
    for n in range(count):
        row = FIFTEEN[n % 15]
        rows.append(
            dataclasses.replace(row, material=f"{row.material}{'之' + str(n // 15 + 1) if n >= 15 else ''}")
        )
    return tuple(rows)


def long_gaps() -> tuple[GapRow, ...]:
    """Materials of 200 characters, problems of 120, ways of 240, and one material with twelve gaps."""
    material = "场所内部结构平面图及各包厢包间面积位置说明" * 10
    problem, fix = "没有标明包厢、包间面积，" * 10, "在图上标明每间的面积及位置，加盖公章，" * 13
    row = GapRow(material[:200], problem[:120], fix[:240])
    twelve = (GapRow("申请书" + material[:197], f"第{n}处没有填写", fix[:120]) for n in range(1, 13))
    return (row, *twelve, dataclasses.replace(row, material="副本" + material[:198]))


def all_samples() -> dict[str, Document]:
    """Every paper as in the pictures, and strained: gaps 1…40, names 1…100, materials of 200 characters."""
    samples: dict[str, Document] = {
        "notice": one_time_notice(),
        "receipt": material_receipt(),
        "acceptance": acceptance_notice(),
        "decline": decline_notice(),
        "consultation": consultation_notice(),
        "guidance": guidance(),
        "promise": deferral_promise(),
        "promise of a person": deferral_promise("罗㛃", stamp=""),
        "deferral": deferral_notice(),
        "commitment": commitment_letter(),
        "guide": service_guide(),
        "commitment of a person": commitment_letter("罗㛃", 1, stamp=""),
        "log": day_log(),
        "log of 120 numbers": day_log(120),
        "return": return_slip(),
        "return of 40 materials": return_slip(40),
        "negative": negative_report(),
        "negative with nothing lacking": negative_report(rows=0),
        "negative of 40 materials": negative_report(rows=40),
        "shift": shift_record(),
        "shift with nothing open": shift_record(0, "3号机缺纸，已报修。"),
        "shift of 60 cases": shift_record(60),
    }
    samples |= {f"notice of {n} gaps": one_time_notice(many_gaps(n)) for n in (1, 5, 15, 40)}
    samples["notice of long gaps"] = one_time_notice(long_gaps())
    names = {
        "1 character": "甲",
        "30 characters": LONG_NAME[:30],
        "100 characters": LONG_NAME,
        "rare": RARE_NAME,
    }
    for length, name in names.items():
        samples[f"notice to a name of {length}"] = one_time_notice(name=name)
        samples[f"receipt for a name of {length}"] = material_receipt(name)
        samples[f"acceptance for a name of {length}"] = acceptance_notice(name)
        samples[f"decline for a name of {length}"] = decline_notice(name)
        samples[f"negative for a name of {length}"] = negative_report(name)
        samples[f"consultation of a name of {length}"] = consultation_notice(name)
        samples[f"promise of a name of {length}"] = deferral_promise(name)
        samples[f"deferral to a name of {length}"] = deferral_notice(name)
        samples[f"commitment of a name of {length}"] = commitment_letter(name)
    samples["receipt of 40 materials"] = material_receipt(
        rows=tuple(ReceiptRow(row.material, 1, 1, "原件", "2", "自备") for row in many_gaps(40))
    )
    samples["guide of 40 materials"] = service_guide(LONG_NAME, many_materials(40))
    samples["consultation of 30 materials"] = consultation_notice(rows=ROWS * 5)
    samples["promise of 15 materials"] = deferral_promise(rows=15)
    samples["deferral of 15 materials"] = deferral_notice(rows=15)
    samples["commitment of 15 materials"] = commitment_letter(rows=15)
    crowded = acceptance_notice()
    places = (0.0, 0.03, 0.97, 1.0)
    timeline = tuple(
        dataclasses.replace(point, place=place) for point, place in zip(crowded.timeline, places, strict=True)
    )
    samples["acceptance of crowded dates"] = dataclasses.replace(crowded, timeline=timeline)
    samples["acceptance of 24 materials"] = acceptance_notice(count=24)
    samples["acceptance of 40 materials"] = acceptance_notice(count=40)
    return samples
