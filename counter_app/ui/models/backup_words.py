"""The last confirmed backup in words: when, where, how large; and when that is a warning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from counter_app.services.wording import Wording
from counter_app.ui.words import moment, moment_in_list

OLD = timedelta(days=1)
_UNITS = ("KB", "MB", "GB")


class LastBackup(NamedTuple):
    """As a worker told it, who had read back what it wrote. `behind`: entries of the journal since."""

    at: datetime
    file: Path
    size: int
    seq: int
    behind: int

    @classmethod
    def told(cls, answer: Mapping[str, Any]) -> LastBackup:
        at = datetime.fromisoformat(answer["at"])
        return cls(at, Path(answer["file"]), answer["size"], answer["seq"], answer["behind"])


class BackupState(NamedTuple):
    """`fault`: why the last attempt failed, in words; "" it did not."""

    folder: str
    running: bool
    last: LastBackup | None
    fault: str

    def old(self, now: datetime) -> bool:
        """No confirmed backup of the last day, though there is something that it would hold."""
        if self.last is None:
            return bool(self.fault)
        return now - self.last.at > OLD and bool(self.last.behind or self.fault)


class Word(NamedTuple):
    """`tone` and `icon` of ui.theme and ui.icons."""

    words: str
    tone: str
    icon: str


def size_words(size: int) -> str:
    """Bytes as 11.7 MB; nothing is smaller than 1 KB."""
    told, unit = max(size / 1024, 1.0), 0
    while told >= 1024 and unit < len(_UNITS) - 1:
        told, unit = told / 1024, unit + 1
    return f"{told:.1f} {_UNITS[unit]}" if unit else f"{told:.0f} {_UNITS[unit]}"


def board_word(state: BackupState, now: datetime, wording: Wording) -> Word:
    """One short line for the board."""

    def say(key: str, **facts: object) -> str:
        return wording.say("screens", f"backup.board.{key}", **facts)

    if not state.folder:
        return Word(say("no_folder"), "warn", "triangle-alert")
    last = state.last
    at = moment_in_list(last.at) if last else ""
    if state.old(now):
        return Word(say("old", at=at) if last else say("failed"), "warn", "triangle-alert")
    if state.running or last is None:
        return Word(say("running" if state.running else "unknown"), "ink-2", "clock")
    return Word(say("last", at=at, size=size_words(last.size)), "ink-2", "circle-check")


def card_word(state: BackupState, now: datetime, wording: Wording) -> Word:
    """Whole sentences for the settings."""
    if not state.folder:
        return Word("", "", "")
    if state.running:
        return Word(wording.say("screens", "backup.running"), "ink-2", "clock")
    last = _last(state.last, wording) if state.last else ""
    if state.fault:
        return Word(f"{state.fault}{last}", "warn", "triangle-alert")
    if not last:
        return Word(wording.say("screens", "backup.board.unknown"), "ink-2", "clock")
    if state.old(now):
        return Word(last + wording.say("screens", "backup.old"), "warn", "triangle-alert")
    return Word(last, "ok", "circle-check")


def _last(last: LastBackup, wording: Wording) -> str:
    return wording.say(
        "screens",
        "backup.last",
        at=moment(last.at),
        size=size_words(last.size),
        seq=last.seq,
    )
