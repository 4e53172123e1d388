"""Which change of a history stands."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.standing import earliest_day, in_effect_by, latest_day, present, rank
from tracker.domain.statuses import Basis, Precision, Status


@dataclass(frozen=True)
class Row:
    id: int
    status: Status
    basis: Basis
    effective_on: date
    precision: Precision
    recorded_at: datetime


def at(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def row(
    key: int, status: Status, effective_on: date, precision: Precision = Precision.DAY, recorded_on: date | None = None
) -> Row:
    return Row(key, status, Basis.VERIFIED, effective_on, precision, at(recorded_on or date(2026, 1, 1)))


DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))
ROWS = st.lists(
    st.builds(
        Row,
        id=st.integers(1, 1000),
        status=st.sampled_from(Status),
        basis=st.sampled_from(Basis),
        effective_on=DAYS,
        precision=st.sampled_from(Precision),
        recorded_at=DAYS.map(at),
    ),
    unique_by=lambda each: each.id,
    max_size=8,
)


def stands(*rows: Row) -> Status | None:
    change = present(rows, Basis.VERIFIED)
    return change.status if change else None


def test_the_latest_event_stands_whenever_it_was_recorded() -> None:
    done = row(1, Status.DONE, date(2022, 5, 1), recorded_on=date(2022, 5, 2))
    found_late = row(2, Status.IN_PROGRESS, date(2021, 7, 1), recorded_on=date(2024, 1, 1))
    assert stands(done, found_late) is Status.DONE


def test_of_one_day_the_change_recorded_later_stands() -> None:
    first = row(1, Status.IN_PROGRESS, date(2022, 5, 1), recorded_on=date(2022, 5, 2))
    second = row(2, Status.PARTLY_DONE, date(2022, 5, 1), recorded_on=date(2022, 6, 1))
    assert stands(second, first) is Status.PARTLY_DONE


def test_a_change_dated_by_its_year_stands_over_an_earlier_day_of_that_year() -> None:
    step = row(1, Status.IN_PROGRESS, date(2021, 6, 15))
    done = row(2, Status.DONE, date(2021, 1, 1), Precision.YEAR)
    assert stands(step, done) is Status.DONE


def test_a_change_dated_by_the_running_year_gives_way_to_what_happens_later_in_it() -> None:
    step = row(1, Status.IN_PROGRESS, date(2026, 1, 1), Precision.YEAR, recorded_on=date(2026, 7, 1))
    done = row(2, Status.DONE, date(2026, 9, 1), recorded_on=date(2026, 9, 2))
    assert stands(step, done) is Status.DONE


def test_nothing_stands_where_nothing_is_recorded() -> None:
    assert stands() is None
    assert present([row(1, Status.DONE, date(2022, 1, 1))], Basis.CLAIMED) is None


@given(ROWS, st.sampled_from(Basis), st.randoms())
def test_the_order_of_reading_does_not_matter(rows: list[Row], basis: Basis, random: Random) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert present(rows, basis) == present(shuffled, basis)


@given(ROWS, st.sampled_from(Basis))
def test_leaving_out_what_does_not_stand_changes_nothing(rows: list[Row], basis: Basis) -> None:
    standing = present(rows, basis)
    for other in rows:
        if other is not standing:
            assert present([each for each in rows if each is not other], basis) == standing


@given(ROWS)
def test_leaving_out_what_stands_brings_the_next_one_back(rows: list[Row]) -> None:
    verified = sorted((each for each in rows if each.basis is Basis.VERIFIED), key=rank)
    while verified:
        assert present(verified, Basis.VERIFIED) is verified.pop()


@given(DAYS, st.sampled_from(Precision))
def test_a_day_lies_within_what_its_date_can_mean(day: date, precision: Precision) -> None:
    assert earliest_day(day, precision) <= day <= latest_day(day, precision)
    assert earliest_day(latest_day(day, precision), precision) == earliest_day(day, precision)
    assert latest_day(earliest_day(day, precision), precision) == latest_day(day, precision)


@given(DAYS, st.sampled_from(Precision), st.integers(0, 5000))
def test_what_is_recorded_has_happened(day: date, precision: Precision, days_later: int) -> None:
    day = earliest_day(day, precision)
    recorded_on = day + timedelta(days=days_later)
    assert day <= in_effect_by(day, precision, recorded_on=recorded_on) <= recorded_on


def test_a_retracted_change_is_one_that_is_not_there() -> None:
    step, done = row(1, Status.IN_PROGRESS, date(2021, 6, 15)), row(2, Status.DONE, date(2022, 6, 15))
    assert stands(step, done) is Status.DONE
    assert stands(step) is Status.IN_PROGRESS
    assert stands(replace(done, basis=Basis.CLAIMED)) is None
