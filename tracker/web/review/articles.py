"""Adding an article, and correcting what is said about one."""

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.languages import Language
from tracker.domain.permissions import Permission
from tracker.errors import Conflict, Refused
from tracker.models import Article
from tracker.services.articles import add_article, correct_article, facts_version
from tracker.services.suggestions import can_read_again
from tracker.web.access import actor, permission
from tracker.web.labels import label
from tracker.web.review.article_forms import ArticleForm
from tracker.web.review.blueprint import review
from tracker.web.review.conflicts import rows_of, show_conflict
from tracker.web.review.found import article_or_404
from tracker.web.review.new_article_form import NewArticleForm
from tracker.web.review.reading import read
from tracker.web.review.suggestion_forms import whole_number


@review.get("/articles/new")
@permission(Permission.ADD_ARTICLES)
def new_article() -> ResponseReturnValue:
    """The form."""
    return _new_page(_new_form())


@review.post("/articles/new")
@permission(Permission.ADD_ARTICLES)
def add() -> ResponseReturnValue:
    """Add the article, have it read, and go to its review."""
    form = _new_form()
    if "drop" in request.form:
        form.drop_file()
        return _new_page(form)
    if not form.validate() or form.document is None:
        return _new_page(form), 422
    try:
        article, is_new = add_article(db.session, actor(), form.document, **form.facts())
    except Refused as refused:
        form.refuse(refused, default="text")
        return _new_page(form), 422
    if is_new:
        read(article)
    flash(_outcome(article, is_new=is_new, detected=form.detected))
    return redirect(url_for("review.article", slug=article.slug), code=303)


@review.get("/articles/<slug>/edit")
@permission(Permission.ADD_ARTICLES)
def edit_article(slug: str) -> ResponseReturnValue:
    """The form with what is said about the article."""
    article = article_or_404(slug)
    return _edit_page(article, ArticleForm.about(article))


@review.post("/articles/<slug>/edit")
@permission(Permission.ADD_ARTICLES)
def save_article(slug: str) -> ResponseReturnValue:
    """Save what was corrected, unless somebody corrected it since the form was opened."""
    article = article_or_404(slug)
    form = ArticleForm.about(article)
    if not form.validate():
        return _edit_page(article, form), 422
    seen = whole_number(request.form.get("version"))
    try:
        correct_article(db.session, actor(), article, version=seen, **form.facts())
    except Refused as refused:
        form.refuse(refused, default="title")
        return _edit_page(article, form), 422
    except Conflict:
        return _show_both(article, form)
    flash(_saved(article))
    return redirect(url_for("review.article", slug=article.slug), code=303)


def _new_form() -> NewArticleForm:
    return NewArticleForm(country=current_app.extensions["settings"].country)


def _new_page(form: NewArticleForm) -> str:
    return render_template("review/article_new.html", form=form)


def _edit_page(article: Article, form: ArticleForm) -> str:
    return render_template("review/article_edit.html", form=form, article=article, version=facts_version(article))


def _outcome(article: Article, *, is_new: bool, detected: bool) -> str:
    if not is_new:
        return str(_("This article is here already, so nothing was added."))
    if not detected:
        return str(_("The article was added."))
    name = label(Language(article.language))
    return str(_("The article was added. Its language was detected: %(language)s.", language=name))


def _saved(article: Article) -> str:
    """That it is saved, and what the reviewer may want to do now."""
    if not can_read_again(db.session, article):
        return str(_("Saved."))
    return str(_("Saved. The suggestions were made before this correction; below you can ask for them again."))


def _show_both(article: Article, form: ArticleForm) -> ResponseReturnValue:
    """Both versions of what is said about the article."""
    theirs = ArticleForm.about(article, formdata=None)
    return show_conflict(
        rows_of(theirs, form),
        version=facts_version(article),
        saved_by=None,
        back=url_for("review.edit_article", slug=article.slug),
        can_save=True,
        heading=article.title,
        language=article.language,
    )
