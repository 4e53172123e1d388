"""The topics of actions in English official wording."""

import pytest

from tracker.domain.spans import Span
from tracker.domain.topics import TOPICS
from tracker.extraction.profiles.en.lexicon import LEXICON
from tracker.extraction.topics import TopicWords

WORDS = TopicWords(LEXICON.topic_words)

ACTIONS = {
    "curb the growth of consumer prices": 1,
    "submit a draft budget with a smaller deficit": 1,
    "protect the personal data of voters": 2,
    "end discrimination against women": 2,
    "open a new hospital and train nurses": 3,
    "vaccinate children against measles": 3,
    "provide farmers with seed and fodder": 4,
    "stop the foot and mouth disease": 4,
    "pay the wage arrears of the workers": 5,
    "create new jobs": 5,
    "publish new textbooks for schools": 6,
    "raise the pay of teachers": 6,
    "reduce emissions and close illegal dumps": 7,
    "plant two million saplings": 7,
    "repair the power plants before the heating season": 8,
    "connect the villages to the gas network": 8,
    "process the applications of refugees for asylum": 9,
    "repair the roads and bridges": 10,
    "reduce deaths on the road and improve road safety": 10,
    "investigate the drug trafficking": 12,
    "prevent domestic violence": 12,
    "raise the pensions": 13,
    "build ramps for people with disabilities": 13,
    "resettle the residents of dilapidated apartment buildings": 14,
    "support small and medium businesses": 15,
    "evacuate the families from the flood zone": 15,
    "call up the reservists": 16,
    "put the artificial intelligence platform into operation": 17,
    "connect the villages to the internet": 17,
    "lower the import duties": 18,
    "clear the queues at the customs posts": 18,
    "open an embassy": 19,
    "cut the number of civil servants": 20,
    "prevent corruption in public procurement": 20,
    "repair the dam and the canals": 21,
    "return the unused land plots": 21,
    "restore the museum and its monuments": 23,
}
NOT_WHAT_THEY_LOOK_LIKE = {
    "consult the regional schools": (6, 19),
    "start the operations of the boiler house": (8, 23),
    "discuss the important forest": (21, 18),
    "foster innovation in the mining industry": (21, 13),
    "form a coalition against fraud": (12, 8),
    "publish the roadmap of the museum": (23, 10),
}


@pytest.mark.parametrize(("action", "topic"), ACTIONS.items())
def test_an_action_has_the_topic_of_its_words(action: str, topic: int) -> None:
    found = WORDS.read(action, "").topic_of(Span(0, len(action)))
    assert found is not None
    assert found.topic == topic


@pytest.mark.parametrize(("action", "topics"), NOT_WHAT_THEY_LOOK_LIKE.items())
def test_a_word_with_the_same_beginning_does_not_speak(action: str, topics: tuple[int, int]) -> None:
    right, wrong = topics
    spoke = {code for hit in WORDS.hits(action) for code in hit.weights}
    assert right in spoke
    assert wrong not in spoke


def test_every_topic_has_words_and_no_entry_stands_twice() -> None:
    assert set(LEXICON.topic_words) == {0, *TOPICS}
    entries = [entry.removeprefix("~") for entries in LEXICON.topic_words.values() for entry in entries]
    assert sorted({entry for entry in entries if entries.count(entry) > 1}) == ["oil spill"]
