"""Words, sentences and offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extraction.en.english import directives, read
from tracker.extraction.lines import split_lines
from tracker.extraction.profiles.en.segments import SPEAKER, split_units
from tracker.extraction.profiles.en.words import base_of_gerund, base_of_participle, forms_of, is_verb


def sentences(text: str) -> list[str]:
    return [text[u.start : u.end] for line in split_lines(text, speaker=SPEAKER) for u in split_units(text, line)]


SENTENCES = {
    "Mr. Lund met J. Orso. He left.": ["Mr. Lund met J. Orso.", "He left."],
    "The U.S. Senate met. It adjourned.": ["The U.S. Senate met.", "It adjourned."],
    "It opens on Oct. 1. Bring bread.": ["It opens on Oct. 1.", "Bring bread."],
    "He said: “Stop.” They left.": ["He said: “Stop.”", "They left."],
    "See 5 U.S.C. 552 and No. 7. Then act.": ["See 5 U.S.C. 552 and No. 7.", "Then act."],
    "The Board shall: (a) meet; and (b) vote.": ["The Board shall:", "meet; and", "vote."],
    "as section 3(a) and (b) of this order say": ["as section 3(a) and (b) of this order say"],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_sentences_end_at_stops_and_not_at_abbreviations(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_forms_of_verbs() -> None:
    assert forms_of("tell") == {"tell": "base", "tells": "third", "telling": "gerund", "told": "past"}
    assert forms_of("charge")["charged"] == "past"
    assert (base_of_gerund("submitting"), base_of_gerund("drafting"), base_of_gerund("morning")) == (
        "submit",
        "draft",
        "",
    )
    assert (base_of_participle("published"), base_of_participle("built"), base_of_participle("red")) == (
        "publish",
        "build",
        "",
    )
    assert is_verb("re-establish")
    assert is_verb("digitalize")
    assert not is_verb("enterprise")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_offsets_hold_for_any_line_ends_and_letters(ends: str) -> None:
    text = ends.join(["\U0001f30d İstanbul e\u0301tude", "", "The Ministry of Energy must build a reserve."])
    assert [d.span.of(text) for d in directives(text)] == ["must build a reserve"]


PIECES = st.sampled_from(
    [
        *("The Ministry of Energy", " Secretary", " shall", " must", " to", " and", ", and", " of", " with", " report"),
        *(" instructed", " was told", " the need to", " it is necessary", " responsible for building", " Let", " said"),
        *(
            " by May 1",
            " within 30 days",
            " until Friday",
            " hereby ordered",
            ", he said",
            "A: ",
            "MONDE: ",
            "1. ",
            "– ",
        ),
        *("Section 1.", " is amended to read:", "(a) ", "(i) ", "(", ")", ";", ":", '"', "“", "”", "\n", "\r\n"),
        *("İ", "\U0001f30d", "\u0301"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_nothing_raises_and_every_quote_lies_in_the_text(text: str) -> None:
    for draft in read(text):
        assert 0 <= draft.span.start < draft.span.end <= len(text)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    read(text)
