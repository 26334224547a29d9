"""The shell in a window of any size: full rail, narrow rail, or none with all behind F10 (screens.md §10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.ui import theme

if TYPE_CHECKING:
    from counter_app.ui.shell import Shell


def arrange(shell: Shell) -> None:
    """Fit the logical size."""
    at = theme.scale()
    tiny = shell.width() / at < 900 or shell.height() / at < 600
    shell.rail.setVisible(not tiny)
    shell.rail.set_narrow(shell.width() / at < 1180)
    shell.hints.setVisible(not tiny)
    shell.top.arrange(shell.width(), menu=tiny)
    place_popups(shell)


def place_popups(shell: Shell) -> None:
    """The list of matters over the page, the refusal of a scan under its field."""
    left = (shell.rail.width() if shell.rail.isVisible() else 0) + theme.px(12)
    top = shell.top.height() + theme.px(6)
    shell.popup.place(top, shell.width() - left - theme.px(12), shell.height() - top - theme.px(12), left)
    field = shell.top.scan
    corner = field.mapTo(shell, field.rect().bottomLeft())
    shell.refusal.setFixedWidth(field.width())
    shell.refusal.move(corner.x(), corner.y() + theme.px(6))
    shell.refusal.adjustSize()
