"""The lists of items that we ship."""

import pytest

from oit.model import Scheme
from oit.model.record import all_faults
from oit.schemes import builtin, names

COUNTS = {"2563": 43, "2564": 43, "2565": 43, "2566": 43, "2567": 35, "2568": 28, "2569": 26}


def shipped(name: str) -> Scheme:
    scheme = builtin(name)
    assert scheme
    return scheme


def test_there_is_a_list_for_every_year_and_for_no_other() -> None:
    assert names() == tuple(COUNTS)
    assert builtin("2599") is None


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_a_list_is_sound_and_owns_up_to_being_unverified(name: str, count: int) -> None:
    scheme = shipped(name)
    assert [item.id for item in scheme.items] == [f"o{number}" for number in range(1, count + 1)]
    assert not list(all_faults(scheme))
    assert not scheme.verified
    assert scheme.not_for
    assert scheme.sources


def test_what_was_not_found_stays_null() -> None:
    assert sum(item.title is None for item in shipped("2567").items) == 16
    assert shipped("2569").rating is None
    assert shipped("2563").weights() is None
    assert shipped("2566").weights() == {"iit": 30, "eit": 30, "oit": 40}


def test_no_fact_is_called_verified_since_no_handbook_was_read() -> None:
    for name in names():
        for item in shipped(name).items:
            assert "verified" not in {item.basis, *(element.basis for element in item.elements)}


def test_levels_carry_the_name_of_their_own_scheme() -> None:
    ratings = [shipped(year).rating for year in ("2565", "2566")]
    assert [rating.scheme for rating in ratings if rating] == ["AA-F", "five-level-2566"]
