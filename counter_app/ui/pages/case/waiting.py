"""How a case that waits for materials says so: what is still lacking, and until when."""

from __future__ import annotations

from counter_app.domain.case import Case, Status
from counter_app.services import checking
from counter_app.services.desk import Desk
from counter_app.services.looking_up import CasePage
from counter_app.ui.models.case_gaps import GapLine, gap_lines
from counter_app.ui.pages.case.steps import OPEN, is_on_offer
from counter_app.ui.tr import tr

STILL_WRONG = tr(
    "补来的材料仍不合格。申请人当场换好的，按空格勾选后受理；还可以再补的，按 Alt+G 再出告知书，"
    "只写首次告知过的问题；不再补的，按 Alt+B 不予受理，理由为补正后仍不齐全。"
)


def gaps_title(case: Case) -> str:
    """What the rows of the case are: promised, told, or not yet looked at."""
    if case.status is Status.ACCEPTED_DEFERRED:
        return tr("容缺后补")
    return tr("待补正") if case.notices else tr("待核对")


def lacking_count(count: int, came: int, settled: int) -> str:
    """还差 2 份，1 份有问题: of `count` rows so many `came` now, and so many of these are right."""
    absent, wrong = count - came, came - settled
    said = [tr("还差 {absent} 份", absent=absent)] if absent else []
    return "，".join([*said, tr("{wrong} 份有问题", wrong=wrong)] if wrong else said) or tr(
        "{count} 份都已勾", count=count
    )


def still_lacking(case: Case, lacking: str) -> str:
    """还差 2 份，补至 12-16: what is not ticked yet, and the day that was told or promised."""
    if case.status is Status.NOTICED and case.notice_due is not None:
        return tr("{lacking}，补至 {notice_due}", lacking=lacking, notice_due=f"{case.notice_due:%m-%d}")
    if case.status is Status.ACCEPTED_DEFERRED and case.promised_by is not None:
        return tr(
            "{lacking}，承诺 {promised_by} 前", lacking=lacking, promised_by=f"{case.promised_by:%m-%d}"
        )
    return lacking


def waiting_lines(desk: Desk, page: CasePage) -> tuple[GapLine, ...]:
    """What is still to come or to be looked at; nothing once the case is decided."""
    if page.case.status is Status.ACCEPTED_DEFERRED:
        return gap_lines(page.case, page.matter, (), desk.wording.on_screen)
    if page.case.status not in OPEN:
        return ()
    intake = page.case.intake
    result = checking.examine(desk, intake).result
    found = (*result.gaps, *result.deferred, *result.corrections) if result else ()
    return gap_lines(
        page.case, page.matter, checking.required_rows(desk, intake), desk.wording.on_screen, found
    )


def may_notice_again(case: Case, count: int, came: int, deemed: bool) -> bool:
    """Something told is still open, nothing ticked waits to be registered, and silence has not accepted; or the
    applicant does not sign the promise that was printed."""
    if is_on_offer(case):
        return not deemed
    return bool(case.notices) and case.status in OPEN and count > 0 and not came and not deemed
