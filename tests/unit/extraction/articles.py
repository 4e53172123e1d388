"""An invented article in each language, and what holds of every text in all of them."""

from datetime import date
from typing import Final

from tests.unit.extraction.retelling import RETELLING
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest
from tracker.extraction.suggestion import Suggestion
from tracker.extraction.titles import LONGEST_TITLE

PUBLISHED_ON: Final = date(2024, 3, 14)

ENGLISH: Final = """President of Azuria asks the police for openness

On 14 March President Marat Yasenov chaired a meeting of the board of the Ministry of Internal Affairs. He instructed \
the ministry to draft a programme for keeping experienced officers by 1 June and to introduce fair selection of \
recruits.

“The police must hear what people in the districts say,” the President said. Crime fell by four percent last year.

The Ministry of Finance was directed to set aside the necessary means within 90 days. The Agency for Roads shall, in \
consultation with the regional governors, repair the bridges over the Selva by the end of the year. The Security \
Council will monitor how the instructions are carried out, and the ministry is to report to it every quarter.
"""

KAZAKH: Final = """Көкала президенті полициядан ашықтықты талап етті

14 наурызда Президент Марат Ясенов Ішкі істер министрлігі алқасының отырысын өткізді. Ол министрлікке 1 маусымға дейін \
тәжірибелі қызметкерлерді сақтап қалу бағдарламасын әзірлеуді тапсырды.

– Полиция аудан тұрғындарын тыңдауға тиіс. Жол апатын азайту қажет, – деді Мемлекет басшысы. Былтыр қылмыс төрт \
пайызға азайды.

Қаржы министрлігіне үш ай ішінде қажетті қаражатты бөлу тапсырылды. Облыс әкімдері жыл соңына дейін көпірлерді \
жөндеуді қамтамасыз етсін. Тапсырмалардың орындалуын бақылау Қауіпсіздік Кеңесіне жүктелсін.
"""

ARTICLES: Final = {Language.RUSSIAN: RETELLING, Language.KAZAKH: KAZAKH, Language.ENGLISH: ENGLISH}


def read(text: str, language: Language) -> list[Suggestion]:
    """Suggestions for a text of the day of the articles."""
    return suggest(text, language=language, published_on=PUBLISHED_ON)


def assert_sound(text: str, language: Language) -> None:
    """Whatever a text says, what is suggested for it stands in it, in order, and is whole."""
    suggestions = read(text, language)
    assert [s.span for s in suggestions] == sorted(s.span for s in suggestions)
    for suggestion in suggestions:
        assert suggestion.span.end <= len(text)
        assert suggestion.span.of(text).strip()
        assert 0 < len(suggestion.title) <= LONGEST_TITLE
        assert 0 <= suggestion.confidence <= 1
        assert all(name.strip() for name in (*suggestion.responsible, *suggestion.overseers, *suggestion.supporting))
        assert suggestion.deadline is None or suggestion.deadline.words.strip()
