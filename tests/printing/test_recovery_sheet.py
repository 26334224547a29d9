"""恢复页: every digit stands on the sheet, its QR gives the keys back, and nothing of it stays in the program."""

from __future__ import annotations

import pytest

from counter_app.keys.recovery import CounterKeys, dump, load
from counter_app.services.ports.backups import KeyRows
from counter_app.services.recovery_sheet import compose_recovery_sheet
from counter_app.settings import RESOURCES
from printing.documents.recovery_sheet import RecoverySheet
from printing.documents.sheet import Impression
from printing.documents.store import _KINDS
from printing.fonts import Fonts
from printing.render import render
from tests.helpers.desk import approval, make_desk
from tests.printing.reading import Reading, codes, ink

KEYS = CounterKeys(bytes(range(32)), bytes(range(200, 232)))


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> RecoverySheet:
    desk = make_desk(tmp_path_factory.mktemp("desk"))
    return compose_recovery_sheet(desk, approval(), KeyRows("sha256:" + "0f" * 16, dump(KEYS)))


@pytest.fixture(scope="module")
def pdf(sheet: RecoverySheet) -> bytes:
    return render(sheet, Impression(), Fonts(RESOURCES / "fonts"))


def test_the_qr_of_the_printed_sheet_gives_the_keys_back(pdf: bytes) -> None:
    found = codes(ink(pdf, 0, 200))
    assert load(found["QR Code"]) == KEYS


def test_the_rows_read_off_the_sheet_give_the_keys_back(pdf: bytes, sheet: RecoverySheet) -> None:
    text = Reading(pdf).text
    for row in sheet.rows:
        assert all(group in text for group in row.split())


def test_it_is_one_page_of_a4(pdf: bytes) -> None:
    [(width, height)] = Reading(pdf).sizes
    assert (round(width), round(height)) == (210, 297)


def test_it_is_no_paper_that_could_be_frozen_and_tells_nothing_of_itself(sheet: RecoverySheet) -> None:
    assert RecoverySheet not in _KINDS.values()
    assert sheet.rows[0] not in repr(sheet)
    assert sheet.rows[0] not in repr(KeyRows("sha256:", sheet.rows))
