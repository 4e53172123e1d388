"""Editing and merging bodies, and finding them for the pickers."""

from collections.abc import Iterable

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.bodies import NameKind, fold_name
from tracker.domain.permissions import Permission
from tracker.errors import Conflict, Refused
from tracker.models import Body
from tracker.queries.bodies import find_by_name
from tracker.queries.bodies import search_bodies as search
from tracker.queries.naming import search_entries
from tracker.services.bodies import BodyProblem, change_body, facts_version
from tracker.services.body_merges import merge_bodies
from tracker.web.access import actor, permission
from tracker.web.links import body_name, body_url
from tracker.web.locale import interface_language
from tracker.web.review.blueprint import review
from tracker.web.review.body_forms import BLANK_ROWS, BodyForm, MergeForm
from tracker.web.review.conflicts import rows_of, show_conflict
from tracker.web.review.found import body_or_404
from tracker.web.review.suggestion_forms import whole_number

COUNTRY_LETTERS = 2
MOST_OPTIONS = 10
MOST_NAMES_SHOWN = 3


@review.get("/bodies/search")
@permission(Permission.REVIEW)
def search_bodies() -> ResponseReturnValue:
    """Options for a picker: bodies one of whose names holds what was typed last.

    Entries of the gazetteer follow, which become bodies when they are chosen; ``there`` leaves them out.
    """
    arguments = request.args.to_dict()
    country, there = arguments.pop("country", ""), arguments.pop("there", "")
    typed = arguments.pop("q", None) or next(reversed([each for each in arguments.values() if each]), "")
    found = search(db.session, typed, country=country if len(country) == COUNTRY_LETTERS else None, limit=MOST_OPTIONS)
    entries = [] if there else search_entries(db.session, typed, country, MOST_OPTIONS - len(found))
    options = [(body_name(body).text, _holding(typed, (each.name for each in body.names))) for body in found]
    known = [(each.official(interface_language()), _holding(typed, (n.text for n in each.borne))) for each in entries]
    return render_template("review/body_options.html", options=options + known)


def _holding(typed: str, names: Iterable[str]) -> str:
    """The first few names in which the words stand, each once: what a browser matches, and shows beside the option."""
    wanted = fold_name(typed)
    return " · ".join(list(dict.fromkeys(name for name in names if wanted in fold_name(name)))[:MOST_NAMES_SHOWN])


@review.get("/bodies/<slug>/edit")
@permission(Permission.EDIT_BODIES)
def edit_body(slug: str) -> ResponseReturnValue:
    """A body's names and facts."""
    body = body_or_404(slug)
    return _page(body, BodyForm(body))


@review.post("/bodies/<slug>/edit")
@permission(Permission.EDIT_BODIES)
def save_body(slug: str) -> ResponseReturnValue:
    """Change a body, unless somebody changed it since the form was opened."""
    body = body_or_404(slug)
    form = BodyForm(body)
    if not form.validate():
        return _page(body, form), 422
    try:
        change_body(
            db.session,
            actor(),
            body,
            names=form.new_names(),
            kind=form.kind_code,
            country=form.country.data,
            parent=_named(form.parent.data, body.parent, "parent"),
            successor=_named(form.successor.data, body.successor, "successor"),
            wikidata_id=form.wikidata_id.data or None,
            version=whole_number(request.form.get("version")),
        )
    except Refused as refused:
        db.session.rollback()
        form.refuse(refused, default="names")
        return _page(body, form), 422
    except Conflict:
        db.session.rollback()
        return _show_both(body, form)
    flash(_("Saved."))
    return redirect(body_url(body), code=303)


@review.get("/bodies/<slug>/merge")
@permission(Permission.MERGE_BODIES)
def merge_body(slug: str) -> ResponseReturnValue:
    """The question into which body this one is to be merged."""
    return render_template("review/body_merge.html", body=body_or_404(slug), form=MergeForm())


@review.post("/bodies/<slug>/merge")
@permission(Permission.MERGE_BODIES)
def save_merge(slug: str) -> ResponseReturnValue:
    """Merge it."""
    body, form = body_or_404(slug), MergeForm()
    if not form.validate():
        return render_template("review/body_merge.html", body=body, form=form), 422
    try:
        into = _named(form.into.data, None, "into", besides=body)
        target = merge_bodies(db.session, actor(), body, into=into or body)
    except Refused as refused:
        db.session.rollback()
        form.refuse(refused, default="into")
        return render_template("review/body_merge.html", body=body, form=form), 422
    flash(_("Merged into %(name)s.", name=body_name(target)))
    return redirect(body_url(target), code=303)


def _named(name: str | None, present: Body | None, field: str, *, besides: Body | None = None) -> Body | None:
    """The body that a field names: the present one while its name stands there, None where it is empty.

    Raises:
        Refused: nobody bears the name.
    """
    if not name:
        return None
    if present is not None and name == body_name(present).text:
        return present
    found = find_by_name(db.session, name, besides=besides)
    if found is None:
        raise Refused(BodyProblem.UNKNOWN, field=field)
    return found


def _show_both(body: Body, form: BodyForm) -> ResponseReturnValue:
    """Both versions of what is said about the body."""
    name = body_name(body)
    return show_conflict(
        rows_of(BodyForm(body, formdata=None), form),
        version=facts_version(body),
        saved_by=None,
        back=url_for("review.edit_body", slug=body.slug),
        can_save=True,
        heading=name.text,
        language=name.language,
    )


def _page(body: Body, form: BodyForm) -> str:
    blank = sum(not row.form.name.data for row in form.names)
    for _row in range(min(BLANK_ROWS - blank, form.names.max_entries - len(form.names))):
        form.names.append_entry({"language": interface_language(), "kind": NameKind.OFFICIAL})
    return render_template(
        "review/body.html",
        body=body,
        form=form,
        edit=url_for("review.save_body", slug=body.slug),
        version=whole_number(request.form.get("version")) or facts_version(body),
    )
