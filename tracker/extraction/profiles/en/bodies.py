"""Lists of bodies and officials split into names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.heads import cleaned, head_of, is_body, is_head, is_name, singular, spelled
from tracker.extraction.profiles.en.syntax import Range, Sentence
from tracker.extraction.profiles.en.words import Token

_JOINS: Final = frozenset({",", "and", "or", "&", ";", "—", "–"})
_MOST_NAMES: Final = 25
_WORDS_OF_A_NAME: Final = 24


def names_in(sentence: Sentence, ranges: Iterable[Range], *, proper: bool = False) -> tuple[str, ...]:
    """The bodies that stretches of a sentence list, as written without articles; ``proper`` takes any name."""
    phrases = (tokens for start, end in ranges for tokens in _listed(sentence.tokens[start:end]))
    found = [spelled(tokens) for tokens in phrases if is_body(tokens) or (proper and is_name(tokens))]
    return tuple(dict.fromkeys(found[:_MOST_NAMES]))


def _listed(tokens: list[Token]) -> Iterator[list[Token]]:
    """The phrases of a list, each cleaned; parts of one name are kept together."""
    held = _Held()
    for joint, piece in _pieces(tokens):
        body = cleaned(piece)
        begins = _begins_name(piece, body)
        held.passing = (held.passing or not body) and not begins
        designee = piece[0].low in ("their", "its", "his", "her")
        if held.name and joint and (designee or held.passing):
            continue
        if held.name and joint and not begins and not _same_kind(held.name, body, joint):
            yield from held.go_on(joint, piece, body)
        elif (
            held.name and joint and (not begins or _same_kind(held.name, body, joint) or held.unfinished(piece, joint))
        ):
            held.name = [*held.name, *joint, *body]
        else:
            if held.name:
                yield held.name
            held.begin(body)
    if held.name:
        yield held.name


@dataclass(slots=True)
class _Held:
    """The name of a list that is being read; ``shared`` is the «Secretary of» of «Secretaries of State and Defense»."""

    name: list[Token] = field(default_factory=list)
    shared: list[Token] = field(default_factory=list)
    original: list[Token] = field(default_factory=list)
    passing: bool = False

    def begin(self, body: list[Token]) -> None:
        """A name of its own begins."""
        self.shared, self.original = _shared_head(body), body
        self.name = [*self.shared, *_bare(body[len(self.shared) :])] if self.shared else body

    def go_on(self, joint: list[Token], piece: list[Token], body: list[Token]) -> Iterator[list[Token]]:
        """A part that is no name of its own: one more under the same head, or the rest of this name."""
        if self.shared and not _plural_end(body):
            yield self.name
            self.name = [*self.shared, *_bare(body)]
        elif self.shared:
            self.name, self.shared = [*self.original, *joint, *body], []
        elif len(self.name) + len(piece) < _WORDS_OF_A_NAME:
            self.name = cleaned([*self.name, *joint, *piece])

    def unfinished(self, piece: list[Token], joint: list[Token]) -> bool:
        """«Food and Drug Administration»: the name has no head yet."""
        return head_of(self.name) is None and not _has_article(piece) and joint[-1].low == "and"


def _pieces(tokens: list[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """The parts between commas and «and», each with what joins it to the part before."""
    joint: list[Token] = []
    piece: list[Token] = []
    for token in tokens:
        if token.low in _JOINS:
            if piece:
                yield joint, piece
                joint, piece = [], []
            joint.append(token)
        else:
            piece.append(token)
    if piece:
        yield joint, piece


def _has_article(piece: list[Token]) -> bool:
    return piece[0].low in lexicon.words("bodies", "determiners")


def _begins_name(piece: list[Token], body: list[Token]) -> bool:
    """Whether a part of a list is a body of its own and not the rest of the name before it."""
    head = head_of(body)
    if head is None:
        return False
    return (
        _has_article(piece)
        or singular(body[head].low) not in lexicon.words("bodies", "not_alone")
        or len(body) > head + 1
    )


def _same_kind(held: list[Token], body: list[Token], joint: list[Token]) -> bool:
    """«executive departments and agencies»: one word more for the same bodies."""
    plural = len(body) == 1 and body[0].low.endswith("s") and not body[0].capital
    return plural and len(held) > 1 and joint[0].low == "and" and not held[-1].capital and held[-1].low.endswith("s")


def _bare(tokens: list[Token]) -> list[Token]:
    return tokens[1:] if tokens and tokens[0].low == "the" else tokens


def _plural_end(tokens: list[Token]) -> bool:
    """«Governors of the Upper and Lower Regions»: the last word belongs to all."""
    return is_head(tokens[-1].low) and tokens[-1].low.endswith("s")


def _shared_head(body: list[Token]) -> list[Token]:
    """«Secretary of» of «Secretaries of State and Defense»: the head in the singular with its preposition."""
    head = head_of(body)
    if head is None or head + 2 >= len(body) or body[head + 1].low != "of":
        return []
    word, rest = body[head], body[head + 2 :]
    if word.low == singular(word.low) or not word.capital or not _bare(rest) or not _bare(rest)[0].capital:
        return []
    if _plural_end(rest):
        return []
    one = singular(word.low).capitalize()
    return [*body[:head], Token(word.start, word.end, one, one.lower()), body[head + 1]]
