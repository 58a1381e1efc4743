"""Opening hours: of the business, a branch or a service, read from every channel and held together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.hours_reading import Opening, openings
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

GENERAL = frozenset({"", "shop"})
"""Hours of the business as such."""

SPOKEN = frozenset({"phone", "staffed"})


def read(site: SiteReading) -> Iterable[Claim]:
    """Every statement of opening hours."""
    return tuple(opening.claim for opening in openings(site))


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """The hours of one place or service that differ between two sources."""
    del claims  # what they are of is in the openings that they were read from
    told = openings(site)
    for a, b in combinations(told, 2):
        if a.claim.source != b.claim.source:
            yield from _pair(a, b, told)


def _pair(a: Opening, b: Opening, told: tuple[Opening, ...]) -> Iterator[Pair]:
    if a.claim.conditions.season != b.claim.conditions.season:
        return
    likeness = alike(a, b, told)
    if not likeness:
        return
    if a.hours.conflicts(b.hours):
        sure = likeness > 1 and not _told_too(a, b, told) and not _told_too(b, a, told)
        yield Pair(a.claim, b.claim, f"{a.hours.text} and {b.hours.text}", sure)
    elif likeness > 1 and (_fewer(a, b, told) or _fewer(b, a, told)):
        yield Pair(a.claim, b.claim, f"{a.hours.text} and {b.hours.text}")


def alike(a: Opening, b: Opening, told: tuple[Opening, ...]) -> int:
    """How surely two statements are of one door or line: 2 surely, 1 perhaps, 0 not."""
    if a.department != b.department:
        return 0
    if a.line != b.line:
        return 0 if a.line and b.line and not a.line & b.line else 1
    apart = bool(a.names and b.names and not a.names & b.names)
    if apart and (_branches(told) or a.service in GENERAL):
        return 0
    if a.service == b.service or {a.service, b.service} <= GENERAL:
        return 2 if bool(a.names) == bool(b.names) or not _branches(told) else 1
    if {a.service, b.service} <= SPOKEN:
        return 2
    general = a.service in GENERAL or b.service in GENERAL
    spoken = {a.service, b.service} & (SPOKEN | {"chat", "emergency", "last orders"})
    if not general or spoken:
        return 0
    return 2 if all(len(_services(told, one.claim.source)) == 1 for one in (a, b)) else 1


def _branches(told: tuple[Opening, ...]) -> bool:
    """Whether some source tells hours of two places of one service."""
    seen: dict[tuple[str, str], set[frozenset[str]]] = {}
    for one in told:
        if one.names:
            seen.setdefault((one.claim.source, one.service), set()).add(one.names)
    return any(len(names) > 1 for names in seen.values())


def _services(told: tuple[Opening, ...], source: str) -> set[str]:
    return {one.service for one in told if one.claim.source == source} - SPOKEN


def _told_too(a: Opening, b: Opening, told: tuple[Opening, ...]) -> bool:
    """Whether the source of one states the hours of the other as well, on days that they share."""
    return any(
        one.claim.source == a.claim.source
        and one is not a
        and one.claim.conditions.season == b.claim.conditions.season
        and alike(one, b, told) > 0
        and not one.hours.conflicts(b.hours)
        and (not one.hours.days or not b.hours.days or (a.hours.days or b.hours.days) & (b.hours.days or a.hours.days) <= one.hours.days)
        for one in told
    )


def _fewer(a: Opening, b: Opening, told: tuple[Opening, ...]) -> bool:
    """Whether one source's week leaves out days on which the other is open, though it tells its days as a range."""
    if not (a.whole and b.whole and a.hours.opens and b.hours.opens and a.hours.closes and b.hours.closes):
        return False
    mine = frozenset(
        day
        for one in told
        if one.claim.source == a.claim.source and alike(one, b, told)
        for day in one.hours.days
    )
    return bool(mine) and a.hours.days < b.hours.days and bool(b.hours.days - mine)


FAMILY = Family(frozenset({FactKind.OPENING_HOURS}), read, compare)
