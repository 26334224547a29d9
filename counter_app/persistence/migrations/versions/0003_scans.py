"""Scans: which files the cases name, so that what nobody names can be told from what somebody does."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scans",
        sa.Column("case_number", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("material", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "case_number", "digest", "material", "entry", "position", name=op.f("pk_scans")
        ),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("scans")
