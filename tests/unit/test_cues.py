"""The words for why something was suggested and how sure the extraction is."""

import pytest
from flask import Flask

from tracker.extraction.suggestion import CueKind
from tracker.web.cues import CONFIDENCE, CUE, Confidence, odds, reason, step


def test_every_reason_and_every_step_has_words() -> None:
    assert set(CUE) == set(CueKind)
    assert set(CONFIDENCE) == set(Confidence)


@pytest.mark.parametrize(
    ("confidence", "doubtful", "boxes", "words"),
    [
        (1, False, 4, "sure"),
        (0.85, False, 4, "sure"),
        (0.84, False, 3, "likely"),
        (0.64, False, 2, "unsure"),
        (0.1, False, 2, "unsure"),
        (0.5, True, 1, "doubtful"),
        (0.1, True, 1, "doubtful"),
    ],
)
def test_confidence_is_told_in_four_steps(
    app: Flask, confidence: float, doubtful: bool, boxes: int, words: str
) -> None:
    with app.test_request_context():
        filled, said = step(confidence, doubtful=doubtful)
        assert (filled, str(said)) == (boxes, words)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (0.99, "Coders called nearly every such passage a directive."),
        (0.95, "Coders called nearly every such passage a directive."),
        (0.94, "In 9 of 10 such cases a coder called it a directive."),
        (0.45, "In 5 of 10 such cases a coder called it a directive."),
        (0.1, "In 1 of 10 such cases a coder called it a directive."),
        (0.04, "Coders hardly ever called such a passage a directive."),
    ],
)
def test_a_calibrated_confidence_is_told_as_a_share_of_cases(app: Flask, confidence: float, words: str) -> None:
    with app.test_request_context():
        assert odds(confidence) == words


def test_a_reason_quotes_the_words_as_text(app: Flask) -> None:
    with app.test_request_context():
        quoted = reason({"kind": "modal", "words": "<b>тиіс</b>"}, "kk")
        assert quoted == 'Word of duty: <q lang="kk">&lt;b&gt;тиіс&lt;/b&gt;</q>'
        assert reason({"kind": "imperative", "words": ""}, "ru") == "Said as a command"
        assert reason({"kind": "no_longer_known", "words": "x"}, "ru") == ""
