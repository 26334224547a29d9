"""The single window: signs in, opens the counter behind the sign-in page, locks, closes, loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from counter_app.ui import cover, theme
from counter_app.ui.chord_taker import ChordTaker
from counter_app.ui.pages.sign_in import SignInPage
from counter_app.ui.tr import CHINESE, spoken, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from counter_app.services.desk import Session
    from counter_app.services.ports.backups import RestoreDone, Restoring
    from counter_app.settings import Settings
    from counter_app.ui.behind import Behind
    from counter_app.ui.front import Compose, Front
    from counter_app.ui.pages.first_start import FirstStartPage
    from counter_app.ui.shell import Shell

FLOOR = (640, 360)


def _today() -> QDate:
    """In China, for the sign-in page only: Python's dates and zones would cost a tenth of the first paint."""
    return QDateTime.currentDateTimeUtc().addSecs(8 * 3600).date()


class MainWindow(QWidget, ChordTaker):
    def __init__(self, settings: Settings, compose: Compose, kept: cover.Cover) -> None:
        super().__init__()
        self.setObjectName("white")
        self.settings, self.compose, self.cover = settings, compose, kept
        self.behind: Behind | None = None
        self.front: Front | None = None
        self.shell: Shell | None = None
        self.first_start: FirstStartPage | None = None
        self._opening = False
        self._asked: tuple[str, str] | None = None
        self._told: tuple[str, bool] | None = None
        self._dim = QFrame(self)
        self._dim.setObjectName("dim")
        self._dim.hide()
        self.sign_in = SignInPage(kept, _today())
        self.sign_in.asked.connect(self._sign_in)
        self.sign_in.painted.connect(lambda: QTimer.singleShot(0, self.open_counter))
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign_in)
        self.setWindowTitle(tr("一窗受理"))
        self.setMinimumSize(*FLOOR)
        self.resize(1366, 768)
        self.sign_in.first_focus().setFocus()

    def open_counter(self) -> None:
        """After the first paint: load the rest, then open the database in the DESK lane; once at a time."""
        if self._opening or self.front is not None:
            return
        self._opening = True
        from counter_app.ui.behind import Behind
        from counter_app.ui.qt_words import speak_chinese
        from counter_app.ui.sign_in_keys import Shade, SignInKeys

        if spoken() == CHINESE:
            speak_chinese()
        if self.behind is None:
            SignInKeys(self.sign_in)
            Shade(self)
            self.behind = Behind(self, self.settings)
            self.sign_in.retry.clicked.connect(self.open_counter)
        else:
            self.sign_in.say("")  # tried again: what was said before no longer holds
        self.behind.open(self.compose, self._opened, self._not_opened)

    def _opened(self, front: Front) -> None:
        self._opening = False
        self.front = front
        assert self.behind is not None
        self.behind.feedback.wording = front.desk.wording.on_screen
        self.behind.take_stock(front, self._stock_taken)
        self.behind.load_pages()

    def _not_opened(self, error: Exception) -> None:
        self._opening = False
        assert self.behind is not None
        self.sign_in.say(self.behind.sentence(error), refused=True, can_retry=True)

    def _stock_taken(self, first: bool, seen: cover.Cover) -> None:
        """`first`: this database has no hall or no account yet."""
        if first:
            self._show_first_start()
            return
        self.cover = seen._replace(last=self.cover.last, scale=self.cover.scale)
        if self.cover.clerks != self.sign_in.clerks.clerks or not self._asked:
            chosen = self.sign_in.clerks.clerk  # by ↑ ↓ meanwhile, perhaps
            self.sign_in.show_cover(self.cover._replace(last=chosen.staff_no) if chosen else self.cover)
        assert self.behind is not None
        assert self.front is not None
        self.sign_in.show_facts(self.behind.ready_lines(self.front))
        if self.front.numbering_stopped is not None:
            self.sign_in.say(self.behind.sentence(self.front.numbering_stopped))
        cover.write(self.settings.data_folder, self.cover)
        if self._told is not None:
            words, refused = self._told
            self._told = None
            self.sign_in.say(words)
            self.sign_in.message.set_tone("bad" if refused else "ok")
        if self._asked is not None:
            self._sign_in(*self._asked)

    def _show_first_start(self) -> None:
        from counter_app.ui.pages.first_start import FirstStartPage

        assert self.behind is not None
        assert self.front is not None
        self.first_start = FirstStartPage(self.front, self.settings, self.behind.lanes, self.behind.feedback)
        self.first_start.finished.connect(self._first_start_done)
        self.first_start.restore.prepared.connect(self.restore)
        self.behind.scans.scanned.connect(self.first_start.restore.take_scan)
        self._layers.addWidget(self.first_start)
        self._layers.setCurrentWidget(self.first_start)
        self.first_start.begin()
        if self._told is not None:
            self.first_start.restore.refusal.show_reason(self._told[0])
            self._told = None

    def _first_start_done(self) -> None:
        """The hall is new: compose again, so that everything is built from it."""
        from counter_app.settings import reread

        page, self.first_start = self.first_start, None
        if page is not None:
            self.cover = page.cover()._replace(scale=self.cover.scale)
            self.sign_in.show_cover(self.cover)  # at once: the next that is typed is a password
        self._layers.setCurrentWidget(self.sign_in)
        self.sign_in.first_focus().setFocus()
        if page is not None:
            self.settings = page.settings
            self._layers.removeWidget(page)
            page.deleteLater()
        self.settings = reread(self.settings)
        if self.front is not None:
            self.front.close()
            self.front = None
        self.open_counter()

    def _sign_in(self, staff_no: str, password: str) -> None:
        if self.front is None or self.behind is None:
            self._asked = (staff_no, password)
            self.sign_in.say(tr("正在打开本窗口，打开后自动登录。"))
            return
        self._asked = None
        self.sign_in.say(tr("正在核对密码。"))
        self.behind.sign_in(self.front, staff_no, password, self._signed_in, self._not_signed_in)

    def _not_signed_in(self, error: Exception) -> None:
        assert self.behind is not None
        self.sign_in.say(self.behind.sentence(error), refused=True)

    def _signed_in(self, session: Session) -> None:
        from counter_app.settings import reread
        from counter_app.ui.shell import Shell

        assert self.front is not None
        assert self.behind is not None
        self.sign_in.forget_password()
        self.cover = self.cover._replace(last=session.clerk.staff_no)
        cover.write(self.settings.data_folder, self.cover)
        if self.shell is not None and self.shell.workplace.session.clerk.staff_no != session.clerk.staff_no:
            self._drop_shell()
        if self.shell is None:
            self.settings = reread(self.settings)
            self.front = self.behind.press(self.front).front
            self.shell = Shell(self, self.front, session, self.settings, self.behind)
            self._layers.addWidget(self.shell)
        self._layers.setCurrentWidget(self.shell)
        self.shell.come_back()

    def _drop_shell(self) -> None:
        shell, self.shell = self.shell, None
        if shell is not None:
            shell.let_go()
            self._layers.removeWidget(shell)
            shell.deleteLater()

    def restore(self, work: Callable[[Restoring], RestoreDone]) -> None:
        """A backup in the place of the database."""
        from counter_app.ui.restoring import restored_words

        if self.front is not None:
            wording = self.front.desk.wording.on_screen
            running = wording.say("screens", "restore.running")
            self.exchange(lambda restoring: restored_words(wording, work(restoring)), running)

    def exchange(self, work: Callable[[Restoring], str], running: str, failed: str = "") -> None:
        """Leave the desk, close the counter, exchange the database, and open what stands there then."""
        from counter_app.ui.restoring import exchange

        behind, front, self.front = self.behind, self.front, None
        if behind is None or front is None:
            return
        self._opening, self._asked = True, None
        if self.shell is not None:
            self.shell.leave()
            self._drop_shell()
        if self.first_start is not None:
            self._layers.removeWidget(self.first_start)
            self.first_start.deleteLater()
            self.first_start = None
        behind.forget_press()
        self.sign_in.show_cover(self.cover)
        self.sign_in.say(running)
        self._layers.setCurrentWidget(self.sign_in)
        self.setWindowTitle(tr("一窗受理"))
        self.sign_in.first_focus().setFocus()
        exchange(front, behind, work, self._exchanged, failed)

    def _exchanged(self, words: str, refused: bool) -> None:
        self._told = words, refused
        self._opening = False
        self.open_counter()

    @property
    def locked(self) -> bool:
        return self._layers.currentWidget() is not self.shell

    def lock(self) -> None:
        """Ctrl+L: drafts are written, nothing of a case stays on the screen."""
        if self.shell is None or self.locked:
            return
        self.shell.leave()
        self.shell.workplace.backups.at_an_end()
        at = self.shell.workplace
        self.sign_in.show_locked(self.cover, at.session.clerk.name)
        at.drafts.when_written(self.sign_in.show_saved)
        self._layers.setCurrentWidget(self.sign_in)
        self.setWindowTitle(tr("一窗受理"))
        self.sign_in.first_focus().setFocus()

    def change_scale(self, step: int) -> None:
        """Text size up (1), down (-1) or back to 100 % (0)."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        at = min(range(len(theme.SCALES)), key=lambda i: abs(theme.SCALES[i] - theme.scale()))
        wanted = theme.SCALES[max(0, min(len(theme.SCALES) - 1, at + step))] if step else 1.0
        theme.apply(app, wanted)
        self.cover = self.cover._replace(scale=wanted)
        cover.write(self.settings.data_folder, self.cover)
        if self.shell is not None:
            self.shell.arrange()

    def take_chord(self, chord: str, event: QKeyEvent) -> bool:
        if chord in ("Ctrl+=", "Ctrl++", "Ctrl+-", "Ctrl+0"):
            self.change_scale({"Ctrl+-": -1, "Ctrl+0": 0}.get(chord, 1))
            return True
        if chord == "F11":
            self.setWindowState(self.windowState() ^ self.windowState().WindowFullScreen)
            return True
        if self.shell is not None and not self.locked:
            return self.shell.chords.take(chord, event)
        if self.first_start is not None:
            return self.first_start.take_chord(chord)
        return False

    def darken(self, dark: bool) -> None:
        """While a dialog stands before the window."""
        self._dim.setGeometry(self.rect())
        self._dim.setVisible(dark)
        self._dim.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write the drafts, let the lanes come to their end, close the database, and have it backed up."""
        if self.shell is not None:
            self.shell.leave()
            self.shell.screens.close()
        if self.behind is not None:
            self.behind.close()
            self.behind = None
        if self.front is not None:
            self.front.close()
            self.front = None
            if self.shell is not None:
                self.shell.workplace.backups.leave_one_behind()
        event.accept()
