"""The enumerations of the exchange format (catalogue.md §1); what is not in them is kept with a warning."""

from __future__ import annotations

TYPES = ("行政许可", "行政确认", "行政给付", "行政奖励", "行政裁决", "其他行政权力", "公共服务")
LEVELS = ("市", "区", "街道", "社区")
SERVICE_OBJECTS = ("自然人", "法人")
HANDLINGS = ("即办件", "承诺件")
FORMS = ("原件", "复印件", "原件及复印件", "电子件", "核验原件(不留存)")
NECESSITIES = ("必要", "非必要", "容缺")
OTHERWISE = ("必要", "非必要")
CHANNELS = ("申请人自备", "政府部门核发", "第三方")
QUESTION_TYPES = ("single",)

BASIC_CODE_LENGTHS = (12,)
IMPLEMENTATION_CODE_LENGTHS = (31, 33)
"""33: a 业务办理项编码, two digits longer."""
