"""The day: entries of a date, notes of a kind and cases that wait are found without reading everything."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_journal_on_date", "journal", ["on_date", "seq"], unique=False)
    op.create_index(
        "ix_journal_notes",
        "journal",
        ["kind", "seq"],
        unique=False,
        sqlite_where=sa.text("case_number = ''"),
    )
    op.create_index(
        "ix_cases_waiting",
        "cases",
        ["due"],
        unique=False,
        sqlite_where=sa.text("status IN ('received', 'noticed', 'supplemented', 'accepted_deferred')"),
    )


def downgrade() -> None:
    op.drop_index("ix_cases_waiting", table_name="cases")
    op.drop_index("ix_journal_notes", table_name="journal")
    op.drop_index("ix_journal_on_date", table_name="journal")
