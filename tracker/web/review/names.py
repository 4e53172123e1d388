"""The field of a body picker: names as chips, and one input to add more."""

from collections.abc import Iterable, Sequence
from typing import Any

from wtforms import Field
from wtforms.widgets import TextInput

from tracker.domain.bodies import fold_name


class NamesField(Field):
    """Names of bodies, each given once. Every chip is a hidden input of the field's name, and so is the input.

    Several names can be typed at once, parted by semicolons. ``most`` keeps only the last so many.
    """

    widget = TextInput()

    def __init__(self, *args: Any, most: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most = most

    def process_data(self, value: Sequence[str] | None) -> None:
        """Take the names that an object has."""
        self.data = distinct(value or ())

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take the chips and what was typed."""
        typed = (" ".join(name.split()) for value in valuelist for name in value.split(";"))
        names = distinct(typed)
        self.data = names[-self.most :] if self.most else names

    def remove(self, name: str) -> None:
        """Drop one name."""
        self.data = [each for each in self.data if each != name]


def distinct(names: Iterable[str]) -> list[str]:
    """The names without blank ones and repetitions, however spelt."""
    kept: dict[str, str] = {}
    for name in names:
        if name.strip():
            kept.setdefault(fold_name(name) or name, name)
    return list(kept.values())
