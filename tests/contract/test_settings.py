"""Every setting is documented."""

from dataclasses import fields
from pathlib import Path

import pytest

from tracker.settings import PREFIX, Settings, SettingsError

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "operating.md"


@pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
def test_a_setting_is_described_in_the_operating_guide(name: str) -> None:
    assert f"`{PREFIX}{name.upper()}`" in GUIDE.read_text("utf-8")


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"TRACKER_SECRET_KEY": "short"},
        {"TRACKER_SECRET_KEY": "x" * 32, "TRACKER_MAIL_PORT": "many"},
        {"TRACKER_SECRET_KEY": "x" * 32, "TRACKER_PRODUCTION": "perhaps"},
        {"TRACKER_SECRET_KEY": "x" * 32, "TRACKER_TIMEZONE": "Mars/Olympus"},
    ],
)
def test_a_bad_environment_is_refused_by_name(environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="TRACKER_"):
        Settings.from_environment(environ)


def test_settings_are_read_from_the_environment() -> None:
    read = Settings.from_environment(
        {"TRACKER_SECRET_KEY": "x" * 32, "TRACKER_MAIL_PORT": "25", "TRACKER_MAIL_TLS": "false", "TRACKER_COUNTRY": ""}
    )
    assert (read.mail_port, read.mail_tls, read.country) == (25, False, "KZ")
