"""The words for why something was suggested and how sure the extraction is."""

import pytest
from flask import Flask

from tracker.extraction.suggestion import CueKind
from tracker.web.cues import CONFIDENCE, CUE, Confidence, reason, step


def test_every_reason_and_every_step_has_words() -> None:
    assert set(CUE) == set(CueKind)
    assert set(CONFIDENCE) == set(Confidence)


@pytest.mark.parametrize(
    ("confidence", "boxes", "words"),
    [
        (1, 4, "sure"),
        (0.85, 4, "sure"),
        (0.84, 3, "likely"),
        (0.4, 2, "unsure"),
        (0.39, 1, "doubtful"),
        (0, 1, "doubtful"),
    ],
)
def test_confidence_is_told_in_four_steps(app: Flask, confidence: float, boxes: int, words: str) -> None:
    with app.test_request_context():
        filled, said = step(confidence)
        assert (filled, str(said)) == (boxes, words)


def test_a_reason_quotes_the_words_as_text(app: Flask) -> None:
    with app.test_request_context():
        quoted = reason({"kind": "modal", "words": "<b>тиіс</b>"}, "kk")
        assert quoted == 'Word of duty: <q lang="kk">&lt;b&gt;тиіс&lt;/b&gt;</q>'
        assert reason({"kind": "imperative", "words": ""}, "ru") == "Said as a command"
        assert reason({"kind": "no_longer_known", "words": "x"}, "ru") == ""
