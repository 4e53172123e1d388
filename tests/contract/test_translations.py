import pytest
from babel.messages.catalog import Catalog, Message

from tests.support.catalogues import LANGUAGES, extract, faults, path_of, read


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """Everything that the code and the templates say."""
    template = tmp_path_factory.mktemp("messages") / "messages.pot"
    extract(template)
    return [message for message in read(template) if message.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_is_translated(messages, language):
    catalogue = read(path_of(language), language)
    found = {str(message.id): faults(message, catalogue) for message in messages}
    assert {message: wrong for message, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_nobody_says(messages, language):
    said = {(message.id, message.context) for message in messages}
    catalogue = read(path_of(language), language)
    assert [message.id for message in catalogue if message.id and (message.id, message.context) not in said] == []


def test_a_missing_an_empty_and_a_misshapen_translation_are_found():
    catalogue = Catalog(locale="ru")
    catalogue.add("Bodies", "")
    catalogue.add("%(count)d checks", "проверок")
    catalogue.add("Topics", "Темы")
    assert faults(Message("Articles"), catalogue) == ["not in the catalogue"]
    assert faults(Message("Bodies"), catalogue) == ["not translated"]
    assert faults(Message("%(count)d checks"), catalogue) == ["other placeholders in 'проверок'"]
    assert faults(Message("Topics"), catalogue) == []


def test_every_form_of_a_plural_is_wanted():
    catalogue = Catalog(locale="ru")
    catalogue.add(("%(n)d day", "%(n)d days"), ("%(n)d день", "%(n)d дня", ""))
    assert faults(Message(("%(n)d day", "%(n)d days")), catalogue) == ["not translated"]
