"""A paper's life (回执管理): issued, printed, signed for, lost and replaced, taken back; what may follow what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from counter_app.domain.events import PaperLost, Redeemed, Served
from counter_app.domain.refusals.sheets import PaperLifeRefused


class PaperStep(StrEnum):
    """What can happen to a paper."""

    PRINT = "print"  # the applicant's copy is out of the printer
    SERVE = "serve"  # 签收, or refused before witnesses
    LOSE = "lose"  # 挂失: void from now on, a replacement is to be printed
    REDEEM = "redeem"  # 凭证收回


class PaperState(StrEnum):
    """Where a paper is (凭证状态)."""

    ISSUED = "issued"  # not printed yet
    PRINTED = "printed"
    SERVED = "served"
    LOST = "lost"  # 挂失, the replacement is not printed yet
    REPLACED = "replaced"  # 补发
    REDEEMED = "redeemed"  # 收回


@dataclass(frozen=True, slots=True)
class PaperLife:
    """The life of one paper (回执管理); `printed` says it of the impression that is valid now.

    `losses` counts the impressions that are void.
    """

    printed: bool = False
    served: bool = False
    losses: int = 0
    redeemed: bool = False

    @property
    def state(self) -> PaperState:
        if self.redeemed:
            return PaperState.REDEEMED
        if self.losses:
            return PaperState.REPLACED if self.printed else PaperState.LOST
        if self.served:
            return PaperState.SERVED
        return PaperState.PRINTED if self.printed else PaperState.ISSUED

    def refuse(self, step: PaperStep) -> None:
        """Raises refusals.PaperLifeRefused with what stands in the way, and so with the way out."""
        why = ""
        if self.redeemed:
            why = "redeemed"
        elif step is not PaperStep.PRINT and not self.printed:
            why = "unreplaced" if self.losses else "unprinted"
        elif step is PaperStep.SERVE and self.served:
            why = "served"
        if why:
            raise PaperLifeRefused("paper", step=step.value, reason=why)

    def after(self, step: PaperStep) -> PaperLife:
        """Raises as `refuse`."""
        self.refuse(step)
        match step:
            case PaperStep.PRINT:
                return replace(self, printed=True)
            case PaperStep.SERVE:
                return replace(self, served=True)
            case PaperStep.LOSE:
                return replace(self, losses=self.losses + 1, printed=False)
            case PaperStep.REDEEM:
                return replace(self, redeemed=True)


def losses_of(history: Iterable[object], entry: int, position: int) -> tuple[PaperLost, ...]:
    """The declarations of loss of the paper that this entry issued at this place, in order."""
    return tuple(
        event
        for event in history
        if isinstance(event, PaperLost) and (event.entry, event.position) == (entry, position)
    )


def life_of(history: Iterable[object], entry: int, position: int, *, printed: bool) -> PaperLife:
    """As the journal tells it; whether the valid impression is out, only the ledger of sheets knows."""
    life = PaperLife(printed=printed)
    for event in history:
        if isinstance(event, Served | PaperLost | Redeemed) and (event.entry, event.position) == (
            entry,
            position,
        ):
            life = replace(
                life,
                served=life.served or isinstance(event, Served),
                losses=life.losses + isinstance(event, PaperLost),
                redeemed=isinstance(event, Redeemed),
            )
    return life
