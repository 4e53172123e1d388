"""The topics of actions in Kazakh official wording."""

import pytest

from tracker.domain.spans import Span
from tracker.domain.topics import TOPICS
from tracker.extraction.profiles.kk.lexicon import LEXICON
from tracker.extraction.topics import TopicWords

WORDS = TopicWords(LEXICON.topic_words)

ACTIONS = {
    "инфляцияны төмендету": 1,
    "салық кодексінің жобасын енгізу": 1,
    "әйелдердің құқықтарын кемсітуге жол бермеу": 2,
    "аурухана салып, дәрігерлерді даярлау": 3,
    "балаларды қызылшаға қарсы вакцинациялау": 3,
    "фермерлерді тұқыммен және жем-шөппен қамтамасыз ету": 4,
    "жұмыссыздықты азайту және жалақы берешегін жою": 5,
    "үш ауысымды мектептердің мәселесін шешу": 6,
    "мұғалімдердің біліктілігін көтеру, оқулықтарды жаңарту": 6,
    "ауаның ластануын азайту": 7,
    "ауылдарды ауыз сумен қамту": 7,
    "электр станцияларын жөндеу": 8,
    "жылыту маусымына көмір қорын дайындау": 8,
    "қандастарды қабылдау квотасын белгілеу": 9,
    "автомобиль жолдарын жөндеу": 10,
    "жол қауіпсіздігін арттыру": 10,
    "есірткі саудасына қарсы күрес": 12,
    "тұрмыстық зорлық-зомбылықтың алдын алу": 12,
    "зейнетақыны көтеру": 13,
    "көпбалалы отбасыларға жәрдемақы төлеу": 13,
    "апатты үйлердің тұрғындарына пәтер беру": 14,
    "шағын және орта бизнесті қолдау": 15,
    "су тасқынынан зардап шеккендерге көмектесу": 15,
    "әскерге шақыруды ұйымдастыру": 16,
    "жасанды интеллект платформасын іске қосу": 17,
    "ауылдарды интернетпен қамту": 17,
    "шикізаттық емес экспортты арттыру": 18,
    "кеден бекеттеріндегі кезекті жою": 18,
    "көрші елдермен келіссөз жүргізу": 19,
    "сыбайлас жемқорлықтың алдын алу": 20,
    "мемлекеттік қызметшілердің санын қысқарту": 20,
    "су қоймасы мен каналдарды жөндеу": 21,
    "пайдаланылмайтын жерлерді мемлекетке қайтару": 21,
    "мұражай мен театрды, тарихи ескерткіштерді қалпына келтіру": 23,
}
NOT_WHAT_THEY_LOOK_LIKE = {
    "мәселенің шешілуіне жол бермеу": 10,
    "жұмысты жолға қою": 10,
    "шаралардың тиімділігіне баға беру": 1,
    "Үкімет тапсырманы орындасын": 12,
    "жалақы уақытында төленуі тиіс": 4,
    "балаларды аулаудан сақтау": 14,
}


@pytest.mark.parametrize(("action", "topic"), ACTIONS.items())
def test_an_action_has_the_topic_of_its_words(action: str, topic: int) -> None:
    found = WORDS.read(action, "").topic_of(Span(0, len(action)))
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(("action", "wrong"), NOT_WHAT_THEY_LOOK_LIKE.items())
def test_an_idiom_or_another_word_does_not_speak(action: str, wrong: int) -> None:
    assert wrong not in {code for hit in WORDS.hits(action) for code in hit.weights}


def test_every_topic_has_words_and_no_entry_stands_twice() -> None:
    assert set(LEXICON.topic_words) == {0, *TOPICS}
    entries = [entry.removeprefix("~") for entries in LEXICON.topic_words.values() for entry in entries]
    assert sorted({entry for entry in entries if entries.count(entry) > 1}) == []
