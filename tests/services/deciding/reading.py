"""What a decision left behind, for tests to look at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

import pytest

from counter_app.domain.refusals import Refusal
from counter_app.services.desk import Decision, Desk
from printing.documents.papers import Document
from printing.documents.store import load
from tests.helpers.desk import head_of

Paper = TypeVar("Paper", bound=Document)
No = TypeVar("No", bound=Refusal)


def events_of(decision: Decision) -> list[str]:
    return [e.KIND for e in decision.case.history]


def titles(decision: Decision) -> list[str]:
    return [p.title for p in decision.papers]


def paper(decision: Decision, kind: type[Paper]) -> Paper:
    """The one paper of this kind that the act issued."""
    (found,) = [d for p in decision.papers if isinstance(d := load(p.body), kind)]
    return cast(Any, found)  # type: ignore[no-any-return]


class Caught:
    """`refusal`, once the block is left."""

    refusal: Refusal


@contextmanager
def refused(desk: Desk, kind: type[Refusal], field: str | None = None) -> Iterator[Caught]:
    """The block is refused, the journal is where it was, and there is a sentence for it."""
    before, sheets = head_of(desk), _sheets(desk)
    caught = Caught()
    with pytest.raises(kind) as raised:
        yield caught
    caught.refusal = raised.value
    assert head_of(desk) == before
    assert _sheets(desk) == sheets
    assert field in (None, raised.value.field)
    assert desk.wording.refusal(raised.value)


def _sheets(desk: Desk) -> int:
    with desk.read() as work:
        return len(work.papers.waiting())
