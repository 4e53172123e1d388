"""Editing, publishing and discarding drafts, and editing what is published."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm.exc import StaleDataError

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Conflict, Refused
from tracker.models import Directive
from tracker.queries.earlier_orders import find_repeated
from tracker.services import directives
from tracker.web.access import actor, permission
from tracker.web.links import directive_title, directive_url
from tracker.web.problems import words
from tracker.web.review.blueprint import review
from tracker.web.review.conflicts import rows_of, show_conflict
from tracker.web.review.directive_facts import chips_in, facts_of
from tracker.web.review.directive_forms import ROLE_FIELDS, DirectiveForm
from tracker.web.review.found import directive_or_404, draft_or_404
from tracker.web.review.suggestion_forms import whole_number


@review.get("/drafts/<int:key>")
@permission(Permission.READ_DRAFTS)
def draft(key: int) -> ResponseReturnValue:
    """A draft, with everything that it will say."""
    found = draft_or_404(key)
    return _page(found, DirectiveForm(found))


@review.post("/drafts/<int:key>")
@permission(Permission.PUBLISH)
def save_draft(key: int) -> ResponseReturnValue:
    """Save a draft, and publish it where that button was pressed."""
    return _save(draft_or_404(key), publish=request.form.get("do") == "publish")


@review.post("/drafts/<int:key>/discard")
@permission(Permission.REVIEW)
def discard_draft(key: int) -> ResponseReturnValue:
    """Throw a draft away; its suggestion is open again."""
    found = draft_or_404(key)
    article = url_for("review.article", slug=found.article.slug)
    try:
        directives.discard_draft(db.session, actor(), found)
    except Refused as refused:
        flash(words(refused.problems[0]), "error")
        return redirect(url_for("review.draft", key=key), code=303)
    flash(_("The draft was discarded."))
    return redirect(article, code=303)


@review.get("/directives/<number>/edit")
@permission(Permission.REVIEW)
def edit_directive(number: str) -> ResponseReturnValue:
    """A published directive, to be corrected."""
    found = directive_or_404(number)
    return _page(found, DirectiveForm(found))


@review.post("/directives/<number>/edit")
@permission(Permission.PUBLISH)
def save_directive(number: str) -> ResponseReturnValue:
    """Correct a published directive."""
    return _save(directive_or_404(number))


def _save(found: Directive, *, publish: bool = False) -> ResponseReturnValue:
    form = DirectiveForm(found)
    field, _colon, name = request.form.get("remove", "").partition(":")
    if field in ("issuer", *ROLE_FIELDS):
        form[field].remove(name)
        return _page(found, form)
    if not form.validate():
        return _page(found, form), 422
    try:
        version = whole_number(request.form.get("version")) or 0
        directives.change_directive(db.session, actor(), found, version=version, **facts_of(form, found, actor()))
        if publish:
            directives.publish_directive(db.session, actor(), found)
    except Refused as refused:
        db.session.rollback()
        refused.field = "quotes" if refused.field == "quote" else refused.field
        form.refuse(refused, default=f"title_{found.language}")
        return _page(found, form), 422
    except (Conflict, StaleDataError):
        db.session.rollback()
        return _conflict(found, form)
    flash(_("Published as %(number)s.", number=found.number) if publish else _("Saved."))
    return redirect(_place(found) if not found.is_published else directive_url(found), code=303)


def _conflict(found: Directive, form: DirectiveForm) -> ResponseReturnValue:
    db.session.refresh(found)
    theirs = DirectiveForm(found, formdata=None)
    chips = chips_in(theirs, found.article) | chips_in(form, found.article)
    return show_conflict(
        rows_of(theirs, form, {name: chip.words for name, chip in chips.items()}),
        version=found.version,
        saved_by=None,
        back=_place(found),
        can_save=True,
        heading=directive_title(found).text,
        language=found.language,
    )


def _page(found: Directive, form: DirectiveForm) -> str:
    chips = chips_in(form, found.article)
    form.offer_leads(chips)
    if all(form.quotes.data) and len(form.quotes) < form.quotes.max_entries:
        form.quotes.append_entry()
    return render_template(
        "review/draft.html",
        directive=found,
        form=form,
        chips=chips,
        repeated=[] if found.is_published else find_repeated(db.session, found),
        may_discard=not found.is_published and directives.may_discard(db.session, actor(), found),
        version=whole_number(request.form.get("version")) or found.version,
        place=_place(found),
    )


def _place(found: Directive) -> str:
    if found.is_published:
        return url_for("review.edit_directive", number=(found.number or "").lower())
    return url_for("review.draft", key=found.id)
