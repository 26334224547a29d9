"""Dispatches chords (F-keys, Ctrl, Alt, Esc) of all our windows; plain keys go to the focused widget."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counter_app.ui.chord_taker import ChordTaker
from counter_app.ui.composition import Composition
from counter_app.ui.widgets.button import Button


class Keys(QObject):
    """Install on the application, before the ScanFilter."""

    def __init__(self, composition: Composition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composition = composition

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWindow):
            return False
        if self._composition.open or not isinstance(event, QKeyEvent):
            return False
        chord = chord_of(event)
        root = _widget_of(watched) if chord else None
        if isinstance(root, ChordTaker):
            return root.take_chord(chord, event)
        return isinstance(root, QDialog) and press_button(root, chord)


def chord_of(event: QKeyEvent) -> str:
    """Qt's portable name of a chord, Return called Enter; "" for plain keys and for Ctrl+Alt+anything."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    key = event.key()
    special = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12 or key == Qt.Key.Key_Escape
    if (control and alt) or not (control or alt or special):
        return ""
    if key in (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr):
        return ""
    name = QKeySequence(modifiers.value | int(key)).toString(QKeySequence.SequenceFormat.PortableText)
    return name.replace("Return", "Enter")


def press_button(root: QWidget, chord: str) -> bool:
    """Press the visible button that shows this key."""
    for button in root.findChildren(Button):
        if button.isVisibleTo(root) and button.isEnabled() and shown_chord(button) == chord:
            button.click()
            return True
    return False


def shown_chord(button: Button) -> str:
    return button.cap or (f"Alt+{button.letter}" if button.letter else "")


def _widget_of(window: QWindow) -> QWidget | None:
    for widget in QApplication.topLevelWidgets():
        if widget.windowHandle() is window and widget.isVisible():
            return widget
    return None
