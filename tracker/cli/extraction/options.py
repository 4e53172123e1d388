"""What the commands of the extraction have in common: their arguments, and the words for a broken folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.languages import Language
from tracker.extraction.folders import BrokenFolder, FolderProblem

FOLDER: Final = click.Path(exists=True, file_okay=False, path_type=Path)
FILE: Final = click.Path(dir_okay=False, path_type=Path)


PROBLEM: Final[dict[FolderProblem, LazyString]] = {
    FolderProblem.UNREADABLE: _l("%(subject)s cannot be read: %(detail)s"),
    FolderProblem.NO_TABLE: _l("%(subject)s does not map the id of each text to what is known of it."),
    FolderProblem.NO_SINGLE_TEXT: _l("There must be one text for %(subject)s: texts/%(subject)s_*.txt"),
    FolderProblem.BAD_ENTRY: _l("What is known of %(subject)s cannot be understood: %(detail)s"),
    FolderProblem.BAD_CODING: _l("The coding of %(subject)s does not follow the codebook: %(detail)s"),
    FolderProblem.QUOTE_MISSING: _l("The text of %(subject)s does not have these words: %(detail)s"),
    FolderProblem.NO_CODING: _l("%(subject)s has no coded text to look at."),
}


def language_option(about: str) -> Callable[..., Any]:
    """The option --language."""
    return click.option("--language", type=click.Choice(list(map(str, Language))), help=about)


@contextmanager
def told_in_words() -> Iterator[None]:
    """Says what is wrong with a folder, and stops."""
    try:
        yield
    except BrokenFolder as broken:
        said = {"subject": broken.subject, "detail": broken.detail}
        raise click.ClickException(str(PROBLEM[broken.problem]) % said) from broken
