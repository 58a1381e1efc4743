"""Deadlines: delivery, returns, refunds, guarantees and replies, read from every channel and held together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.deadline_limits import HOME
from mysteryshop.judge.facts.kinds.deadline_reading import Deadline, deadlines
from mysteryshop.judge.facts.kinds.unlike import unlike
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Span, Told
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

KINDS = frozenset(
    {
        FactKind.DELIVERY_TIME,
        FactKind.RETURNS_WINDOW,
        FactKind.REFUND_TIME,
        FactKind.GUARANTEE,
        FactKind.SUPPORT_PROMISE,
    }
)


RULED_APART = frozenset({"refund", "return"})
APART = frozenset({"cancelling", "deposit", "bond", "voucher", "gift", "ticket", "membership", "donation"})
"""What is given back under rules of its own, so that a general rule may not be of it."""

PARTS = frozenset(
    "craftwork repair battery motor engine frame fabric upholstery slipcover cushion zip seam sole heel strap"
    " hinge drawer"
    " mechanism lining glass screen blade handle cable charger bulb pump seal tyre brake gear chain paint finish"
    " coating"
    " filter compressor spring leather electronic accessory part consumable lid lock remote hose foam pad".split()
)
"""What is guaranteed apart from things that are sold: parts that wear, and work that was done.

Source: guarantee pages of many trades, by hand.
"""

_GOODS_BACK = regex(r"\b(?:returned|returnable|send|sent|bring|brought|goods|items?)\b", re.I)
"""What tells of things that go back, and not of a contract that ends."""

SAME_DAY = 30
"""Hours that "the same day" can still be: up to the next morning. Source: chosen."""

ROUNDED = 1.04
"""Factor that two lengths in exact units may be apart: a year of 365 days and twelve months."""

WORKING_WEEK = 1.42
"""Factor between days and working days, and between a month and its four weeks or 28 days."""

LOOSELY = 1.6
"""Factor up to which lengths of unlike units may be the same, said loosely. Source: chosen."""


def read(site: SiteReading) -> Iterable[Claim]:
    """Every deadline that a channel states."""
    return tuple(deadline.claim for deadline in deadlines(site))


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """The deadlines of one slot and one thing that differ between two sources."""
    del claims  # what they are about is in the deadlines that they were read from
    by_sort: dict[object, list[Deadline]] = defaultdict(list)
    for deadline in deadlines(site):
        by_sort[deadline.sort].append(deadline)
    for told in by_sort.values():
        yield from _pairs(told)


def _pairs(told: list[Deadline]) -> Iterator[Pair]:
    for a, b in unlike(told, lambda one: (one.claim.value,), _may_differ):
        if a.claim.source == b.claim.source:
            continue
        differs = differ(a.claim.value, b.claim.value)
        likeness = alike(a, b)
        if likeness == 0:
            continue
        met = _meeting(a, b, told)
        if met is Overlap.NO:
            continue
        sure = differs is True and met is Overlap.YES and _surely(a, b, likeness, told)
        if not sure and _side_by_side(a, b, told):
            continue
        yield Pair(a.claim, b.claim, f"{a.sort.slot}: {a.claim.value.text} and {b.claim.value.text}", sure)


def _may_differ(a: Deadline, b: Deadline) -> bool:
    return differ(a.claim.value, b.claim.value) is not False


def differ(a: object, b: object) -> bool | None:
    """Whether two lengths of time can't both be promised; None where it is for a person to say."""
    if isinstance(a, Told) or isinstance(b, Told):
        return not isinstance(a, Told) or not isinstance(b, Told) or a.text != b.text
    if not isinstance(a, Span) or not isinstance(b, Span):
        return None
    low, high = sorted((a.hours()[1], b.hours()[1]))
    if low == 0:  # the same day
        return True if high > SAME_DAY else None if high else False
    long = {"month", "year"}
    exact = (a.working == b.working and not {a.unit, b.unit} & long) or {a.unit, b.unit} <= long
    most = ROUNDED if exact else WORKING_WEEK
    if high <= low * most:
        return False
    ranges = _within(a, b) or _within(b, a)
    return None if ranges or high <= low * (most if exact else LOOSELY) else True


def _within(wide: Span, other: Span) -> bool:
    """Whether a range of lengths holds the other: "two to four days" and "three days"."""
    (least, most), (low, high) = wide.hours(), other.hours()
    return least < most and least <= low and high <= most


def alike(a: Deadline, b: Deadline) -> int:
    """How surely two deadlines are about one thing: 3 the same words, 2 likely, 1 one of them is general, 0 not."""
    shared = a.strong & b.strong
    if shared:
        return 3 if len(shared) > 1 or a.strong == b.strong else 2
    if a.strong and b.strong:
        return 2 if (a.strong & b.weak) or (b.strong & a.weak) else 0
    if a.strong or b.strong:
        return 2 if (a.strong | a.weak) & (b.strong | b.weak) else 1
    return 2 if a.weak & b.weak or not (a.weak and b.weak) else 1


def _meeting(a: Deadline, b: Deadline, told: list[Deadline]) -> Overlap:
    """Whether the limits of both let them meet; the home region and no region are one where no other is told."""
    mine, its = a.claim.conditions, b.claim.conditions
    if mine.region != its.region and not (mine.region and its.region):
        named = mine.region or its.region
        others = {d.claim.conditions.region for d in told} - {"", named}
        if named in HOME and not others:
            mine, its = replace(mine, region=""), replace(its, region="")
    return overlap(mine, its)


def _surely(a: Deadline, b: Deadline, likeness: int, told: list[Deadline]) -> bool:
    apart = likeness == 1 and a.sort.slot in RULED_APART and (a.strong ^ b.strong) & APART
    if apart and "cancelling" in a.strong ^ b.strong:
        other = b if "cancelling" in a.strong else a
        apart = frozenset("goods") if _GOODS_BACK.search(other.claim.quote.text) else frozenset()
    if apart or (a.claim.conditions.exception and b.claim.conditions.exception):
        return False
    if likeness == 3:
        return True
    least = likeness if a.strong & b.strong else 0
    if _states(told, a, b, least) or _states(told, b, a, least):
        return False
    if likeness == 2:
        return True
    named = (a.strong | a.weak, b.strong | b.weak)
    unlike = all(named) and not named[0] & named[1] and (a.strong or b.strong or a.sort.slot == "make")
    if (
        unlike
        or (a.strong ^ b.strong) & PARTS
        or (a.sort.slot == "guarantee" and not _one_thing(told, named[0] | named[1]))
    ):
        return False
    return all(_values(told, d) == 1 for d in (a, b))


def _one_thing(told: list[Deadline], named: frozenset[str]) -> bool:
    """Whether no deadline of the slot is of another thing: what a business promises for one thing is its promise."""
    return all(not (d.strong | d.weak) or (d.strong | d.weak) & named for d in told)


def _states(told: list[Deadline], one: Deadline, other: Deadline, least: int) -> bool:
    """Whether the source of one states the value of the other as well; least: of a thing how like the other's."""
    return any(
        d.claim.source == one.claim.source
        and differ(d.claim.value, other.claim.value) is False
        and alike(d, other) >= least
        for d in told
    )


def _side_by_side(a: Deadline, b: Deadline, told: list[Deadline]) -> bool:
    """Whether some source tells both lengths one beside the other: who does so has two things, and knows it."""
    with_a, with_b = (
        {d.claim.source for d in told if differ(d.claim.value, one.claim.value) is False} for one in (a, b)
    )
    return bool(with_a & with_b)


def _values(told: list[Deadline], one: Deadline) -> int:
    return len({d.claim.value.text for d in told if d.claim.source == one.claim.source})


FAMILY = Family(KINDS, read, compare)
