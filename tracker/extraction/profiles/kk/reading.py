"""One reading of one Kazakh text from its first line to its last.

Holds what earlier sentences say about later ones: who speaks, who was addressed, the header of a list,
those who oversee everything.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.folding import fold
from tracker.extraction.limits import choose
from tracker.extraction.lines import Line, split_lines
from tracker.extraction.profiles.kk import assignments, lexicon, oversight
from tracker.extraction.profiles.kk.bodies import Group, find_groups, names_of
from tracker.extraction.profiles.kk.deadlines import find_limits
from tracker.extraction.profiles.kk.drafting import Passage, duties, is_directive, make_drafts
from tracker.extraction.profiles.kk.finding import find_orders
from tracker.extraction.profiles.kk.issuers import giver_of_act, is_quoted, quoted_speaker
from tracker.extraction.profiles.kk.kinds import Setting
from tracker.extraction.profiles.kk.memory import new_memory
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.points import (
    CHARGE_LINE,
    TERM_LINE,
    Header,
    Points,
    header_of,
    inline_header,
    is_act,
    notes_in,
    point_orders,
)
from tracker.extraction.profiles.kk.segments import SPEAKER, fold_letters, read_sentences, split_sentences
from tracker.extraction.profiles.kk.sequels import add_term, complete, term_of
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import Cue, CueKind, Deadline

_LEAD_SENTENCES: Final = 20
"""First sentences that are always read: they name the issuer and the meeting."""
_QUOTE: Final = 1000
"""Characters behind a sentence within which its paragraph may say who said it."""
_BEFORE: Final = 20
"""Characters in front of a line among which the mark that ends the one before it is looked for."""
_LONGEST_POINT: Final = 50
"""Drafts that a note such as «Мерзімі: …» may complete."""
_HEADING: Final = 400
_OPENING: Final = 2000
"""Characters at the beginning in which an act says who gave it."""


class Reading:
    """Reads one text; ``drafts`` may be called once."""

    def __init__(self, text: str, *, published_on: date | None) -> None:
        self._text = text
        self._published_on = published_on
        self._heading = text.strip()[:_HEADING].split("\n", 1)[0]
        low = fold(self._heading)
        self._points = Points(act=is_act(text))
        self._speech = lexicon.pattern("acts", "speeches").search(low) is not None
        self._among_states = lexicon.pattern("outside", "venues").search(low) is not None
        self._memory = new_memory(self._heading)
        self._drafts: list[Draft] = []
        self._recent: list[Draft] = []
        self._coming_term: Deadline | None = None
        self._ordered = False
        self._just_ordered = False
        self._paragraph_start = 0
        self._point_start = 0
        self._count = 0

    def drafts(self) -> list[Draft]:
        """All passages that read like orders, in the order of the text."""
        signals = lexicon.pattern("signals", "stems")
        for line in split_lines(self._text, speaker=SPEAKER):
            words = self._text[line.start : line.end]
            self._memory.new_paragraph()
            self._recent = self._recent if line.label else []
            self._coming_term = None
            self._paragraph_start = len(self._drafts)
            if line.label[:1].isdigit():
                self._point_start = len(self._drafts)
            if self._read_notes(words):
                continue
            before = self._text[max(0, line.start - _BEFORE) : line.start].rstrip(" \t\r\n•–—*-0123456789.)")
            self._points.enter(line, words, self._style(line), goes_on=before.endswith((":", ";")))
            for span in split_sentences(self._text, line):
                self._count += 1
                everything = self._points.act or line.label or self._points.headers or self._count <= _LEAD_SENTENCES
                if everything or signals.search(fold_letters(span.of(self._text))):
                    for sentence in read_sentences(self._text, span):
                        self._read(sentence, line, opens=span.end >= line.end - 1 and words.rstrip().endswith(":"))
        giver = giver_of_act(self._text.strip()[:_OPENING]) if self._points.act else ""
        self._memory.settle(self._drafts, giver)
        return self._drafts

    def _read(self, sentence: Sentence, line: Line, *, opens: bool) -> None:
        groups = find_groups(sentence)
        sentence.named = names_of(groups)
        self._memory.learn(sentence, groups)
        orders = find_orders(sentence)
        if self._in_list(line):
            orders = _with_points(point_orders(sentence), orders)
        colon = inline_header(sentence)
        timed = any(t.low.startswith(("уақыт", "мерзім")) for t in sentence.tokens)
        busy = opens or orders or colon > 0 or self._recent or self._points.act or timed or self._just_ordered
        limits = find_limits(sentence.text, self._published_on) if busy else []
        if opens and lexicon.pattern("acts", "marks").search(sentence.low):
            return
        header = header_of(sentence, line, groups, limits) if opens else None
        if header is not None:
            header.style = self._style(line)
            self._memory.note_issuer(sentence, groups)
            self._points.open(header)
        elif not oversight.is_control_clause(sentence, groups):
            passage = Passage(sentence, line, groups, limits, self._setting(line, sentence))
            if colon > 0:
                self._read_list(passage, colon)
            else:
                self._read_orders(passage, orders)

    def _style(self, line: Line) -> str:
        """The mark between the number of a point and its words: a full stop or a bracket."""
        return self._text[max(0, line.start - 3) : line.start].strip()[-1:]

    def _read_orders(self, passage: Passage, orders: list[Order]) -> None:
        sentence, groups = passage.sentence, passage.groups
        drafts = make_drafts(passage, orders, self._points, self._memory)
        if not drafts and self._promised(sentence, groups):
            return
        oversight.tell(sentence, groups, self._recent)
        addressed = [d for d in drafts if is_directive(d)] or self._recent
        if complete(sentence, groups, passage.limits, addressed, same=bool(drafts)) and not drafts:
            return
        add_term(drafts, self._coming_term)
        self._coming_term = None if drafts else term_of(sentence, passage.limits)
        goes_on = self._just_ordered and lexicon.pattern("words", "and_also").match(sentence.low) is not None
        self._just_ordered = any(is_directive(d) for d in drafts)
        if self._points.act or self._points.headers or self._recent or drafts or goes_on:
            drafts += make_drafts(passage, duties(passage, orders), self._points, self._memory)
        for draft in self._drafts[self._paragraph_start :]:
            draft.responsible = draft.responsible or assignments.spoken_to(sentence, groups)
        self._drafts += drafts
        self._ordered = self._ordered or any(is_directive(d) and _orders(d) for d in drafts)
        self._recent = [d for d in drafts if is_directive(d)]

    def _promised(self, sentence: Sentence, groups: Sequence[Group]) -> bool:
        """«Қаржы министрлігі қаражат бөледі»: help for the order before it, or for all when none stands before it."""
        names = assignments.whole_text_supporters(sentence, groups)
        if names and not self._recent:
            self._memory.promise(names, sentence.text)
        for draft in self._recent if names else ():
            draft.supporting += tuple(n for n in names if n not in draft.supporting)
            draft.cues.append(Cue(CueKind.SUPPORT_NAMED, ", ".join(names)))
        return bool(names)

    def _read_list(self, passage: Passage, colon: int) -> None:
        """«Үкіметке мыналар тапсырылды: …; …» in one sentence."""
        sentence = passage.sentence
        before = [g for g in passage.groups if g.last < colon]
        header = header_of(sentence, passage.line, before, [])
        points = Points(self._points.act, [*self._points.headers, header or Header("")])
        orders = _with_points(point_orders(sentence, colon + 1), find_orders(sentence))
        self._drafts += make_drafts(
            passage, [o for o in orders if o.action.index > colon], points, self._memory, colon + 1
        )

    def _in_list(self, line: Line) -> bool:
        return bool(self._points.headers) or (self._points.act and bool(line.label))

    def _setting(self, line: Line, sentence: Sentence) -> Setting:
        rest = self._text[sentence.span.start : min(line.end, sentence.span.end + _QUOTE)]
        return Setting(
            speech=self._speech or bool(line.speaker),
            act=self._points.act,
            among_states=self._among_states,
            issuer=bool(self._memory.issuer or self._memory.people.names or self._ordered or is_quoted(rest)),
            point=self._in_list(line),
            quoted=is_quoted(rest),
            voice=quoted_speaker(rest),
        )

    def _read_notes(self, words: str) -> bool:
        """«Орындаушы: министрлік. Мерзімі: 1 қазан» under a point."""
        first, *others = notes_in(words)
        if not self._read_note(first):
            return False
        for note in others:
            self._read_note(note)
        return True

    def _read_note(self, words: str) -> bool:
        """«Мерзімі: 1 қазан», «Жауапты: …» under a point: completes the drafts of that point."""
        low = fold(words)
        point = [d for d in self._drafts[self._point_start :][-_LONGEST_POINT:] if is_directive(d)]
        term = TERM_LINE.match(low)
        if term is not None:
            limit = choose(find_limits(words[term.end() :], self._published_on))
            for draft in point:
                draft.deadline = limit if limit and (limit.on or limit.recurring) else draft.deadline or limit
            return True
        charge = CHARGE_LINE.match(low)
        if charge is None:
            return False
        names = assignments.listed_names(words[charge.end() :])
        for name in names:
            self._memory.learn_short(words, name)
        for draft in point:
            draft.responsible = tuple(dict.fromkeys((*draft.responsible, *names)))
        return True


def _orders(draft: Draft) -> bool:
    return any(cue.kind is CueKind.ORDER_VERB for cue in draft.cues)


def _with_points(points: list[Order], orders: list[Order]) -> list[Order]:
    """The points of a list and other orders of the sentence, without those inside a point's words."""
    taken = {o.action.index for o in points}
    spans = [(o.action.index, o.end) for o in points]
    rest = [o for o in orders if o.action.index not in taken and not any(a < o.action.index <= b for a, b in spans)]
    return sorted([*points, *rest], key=lambda o: o.action.index)
