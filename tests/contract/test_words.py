"""Everything people read goes through gettext, and every code has words."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from tracker.domain.audit import Action
from tracker.domain.topics import TOPICS
from tracker.web import labels, problems
from tracker.web.audit import ACTION  # the words of the audit log

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
MARKUP = re.compile(r"<script.*?</script>|<kbd>[^<]*</kbd>|<!--.*?-->|<[^>]*>|&[a-z]+;|&#\d+;", re.DOTALL)
READABLE_ATTRIBUTE = re.compile(
    r"""(?:aria-label|title|alt|placeholder|content)=(["'])([^{}"']*[A-Za-zА-Яа-я]{3,}[^{}"']*)\1"""
)
MACHINE_CONTENT = re.compile(r"width=device-width|text/html|noindex|website|summary")
NOT_TRANSLATED = {"SHA", "UTC", "URL", "XD"}
"""Names that are the same in every language."""


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_holds_no_words_outside_gettext(path: Path) -> None:
    markup = JINJA.sub("", path.read_text("utf-8"))
    bare = MARKUP.sub(" ", markup)
    words = [word for word in re.findall(r"[A-Za-zА-Яа-яӘ-ӿ]{2,}", bare) if word not in NOT_TRANSLATED]
    attributes = [found[1] for found in READABLE_ATTRIBUTE.findall(markup) if not MACHINE_CONTENT.search(found[1])]
    assert (words, attributes) == ([], [])


@pytest.mark.parametrize("vocabulary", labels.WORDS, ids=lambda each: each.__name__)
def test_every_code_has_words(vocabulary: type[StrEnum]) -> None:
    assert set(labels.WORDS[vocabulary]) == set(vocabulary)


def test_every_topic_has_words() -> None:
    assert {code: words._args[0] for code, words in labels.TOPIC.items()} == TOPICS


def test_every_action_of_the_audit_log_has_words() -> None:
    assert set(ACTION) == set(Action)


def test_every_problem_that_is_raised_has_words() -> None:
    """The classes of refusal codes are those whose members stand in ``problems.WORDS``; none is half registered."""
    registered = {type(code) for code in problems.WORDS}
    missing = [code for vocabulary in registered for code in vocabulary if code not in problems.WORDS]
    assert missing == []
    raised = set()
    for path in (TEMPLATES.parent / "tracker").rglob("*.py"):
        raised |= set(re.findall(r"Refused\(\*?(\w+)\.[A-Z_]+", path.read_text("utf-8")))
    assert raised <= {each.__name__ for each in registered}
