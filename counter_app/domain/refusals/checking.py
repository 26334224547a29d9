"""What the check refuses to judge: input that the catalogue does not know (catalogue.md §2 rule 9)."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class UnknownMatter(Refusal):
    """The matter is not in the catalogue; facts: matter."""

    code = "unknown_matter"


class UnknownQuestion(Refusal):
    """An answer names a question that the matter does not have; facts: question."""

    code = "unknown_question"


class UnknownOption(Refusal):
    """An answer names an option that its question does not have; facts: question, text, option, options."""

    code = "unknown_option"


class AnswerMissing(Refusal):
    """A question that is asked in this situation has no answer; facts: question, text."""

    code = "answer_missing"


class UnknownMaterial(Refusal):
    """A submitted material is not among the matter's; facts: material."""

    code = "unknown_material"


class SubstituteNotListed(Refusal):
    """The material does not allow this substitute; facts: material, kind."""

    code = "substitute_not_listed"


class CaseUnreadable(Refusal):
    """A case of a case file is not in its format; facts: reason (wrong_type, required, not_a_date,
    out_of_range, unknown_defect, unknown_substitute), what where a word is unknown."""

    code = "case_unreadable"

    def __init__(self, field: str, *, reason: str, what: str = "") -> None:
        super().__init__(field, reason=reason, what=what)
