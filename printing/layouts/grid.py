"""Measures of the A4 portrait page, mm from its top left (papers.md §3)."""

from __future__ import annotations

WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 25.0, 190.0
TEXT = RIGHT - LEFT
CENTRE = 107.5
FIRST_BODY, NEXT_BODY, BODY_END = 39.3, 27.0, 279.0
BOX_END = 99.0  # the answers stand in the first third of the sheet
POINT = 25.4 / 72  # mm of a point

RULE_THIN, RULE, RULE_TABLE, RULE_HEAD, RULE_BOX = 0.4, 0.5, 0.9, 1.1, 1.8
