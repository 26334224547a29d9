"""The 结论 panel as plain lines: band, gaps, the next step; facts come from services.checking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.catalogue import Matter
from counter_app.domain.completeness import OPTIONAL, foreseen
from counter_app.domain.intake import Intake, Tick
from counter_app.domain.materials import Outcome
from counter_app.services.checking import Act, Finding, Lack
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import GapWords, Wording
from counter_app.ui.models.situation_lines import button_label, progress
from counter_app.ui.tr import tr


class Tone(StrEnum):
    MUTE = "mute"
    WARN = "warn"
    OK = "ok"
    DEFER = "defer"
    BRAND = "brand"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Band:
    tone: Tone
    icon: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """The primary button. `lack` None: it does `act`; else it leads to what is lacking."""

    text: str
    act: Act | None
    lack: Lack | None
    icon: str


@dataclass(frozen=True, slots=True)
class GapLine:
    """`mark` is put behind the chip's word: 可容缺, 当场更正."""

    number: int
    words: GapWords
    tone: Tone
    mark: str = ""


@dataclass(frozen=True, slots=True)
class VerdictLines:
    band: Band
    gaps: tuple[GapLine, ...]
    step: NextStep
    short: str  # on the tab of the narrow layout


_BANDS: dict[Outcome, tuple[Tone, str, str]] = {
    Outcome.ACCEPT: (Tone.OK, "circle-check", tr("可受理")),
    Outcome.ONE_TIME_NOTICE: (Tone.WARN, "triangle-alert", tr("需告知")),
    Outcome.TOLERATE: (Tone.DEFER, "clock", tr("可容缺")),
    Outcome.CORRECT_ON_THE_SPOT: (Tone.BRAND, "pencil", tr("可更正")),
    Outcome.NO_LICENCE_NEEDED: (Tone.MUTE, "info", tr("不需办理")),
    Outcome.RECORD_FILING: (Tone.MUTE, "arrow-right", tr("办备案")),
    Outcome.NOT_THIS_AUTHORITY: (Tone.BAD, "ban", tr("不属本机关")),
    Outcome.NOT_VIA_WINDOW: (Tone.MUTE, "info", tr("不在窗口")),
    Outcome.NOT_ACCEPTED: (Tone.BAD, "ban", tr("不予受理")),
    Outcome.REDIRECT: (Tone.MUTE, "arrow-right", tr("改办")),
}
_ACT_ICONS = {
    Act.RECEIVE: "inbox",
    Act.NOTICE: "file-text",
    Act.ACCEPT: "stamp",
    Act.ACCEPT_DEFERRED: "stamp",
    Act.OFFER_DEFERRAL: "file-text",
    Act.CORRECT: "stamp",
    Act.DECLINE: "ban",
    Act.GUIDE: "file-text",
}
_MATERIAL_OUTCOMES = (
    Outcome.ACCEPT,
    Outcome.ONE_TIME_NOTICE,
    Outcome.TOLERATE,
    Outcome.CORRECT_ON_THE_SPOT,
)


def verdict_lines(
    wording: Wording, matter: Matter, intake: Intake, rows: tuple[str, ...], finding: Finding
) -> VerdictLines:
    """`rows` are the materials of the table, in its order."""
    step = next_step(wording, matter, rows, finding)
    required = _required(matter, rows)
    seen = [m for m in required if m in intake.marks and intake.marks[m].tick is not Tick.UNSEEN]
    gaps = _gap_lines(finding)
    looked = tr("已看 {seen}/{required}", seen=len(seen), required=len(required))
    if finding.result is None:
        band = _likely(wording, matter, intake) or Band(
            Tone.MUTE, "circle-question-mark", tr("先答情形"), _nothing_yet(seen)
        )
        return VerdictLines(band, (), step, tr("先答情形"))
    unseen = any(
        x.zone == "material" and x.field in required and x.field not in seen for x in finding.lacking
    )
    if finding.outcome is None or (unseen and finding.outcome in _MATERIAL_OUTCOMES):
        faulty = len({g.words.material for g in gaps})
        found = tr("，{faulty} 份有问题", faulty=faulty) if faulty else ""
        title = tr("继续看材料") if seen else tr("先看材料")
        band = Band(
            Tone.MUTE,
            "circle-question-mark",
            title,
            tr("{looked}{found}，尚无结论", looked=looked, found=found),
        )
        return VerdictLines(band, gaps, step, looked)
    tone, icon, short = _BANDS[finding.outcome]
    sentence = _sentence(finding, len(required), len(gaps), step.lack)
    title = wording.of(finding.outcome)
    if finding.outcome is Outcome.ACCEPT and step.lack is not None:
        title = tr("材料可以受理")
    return VerdictLines(Band(tone, icon, title, sentence), gaps, step, short)


def _likely(wording: Wording, matter: Matter, intake: Intake) -> Band | None:
    """A routing that holds already is told at once; it stands only when every question is answered."""
    result = foreseen(matter, intake.answers)
    done, asked = progress(matter, intake.answers)
    if result is None or done == asked:
        return None
    tone, icon, _ = _BANDS[result.outcome]
    why = f"{normalise(result.routing.text).rstrip('。')}。" if result.routing is not None else ""
    title = tr("多半是：{of}", of=wording.of(result.outcome))
    return Band(tone, icon, title, tr("{why}还有 {n} 问，答完才算数", why=why, n=asked - done))


def _required(matter: Matter, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows without the optional ones: 份 counts what must be there."""
    optional = {m.id for m in matter.materials if m.necessity == OPTIONAL}
    return tuple(m for m in rows if m not in optional)


def next_step(wording: Wording, matter: Matter, rows: tuple[str, ...], finding: Finding) -> NextStep:
    """The first thing lacking, hard ones before warnings; else the act."""
    lacking = sorted(finding.lacking, key=_place)
    lack = next((x for x in lacking if x.hard), next(iter(lacking), None))
    if lack is not None or finding.act is None:
        return NextStep(
            tr("下一步：{leads_to}", leads_to=_leads_to(lack, matter, rows)), finding.act, lack, "arrow-right"
        )
    return NextStep(wording.word("act_button", finding.act.value), finding.act, None, _ACT_ICONS[finding.act])


def _place(lack: Lack) -> int:
    """Fields in the order of the screen; everything else as it comes."""
    order = list(_FIELDS)
    if lack.zone != "applicant":
        return -1 if lack.zone in ("question", "material") else len(order)
    return order.index(lack.field) if lack.field in order else 0


def _leads_to(lack: Lack | None, matter: Matter, rows: tuple[str, ...]) -> str:
    """Short enough for the button; the whole sentence stands under the field."""
    if lack is None:
        return tr("看清情形")
    if lack.zone == "question":
        question = matter.question(lack.field)
        return (
            tr("回答「{button_label}」", button_label=button_label(question)) if question else tr("回答情形")
        )
    if lack.zone == "material" and lack.field in rows:
        return tr("看第 {n} 份材料", n=rows.index(lack.field) + 1)
    if not lack.hard and lack.field in _DOUBTFUL:
        return tr("核对{what}", what=_DOUBTFUL[lack.field])
    return _FIELDS.get(lack.field, tr("补上所缺的一项"))


_FIELDS = {
    "applicant.kind": tr("选申请人种类"),
    "applicant.name": tr("填申请人姓名"),
    "applicant.id": tr("填申请人证件"),
    "applicant.phone": tr("填联系电话"),
    "applicant.legal_representative": tr("填法定代表人"),
    "applicant.contact": tr("填联系人"),
    "agent.name": tr("填代理人姓名"),
    "agent.id": tr("填代理人证件"),
    "agent.relation": tr("填代理关系"),
    "agent.authorisation": tr("填授权材料"),
    "collection": tr("选领取方式"),
    "postal_address": tr("填邮寄地址"),
    "channel": tr("选收件方式"),
    "agent.phone": tr("填代理人电话"),
    "applicant.address": tr("填联系地址"),
    "promise_signed": tr("签容缺承诺"),
    "promised_by": tr("定补齐日期"),
    "matter": tr("换能办的窗口"),
    "hall.default_limit": tr("设办理时限"),
}
"""In the order of the screen."""
_DOUBTFUL = {
    "applicant.name": tr("申请人姓名"),
    "applicant.id": tr("申请人证件"),
    "applicant.phone": tr("联系电话"),
    "applicant.kind": tr("申请人种类"),
    "agent.name": tr("代理人姓名"),
    "agent.id": tr("代理人证件"),
    "agent.phone": tr("代理人电话"),
}


def _nothing_yet(seen: list[str]) -> str:
    return tr("情形未答完，尚无结论") if seen else tr("情形未答，材料未看，尚无结论")


def _sentence(finding: Finding, rows: int, gaps: int, lack: Lack | None) -> str:
    outcome = finding.outcome
    if outcome is Outcome.ONE_TIME_NOTICE:
        good = rows - len({g.material for g in (*finding.gaps, *finding.deferred, *finding.corrections)})
        also = tr("，另 {good} 份符合", good=good) if good > 0 else ""
        return tr("{gaps} 处问题一次说全{also}", gaps=gaps, also=also)
    if outcome is Outcome.ACCEPT and lack is not None:
        left = len(finding.lacking)
        return tr("还差 {left} 项：{split}", left=left, split=lack.text.split("。")[0])
    if outcome is Outcome.ACCEPT and rows:
        return tr("{rows} 份材料齐全、符合法定形式", rows=rows)
    return finding.reason


def _gap_lines(finding: Finding) -> tuple[GapLine, ...]:
    lines: list[GapLine] = []
    groups = (
        (finding.gaps, Tone.BAD, ""),
        (finding.corrections, Tone.BRAND, tr("当场更正")),
        (finding.deferred, Tone.DEFER, tr("可容缺")),
    )
    for words, tone, mark in groups:
        for gap in words:
            lines.append(GapLine(len(lines) + 1, gap, tone, mark))
    return tuple(lines)
