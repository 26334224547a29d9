"""What signing in and approving refuse."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal


class SignInRefused(Refusal):
    """Unknown staff number or wrong password: which of the two is not said. No facts."""

    code = "sign_in_refused"


class SignInPaused(Refusal):
    """Too many failures in a row; facts: until (local time)."""

    code = "sign_in_paused"


class NotASupervisor(Refusal):
    """The act needs a supervisor; facts: name (of the clerk who signed in)."""

    code = "not_a_supervisor"


class PasswordWeak(Refusal):
    """Facts: least (characters)."""

    code = "password_weak"


class StaffNumberRefused(Refusal):
    """Facts: staff_no, reason (empty, taken, too_long)."""

    code = "staff_number_refused"


class ClerkNameMissing(Refusal):
    """A clerk's name stands on every paper and may not be empty. No facts."""

    code = "clerk_name_missing"


class AccountUnknown(Refusal):
    """No active account has this staff number; facts: staff_no."""

    code = "account_unknown"


class LastSupervisor(Refusal):
    """Without a supervisor nobody could enrol one; facts: name."""

    code = "last_supervisor"
