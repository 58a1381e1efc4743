"""What is known of two statements that were held against one another, as numbers that trees are fitted on."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mysteryshop.judge.facts.fitted.mentions import values_in
from mysteryshop.judge.facts.sensed.holding import Sensed, Two
from mysteryshop.judge.facts.sensed.statements import Stated
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.model import FactKind

SURE = 0.5
"""From which chance the encoder's word on a third statement counts. Source: even odds."""

FARTHEST = 8.0
"""Log odds beyond which more make no difference."""

_FIGURE = regex(r"\d+(?:[.,:]\d+)*")
_WORD = regex(r"[a-z]{4,}", re.I)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What rules and second look make of two statements. told: 1 reported, 0.5 asked, 0 neither.

    chance: that of the likeliest two values (second look), -1 where there are none. mine, its: the kinds read.
    """

    told: float = 0.0
    chance: float = -1.0
    mine: frozenset[FactKind] = frozenset()
    its: frozenset[FactKind] = frozenset()


def odds(chance: float) -> float:
    """Log odds of a chance."""
    kept = min(max(chance, 1e-6), 1 - 1e-6)
    return max(-FARTHEST, min(FARTHEST, math.log(kept / (1 - kept))))


class Numbers:
    """All numbers of a site's statements."""

    def __init__(self, sensed: Sensed, ruled: Mapping[Two, Ruled]) -> None:
        """ruled: of the pairs of statements of which rules or second look know anything."""
        self._told, self._ruled = sensed.told, ruled
        held = sensed.held
        self._against, self._same, self._near = held.against.tolist(), held.same.tolist(), held.near.tolist()
        self._of_channel: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(sensed.told):
            self._of_channel[one.channel].append(place)

    def of(self, two: Two) -> list[float]:
        """Those of one pair, in either order the same."""
        a, b = two
        one, other = self._told[a], self._told[b]
        ruled = self._ruled.get(two, Ruled())
        return [
            odds(self._against[a][b]),
            odds(self._same[a][b]),
            self._near[a][b],
            *_ordered(list(self._rivals(a, b)), list(self._rivals(b, a))),
            *_ordered(list(self._company(a, b)), list(self._company(b, a))),
            ruled.told,
            ruled.chance,
            float(bool(ruled.mine & ruled.its)),
            float((not ruled.mine) + (not ruled.its)),
            *_of_values(one, other),
            *_of_words(one, other),
        ]

    def _rivals(self, a: int, b: int) -> Iterator[float]:
        """How the best of all other statements of b's channel stands to a, and of a's own channel to b."""
        others = [place for place in self._of_channel[self._told[b].channel] if place != b]
        yield odds(max((self._against[a][place] for place in others), default=0.0)) - odds(self._against[a][b])
        yield odds(max((self._same[a][place] for place in others), default=0.0))
        yield self._near[a][b] - max((self._near[a][place] for place in others), default=0.0)
        # A channel that says both knows of both.
        yield odds(max((self._same[b][place] for place in self._of_channel[self._told[a].channel]), default=0.0))

    def _company(self, a: int, b: int) -> Iterator[float]:
        """How many statements of third channels say what a says in other words, and how likely one of them speaks
        against b. The same words are no second witness: a channel may be given twice.
        """
        channels = {self._told[place].channel for place in (a, b)}
        like = {
            self._told[place].read[2]: place
            for place, chance in enumerate(self._same[a])
            if chance >= SURE
            and self._told[place].channel not in channels
            and self._told[place].read[2] not in (self._told[a].read[2], self._told[b].read[2])
        }
        yield float(min(3, len(like)))
        yield max((odds(self._against[b][place]) for place in like.values()), default=-FARTHEST)


def _ordered(mine: list[float], its: list[float]) -> Iterator[float]:
    """Of each number of both sides the lower and the higher."""
    for one, other in zip(mine, its, strict=True):
        yield min(one, other)
        yield max(one, other)


def _of_values(one: Stated, other: Stated) -> Iterator[float]:
    mine, its = _values(one), _values(other)
    both = [(a, b) for a in mine for b in its if type(a) is type(b)]
    yield float(any(a.conflicts(b) for a, b in both))
    yield float(any(a.text == b.text for a, b in both))
    yield float(bool(both))
    yield float((not mine) + (not its))
    yield float(max(len(mine), len(its)))


def _values(one: Stated) -> list[Value]:
    return [value for _, value, _, _ in values_in(one.words)]


def _of_words(one: Stated, other: Stated) -> Iterator[float]:
    for pattern in (_FIGURE, _WORD):
        mine, its = (_found(pattern.findall(each.words.lower())) for each in (one, other))
        yield len(mine & its) / max(1, len(mine | its))
        yield float(min(len(mine), len(its)))
    lengths = sorted((len(one.words), len(other.words)))
    yield from map(float, lengths)


def _found(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words)
