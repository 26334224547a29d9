"""The catalogue (事项目录): matters, situations, material requirements and routing, as one frozen release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

Answers = Mapping[str, str]
"""Question id → option id, as the applicant answered."""


class LimitUnit(StrEnum):
    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    MONTH = "month"
    ON_THE_SPOT = "on_the_spot"


class SubstituteKind(StrEnum):
    """What can stand in for a paper, by the applicant's choice."""

    COMMITMENT = "commitment"  # 告知承诺
    DATA_SHARING = "data_sharing"  # 数据共享
    CERTIFICATE_SHOWN = "certificate_shown"  # 出示证照
    ONLINE_CHECK = "online_check"  # 网上核验


class RoutingOutcome(StrEnum):
    NO_LICENCE = "no_licence"
    RECORD_FILING = "record_filing"
    NOT_THIS_AUTHORITY = "not_this_authority"
    NOT_VIA_WINDOW = "not_via_window"
    NOT_ACCEPTED = "not_accepted"
    REDIRECT_NEW = "redirect_new"
    REDIRECT_LICENCE = "redirect_licence"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Term:
    """One clause of a condition: the answer to `question` is one of `options`."""

    question: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """When (情形条件) something applies: outer any, inner all."""

    any: tuple[tuple[Term, ...], ...]

    def holds(self, answers: Answers) -> bool:
        for (
            clause
        ) in self.any:  # plain loops: asked for every row at every tick, generators take twice as long
            for term in clause:
                if answers.get(term.question) not in term.options:
                    break
            else:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation question (情形问题) with its options."""

    id: str
    key: str
    text: str
    options: tuple[Option, ...]
    when: Condition | None

    def option(self, option_id: str) -> Option | None:
        return next((o for o in self.options if o.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Whether and when a 容缺 material may follow later; `otherwise` is its necessity where it may not."""

    allowed: bool
    when: Condition | None
    basis: str
    otherwise: str | None


@dataclass(frozen=True, slots=True)
class Substitute:
    """How the paper can be spared; `basis` "derived" is an inference and marked 推定."""

    kind: SubstituteKind
    note: str
    basis: str


@dataclass(frozen=True, slots=True)
class MaterialRequirement:
    """A material requirement (材料要求) of a matter."""

    id: str
    name: str
    form: str  # 原件 复印件 原件及复印件 电子件 核验原件(不留存)
    copies: int
    check_original: bool
    necessity: str  # 必要 非必要 容缺
    channel: str  # 申请人自备 政府部门核发 第三方
    when: Condition | None
    when_text: str
    points: tuple[str, ...]  # 受理标准, ticked by the clerk
    substitutes: tuple[Substitute, ...]
    tolerance: Tolerance | None


@dataclass(frozen=True, slots=True)
class RightAgency:
    """The agency that has the power (有权机关); empty strings are not yet known."""

    name: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Routing:
    """Where a situation leads (分流) before any material is judged."""

    when: Condition | None
    when_text: str
    outcome: RoutingOutcome
    text: str
    agency: RightAgency | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit (时限) as the catalogue states it; value None = not stated."""

    text: str
    value: int | None
    unit: LimitUnit | None


@dataclass(frozen=True, slots=True)
class TypeLimit:
    """The limit that the law sets for every matter of a type that states none itself, with its basis."""

    limit: Limit
    basis: str


@dataclass(frozen=True, slots=True)
class Fee:
    charged: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter (事项) of the catalogue."""

    code: str
    name: str
    type: str
    department: str
    level: str
    service_object: tuple[str, ...]
    handling: str  # 即办件 承诺件
    statutory_limit: Limit
    committed_limit: Limit
    via_window: bool
    legal_basis: tuple[str, ...]
    conditions: tuple[str, ...]
    fee: Fee
    result: str
    validity: str
    questions: tuple[Situation, ...]
    materials: tuple[MaterialRequirement, ...]
    routing: tuple[Routing, ...]
    implementation_code: str = ""
    basic_code: str = ""
    unknown_fields: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        """By code: equal matters have equal codes, and hashing every text would cost more than a check."""
        return hash(self.code)

    def material(self, material_id: str) -> MaterialRequirement | None:
        return next((m for m in self.materials if m.id == material_id), None)

    def question(self, question_id: str) -> Situation | None:
        return next((q for q in self.questions if q.id == question_id), None)


@dataclass(frozen=True, slots=True)
class CatalogueRelease:
    """Which release (目录版本) of the catalogue; a case pins the one it was checked against."""

    id: str  # e.g. "2026-10-15" or "2026-10-15.2"
    published_at: date
    effective_from: date
    digest: str  # "sha256:…" over the exact bytes of the matters array
    source: str


class Catalogue:
    """All matters of one release, in the order of the release.

    `type_limits` by item type: what the law sets where a matter states no limit (clocks.limits_of).
    """

    def __init__(
        self,
        release: CatalogueRelease,
        matters: tuple[Matter, ...],
        type_limits: Mapping[str, TypeLimit] = MappingProxyType({}),
    ) -> None:
        self.release = release
        self.type_limits = type_limits
        self._matters = {m.code: m for m in matters}
        self._rank = {code: i for i, code in enumerate(sorted(self._matters))}

    def __iter__(self) -> Iterator[Matter]:
        return iter(self._matters.values())

    def __len__(self) -> int:
        return len(self._matters)

    def get(self, code: str) -> Matter | None:
        return self._matters.get(code)

    def index_of(self, code: str) -> int:
        """Position of the matter in the release sorted by code, as the slip's QR names it."""
        return self._rank[code]

    def at_index(self, index: int) -> Matter | None:
        codes = sorted(self._matters)
        return self._matters[codes[index]] if 0 <= index < len(codes) else None
