"""Where a chord goes while a clerk is signed in: strip, popup, page, window, in this order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from counter_app.ui.keys import press_button
from counter_app.ui.rail import ITEMS
from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint

if TYPE_CHECKING:
    from counter_app.ui.exporting import Exports
    from counter_app.ui.pages.manual import ManualPage
    from counter_app.ui.shell import Shell

TABS = {
    "F3": "intake",
    "F4": "today",
    "F7": "search",
    "F9": "board",
    "F12": "registers",
    "Alt+M": "catalogue",
    "Alt+S": "settings",
    "Ctrl+1": "intake",
    "Ctrl+2": "today",
    "Ctrl+4": "search",
    "Ctrl+6": "board",
    "Ctrl+7": "registers",
}
"""Keys of the pages; keyboards with Fn rows use the Ctrl chords."""


_POPUP_HINTS = (
    Hint("↑ ↓", tr("选事项")),
    Hint("Enter", tr("开始受理")),
    Hint("Alt+1…9", tr("直接选")),
    Hint("Alt+C", tr("在办件中找")),
    Hint("Esc", tr("关闭")),
)


_NOTHING_HINTS = (
    Hint("Enter", tr("当编号、姓名查")),
    Hint("Alt+C", tr("在办件中找")),
    Hint("Esc", tr("关闭")),
)


class ShellChords:
    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.manual: ManualPage | None = None
        self._exports: Exports | None = None
        shell.workplace.usage.changed.connect(shell.show_hints)  # no lambda: it would outlive the shell

    def take(self, chord: str, event: QKeyEvent) -> bool:
        return (
            self._strip_chord(chord)
            or self._popup_chord(chord)
            or (chord == "Esc" and self._escape())
            or self._page_chord(chord, event)
            or self._window_chord(chord)
        )

    def enter_page(self) -> None:
        """Out of the scan field to where the page begins: its drafts and usual matters, its list."""
        first = self._shell.page.first_focus()
        if first is not None:
            first.setFocus()

    def scan_hints(self) -> tuple[Hint, ...]:
        """What works while the cursor is in the scan field."""
        shell = self._shell
        if shell.popup.isVisible():
            return _POPUP_HINTS if shell.popup.list.hits else _NOTHING_HINTS
        usual = sorted(c for c in shell.page.chords() if c[:4] == "Alt+" and c[4:].isdigit())
        at_start = shell.page is shell.intake and not shell.intake.has_open
        number = (Hint(f"Alt+1…{len(usual)}", tr("常办")),) if at_start and usual else ()
        return (
            Hint("Enter", tr("找输入的")),
            Hint("↓", tr("到常办和草稿") if at_start else tr("到页面")),
            *number,
            Hint("F4", tr("今日")),
            Hint("F7", tr("查件")),
            Hint("Ctrl+L", tr("锁定")),
        )

    def _strip_chord(self, chord: str) -> bool:
        """While a strip is up, its letter wins."""
        return (
            chord.startswith("Alt+")
            and self._shell.strip.isVisible()
            and press_button(self._shell.strip, chord)
        )

    def _popup_chord(self, chord: str) -> bool:
        if not self._shell.top.scan.edit.hasFocus() or not self._shell.popup.isVisible():
            return False
        if chord == "Alt+C":
            self._shell.arrivals.search_cases()
            return True
        digit = chord.removeprefix("Alt+")
        return digit.isdigit() and digit != "0" and self._shell.arrivals.take_row(int(digit) - 1)

    def _escape(self) -> bool:
        """One step back: popup, field, strip, page, the page before. Nothing typed is thrown away."""
        if self._shell.popup.isVisible():
            self._shell.popup.hide()
        elif self._shell.top.scan.edit.hasFocus():
            self._shell.leave_scan()
        elif (
            not self._shell.page.close_popup()
            and not self._shell.strip.later()
            and not self._shell.page.step_back()
        ):
            self._shell.go_back()
        return True

    def _page_chord(self, chord: str, event: QKeyEvent) -> bool:
        page = self._shell.page
        if page.handle_key(event):
            return True
        action = page.chords().get(chord)
        if action is not None:
            action()
            return True
        if chord == "Ctrl+Enter":
            page.primary()
            return True
        return press_button(page, chord)

    def _window_chord(self, chord: str) -> bool:
        if chord == "Alt+E":
            return self.export()
        if chord in TABS:
            self._shell.open_page(TABS[chord])
        elif chord in ("F6", "Shift+F6"):
            self._next_zone(1 if chord == "F6" else -1)
        else:
            action = {
                "F1": self.open_manual,
                "F2": self._shell.focus_scan,
                "F10": self.show_menu,
                "Ctrl+E": self._shell.workplace.keypad.hand_over,
                "Ctrl+L": self._shell.main.lock,
            }.get(chord)
            if action is None:
                return False
            action()
        return True

    def export(self) -> bool:
        """Alt+E: the list of the page as a file; False where it has none."""
        table = self._shell.page.exported()
        if table is None:
            return False
        if self._exports is None:
            from counter_app.ui.exporting import Exports

            self._exports = Exports(self._shell.workplace, self._shell)
        self._exports.ask(table)
        return True

    def open_manual(self) -> None:
        """The chapter about this screen; Esc leads back to it."""
        shell = self._shell
        if self.manual is None:
            from counter_app.ui.pages.manual import ManualPage

            self.manual = ManualPage()
            shell.pages.add(self.manual)
        if shell.page is self.manual:
            self.manual.open_chapter(self.manual.manual)
        else:
            self.manual.begin(shell.page.manual)
            shell.show_page(self.manual)

    def show_menu(self) -> None:
        """The pages, where the rail has no room."""
        shell = self._shell
        menu = QMenu(shell)
        for item in ITEMS:
            menu.addAction(f"{item.words}　{item.chord}", partial(shell.open_page, item.key))
        menu.addAction(tr("锁定　Ctrl+L"), shell.main.lock)
        menu.popup(shell.mapToGlobal(shell.rect().topLeft()))

    def choose_page(self, key: str) -> None:
        """The rail's item does what its key does on this page: 受理 parks an open intake."""
        chord = next(chord for chord, page in TABS.items() if page == key)
        own = self._shell.page.chords().get(chord)
        if own is not None:
            own()
        else:
            self._shell.open_page(key)

    def _next_zone(self, step: int) -> None:
        zones = [z for z in self._shell.page.zones() if z.isVisibleTo(self._shell)]
        if not zones:
            return
        focus = QApplication.focusWidget()
        at = next(
            (i for i, z in enumerate(zones) if focus is not None and (z is focus or z.isAncestorOf(focus))),
            -1,
        )
        zone = zones[(at + step) % len(zones) if at >= 0 else 0]
        zone.setFocus(Qt.FocusReason.TabFocusReason)
