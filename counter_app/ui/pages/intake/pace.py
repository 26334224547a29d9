"""The haste of hands: a digit still meant for the last question, and a word typed where letters are commands."""

from __future__ import annotations

import time
from collections.abc import Callable

ANSWER_S, WORD_S = 0.5, 0.7
"""A digit within this time of the last answer, a letter within this time of the last: the same movement."""


class Pace:
    """`clock` in seconds; a test hands in its own."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._answered = self._word = float("-inf")

    def answer(self) -> None:
        """A question was answered just now, and the next key goes to the table."""
        self._answered = self.clock()

    def settle(self) -> None:
        """A key that only the table knows: the hands have arrived."""
        self._answered = float("-inf")

    def too_soon(self) -> bool:
        """Whether a digit pressed now still belongs to the questions."""
        return self.clock() - self._answered < ANSWER_S

    def stray(self) -> None:
        """A letter that is no command: somebody writes."""
        self._word = self.clock()

    def in_word(self) -> bool:
        """Whether a key pressed now goes on with what is being written; then the word lasts on."""
        if self.clock() - self._word >= WORD_S:
            return False
        self._word = self.clock()
        return True
