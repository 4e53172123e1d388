"""The wording of an action for a title: its verb first, without the modal and the addressee."""

from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import is_noun_in


def wording(sentence: Sentence, action: Action) -> str:
    """The action's words, verb first; a clause without an infinitive stays as it is."""
    verb, order = action.verb, action.order
    if order.lead:
        return f"{order.lead} {action.words(sentence)}"
    if not verb.is_infinitive or _speaks_of_things(sentence, action):
        return action.words(sentence)
    if order.trigger.rel == "acl:relcl":
        return _with_antecedent(sentence, action)
    dropped = _order_words(sentence, action)
    after = [i for i in range(verb.index, action.last + 1) if i not in dropped]
    negated = "не " if verb.index and sentence.tokens[verb.index - 1].low == "не" else ""
    return negated + " ".join([*_runs(sentence, after), *_moved(sentence, action, dropped)])


def _speaks_of_things(sentence: Sentence, action: Action) -> bool:
    """«доля должна вырасти»: without its subject the action would say nothing."""
    if action.order.government != "subject":
        return False
    subjects = [t for i in (action.order.trigger.index, action.verb.index) for t in sentence.children(i, "nsubj")]
    return bool(subjects) and not any(is_body(sentence, t) for t in subjects)


def _order_words(sentence: Sentence, action: Action) -> set[int]:
    """The modal and whom it addresses, where they stand among the action's words."""
    trigger = action.order.trigger
    if trigger.index == action.verb.index:
        return set()
    found = {trigger.index} | {t.index for t in sentence.children(trigger.index, "advmod", "parataxis")}
    for token in sentence.children(trigger.index, "iobj", "obj"):
        if token.rel == "iobj" or is_noun_in(token.text, "Dat"):
            found |= sentence.subtree(token.index)
    return found


def _moved(sentence: Sentence, action: Action, dropped: set[int]) -> list[str]:
    """The object in front of the verb («подготовку закона надо ускорить»), for the end of the wording."""
    verb, trigger = action.verb, action.order.trigger
    objects = sentence.children(verb.index, "obj", "xcomp")
    if any(t.index > verb.index and t.index not in dropped for t in objects):
        return []
    if action.order.government != "subject":
        objects += sentence.children(trigger.index, "nsubj", "obj")
    inside: set[int] = set()
    for token in objects:
        if action.first <= token.index < verb.index and token.index not in dropped:
            inside |= {i for i in sentence.subtree(token.index, without=[verb.index]) if action.first <= i < verb.index}
    moved = sorted(i for i in inside - dropped if not _is_addressee(sentence, i))
    runs = _runs(sentence, moved)
    if moved and moved[0] == 0 and sentence.tokens[0].pos == "NOUN" and not sentence.tokens[0].text.isupper():
        runs[0] = runs[0][:1].lower() + runs[0][1:]
    return runs


def _is_addressee(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    bare = not sentence.preposition(index)
    return bare and is_noun_in(token.text, "Dat") and is_body(sentence, token)


def _with_antecedent(sentence: Sentence, action: Action) -> str:
    """«недостатки, которые требуется устранить» → «устранить недостатки»."""
    first = action.first
    comma = next((i for i in range(first, action.verb.index) if sentence.tokens[i].text == ","), action.verb.index)
    after: list[Token] = sentence.tokens[action.verb.index : action.last + 1]
    return f"{sentence.words(after[0].index, after[-1].index)} {sentence.words(first, max(first, comma - 1))}"


def _runs(sentence: Sentence, indexes: list[int]) -> list[str]:
    """The words at ``indexes``, neighbours as they are written."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [words for run in runs if (words := sentence.words(run[0], run[-1]).strip(" ,"))]
