"""The list of directives, narrowed and sorted by its address."""

from flask import render_template, request

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.queries import directives as queries
from tracker.queries import facets
from tracker.queries.filters import Facet
from tracker.queries.scorecards import find_by_keys
from tracker.web.access import permission
from tracker.web.locale import interface_language
from tracker.web.public import arguments, narrowing
from tracker.web.public.blueprint import public
from tracker.web.public.words import FACET, SORT


@public.get("/directives")
@permission(Permission.READ_PUBLISHED)
def directives() -> str:
    """List the published directives that pass the filters of the address."""
    session, today = db.session, clock.today()
    choice = arguments.read(request.args, session)
    counts = facets.count(session, choice.filters, today=today)
    bodies = find_by_keys(session, narrowing.named_bodies(choice, counts))
    return render_template(
        "public/directives.html",
        choice=choice,
        counts=counts,
        page=queries.find_page(
            session,
            choice.filters,
            sort=choice.sort,
            number=choice.page,
            total=counts.total,
            language=interface_language(),
            today=today,
        ),
        narrowings=narrowing.narrowings(choice, counts, bodies),
        chips=narrowing.chips(choice, bodies),
        statuses=counts.values[Facet.STATUS],
        sorts=SORT,
        facet_words=FACET,
    )
