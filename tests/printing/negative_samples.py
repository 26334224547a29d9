"""Refusals reported before they are issued, invented throughout."""

from __future__ import annotations

import dataclasses

from printing.documents.negative_report import LackingRow, NegativeReport
from printing.documents.parts import Fact, SignatureLine, TickedText
from tests.printing.samples import head

_GROUNDS = (
    "依法不需要取得行政许可",
    "不属于本机关职权范围",
    "隐瞒有关情况或提供虚假材料",
    "不具备申请主体资格",
    "补正后仍不齐全或不符合法定形式",
    "其他",
)
_ROWS = (
    LackingRow("经营场所使用相关文件（租赁）", "提交租赁合同复印件1份，加盖出租人公章"),
    LackingRow("经营者身份证件", "换领有效期内的证件后提交复印件1份"),
)


def negative_report(name: str = "赵启明", rows: int = 2) -> NegativeReport:
    given = head("否定事项报备表", "", "10000000010032611230100471")
    return NegativeReport(
        head=dataclasses.replace(
            given,
            issuing_body="青禾市临江区政务服务中心",
            subtitle="先报备，后决定；本表不交申请人",
            slip="",
            slip_caption="",
            copies=("存档联", "审批人联"),
        ),
        facts=(
            Fact("申请人", name),
            Fact("证件号码", "880102********0061"),
            Fact("联系电话", "139****0061"),
            Fact("经办部门", "青禾市临江区市场监督管理局"),
            Fact("申请事项", "个体工商户设立登记（SC001）", wide=True),
            Fact("经办人", "0312 林晓筠（窗口工作人员）", wide=True),
        ),
        circumstances="2026年11月23日 09:12由03号窗口收件，收到材料2份；核验发现2项问题。",
        grounds=tuple(TickedText(n == 5, text) for n, text in enumerate(_GROUNDS, 1)),
        reason="补正后租赁合同仍无出租人签章，经营者身份证件已过有效期。",
        basis="《中华人民共和国行政许可法》第三十二条",
        rows=tuple(_ROWS[n % len(_ROWS)] for n in range(rows)),
        none_lacking="" if rows else "没有应补全的材料。",
        told="书面，交《不予受理通知书》",
        returned="收取的材料随通知书退还，共2份，由申请人核对身份证明后签收",
        opinion="情况属实，同意不予受理。",
        approval="值班长 0301 周明，2026年11月23日 09:31，本人重新登录",
        signatures=(
            SignatureLine("经办人（签名）", "sign"),
            SignatureLine("审批人（签名）", "sign"),
            SignatureLine("审批日期", "day"),
        ),
    )
