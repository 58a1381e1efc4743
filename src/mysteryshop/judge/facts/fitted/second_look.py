"""A second look at what the rules report, and at what they let pass: how often such a pair is a contradiction.

Rules are right about the words that they were written for. In words that nobody wrote a rule for they miss much and
raise some that is none; what was learnt from labelled brands of all sorts of writers tells some of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.fitted.apart import of_like_things, told_apart
from mysteryshop.judge.facts.fitted.kinds import NONE, shares_of
from mysteryshop.judge.facts.fitted.likeness import Alike, Place, around, inside
from mysteryshop.judge.facts.fitted.mentions import Mention, mentions
from mysteryshop.judge.facts.fitted.weights import Weights, shipped
from mysteryshop.judge.facts.values import Span
from mysteryshop.judge.reading.contradictions import WALKED
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

DOUBTED, DOUBTED_SPANS = 0.004, 0.1
"""Chances below which what the rules report is only asked: of 13 such pairs 3 were right. Of lengths of time more are
doubted: of those of 24 brands that no rule had been written for none of 5 was right.
"""

ADMITTED, ASKED, DARING = 0.6, 0.5, 0.7
"""Chances from which a pair that the rules don't have is reported and asked, and asked although something may tell the
two apart: of 17 such pairs reported 16 were right, of 23 asked 16.

Source of all: 84 brands, each with the rules as they were before anybody had read it and with weights that were fitted
without its writer (docs/facts.md).
"""

JUDGED = frozenset(
    {
        FactKind.PRICE,
        FactKind.DELIVERY_COST,
        FactKind.DELIVERY_TIME,
        FactKind.RETURNS_WINDOW,
        FactKind.RETURNS_COST,
        FactKind.REFUND_TIME,
        FactKind.GUARANTEE,
        FactKind.MINIMUM_ORDER,
        FactKind.SUPPORT_PROMISE,
        FactKind.DISCOUNT,
        FactKind.OPENING_HOURS,
    }
)
"""Kinds whose values are amounts, shares, lengths of time or hours; of the others only the rules speak."""

ADMITTING = frozenset({"money", "share", "span"})
"""Sorts of value of which pairs are found that the rules don't have: hours need their days and doors, which grammar
alone does not tell."""

MOST = 300
"""Values of a site up to which each is held against each. Source: chosen; twelve channels tell some 150. A walk of a
whole shop tells thousands, and its pages are what the rules were written for.
"""


def second_look(
    site: SiteReading, found: Sequence[Pair], read: Sequence[Claim] = (), weights: Weights | None = None
) -> tuple[Pair, ...]:
    """The pairs as they are after a second look, and those that the rules don't have.

    read: all that the rules read; two values that they read as one kind and let pass are reported only if they are of
    like things. weights: others than those that ship.
    """
    told = site.once(mentions)
    if len({mention.channel for mention in told}) < 2 or len(told) > MOST:
        return tuple(found)
    weights = weights or shipped()
    alike = Alike([around(mention, shares_of(mention, weights.kinds)) for mention in told])
    known: set[tuple[int, int]] = set()
    looked = [_doubted(alike, pair, known, weights) for pair in found]
    admitted = _admitted(alike, known, _by_block(read), weights)
    return (*looked, *(as_limited(pair, read) for pair in admitted))


def chances_of(site: SiteReading, weights: Weights | None = None) -> Iterator[tuple[Place, Place, float]]:
    """Places of every two values of a site that differ, and how likely they are of one promise.

    Nothing where there are more than `MOST` values. weights: others than those that ship.
    """
    told = site.once(mentions)
    if len(told) > MOST:
        return
    weights = weights or shipped()
    alike = Alike([around(mention, shares_of(mention, weights.kinds)) for mention in told])
    for a, b in alike.differing():
        yield told[a].place, told[b].place, weights.pairs.chance(alike.numbers(a, b))


def _doubted(alike: Alike, pair: Pair, known: set[tuple[int, int]], weights: Weights) -> Pair:
    """A pair of the rules, only asked where it is very unlikely. known: gets the places of its values."""
    places = tuple(_places(alike, pair))
    known.update(places)
    chance = max((weights.pairs.chance(alike.numbers(a, b)) for a, b in places), default=1.0)
    spans = isinstance(pair.a.value, Span)
    return replace(pair, sure=pair.sure and chance >= (DOUBTED_SPANS if spans else DOUBTED))


Read = Mapping[int, Sequence[tuple[Place, Claim]]]
"""What the rules read, by the block that it stands in."""


def _by_block(read: Iterable[Claim]) -> Read:
    found: dict[int, list[tuple[Place, Claim]]] = defaultdict(list)
    for claim in read:
        place = place_of(claim)
        found[place[0]].append((place, claim))
    return found


def _kinds_read(mention: Mention, read: Read) -> frozenset[FactKind]:
    """As which kinds the rules read a value."""
    here = read.get(mention.place[0], ())
    return frozenset(
        claim.kind for place, claim in here if claim.value.text == mention.value.text and inside(mention, place)
    )


def _places(alike: Alike, pair: Pair) -> Iterator[tuple[int, int]]:
    """The mentions that a pair of claims is about."""
    if pair.a.kind not in JUDGED:
        return
    for a, b in alike.places_of(place_of(pair.a), place_of(pair.b)):
        values = alike.told[a].mention.value.text, alike.told[b].mention.value.text
        if pair.a.kind is FactKind.OPENING_HOURS or values == (pair.a.value.text, pair.b.value.text):
            yield min(a, b), max(a, b)


def place_of(claim: Claim) -> Place:
    """The block of a claim's words, and where they begin and end there."""
    sentence = claim.segment.sentence
    start = sentence.start + claim.segment.start
    return id(sentence.block), start + claim.start, start + (claim.end or len(claim.segment.text))


def _admitted(alike: Alike, known: set[tuple[int, int]], read: Read, weights: Weights) -> Iterator[Pair]:
    """Pairs that the rules don't have, each two values of two channels once, the likeliest first."""
    likely = []
    for a, b in alike.likely():
        channels = {alike.told[a].mention.channel, alike.told[b].mention.channel}
        if (a, b) not in known and not channels <= WALKED and alike.told[a].mention.sort in ADMITTING:
            chance = weights.pairs.chance(alike.numbers(a, b))
            likely.extend([(-chance, a, b)] if chance >= ASKED else [])
    said: set[frozenset[tuple[str, str]]] = set()
    for chance, a, b in sorted(likely):
        one, other = alike.told[a], alike.told[b]
        values = frozenset((side.mention.channel, side.mention.value.text) for side in (one, other))
        kind = _kind(one.shares, other.shares, weights.kinds.outputs)
        ruled = _kinds_read(one.mention, read) & _kinds_read(other.mention, read)
        apart = (bool(ruled) and not of_like_things(one, other)) or told_apart(one, other, kind)
        if values not in said and not (apart and -chance < DARING):
            said.add(values)
            mine, its = (_claim(kind, side.mention) for side in (one, other))
            yield Pair(mine, its, f"{mine.value.text} and {its.value.text}", sure=-chance >= ADMITTED and not apart)


def _kind(mine: Sequence[float], its: Sequence[float], outputs: Sequence[str]) -> FactKind:
    """The likeliest kind of both."""
    both = {name: one * other for name, one, other in zip(outputs, mine, its, strict=True) if name != NONE}
    return FactKind(max(both, key=lambda name: both[name]))


def _claim(kind: FactKind, mention: Mention) -> Claim:
    return Claim(kind, mention.value, mention.segment)


def as_limited(pair: Pair, read: Sequence[Claim]) -> Pair:
    """A pair that was learnt to be one, only asked where the rules read both values under limits that differ.

    What was learnt sees values and words; what limits them (`delivered`, `the last of them`) only the rules read.
    """
    if not pair.sure:
        return pair
    mine, its = ([one.conditions for one in read if _said_by(one, claim)] for claim in (pair.a, pair.b))
    meets = not (mine and its) or any(overlap(a, b) is Overlap.YES for a in mine for b in its)
    return pair if meets else replace(pair, sure=False)


def _said_by(one: Claim, claim: Claim) -> bool:
    """Whether a claim of the rules is of the words and the value of another, which may be the second look's."""
    same = one.kind is claim.kind and one.value.text == claim.value.text and one.segment.text == claim.segment.text
    return same and one.segment.sentence.block is claim.segment.sentence.block
