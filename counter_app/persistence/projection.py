"""What lists and search show of a case: a row made from the fold alone, so that it can be made again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.case import Case, Status
from counter_app.domain.events import Noticed, ScanAttached, Served
from counter_app.domain.people import mask_phone
from counter_app.persistence.rows import tables
from counter_app.persistence.rows.instants import day_text, instant_text
from counter_app.persistence.rows.statement import Statement
from counter_app.persistence.search_keys import bigrams, name_key, tail_key

_C = tables.cases.c
COLUMNS = tuple(column.name for column in tables.cases.columns if column.name != "id")

_KNOWN = Statement(select(_C.id, _C.applicant_key).where(_C.number == bindparam("of")))
_INSERT = Statement(insert(tables.cases), *COLUMNS)
_UPDATE = Statement(update(tables.cases).where(_C.id == bindparam("of")), *COLUMNS)
_INDEX_NAME = Statement(text("INSERT INTO case_names (rowid, bigrams) VALUES (:id, :bigrams)"))
_FORGET_NAME = Statement(text("DELETE FROM case_names WHERE rowid = :id"))
_SCAN = Statement(insert(tables.scans), *(column.name for column in tables.scans.columns))
_FORGET_SCANS = Statement(delete(tables.scans).where(tables.scans.c.case_number == bindparam("of")))


def project(connection: Connection, case: Case) -> None:
    """Write the row of a case, new or known, and which scans it names."""
    _project_scans(connection, case)
    values = row_of(case)
    known = _KNOWN.row(connection, of=case.number)
    if known is None:
        added = _INSERT.run(connection, **values)
        _INDEX_NAME.run(connection, id=added.lastrowid, bigrams=bigrams(str(values["applicant_key"])))
        return
    _UPDATE.run(connection, of=known[0], **values)
    if known[1] != values["applicant_key"]:
        _FORGET_NAME.run(connection, id=known[0])
        _INDEX_NAME.run(connection, id=known[0], bigrams=bigrams(str(values["applicant_key"])))


def _project_scans(connection: Connection, case: Case) -> None:
    if not any(isinstance(event, ScanAttached) for event in case.history):
        return
    _FORGET_SCANS.run(connection, of=case.number)
    for kept in attached_scans(case.history):
        _SCAN.run(
            connection,
            case_number=case.number,
            digest=kept.scan.digest,
            material=kept.place.material,
            entry=kept.place.entry,
            position=kept.place.position,
        )


def row_of(case: Case) -> dict[str, object]:
    """The columns of `cases` but its id."""
    applicant = case.intake.applicant
    due, estimated = date_to_watch(case)
    id_number = applicant.id.value if applicant.id else ""
    return {
        "number": case.number,
        "status": case.status.value,
        "matter": case.intake.matter,
        "matter_name": case.matter_name,
        "applicant": applicant.name,
        "applicant_key": name_key(applicant.name),
        "id_number": id_number,
        "id_masked": applicant.id.masked if applicant.id else "",
        "phone_masked": mask_phone(applicant.phone),
        "received_at": instant_text(case.received_at),
        "received_on": case.received_on.isoformat(),
        "due": day_text(due),
        "due_estimated": estimated,
        "clerk": case.history[0].clerk if case.history else "",
        "gaps": len(case.open_gaps),
        "number_reversed": tail_key(case.number),
        "id_reversed": tail_key(id_number),
        "phone_reversed": tail_key(applicant.phone),
    }


def date_to_watch(case: Case) -> tuple[date | None, bool]:
    """The next date, reply, correction or decision, and whether it is estimated; None once the case ended."""
    match case.status:
        case Status.RECEIVED | Status.SUPPLEMENTED:
            return case.reply_due, case.reply_estimated
        case Status.NOTICED:
            return case.notice_due, _notice_due_estimated(case)
        case Status.ACCEPTED_DEFERRED if case.promised_by and (
            case.due is None or case.promised_by < case.due
        ):
            return case.promised_by, False
        case Status.ACCEPTED | Status.ACCEPTED_DEFERRED | Status.DEEMED_ACCEPTED:
            return case.due, case.due_estimated
        case Status.DECLINED | Status.WITHDRAWN | Status.CONSULTATION:
            return None, False


def _notice_due_estimated(case: Case) -> bool:
    """As of the notice, or of its service, whichever said the day last."""
    for event in reversed(case.history):
        if isinstance(event, Noticed):
            return event.due_estimated
        if isinstance(event, Served) and event.notice_due is not None:
            return event.notice_due_estimated
    return False
