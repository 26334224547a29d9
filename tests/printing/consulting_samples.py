"""一次性告知单 and 指引单 as in the picture of the design, invented throughout."""

from __future__ import annotations

import dataclasses

from printing.documents.consultation_notice import ConsultationNotice, ConsultationRow
from printing.documents.parts import Addressee, AnswerRow, Fact, SignatureLine, TickedText
from tests.printing.samples import ASK, head

ROWS = (
    ConsultationRow("最低生活保障申请表", "原件1份", "所填信息真实完整，申请人签字", "窗口领取，免费", False),
    ConsultationRow(
        "家庭成员身份证、户口簿",
        "原件核验\n复印件1份",
        "全部共同生活的家庭成员；原件当场退还",
        "自备",
        True,
    ),
    ConsultationRow("家庭经济状况核对授权书", "原件1份", "全部成年家庭成员签字", "窗口领取，免费", False),
    ConsultationRow("家庭收入和财产状况书面声明", "原件1份", "签字", "窗口领取，免费", False),
    ConsultationRow("残疾人证（可不带）", "复印件1份", "残疾人证信息由系统共享核验", "残联核发", True),
    ConsultationRow("不能通过信息共享获取的家庭经济状况材料（可不交）", "复印件1份", "", "自备", False),
)


def consultation_notice(
    name: str = "顾𬱖　咨询“最低生活保障审核确认”", rows: tuple[ConsultationRow, ...] = ROWS
) -> ConsultationNotice:
    return ConsultationNotice(
        head=head(
            "一次性告知单（咨询）",
            "",
            "20000000010032611230100156",
            issuing_body="青禾市临江区政务服务中心",
            copies=("咨询人联", "存档联"),
            number_label="咨询编号",
            slip_caption="到窗口扫码直接办",
            caution="本单不是收件凭证",
            footer="本单一式二份：第一联 咨询人联；第二联 存档联。领取申请表、咨询均不收费",
        ),
        addressee=Addressee(name, "𬱖＝U+2CC56" if "𬱖" in name else ""),
        answers=(
            AnswerRow(
                "要带什么",
                "下表第1至4项，备齐后一次交",
                "已按您说的情况挑选，其他材料不用带；第5项由系统共享，第6项可不交。",
            ),
            AnswerRow(
                "交到哪里",
                "柳岸街道便民服务中心，或区中心一楼任一综合窗口",
                "柳岸路12号，临江大道88号；周一至周五9:00–12:00、13:30–17:30。",
            ),
            AnswerRow(
                "多久办好",
                "受理后30个工作日内作出决定",
                "不收费。法定时限30个工作日；入户调查、公示的时间另行告知。",
            ),
            ASK,
        ),
        facts=(Fact("您的情况", "户籍在本街道；由家庭成员申请；家庭成员中有残疾人", wide=True),),
        rows=rows,
        conditions="共同生活的家庭成员人均收入低于当地最低生活保障标准，且家庭财产状况符合规定。",
        caution="本单根据您2026年11月23日口头说明的情况出具；情况有变化的，需要的材料可能不同。"
        "正式申请时，以窗口当场核对结果为准。",
        basis="《社会救助暂行办法》第九条至第十三条；《最低生活保障审核确认办法》（民发〔2021〕57号）"
        "第四条至第八条。",
        signatures=(SignatureLine("经办人（签名）", "sign"), SignatureLine("咨询人（签名）", "sign")),
        told=Fact("告知时间", "2026年11月23日 09:36"),
        channels_label="咨询方式",
        channels=(TickedText(True, "现场"), TickedText(False, "电话"), TickedText(False, "网上")),
    )


def guidance(name: str = "周沛然　咨询“食品经营许可”") -> ConsultationNotice:
    """指引单: no materials, no condition."""
    consulted = consultation_notice(name, ())
    answers = (
        AnswerRow("结果", "办理备案，不需要申请许可", "仅销售预包装食品的，依法实行备案管理。"),
        AnswerRow("怎么办", "办理“仅销售预包装食品备案”", "市场监督管理局；任一综合窗口都可以办理。"),
        ASK,
    )
    return dataclasses.replace(
        consulted,
        head=dataclasses.replace(consulted.head, title="指引单"),
        answers=answers,
        facts=(),
        conditions="",
    )
