"""What services raise when they refuse; the edges turn codes into words."""

from enum import StrEnum


class Refused(Exception):  # noqa: N818 - the field's word
    """A write that the rules forbid. Nothing was changed.

    ``problems`` are codes with words in ``web.labels``; ``field`` names the input at fault, if one is.
    """

    def __init__(self, *problems: StrEnum, field: str | None = None) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems
        self.field = field


class Conflict(Exception):  # noqa: N818 - the field's word
    """Somebody else saved the same thing since it was read. Nothing was changed."""
