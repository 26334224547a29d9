"""Numbers of the Qt namespace that the sign-in page needs.

PySide6 builds the namespace with its 400 keys when it is first touched: 18 ms, a fifth of the time to the first
paint. `drawText` and properties take the numbers as well; everything behind the sign-in page uses the names.
"""

from __future__ import annotations

LEFT, RIGHT, HCENTER, TOP, BOTTOM, VCENTER = 0x1, 0x2, 0x4, 0x20, 0x40, 0x80
CENTER = HCENTER | VCENTER
MIDDLE_LEFT = VCENTER | LEFT
TOP_LEFT = TOP | LEFT
BOTTOM_LEFT = BOTTOM | LEFT

TAB_FOCUS = 1  # Qt.FocusPolicy.TabFocus, for the property focusPolicy
PLAIN_TEXT = 0  # Qt.TextFormat.PlainText, for the property textFormat
