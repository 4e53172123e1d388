"""Where an action's words end and begin when the parser hung part of them elsewhere."""

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.syntax import Sentence, Token

_CARRIES_ON = ("котор", "чтобы", "чтоб", "включая", "вплоть", "особенно", "прежде", "где", "как")
_PAIRS = (("в", "том"), ("в", "частности"), ("с", "тем"), ("а", "именно"), ("с", "учетом"), ("вплоть", "до"))

_LONGEST_BRACKET = 20
"""Words."""


def reach(sentence: Sentence, last: int, stop: int) -> int:
    """The last word of an action that was cut at ``last``; never beyond ``stop``.

    Words that follow without a comma belong to it, as do relative and purpose clauses after a comma.
    """
    tokens = sentence.tokens
    in_clause = False
    while last < stop:
        following = tokens[last + 1]
        closing = _closing(tokens, last + 1, stop)
        if closing:
            last = closing
            continue
        if following.text in (",", ";") and in_clause and following.text == ",":
            in_clause = _carries_on(tokens, last + 2) or not _new_statement(tokens, last + 2)
            if not in_clause:
                break
        elif following.text == ",":
            if not _carries_on(tokens, last + 2):
                break
            in_clause = True
        elif (
            following.text in ".;:!?—–»)"
            or (following.pos == "CCONJ" and _verb_near(tokens, last + 2))
            or (not in_clause and _is_finite(following))
        ):
            break
        last += 1
    return last


def _closing(tokens: list[Token], index: int, stop: int) -> int:
    """The end of the bracket that opens at ``index``, 0 where none opens or it does not end in time."""
    if tokens[index].text != "(":
        return 0
    return next((i for i in range(index, min(stop, index + _LONGEST_BRACKET) + 1) if tokens[i].text == ")"), 0)


def before_speech(sentence: Sentence, first: int, last: int) -> int:
    """``last``, moved in front of «…, заявил министр»."""
    for index in range(first + 2, last + 1):
        token, before = sentence.tokens[index], sentence.tokens[index - 1]
        if _is_finite(token) and before.text in (",", "—", "–") and token.lemma in lexicon.words("speech", "verbs"):
            return index - 2
    return last


def clause_start(sentence: Sentence, first: int, head: int) -> int:
    """``first``, moved to the right past other clauses that ended up in front of the action."""
    for index in range(head - 1, first, -1):
        token = sentence.tokens[index]
        aside = token.rel == "acl:relcl"
        if token.text in (";", ":") or (
            _is_finite(token) and not aside and any(t.text == "," for t in sentence.tokens[index:head])
        ):
            commas = [i for i in range(index, head) if sentence.tokens[i].text in (",", ";", ":")]
            return commas[-1] + 1 if token.text == "," or not commas else commas[0] + 1
    return first


def _carries_on(tokens: list[Token], index: int) -> bool:
    words = [t.low for t in tokens[index : index + 3]]
    if not words:
        return False
    relative = any(w.startswith("котор") for w in words)
    return relative or words[0].startswith(_CARRIES_ON) or tuple(words[:2]) in _PAIRS


def _new_statement(tokens: list[Token], index: int) -> bool:
    """Whether what follows a comma is a clause of its own («…, заявил министр»)."""
    return any(_is_finite(t) for t in tokens[index : index + 3])


def _verb_near(tokens: list[Token], index: int) -> bool:
    return any(t.pos in ("VERB", "AUX") for t in tokens[index : index + 4])


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"
