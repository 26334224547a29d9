"""办事指南 of an invented matter, and one that strains its tables."""

from __future__ import annotations

from printing.documents.parts import Fact
from printing.documents.service_guide import GuideMaterial, GuideQuestion, ServiceGuide
from tests.printing.samples import head

_ROW = GuideMaterial(
    "食品经营许可申请书", "原件1份", "业务为新办", "申请人签字或盖章；经营项目勾选正确", "自备"
)


def service_guide(matter: str = "食品经营许可", rows: tuple[GuideMaterial, ...] = (_ROW,)) -> ServiceGuide:
    return ServiceGuide(
        head=head(
            "办事指南",
            "",
            "",
            issuing_body="青禾市临江区政务服务中心",
            slip="",
            copies=("公开资料",),
            number_label="",
            slip_caption="",
            subtitle="事项编码 SC009",
            caution="打印日期 2026年11月23日",
            footer="公开资料，供查阅；不是收件凭证。领取、咨询均不收费",
        ),
        matter=matter,
        facts=(
            Fact("事项类型", "行政许可"),
            Fact("实施部门", "市场监督管理局"),
            Fact("法定时限", "10个工作日"),
            Fact("承诺时限", "未载明"),
            Fact("办理地点", "青禾市临江大道88号（区政务服务中心一楼）", wide=True),
            Fact("咨询电话", "0199-555 0208"),
            Fact("监督电话", "12345"),
            Fact("收费标准", "不收费", wide=True),
            Fact("办理程序", "未载明"),
        ),
        conditions=("先行取得营业执照等合法主体资格", "经营场所、设备布局与经营项目相适应"),
        routes=("仅销售预包装食品不需取得食品经营许可，办理备案",),
        questions=(
            GuideQuestion("办理业务", "新办；变更；延续；补办；注销", ""),
            GuideQuestion("经营项目", "食品销售；餐饮服务", "选了新办、变更时"),
        ),
        rows=rows,
        caution="本指南按现行事项目录打印；正式申请时，以窗口当场核对结果为准。",
        basis="《中华人民共和国行政许可法》第三十条；《食品安全法》第三十五条。",
    )


def many_materials(count: int) -> tuple[GuideMaterial, ...]:
    return (_ROW,) * count
