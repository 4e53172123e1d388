"""Confidence: by weights where a language has them, else by a sum of plain reasons."""

from pathlib import Path

import pytest

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.spans import Span
from tracker.extraction.confidence import confidence_of, prior_of, threshold_of
from tracker.extraction.draft import Draft
from tracker.extraction.features import features_of
from tracker.extraction.pipeline import EXTRACTOR_VERSION, suggest, threshold, version
from tracker.extraction.suggestion import Cue, CueKind
from tracker.extraction.weights import SHIPPED, UnreadableWeights, Weights, read_weights, shipped_weights

WEIGHTS = Weights(
    threshold=0.35,
    bias=-0.5,
    prior=0.8,
    features={"subject:body": 1.5, 'odd "name" \\ of a trait': -0.75, "words:3-4": 0.25},
    learnt_from={"texts": 40, "f1_after": 0.812},
)


def draft(*cues: CueKind, kind: Kind = Kind.DIRECTIVE, words: int = 3, traits: frozenset[str] = frozenset()) -> Draft:
    gist = frozenset(f"word{n}" for n in range(words))
    return Draft(Span(0, 9), "", gist, kind=kind, cues=[Cue(cue) for cue in cues], traits=traits)


def test_what_the_text_names_adds_to_the_sum_of_plain_reasons() -> None:
    sums = [
        prior_of(draft(CueKind.MODAL)),
        prior_of(draft(CueKind.ORDER_VERB)),
        prior_of(draft(CueKind.ORDER_VERB, CueKind.ADDRESSEE)),
        prior_of(draft(CueKind.ORDER_VERB, CueKind.ADDRESSEE, CueKind.DEADLINE_WORDS)),
    ]
    assert sums == sorted(set(sums))
    assert prior_of(draft(CueKind.ORDER_VERB, words=1)) < prior_of(draft(CueKind.ORDER_VERB))
    assert prior_of(draft(CueKind.ORDER_VERB, CueKind.ADDRESSEE, kind=Kind.GENERAL)) == 0.6
    assert 0.05 <= prior_of(draft(CueKind.COORDINATED, words=0)) <= prior_of(draft(*CueKind)) <= 0.95


def test_features_are_facts_with_names() -> None:
    named = draft(CueKind.MODAL, words=5, traits=frozenset({"tense:past"}))
    named.responsible = ("Полиция",)
    assert features_of(named) == {"tense:past", "cue:modal", "names:responsible", "kind:directive", "words:5-8"}
    lengths = {count: features_of(draft(words=count)) - {"kind:directive"} for count in (0, 2, 3, 8, 16, 17)}
    assert lengths[0] == lengths[2] == {"words:1-2"}
    assert [lengths[3], lengths[8], lengths[16], lengths[17]] == [
        {"words:3-4"},
        {"words:5-8"},
        {"words:9-16"},
        {"words:17+"},
    ]


def test_weights_move_the_sum_by_what_speaks_for_and_against() -> None:
    plain, told = draft(CueKind.MODAL, words=9), draft(CueKind.MODAL, words=9, traits=frozenset({"subject:body"}))
    assert confidence_of(plain, Weights(threshold=0)) == prior_of(plain)
    assert confidence_of(told, WEIGHTS) > confidence_of(plain, WEIGHTS)
    assert confidence_of(told, None) == prior_of(told)
    sure = Weights(threshold=0, features={"subject:body": 1000.0})
    never = Weights(threshold=0, features={"subject:body": -1000.0})
    assert (confidence_of(told, sure), confidence_of(told, never)) == (0.99, 0.01)


def test_without_weights_nothing_is_doubtful() -> None:
    assert threshold_of(None) == 0
    assert threshold_of(WEIGHTS) == 0.35


def test_a_file_of_weights_reads_as_it_was_written() -> None:
    assert Weights.parse(WEIGHTS.written()) == WEIGHTS
    lines = WEIGHTS.written().splitlines()
    named = [line.partition(" = ")[0] for line in lines[lines.index("[features]") + 1 :]]
    assert named == ['"subject:body"', '"odd \\"name\\" \\\\ of a trait"', '"words:3-4"']  # the strongest first


@pytest.mark.parametrize("text", ["", "threshold = 0.5", "threshold =", WEIGHTS.written().replace("0.35", '"much"')])
def test_another_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ru.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableWeights, match=r"ru\.toml"):
        read_weights(path)
    assert read_weights(tmp_path / "kk.toml") is None


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_shipped_weights_can_be_read_and_do_no_harm(path: Path) -> None:
    weights = shipped_weights(Language(path.stem))
    assert weights is not None
    assert 0.1 <= weights.threshold <= 0.7
    assert weights.learnt_from["f1_after"] >= weights.learnt_from["f1_before"]
    assert threshold(Language(path.stem)) == weights.threshold


ORDER = "Президент поручил министерству до 1 июня отремонтировать мост."


def test_what_has_less_than_the_threshold_is_doubtful_and_what_has_next_to_nothing_is_not_shown() -> None:
    def found(bias: float) -> list[bool]:
        weights = Weights(threshold=0.5, bias=bias, prior=0.0)
        suggestions = suggest(ORDER, language=Language.RUSSIAN, published_on=None, weights=weights)
        return [each.doubtful for each in suggestions]

    assert (found(1.0), found(-1.0), found(-5.0)) == ([False], [True], [])


def test_the_version_names_weights_that_are_not_its_own() -> None:
    assert version(None) == EXTRACTOR_VERSION
    assert version(WEIGHTS) == version(Weights.parse(WEIGHTS.written()))
    assert version(WEIGHTS) != version(Weights(threshold=0.4))
