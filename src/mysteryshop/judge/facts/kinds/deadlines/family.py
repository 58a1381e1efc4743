"""Deadlines: delivery, returns, refunds, guarantees and replies, read from every channel and held together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Overlap, overlap
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.deadlines.about import CALLED_OFF, CANCELLING
from mysteryshop.judge.facts.kinds.deadlines.included import UMBRELLA
from mysteryshop.judge.facts.kinds.deadlines.limits import HOME, MAKERS
from mysteryshop.judge.facts.kinds.deadlines.reading import Deadline, deadlines
from mysteryshop.judge.facts.kinds.deadlines.subject import roots
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
_GIVEN = "deposit bond voucher gift ticket membership donation exchange"
APART = CANCELLING | CALLED_OFF | roots(frozenset(_GIVEN.split()))
"""What is given back under rules of its own, so that a general rule may not be of it."""

PARTS = roots(
    frozenset(
        "craftwork repair battery motor engine frame fabric upholstery slipcover cushion zip seam sole heel strap"
        " hinge drawer"
        " mechanism lining glass screen blade handle cable charger bulb pump seal tyre brake gear chain paint finish"
        " coating"
        " filter compressor spring leather electronic accessory part consumable lid lock remote hose foam pad"
        " pole hinge wheel".split()
    )
)
"""What is guaranteed apart from things that are sold: parts that wear, and work that was done.

Source: guarantee pages of many trades, by hand.
"""

_GIVEN_UP = regex(r"\b(?:cancel\w*|return\w*|withdraw\w*|sen[dt] back|cheque|damag\w*|fault\w*)\b", re.I)
"""What tells of money for what the customer gave up or sent back, and not of every refund."""

WORK = frozenset({"craftwork"})
"""What was done to make or lay a thing, which is guaranteed as the thing is."""

PLANNED = roots(frozenset({"routine", "non-urgent", "planned"}))
"""What tells of a visit that can wait."""

VARIANTS = roots(
    frozenset(
        "wedding child children kid baby junior adult mini king queen double bulk outdoor indoor electric"
        " leather bespoke"
        " personalised made-to-measure vintage antique luxury sale christmas clearance frozen perishable digital"
        " oversized large corner modular giant heavy bridal pre pre-order bulky corporate second-hand"
        " refurbished".split()
    )
)
"""Words that make a variant of a thing, for which other rules are usual. Source: product pages of many trades."""

ASIDE = roots(
    frozenset(
        "certificate sample swatch brochure catalogue part spare voucher ticket result replacement letter report key"
        " invoice statement contract diploma prize reward magazine newsletter".split()
    )
)
"""What a shop sends besides its goods. Source: chosen."""

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
    if a.sort.slot == "free care" and not (a.weak & b.weak or (a.weak | b.weak) & UMBRELLA):
        return 0
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
        homes = HOME.union(d.home for d in told)
        if named in homes and not others:
            mine, its = replace(mine, region=""), replace(its, region="")
    if {mine.group, its.group} == {"", MAKERS} and not _two_guarantors(a, b, told):
        mine, its = replace(mine, group=""), replace(its, group="")
    return overlap(mine, its)


def _two_guarantors(a: Deadline, b: Deadline, told: list[Deadline]) -> bool:
    """Whether the shop gives a guarantee of its own beside the maker's: it says `we`, or some source tells of both."""
    shops = b if a.claim.conditions.group else a
    by: dict[str, set[str]] = defaultdict(set)
    for one in told:
        by[one.claim.source].add(one.claim.conditions.group)
    return bool(_OURS.search(shops.claim.quote.text)) or any({"", MAKERS} <= groups for groups in by.values())


_OURS = regex(r"\b(?:we|our|us|I|my)\b", re.I)
"""Who gives a guarantee of the shop's own."""


def _surely(a: Deadline, b: Deadline, likeness: int, told: list[Deadline]) -> bool:
    if _ruled_apart(a, b, likeness) or _told_apart(a, b):
        return False
    if likeness == 3:
        return True
    least = likeness if a.strong & b.strong else 0
    if _states(told, a, b, least) or _states(told, b, a, least):
        return False
    if likeness == 2:
        return True
    named = (a.strong | a.weak, b.strong | b.weak)
    unlike = all(named) and not named[0] & named[1] and (a.strong or b.strong or a.sort.slot in ("make", "free care"))
    if (
        unlike
        or (a.strong ^ b.strong) & PARTS
        or (a.sort.slot == "guarantee" and not _one_thing(told, named[0] | named[1]))
    ):
        return False
    return all(_values(told, d) == 1 for d in (a, b))


def _ruled_apart(a: Deadline, b: Deadline, likeness: int) -> bool:
    """Whether a rule of its own may hold for one side, its wait begins elsewhere, or both name exceptions."""
    apart = likeness == 1 and a.sort.slot in RULED_APART and (a.strong ^ b.strong) & APART
    if apart and CANCELLING & (a.strong ^ b.strong):
        other = b if CANCELLING & a.strong else a
        apart = frozenset("goods") if _GOODS_BACK.search(other.claim.quote.text) else frozenset()
    if apart == CALLED_OFF:
        other = b if CALLED_OFF & a.strong else a
        apart = CALLED_OFF if _GIVEN_UP.search(other.claim.quote.text) else frozenset()
    elsewhere = bool(a.start and b.start and not a.start & b.start)
    return bool(apart) or elsewhere or bool(a.claim.conditions.exception and b.claim.conditions.exception)


def _told_apart(a: Deadline, b: Deadline) -> bool:
    """Whether a word that only one side has tells two variants, a part and a whole, or a thing that is sent aside."""
    mine, its = a.strong - b.strong, b.strong - a.strong
    if (mine | its) & VARIANTS or (a.sort.slot == "arrive" and (mine | its) & ASIDE):
        return True
    if a.sort.slot == "attend" and (mine | its) & PLANNED:
        return True
    if a.sort.slot == "guarantee" and a.strong & b.strong:
        return bool((mine | its) & (PARTS - WORK))
    return bool(a.sort.slot == "arrive" and mine and its and not (mine & b.weak or its & a.weak))


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
