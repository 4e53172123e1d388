"""A retelling, in our own words, of a meeting: the text that most tests of the extraction read."""

from datetime import date

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest
from tracker.extraction.suggestion import Suggestion

PUBLISHED_ON = date(2024, 3, 14)

RETELLING = """Глава Лазурной республики потребовал от полиции открытости

14 марта на расширенном заседании коллегии Министерства внутренних дел Лазурной республики президент Марат Ясенов \
поставил перед ведомством новые задачи. За исполнением его поручений будут следить канцелярия президента и секретарь \
Совета безопасности.

Полиции необходимо наладить разговор с жителями районов. Глава государства поручил до 1 июня утвердить программу \
удержания опытных участковых, а также ввести честный отбор новых сотрудников. Было указано на необходимость снизить \
смертность на дорогах и усилить профилактику краж.

Министерству внутренних дел поручено ежеквартально отчитываться перед Советом безопасности. Средствами ведомство \
обеспечит правительство.
"""


def read(text: str, *, published_on: date | None = PUBLISHED_ON, title: str = "") -> list[Suggestion]:
    """Suggestions for a Russian text."""
    return suggest(text, language=Language.RUSSIAN, published_on=published_on, title=title)


def directives(text: str, *, published_on: date | None = PUBLISHED_ON) -> list[Suggestion]:
    """Only what counts as a directive."""
    return [s for s in read(text, published_on=published_on) if s.kind is Kind.DIRECTIVE]


def about(suggestions: list[Suggestion], words: str) -> Suggestion:
    """The one suggestion whose title has ``words``."""
    (found,) = [s for s in suggestions if words in s.title]
    return found
