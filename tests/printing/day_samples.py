"""A day's log as in the picture of the design, invented throughout."""

from __future__ import annotations

import dataclasses

from printing.documents.day_log import (
    DayCount,
    DayLog,
    DayLogRow,
    DigestBox,
    IncidentRow,
    Rate,
    TallyRow,
)
from printing.documents.parts import Fact, SignatureLine
from tests.printing.samples import head, slip

_COUNTS = (
    *(("咨询", 15), ("收件", 26), ("即办件", 7), ("承诺件受理", 9), ("容缺受理", 1), ("补正告知", 5)),
    *(("不予受理", 2), ("撤回", 0), ("收件待核", 2), ("当场更正", 2), ("补正收件", 3), ("二次告知", 1)),
    *(("超出告知", 0), ("提示放行", 1), ("补打", 3), ("作废", 2), ("签收", 21), ("异常", 6)),
)
_ROWS = (
    ("0031 4", "09:15", "云上歌娱乐公司", "WG001 娱乐场所审批", "补正告知", "收＋补告", 4, "补打2张", True),
    ("0032 3", "09:27", "赵启明", "SC001 个体户设立", "受理", "受", 3, "", False),
    ("0033 8", "09:39", "苏婉", "RS004 失业登记", "受理（更正）", "受", 3, "", False),
    ("0034 6", "09:51", "临江老陈记（陈㛃）", "SC009 食品经营许可", "补正告知", "收＋补告", 4, "", True),
    ("0035 1", "10:39", "顺达加油站公司", "YJ001 危化经营", "撤回", "—", 0, "作废2张", True),
    ("0036 7", "17:03", "白露", "CL001 残疾人证", "收件待核", "收", 2, "待打1张", False),
)


def day_log(rows: int = 28, counter: str = "03号窗口") -> DayLog:
    number = "40000000010032611230100013"
    made = head(
        "窗口工作日志",
        "",
        number,
        copies=("存档联", "中心联"),
        number_label="日志号",
        slip="",
        slip_caption="",
    )
    digest = DigestBox(
        slip("day", 275),
        "SHA-256",
        "3847 3354 2005",
        ("扫码或比对短码可验证", "记录412条（#18204–18615）", "前日短码 7730 1956 0482"),
    )
    return DayLog(
        head=dataclasses.replace(made, subtitle=f"2026年11月23日（星期一）　{counter}"),
        facts=(
            Fact("窗口", "03号（综合窗口）"),
            Fact("值班人员", "0312 林晓筠（14:00由0307方静接班）"),
            Fact("开关窗", "08:52开，17:41关"),
            Fact("值班长", "0102 严谨言"),
        ),
        counts=tuple(DayCount(*each) for each in _COUNTS),
        sum="收件26＝即办件7＋承诺件受理9＋容缺受理1＋补正告知5＋不予受理2＋撤回0＋收件待核2。",
        tallies=(
            TallyRow("办件编号", "0031—0058", 28, 25, 2, 1, 0, "28＝25＋2＋1"),
            TallyRow("文书号", "—", 29, 27, 1, 1, 0, "29＝27＋1＋1"),
            TallyRow("纸张（张）", "—", 77, 74, 2, 1, 0, "77＝74＋2＋1"),
        ),
        lost="",
        explained="补打3张，含在已打印内。待打印1张：0036收件凭证（缺纸），下一工作日首先补打。",
        incidents=(
            IncidentRow("断网", "10:15–11:40", "1小时25分；期间收件7件，均在本机办理。"),
            IncidentRow("打印", "14:02", "卡纸1次，作废2张，补打2张。"),
            IncidentRow("二次告知", "15:36", "0009补正后同一材料仍不合格，值班长0102同意。"),
        ),
        rates=(
            Rate("即办率", "26.9%", "即办件7 ÷ 收件26"),
            Rate("一次告知", "4 / 5", "一次补齐4 ÷ 补齐5"),
            Rate("满意率", "100.0%", "（14＋2＋1）÷ 有效评价17"),
        ),
        handover="在办未完9件、留存原件11件、空白凭证0份，已与值班长当面交接。",
        remarks="",
        rows=tuple(DayLogRow(*_ROWS[n % len(_ROWS)]) for n in range(rows)),
        prefix="编号前缀 1 000000 001 003 261123 01；末位为校验码。证件号码不印。",
        statement="本日志所列数字已核对，与系统记录一致。",
        after="关窗后到达的数据另打补充页，本日志不改。",
        signatures=(SignatureLine("窗口人员", "sign"), SignatureLine("审核人（值班长）", "sign")),
        digest=digest,
        ratings="好差评：非常满意14、满意2、基本满意1、不满意0、非常不满意0、未评价9。未评价不计入满意率。",
    )
