"""The team's calendar day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tracker import clock


@pytest.fixture(autouse=True)
def utc_afterwards() -> Iterator[None]:
    yield
    clock.set_zone(UTC)


def test_the_day_begins_where_the_team_is() -> None:
    with time_machine.travel(datetime(2026, 3, 1, 20, 30, tzinfo=UTC), tick=False):
        assert clock.today() == date(2026, 3, 1)
        clock.set_zone(ZoneInfo("Asia/Almaty"))
        assert clock.today() == date(2026, 3, 2)


def test_instants_stay_in_utc() -> None:
    clock.set_zone(ZoneInfo("Asia/Almaty"))
    assert clock.now().tzinfo is UTC
