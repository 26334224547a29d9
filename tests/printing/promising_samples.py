"""容缺 papers and the commitment letter, as in the pictures of the design, invented throughout."""

from __future__ import annotations

from printing.documents.commitment_letter import CommitmentLetter, CommittedRow
from printing.documents.deferral_notice import DeferralNotice, DeferredRow
from printing.documents.deferral_promise import DeferralPromise, PromisedRow
from printing.documents.parts import Addressee, AnswerRow, Fact, Seal, SignatureLine
from tests.printing.samples import ASK, head, signatures

CASE = "10000000010032611230100471"
SEAL = Seal(("青禾市临江区", "卫生健康局"), "2026年11月23日", "受理专用章")


def _facts(name: str) -> tuple[Fact, ...]:
    return (
        Fact("申请人", name, note="𬱖＝U+2CC56" if "𬱖" in name else ""),
        Fact("信用代码", "9188************2X"),
        Fact("法定代表人", "罗㛃", note="㛃＝U+36C3"),
        Fact("证件号码", "880102********0084"),
        Fact("代理人", "冯一舟（员工）"),
        Fact("授权材料", "授权委托书（原件1份）"),
        Fact("申请事项", "公共场所卫生许可（WJ001）；新办，美容店，不使用集中空调", wide=True),
        Fact("审批机关", "青禾市临江区卫生健康局", wide=True),
    )


def _signing(stamp: bool) -> tuple[SignatureLine, ...]:
    who = ("申请人（签名或者盖章）", "法定代表人（签名）", "代理人（签名）") if stamp else ("申请人（签名）",)
    return (*(SignatureLine(each, "sign") for each in who), SignatureLine("承诺日期", "day"))


def deferral_promise(
    name: str = "青禾市悦己美容有限公司", rows: int = 1, stamp: str = "单位公章"
) -> DeferralPromise:
    row = PromisedRow("营业执照", "复印件1份，加盖公章；或出示电子营业执照核验", "2026年12月10日")
    return DeferralPromise(
        head=head(
            "容缺受理承诺书",
            "",
            CASE,
            issuing_body="青禾市临江区政务服务中心",
            copies=("存档联", "申请人联"),
            subtitle="（由申请人自愿签署）",
        ),
        facts=_facts(name),
        lead="本单位**自愿选择**容缺受理方式，承诺在约定日期前补齐下列材料：",
        rows=(row,) * rows,
        promises=(
            "窗口已经说明容缺受理的条件、补齐期限和逾期后果，本单位完全知晓。",
            "所填写的信息和已提交的材料真实、完整、有效；补交材料与申请内容一致。",
            "逾期没有补齐，或者补交的材料不符合要求的，同意审批机关终止办理、退还材料，由此产生的后果自行承担。",
            "本单位及法定代表人没有尚未修复的严重失信记录。",
            "补齐材料之前，不以已被容缺受理为由开展需经许可的经营活动。",
        ),
        basis="容缺受理事项目录（2026年版）第23项；《青禾市政务服务容缺受理办法》第六条、第九条。"
        "（本承诺由申请人自主选择，不选择的按一般程序办理。）",
        signatures=_signing(bool(stamp)),
        stamp=stamp,
    )


def deferral_notice(name: str = "青禾市悦己美容有限公司：", rows: int = 1) -> DeferralNotice:
    row = DeferredRow("营业执照", "复印件1份，加盖公章", "2026年12月10日", "终止办理，退还材料")
    return DeferralNotice(
        head=head("容缺受理通知书", "临卫健容受字〔2026〕003-0033号", CASE),
        addressee=Addressee(name),
        answers=(
            AnswerRow(
                "还要补交",
                "营业执照　复印件1份（加盖公章）",
                "其他材料已齐。也可以出示电子营业执照，由窗口核验。",
            ),
            AnswerRow(
                "最晚哪天",
                "2026年12月10日（星期四）17:30前",
                "以材料送达日期为准。逾期没有补齐的，终止办理并退还材料。",
                big=True,
            ),
            AnswerRow(
                "交到哪里",
                "临江区政务服务中心一楼　任一综合窗口",
                "临江大道88号；周一至周五9:00–12:00、13:30–17:30；也可邮寄或网上补交。",
            ),
            ASK,
        ),
        body="贵单位申请的“公共场所卫生许可（新办，美容店）”主要材料齐全、符合法定形式，已自愿签署容缺受理承诺书，"
        "**现予容缺受理**。办理期限自受理之日起计算；补齐材料后方可发证。",
        facts=(
            Fact("受理日期", "2026年11月23日 14:07"),
            Fact("承诺办结", "2026年12月21日"),
            Fact("承诺时限", "20个工作日"),
            Fact("法定时限", "20个工作日（12月21日）"),
        ),
        rows=(row,) * rows,
        received_total="已收材料\n共7份",
        received="1. 卫生许可证申请表，原件1份；2. 法定代表人或者负责人身份证明，复印件1份；"
        "3. 公共场所地址方位示意图、平面图和卫生设施平面布局图，原件1份；4. 公共场所卫生检测或者评价报告，原件1份；"
        "5. 公共场所卫生管理制度，原件1份；6. 授权委托书，原件1份；7. 受托人身份证件，复印件1份。",
        basis="《公共场所卫生管理条例》第四条；容缺受理事项目录（2026年版）第23项；"
        "《青禾市政务服务容缺受理办法》第六条、第九条。",
        seal=SEAL,
        signatures=signatures("受理人（签名）", "申请人（代理人）签收", "签收时间"),
    )


def commitment_letter(
    name: str = "青禾市悦己美容有限公司", rows: int = 2, stamp: str = "单位公章"
) -> CommitmentLetter:
    row = CommittedRow(
        "经营场所使用相关文件（租赁）", "租赁协议在有效期内，并附出租方权属材料", "住所申报承诺"
    )
    return CommitmentLetter(
        head=head("告知承诺书", "", CASE, subtitle="（由申请人自愿选择）"),
        facts=_facts(name)[:7],
        notice_title="一、审批机关告知",
        rows=(row,) * rows,
        notices=(
            "以上材料可以由申请人自愿选择以书面承诺代替；不选择承诺的，照常提交材料。",
            "承诺应当逐项符合上表所列条件，由申请人签名或者盖章；申请人是单位的，由单位盖章。",
            "承诺书与所代替的材料效力相同，审批机关不再索要该材料。",
            "审批机关可以在办理中和办结后核查承诺内容，可以请有关部门协助核验。",
            "承诺不实的，依法终止办理、撤销决定，并按照规定记入信用记录；构成违法的，依法追究责任。",
        ),
        basis="《优化营商环境条例》第四十条；《公共场所卫生管理条例》第四条。",
        seal=SEAL,
        signatures=(SignatureLine("告知人（签名）", "sign"), SignatureLine("工号 / 电话", "text", "0312")),
        commitment_title="二、申请人承诺",
        commitments=(
            "已经知晓审批机关告知的全部内容。",
            "符合上表所列的全部条件，能够按要求接受核查。",
            "所作承诺真实、准确，是本单位的真实意思表示。",
            "愿意承担承诺不实的法律责任和相应后果。",
        ),
        signing=_signing(bool(stamp)),
        stamp=stamp,
    )
