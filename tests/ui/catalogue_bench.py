"""The catalogue's page of a window, which is made when it is first asked for."""

from __future__ import annotations

from counter_app.ui.pages.catalogue.page import CataloguePage
from counter_app.ui.shell import Shell
from tests.ui.intake_bench import IntakeBench


def catalogue_of(shell: Shell) -> CataloguePage:
    page = shell.pages.named("catalogue")
    assert isinstance(page, CataloguePage)
    return page


def catalogue_in(bench: IntakeBench) -> CataloguePage:
    assert bench.window.shell is not None
    return catalogue_of(bench.window.shell)
