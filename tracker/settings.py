"""Settings: each named once, read once from the environment (``TRACKER_…``), passed in as one frozen object."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self
from zoneinfo import available_timezones

PREFIX = "TRACKER_"
ROOT = Path(__file__).resolve().parent.parent
SETTINGS_FILE = ROOT / "instance" / "settings.env"


class SettingsError(Exception):
    """A setting is missing or cannot be read; the message names it."""


def _setting(default: str | int, about: str) -> Any:
    return field(default=default, metadata={"about": about})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that differs between installations.

    Raises:
        SettingsError: from ``from_environment``, when a value is missing or malformed.
    """

    secret_key: str = field(
        metadata={"about": "Signs sessions and links. At least 32 characters, kept secret. Required."}
    )
    database_url: str = _setting(
        f"sqlite:///{ROOT / 'instance' / 'tracker.sqlite'}",
        "SQLAlchemy address of the database: sqlite:///… or postgresql+psycopg://…",
    )
    base_url: str = _setting(
        "http://127.0.0.1:8000", "Address under which people reach the tracker; used in mail and citations."
    )
    country: str = _setting("KZ", "ISO 3166 code proposed for new articles; begins the numbers of their directives.")
    timezone: str = _setting("UTC", "Time zone in which the team's calendar day begins, such as Asia/Almaty.")
    production: bool = _setting(
        default=False, about="Refuses demonstration accounts and sends cookies over HTTPS only."
    )
    trusted_proxies: int = _setting(0, "How many reverse proxies stand in front and set X-Forwarded-* headers.")
    mail_host: str = _setting("", "SMTP server. Empty: mail is printed to the console.")
    mail_port: int = _setting(587, "Port of the SMTP server.")
    mail_username: str = _setting("", "User name at the SMTP server; empty for none.")
    mail_password: str = _setting("", "Password at the SMTP server.")
    mail_tls: bool = _setting(default=True, about="Whether the connection to the SMTP server is secured with STARTTLS.")
    mail_sender: str = _setting("Directive Tracker <tracker@localhost>", "Sender of the tracker's mail.")
    weights_folder: str = _setting(
        str(ROOT / "instance" / "extraction"),
        "Folder of the weights learnt from the team's own reviews, which take the place of those that ship.",
    )
    source_code_url: str = _setting(
        "", "Where the source code of this installation can be had; shown in the footer when set."
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Read ``TRACKER_<NAME>`` for every field; empty values count as unset."""
        values: dict[str, Any] = {}
        for each in fields(cls):
            text = environ.get(PREFIX + each.name.upper(), "")
            if text:
                values[each.name] = _parse(each.name, each.type, text)
        if len(values.get("secret_key", "")) < 32:  # noqa: PLR2004 - stated in the setting's description
            raise SettingsError(f"{PREFIX}SECRET_KEY must be set to at least 32 characters")
        if values.get("timezone", "UTC") not in available_timezones():
            raise SettingsError(f"{PREFIX}TIMEZONE must be a name such as Asia/Almaty, not {values['timezone']!r}")
        return cls(**values)


def environment(file: Path = SETTINGS_FILE) -> dict[str, str]:
    """What is set: the process's environment and, where that is silent, the ``NAME=value`` lines of ``file``.

    Lines that begin with ``#`` are comments; values stand as they are, without quotes.
    """
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.lstrip().startswith("#"))
    return {name.strip(): value.strip() for name, value in pairs} | os.environ


def _parse(name: str, kind: Any, text: str) -> Any:
    if kind is bool:
        if text.lower() not in {"true", "false", "1", "0"}:
            raise SettingsError(f"{PREFIX}{name.upper()} must be true or false, not {text!r}")
        return text.lower() in {"true", "1"}
    if kind is int:
        if not text.isdecimal():
            raise SettingsError(f"{PREFIX}{name.upper()} must be a whole number, not {text!r}")
        return int(text)
    return text
