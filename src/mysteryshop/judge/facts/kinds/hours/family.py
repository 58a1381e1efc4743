"""Opening hours: of the business, a branch or a service, read from every channel and held together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.hours.reading import Opening, openings
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.unlike import unlike
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

GENERAL = frozenset({"", "shop"})
"""Hours of the business as such."""

SPOKEN = frozenset({"phone", "staffed"})
"""Hours of the people who answer."""

APART = SPOKEN | {"chat", "emergency", "last orders", "shuttle"}
"""Services whose hours are never those of the business as such."""


def read(site: SiteReading) -> Iterable[Claim]:
    """Every statement of opening hours."""
    return tuple(opening.claim for opening in openings(site))


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """The hours of one place or service that differ between two sources."""
    del claims  # what they are of is in the openings that they were read from
    timetable = Timetable(openings(site))
    for a, b in unlike(timetable.told, lambda one: (one.hours, one.whole, one.claim.conditions.season), _may_differ):
        if a.claim.source != b.claim.source:
            yield from timetable.pair(a, b)


def _may_differ(a: Opening, b: Opening) -> bool:
    """Whether two statements of one season can differ: other times, or another number of days told as a range."""
    if a.claim.conditions.season != b.claim.conditions.season:
        return False
    return bool(a.hours.conflicts(b.hours)) or _leaves_out(a, b) or _leaves_out(b, a) or _apart(a, b)


PREMISES = frozenset(
    {
        "workshop",
        "studio",
        "showroom",
        "office",
        "museum",
        "bar",
        "gym",
        "pool",
        "clinic",
        "library",
        "café",
        "farm shop",
    }
)
"""Places that can be the whole of a business. Source: chosen."""


TRADES = frozenset(
    """
    pharmacy pharmacist chemist bakery baker bakehouse butcher butchery florist barber salon hairdresser dentist
    optician vet garage launderette laundromat bookshop bookstore grocery grocer deli delicatessen brewery winery
    cellar nursery greengrocer supermarket hardware newsagent restaurant bistro hotel hostel rink cinema theatre zoo
    aquarium museum gallery school academy tailor jeweller jeweler locksmith practice surgery centre center
    fishmonger cheesemonger stationer tearoom creamery roastery distillery
    """.split()
)
"""Words for a whole business by its trade, or for the one who keeps it. Source: chosen."""


ROOT = 4
"""Letters in which a trade and who works in it agree (baker, bakery). Source: chosen for the words above."""


class Timetable:
    """All statements of opening hours of a business, side by side."""

    def __init__(self, told: tuple[Opening, ...]) -> None:
        self.told = told

    def pair(self, a: Opening, b: Opening) -> Iterator[Pair]:
        """The pair, where two statements of one door or line contradict."""
        likeness = self.alike(a, b)
        if not likeness:
            return
        if a.hours.conflicts(b.hours):
            sure = likeness > 1 and not self._told_too(a, b) and not self._told_too(b, a)
            yield Pair(a.claim, b.claim, f"{a.hours.text} and {b.hours.text}", sure)
        elif likeness > 1 and (self._fewer(a, b) or self._fewer(b, a) or self._other_week(a, b)):
            yield Pair(a.claim, b.claim, f"{a.hours.text} and {b.hours.text}")

    def alike(self, a: Opening, b: Opening) -> int:
        """How surely two statements are of one door or line: 2 surely, 1 perhaps, 0 not."""
        if a.department != b.department or _two(a.line, b.line):
            return 0
        if _two(a.names, b.names) and (self._branches or a.service in GENERAL):
            return 0
        spoken = {a.service, b.service} <= SPOKEN or a.service == b.service == "chat"
        if _two(a.about, b.about) and not spoken and not _one_trade(a.about | b.about):
            return 0
        if a.line != b.line or (bool(a.about) != bool(b.about) and not spoken and not self._named_alone(a, b)):
            return 1
        if a.service == b.service or {a.service, b.service} <= GENERAL:
            alone = not self._branches and (spoken or any(one.claim.quote.text.startswith('"') for one in (a, b)))
            return 2 if bool(a.names) == bool(b.names) or alone or self._one_branch(a, b) else 1
        return 2 if {a.service, b.service} <= SPOKEN else self._general(a, b)

    def _named_alone(self, a: Opening, b: Opening) -> bool:
        """Whether the words that only one side has tell it from nothing: `the milk hatch` where there is one hatch."""
        if a.service == b.service and a.service not in GENERAL | APART:
            named = a.about | b.about
            return all(one.about <= named for one in self.told if one.service == a.service)
        return self._of_the_trade(a, b)

    def _of_the_trade(self, a: Opening, b: Opening) -> bool:
        """Whether one says `the pharmacy` for the business as such: both sources tell of one place only."""
        named, other = (a, b) if a.about else (b, a)
        if not named.about <= TRADES or other.service not in GENERAL:
            return False
        beside = (one for one in self.told if one.claim.source in (a.claim.source, b.claim.source))
        return all(one.about <= named.about and one.service in GENERAL for one in beside)

    def _one_branch(self, a: Opening, b: Opening) -> bool:
        """Whether a source without branches tells other hours that are those of the named branch, and of no other."""
        named, other = (a, b) if a.names else (b, a)
        if not named.names or other.names:
            return False
        beside = [o for o in self.told if o.claim.source == other.claim.source and o is not other and o.hours.opens]
        agreeing = {
            o.names
            for o in self.told
            if o.names and o.service in GENERAL and any(_agree(o.hours, one.hours) for one in beside)
        }
        return bool(agreeing) and all(names & named.names for names in agreeing)

    def _general(self, a: Opening, b: Opening) -> int:
        """How surely the hours of a place are those of the business: where each source tells of one place only."""
        if {a.service, b.service} & APART or not {a.service, b.service} & GENERAL:
            return 0
        data = any(one.claim.quote.text.startswith('"') for one in (a, b))  # its own name is that of the business
        own = {a.service, b.service} & PREMISES and (bool(a.names) == bool(b.names) or data)
        return 2 if own and all(len(self._services[one.claim.source]) == 1 for one in (a, b)) else 1

    @cached_property
    def _branches(self) -> bool:
        """Whether some source tells hours of two places of one service."""
        seen: dict[tuple[str, str], set[frozenset[str]]] = defaultdict(set)
        for one in self.told:
            if one.names:
                seen[one.claim.source, one.service].add(one.names)
        return any(len(names) > 1 for names in seen.values())

    @cached_property
    def _services(self) -> dict[str, set[str]]:
        """The places that each source tells hours of."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.told:
            found[one.claim.source] |= {one.service} - SPOKEN
        return found

    def _told_too(self, a: Opening, b: Opening) -> bool:
        """Whether the source of one states the hours of the other as well, on the days that are in question."""
        days = (a.hours.days or b.hours.days) & (b.hours.days or a.hours.days)
        return any(
            not one.hours.conflicts(b.hours) and (not one.hours.days or not b.hours.days or days <= one.hours.days)
            for one in self._beside(a, b)
            if one is not a
        )

    def _fewer(self, a: Opening, b: Opening) -> bool:
        """Whether one source's week leaves out days on which the other is open, though it tells its days as a range."""
        if not _leaves_out(a, b):
            return False
        told = frozenset(day for one in self._beside(a, b) for day in one.hours.days)
        return bool(b.hours.days - told)

    def _other_week(self, a: Opening, b: Opening) -> bool:
        """Whether each source tells one row of days for the place, and no day is in both."""
        if not _apart(a, b):
            return False
        return all(
            {one.hours.days for one in self._beside(mine, other) if one.hours.days} == {mine.hours.days}
            for mine, other in ((a, b), (b, a))
        )

    def _beside(self, a: Opening, b: Opening) -> Iterator[Opening]:
        """What the source of one tells of the place that the other is of, at the same season."""
        for one in self.told:
            same = one.claim.source == a.claim.source and one.claim.conditions.season == b.claim.conditions.season
            if same and self.alike(one, b):
                yield one


def _leaves_out(a: Opening, b: Opening) -> bool:
    """Whether one names fewer days than the other, and both tell times and their days as a range."""
    if not (a.whole and b.whole and a.hours.days < b.hours.days):
        return False
    return all(one.hours.opens and one.hours.closes for one in (a, b))


def _apart(a: Opening, b: Opening) -> bool:
    """Whether both tell the same times for two rows of days that share none."""
    timed = all(one.hours.opens and one.hours.closes and one.whole for one in (a, b))
    same = (a.hours.opens, a.hours.closes) == (b.hours.opens, b.hours.closes)
    return timed and same and bool(a.hours.days and b.hours.days) and a.hours.days.isdisjoint(b.hours.days)


def _agree(mine: Hours, its: Hours) -> bool:
    """Whether both tell the same opening and closing times of the same days."""
    timed = mine.opens and mine.closes and its.opens and its.closes
    return bool(timed and mine.days == its.days and not mine.conflicts(its))


def _one_trade(words: frozenset[str]) -> bool:
    """Whether all are forms of one trade's word: the pharmacist's hours are the pharmacy's."""
    return words <= TRADES and len({word[:ROOT] for word in words}) == 1


def _two(mine: frozenset[str], its: frozenset[str]) -> bool:
    """Whether both are named, and differently."""
    return bool(mine and its and not mine & its)


FAMILY = Family(frozenset({FactKind.OPENING_HOURS}), read, compare)
