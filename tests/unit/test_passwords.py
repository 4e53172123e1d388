import unicodedata

import pytest
from argon2 import PasswordHasher

from tracker.domain.passwords import PasswordProblem, find_problem
from tracker.services import passwords

ADDRESS = "somebody@newsroom.example"


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("elevenchars", PasswordProblem.TOO_SHORT),
        ("twelve chars", None),
        ("двенадцать б", None),
        ("x" * 256, None),
        ("x" * 257, PasswordProblem.TOO_LONG),
        (" Somebody@Newsroom.example", PasswordProblem.IS_THE_ADDRESS),
        ("aaaaaaaaaaaa", None),
    ],
)
def test_a_password_is_long_enough_and_not_the_address(password: str, problem: PasswordProblem | None) -> None:
    assert find_problem(password, email=ADDRESS) is problem


def test_a_hash_states_its_cost_and_fits_its_password_alone() -> None:
    stored = passwords.hash_password("correct horse battery")
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.verify(stored, "correct horse battery")
    assert not passwords.verify(stored, "correct horse batterx")
    assert not passwords.is_outdated(stored)


def test_two_spellings_of_the_same_letters_are_the_same_password() -> None:
    composed, apart = "чужой пароль ёлка", unicodedata.normalize("NFD", "чужой пароль ёлка")
    assert composed != apart
    assert passwords.verify(passwords.hash_password(composed), apart)


def test_a_hash_made_with_other_parameters_still_fits_and_is_outdated() -> None:
    stored = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("correct horse battery")
    assert passwords.verify(stored, "correct horse battery")
    assert passwords.is_outdated(stored)


@pytest.mark.parametrize("stored", [None, "", "not a hash"])
def test_without_a_good_hash_no_password_fits(stored: str | None) -> None:
    assert not passwords.verify(stored, "correct horse battery")


def test_where_there_is_no_account_the_work_is_that_of_a_real_hash() -> None:
    assert not passwords.is_outdated(passwords._NOBODYS)
    assert not passwords.verify(passwords._NOBODYS, "anything at all")
