"""Materials given back, invented throughout."""

from __future__ import annotations

from printing.documents.parts import Addressee, Fact, Seal, SignatureLine
from printing.documents.return_slip import GivenBackRow, ReturnSlip
from tests.printing.samples import head

_ROWS = (
    GivenBackRow("个体工商户登记（备案）申请书", "原件", 1, "3"),
    GivenBackRow("经营场所使用相关文件（租赁）", "复印件", 1, "6", "加盖公章"),
    GivenBackRow("经营者身份证件", "原件", 1, "", "核验后退还"),
)


def return_slip(rows: int = 3) -> ReturnSlip:
    return ReturnSlip(
        head=head("退件（撤回）单", "临市监退字〔2026〕003-0007号", "10000000010032611230100471"),
        addressee=Addressee("赵启明："),
        body="您于2026年11月23日提交的“个体工商户设立登记”申请材料，现按下列清单**全部退还**，请当场点清。",
        facts=(
            Fact("领取人", "赵启明（申请人）"),
            Fact("证件号码", "880102********0061"),
            Fact("退件时间", "2026年11月24日 10:26"),
            Fact("退件窗口", "03号窗口"),
        ),
        reason="申请人书面撤回申请。",
        rows=tuple(_ROWS[n % len(_ROWS)] for n in range(rows)),
        total=f"共退还{rows}份；申请人已当场点收。",
        basis="《中华人民共和国行政许可法》第三十二条",
        seal=Seal(("青禾市临江区", "市场监督管理局"), "2026年11月24日", "收件专用章"),
        signatures=(
            SignatureLine("退件人", "text", "0312 林晓筠"),
            SignatureLine("领取人（签字）", "sign"),
            SignatureLine("领取时间", "moment"),
        ),
    )
