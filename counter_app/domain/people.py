"""People at the counter: applicant, agent, clerk; an identity number masks itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    CLERK = "clerk"
    CHIEF_REPRESENTATIVE = "chief_representative"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class IdKind(StrEnum):
    """Kinds of identity papers (证件类型), domain.md §2.7–2.8."""

    RESIDENT_ID = "resident_id"  # 居民身份证
    HMT_RESIDENCE = "hmt_residence"  # 港澳台居民居住证
    FOREIGN_PERMANENT = "foreign_permanent"  # 外国人永久居留身份证
    HM_PERMIT = "hm_permit"  # 港澳居民来往内地通行证
    TW_PERMIT = "tw_permit"  # 台湾居民来往大陆通行证
    PASSPORT = "passport"  # 护照
    OFFICER = "officer"  # 军官证
    CREDIT_CODE = "credit_code"  # 统一社会信用代码
    OTHER = "other"


class PersonKind(StrEnum):
    NATURAL = "natural"  # 自然人
    LEGAL = "legal"  # 单位


class Channel(StrEnum):
    """How the application came (收件方式): the true one, never a default."""

    WINDOW = "window"  # 窗口
    ONLINE = "online"  # 网上
    POST = "post"  # 邮寄
    APPOINTMENT = "appointment"  # 预约
    OFFLINE_FILING = "offline_filing"  # 离线申报
    AGENCY = "agency"  # 代办
    SELF_SERVICE = "self_service"  # 自助


class Collection(StrEnum):
    """How the result is collected (领取方式)."""

    PICK_UP = "pick_up"
    POST = "post"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """An identity number that never shows itself by accident: repr and str are masked.

    `value` is the full number; use it only for storage, comparison and checks.
    """

    kind: IdKind
    value: str

    def __repr__(self) -> str:
        return f"IdNumber({self.kind.value}, {self.masked})"

    __str__ = __repr__

    @property
    def masked(self) -> str:
        """papers.md §9: 18 digits 6+8*+4; credit code 4+12*+2; others first 1, last 3."""
        v = self.value
        if self.kind is IdKind.CREDIT_CODE and len(v) > 6:
            return v[:4] + "*" * (len(v) - 6) + v[-2:]
        if len(v) == 18:
            return v[:6] + "*" * 8 + v[-4:]
        if len(v) > 4:
            return v[:1] + "*" * (len(v) - 4) + v[-3:]
        return "*" * len(v)

    @property
    def tail(self) -> str:
        """The last four characters, which papers show and the slip's binding covers."""
        return self.value[-4:]


@dataclass(frozen=True, slots=True)
class Agent:
    """The agent (代理人) who applies for the applicant; `relation` e.g. 女儿, 员工."""

    name: str = ""
    id: IdNumber | None = None
    phone: str = ""
    relation: str = ""
    authorisation: str = ""  # 授权材料


@dataclass(frozen=True, slots=True)
class Taker:
    """Who comes for a paper or takes materials back (领取人); `relation` "" is the applicant himself."""

    name: str
    id: IdNumber | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Applicant:
    """The applicant (申请人), natural or legal; the name is kept code point for code point."""

    kind: PersonKind = PersonKind.NATURAL
    name: str = ""
    id: IdNumber | None = None
    phone: str = ""
    contact: str = ""  # 联系人, of a legal person
    legal_representative: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Clerk:
    """A clerk (窗口工作人员) signed in at this counter."""

    staff_no: str
    name: str
    role: Role


_LAND_LINE = re.compile(r"(0(?:10|2\d|\d{3}))-?\d{3,4}-?(\d{4})(?:(?:转|-)\d{1,6})?")
_SHORT, _LONG = 7, 11


def mask_phone(phone: str) -> str:
    """199****0217; a land line keeps its area code, 0199****0123, and loses its extension. Of a number that is
    too short for both ends only the last four stay, of a very short one nothing."""
    bare = re.sub(r"[\s()（）]", "", phone)
    if land_line := _LAND_LINE.fullmatch(bare):
        return f"{land_line[1]}****{land_line[2]}"
    bare = bare.partition("转")[0].replace("-", "")
    if len(bare) < _SHORT:
        return "*" * len(bare)
    return ("" if len(bare) < _LONG else bare[:3]) + "****" + bare[-4:]
