"""What the applicant handed in, what the clerk saw, and what the check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.catalogue import Routing, SubstituteKind


class DefectKind(StrEnum):
    """What the clerk saw on a paper (形式瑕疵)."""

    UNSIGNED = "unsigned"
    UNSTAMPED = "unstamped"
    EXPIRED = "expired"
    INCOMPLETE = "incomplete"
    ALTERED = "altered"
    CLERICAL = "clerical"
    WRONG_ISSUER = "wrong_issuer"
    NOT_NOTARIZED = "not_notarized"
    NOT_QUALIFIED = "not_qualified"
    ORIGINAL_NOT_SHOWN = "original_not_shown"
    ILLEGIBLE = "illegible"


class GapKind(StrEnum):
    """Every defect kind, and the three that the program itself finds."""

    MISSING = "missing"
    COPIES_SHORT = "copies_short"
    COPY_INSTEAD_OF_ORIGINAL = "copy_instead_of_original"
    UNSIGNED = "unsigned"
    UNSTAMPED = "unstamped"
    EXPIRED = "expired"
    INCOMPLETE = "incomplete"
    ALTERED = "altered"
    CLERICAL = "clerical"
    WRONG_ISSUER = "wrong_issuer"
    NOT_NOTARIZED = "not_notarized"
    NOT_QUALIFIED = "not_qualified"
    ORIGINAL_NOT_SHOWN = "original_not_shown"
    ILLEGIBLE = "illegible"


class Outcome(StrEnum):
    """The ten outcomes of the check (核验结果)."""

    ACCEPT = "accept"
    ONE_TIME_NOTICE = "one_time_notice"
    TOLERATE = "tolerate"
    CORRECT_ON_THE_SPOT = "correct_on_the_spot"
    NO_LICENCE_NEEDED = "no_licence_needed"
    RECORD_FILING = "record_filing"
    NOT_THIS_AUTHORITY = "not_this_authority"
    NOT_VIA_WINDOW = "not_via_window"
    NOT_ACCEPTED = "not_accepted"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong with a paper, as the clerk saw it; `point`: the text of the criterion it fails."""

    kind: DefectKind
    note: str = ""
    correctable_now: bool = False
    point: str = ""


@dataclass(frozen=True, slots=True)
class SubmittedMaterial:
    """A material handed in (提交的材料); several entries of one material add up."""

    material: str
    form: str = ""
    copies: int = 1
    defects: tuple[Defect, ...] = ()
    substitute: SubstituteKind | None = None
    valid_until: date | None = None
    pages: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that stands between the applicant and acceptance (缺漏).

    The one-time rule knows a gap by `key`: the same material, kind and point.
    `asked`/`given` are copies, for COPIES_SHORT and COPY_INSTEAD_OF_ORIGINAL (there of those handed in how many
    had to be originals, and were); `valid_until` is the paper's last day, where EXPIRED was found from it, and
    `also_until` those of further papers under the same material.
    """

    material: str
    kind: GapKind
    point: str = ""
    note: str = ""
    asked: int = 0
    given: int = 0
    valid_until: date | None = None
    also_until: tuple[date, ...] = ()

    @property
    def key(self) -> tuple[str, GapKind, str]:
        return (self.material, self.kind, self.point)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The whole truth about one application at one moment; facts only, words come from services.wording.

    `gaps`, `deferred`, `corrections` follow the order of the matter's materials. `deferred` are gaps too
    (what is missing or wrong with each deferrable material). `required` are the materials that must be there
    (the optional ones are not among them). `form_hints` name materials whose form differs without being a
    gap. `routing` is the routing that decided, if one did; `hints` are texts to pass on: of hints, and of
    further routings that apply too.
    """

    outcome: Outcome
    gaps: tuple[Gap, ...] = ()
    deferred: tuple[Gap, ...] = ()
    corrections: tuple[Gap, ...] = ()
    required: tuple[str, ...] = ()
    routing: Routing | None = None
    hints: tuple[str, ...] = ()
    form_hints: tuple[str, ...] = ()
