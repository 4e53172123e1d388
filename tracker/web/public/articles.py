"""The archived articles, and one of them with the passages that directives rest on."""

from collections import Counter
from collections.abc import Iterable, Sequence

from flask import abort, render_template, request

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.spans import Span
from tracker.models import Directive, Passage, Snapshot
from tracker.queries import articles as queries
from tracker.queries.directives import find_of_article
from tracker.web.access import may, permission
from tracker.web.highlights import Mark, paragraphs
from tracker.web.public.arguments import page_number
from tracker.web.public.blueprint import public
from tracker.web.public.excerpts import is_broken


@public.get("/articles")
@permission(Permission.READ_PUBLISHED)
def articles() -> str:
    """List the published articles, newest first."""
    page = queries.find_page(db.session, number=page_number(request.args))
    return render_template("public/articles.html", page=page)


@public.get("/articles/<slug>")
@permission(Permission.READ_PUBLISHED)
def article(slug: str) -> str:
    """Show an article's archived text; one that is not published yet is seen by those who may read drafts."""
    found = queries.find_by_slug(db.session, slug)
    if found is None or not (found.published_at or may(Permission.READ_DRAFTS)):
        abort(404)
    snapshot = found.snapshot
    directives = find_of_article(db.session, found)
    cited = queries.find_cited(db.session, found)
    shown = [*_orders(directives, snapshot), *_citations(cited, snapshot)]
    return render_template(
        "public/article.html",
        article=found,
        snapshot=snapshot,
        directives=directives,
        statuses=Counter(each.verified_status for each in directives),
        cited=cited,
        paragraphs=paragraphs(snapshot.text, shown),
        anchors={mark.anchor for mark in shown},
        broken=[passage for each in directives for passage in each.passages if _is_elsewhere(passage, snapshot)],
    )


def _orders(directives: Sequence[Directive], snapshot: Snapshot) -> Iterable[Mark]:
    for place, each in enumerate(directives, start=1):
        number = (each.number or "").lower()
        good = [passage for passage in each.passages if not _is_elsewhere(passage, snapshot)]
        for part, passage in enumerate(good, start=1):
            anchor = f"words-{number}" if part == 1 else f"words-{number}-{part}"
            yield Mark(Span(passage.start, passage.end), str(place), anchor, number, "order")


def _citations(cited: Sequence[tuple[Passage, Sequence[Directive]]], snapshot: Snapshot) -> Iterable[Mark]:
    for passage, _ in cited:
        if not _is_elsewhere(passage, snapshot):
            anchor, target = f"passage-{passage.id}", f"for-{passage.id}"
            yield Mark(Span(passage.start, passage.end), "", anchor, target, "evidence")


def _is_elsewhere(passage: Passage, snapshot: Snapshot) -> bool:
    """Whether a passage cannot be marked: it is of an earlier snapshot, or its words do not stand at its place."""
    return passage.snapshot_id != snapshot.id or is_broken(passage, snapshot.text)
