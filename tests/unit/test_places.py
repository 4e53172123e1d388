"""Pages of lists."""

import pytest

from tracker.queries.pages import Place


@pytest.mark.parametrize(("asked", "shown"), [(-3, 1), (0, 1), (1, 1), (3, 3), (4, 3), (10**9, 3)])
def test_a_number_beyond_either_end_becomes_the_nearest_page(asked, shown):
    assert Place.nearest(asked, total=45, size=20).number == shown


def test_the_last_page_may_be_short():
    place = Place.nearest(3, total=45, size=20)
    assert (place.first, place.last, place.pages, place.offset) == (41, 45, 3, 40)


def test_an_empty_list_has_one_page_with_nothing_on_it():
    place = Place.nearest(1, total=0, size=20)
    assert (place.first, place.last, place.pages) == (0, 0, 1)
