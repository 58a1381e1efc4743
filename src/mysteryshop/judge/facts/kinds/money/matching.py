"""Whether two claims about money are about the same thing, and which pairs of them can't both be true."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.extras import limited_apart, says_the_same
from mysteryshop.judge.facts.kinds.money.likeness import RIVALS, Weights, likeness, one_sided, parted, uncounted
from mysteryshop.judge.facts.kinds.money.limits import TIMES
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC
from mysteryshop.judge.facts.kinds.money.words import stem, words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Share, Told, Value

SAME = 0.62
"""Likeness of two names from which they name one thing. Source: chosen on the open brands."""

DEAREST = Decimal(4)
"""Factor from which two prices of one name are for different things or periods. Source: chosen."""

TAX_RATES = frozenset(
    Decimal(rate) for rate in "5 6 7 7.7 8 8.1 9 10 12 13 13.5 15 16 17 18 19 20 21 22 23 24 25 27".split()
)
"""Per cent by which a net and a gross price may differ. Source: countries' rates of value added and sales tax."""


def price_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """The prices that can't both be true: same thing, both current, no channel states the other's value as well."""
    weights = Weights(claims)
    told = _by_source(claims)
    backed = _backed(claims)
    for a, b in _of_one_name(claims):
        if not differ(a, b):
            continue
        like = likeness(a, b, weights)
        if like < SAME or parted(a, b, weights) or said_too(a, b, told, weights) or _beside(a, b):
            continue
        met = overlap_of(a, b)
        if met is Overlap.NO or not _near(a, b):
            continue
        exact = _free_of_the_same(a, b) and (not _one_word_of_several(a, b) or says_the_same(a, b, told))
        sure = (
            exact
            and met is Overlap.YES
            and not _doubtful(a, backed)
            and not _doubtful(b, backed)
            and not one_sided(a, b)
            and (not _says_more(a, b) or says_the_same(a, b, told))
            and not _times(a, b)
            and not limited_apart(a, b)
            and not _comes_with(a, b)
            and not _of_two_things(a, b)
            and best(a, b, told, weights, like)
        )
        yield Pair(a, b, f"the price of {' '.join(sorted(a.name & b.name))} is told in two ways", sure)


def _of_one_name(claims: Sequence[MoneyClaim]) -> Iterator[tuple[MoneyClaim, MoneyClaim]]:
    """The pairs of two sources whose names share a word, in reading order; all the others are never looked at."""
    with_word: dict[str, list[int]] = {}
    named = [uncounted(claim.name) for claim in claims]
    known = [claim.words for claim in claims]
    sources = [claim.source for claim in claims]
    for place, claim in enumerate(claims):
        met: set[int] = set()
        for word in named[place]:
            before = with_word.setdefault(word, [])
            met.update(before)
            before.append(place)
        mine, all_mine, source = named[place], known[place], sources[place]
        for other in sorted(met):
            if sources[other] == source:
                continue
            its = named[other]
            left, its_left = mine - its, its - mine
            # One word in common, and each side has others of which the other side knows nothing: two things.
            apart = len(mine) - len(left) == 1 and left.isdisjoint(known[other]) and its_left.isdisjoint(all_mine)
            if not (apart and left - GENERIC and its_left - GENERIC):
                yield claims[other], claim


def _beside(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one of two prices stands beside the other (`119 (135 in the shop)`): who says so knows of both."""
    return any(
        isinstance(other.value, Money) and other.value.amount and other.value.amount in _figures(one.segment.line)
        for one, other in ((a, b), (b, a))
    )


@lru_cache(maxsize=2_000)
def _figures(text: str) -> frozenset[Decimal]:
    """Every figure of a line, whatever it counts."""
    return frozenset(Decimal(figure) for figure in re.findall(r"(?<![\d.,])\d{1,6}(?:\.\d\d)?(?![\d]|[.,]\d)", text))


ACTS = frozenset("change cancel join setup callout bookingfee servicefee leave corkage giftwrap checkout".split())
"""Acts and services whose name is enough, whatever else is said with it, when one side has it free. Source: chosen."""


def _free_of_the_same(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether what is free on one side is named as what has a price on the other, and is no part or kind of it."""
    if not any(isinstance(one.value, Money) and not one.value.amount for one in (a, b)):
        return True
    left = uncounted((a.name - b.words) | (b.name - a.words)) - GENERIC
    if not left or a.name & b.name & ACTS:
        return True
    free, priced = (a, b) if isinstance(a.value, Money) and not a.value.amount else (b, a)
    # `Frames and sills are always included` says all that `we wash frames and sills for 4` is of.
    return free.strong and len(left) == 1 and left <= priced.name and len(priced.name & free.words) > 1


def _comes_with(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one of the two has something with it that the other lacks (`meal with a drink`)."""
    return any(
        words_in(found.group()) & (one.name - other.words)
        for one, other in ((a, b), (b, a))
        for found in _WITH.finditer(one.segment.text)
    )


_WITH = regex(r"\b(?:with|plus|including|incl)\b.{3,30}|[+&]\s.{3,30}", re.IGNORECASE)


def _of_two_things(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether two prices that are named by the customer only (`child`) stand under the names of two things."""
    if not all(uncounted(one.name) - GENERIC <= CUSTOMERS for one in (a, b)):
        return False
    mine, its = (uncounted(one.headed) - GENERIC - _PLAIN_HEADINGS - CUSTOMERS for one in (a, b))
    return bool(mine and its) and mine.isdisjoint(b.words) and its.isdisjoint(a.words)


CUSTOMERS = RIVALS[1] | {"infant", "baby", "family", "concession"}
"""Words for who pays, which name nothing that is paid for."""

_PLAIN_HEADINGS = frozenset(
    stem(word)
    for word in (
        "admission admissions entry entrance opening open hours times welcome information details daily season summer"
        " winter visitors visiting gate everyone faq questions answers today"
    ).split()
)
"""Words of headings under which the whole business's prices stand. Source: written by hand."""


def _backed(claims: Sequence[MoneyClaim]) -> frozenset[int]:
    """Sentences in which a bare figure says what another channel says of the same name: there figures are prices."""
    plain: dict[frozenset[str], list[MoneyClaim]] = {}
    for claim in claims:
        if not claim.weak:
            plain.setdefault(uncounted(claim.name), []).append(claim)
    return frozenset(
        id(a.segment.statement)
        for a in claims
        if a.weak and isinstance(a.value, Money) and a.value.amount
        for b in plain.get(uncounted(a.name), ())
        if b.source != a.source and b.value.conflicts(a.value) is False
    )


def _doubtful(claim: MoneyClaim, backed: frozenset[int]) -> bool:
    bare = isinstance(claim.value, Money) and bool(claim.value.amount) and not claim.value.currency
    return claim.weak and not (bare and id(claim.segment.statement) in backed)


def _one_word_of_several(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one name is a single word and the other says more (`room`, `sea-view room`): it may be a kind of it."""
    shared = uncounted(a.name & b.name) - GENERIC
    left = uncounted((a.name - b.words) | (b.name - a.words)) - GENERIC - {a.conditions.per, b.conditions.per}
    return len(shared) < 2 and bool(left) and not shared & ACTS


def _times(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one amount is two, three … times the other: it can be for several of the thing."""
    if not isinstance(a.value, Money) or not isinstance(b.value, Money):
        return False
    low, high = sorted((a.value.amount, b.value.amount))
    return bool(low) and high % low == 0


def _says_more(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether a name has a word that the other side says nowhere: it can be a kind of the thing (`of platinum`)."""
    return bool(uncounted((a.name - b.words) | (b.name - a.words)) - GENERIC - {a.conditions.per, b.conditions.per})


def differ(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether the amounts can't be the same said otherwise: one for several, net and gross."""
    if isinstance(a.value, Told) or isinstance(b.value, Told):
        plain = a.value if isinstance(b.value, Told) else b.value
        return isinstance(plain, Money) and not plain.amount
    if isinstance(a.value, Share) or isinstance(b.value, Share):
        return _shares_differ(a.value, b.value)
    if not isinstance(a.value, Money) or not isinstance(b.value, Money) or not a.value.conflicts(b.value):
        return False
    mine, its = a.value.amount, b.value.amount
    if mine in b.either or its in a.either or (a.either & b.either):
        return False
    return not _by_tax(a, b)


def _shares_differ(a: Value, b: Value) -> bool:
    """Whether two shares differ, or one side has a share to pay and the other nothing."""
    if isinstance(a, Share) and isinstance(b, Share):
        return a.conflicts(b) is True
    money = a if isinstance(a, Money) else b
    return isinstance(money, Money) and not money.amount


def _by_tax(a: MoneyClaim, b: MoneyClaim) -> bool:
    taxes = {a.conditions.tax, b.conditions.tax}
    if len(taxes) == 1:
        return False
    if not isinstance(a.value, Money) or not isinstance(b.value, Money):
        return False
    low, high = sorted((a.value.amount, b.value.amount))
    return bool(low) and any(abs(low * (100 + rate) / 100 - high) < Decimal("0.02") for rate in TAX_RATES)


def overlap_of(a: MoneyClaim, b: MoneyClaim) -> Overlap:
    """The lattice's answer, but that two units which aren't both of time may be one."""
    pers = {a.conditions.per, b.conditions.per} - {""}
    if len(pers) == 2:
        if pers <= TIMES or not pers & TIMES:
            return Overlap.NO
        return Overlap.UNKNOWN
    if a.conditions.dates and b.conditions.dates and a.conditions.dates != b.conditions.dates:
        # Dates are kept in the words of the page: whether two offers meet can't be told from them.
        met = overlap(replace(a.conditions, dates=""), replace(b.conditions, dates=""))
        return Overlap.NO if met is Overlap.NO else Overlap.UNKNOWN
    return overlap(a.conditions, b.conditions)


def _near(a: MoneyClaim, b: MoneyClaim) -> bool:
    if not isinstance(a.value, Money) or not isinstance(b.value, Money):
        return True
    low, high = sorted((a.value.amount, b.value.amount))
    if not low:
        return True
    if a.conditions.per != b.conditions.per and high / low == int(high / low) and high / low > 1:
        return False
    return high / low < DEAREST


def _by_source(claims: Iterable[MoneyClaim]) -> dict[str, list[MoneyClaim]]:
    told: dict[str, list[MoneyClaim]] = {}
    for claim in claims:
        told.setdefault(claim.source, []).append(claim)
    return told


def said_too(a: MoneyClaim, b: MoneyClaim, told: dict[str, list[MoneyClaim]], weights: Weights) -> bool:
    """Whether one of the two channels states the other's value as well of something of that name."""
    return any(
        type(one.value) is type(other.value) and not differ(one, other) and one.name & other.name
        and not parted(one, other, weights)
        for mine, other in ((a, b), (b, a))
        for one in told[mine.source]
    )  # fmt: skip


def best(a: MoneyClaim, b: MoneyClaim, told: dict[str, list[MoneyClaim]], weights: Weights, like: float) -> bool:
    """Whether neither channel has another price whose name is as like."""
    return not any(
        one is not mine and differ(one, mine) and _rival(one, other, weights, like)
        for mine, other in ((a, b), (b, a))
        for one in told[mine.source]
    )


def _rival(one: MoneyClaim, other: MoneyClaim, weights: Weights, like: float) -> bool:
    return likeness(one, other, weights) >= like and not parted(one, other, weights)
