"""A real CUPS of the test's own: its daemon, folders, socket and back ends, apart from the machine's."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from types import TracebackType

import pytest

from printing.documents.sheet import PrinterFault
from printing.ipp import Server
from printing.printers import list_queues

CUPS_PDF_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
# cups-pdf writes into the home of the job's owner; for an owner without one, into a folder of its own.
CUPS_PDF = (
    '/usr/lib/cups/backend/cups-pdf "$1" "nobody-at-home-$$" "$3" "$4" "$5" $6; ended=$?\n'
    'mv /var/spool/cups-pdf/ANONYMOUS/*"${3##* }"* "$OUT/$1.pdf"; exit $ended\n'
)

_BINARIES = Path("/usr/lib/cups")
_START = 20.0  # seconds a busy machine may take

_FILES = """\
ServerRoot {root}/etc
ServerBin {root}/bin
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
RequestRoot {root}/spool
TempDir {root}/tmp
CacheDir {root}/cache
StateDir {root}/run
ErrorLog {root}/error_log
AccessLog {root}/access_log
PageLog {root}/page_log
User lp
Group lp
SystemGroup lpadmin root
FileDevice Yes
Sandboxing relaxed
"""
_CONFIGURATION = """\
LogLevel warn
Listen {root}/sock
Browsing Off
WebInterface No
ErrorPolicy abort-job
PreserveJobHistory Yes
PreserveJobFiles No
JobRetryInterval 1
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_QUEUE = """\
<Printer {name}>
Info {name}
DeviceURI {name}:/
State Idle
Accepting Yes
Shared No
ErrorPolicy {policy}
</Printer>
"""


class PrintService:
    """`backends`: shell scripts by queue name; what they print to `$OUT` is the paper.

    `drivers` names PPD files by queue: without one a queue hands the document through as it is.
    A script receives CUPS's arguments (job, user, title, copies, options, file) and may use `$OUT`, a folder.
    """

    def __init__(
        self,
        backends: Mapping[str, str],
        policies: Mapping[str, str] | None = None,
        drivers: Mapping[str, Path] | None = None,
    ) -> None:
        if not shutil.which("cupsd") or not (_BINARIES / "daemon").is_dir():
            pytest.skip("cups is not installed (apt install cups)")
        if os.geteuid() != 0:
            pytest.skip("a cupsd of one's own needs root")
        if not all(driver.exists() for driver in (drivers or {}).values()):
            pytest.skip("printer-driver-cups-pdf is not installed (apt install printer-driver-cups-pdf)")
        self.root = Path(tempfile.mkdtemp(prefix="print-service-"))
        self.out = self.root / "out"
        self._write(backends, policies or {})
        for name, driver in (drivers or {}).items():
            shutil.copy(driver, self.root / "etc" / "ppd" / f"{name}.ppd")

    @property
    def server(self) -> Server:
        return Server(path=str(self.root / "sock"))

    def _write(self, backends: Mapping[str, str], policies: Mapping[str, str]) -> None:
        self.root.chmod(0o755)
        for name in (
            "etc",
            "etc/ppd",
            "spool",
            "spool/tmp",
            "cache",
            "run",
            "run/certs",
            "tmp",
            "out",
            "bin",
        ):
            folder = self.root / name
            folder.mkdir()
            shutil.chown(folder, "root", "lp")
            folder.chmod(0o775)
        self.out.chmod(0o777)
        for part in ("daemon", "filter", "notifier", "monitor", "cgi-bin"):
            if (_BINARIES / part).exists():
                (self.root / "bin" / part).symlink_to(_BINARIES / part)
        folder = self.root / "bin" / "backend"
        folder.mkdir()
        for name, script in backends.items():
            file = folder / name
            file.write_text(f"#!/bin/sh\n[ $# -eq 0 ] && exit 0\nOUT={self.out}\n{script}\n", "utf-8")
            file.chmod(0o755)
        queues = "".join(
            _QUEUE.format(name=name, policy=policies.get(name, "abort-job")) for name in backends
        )
        (self.root / "etc" / "printers.conf").write_text(queues, "utf-8")
        (self.root / "etc" / "cups-files.conf").write_text(_FILES.format(root=self.root), "utf-8")
        (self.root / "etc" / "cupsd.conf").write_text(_CONFIGURATION.format(root=self.root), "utf-8")

    def __enter__(self) -> PrintService:
        etc = self.root / "etc"
        self._daemon = subprocess.Popen(
            ["cupsd", "-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        deadline = monotonic() + _START
        while True:
            try:
                list_queues(self.server)
                return self
            except PrinterFault:
                if self._daemon.poll() is not None or monotonic() > deadline:
                    log = self.root / "error_log"
                    detail = log.read_text("utf-8", "replace") if log.exists() else ""
                    self.stop()
                    pytest.fail(f"cupsd did not come up: {detail}")

    def stop(self) -> None:
        """End the daemon; the queue is then unreachable."""
        self._daemon.terminate()
        self._daemon.communicate(timeout=20)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)

    def only_root(self, backend: str) -> None:
        """CUPS then runs it as root, as cups-pdf must be."""
        (self.root / "bin" / "backend" / backend).chmod(0o700)

    @contextmanager
    def deaf(self) -> Iterator[None]:
        """It takes calls and answers none, as a machine that hangs."""
        self._daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._daemon.send_signal(signal.SIGCONT)

    def admin(self, *command: str) -> None:
        """Run one of CUPS's own commands (cancel, cupsdisable …) against this service."""
        named = [command[0], "-h", str(self.root / "sock"), *command[1:]]
        subprocess.run(named, check=True, capture_output=True, timeout=20)
