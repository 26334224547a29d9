"""Alembic's environment: the connection is handed in by upgrade.py, there is no other way to run."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
