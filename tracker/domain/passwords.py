"""What a password must be: long enough, and not the address. There are no rules about kinds of characters."""

from enum import StrEnum
from typing import Final

SHORTEST: Final = 12
"""Characters."""
LONGEST: Final = 256
"""Characters; more would only cost work."""


class PasswordProblem(StrEnum):
    """Why a password is refused."""

    TOO_SHORT = "password_too_short"
    TOO_LONG = "password_too_long"
    IS_THE_ADDRESS = "password_is_the_address"
    WRONG = "password_wrong"
    """It is not the present password."""


def find_problem(password: str, *, email: str) -> PasswordProblem | None:
    """What speaks against the password for the account of that address; None when nothing does."""
    if len(password) < SHORTEST:
        return PasswordProblem.TOO_SHORT
    if len(password) > LONGEST:
        return PasswordProblem.TOO_LONG
    if password.strip().casefold() == email.casefold():
        return PasswordProblem.IS_THE_ADDRESS
    return None
