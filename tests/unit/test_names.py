"""Under which name a body or a directive is shown; outside a request the reader's language is English."""

from datetime import date

from tracker.domain.bodies import NameKind
from tracker.domain.languages import Language
from tracker.models import Body, BodyName, Directive, DirectiveText
from tracker.web.links import body_name, directive_title


def body(*names: tuple[Language, NameKind, str], ended: str | None = None) -> Body:
    rows = [
        BodyName(
            id=place, language=language, kind=kind, name=name, valid_to=date(2020, 1, 1) if name == ended else None
        )
        for place, (language, kind, name) in enumerate(names, start=1)
    ]
    return Body(slug="it", names=rows)


OFFICIAL, SHORT, ACRONYM, FORMER = NameKind.OFFICIAL, NameKind.SHORT, NameKind.ACRONYM, NameKind.FORMER
RUSSIAN, KAZAKH, ENGLISH = Language.RUSSIAN, Language.KAZAKH, Language.ENGLISH


def test_the_official_name_in_the_readers_language_comes_first():
    names = (
        (RUSSIAN, OFFICIAL, "МВД полностью"),
        (ENGLISH, SHORT, "Interior"),
        (ENGLISH, OFFICIAL, "Ministry of Interior"),
    )
    assert body_name(body(*names)).text == "Ministry of Interior"
    assert body_name(body(*names), short=True).text == "Interior"


def test_a_full_name_in_another_language_comes_before_an_acronym_and_says_its_language():
    name = body_name(body((ENGLISH, ACRONYM, "MIA"), (RUSSIAN, OFFICIAL, "Министерство <дел>")))
    assert tuple(name) == ("Министерство <дел>", RUSSIAN, True)
    assert name.__html__() == '<span lang="ru">Министерство &lt;дел&gt;</span>'
    assert str(name) == "Министерство <дел>"


def test_a_name_no_longer_borne_comes_last():
    assert body_name(body((ENGLISH, FORMER, "Old office"), (KAZAKH, ACRONYM, "ІІМ"))).text == "ІІМ"
    assert body_name(body((ENGLISH, OFFICIAL, "Before"), (ENGLISH, OFFICIAL, "Now"), ended="Before")).text == "Now"


def test_a_title_falls_back_to_the_language_of_the_order():
    titles = [DirectiveText(language=RUSSIAN, title="Мосты"), DirectiveText(language=KAZAKH, title="Көпірлер")]
    assert directive_title(Directive(language=KAZAKH, texts=titles)).text == "Көпірлер"
    english = [*titles, DirectiveText(language=ENGLISH, title="Bridges")]
    title = directive_title(Directive(language=KAZAKH, texts=english))
    assert (title.text, title.is_fallback, title.__html__()) == ("Bridges", False, "Bridges")
