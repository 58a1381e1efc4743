"""The pairs among many claims that can differ at all: what a thousand pages repeat is held against the rest only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

Told = TypeVar("Told")


def unlike(
    told: Sequence[Told], says: Callable[[Told], Hashable], differ: Callable[[Told, Told], bool]
) -> Iterator[tuple[Told, Told]]:
    """Every two that differ, in the order of `combinations`.

    says: all by which `differ` goes; it is asked once for each two that say something else, not for each two.
    """
    places: dict[Hashable, list[int]] = {}
    for place, one in enumerate(told):
        places.setdefault(says(one), []).append(place)
    firsts = {said: told[same[0]] for said, same in places.items()}
    against = {
        said: sorted(place for other, same in places.items() if differ(one, firsts[other]) for place in same)
        for said, one in firsts.items()
    }
    for place, one in enumerate(told):
        others = against[says(one)]
        for other in others[bisect_right(others, place) :]:
            yield one, told[other]
