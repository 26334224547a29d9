"""What people write into cells: limits, copies, yes and no, conditions, lists. Each reader raises ValueError
with how it should be written."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_NUMBER = r"(\d+|[〇零一二两三四五六七八九十百]+)"
_LIMIT = re.compile(rf"{_NUMBER}\s*(?:个)?\s*(工作日|工作天|自然日|日历日|天|日|月|年)")
_ON_THE_SPOT = re.compile("当场|即时|即办|立等可取|现场办结")
_NOTHING = frozenset(("", "无", "/", "-", "—", "未载明", "未规定", "未承诺", "未另行承诺", "不限"))
_UNITS = {"工作日": "working_day", "工作天": "working_day", "月": "month"}
_COPIES = re.compile(rf"{_NUMBER}\s*(?:份|套|张|页)?")
_IN_NAME = re.compile(r"[(（]((?:[^()（）]*)(?:原件|复印件|电子件)(?:[^()（）]*))[)）]\s*$")
_TERM = re.compile(r"([^=＝]+)[=＝](.+)")
YES = frozenset(("是", "需要", "需", "有", "√", "Y", "y", "TRUE", "1", "要"))
NO = frozenset(("否", "不需要", "无需", "不", "无", "×", "N", "n", "FALSE", "0", "不要"))


def number(text: str) -> int:
    """20, ２０, 二十, 一百零五. Raises ValueError."""
    text = unicodedata.normalize("NFKC", text).strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        return int(text)
    total = digit = 0
    if not text:
        raise ValueError("数字")
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in "十百":
            total += (digit or 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            raise ValueError("数字")
    return total + digit


def limit(text: str) -> dict[str, object]:
    """{text, value, unit}: 20个工作日, 二十个工作日, 三个月, 1年, 当场办结; what states no limit keeps its text."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _LIMIT.search(plain)
    if found:
        value, unit = number(found[1]), found[2]
        if unit == "年":
            return {"text": text, "value": value * 12, "unit": "month"}
        return {"text": text, "value": value, "unit": _UNITS.get(unit, "calendar_day")}
    if _ON_THE_SPOT.search(plain):
        return {"text": text, "value": 0, "unit": "on_the_spot"}
    if plain in _NOTHING or not re.search(r"\d", plain):
        return {"text": text, "value": None, "unit": None}
    raise ValueError("20个工作日、三个月、15日或当场办结")


def copies(text: str) -> int:
    """2, 2份, 一式两份, 两套."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _COPIES.fullmatch(re.sub("^(一式|各|共)", "", plain))
    if not found:
        raise ValueError("2、2份或一式两份")
    return number(found[1])


def form_in_name(name: str) -> tuple[str, str, int | None]:
    """身份证（原件1份，复印件2份）→ 身份证, 原件及复印件, 2: of several counts the largest is handed in."""
    found = _IN_NAME.search(name)
    if not found:
        return name, "", None
    inside = unicodedata.normalize("NFKC", found[1])
    original, copy = "原件" in inside, "复印件" in inside
    form = "原件及复印件" if original and copy else "原件" if original else "复印件" if copy else "电子件"
    counts = [number(n) for n in re.findall(rf"{_NUMBER}\s*(?:份|套)", inside)]
    rest = re.sub(rf"原件|复印件|电子件|一式|各|共|和|及|与|{_NUMBER}|份|套|[,、;:\s]", "", inside)
    return (name if rest else name[: found.start()].strip()), form, max(counts, default=None)


def flag(text: str) -> bool:
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError("是或否")


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def condition(text: str) -> dict[str, object] | None:
    """`q1=q1.1/q1.3 且 q2=q2.2 或 q3=q3.1`; "" = always."""
    if not text or text in ("所有情形", "全部", "无"):
        return None
    return {"any": [{"all": [_term(t) for t in clause.split(" 且 ")]} for clause in text.split(" 或 ")]}


def _term(text: str) -> dict[str, object]:
    found = _TERM.fullmatch(text.strip())
    if not found:
        raise ValueError("q1=q1.1/q1.3 且 q2=q2.2")
    return {"q": found[1].strip(), "in": [o.strip() for o in re.split("[/／]", found[2]) if o.strip()]}


def condition_text(when: object) -> str:
    """The inverse of `condition`."""
    if not isinstance(when, dict):
        return ""
    return " 或 ".join(
        " 且 ".join(f"{t['q']}={'/'.join(t['in'])}" for t in clause["all"]) for clause in when["any"]
    )


def parts(text: str) -> list[str]:
    """自然人、法人 → two."""
    return [part.strip() for part in re.split("[、，,;；/]", text) if part.strip()]
