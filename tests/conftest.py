"""What holds for the whole suite."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# One profile for all: on a busy two-core machine a deadline measures the neighbours.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.CallInfo[None], None]:
    """With NO_SKIPS set (the CI) a skipped test has failed: it proved nothing."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and os.environ.get("NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but NO_SKIPS is set: {report.longrepr}"
