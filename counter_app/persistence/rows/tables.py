"""Every table of the counter's database, once: Alembic compares with it, statements are compiled from it.

Text columns hold instants as fixed-width UTC and days as ISO dates (rows.instants): they sort as they are.
The name index `case_names` (FTS5) is made by its migration and is, with its shadow tables, no part of this.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=primary_key, nullable=False)


def _number(name: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=primary_key, nullable=False)


journal = Table(
    "journal",
    metadata,
    _number("seq", primary_key=True),
    _number("epoch"),
    _text("prev"),
    _text("kind"),
    _text("case_number"),
    _text("clerk"),
    _text("counter"),
    _text("recorded_at"),
    _text("on_date"),
    Column("payload", LargeBinary, nullable=False),
    _text("digest"),
    Index("ix_journal_case_number", "case_number", "seq"),
    Index("ix_journal_on_date", "on_date", "seq"),
    Index("ix_journal_notes", "kind", "seq", sqlite_where=text("case_number = ''")),
)

journal_signatures = Table(
    "journal_signatures",
    metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True, nullable=False),
    _text("digest"),
    _number("key_number"),
    Column("signature", LargeBinary, nullable=False),
    _text("signed_at"),
)

cases = Table(
    "cases",
    metadata,
    _number("id", primary_key=True),
    _text("number"),
    _text("status"),
    _text("matter"),
    _text("matter_name"),
    _text("applicant"),
    _text("applicant_key"),
    _text("id_number"),
    _text("id_masked"),
    _text("phone_masked"),
    _text("received_at"),
    _text("received_on"),
    Column("due", Text),
    Column("due_estimated", Boolean, nullable=False),
    _text("clerk"),
    _number("gaps"),
    _text("number_reversed"),
    _text("id_reversed"),
    _text("phone_reversed"),
    UniqueConstraint("number"),
    Index("ix_cases_received_on", "received_on"),
    Index(
        "ix_cases_waiting",
        "due",
        sqlite_where=text("status IN ('received', 'noticed', 'supplemented', 'accepted_deferred')"),
    ),
    Index("ix_cases_id_number", "id_number"),
    Index("ix_cases_applicant", "applicant"),
    Index("ix_cases_number_reversed", "number_reversed"),
    Index("ix_cases_id_reversed", "id_reversed"),
    Index("ix_cases_phone_reversed", "phone_reversed"),
)

papers = Table(
    "papers",
    metadata,
    _number("id", primary_key=True),
    _text("case_number"),
    Column("seq", Integer, ForeignKey("journal.seq"), nullable=False),
    _number("position"),
    _text("kind"),
    _text("document_number"),
    UniqueConstraint("seq", "position"),
    Index("ix_papers_case_number", "case_number"),
)

sheets = Table(
    "sheets",
    metadata,
    _number("id", primary_key=True),
    Column("paper", Integer, ForeignKey("papers.id"), nullable=False),
    _number("copy"),
    _number("reprint"),
    _text("state"),
    _text("printer"),
    _text("job"),
    _text("reason"),
    _text("changed_at"),
    UniqueConstraint("paper", "copy", "reprint"),
    Index("ix_sheets_waiting", "state", sqlite_where=text("state IN ('intended', 'spooled', 'failed')")),
)

scans = Table(
    "scans",
    metadata,
    _text("case_number", primary_key=True),
    _text("digest", primary_key=True),
    _text("material", primary_key=True),
    _number("entry", primary_key=True),
    _number("position", primary_key=True),
    sqlite_with_rowid=False,
)

serials = Table(
    "serials",
    metadata,
    _text("place", primary_key=True),
    _number("kind", primary_key=True),
    _text("on_date", primary_key=True),
    _number("epoch", primary_key=True),
    _number("serial"),
    sqlite_with_rowid=False,
)

document_serials = Table(
    "document_serials",
    metadata,
    _text("place", primary_key=True),
    _text("body", primary_key=True),
    _text("word", primary_key=True),
    _number("year", primary_key=True),
    _number("epoch", primary_key=True),
    _number("serial"),
    sqlite_with_rowid=False,
)

drafts = Table(
    "drafts",
    metadata,
    _text("id", primary_key=True),
    _text("clerk"),
    Column("intake", LargeBinary, nullable=False),
    _text("saved_at"),
    Index("ix_drafts_clerk", "clerk", "saved_at"),
)

accounts = Table(
    "accounts",
    metadata,
    _text("staff_no", primary_key=True),
    _text("name"),
    _text("role"),
    _text("verifier"),
    Column("active", Boolean, nullable=False),
)

kept = Table("kept", metadata, _text("key", primary_key=True), _text("value"))
