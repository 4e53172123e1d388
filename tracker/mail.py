"""Outgoing mail: through SMTP, or printed to the console when no server is set."""

import smtplib
import sys
from dataclasses import dataclass
from email.message import EmailMessage

from flask import Flask, current_app

from tracker.settings import Settings

TIMEOUT = 10.0
"""Seconds to wait for the mail server."""


class MailError(Exception):
    """The mail server refused or did not answer."""


@dataclass(frozen=True, slots=True)
class Mailer:
    """Sends plain-text mail by the settings of an installation."""

    settings: Settings

    def send(self, *, to: str, subject: str, text: str) -> None:
        """Send one message.

        Raises:
            MailError: the server refused it or could not be reached.
        """
        message = EmailMessage()
        message["From"] = self.settings.mail_sender
        message["To"] = to
        message["Subject"] = subject
        message.set_content(text)
        if not self.settings.mail_host:
            sys.stderr.write(f"--- mail to {to} ---\n{subject}\n\n{text}\n---\n")
            return
        try:
            self._deliver(message)
        except (OSError, smtplib.SMTPException) as error:
            raise MailError(str(error)) from error

    def _deliver(self, message: EmailMessage) -> None:
        with smtplib.SMTP(self.settings.mail_host, self.settings.mail_port, timeout=TIMEOUT) as server:
            if self.settings.mail_tls:
                server.starttls()
            if self.settings.mail_username:
                server.login(self.settings.mail_username, self.settings.mail_password)
            server.send_message(message)


def init_app(app: Flask, settings: Settings) -> None:
    """Give the application its mailer."""
    app.extensions["mailer"] = Mailer(settings)


def mailer() -> Mailer:
    """The mailer of the current application."""
    found: Mailer = current_app.extensions["mailer"]
    return found
