"""The bodies, and the scorecard of one."""

from typing import Final

from flask import abort, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from tracker import clock
from tracker.db import db
from tracker.domain.bodies import BodyKind
from tracker.domain.permissions import Permission
from tracker.domain.roles import Role
from tracker.queries import scorecards
from tracker.queries.directives import find_overdue_of
from tracker.web.access import permission
from tracker.web.labels import BODY_KIND
from tracker.web.links import body_url
from tracker.web.public.arguments import page_number
from tracker.web.public.blueprint import public

LATE_SHOWN: Final = 10


@public.get("/bodies")
@permission(Permission.READ_PUBLISHED)
def bodies() -> str:
    """List the bodies with the number of their directives."""
    text, kind = request.args.get("name", "").strip(), request.args.get("kind", "")
    chosen = BodyKind(kind) if kind in set(BodyKind) else None
    counts = scorecards.count_roles(db.session)
    page = scorecards.find_bodies(db.session, counts, text=text, kind=chosen, number=page_number(request.args))
    shown = {Role.RESPONSIBLE: [body.id for body in page.items]}
    shares = scorecards.shares_by_role(db.session, today=clock.today(), bodies=shown)
    return render_template(
        "public/bodies.html",
        page=page,
        counts=counts,
        shares=shares,
        text=text,
        kind=chosen,
        ignored=[] if chosen or not kind else [("kind", kind)],
        kinds=BODY_KIND,
    )


@public.get("/bodies/<slug>")
@permission(Permission.READ_PUBLISHED)
def body(slug: str) -> ResponseReturnValue:
    """Show one body; the address of one that was merged leads on to the other for good."""
    found = scorecards.find_body(db.session, slug)
    if found is None:
        abort(404)
    if found.merged_into:
        return redirect(body_url(found.merged_into), code=301)
    today = clock.today()
    children, predecessors = scorecards.find_relatives(db.session, found)
    return render_template(
        "public/body.html",
        body=found,
        country=get_locale().territories.get(found.country),
        children=children,
        predecessors=predecessors,
        card=scorecards.scorecard(db.session, found, today=today),
        overdue=find_overdue_of(db.session, found, today=today, limit=LATE_SHOWN),
    )
