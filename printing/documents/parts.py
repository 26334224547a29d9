"""Parts that several papers share. All text is final: composed, unshortened, ready to be set.

`**…**` inside a text sets it bold. Names of persons and bodies are taken as they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """Number, title and provenance, equal on every page of every copy."""

    issuing_body: str
    title: str  # 一次性告知书（补正）
    document_number: str  # 文号; "" = none or not yet taken (preview)
    case_number: str  # 26 digits; "" = not yet taken (preview)
    slip: str  # decimal digits of the QR; "" = none or not yet taken
    copies: tuple[str, ...]  # 申请人联, 存档联
    sample: bool  # 样例 across the sheet
    wording: str  # wording release id
    catalogue: str  # catalogue release id
    counter: str  # 窗口03
    number_label: str = "办件编号"  # "" for a paper that never has a number
    slip_caption: str = "供窗口扫码续办"
    subtitle: str = ""  # where a 文号 would stand, on a paper without one
    caution: str = ""  # under the number: 本单不是收件凭证
    footer: str = ""  # instead of the list of copies


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of the answer box; `big` is the date the reader must keep."""

    label: str
    main: str
    small: str = ""
    big: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Label and value of the fact table; two short ones share a row unless `wide`.

    `note` is set small behind the value (code points of a rare name)."""

    label: str
    value: str
    wide: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class TickedText:
    """A tick box with its text."""

    on: bool
    text: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom the paper speaks to; `note` holds code points such as 㛃＝U+36C3."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """The clear square for the seal: body in one or two lines, date, hint above. Never a drawn seal."""

    lines: tuple[str, ...]
    date: str
    hint: str  # 受理专用章


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """`kind`: sign = a line to sign, moment = 年月日时分 by hand, day = 年月日 by hand, text = printed value,
    note = sentence."""

    label: str
    kind: str
    value: str = ""
