"""Bodies for tests."""

from typing import Any

from sqlalchemy.orm import Session

from tracker.domain.actors import COMMAND_LINE, Actor
from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.models import Body
from tracker.services.bodies import NewName, create_body


def make_body(
    session: Session,
    *names: str | NewName,
    actor: Actor = COMMAND_LINE,
    kind: BodyKind = BodyKind.INSTITUTION,
    country: str = "KZ",
    **more: Any,
) -> Body:
    """A body; a plain string is an official name in Russian."""
    given = names or ("Министерство дорог",)
    named = [NewName(Language.RUSSIAN, NameKind.OFFICIAL, each) if isinstance(each, str) else each for each in given]
    return create_body(session, actor, names=named, kind=kind, country=country, **more)
