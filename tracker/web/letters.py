"""The letters that people get from the tracker, each in its recipient's language."""

from dataclasses import dataclass
from enum import Enum, auto

from flask import current_app, render_template
from flask_babel import force_locale
from flask_babel import gettext as _

from tracker.domain.languages import Language
from tracker.mail import MailError, mailer
from tracker.models import User
from tracker.services.password_links import PasswordLink, Purpose
from tracker.settings import Settings
from tracker.web.locale import interface_language

ENDPOINTS = {Purpose.INVITATION: "account.invitation", Purpose.RESET: "account.password_reset"}


@dataclass(frozen=True, slots=True)
class Letter:
    """One message; ``link`` is the address in it."""

    to: str
    language: Language
    subject: str
    text: str
    link: str


class Delivery(Enum):
    """What became of a letter."""

    SENT = auto()
    PRINTED = auto()
    """No mail server is set: it stands on the server's console."""
    FAILED = auto()


def write_password_letter(user: User, link: PasswordLink) -> Letter:
    """The letter with an invitation or with the link of a password reset."""
    address, language = address_of(link), user.language or interface_language()
    with force_locale(str(language)):
        if link.purpose is Purpose.INVITATION:
            subject, template = _("Your account at Directive Tracker"), "emails/invitation.txt"
        else:
            subject, template = _("A new password for Directive Tracker"), "emails/password_reset.txt"
        text = render_template(template, name=user.public_name, link=address)
    return Letter(user.email, language, subject, text, address)


def deliver(letter: Letter) -> Delivery:
    """Send a letter. Whatever it speaks of has to be committed before."""
    try:
        mailer().send(to=letter.to, subject=letter.subject, text=letter.text)
    except MailError:
        current_app.logger.exception("a letter could not be sent")
        return Delivery.FAILED
    return Delivery.SENT if mailer().settings.mail_host else Delivery.PRINTED


def address_of(link: PasswordLink) -> str:
    """The whole address of a link, under the installation's own address and never under one that a request names."""
    settings: Settings = current_app.extensions["settings"]
    paths = current_app.url_map.bind("")
    return settings.base_url.rstrip("/") + paths.build(ENDPOINTS[link.purpose], {"token": link.token})
