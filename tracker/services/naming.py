"""From a name to the body that it means, which is made when there is none yet."""

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.bodies import BodyKind, NameKind, fold_name
from tracker.domain.languages import Language
from tracker.gazetteer.entries import Entry
from tracker.models import Body
from tracker.queries.naming import find_meanings
from tracker.services.bodies import NewName, create_body, keep_others_from_naming, learn_names
from tracker.services.gazetteer import body_of, borne_names


def find_or_create_body(
    session: Session,
    actor: Actor,
    name: str,
    *,
    language: Language,
    country: str,
    kind: BodyKind = BodyKind.INSTITUTION,
) -> Body:
    """The body of that country that the name means in any language, else a new one with this official name.

    A name that nobody bears but the gazetteer knows means the body that bears another of the entry's names, else a new
    one with all that the gazetteer says. An acronym that neither knows is taken for the one body whose name it
    abbreviates, where there is just one. The body that is found bears the name from then on.
    """
    meaning = find_meanings(session, [name], country)[name]
    if meaning.body is None:
        keep_others_from_naming(session)
        meaning = find_meanings(session, [name], country)[name]
    if meaning.entry:
        return _known(session, actor, meaning.entry, meaning.body, name)
    if meaning.body is None:
        return create_body(
            session, actor, names=[NewName(language, NameKind.OFFICIAL, name)], kind=kind, country=country
        )
    if meaning.abbreviated:
        learn_names(session, actor, meaning.body, [NewName(language, NameKind.ACRONYM, name)])
    return meaning.body


def _known(session: Session, actor: Actor, entry: Entry, body: Body | None, name: str) -> Body:
    if body is None:
        return body_of(session, actor, entry)
    learn_names(session, actor, body, [each for each in borne_names(entry) if fold_name(each.name) == fold_name(name)])
    return body
