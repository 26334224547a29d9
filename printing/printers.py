"""A queue of CUPS as a printer: jobs handed in and followed by IPP, never by the list of completed jobs.

That list also names aborted jobs; only the state `completed` of the very job is proof (RFC 8011 §5.3.7).
"""

from __future__ import annotations

import getpass
import hashlib
from dataclasses import dataclass
from urllib.parse import quote

from printing import ipp
from printing.documents.sheet import JobStatus, PrinterFault, SheetState

_PRINTER_ATTRIBUTES = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
)
_JOB_ATTRIBUTES = ("job-id", "job-name", "job-uuid", "job-state", "job-state-reasons")
_STOPPED = 5  # printer-state
_NOT_POSSIBLE = 0x0404  # the job has ended already
_PENDING, _HELD, _PROCESSING, _HALTED, _CANCELLED, _ABORTED, _COMPLETED = range(3, 10)
_REFUSALS = {ipp.NOT_FOUND: "queue-unknown", 0x0506: "not-accepting-jobs", 0x040A: "format-unknown"}
# Job reasons that only repeat the state, or say how the job travels.
_SAYS_NOTHING = frozenset(
    {
        "none",
        "job-printing",
        "job-incoming",
        "job-queued",
        "job-data-insufficient",
        "job-completed-successfully",
        "processing-to-stop-point",
        "job-transforming",
        "job-outgoing",
    }
)
# Ended, as the state says, but not as it should.
_NOT_AS_ASKED = frozenset({"job-completed-with-errors", "document-format-error", "job-canceled-by-user"})


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of the print service; `reason` is what keeps it from printing, "" for nothing."""

    name: str
    info: str
    default: bool
    ready: bool
    reason: str


def list_queues(server: ipp.Server | None = None) -> tuple[Queue, ...]:
    """The queues that this machine knows; PrinterFault where there is no print service."""
    server = server or ipp.Server.local()
    wanted = (ipp.KEYWORD, "requested-attributes", _PRINTER_ATTRIBUTES)
    answer = ipp.ask(server, ipp.CUPS_PRINTERS, "/", [wanted])
    if answer.status == ipp.NOT_FOUND:
        return ()
    if not answer.accepted:
        raise PrinterFault("protocol", f"IPP {answer.status:#06x}")
    name_only = (ipp.KEYWORD, "requested-attributes", "printer-name")
    found = ipp.ask(server, ipp.CUPS_DEFAULT, "/", [name_only])
    default = _text(found.groups[0], "printer-name") if found.accepted and found.groups else ""
    queues = (_queue(group, default) for group in answer.groups if "printer-name" in group)
    return tuple(sorted(queues, key=lambda queue: queue.name))


class CupsQueue:
    """One queue, by its name in CUPS; `document_format` is the MIME type of what it is given."""

    def __init__(
        self, name: str, server: ipp.Server | None = None, document_format: str = "application/pdf"
    ) -> None:
        self._name = name
        self._server = server
        self._format = document_format

    @property
    def name(self) -> str:
        return self._name

    def submit(self, pdf: bytes, title: str) -> str:
        """Hand in the bytes as they are, unscaled; returns "number token", which outlives a restart.

        Raises PrinterFault: unreachable, timeout, queue-unknown, not-accepting-jobs, refused …
        """
        token = hashlib.sha256(pdf).hexdigest()[:12]
        attributes: list[ipp.Attribute] = [
            (ipp.URI, "printer-uri", self._uri),
            (ipp.NAME, "requesting-user-name", _user()),
            (ipp.NAME, "job-name", f"{_cut(title)} {token}"),
            (ipp.MIME_TYPE, "document-format", self._format),
        ]
        answer = ipp.ask(self._at, ipp.PRINT_JOB, self._path, attributes, pdf)
        if not answer.accepted:
            raise PrinterFault(_REFUSALS.get(answer.status, "refused"), f"IPP {answer.status:#06x}")
        number = answer.groups[0].get("job-id", [0])[0] if answer.groups else 0
        if not number:
            raise PrinterFault("protocol", "no job number")
        return f"{number} {token}"

    def status(self, job: str) -> JobStatus:
        """What CUPS says of this very job now. Raises PrinterFault where CUPS does not answer.

        A job that CUPS does not know any more stays SPOOLED with the reason `job-vanished`: nobody saw it
        printed, nobody saw it fail, and only a person at the printer can tell.
        """
        number, _, token = job.partition(" ")
        attributes: list[ipp.Attribute] = [
            (ipp.URI, "printer-uri", self._uri),
            (ipp.INTEGER, "job-id", number),
            (ipp.NAME, "requesting-user-name", _user()),
            (ipp.KEYWORD, "requested-attributes", _JOB_ATTRIBUTES),
        ]
        answer = ipp.ask(self._at, ipp.GET_JOB, "/jobs/", attributes)
        group = answer.groups[0] if answer.accepted and answer.groups else {}
        if answer.status != ipp.NOT_FOUND and not answer.accepted:
            raise PrinterFault("protocol", f"IPP {answer.status:#06x}")
        # Numbers start again when CUPS is set up anew; the token tells another job from ours.
        if not group or not _text(group, "job-name").endswith(token):
            return JobStatus(SheetState.SPOOLED, "job-vanished")
        return self._read(group)

    def recall(self, job: str) -> None:
        """Cancel the job, so that it does not come out by itself later; `status` says whether it was in time.

        A job that has ended, or that is no longer ours, stays as it is. Raises PrinterFault.
        """
        if self.status(job).reason == "job-vanished":
            return
        attributes: list[ipp.Attribute] = [
            (ipp.URI, "printer-uri", self._uri),
            (ipp.INTEGER, "job-id", job.partition(" ")[0]),
            (ipp.NAME, "requesting-user-name", _user()),
        ]
        answer = ipp.ask(self._at, ipp.CANCEL_JOB, "/jobs/", attributes)
        if not answer.accepted and answer.status not in (ipp.NOT_FOUND, _NOT_POSSIBLE):
            raise PrinterFault("refused", f"IPP {answer.status:#06x}")

    def _read(self, group: ipp.Group) -> JobStatus:
        state = group.get("job-state", [0])[0]
        reasons = [reason for reason in _texts(group, "job-state-reasons") if reason not in _SAYS_NOTHING]
        if state == _COMPLETED:
            failed = next((reason for reason in reasons if reason in _NOT_AS_ASKED), "")
            return JobStatus(SheetState.FAILED, failed) if failed else JobStatus(SheetState.PRINTED)
        if state == _CANCELLED:
            return JobStatus(SheetState.FAILED, "canceled")
        if state == _ABORTED:
            return JobStatus(SheetState.FAILED, "aborted")
        if state == _HELD:
            return JobStatus(SheetState.SPOOLED, reasons[0] if reasons else "job-hold-until-specified")
        if state in (_PENDING, _PROCESSING, _HALTED):
            return JobStatus(SheetState.SPOOLED, self._printer_reason() or (reasons[0] if reasons else ""))
        raise PrinterFault("protocol", f"job-state {state}")

    def _printer_reason(self) -> str:
        """What keeps the queue from printing, e.g. media-empty, paused; "" for nothing."""
        attributes: list[ipp.Attribute] = [
            (ipp.URI, "printer-uri", self._uri),
            (ipp.KEYWORD, "requested-attributes", _PRINTER_ATTRIBUTES),
        ]
        answer = ipp.ask(self._at, ipp.GET_PRINTER, self._path, attributes)
        if not answer.accepted or not answer.groups:
            return _REFUSALS.get(answer.status, "refused")
        return _hindrance(answer.groups[0])

    @property
    def _at(self) -> ipp.Server:
        return self._server or ipp.Server.local()

    @property
    def _path(self) -> str:
        return f"/printers/{quote(self._name)}"

    @property
    def _uri(self) -> str:
        return f"ipp://localhost{self._path}"


def _user() -> str:
    """Who owns the jobs: CUPS shows a job's name, and with it our token, to its owner only."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "counter"


def _queue(group: ipp.Group, default: str) -> Queue:
    name, reason = _text(group, "printer-name"), _hindrance(group)
    if not reason and group.get("printer-is-accepting-jobs") == [False]:
        reason = "not-accepting-jobs"
    return Queue(name, _text(group, "printer-info") or name, name == default, not reason, reason)


def _hindrance(group: ipp.Group) -> str:
    """The first reason that stops the printer, without its severity; warnings and reports stop nothing."""
    reasons = [reason for reason in _texts(group, "printer-state-reasons") if reason != "none"]
    stopping = [reason for reason in reasons if not reason.endswith(("-warning", "-report"))]
    # `paused` only says that somebody or the error policy stopped the queue; another reason says why.
    stopping.sort(key=lambda reason: reason == "paused")
    if stopping:
        return stopping[0].removesuffix("-error")
    return "paused" if group.get("printer-state") == [_STOPPED] else ""


def _texts(group: ipp.Group, name: str) -> list[str]:
    return [str(value) for value in group.get(name, [])]


def _text(group: ipp.Group, name: str) -> str:
    return next(iter(_texts(group, name)), "")


def _cut(title: str) -> str:
    """A job name holds 255 bytes; the token needs thirteen."""
    return title.encode()[:220].decode(errors="ignore")
