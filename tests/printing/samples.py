"""Sample papers as in the pictures of the design, invented throughout (region 000000)."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

from printing.documents.papers import (
    AcceptanceNotice,
    AcceptedRow,
    DeclineNotice,
    GapRow,
    MaterialReceipt,
    OneTimeNotice,
    ReceiptRow,
    ReturnedRow,
    TimePoint,
)
from printing.documents.parts import Addressee, AnswerRow, Fact, Head, Seal, SignatureLine, TickedText
from printing.fonts import Fonts
from tests.printing.gap_rows import FIFTEEN, FOUR

FONTS = Fonts(Path(__file__).parents[2] / "resources" / "fonts")

ASK = AnswerRow("有事问谁", "林晓筠（03号窗口）0199-555 0123　　监督 12345")


def slip(seed: str, digits: int = 270) -> str:
    """Digits as random as a signed slip's."""
    number = int.from_bytes(hashlib.shake_256(seed.encode()).digest(200), "big")
    return "9" + str(number)[1:digits]


def head(title: str, number: str, case: str, **changes: object) -> Head:
    given = Head(
        issuing_body="青禾市临江区市场监督管理局",
        title=title,
        document_number=number,
        case_number=case,
        slip=slip(case),
        copies=("申请人联", "存档联"),
        sample=True,
        wording="2026.11",
        catalogue="2026-10-15",
        counter="窗口03",
    )
    return dataclasses.replace(given, **changes)  # type: ignore[arg-type]


def signatures(clerk: str, applicant: str, moment: str, note: str = "") -> tuple[SignatureLine, ...]:
    lines = [SignatureLine(clerk, "sign"), SignatureLine("工号 / 电话", "text", "0312　0199-555 0123")]
    if note:
        lines.append(SignatureLine(note, "note"))
    return (*lines, SignatureLine(applicant, "sign"), SignatureLine(moment, "moment"))


def one_time_notice(
    rows: tuple[GapRow, ...] = FOUR, name: str = "陈㛃（临江区老陈记面馆 经营者）"
) -> OneTimeNotice:
    n = len(rows)
    return OneTimeNotice(
        head=head("一次性告知书（补正）", "临市监补告字〔2026〕003-0318号", "10000000010032611230100426"),
        addressee=Addressee(name, "㛃＝U+36C3" if "㛃" in name else ""),
        answers=(
            AnswerRow(
                "要做什么", f"补齐下表{n}项，一次交齐", "交齐当日即为受理日期，办理期限从受理之日起算。"
            ),
            AnswerRow(
                "最晚哪天",
                "2026年12月14日（星期一）17:30前",
                "共15个工作日。到期没有补正的，视为撤回申请，材料退还，可以重新申请。",
                big=True,
            ),
            AnswerRow(
                "交到哪里",
                "临江区政务服务中心一楼　任一综合窗口",
                "临江大道88号；周一至周五9:00–12:00、13:30–17:30；也可邮寄或网上补交。",
            ),
            ASK,
        ),
        lead="您于2026年11月23日11:27提交“食品经营许可（新办，餐饮服务）”申请材料，经核对：",
        ticks=(TickedText(True, "材料不齐全（第3项）"), TickedText(True, "不符合法定形式（第1、2、4项）")),
        rows=rows,
        closing=f"以上为需要补正的**全部内容，共{n}项**。按本告知书补正后，窗口不会再提出新的要求；"
        "已交的其他材料不必重交。",
        basis="《中华人民共和国行政许可法》第三十二条第一款第（四）项、第（五）项；"
        "《食品经营许可和备案管理办法》第十二条、第十三条。",
        seal=Seal(("青禾市临江区", "市场监督管理局"), "2026年11月23日", "受理专用章"),
        signatures=signatures(
            "经办人（签名）", "申请人（代理人）签名", "送达时间", "本告知书已收到，全部内容已说明。"
        ),
    )


def material_receipt(name: str = "顾𬱖", rows: tuple[ReceiptRow, ...] | None = None) -> MaterialReceipt:
    return MaterialReceipt(
        head=head(
            "申请材料收件凭证",
            "柳街收字〔2026〕003-0407号",
            "10000000010032611230100447",
            issuing_body="青禾市临江区柳岸街道办事处",
        ),
        answers=(
            AnswerRow(
                "何时答复",
                "2026年11月30日（星期一）17:30前",
                "受理，或者一次性告知您需要补正的全部内容（收件之日起5个工作日内）。",
                big=True,
            ),
            AnswerRow(
                "没有答复",
                "从2026年11月23日起即为受理",
                "到期没有收到补正告知的，**本凭证就是受理凭证**，请妥善保管。",
            ),
            AnswerRow(
                "怎样查询",
                "0199-555 0100，报办件编号和查询码 4729",
                "也可持本凭证到任一综合窗口扫码查询。监督电话 12345。",
            ),
        ),
        facts=(
            Fact("申请人", name, note="𬱖＝U+2CC56" if "𬱖" in name else ""),
            Fact("证件号码", "880102********0061"),
            Fact("代理人", "顾晓梅（女儿）"),
            Fact("证件号码", "880102********0048"),
            Fact("联系电话", "199****0217"),
            Fact("授权材料", "委托申请手续（原件1份）"),
            Fact(
                "申请事项",
                "最低生活保障审核确认（MZ004）；户籍在本街道，委托申请，家庭成员有残疾人",
                wide=True,
            ),
            Fact("收件时间", "2026年11月23日 11:51"),
            Fact("收件方式", "窗口（03号）"),
        ),
        rows=rows
        or (
            ReceiptRow("最低生活保障申请表", 1, 1, "原件", "4", "自备"),
            ReceiptRow("家庭成员身份证、户口簿", 1, 1, "复印件", "6", "自备", "原件已核验并退还"),
            ReceiptRow("家庭经济状况核对授权书", 1, 1, "原件", "1", "自备"),
            ReceiptRow("家庭收入和财产状况书面声明", 1, 1, "原件", "2", "自备"),
            ReceiptRow("残疾人证", 1, 1, "信息共享", "", "残联核发", "未收纸质件"),
            ReceiptRow("委托申请手续", 1, 1, "原件", "1", "自备"),
        ),
        total="共收6件（其中纸质5件），14页；留存原件4件",
        not_received="无（本情形所需材料已全部提交）",
        basis="《最低生活保障审核确认办法》（民发〔2021〕57号）第四条至第八条；"
        "《青禾市政务服务条例》第三十六条（收件和告知期限）。",
        seal=Seal(("青禾市临江区", "柳岸街道办事处"), "2026年11月23日", "收件专用章"),
        signatures=signatures("收件人（签名）", "交件人（签名）", "收到凭证时间"),
    )


def acceptance_notice(name: str = "青禾市星汇文化娱乐有限公司：", count: int = 11) -> AcceptanceNotice:
    materials = [row.material.removesuffix("（标明包厢、包间面积及位置）") for row in FIFTEEN]
    materials = [*dict.fromkeys(materials)]
    names = [materials[n % 11] + (f"之{n // 11 + 1}" if n >= 11 else "") for n in range(count)]
    return AcceptanceNotice(
        head=head(
            "受理通知书",
            "临文旅受字〔2026〕003-0081号",
            "10000000010032611230100532",
            issuing_body="青禾市临江区文化广电旅游体育局",
            copies=("申请人联", "审批联", "存档联"),
        ),
        addressee=Addressee(name),
        answers=(
            AnswerRow(
                "何时办好",
                "2026年12月7日（星期一）前作出决定",
                "承诺时限10个工作日。听证所需时间不计入期限，另行书面告知。",
                big=True,
            ),
            AnswerRow(
                "怎样领取",
                "凭本通知书和身份证，到一楼出件窗口领取",
                "作出决定后10个工作日内送达。领取方式：自取（改邮寄请来电）。",
            ),
            ASK,
        ),
        timeline=(
            TimePoint(0.0, "收件", "2026-11-23", True, "15:43"),
            TimePoint(0.22, "受理", "2026-11-23", True, "期限起算"),
            TimePoint(0.58, "承诺办结", "2026-12-07", False, "10个工作日"),
            TimePoint(1.0, "法定期限", "2026-12-21", False, "20个工作日"),
        ),
        body="贵单位申请的“娱乐场所从事娱乐场所经营活动审批（设立，歌舞，租赁场地）”，属于本机关职权范围，"
        "申请材料齐全、符合法定形式，**现予受理**。",
        facts=(
            Fact("信用代码", "9188************4K"),
            Fact("联系人", "周沛然　199****3380"),
            Fact("办件类型", "承诺件；不收费"),
            Fact("法定时限", "20个工作日（12月21日）"),
        ),
        procedures=(
            TickedText(True, "听证（预计15个工作日）"),
            TickedText(False, "检验检测"),
            TickedText(False, "专家评审"),
            TickedText(False, "现场勘验"),
        ),
        rows=tuple(AcceptedRow(each, ("原1", "复1")[n % 2]) for n, each in enumerate(names)),
        total=f"共收{count}份（原＝原件，复＝复印件）　　容缺材料：无",
        basis="《中华人民共和国行政许可法》第三十二条第一款第（五）项、第四十二条第一款、第四十四条、"
        "第四十五条；《娱乐场所管理条例》第九条、第十条。",
        seal=Seal(("青禾市临江区", "文化广电旅游体育局"), "2026年11月23日", "受理专用章"),
        signatures=signatures("受理人（签名）", "申请人（代理人）签收", "签收时间"),
    )


def decline_notice(name: str = "青禾市顺达加油站有限公司：") -> DeclineNotice:
    grounds = (
        "依法不需要取得行政许可",
        "不属于本机关职权范围",
        "隐瞒有关情况或提供虚假材料",
        "不具备申请主体资格",
        "补正后仍不齐全或不符合法定形式",
        "其他：",
    )
    return DeclineNotice(
        head=head(
            "不予受理通知书",
            "临应急不受字〔2026〕003-0009号",
            "10000000010032611230100452",
            issuing_body="青禾市临江区应急管理局",
        ),
        addressee=Addressee(name),
        answers=(
            AnswerRow(
                "结果",
                "不予受理：不属于本机关职权范围",
                "“危险化学品经营许可（汽油加油站）”由设区的市级应急管理部门审批。",
                big=True,
            ),
            AnswerRow(
                "请到哪里",
                "青禾市应急管理局（市政务服务中心二楼 B12）",
                "青禾大道1号　电话 0199-556 2210；周一至周五9:00–12:00、13:30–17:30。",
            ),
            AnswerRow("材料", "全部退还，清单见下，请当场点清", "您可以带这些材料直接向上述机关申请。"),
            ASK,
        ),
        facts=(Fact("申请日期", "2026年11月23日 13:35"), Fact("信用代码", "9188************7M")),
        grounds=tuple(TickedText(n == 1, text) for n, text in enumerate(grounds)),
        reason="汽油加油站经营许可由设区的市级应急管理部门负责审批，本机关无权受理。",
        basis="《中华人民共和国行政许可法》第三十二条第一款第（二）项；"
        "《危险化学品经营许可证管理办法》第五条。",
        rows=(
            ReturnedRow("危险化学品经营许可证申请书", "原件", 1, "6"),
            ReturnedRow("主要负责人、安全生产管理人员、特种作业人员资格证书", "复印件", 1, "8"),
            ReturnedRow("营业执照", "复印件", 1, "1"),
            ReturnedRow("经营场所产权证明", "复印件", 1, "3"),
            ReturnedRow("授权委托书", "原件", 1, "1"),
        ),
        total="共退还5份19页；申请人已当场点收。",
        remedies="**不服本决定的**，可以自收到本通知书之日起**60日内**向**青禾市临江区人民政府**申请行政复议，"
        "也可以自收到之日起**6个月内**向**青禾市临江区人民法院**提起行政诉讼。",
        seal=Seal(("青禾市临江区", "应急管理局"), "2026年11月23日", "受理专用章"),
        signatures=(
            SignatureLine("经办人（签名）", "sign"),
            SignatureLine("审核人（签名）", "sign"),
            SignatureLine("申请人（代理人）签收", "sign"),
            SignatureLine("签收时间", "moment"),
        ),
    )
