"""How the program ends where its output goes nowhere: a closed pipe, a full disk, Ctrl+C. Standard library only."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

FAILED = 1
INTERRUPTED = 130  # as shells count SIGINT
PIPE_CLOSED = 141  # as shells count SIGPIPE


def run(main: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """The exit status of `main`; never a trace for what is no defect, never 0 for output that was lost."""
    try:
        status = main(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None:
            raise
        _forget_output()
        print(f"写不出结果：{error.strerror}", file=sys.stderr)
        return FAILED


def has_display() -> bool:
    """Whether a window could be shown."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def refuse_closed() -> bool:
    """Whether there is no standard output at all (`>&-`): a command would do its work and tell nobody."""
    if sys.stdout is not None:
        return False
    print("没有标准输出，结果无处可写", file=sys.stderr)
    return True


def one_line(text: str, most: int = 300) -> str:
    """`text` of a file in one line of a terminal: no control character reaches it, and no length floods it."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text[:most])
    return f"{shown}…" if len(text) > most else shown


def _forget_output() -> None:
    """So that the interpreter's own flush at the end does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
