"""Files that cannot be taken: named by file, with the reason."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class FileUnreadable(Refusal):
    """The file is missing, not a plain file, or may not be read; facts: file, reason (missing, not_a_file,
    forbidden, failed)."""

    code = "file_unreadable"


class FileTooLarge(Refusal):
    """Facts: file, limit (MB)."""

    code = "file_too_large"


class FileNotText(Refusal):
    """The bytes are not UTF-8; facts: file, position, looks_like."""

    code = "file_not_text"


class FileGarbled(Refusal):
    """The text was decoded wrongly before it was saved, 乱码; facts: file, sample."""

    code = "file_garbled"


class FileNotJson(Refusal):
    """Broken or cut off JSON; facts: file, line, column, cut_off."""

    code = "file_not_json"


class FileHostile(Refusal):
    """JSON that no honest file holds; facts: file, reason (duplicate_key, not_a_number, too_deep,
    lone_surrogate, number_too_long), what."""

    code = "file_hostile"


class TableRefused(Refusal):
    """An Excel or CSV file that is not read; facts: file, reason (bomb, corrupt, encrypted, entities, external,
    no_heading, no_text, old_format, too_long, too_many), what."""

    code = "table_refused"
