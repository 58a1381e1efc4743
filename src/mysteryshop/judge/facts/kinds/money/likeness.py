"""How like the names of two things are that cost money, and which words make two things of them all the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log

from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.extras import lone_hosts
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC
from mysteryshop.judge.facts.kinds.money.words import COUNTED, is_variant
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money


class Weights:
    """How much a word tells, by how many of the claims use it."""

    def __init__(self, claims: Iterable[MoneyClaim]) -> None:
        """The weights of the words in these claims."""
        told = list(claims)
        self._count = Counter(word for claim in told for word in claim.name)
        self._all = len(told)
        self._of_word: dict[str, float] = {}
        self.lone = lone_hosts(told)

    def of(self, words: Iterable[str]) -> float:
        """The weight of several words together."""
        return sum(self._of_word.get(word) or self._weighed(word) for word in words)

    def _weighed(self, word: str) -> float:
        weight = (0.25 if word in GENERIC else 1.0) * log(1.5 + self._all / (1 + self._count[word]))
        self._of_word[word] = weight
        return weight


def likeness(a: MoneyClaim, b: MoneyClaim, weights: Weights) -> float:
    """How like the names of two claims are, 0 to 1; words that the other's surroundings hold count as shared."""
    met = _met(a, b)
    if met is None:
        return 0.0
    shared, left_a, left_b = met
    weight = weights.of(shared)
    if left_a and left_b:
        return weight / (weight + weights.of(left_a) + weights.of(left_b))
    return weight / (weight + 0.35 * weights.of(left_a | left_b))


def parted(a: MoneyClaim, b: MoneyClaim, weights: Weights) -> bool:
    """Whether a word makes two things of two claims with names that have something in common."""
    met = _met(a, b)
    if met is None:
        return False
    _, left_a, left_b = met
    return (
        any(is_variant(word) for word in (_narrowing(left_a, b) | _narrowing(left_b, a)) - weights.lone)
        or _models(left_a, a)
        or _models(left_b, b)
        or rivals(a, b)
        or _counts_differ(a, b)
        or _sizes_differ(a, b)
    )


def _met(a: MoneyClaim, b: MoneyClaim) -> tuple[frozenset[str], frozenset[str], frozenset[str]] | None:
    """The words that both sides have, and what only one has in its name; None where nothing telling is shared."""
    mine, its = uncounted(a.name), uncounted(b.name)
    shared = mine & its
    wide = shared | (mine & b.words) | (its & a.words)
    left_a, left_b = mine - wide - {b.conditions.per}, its - wide - {a.conditions.per}
    tell = shared - GENERIC
    return (wide, left_a, left_b) if tell or (shared and not (left_a | left_b) - GENERIC) else None


RIVALS = tuple(
    frozenset(words.split())
    for words in (
        "online phone door counter desk post app email web",
        "guest visitor resident member nonmember public trade staff companion student senior child adult passenger",
        "weekday weekend monday tuesday wednesday thursday friday",
        "first second third later after next",
        "summer winter spring autumn october december july august january",
        "day evening morning afternoon night matinee",
        "boat shore beach jetty pier",
        "car bus coach minibus van motorbike motorhome caravan lorry truck bike taxi trailer",
    )
)
"""Words that part two prices when one side has one of them and the other side another. Source: chosen by hand."""


def _models(left: frozenset[str], claim: MoneyClaim) -> bool:
    """Whether a word that only one side has is a model's letters (`GTX`), in a line that is not all capitals."""
    text = claim.segment.text
    return not text.isupper() and any(
        2 <= len(word) <= 4 and re.search(rf"(?<=[a-z\d] ){word.upper()}\b", text) for word in left
    )


def uncounted(words: frozenset[str]) -> frozenset[str]:
    """The words without those that count something."""
    return frozenset(word for word in words if word[0] != COUNTED)


def _counts_differ(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether both names count something, and not the same number."""
    mine, its = ({word for word in one.name if word[0] == COUNTED} for one in (a, b))
    return bool(mine and its and not mine & its)


def _sizes_differ(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether both tell a size or a length in one unit, and not the same one (`30 minutes`, `45 minutes`)."""
    mine, its = (_sizes(one) for one in (a, b))
    return any(unit in its and not sizes & its[unit] for unit, sizes in mine.items())


def _sizes(claim: MoneyClaim) -> dict[str, set[str]]:
    sizes: dict[str, set[str]] = {}
    for found in filter(None, map(_SIZED.fullmatch, claim.name | claim.rest)):
        sizes.setdefault(found["unit"], set()).add(found["size"])
    return sizes


_SIZED = regex(r"(?P<size>\d+(?:\.\d+)?)(?P<unit>minute|ml|cl|l|kg|g|gb|mb|cm|mm|inch|page|ply|gsm)")
"""Sizes and lengths by which things of one name are told apart. Source: chosen."""


def _narrowing(left: frozenset[str], other: MoneyClaim) -> frozenset[str]:
    """What makes a thing another one than the other side speaks of; nothing, where that side says never or always."""
    free = isinstance(other.value, Money) and not other.value.amount
    return frozenset() if free and other.strong else left


def rivals(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether the two are for other customers, days or ways of buying, by words beside the name."""
    mine, its = a.name | a.rest, b.name | b.rest
    return any((mine & group) and (its & group) and not (mine & its & group) for group in RIVALS)


def one_sided(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether only one of the two is said to be for certain customers or a certain way of buying."""
    mine, its = a.words, b.words
    return any(
        bool((a.name | a.rest) & group) != bool((b.name | b.rest) & group) and not (mine & its & group)
        for group in RIVALS[:2]
    )
