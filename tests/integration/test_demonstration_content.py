"""The content of the demonstration: coded by the codebook, quoted to the letter, and nobody's real data."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import pytest

from tracker.demonstration.content import FOLDER, Content, DirectiveRecord, EvidenceRecord, read
from tracker.domain.languages import Language
from tracker.domain.statuses import Basis, Status
from tracker.domain.topics import TOPICS

TODAY = date(2026, 11, 23)
ARTICLE_FIELDS = {"title", "publisher", "url", "published_on", "language"}


@pytest.fixture(scope="module")
def content() -> Content:
    return read(today=TODAY)


@pytest.fixture(scope="module")
def texts(content) -> dict[str, str]:
    return {article.key: article.text for article in content.articles}


def evidence(content: Content) -> Iterator[tuple[DirectiveRecord, EvidenceRecord]]:
    for directive in content.directives():
        yield from ((directive, each) for each in directive.evidence())


def test_there_is_enough_to_look_at(content):
    assert len(content.bodies) >= 14
    assert len(list(content.directives())) >= 48
    assert len({directive.issuer for directive in content.directives()}) == 4
    languages = Counter(article.language for article in content.articles)
    assert languages[Language.RUSSIAN] >= 5
    assert languages[Language.KAZAKH] >= 3
    assert languages[Language.ENGLISH] >= 3


def test_every_article_states_the_same_five_facts():
    for path in (FOLDER / "articles").glob("*.toml"):
        assert tomllib.loads(path.read_text("utf-8"))["article"].keys() == ARTICLE_FIELDS, path.name


def test_an_article_has_the_length_of_an_article(content):
    lengths = {article.key: len(article.text.split()) for article in content.articles}
    assert {key: words for key, words in lengths.items() if not 250 <= words <= 600} == {}


def test_every_quote_stands_in_its_text_exactly_once(content):
    for article in content.articles:
        for directive in article.directives:
            assert article.text.count(directive.quote) == 1, directive.key


def test_every_time_limit_is_worded_as_in_the_text(content):
    for article in content.articles:
        for directive in article.directives:
            if directive.deadline:
                assert directive.deadline.words in article.text, directive.key


def test_directives_are_listed_in_the_order_of_the_text(content):
    for article in content.articles:
        places = [article.text.index(directive.quote) for directive in article.directives]
        assert places == sorted(places), article.key


def test_every_passage_of_evidence_stands_in_the_article_it_names(content, texts):
    for directive, each in evidence(content):
        if each.article:
            assert texts[each.article].count(each.quote) == 1, directive.key


def test_every_address_lies_on_a_reserved_domain(content):
    addresses = [article.url for article in content.articles]
    addresses += [each.url for _, each in evidence(content) if each.url]
    assert {url for url in addresses if not (urlsplit(url).hostname or "").endswith(".example")} == set()


def test_the_text_of_the_tour_is_short_and_says_where_it_comes_from():
    folder = FOLDER.parent / "tour"
    article = tomllib.loads((folder / "board-meeting.toml").read_text("utf-8"))
    assert article["published_on"] == date(2019, 4, 17)
    assert article.keys() <= ARTICLE_FIELDS
    assert 200 <= len((folder / "board-meeting.txt").read_text("utf-8").split()) <= 300


def test_every_body_is_named_and_used(content):
    keys = {body.key for body in content.bodies}
    used = set()
    for directive in content.directives():
        used |= {directive.issuer, *directive.responsible, *directive.overseers, *directive.supporting}
        used |= {move.moved_by for move in directive.moves}
    relatives = {relative for body in content.bodies for relative in (body.parent, body.successor) if relative}
    assert used | relatives == keys


def test_keys_topics_and_titles_are_good(content):
    directives = list(content.directives())
    assert len({each.key for each in directives}) == len(directives)
    assert {each.topic for each in directives} <= TOPICS.keys()
    assert {each.key for each in directives if len(each.title) < 2} == set()
    assert {each.key for each in directives if not each.wording.keys() <= each.title.keys()} == set()


def test_some_titles_are_missing_so_that_the_fallback_shows(content):
    for language in Language:
        assert any(language not in each.title for each in content.directives())


def test_every_status_appears(content):
    verified = {change.status for each in content.directives() for change in each.changes}
    assert verified | {Status.ANNOUNCED} == set(Status)
    assert any(not each.changes and not each.checks for each in content.directives())


@pytest.mark.parametrize("verdict", [Status.PARTLY_DONE, Status.NOT_DONE, Status.UNCLEAR])
def test_what_is_claimed_as_done_may_turn_out_otherwise(content, verdict):
    def ends(directive: DirectiveRecord, basis: Basis) -> Status | None:
        kept = [each for each in directive.changes if each.basis is basis and not each.retraction]
        return kept[-1].status if kept else None

    differing = [
        each
        for each in content.directives()
        if ends(each, Basis.CLAIMED) is Status.DONE and ends(each, Basis.VERIFIED) is verdict
    ]
    assert differing


def test_offsets_follow_the_day_of_loading():
    later = date(2031, 5, 4)
    early, late = (
        [move.due_on - today for each in read(today=today).directives() for move in each.moves if move.due_on > today]
        for today in (TODAY, later)
    )
    assert early == late != []


def test_nothing_that_happened_lies_after_the_last_day(content):
    assert content.last_day() < TODAY
