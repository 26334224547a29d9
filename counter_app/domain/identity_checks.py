"""Identity numbers looked at (domain.md §2.8): doubts that warn and can be overridden, never blocks.

Real old numbers with a wrong check digit, or given twice, exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from counter_app.domain.people import IdKind, IdNumber


class IdDoubt(StrEnum):
    """What looks wrong about an identity number; words in words.json."""

    LENGTH = "length"
    CHARACTERS = "characters"
    CHECK_DIGIT = "check_digit"
    BIRTH_DATE = "birth_date"
    OLD_FORM = "old_form"  # the 15 digits before 1999, the cards before 2023-12
    OTHER_KIND = "other_kind"  # well formed, but as another kind of paper


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(3**i % 31 for i in range(17))
_HMT_AREAS = ("810000", "820000", "830000")
_FOREIGN = "9"


def doubts(number: IdNumber, today: date) -> tuple[IdDoubt, ...]:
    """Everything doubtful about the number, in a fixed order; `today` bounds the birth date."""
    judge = _JUDGES.get(number.kind)
    if judge is None or not number.value:
        return ()
    return judge(number.value, today)


def resident_check(bare: str) -> str:
    """The 18th character over 17 digits: ISO 7064 MOD 11-2 (GB 11643)."""
    return _CHECKS[sum(int(d) * w for d, w in zip(bare, _WEIGHTS, strict=True)) % 11]


def credit_check(bare: str) -> str:
    """The 18th character over 17 of the credit code's alphabet (GB 32100)."""
    total = sum(_CREDIT_ALPHABET.index(c) * w for c, w in zip(bare, _CREDIT_WEIGHTS, strict=True))
    return _CREDIT_ALPHABET[-total % 31]


def kind_of(value: str) -> IdKind | None:
    """The kind of card an 18-character number is from, where form and check digit leave one; None otherwise."""
    if _eighteen(value) and resident_check(value[:17]) == value[17]:
        if value.startswith(_HMT_AREAS):
            return IdKind.HMT_RESIDENCE
        if value[0] == _FOREIGN:
            return IdKind.FOREIGN_PERMANENT
        return IdKind.RESIDENT_ID
    if _credit_form(value) and credit_check(value[:17]) == value[17]:
        return IdKind.CREDIT_CODE
    return None


def _eighteen(value: str) -> bool:
    return re.fullmatch(r"[0-9]{17}[0-9X]", value) is not None


def _credit_form(value: str) -> bool:
    return len(value) == 18 and all(c in _CREDIT_ALPHABET for c in value)


def _resident(value: str, today: date) -> tuple[IdDoubt, ...]:
    if re.fullmatch(r"[0-9]{15}", value):
        born = _birth_date("19" + value[6:12], today)
        return (IdDoubt.OLD_FORM,) if born else (IdDoubt.OLD_FORM, IdDoubt.BIRTH_DATE)
    found = _form_of_eighteen(value) or _check_and_birth(value, today)
    other = not found and kind_of(value) not in (IdKind.RESIDENT_ID, None)
    return (IdDoubt.OTHER_KIND,) if other else found


def _hmt_residence(value: str, today: date) -> tuple[IdDoubt, ...]:
    found = _form_of_eighteen(value) or _check_and_birth(value, today)
    return found if value.startswith(_HMT_AREAS) or IdDoubt.LENGTH in found else (*found, IdDoubt.OTHER_KIND)


def _foreign_permanent(value: str, today: date) -> tuple[IdDoubt, ...]:
    if re.fullmatch(r"[A-Z]{3}[0-9]{12}", value):
        return (IdDoubt.OLD_FORM,)
    found = _form_of_eighteen(value) or _check_and_birth(value, today)
    return found if value[0] == _FOREIGN or IdDoubt.LENGTH in found else (*found, IdDoubt.OTHER_KIND)


def _form_of_eighteen(value: str) -> tuple[IdDoubt, ...]:
    if len(value) != 18:
        return (IdDoubt.LENGTH,)
    return () if _eighteen(value) else (IdDoubt.CHARACTERS,)


def _check_and_birth(value: str, today: date) -> tuple[IdDoubt, ...]:
    found = [] if resident_check(value[:17]) == value[17] else [IdDoubt.CHECK_DIGIT]
    if not _birth_date(value[6:14], today):
        found.append(IdDoubt.BIRTH_DATE)
    return tuple(found)


def _birth_date(digits: str, today: date) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return born.year >= 1850 and born <= today


def _credit_code(value: str, today: date) -> tuple[IdDoubt, ...]:
    if len(value) != 18:
        return (IdDoubt.LENGTH,)
    if not _credit_form(value):
        return (IdDoubt.CHARACTERS,)
    return () if credit_check(value[:17]) == value[17] else (IdDoubt.CHECK_DIGIT,)


def _shaped(pattern: str, *lengths: int) -> Callable[[str, date], tuple[IdDoubt, ...]]:
    def judge(value: str, today: date) -> tuple[IdDoubt, ...]:
        if len(value) not in lengths:
            return (IdDoubt.LENGTH,)
        return () if re.fullmatch(pattern, value) else (IdDoubt.CHARACTERS,)

    return judge


_JUDGES: Mapping[IdKind, Callable[[str, date], tuple[IdDoubt, ...]]] = {
    IdKind.RESIDENT_ID: _resident,
    IdKind.HMT_RESIDENCE: _hmt_residence,
    IdKind.FOREIGN_PERMANENT: _foreign_permanent,
    IdKind.HM_PERMIT: _shaped(r"[HM](?:[0-9]{8}|[0-9]{10})", 9, 11),
    IdKind.TW_PERMIT: _shaped(r"[0-9]{8}", 8),
    IdKind.PASSPORT: _shaped(r"[0-9A-Z]+", *range(5, 18)),
    IdKind.CREDIT_CODE: _credit_code,
}
