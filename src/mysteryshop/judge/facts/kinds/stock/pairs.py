"""Pairs of claims that share words: the sure ones first, so that none is hidden by one that a person must look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.sides import Judged

ANYTHING = "*"
"""The word of a claim that can be about any thing."""


def surest(
    claims: Sequence[Claim],
    judged: Judged,
    why: Callable[[Claim, Claim], str],
    words_of: Callable[[Claim], frozenset[str]],
) -> Iterator[Pair]:
    """The pairs of different sources that contradict, each two sources once for the same two values.

    Only claims of different values that share one of `words_of` are held against one another.
    """
    kept = _once(claims)
    verdicts = [(kept[one], kept[two], judged(kept[one], kept[two])) for one, two in _near(kept, words_of)]
    told: set[tuple[str, str, str, str]] = set()
    for sure in (True, None):
        for a, b, verdict in verdicts:
            key = a.source, a.value.text, b.source, b.value.text
            if verdict is sure and key not in told:
                told.add(key)
                yield Pair(a, b, why(a, b), sure=verdict is True)


def _near(claims: Sequence[Claim], words_of: Callable[[Claim], frozenset[str]]) -> list[tuple[int, int]]:
    """The places of every two claims of different sources and values that share a word."""
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, claim in enumerate(claims):
        for word in words_of(claim):
            places[word][claim.value.text].append(place)
    everything = places.pop(ANYTHING, {})
    for word in places:
        for text, told in everything.items():
            places[word][text].extend(told)
    found: set[tuple[int, int]] = set()
    for by_text in (*places.values(), everything):
        texts = list(by_text)
        for at, text in enumerate(texts):
            for other in texts[at + 1 :]:
                found.update((min(pair), max(pair)) for pair in product(by_text[text], by_text[other]))
    return sorted(pair for pair in found if claims[pair[0]].source != claims[pair[1]].source)


def _once(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without those that a channel's pages repeat word for word, as footers do."""
    first: dict[tuple[str, str, str, str], Claim] = {}
    for claim in claims:
        key = (claim.segment.page.channel, claim.value.text, claim.about, claim.quote.text)
        first.setdefault(key, claim)
    return tuple(first.values())
