"""The bag labels of the picture, invented throughout, and labels that strain it."""

from __future__ import annotations

import dataclasses

from printing.documents.bag_label import BagLabel, Label
from tests.printing.samples import head

_FIRST = Label(
    number="10000000010032611230100530",
    matter="娱乐场所设立审批",
    applicant="青禾市星汇文化娱乐有限公司",
    limit="办结期限",
    day="12-07",
    weekday="周一",
    to="文旅体局",
    quantity="11份 38页",
    originals="6件",
    taken="受理",
    taken_at="11-23 15:43",
    names=(
        "设立申请书（娱乐场所申请登记表）",
        "营业执照",
        "组织机构和章程",
        "投资人、法定代表人、主要负责人身份证明及无条例第四条、第五条、第五十三条规定情况的书面声明",
        "房产权属证书",
        "租赁合同或者租赁意向书",
        "经营场所地理位置图",
        "场所内部结构平面图（标明包厢、包间面积及位置）",
        "消防、环境保护部门的批准文件",
        "授权委托书",
        "受托人身份证件",
    ),
)
_FOUR = (
    _FIRST,
    Label(
        "10000000010032611230100447",
        "最低生活保障审核确认",
        "顾𬱖（代理人 顾晓梅）",
        "答复期限",
        "11-30",
        "周一",
        "柳岸街道",
        "5份 14页",
        "4件",
        "收件",
        "11-23 11:51",
        ("最低生活保障申请表", "家庭成员身份证、户口簿", "家庭经济状况核对授权书", "委托申请手续"),
    ),
    Label(
        "10000000010032611230100426",
        "食品经营许可（新办）",
        "临江区老陈记面馆（陈㛃）",
        "补正期限（估算）",
        "12-14",
        "周一",
        "待补正",
        "3份 9页",
        "1件",
        "收件",
        "11-23 10:02",
        ("食品经营许可申请书", "营业执照或者其他主体资格证明文件"),
    ),
    Label(
        "10000000010032611230100471",
        "公共场所卫生许可",
        "青禾市悦己美容有限公司",
        "办结期限",
        "12-21",
        "周一",
        "卫生健康局",
        "7份 26页",
        "",
        "受理",
        "11-23 14:07",
        ("卫生许可证申请表", "（容缺）营业执照，12月10日前补"),
    ),
)


def bag_label(*labels: Label, start: int = 1, **changes: object) -> BagLabel:
    """The four of the picture where none are given."""
    given = labels or _FOUR
    return BagLabel(
        head=head(
            "材料袋标签",
            "",
            given[0].number,
            issuing_body="区政务服务中心",
            slip="",
            copies=("标签",),
            counter="03号窗口",
            **changes,
        ),
        start=start,
        labels=given,
    )


def label(**changes: object) -> Label:
    return dataclasses.replace(_FIRST, **changes)  # type: ignore[arg-type]


def strained_labels() -> dict[str, BagLabel]:
    """As in the picture; one at each place; many materials, long names, rare characters, no date, six labels."""
    long = "青禾市临江区云上歌文化娱乐投资发展集团股份有限公司"
    return {
        "labels": bag_label(),
        **{f"label at place {n}": bag_label(label(), start=n) for n in range(1, 5)},
        "label of 40 materials": bag_label(label(names=tuple(f"第{n}项材料" for n in range(1, 41)))),
        "label of long names": bag_label(
            label(matter=long * 3, applicant=long * 4, to=long, names=(long * 8,), quantity="120份 1,280页")
        ),
        "label of rare characters": bag_label(label(applicant="张𬱖𠮷㛃𪚥𫠝𮯠陈")),
        "label without a date": bag_label(label(limit="撤回", day="", weekday="")),
        "labels on two sheets": bag_label(
            *(label(number=each.number) for each in (*_FOUR, *_FOUR[:2])), start=3
        ),
        "label of a real hall": bag_label(label(), sample=False),
    }
