"""What tells whether two values are of one promise: numbers of the two, and of all others that could be meant.

The same value told elsewhere counts most: where both channels agree on what one of them says, the other's value is of
another thing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from operator import mul

from mysteryshop.judge.facts.fitted.mentions import SORTS, Mention
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.things import stem, things
from mysteryshop.judge.facts.values import Money, Share, Span, Value
from mysteryshop.judge.labels.words import words_in

BESIDE = 45
"""Letters on each side of a value whose things are its own. Source: chosen; six to eight words."""

HEADING = 70
"""Letters of a line before that can say what a value is of. Source: chosen; longer lines are sentences."""

SUBJECT, WORDS = 0.8, 0.5
"""How much like things and like words count beside like kinds. Source: chosen before the first fit."""

MOST_BETTER = 5
"""Better partners from which more make no difference."""


@dataclass(frozen=True, slots=True)
class Around:
    """A mention with what is known of it. shares: of each kind; things: of its segment, near it and over it; stems."""

    mention: Mention
    shares: tuple[float, ...]
    own: frozenset[str]
    near: frozenset[str]
    under: frozenset[str]
    stems: frozenset[str]


def around(mention: Mention, shares: tuple[float, ...]) -> Around:
    """A mention with the words that tell what it is of."""
    text, topic = mention.segment.text, mention.segment.topic
    before = mention.before if len(mention.before) < HEADING else ""
    near = f"{text[max(0, mention.start - BESIDE) : mention.start]} . {text[mention.end : mention.end + BESIDE]}"
    words = (*words_in(text[: mention.start]), *words_in(text[mention.end :]), *words_in(topic))
    stems = frozenset([stem(word) for word in words if len(word) > 2 and word[0] != "#"])
    own = _things(text)
    return Around(mention, shares, own, things(near), own | _things(topic) | _things(before), stems)


@lru_cache(maxsize=4096)
def _things(text: str) -> frozenset[str]:
    """The things of a text: several values stand in one sentence, and many under one heading."""
    return things(text)


Place = tuple[int, int, int]
"""A block, and where words begin and end there."""


def inside(mention: Mention, quoted: Place) -> bool:
    """Whether a value stands in quoted words."""
    block, start, end = mention.place
    return block == quoted[0] and start < quoted[2] and quoted[1] < end


class Alike:
    """All mentions of a site, held against one another."""

    def __init__(self, told: Sequence[Around]) -> None:
        """told: in reading order."""
        self.told = told
        self._nearness: dict[tuple[int, int], float] = {}
        self._beside: dict[int, dict[str, list[tuple[float, int]]]] = defaultdict(lambda: defaultdict(list))
        for a, b in combinations(range(len(told)), 2):
            one, other = told[a].mention, told[b].mention
            if one.sort == other.sort and one.channel != other.channel:
                near = self._near(told[a], told[b])
                self._nearness[a, b] = self._nearness[b, a] = near
                self._beside[a][other.channel].append((near, b))
                self._beside[b][one.channel].append((near, a))

    def places_of(self, mine: Place, its: Place) -> Iterator[tuple[int, int]]:
        """Places of every two comparable mentions, one inside each of two quotes."""
        ours, theirs = (
            [at for at, one in enumerate(self.told) if inside(one.mention, quoted)] for quoted in (mine, its)
        )
        yield from ((a, b) for a in ours for b in theirs if (a, b) in self._nearness)

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """How much a word tells: one that stands beside every value tells none from another."""
        counts = Counter(word for one in self.told for word in one.stems | one.under | one.near)
        return {word: math.log(1 + len(self.told) / count) for word, count in counts.items()}

    def _weight(self, words: frozenset[str]) -> float:
        # `fsum`, for the words of a set come in another order in every run, and so do the last digits of a plain sum.
        return math.fsum([self._rarity[word] for word in words])

    def _share(self, mine: frozenset[str], its: frozenset[str]) -> float:
        """How much of all words is common to both, 0 to 1."""
        both = mine & its
        return self._weight(both) / self._weight(mine | its) if both else 0.0

    def _near(self, a: Around, b: Around) -> float:
        kinds: float = sum(map(mul, a.shares[1:], b.shares[1:]))
        return kinds + SUBJECT * self._share(a.under, b.under) + WORDS * self._share(a.stems, b.stems)

    def differing(self) -> Iterator[tuple[int, int]]:
        """Places of every two mentions of different channels whose values can't both be true of one thing."""
        for a, b in self._nearness:
            if a < b and self.told[a].mention.value.conflicts(self.told[b].mention.value):
                yield a, b

    def likely(self) -> Iterator[tuple[int, int]]:
        """Of these, those of which neither has two partners that are more like it in the other's channel."""
        second = {
            (place, channel): sorted(score for score, _ in those)[-2] if len(those) > 1 else 0.0
            for place, channels in self._beside.items()
            for channel, those in channels.items()
        }
        for (a, b), near in self._nearness.items():
            one, other = self.told[a].mention, self.told[b].mention
            close = a < b and near >= second[a, other.channel] and near >= second[b, one.channel]
            if close and one.value.conflicts(other.value):
                yield a, b

    def numbers(self, a: int, b: int) -> list[float]:
        """What is known of a pair, in either order the same."""
        one, other = self.told[a], self.told[b]
        return [
            *(float(one.mention.sort == sort) for sort in SORTS),
            *_of_kinds(one.shares, other.shares),
            *self._of_words(one, other),
            *_of_values(one.mention.value, other.mention.value),
            *_ordered(self._of_side(a, b), self._of_side(b, a)),
        ]

    def _of_words(self, a: Around, b: Around) -> Iterator[float]:
        for mine, its in ((a.own, b.own), (a.near, b.near), (a.under, b.under)):
            yield self._share(mine, its)
            yield self._weight(mine & its)
        yield self._share(a.stems, b.stems)
        yield from sorted((self._weight(a.near - b.stems - b.under), self._weight(b.near - a.stems - a.under)))
        yield float((not a.own) + (not b.own))

    def _of_side(self, a: int, b: int) -> list[float]:
        """How a stands to all that the channel of b tells, and b to what a's own channel tells as well."""
        one, other = self.told[a].mention, self.told[b].mention
        near = self._nearness[a, b]
        those = self._beside[a][other.channel]
        better = sum(score > near + 1e-9 for score, _ in those)
        second = max([score for score, place in those if place != b], default=0.0)
        alike = max([score for score, place in those if self._same(one, place)], default=0.0)
        known = max([score for score, place in self._beside[b][one.channel] if self._same(other, place)], default=0.0)
        third = sum(
            score >= SUBJECT * near and self._same(one, place)
            for channel, rest in self._beside[a].items()
            if channel != other.channel
            for score, place in rest
        )
        return [min(better, MOST_BETTER), near - second, alike - near, known, float(third), float(len(those))]

    def _same(self, mention: Mention, place: int) -> bool:
        return mention.value.conflicts(self.told[place].mention.value) is False


def _ordered(mine: Sequence[float], its: Sequence[float]) -> Iterator[float]:
    """Two rows as one that is the same whichever comes first."""
    for one, other in zip(mine, its, strict=True):
        yield min(one, other)
        yield max(one, other)


def _of_kinds(mine: Sequence[float], its: Sequence[float]) -> Iterator[float]:
    """shares: `none` in front."""
    both = [one * other for one, other in zip(mine[1:], its[1:], strict=True)]
    best = both.index(max(both))
    yield sum(both)
    yield both[best]
    yield max(map(min, mine[1:], its[1:]))
    yield from sorted((mine[0], its[0]))
    yield from (float(place == best) for place in range(len(both)))


def _of_values(mine: Value, its: Value) -> tuple[float, ...]:
    apart = free = alike = sharp = meet = 0.0
    if isinstance(mine, Money) and isinstance(its, Money):
        apart, free = _apart(float(mine.amount), float(its.amount)), float(not mine.amount or not its.amount)
        alike = float(mine.currency == its.currency)
    elif isinstance(mine, Span) and isinstance(its, Span):
        apart = _apart(mine.hours()[1], its.hours()[1])
        alike = float((mine.unit, mine.working) == (its.unit, its.working))
        sharp = float((mine.low == mine.high) == (its.low == its.high))
    elif isinstance(mine, Share) and isinstance(its, Share):
        apart = _apart(float(mine.percent), float(its.percent))
    elif isinstance(mine, Hours) and isinstance(its, Hours):
        alike, meet = float(mine.days == its.days), float(bool(mine.days & its.days))
    return apart, free, alike, sharp, meet


def _apart(mine: float, its: float) -> float:
    """How many times one is the other, as a logarithm."""
    return math.log((max(mine, its) + 0.5) / (min(mine, its) + 0.5))
