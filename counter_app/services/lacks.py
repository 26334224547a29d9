"""What is still lacking before an act, as the clerk works: question, material, applicant, decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.completeness import OPTIONAL, required_materials
from counter_app.domain.intake import UNSEEN, Intake, MaterialMark, Tick, anything_handed_in
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.materials import CheckResult
from counter_app.domain.offer import may_defer
from counter_app.domain.refusals import LimitUnset
from counter_app.domain.said import said
from counter_app.domain.situations import asked_materials, asked_questions
from counter_app.services.acts import ACCEPTING, Act, Lack
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.services.people_lacks import glyphs, people
from counter_app.services.pinned import pinned


def of_act(desk: Desk, intake: Intake, act: Act | None, result: CheckResult | None) -> tuple[Lack, ...]:
    """Everything `act` (None: not known yet) still needs, without the warnings already overridden.

    `result` None: not known, so every necessary material of the situation is to be looked at; which
    these are is open as long as questions are.
    """
    catalogue, matter = pinned(desk, intake)
    questions = unanswered(desk, matter, intake)
    found = [
        *questions,
        *(_materials(desk, matter, intake, result, bool(questions)) if act is not Act.GUIDE else ()),
        *(_nothing(desk, matter, intake) if act is Act.RECEIVE and not questions else ()),
        *glyphs(desk, matter, intake),
        *(people(desk, matter, intake, act) if act is not Act.GUIDE else ()),
        *_decision(desk, catalogue, matter, intake, act, result),
    ]
    overridden = {(o.field, o.warning) for o in intake.overrides if said(o.reason)}
    ordered = sorted(found, key=lambda lack: _ZONES.index(lack.zone))
    return tuple(k for k in ordered if k.hard or (k.field, k.warning) not in overridden)


_PROMISING = ACCEPTING | {Act.OFFER_DEFERRAL}
"""Acts that a promise can be part of."""
_ZONES = ("question", "material", "applicant", "decision")


def unanswered(desk: Desk, matter: Matter, intake: Intake) -> tuple[Lack, ...]:
    """Questions of this situation without an answer."""
    asked = asked_questions(matter, intake.answers)
    return tuple(
        Lack(
            "question", q.id, desk.wording.on_screen.say("screens", "lack.answer", question=normalise(q.text))
        )
        for q in matter.questions
        if q.id in asked and q.id not in intake.answers
    )


def _materials(
    desk: Desk, matter: Matter, intake: Intake, result: CheckResult | None, asking: bool
) -> Iterator[Lack]:
    """Nothing of it for a consultation: who asks what to bring has brought nothing."""
    if not asking:
        yield from unseen(desk, matter, intake, result)
    yield from _unsaid(desk, matter, intake)


def _nothing(desk: Desk, matter: Matter, intake: Intake) -> Iterator[Lack]:
    """收件凭证 is proof of what was handed in."""
    asked = asked_materials(matter, intake.answers)
    seen = all(intake.marks.get(m.id, UNSEEN).tick is not Tick.UNSEEN for m in asked)
    if asked and seen and not anything_handed_in(intake):
        yield Lack("material", asked[0].id, desk.wording.on_screen.say("screens", "lack.nothing_received"))


def unseen(desk: Desk, matter: Matter, intake: Intake, result: CheckResult | None) -> tuple[Lack, ...]:
    """Rows that must be there and that nobody has looked at; none where a routing decides."""
    rows = required_materials(matter, intake.answers) if result is None else result.required
    return tuple(
        Lack(
            "material", m.id, desk.wording.on_screen.say("screens", "lack.unseen", material=normalise(m.name))
        )
        for m in matter.materials
        if m.id in rows
        and (result is not None or m.necessity != OPTIONAL)
        and intake.marks.get(m.id, UNSEEN).tick is Tick.UNSEEN
    )


def _unsaid(desk: Desk, matter: Matter, intake: Intake) -> Iterator[Lack]:
    """Marks that say that something is the matter, but not what."""
    for material in asked_materials(matter, intake.answers):
        mark = intake.marks.get(material.id, UNSEEN)
        key = ""
        if mark.tick is Tick.SUBSTITUTED and mark.substitute is None:
            key = "lack.substitute_unsaid"
        elif mark.tick is Tick.DEFECTIVE and _blameless(mark):
            key = "lack.defect_unsaid"
        elif not (0 <= mark.copies <= MOST_COPIES and 0 <= (mark.pages or 0) <= MOST_PAGES):
            key = "lack.count_absurd"
        if key:
            text = desk.wording.on_screen.say("screens", key, material=normalise(material.name))
            yield Lack("material", material.id, text)


MOST_COPIES, MOST_PAGES = 99, 9999
"""Of one material; more has never come over a counter, and a receipt adds them up."""


def _blameless(mark: MaterialMark) -> bool:
    """Nothing that the check could make a gap of (copies, form and a last day it judges by itself)."""
    return not (mark.defects or mark.failed_points or mark.copies or mark.form or mark.valid_until)


def _decision(
    desk: Desk,
    catalogue: Catalogue,
    matter: Matter,
    intake: Intake,
    act: Act | None,
    result: CheckResult | None,
) -> Iterator[Lack]:
    say = desk.wording.on_screen.say
    if act is not Act.GUIDE and not desk.hall.holds(matter.code, matter.level):
        yield Lack("decision", "matter", say("screens", "lack.not_here", matter=normalise(matter.name)))
    if act not in _PROMISING:
        return
    latest = None
    try:
        latest = _last_day(desk, catalogue, matter)
    except LimitUnset as refusal:
        yield Lack("decision", refusal.field, desk.wording.refusal(refusal))
    if result is None or not result.deferred:
        return
    if act is not Act.OFFER_DEFERRAL and not may_defer(intake):
        ids = {g.material for g in result.deferred}
        names = "、".join(f"“{normalise(m.name)}”" for m in matter.materials if m.id in ids)
        yield Lack("decision", "promise_signed", say("screens", "lack.promise_signed", materials=names))
    elif intake.promised_by is None:
        yield Lack("decision", "promised_by", say("screens", "lack.promised_by"))
    elif intake.promised_by < desk.today():
        yield Lack("decision", "promised_by", say("screens", "lack.promised_past"))
    elif latest is not None and intake.promised_by > latest:
        yield Lack("decision", "promised_by", say("screens", "lack.promised_late", latest=latest))


def _last_day(desk: Desk, catalogue: Catalogue, matter: Matter) -> date:
    """The due date of a case accepted today; what is promised comes no later (domain.md §1.8 rule 5).

    Raises refusals.LimitUnset."""
    limits = limits_of(matter, catalogue.type_limits, desk.hall.default_limit)
    first = desk.hall.count_first_day
    return due_dates(desk.calendar, limits, desk.today(), count_first_day=first).due.on
