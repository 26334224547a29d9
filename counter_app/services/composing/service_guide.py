"""办事指南: everything public of a matter, with what hall and department add to it (catalogue.md §1 七公开)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counter_app.domain.catalogue import Condition, Matter, RoutingOutcome
from counter_app.domain.hall import Hall, IssuingBody
from counter_app.services.composing import parts
from counter_app.services.composing.dates import local, long_date
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.material_row import MaterialRow, material_rows
from counter_app.services.composing.normalise import normalise
from printing.documents.parts import Fact, Head
from printing.documents.service_guide import GuideMaterial, GuideQuestion, ServiceGuide

KIND = "ServiceGuide"


def service_guide(frame: Frame) -> ServiceGuide:
    """Of the whole matter, whatever the intake of the frame has answered. Raises refusals.PaperIncomplete."""
    matter = frame.matter
    rows = material_rows(frame, matter.materials)
    equals = frame.say("gde.equals")
    when = {m.id: normalise(m.when_text).replace("=", equals) for m in matter.materials}
    return ServiceGuide(
        head=_head(frame),
        matter=normalise(matter.name),
        facts=tuple(_facts(frame)),
        conditions=tuple(normalise(c) for c in matter.conditions if c.strip()),
        routes=tuple(
            normalise(r.text)
            for r in matter.routing
            if r.outcome is not RoutingOutcome.HINT and r.text.strip()
        ),
        questions=tuple(
            GuideQuestion(normalise(q.text), _options(q.options), _asked_when(frame, matter, q.when))
            for q in matter.questions
        ),
        rows=tuple(_row(frame, row, when[row.id]) for row in rows),
        caution=frame.say("gde.caution"),
        basis=parts.basis_sentence(frame, KIND),
    )


def _head(frame: Frame) -> Head:
    day = long_date(frame, local(frame.issued_at).date())
    return replace(
        parts.head(frame, KIND),
        number_label="",
        slip_caption="",
        subtitle=frame.say("gde.code", code=frame.matter.code),
        caution=frame.say("gde.printed", date=day),
        footer=frame.say("gde.footer"),
    )


def _facts(frame: Frame) -> Iterator[Fact]:
    matter = frame.matter
    for key, value in (
        ("type", matter.type),
        ("department", matter.department),
        ("level", matter.level),
        ("service_object", "、".join(matter.service_object)),
        ("handling", matter.handling),
        ("result", matter.result),
        ("validity", matter.validity),
        ("statutory", frame.wording.limit(matter.statutory_limit)),
        ("committed", frame.wording.limit(matter.committed_limit)),
    ):
        yield _fact(frame, key, value)
    yield from _public_facts(frame)


def _public_facts(frame: Frame) -> Iterator[Fact]:
    """What a hall has to make public of each matter."""
    for key, value in public_values(frame.hall, frame.matter).items():
        yield _fact(frame, key, value, wide=key in ("place", "hours"))
    yield _fact(frame, "fee", frame.matter.fee.text, wide=True)
    yield _fact(frame, "fee_basis", "")
    yield _fact(frame, "procedure", "")


def public_values(hall: Hall, matter: Matter) -> dict[str, str]:
    """Place, hours and phones by the key of their word, gde.{key}; the department's own stand before the hall's.

    "" where nobody filled it in.
    """
    body = hall.bodies.get(matter.department) or IssuingBody("", (), "")
    own = hall.holds(matter.code, matter.level) and matter.via_window
    return {
        "place": body.address or (hall.address if own else ""),
        "hours": body.hours or (hall.hours if own else ""),
        "phone": body.phone or (hall.phone if own else ""),
        "complaint": body.complaint_phone or hall.complaint_phone,
    }


def _fact(frame: Frame, key: str, value: str, *, wide: bool = False) -> Fact:
    return Fact(frame.say(f"gde.{key}"), normalise(value).strip() or frame.say("not_stated"), wide=wide)


def _options(options: tuple[object, ...]) -> str:
    return "；".join(normalise(str(getattr(option, "text", ""))) for option in options)


def _asked_when(frame: Frame, matter: Matter, when: Condition | None) -> str:
    """The answers that bring the question up, as the options say them."""
    if when is None:
        return ""
    texts = []
    for clause in when.any:
        for term in clause:
            question = matter.question(term.question)
            chosen = [o.text for o in question.options if o.id in term.options] if question else []
            texts += [normalise(text) for text in chosen]
    return frame.say("gde.asked_when", answers=list(dict.fromkeys(texts)))


def _row(frame: Frame, row: MaterialRow, when: str) -> GuideMaterial:
    key = "cns.optional" if row.optional else "cns.shared" if row.shared else "cns.plain"
    return GuideMaterial(
        frame.say(key, name=row.name),
        row.quantity,
        when or frame.say("gde.always"),
        row.criteria,
        row.source,
    )
