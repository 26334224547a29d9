"""A shift handed over, invented throughout."""

from __future__ import annotations

import dataclasses

from printing.documents.parts import Fact, SignatureLine
from printing.documents.shift_record import HandedRow, OpenCaseRow, ShiftRecord
from tests.printing.samples import head

_CASES = (
    ("0031 4", "云上歌娱乐公司", "WG001 娱乐场所审批", "待补正", "12月7日前补正"),
    ("0034 6", "临江老陈记（陈㛃）", "SC009 食品经营许可", "待补正", ""),
    ("0036 7", "白露", "CL001 残疾人证", "收件待核", "11月30日前答复"),
)


def shift_record(cases: int = 3, special: str = "") -> ShiftRecord:
    made = head(
        "交接班记录",
        "",
        "40000000010032611230100013",
        copies=("存档联", "接班人联"),
        number_label="记录号",
        slip="",
        slip_caption="",
    )
    return ShiftRecord(
        head=dataclasses.replace(made, subtitle="2026年11月23日（星期一）　03号窗口"),
        facts=(
            Fact("交班人", "0312 林晓筠"),
            Fact("接班人", "0307 方静"),
            Fact("交接时间", "11月23日14:00"),
            Fact("未同步件数", "0件"),
        ),
        handed=(
            HandedRow("待交接材料、原件", "11件", "", "留存原件，随件存放"),
            HandedRow("印章", "2枚", "", "收件专用章、受理专用章"),
            HandedRow("空白文书", "无"),
            HandedRow("票据", "20份", "00000181—00000200"),
            HandedRow("现金", "无"),
            HandedRow("设备状况", "正常", "", "14:02卡纸1次，已排除"),
        ),
        cases=tuple(OpenCaseRow(*_CASES[n % len(_CASES)]) for n in range(cases)),
        none="" if cases else "交接时没有在办未完件。",
        special=special,
        statement="以上事项已当面点交，与系统记录一致。",
        signatures=(
            SignatureLine("交班人（签字）", "sign"),
            SignatureLine("接班人（签字）", "sign"),
            SignatureLine("监交人（签字）", "sign"),
        ),
    )
