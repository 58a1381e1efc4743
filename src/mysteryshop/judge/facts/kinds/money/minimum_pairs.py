"""Which two smallest orders can't both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.minimum import MEASURES, NO_TERM, Least
from mysteryshop.judge.facts.kinds.money.words import stem
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Told, Value


def minimum_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """Smallest orders that can't both be true, of two sources the same two values once."""
    told = set()
    for a, b in combinations(claims, 2):
        if a.source == b.source or not _differ(a.value, b.value):
            continue
        met = _met(a, b)
        if met is Overlap.NO or _known(a, b, claims) or not _of_one_sort(a, b):
            continue
        key = (a.source, a.value.text, b.source, b.value.text, met)
        if key in told:
            continue
        told.add(key)
        yield Pair(a, b, "the smallest order is told in two ways", met is Overlap.YES)


def _met(a: MoneyClaim, b: MoneyClaim) -> Overlap:
    """Whether both can apply; `we can't send it out` is of deliveries, though it doesn't name them."""
    mine, its = (
        replace(one.conditions, service=one.conditions.service or "deliver")
        if _SENT.search(one.quote.text)
        else one.conditions
        for one in (a, b)
    )
    return max(overlap(mine, its), overlap(a.conditions, b.conditions), key=_SUREST.index)


_SUREST = (Overlap.NO, Overlap.UNKNOWN, Overlap.YES)
_SENT = regex(
    r"\b(?:send|sent|ship|post|posted|bring|brought)(?: (?:it|them|anything|orders?|that|you))? ?(?:out|round|over)?\b"
    r"|\b(?:van|driver|courier)s? (?:doesn't|don't|won't|can't|goes?|comes?)\b",
    re.I,
)
"""What tells of a delivery without its name."""


def _of_one_sort(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether the two can be the least of one thing: what is weighed has to be named on both sides."""
    if isinstance(b.value, Least) and not isinstance(a.value, Least):
        a, b = b, a
    if isinstance(a.value, Least) and a.value.sort in MEASURES.values():
        if isinstance(b.value, Told):
            return bool(_REFUSED.search(a.quote.text))
        own = [frozenset(word for word in one.words - _PLAIN if not word[0].isdigit()) for one in (a, b)]
        return not all(own) or bool(own[0] & own[1])
    if any(isinstance(one.value, Told) and _OF_MONEY.search(one.quote.text) for one in (a, b)) and any(
        isinstance(one.value, Least) for one in (a, b)
    ):
        return False
    places = [one.words & _PLACES for one in (a, b)]
    if all(places) and not places[0] & places[1]:
        return False
    told = [f"{one.segment.whole} {one.segment.topic}" for one in (a, b)]
    if NO_TERM in (a.value, b.value):
        return not any(_PLANS.search(text) for text in told)
    sorts = [{sort for sort, words in _SORTS.items() if words.search(text)} for text in told]
    return not all(sorts) or bool(sorts[0] & sorts[1])


_REFUSED = regex(r"\b(?:can't|cannot|don't|do not|won't|will not)\b", re.I)
"""What tells that less is not had at all; `swaps: 2 kg minimum` can be of an offer."""

_OF_MONEY = regex(r"\b(?:minimum|min\.?|smallest) (?:spend|value|amount|charge|basket)\b", re.I)
"""A minimum in money, which says nothing of how many pieces."""

_PLACES = frozenset(
    stem(word)
    for word in "hall room terrace garden bar boat cottage suite marquee barn cabin villa court studio".split()
)
"""What is let or hired as a whole: the least of one of them is not that of another."""

_SORTS = {
    "stay": regex(r"\b(?:stays?|nights?|lets?)\b", re.I),
    "term": regex(r"\b(?:terms?|contracts?|tied|sign\w*|commit\w*|subscri\w*|member\w*)\b", re.I),
    "hire": regex(r"\b(?:hires?|hired|rent\w*)\b", re.I),
}
"""What only one sort of business is the least of, by its words: a stay, a contract."""


_PLAIN = frozenset(
    stem(word)
    for word in (
        "minimum min order orders smallest least spend basket one single bring more upwards online you need"
    ).split()
)
"""Words of a minimum that name nothing that is sold."""


_LONG = frozenset("weeks months years".split())
"""Units of what a customer is tied in for."""

_PLANS = regex(r"\b(?:plans?|packages?|tariffs?|rolling|monthly|annual|yearly|fixed|flexible|flexi|trial)\b", re.I)
"""Words for one of several contracts that a business has."""


def _differ(a: Value, b: Value) -> bool:
    if NO_TERM in (a, b):
        least = b if a == NO_TERM else a
        return isinstance(least, Least) and least.sort in _LONG
    if isinstance(a, Told) or isinstance(b, Told):
        least = b if isinstance(a, Told) else a
        if isinstance(least, Least):
            return least.count > 1 and (least.sort == "pieces" or least.sort in MEASURES.values())
        return isinstance(least, Money) and least.amount > Decimal(0)
    return a.conflicts(b) is True


def _known(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    shared = (a.name & b.name) - _PLAIN
    return any(
        one.source == mine.source
        and one.value.text == other.value.text
        and not (one.weak and isinstance(one.value, Told))
        and (not shared or bool(one.name & shared))
        for mine, other in ((a, b), (b, a))
        for one in claims
    )
