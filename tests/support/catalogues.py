"""The catalogues of translations: what the code says, what is translated, and what is not yet.

`python -m tests.support.catalogues` brings the catalogues up to date with the code (`make messages`): new messages come
in untranslated, those that the code no longer says go. English needs no catalogue, it is the language of the code.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tracker/translations"
LANGUAGES = ("kk", "ru")
KEYWORDS = ("_l", "lazy_gettext", "lazy_ngettext:1,2", "lazy_pgettext:1c,2")
"""Functions that mark a message, besides those that Babel knows."""


def path_of(language: str) -> Path:
    """Name the catalogue of a language."""
    return FOLDER / language / "LC_MESSAGES/messages.po"


def read(file: Path, language: str | None = None) -> Catalog:
    """Read a catalogue, or the template of all catalogues."""
    with file.open("rb") as lines:
        return read_po(lines, locale=language)


def extract(file: Path) -> None:
    """Write every message of code and templates into a template of catalogues."""
    keywords = [part for keyword in KEYWORDS for part in ("--keyword", keyword)]
    header = [
        "--project=Directive Tracker",
        "--version=main",
        "--msgid-bugs-address=the issues of the project",
        "--last-translator=Directive Tracker contributors",
    ]
    layout = [
        "--header-comment=# Messages of Directive Tracker.",
        "--add-location=file",
        "--sort-by-file",
        "--no-wrap",
        "--add-comments=Translators:",
    ]
    _babel("extract", "--mapping=pyproject.toml", *keywords, *header, *layout, f"--output-file={file}", ".")


def update() -> None:
    """Bring every catalogue up to date with the code."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "messages.pot"
        extract(template)
        for language in LANGUAGES:
            target = ["--locale", language, f"--input-file={template}", f"--output-file={path_of(language)}"]
            if path_of(language).exists():
                _babel(
                    "update",
                    *target,
                    "--no-fuzzy-matching",
                    "--ignore-obsolete",
                    "--ignore-pot-creation-date",
                    "--no-wrap",
                )
            else:
                path_of(language).parent.mkdir(parents=True, exist_ok=True)
                _babel("init", *target, "--no-wrap")


def faults(message: Message, catalogue: Catalog) -> list[str]:
    """Say what is wrong with the translation of a message of the code; empty when it is good."""
    translated = catalogue.get(message.id, message.context)
    if translated is None:
        return ["not in the catalogue"]
    strings = [translated.string] if isinstance(translated.string, str) else list(translated.string)
    if translated.fuzzy or not all(strings):
        return ["not translated"]
    wanted = _placeholders(message.id if isinstance(message.id, str) else message.id[1])
    return [f"other placeholders in {string!r}" for string in strings if _placeholders(string) != wanted]


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)[sd]", text))


def _babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "--quiet", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    update()
