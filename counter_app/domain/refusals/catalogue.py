"""What an import of the catalogue refuses; nothing of a refused file is taken over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counter_app.domain.refusals.base import Refusal

if TYPE_CHECKING:
    from counter_app.domain.catalogue_parsing.remarks import CatalogueRemark


class CatalogueRefused(Refusal):
    """The matters file has errors; `remarks` names each one. Facts: errors (how many)."""

    code = "catalogue_refused"

    def __init__(self, remarks: Sequence[CatalogueRemark]) -> None:
        super().__init__("matters", errors=len(remarks))
        self.remarks = tuple(remarks)


class ReleaseOnShelf(Refusal):
    """The same bytes, or the same release id, are on the shelf already; facts: release."""

    code = "release_on_shelf"


class ReleaseUnknown(Refusal):
    """No release of this id is on the shelf; facts: release."""

    code = "release_unknown"


class ReleaseDamaged(Refusal):
    """A release on the shelf is incomplete or no longer has its digest; facts: release, file."""

    code = "release_damaged"
