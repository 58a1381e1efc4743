"""Where in a building or on a site a desk stands: hall, level, terminal, unit; what signs tell instead of a street."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.words import letters_of, naming
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_PREMISES = frozenset("desk counter kiosk stand stall office reception clinic surgery".split())
"""What can stand somewhere in a building. Source: airport, station and hospital signs."""

_WHERE = regex(r"\b(?:where|find us|location|you'll find us|we are|we're)\b", re.IGNORECASE)
_HANDED_BACK = regex(r"\b(?:return|drop|leave|hand)\w*\b.{0,25}\b(?:car|key|keys|bike|van|off|back)\b", re.IGNORECASE)
_BUILDING = regex(
    r"\b(?P<building>arrivals?(?: hall)?|departures?(?: hall)?|terminal \w+|parkade(?: \w?\d+)?|multi-?storey|car "
    r"park(?: \w?\d+)?|"
    r"(?:north|south|east|west) (?:wing|concourse|hall)|food court|platform \d+|hall [a-z\d]\b|building [a-z\d]\b|"
    r"block [a-z\d]\b|"
    r"gate \d+|pier \w\b)",
    re.IGNORECASE,
)
_FLOOR = regex(
    r"\b(?:(?P<named>ground|lower ground|first|second|third|fourth|fifth|top|basement|mezzanine)(?: floor| "
    r"level)?\b(?<= floor| level|sement|zanine)|"
    r"(?:level|floor) (?P<figure>\d|one|two|three|four|five)\b|(?P<nth>\d)(?:st|nd|rd|th) floor)",
    re.IGNORECASE,
)
_SIDE = regex(
    r"\b(?:(?P<end>top|bottom|foot|head) (?:of the|station|end)|(?P<wind>north|south|east|west)(?:ern)? (?:gate|"
    r"entrance|door|side|"
    r"car park)|(?:at|in|from|by) the (?P<face>front|rear|back) (?:of|door|entrance|gate))\b",
    re.IGNORECASE,
)
_ENDS = {"foot": "bottom", "head": "top", "back": "rear"}
_MEETS = regex(
    r"\b(?P<who>groups?|lessons?|class(?:es)?|courses?|tours?|walks?|rides?|entrance|entry)\b.{0,30}\b(?:meets?|"
    r"starts?|begins?|gathers?|"
    r"assembles?|is|leaves?|departs?|sets? off)\b",
    re.IGNORECASE,
)
_PRIVATE = regex(r"\b(?:private|parking|wheelchair|step-free|deliver\w+|coach|school)\b", re.IGNORECASE)
_LETTERS = frozenset(
    "top bottom foot head north south east west front rear back hall terminal parkade floor level storey park wing "
    "concourse court platform building block arrivals departures "
    "gate pier basement".split()
)
_FIGURES = {
    "ground": "0",
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "one": "1",
    "two": "2",
}
_FIGURES |= {"three": "3", "four": "4", "five": "5"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place inside; what was not told is empty.

    building: hall, terminal or car park. floor: its number or name. side: top, rear, north. who: the words for what
    begins or goes in there.
    """

    building: str = ""
    floor: str = ""
    side: str = ""
    who: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """`arrivals hall, floor 0`."""
        return ", ".join(
            part for part in (self.building, f"floor {self.floor}" if self.floor else "", self.side) if part
        )

    def conflicts(self, other: Value) -> bool | None:
        """Whether it is another building or floor; None with another sort of value."""
        if not isinstance(other, Spot):
            return None
        if self.side or other.side:
            one = self.who <= other.who or other.who <= self.who
            return one and frozenset((self.side, other.side)) in OPPOSITE
        if self.building and other.building:
            mine, its = self.building.removesuffix(" hall"), other.building.removesuffix(" hall")
            if mine != its:
                return True
        return bool(self.floor and other.floor) and self.floor != other.floor


GROUPS = frozenset("group lesson class course session".split())
"""Words for those who are taught together: one and the same for a school of any sport."""

OPPOSITE = frozenset(map(frozenset, (("top", "bottom"), ("north", "south"), ("east", "west"), ("front", "rear"))))
"""Sides of a place that are never one."""


def read_spots(site: SiteReading) -> Iterator[Claim]:
    """Every place in a building where a source says that the business's desk or counter is."""
    for place in placed(site):
        if _LETTERS & letters_of(place.segment.text):
            yield from _in_segment(place)


def _in_segment(place: Placed) -> Iterator[Claim]:
    text = place.segment.text
    yield from _meeting(place)
    building, floor = _BUILDING.search(text), _FLOOR.search(text)
    if not (building or floor) or _HANDED_BACK.search(text):
        return
    premises = next((word for word in re.findall(r"[a-z]+", text.lower()) if word in _PREMISES), "")
    if not premises and not _WHERE.search(place.segment.label) and not _WHERE.match(text):
        return
    told = [found for found in (building, floor) if found]
    level = (floor["named"] or floor["figure"] or floor["nth"]).lower() if floor else ""
    spot = Spot(" ".join(building["building"].lower().split()) if building else "", _FIGURES.get(level, level))
    start, end = min(found.start() for found in told), max(found.end() for found in told)
    yield Claim(FactKind.ADDRESS, spot, place.segment, f"spot {premises}".strip(), start=start, end=end)


def _meeting(place: Placed) -> Iterator[Claim]:
    """At which end or side a group meets, or one goes in."""
    side, meets = _SIDE.search(place.segment.text), _MEETS.search(place.segment.text)
    if side and meets and not _PRIVATE.search(place.segment.text) and meets.start() < side.start():
        told = (side["end"] or side["wind"] or side["face"]).lower()
        named = naming(meets["who"])
        who = "group" if "group" in place.segment.text.lower() or named & GROUPS else next(iter(named))
        subject = re.split(
            r"\b(?:meets?|starts?|begins?|gathers?|assembles?|is|leaves?|departs?|sets?)\b", place.segment.text
        )[0]
        spot = Spot(side=_ENDS.get(told, told), who=naming(subject) - GROUPS)
        yield Claim(FactKind.ADDRESS, spot, place.segment, f"spot {who}", start=meets.start(), end=side.end())
