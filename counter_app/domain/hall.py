"""The hall (政务服务大厅) and its counter: the hall overlay's places, hours, phones and powers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from counter_app.domain.catalogue import Limit


@dataclass(frozen=True, slots=True)
class IssuingBody:
    """The body that seals (落款机关) for one department of the catalogue, and where its remedies lie."""

    name: str  # 青禾市临江区市场监督管理局
    seal_lines: tuple[str, ...]  # the name as set in the seal block, one or two lines
    short_code: str  # 机关代字, e.g. 临市监
    acceptance_seal: str = "受理专用章"
    receipt_seal: str = "收件专用章"
    review_body: str = ""  # 复议机关
    court: str = ""
    address: str = ""
    hours: str = ""
    phone: str = ""
    complaint_phone: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionPeriod:
    """The hall's rule for late supplements (补正期限); the notice has no such row without one."""

    limit: Limit
    late_effect: str  # 视为撤回申请，材料退还，可以重新申请
    basis: str


class NegativeReporting(StrEnum):
    """Whether a refusal is reported (否定报备) before it is issued."""

    REQUIRED = "required"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter (窗口): its code is part of every number it issues."""

    code: str  # 3 digits
    name: str  # 03号窗口
    phone: str


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall (政务服务大厅) with one counter's profile: which matters and levels are accepted here, 通办."""

    region: str  # 6 digits; 000000 = sample
    code: str  # 3 digits
    name: str
    short_name: str  # for lists and the top bar
    counter: Counter
    address: str
    hours: str  # 周一至周五9:00–12:00、13:30–17:30
    closing_time: str  # 17:30
    phone: str
    complaint_phone: str
    bodies: Mapping[str, IssuingBody] = field(default_factory=lambda: MappingProxyType({}))
    default_limit: Limit | None = None  # asked for before the first acceptance of a matter without limits
    correction: CorrectionPeriod | None = None
    deferral_late_effect: str = ""  # what follows where a promised material (容缺) does not come in time
    deferral_basis: str = ""  # the hall's rule of 容缺, as promise and notice cite it
    silence_basis: str = ""  # local rule for 视为受理 of item types other than 行政许可
    procedure_basis: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    count_first_day: bool = False
    negative_report: NegativeReporting = NegativeReporting.OFF
    accepted_levels: tuple[str, ...] = ()  # empty = every level
    accepted_matters: tuple[str, ...] = ()  # empty = every matter of the catalogue
    derived_substitutes: bool = True  # offer substitutes whose basis is 推定
    online_submission: str = ""
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def place(self) -> str:
        """region + hall + counter, 12 digits: whose numbers and journal entries these are."""
        return self.region + self.code + self.counter.code

    @property
    def is_sample(self) -> bool:
        return self.region == "000000"

    def holds(self, code: str, level: str) -> bool:
        """Whether this counter's profile accepts the matter."""
        return (not self.accepted_matters or code in self.accepted_matters) and (
            not self.accepted_levels or level in self.accepted_levels
        )
