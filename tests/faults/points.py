"""Named points at which a process dies: told apart by what it is about to do, or has just done."""

from __future__ import annotations

STATEMENTS = {
    "serial": "INSERT INTO serials",
    "document serial": "INSERT INTO document_serials",
    "entry": "INSERT INTO journal",
    "papers": "INSERT INTO papers",
    "sheets": "INSERT INTO sheets",
    "case": "INSERT INTO cases",
    "case, changed": "UPDATE cases",
    "name index": "INSERT INTO case_names",
    "scan": "INSERT INTO scans",
    "schema": "CREATE TABLE journal",
    "schema version": "INSERT INTO alembic_version",
}
"""Statements by the first words of their text."""

WITNESS = ("witness reserves", "witness is told of the first entry", "witness sees the commit")

POINTS = tuple(
    f"{when} {what}"
    for what in (*STATEMENTS, *WITNESS, "COMMIT", "acknowledgement")
    for when in ("before", "after")
    if f"{when} {what}" != "after COMMIT"  # the next thing done is "witness sees the commit"
)

ONLY_ONCE = {"schema", "schema version", "witness is told of the first entry"}
"""What a database meets at its first start and never again."""
