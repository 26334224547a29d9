"""Disturbances: what goes wrong outside the rules (disk, printer, line). Shown in the strip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class Disturbance(Exception):
    """Something outside failed. Facts only; the sentence is in disturbances.json, keyed by `code`."""

    code: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code or type(self).__name__)
        self.facts = facts


class DatabaseNewer(Disturbance):
    """The database was written by a newer program; facts: version."""

    code = "database_newer"


class DatabaseDamaged(Disturbance):
    """The database file is broken or cut off; facts: sqlite (result name), "" where the form tells it."""

    code = "database_damaged"


class PapersDisagree(Disturbance):
    """A row of the papers is of another case, or of no paper, than the entry it points to; facts: case."""

    code = "papers_disagree"


class DatabaseUnwritable(Disturbance):
    """The file or its folder may not be written or read; facts: sqlite."""

    code = "database_unwritable"


class DatabaseBusy(Disturbance):
    """Another connection held the database for longer than the program waits; facts: sqlite."""

    code = "database_busy"


class DiskFull(Disturbance):
    """No room for another page; nothing was written. Facts: sqlite."""

    code = "disk_full"


class WrongKey(Disturbance):
    """The database was written with another key; facts: expected, given (key ids, not keys)."""

    code = "wrong_key"


class KeyMissing(Disturbance):
    """A database is there and its key is not: a new one would never open it. Facts: place."""

    code = "key_missing"


class KeyUnreadable(Disturbance):
    """A key file is there and holds no key, or may not be read; facts: place, reason."""

    code = "key_unreadable"


class KeyTextWrong(Disturbance):
    """Rows of the recovery text are mistyped or missing; facts: rows (two digits each, joined)."""

    code = "key_text_wrong"


class KeyInPlace(Disturbance):
    """Another key stands where a recovered one would go; facts: place."""

    code = "key_in_place"


class ImportNotKept(Disturbance):
    """What was read could not be written beside the data; facts: reason (errno name)."""

    code = "import_not_kept"


class AlreadyRunning(Disturbance):
    """A second program on the same database; facts: pid ("" unknown)."""

    code = "already_running"


class WorkBeside(Disturbance):
    """A backup or another work beside the window has the database open, so its file cannot be exchanged; no facts."""

    code = "work_beside"


class WitnessUnwritable(Disturbance):
    """The witness could not be fsynced, so no number is given out; facts: reason (errno name)."""

    code = "witness_unwritable"


class SettingsUnreadable(Disturbance):
    """The settings file of this PC is not what it should be; facts: place, key ("" the whole file)."""

    code = "settings_unreadable"


class DatabaseMissing(Disturbance):
    """There is no database where one was to be looked after; facts: place."""

    code = "database_missing"


class WorkerEnded(Disturbance):
    """A child process ended before it had an answer; what it was to do did not happen. Facts: work."""

    code = "worker_ended"


class SecretNeedsPrinter(Disturbance):
    """Papers of this counter go into a folder, where a secret must not lie; no facts."""

    code = "secret_needs_printer"


class BackupFolderMissing(Disturbance):
    """The folder for backups is not there: unplugged, renamed, offline. Facts: place."""

    code = "backup_folder_missing"


class BackupFolderFull(Disturbance):
    """The folder for backups has no room for another one; facts: place."""

    code = "backup_folder_full"


class BackupFolderUnwritable(Disturbance):
    """The folder for backups takes no file; facts: place."""

    code = "backup_folder_unwritable"


class BackupFileMissing(Disturbance):
    """The backup to be restored is not there, or the disk with it is gone; facts: place."""

    code = "backup_file_missing"


class BackupUnsound(Disturbance):
    """What was written or is to be restored does not read back whole; facts: place."""

    code = "backup_unsound"


class BackupUnderOtherKey(Disturbance):
    """The backup was made with another key than the one given; facts: made_with, given (key ids, not keys)."""

    code = "backup_under_other_key"


class BackupOfOtherCounter(Disturbance):
    """The backup is another counter's; facts: found, expected (places of 12 digits)."""

    code = "backup_of_other_counter"


class ScansFull(Disturbance):
    """The folder of scans has no room for another one; nothing of it was kept. Facts: place."""

    code = "scans_full"


class ScansUnwritable(Disturbance):
    """The folder of scans takes no file: unplugged, forbidden, broken. Facts: place."""

    code = "scans_unwritable"


class ScanMissing(Disturbance):
    """A case names a scan whose file is gone from the folder; facts: place."""

    code = "scan_missing"


class ScanDamaged(Disturbance):
    """A kept scan does not read back as it came; facts: place."""

    code = "scan_damaged"


class ExportFull(Disturbance):
    """No room for the exported list; a file of the name is as it was. Facts: place."""

    code = "export_full"


class ExportOpenElsewhere(Disturbance):
    """The file that the list would replace is open in another program; facts: place."""

    code = "export_open_elsewhere"


class ExportFolderGone(Disturbance):
    """The folder for the exported list is not there: unplugged, renamed, offline. Facts: place."""

    code = "export_folder_gone"


class ExportUnwritable(Disturbance):
    """The exported list could not be written there; facts: place."""

    code = "export_unwritable"


class CameraFolderMissing(Disturbance):
    """The folder that the document camera writes into is gone: unplugged, renamed, offline. Facts: place."""

    code = "camera_folder_missing"


def disturbance_of(code: str, facts: Mapping[str, object]) -> Disturbance:
    """One that was told by another process. Raises LookupError for a code that nobody here knows."""
    for kind in Disturbance.__subclasses__():
        if kind.code == code:
            return kind(**facts)
    raise LookupError(code)
