"""The language of the interface: chosen by address or cookie, else by account, else by the browser."""

from flask import Flask, Response, has_request_context, request
from flask_babel import Babel, get_locale
from flask_login import current_user

from tracker.domain.languages import Language

COOKIE = "lang"
YEAR = 365 * 24 * 3600
"""Seconds that a choice is remembered."""

INTERFACE_NAMES = {Language.ENGLISH: "English", Language.RUSSIAN: "Русский", Language.KAZAKH: "Қазақша"}
"""Each language in itself, in the order of the switch."""

babel = Babel()


def init_app(app: Flask) -> None:
    """Choose the language of each request and remember a choice made by ``?lang=``."""
    babel.init_app(app, locale_selector=choose, timezone_selector=lambda: "UTC")
    app.after_request(_remember)
    app.jinja_env.globals["interface_names"] = INTERFACE_NAMES
    app.jinja_env.globals["interface_language"] = interface_language


def choose() -> str:
    """The language code of this request; English where there is none, as on the command line."""
    if not has_request_context():
        return Language.ENGLISH
    for wanted in (request.args.get("lang"), request.cookies.get(COOKIE)):
        if wanted in set(Language):
            return str(wanted)
    if current_user and current_user.is_authenticated and current_user.language:
        return str(current_user.language)
    return request.accept_languages.best_match([str(each) for each in INTERFACE_NAMES]) or Language.ENGLISH


def interface_language() -> Language:
    """The language of the interface in this request (English outside one)."""
    locale = get_locale()
    return Language(locale.language) if locale else Language.ENGLISH


def _remember(response: Response) -> Response:
    response.vary.update(("Accept-Language", "Cookie"))
    wanted = request.args.get("lang")
    if wanted in set(Language):
        response.set_cookie(COOKIE, str(wanted), max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure)
    return response
