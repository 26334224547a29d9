"""What a look at the window tells: plain data, sent from the program to the test."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Seen:
    """`keys`: how many key presses the window got so far; `ready`: a dialog's button names its act."""

    keys: int = 0
    busy: bool = True
    page: str = ""
    title: str = ""
    focus: str = ""
    clerks: int = 0  # who can be chosen at the sign-in
    said: str = ""  # under the password
    dialog: str = ""
    ready: bool = False
    strip: str = ""
    matters: int = 0  # rows of the search
    matter: str = ""  # of the open intake
    verdict: str = ""
    asking: bool = False  # a small question is open
    saved: bool = False  # the draft is handed to the disk
    drafts: list[str] = field(default_factory=list)
    case: str = ""
    status: str = ""
    step: str = ""  # the next step of the case, or the number of the assistant's step
    sheets: list[str] = field(default_factory=list)
