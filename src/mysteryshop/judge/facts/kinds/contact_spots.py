"""Where in a building or on a site a desk stands: hall, level, terminal, unit; what signs tell instead of a street."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.words import letters_of
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import regex
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
_LETTERS = frozenset(
    "hall terminal parkade floor level storey park wing concourse court platform building block arrivals departures "
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
    """A place inside. building: hall, terminal or car park; floor: its number or name; either may be empty."""

    building: str = ""
    floor: str = ""

    @property
    def text(self) -> str:
        """`arrivals hall, floor 0`."""
        return ", ".join(part for part in (self.building, f"floor {self.floor}" if self.floor else "") if part)

    def conflicts(self, other: Value) -> bool | None:
        """Whether it is another building or floor; None with another sort of value."""
        if not isinstance(other, Spot):
            return None
        if self.building and other.building:
            mine, its = self.building.removesuffix(" hall"), other.building.removesuffix(" hall")
            if mine != its:
                return True
        return bool(self.floor and other.floor) and self.floor != other.floor


def read_spots(site: SiteReading) -> Iterator[Claim]:
    """Every place in a building where a source says that the business's desk or counter is."""
    for place in placed(site):
        if _LETTERS & letters_of(place.segment.text):
            yield from _in_segment(place)


def _in_segment(place: Placed) -> Iterator[Claim]:
    text = place.segment.text
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
