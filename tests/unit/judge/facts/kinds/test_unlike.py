"""Only claims that differ are held against one another, in the order in which they were read."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.judge.facts.kinds.unlike import unlike


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.text(max_size=2)), max_size=12))
def test_pairs_are_those_of_all_combinations_that_differ(told: list[tuple[int, str]]) -> None:
    def differ(one: tuple[int, str], other: tuple[int, str]) -> bool:
        return abs(one[0] - other[0]) > 1

    expected = [(one, other) for one, other in combinations(told, 2) if differ(one, other)]
    assert list(unlike(told, lambda one: one[0], differ)) == expected


def test_asks_once_for_each_two_sayings() -> None:
    asked: list[tuple[int, int]] = []

    def differ(one: int, other: int) -> bool:
        asked.append((one, other))
        return one != other

    assert len(list(unlike([1] * 50 + [2], int, differ))) == 50
    assert len(asked) == 4
