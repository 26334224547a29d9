"""What a step of the first start can see to be wrong by itself; the counter judges the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field

OPTIONAL = ("newest_number", "counter.phone")
_CODE = re.compile(r"[0-9]{3}")


def refuse_wrong(fields: Mapping[str, Field], here: Sequence[Field]) -> list[Field]:
    """The fields of this step that were refused, each with its reason under it."""
    wrong = [field for field in here if not field.text.strip() and field.name not in OPTIONAL]
    for field in wrong:
        field.refuse(tr("这一项要填。"))
    code = fields["counter.code"]
    if code in here and code not in wrong and not _CODE.fullmatch(code.text.strip()):
        code.refuse(tr("窗口编号是三位数字。"), tr("如 003；它印在每个编号里，同一大厅的窗口不能相同。"))
        wrong.append(code)
    for who in ("supervisor", "clerk"):
        again = fields[f"{who}.again"]
        if again in here and again.text != fields[f"{who}.password"].text:
            again.refuse(tr("两次输入的密码不一样。"))
            wrong.append(again)
    twice = fields["clerk.staff_no"]
    same = twice.text.strip() == fields["supervisor.staff_no"].text.strip()
    if twice in here and same and twice not in wrong:
        twice.refuse(tr("与值班长的工号相同。"), tr("两个人各用各的工号。"))
        wrong.append(twice)
    return wrong
