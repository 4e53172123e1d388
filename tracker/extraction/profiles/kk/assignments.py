"""Who must act, who must help and who watches, as a sentence names them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.heads import JOINING
from tracker.extraction.profiles.kk.morphology import Case, is_passive
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import CLOSING, DASHES, Sentence
from tracker.extraction.suggestion import CueKind

_NEAR: Final = 4


def addressee(sentence: Sentence, order: Order, groups: Sequence[Group], floor: int, start: int) -> Group | None:
    """The bodies to which an order goes: in the case that its word asks for, or the subject of its verb.

    Groups before ``floor`` belong to an earlier order; the clause of the order begins at ``start``.
    """
    reach = max(order.trigger.index, order.reach)
    before = [g for g in groups if floor <= g.first and g.last < reach and not _helps(sentence, g)]
    before = [g for g in before if g.case is not Case.NOMINATIVE or not _outside_quotation(sentence, order, g)]
    if order.government is Case.GENITIVE:
        return _last_in(before, Case.GENITIVE)
    if order.government is Case.NOMINATIVE:
        return _of_clause(sentence, order, before, start)
    found = _in_case(sentence, order, before) or _in_front_of(sentence, before)
    ordered = order.cue is CueKind.ORDER_VERB and order.form != "wish"
    return found if ordered or found is None or found.first <= order.action.index else None


def _outside_quotation(sentence: Sentence, order: Order, group: Group) -> bool:
    """«Президент: «… берілмесін»: who is quoted is not the subject of the words that he says."""
    return any(group.last < opening < order.action.index < closing for closing, opening in sentence.quoted.items())


def _in_front_of(sentence: Sentence, groups: Sequence[Group]) -> Group | None:
    """«Министрдің алдына … міндетін қойды»."""
    return next((g for g in groups if g.case is Case.GENITIVE and sentence.low_at(g.last + 1) == "алдына"), None)


def _last_in(groups: Sequence[Group], case: Case) -> Group | None:
    return next((g for g in reversed(groups) if g.case is case), None)


def _of_clause(sentence: Sentence, order: Order, before: Sequence[Group], start: int) -> Group | None:
    """Who must act by a clause with a subject: the subject, or for a command the one spoken to."""
    if order.reach > order.action.index and order.form == "noun":
        return _last_in(before, Case.NOMINATIVE)
    passive = order.form == "wish" and is_passive(order.action.low[:-3])
    if order.form == "polite" or passive:
        spoken_to = not passive or order.action.low.startswith(_CHARGING)
        return _in_case(sentence, order, before, wish=True) if spoken_to else None
    subject = _subject(sentence, order, [g for g in before if g.first >= start]) or _subject(sentence, order, before)
    return subject or (_in_case(sentence, order, before, wish=True) if order.form == "wish" else None)


_CHARGING: Final = ("жүктел", "тапсырыл", "міндеттел", "табыстал")
"""Passives whose dative is who must act; with others it is who receives."""


def _in_case(sentence: Sentence, order: Order, groups: Sequence[Group], *, wish: bool = False) -> Group | None:
    cases = [order.government] if order.government is not Case.NOMINATIVE else [Case.DATIVE]
    if order.government is Case.ACCUSATIVE:
        cases.append(Case.DATIVE)
    if order.government is Case.DATIVE and sentence.low_at(order.trigger.index).startswith("талап"):
        cases.append(Case.ABLATIVE)
    found = [g for g in groups if g.case in cases]
    behind = [g for g in found if g.first > order.action.index]
    if behind:
        return behind[-1]
    named = [g for g in found if not _receives(sentence, g, order)]
    if named:
        return named[0] if not wish or named[0].first < order.action.index else None
    return None if wish else _owner(sentence, order, groups)


def _owner(sentence: Sentence, order: Order, groups: Sequence[Group]) -> Group | None:
    """«облыс әкімінің … қадағалауын тапсырды»: who must act owns the verb."""
    owned = any(
        t.verbal_noun is not None and t.verbal_noun.person and t.case is Case.ACCUSATIVE
        for t in sentence.tokens[: order.action.index + 1]
    )
    return next((g for g in groups if g.case is Case.GENITIVE and g.last < order.action.index), None) if owned else None


def _receives(sentence: Sentence, group: Group, order: Order) -> bool:
    """«Парламентке есеп беру», «Үкіметке ұсыныс енгізу»: who only gets what is made."""
    near = sentence.tokens[group.last + 1 : min(group.last + 1 + _NEAR, order.action.index + 1)]
    ordered = order.action.verbal_noun
    for token in near:
        noun = token.verbal_noun
        helped = sentence.tokens[token.index - 1] if token.index == order.action.index else None
        if helped is not None and helped.is_verb("converb") and _RECEIVING.match(helped.low):
            return True  # «есеп беріп тұру»
        same = noun is not None and ordered is not None and noun.case is ordered.case
        joined = same and sentence.low_at(token.index + 1) in _JOINTS
        goes_on = _GOING_ON.search(sentence.low_at(token.index - 1)) is not None  # «жалғастыра беруді»
        if (joined or token.index == order.action.index) and not goes_on and _RECEIVING.match(token.low):
            return True
    return False


_GOING_ON: Final = re.compile(r"(?:[дт][ыі]р|[лнт][ае]с|к[ае]т|[лн])[ае]$")
_JOINTS: Final = (",", "және", "әрі", ";")
_RECEIVING: Final = re.compile(r"(?:ұсын|баянда|бер|хабарла|жолда|жібер|енгіз|қосыл|айналдыр|жеткіз)(?!іл)")
"""Verbs whose dative is who gets something."""


def _subject(sentence: Sentence, order: Order, groups: Sequence[Group]) -> Group | None:
    """The body that is the subject of «қабылдауы тиіс», «әзірлесін», «әзірлегені жөн»."""
    named = [
        g for g in groups if g.case is Case.NOMINATIVE and g.last < order.action.index and not _is_part(sentence, g)
    ]
    reports = order.told and len(named) == 1 and named[0].first <= 1 and order.form != "wish"
    if named and not reports:
        return named[-1] if order.told else named[0]
    noun = order.action.verbal_noun
    owned = order.action.is_verb("past_participle_owned") if noun is None else bool(noun.person)
    owners = [g for g in groups if g.case is Case.GENITIVE and g.last < order.action.index]
    return next((g for g in owners if owned and (not g.first or not _owns_next(sentence, g))), None)


def _owns_next(sentence: Sentence, group: Group) -> bool:
    """«Министрліктің жұмысын»: the genitive belongs to the noun after it and not to the verb."""
    after = sentence.low_at(group.last + 1)
    return after not in _POINTING and re.search(r"[ыі](?:н|ның|нің|на|не|нда|нде|нан|нен|мен)?$", after) is not None


_POINTING: Final = ("осы", "тағы", "әлі", "екі", "алты", "жеті", "барлығы", "енді")


def _is_part(sentence: Sentence, group: Group) -> bool:
    """«Үкімет қаулысы», «министрлік жанындағы»: the body only describes the next word."""
    after = sentence.tokens[group.last + 1] if group.last + 1 < len(sentence.tokens) else None
    return after is not None and (
        after.low in JOINING
        or after.low.startswith("жанындағы")
        or after.low in ("мүшелері", "отырысы", "отырысында", "қаулысы", "шешімі", "жанынан")
    )


def supporters(sentence: Sentence, groups: Iterable[Group], first: int, last: int) -> tuple[str, ...]:
    """«…мен бірлесіп», «…пен бірге», «…мен келісе отырып»."""
    names: list[str] = []
    for group in groups:
        if first <= group.first and group.last <= last and _helps(sentence, group):
            names += group.names
    return tuple(names)


def _helps(sentence: Sentence, group: Group) -> bool:
    together = tuple(lexicon.words("support", "together"))
    return group.case is Case.INSTRUMENTAL and sentence.low_at(group.last + 1).startswith(together)


def whole_text_supporters(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Қажетті қаражатты Қаржы министрлігі бөледі»: help promised for what was ordered."""
    table = lexicon.table("lexicon")["support"]
    if not re.search(table["promise"], sentence.low) or not re.search(table["means"], sentence.low):
        return ()
    return next((g.names for g in groups if g.case is Case.NOMINATIVE), ())


def spoken_to(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«…», – деді Президент министрлерге: whom the quotation that ends here, and began before, addressed."""
    end = next((t.index for t in sentence.tokens if t.text in CLOSING and t.index not in sentence.quoted), None)
    if end is None or sentence.low_at(end + 1) not in (",", *DASHES):
        return ()
    behind = [g for g in groups if g.first > end and g.case is Case.DATIVE]
    return next((g.names for g in behind if not _ABOUT.match(sentence.low_at(g.last + 1))), ())


def told_after(sentence: Sentence, order: Order, groups: Sequence[Group]) -> Group | None:
    """«… тексеріңіз», – деді ол министрге: who is spoken to, named behind or in front of the quotation."""
    if order.cue is CueKind.ORDER_VERB:
        return None
    end = next((c for c, o in sentence.quoted.items() if o < order.action.index < c), None)
    if end is None:
        rest = sentence.tokens[order.end :]
        end = next((t.index for t in rest if t.text in CLOSING or t.low in ("деді", "дейді")), None)
    if end is None:
        return None
    before = [
        g for g in groups if g.last < sentence.quoted.get(end, 0) and _SPOKEN_TO.match(sentence.low_at(g.last + 1))
    ]
    behind = [g for g in groups if g.first > end and not _ABOUT.match(sentence.low_at(g.last + 1))]
    return next((g for g in (*behind, *before) if g.case is Case.DATIVE), None)


_SPOKEN_TO: Final = re.compile(r"қара(?:п|та|тып)|жүгін|бұрыл|сұрақ|[:–—-]")
_ABOUT: Final = re.compile(r"қатысты|байланысты|сәйкес|орай|келген|барған|берген|берілген|арна")


def theme(groups: Sequence[Group], start: int) -> tuple[str, ...]:
    """«Қазгидромет» кәсіпорны болжам жасайды, енді оны … жіберу керек»: the body with which the sentence began."""
    first = next((g for g in groups if g.first <= 1 and g.case is Case.NOMINATIVE and g.last < start - 1), None)
    return first.names if first is not None else ()


def meeting_body(sentence: Sentence, groups: Sequence[Group]) -> str:
    """The body to which a speech is addressed: «Үкіметтің кеңейтілген отырысында», «министрліктің алқасында»."""
    for group in groups:
        words = (
            sentence.low_words(group.last + 1, min(group.last + 3, len(sentence.tokens) - 1))
            if group.last + 1 < len(sentence.tokens)
            else ""
        )
        name = group.names[-1]
        if group.case is Case.GENITIVE and _MEETING.match(words) and not _COUNCIL.search(name.lower()):
            return name
    return ""


_COUNCIL: Final = re.compile(r"кеңес|парламент|мәжіліс|сенат|комиссия|палата|штаб")
"""Bodies in which others sit: a meeting of theirs is not addressed to them."""
_MEETING: Final = re.compile(r"(?:кеңейтілген\s)?(?:алқа\s)?(?:отырысы|алқасы|мәжілісі)")


def charged(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«…, жауаптысы – Су комитеті», «(жауаптылар: ІІМ, ТЖМ)» behind the words of an order."""
    match = _CHARGED.search(sentence.low)
    if match is None:
        return ()
    begin = sentence.span.start + match.end()
    return tuple(name for g in groups if sentence.tokens[g.first].start >= begin for name in g.names)


def named_behind(sentence: Sentence, order: Order, groups: Sequence[Group]) -> tuple[str, ...]:
    """«… көшіру – Құрылыс министрлігі, 1 маусымға дейін»: the note behind the dash of a point."""
    if order.cue is not CueKind.NUMBERED_POINT or sentence.low_at(order.action.index + 1) not in DASHES:
        return ()
    behind = [g for g in groups if g.first > order.action.index and g.case is Case.NOMINATIVE]
    stop = next((t.index for t in sentence.tokens[order.action.index :] if t.text == ";"), len(sentence.tokens))
    return tuple(name for g in behind if g.last < stop for name in g.names)


_CHARGED: Final = re.compile(r"\bжауапты(?:сы|лар|лары)?(?:\s\w+)?\s?[–—:-]\s?")


def listed_names(words: str) -> tuple[str, ...]:
    """The bodies of a list separated by commas, without remarks in brackets."""
    plain = re.sub(r"\([^()]{0,80}\)", "", words)
    names: list[str] = []
    for part in re.split(r"[,;]", plain):
        name = " ".join(part.split()).rstrip(". ")
        while name and names and _SHARED.search(name) and not _COMPLETE.search(names[-1]):
            name = f"{names.pop()}, {name}"
        if name:
            names.append(name)
    return tuple(names)


_SHARED: Final = re.compile(r"(?:облыстары|қалалары|аудандары|министрліктері|агенттіктері)")
"""A head in the plural that belongs to all places before it."""
_COMPLETE: Final = re.compile(
    r"(?:лігі|лері|лары|комитеті|банкі?|кеңесі|[Үү]кімет|министрі|әкімі|әкімдігі|[А-ЯӘҒҚҢӨҰҮҺІ]{2,})$"
)
