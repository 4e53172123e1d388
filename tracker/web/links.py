"""Addresses of the public pages, and the names under which bodies and directives are shown on every page."""

from collections.abc import Iterable
from typing import NamedTuple

from flask import Flask, current_app, url_for
from markupsafe import Markup

from tracker.domain.bodies import NameKind
from tracker.domain.languages import Language
from tracker.models import Article, Body, BodyName, Directive
from tracker.web.locale import interface_language


class Wording(NamedTuple):
    """Words in a language that may not be the reader's; printed in a template they then say which it is."""

    text: str
    language: Language
    is_fallback: bool

    def __str__(self) -> str:
        """The words alone, for titles and attributes."""
        return self.text

    def __html__(self) -> Markup:
        """The words, marked with their language when it is not the page's."""
        if not self.is_fallback:
            return Markup.escape(self.text)
        return Markup('<span lang="{}">{}</span>').format(self.language, self.text)


def init_app(app: Flask) -> None:
    """Give templates the addresses and names."""
    app.jinja_env.globals.update(
        directive_url=directive_url,
        body_url=body_url,
        article_url=article_url,
        body_name=body_name,
        directive_title=directive_title,
    )


def directive_url(directive: Directive, *, external: bool = False) -> str:
    """The lasting address of a published directive, whole when ``external``."""
    number = (directive.number or "").lower()
    return _whole(url_for("public.directive", number=number), external)


def body_url(body: Body) -> str:
    """The address of a body's page."""
    return url_for("public.body", slug=body.slug)


def article_url(article: Article, anchor: str | None = None) -> str:
    """The address of an archived article, at a passage when ``anchor`` names one."""
    return url_for("public.article", slug=article.slug, _anchor=anchor)


def body_name(body: Body, *, short: bool = False) -> Wording:
    """The best name of a body in the reader's language, else in another; a short one where ``short`` asks for it.

    Acronyms come after full names in every language, and names no longer borne come last.
    """
    kinds = (NameKind.SHORT, NameKind.OFFICIAL) if short else (NameKind.OFFICIAL, NameKind.SHORT)
    languages = _preferred()

    def rank(name: BodyName) -> tuple[int, int, int, int]:
        past = name.kind is NameKind.FORMER or name.valid_to is not None
        group = 2 if past else int(name.kind not in kinds)
        place = kinds.index(name.kind) if name.kind in kinds else len(kinds)
        return group, languages.index(name.language), place, name.id or 0

    name = min(body.names, key=rank, default=None)
    return _wording(name.name, name.language) if name else Wording(body.slug, interface_language(), is_fallback=False)


def directive_title(directive: Directive) -> Wording:
    """The title of a directive in the reader's language, else in the language of the order, else in any."""
    languages = _preferred(directive.language)
    text = min(directive.texts, key=lambda each: languages.index(each.language), default=None)
    if text is None:
        return Wording(directive.number or "", interface_language(), is_fallback=False)
    return _wording(text.title, text.language)


def _preferred(*then: Language) -> list[Language]:
    """The languages from most to least welcome: the reader's, those given, the rest."""
    wanted: Iterable[Language] = (interface_language(), *then, *Language)
    return list(dict.fromkeys(wanted))


def _wording(text: str, language: Language) -> Wording:
    return Wording(text, language, language is not interface_language())


def _whole(path: str, external: bool) -> str:
    return base_url() + path if external else path


def base_url() -> str:
    """The address under which people reach this installation, without a slash at its end."""
    address: str = current_app.extensions["settings"].base_url
    return address.rstrip("/")
