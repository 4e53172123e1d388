"""One reading of one English text from its first line to its last."""

from dataclasses import replace
from datetime import date
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.lines import Line, split_lines
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.addressing import Passage
from tracker.extraction.profiles.en.afterthoughts import add_time_given, names_doer, names_of_task
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.drafting import make_drafts
from tracker.extraction.profiles.en.finding import find_orders
from tracker.extraction.profiles.en.leads import Header, announces, header_of, point_orders
from tracker.extraction.profiles.en.memory import Memory
from tracker.extraction.profiles.en.notes import add_note, bracketed, is_list, note_in, notes_of, watches_all
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.points import Points, is_act, is_boilerplate, is_content, is_dead
from tracker.extraction.profiles.en.present import said_by_office, told_orders
from tracker.extraction.profiles.en.segments import SPEAKER, Unit, split_units
from tracker.extraction.profiles.en.spoken import imperatives
from tracker.extraction.profiles.en.subjects import phrases
from tracker.extraction.profiles.en.syntax import Sentence, is_finite
from tracker.extraction.profiles.en.turns import Turns

_LONGEST_POINT: Final = 50
"""Drafts that a note such as «Deadline: 1 June» may complete."""


class Reading:
    """Reads one text; ``drafts`` may be called once."""

    def __init__(self, text: str, *, published_on: date | None) -> None:
        self._text = text
        self._published_on = published_on
        self._points = Points(act=is_act(text), listed=is_list(text))
        self._numbered = False
        self._memory = Memory()
        self._drafts: list[Draft] = []
        self._point_start = 0
        self._before: list[Draft] = []
        self._continues = False
        self._told = False
        self._turns = Turns()

    def drafts(self) -> list[Draft]:
        """All passages that read like orders, in the order of the text."""
        self._memory.begin(self._text)
        for line in split_lines(self._text, speaker=SPEAKER):
            self._turns.enter(line)
            self._read_line(line)
        self._memory.settle(self._drafts)
        return self._drafts

    def _read_line(self, line: Line) -> None:
        """A line without its notes; a note completes the point it stands under, one in front the orders behind it."""
        begin, notes, back = notes_of(self._text[line.start : line.end])
        digit = line.label[:1].isdigit()
        listed = self._points.listed
        self._numbered = self._numbered or digit
        if digit or (listed and begin > 0 and not (self._numbered or line.label.isalnum())):
            self._point_start = len(self._drafts)
        before = len(self._drafts)
        if begin > 0 and (not notes or not listed):
            self._read_words(line)
        elif begin > 0:
            self._read_words(replace(line, end=line.start + begin))
        if not notes or (begin > 0 and not listed):
            return
        if line.start + back < line.end:
            self._read_words(replace(line, start=line.start + back))
            self._point_start = before
        for note in notes:
            everything = note.kind == "watch" and watches_all(self._text)
            first = before if begin > 0 else self._point_start  # a note in the line of a point is its own
            point = self._drafts if everything else self._drafts[first:][-_LONGEST_POINT:]
            add_note(note, point, self._published_on, own=begin > 0)

    def _read_words(self, line: Line) -> None:
        for unit in split_units(self._text, line):
            self._read_unit(line, unit)

    def _read_unit(self, line: Line, unit: Unit) -> None:
        words = self._text[unit.start : unit.end]
        self._points.enter(unit, words)
        header = self._points.header
        if self._points.section == "dead" or (header is not None and header.dead):
            self._pass_over(words, Header(dead=True))
        elif header is not None and header.draft is not None and (unit.mark or not unit.first):
            if unit.end - header.draft.span.start <= header.reach:
                header.draft.span = Span(header.draft.span.start, unit.end)
            self._pass_over(words, header)
        elif not unit.first and (note := note_in(words)) is not None:
            add_note(note, self._drafts[-1:], self._published_on)
        elif not words.endswith("?"):
            sentence = Sentence(self._text, unit, self._published_on)
            self._read_sentence(line, sentence, header)
            self._memory.mention(sentence)

    def _pass_over(self, words: str, header: Header) -> None:
        """A list inside what is left out is left out with it."""
        if words.endswith(":"):
            self._points.open(header)

    def _read_sentence(self, line: Line, sentence: Sentence, header: Header | None) -> None:
        act = self._points.act
        if self._memory.note_overseers(sentence):
            return
        if act and is_dead(sentence.low):
            self._pass_over(sentence.text, Header(dead=True))
            return
        orders = self._orders(sentence, header)
        policy = self._points.section == "policy"
        passage = Passage(sentence, act, policy, line.headline, header, self._continues, self._turns)
        made = make_drafts(passage, orders, self._memory)
        drafts: list[Draft] = []
        for draft in made:
            if drafts and self._points.act and draft.span.of(self._text).lower().startswith("such "):
                drafts[-1].span = Span(drafts[-1].span.start, draft.span.end)  # «…, and such efforts shall aim to»
            elif not self._left_out(draft, sentence, header):
                drafts.append(draft)
        if len(drafts) == 1 and names_doer(drafts[0], self._before):
            self._before[-1].responsible = drafts[0].responsible
            return
        if drafts and "point" in drafts[-1].traits:
            for note in bracketed(sentence.text, self._published_on):
                add_note(note, drafts, self._published_on)
        self._hand_back(drafts)
        self._add_afterthoughts(sentence, drafts)
        self._drafts += drafts
        self._told = said_by_office(sentence)
        self._continues = bool(drafts) or lexicon.pattern("acts", "told_of").search(sentence.low) is not None
        self._before = drafts or self._before
        self._open(sentence, orders, drafts)

    def _hand_back(self, drafts: list[Draft]) -> None:
        """Whom the end of a quotation names, its earlier commands were meant for too."""
        named = drafts[-1].responsible if drafts and "imperative" in drafts[-1].traits else ()
        for draft in self._before if named else ():
            if "imperative" in draft.traits and not draft.responsible:
                draft.responsible = named

    def _left_out(self, draft: Draft, sentence: Sentence, header: Header | None) -> bool:
        """What an act says of itself and of its papers."""
        if is_content(draft, sentence.low, follows=bool(self._drafts)):
            return True
        addressed = header is not None and bool(header.names)
        return self._points.act and is_boilerplate(draft, draft.span.of(self._text), addressed=addressed)

    def _orders(self, sentence: Sentence, header: Header | None) -> list[Order]:
        """Those of a point first; in a list without a lead a point of an act may begin with its verb."""
        orders = find_orders(sentence)
        if not (self._continues or said_by_office(sentence)):
            orders = [order for order in orders if "told_future" not in order.traits]
        unit = sentence.unit
        under = header is not None and header.orders and (bool(unit.mark) or unit.first)
        act = self._points.act and unit.mark[:1].isdigit()
        free = header is None or (self._points.listed and not header.orders and not header.dead)
        alone = free and (act or self._points.listed) and unit.first and not orders
        points = point_orders(sentence, header) if under or alone else []
        orders = self._with_spoken(sentence, orders)
        listed = self._points.listed
        if not points and (listed or not self._points.act) and all("plan" in order.traits for order in orders):
            orders = told_orders(sentence, continues=self._continues or self._told, listed=listed) or orders
        if not points or (orders and max(orders[0].start, orders[0].trigger) <= points[0].trigger):
            return orders
        if len(points) > 1:
            return points
        last = points[0].verb or 0
        return [*points, *(o for o in orders if o.start > last and o.subject is not None and o.subject.parts)]

    def _with_spoken(self, sentence: Sentence, orders: list[Order]) -> list[Order]:
        """Imperatives of direct speech beside the other orders, those inside their actions left out."""
        if self._points.act:
            return orders
        spoken = imperatives(sentence, transcript=bool(self._turns.speaker))
        verbs = {order.verb for order in orders}
        merged = [*orders, *(order for order in spoken if order.verb not in verbs)]
        return sorted(merged, key=lambda order: order.trigger)

    def _open(self, sentence: Sentence, orders: list[Order], drafts: list[Draft]) -> None:
        """Remembers a lead that ends in a colon."""
        if not sentence.leads:
            return
        outer = self._points.header
        at = sentence.unit.start
        if not orders and (self._points.act or (outer is not None and outer.orders)):
            main = phrases(sentence, 0, len(sentence.tokens))[0]
            named = self._memory.full_names(names_in(sentence, main), at)
            if named and not announces(sentence) and not is_finite(sentence, 0, len(sentence.tokens)):
                self._points.open(Header(names=named, orders=True, sticky=True))
                return
        if self._points.act and announces(sentence):
            self._memory.people.sign(names_in(sentence, phrases(sentence, 0, len(sentence.tokens))[0]))
        last = next((o for o in reversed(orders) if o.who), None)
        names = self._memory.full_names(names_in(sentence, last.who, proper=True), at) if last is not None else ()
        names = names or (drafts[-1].responsible if drafts else ()) or (outer.names if outer is not None else ())
        header = header_of(sentence, orders, names, drafts[-1] if drafts else None)
        if header is None:
            return
        if header.orders and drafts and orders[-1].verb is not None:
            self._drafts = [d for d in self._drafts if d is not drafts[-1]]
        self._memory.addressee = header.names or self._memory.addressee
        self._points.open(header)

    def _add_afterthoughts(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Completes the orders before with what this sentence says of them."""
        at = sentence.unit.start
        named = names_of_task(sentence) if not drafts else ()
        for draft in self._before if named else ():
            draft.responsible = draft.responsible or self._memory.full_names(named, at)
        last = next(reversed(drafts or self._before), None)
        if named or last is None:
            return
        after = sentence.token_at(last.span.end - at) if drafts else 0
        given = self._memory.full_names(add_time_given(sentence, after, last), at)
        last.responsible = last.responsible or given
