"""A million cases put in by bulk: columns as a case is projected, names as common as names are, up to yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from counter_app.domain.case import Status
from counter_app.domain.case_number import CaseNumber, NumberKind
from counter_app.domain.people import IdKind, IdNumber, mask_phone
from counter_app.persistence.projection import COLUMNS
from counter_app.persistence.rows.instants import instant_text
from counter_app.persistence.search_keys import bigrams, name_key, tail_key
from counter_app.persistence.store import Store
from counter_app.services.desk import SHANGHAI
from tests.helpers.quiet_desk import CLERK, sample_hall

CASES = 1_000_000
A_DAY = 250
BATCH = 20_000
SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
)
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕云梅鑫波宇浩凯健俊帆雪婷晨欣怡佳琪子涵梓轩"
FIRST_DAY = date(2026, 11, 22) - timedelta(days=(CASES - 1) // A_DAY)
WRITTEN = {column: place for place, column in enumerate(COLUMNS)}


def fill(store: Store) -> list[tuple[Any, ...]]:
    """Every thousandth row comes back; `WRITTEN` says where a column stands in it."""
    kept: list[tuple[Any, ...]] = []
    cases, first = _cases(Random(2026)), 1
    insert = f"INSERT INTO cases ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    with store.connection() as connection:
        raw: Any = connection.connection.driver_connection
        indexes = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'cases' AND type = 'index'"
        )
        made = [(name, sql) for name, sql in indexes.fetchall() if sql]
        raw.execute("PRAGMA cache_size = -400000")
        raw.execute("BEGIN IMMEDIATE")
        for name, _ in made:
            raw.execute(f"DROP INDEX {name}")
        while batch := list(islice(cases, BATCH)):
            raw.executemany(insert, batch)
            names = [(first + n, bigrams(row[WRITTEN["applicant_key"]])) for n, row in enumerate(batch)]
            raw.executemany("INSERT INTO case_names (rowid, bigrams) VALUES (?, ?)", names)
            first += len(batch)
            kept += batch[::1000]
        for _, sql in made:  # built at once: kept up to date row by row, random keys cost minutes
            raw.execute(sql)
        raw.execute("COMMIT")
        raw.execute("PRAGMA cache_size = -2000")
    return kept


def _cases(random: Random) -> Iterator[tuple[Any, ...]]:
    place = sample_hall().place
    for n in range(CASES):
        on = FIRST_DAY + timedelta(days=n // A_DAY)
        digits = CaseNumber(NumberKind.CASE, place[:6], place[6:9], place[9:], on, 1, n % A_DAY + 1).digits
        name = random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2, 2, 2))))
        born = f"{random.randint(1940, 2006)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
        card = f"000000{born}{random.randint(0, 9999):04}"
        phone = f"199{random.randint(0, 99_999_999):08}"
        values = {
            "number": digits,
            "status": Status.ACCEPTED.value,
            "matter": "SC001",
            "matter_name": "个体工商户设立登记",
            "applicant": name,
            "applicant_key": name_key(name),
            "id_number": card,
            "id_masked": IdNumber(IdKind.RESIDENT_ID, card).masked,
            "phone_masked": mask_phone(phone),
            "received_at": instant_text(datetime(on.year, on.month, on.day, 10, tzinfo=SHANGHAI)),
            "received_on": on.isoformat(),
            "due": None,
            "due_estimated": False,
            "clerk": CLERK.staff_no,
            "gaps": 0,
            "number_reversed": tail_key(digits),
            "id_reversed": tail_key(card),
            "phone_reversed": tail_key(phone),
        }
        yield tuple(values[column] for column in COLUMNS)
