"""Opening hours of structured data: `openingHours` and `OpeningHoursSpecification` of schema.org."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.facts.kinds.clock import Clock
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.markup import Node, is_a, listed, nodes
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.kinds.places_data import name_of, segment_of, written
from mysteryshop.judge.facts.kinds.week import ALL, days_in
from mysteryshop.judge.reading.page import SiteReading

_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")


def specified(site: SiteReading) -> Iterator[tuple[Place, Hours, str]]:
    """Each specification of hours: its words as a place, the hours, and the season that limits them."""
    for page, node, inside in nodes(site):
        opens, closes = _clock(node.get("opens")), _clock(node.get("closes"))
        if opens is None or closes is None:
            continue
        text = written(page, node, "opens", "closes", *(("dayOfWeek",) if "dayOfWeek" in node else ()))
        if not text:
            continue
        place = Place(segment_of(page, text), _service(inside), "", name_of(node, inside), "", "")
        season = "season" if "validFrom" in node or "Holiday" in str(node.get("dayOfWeek")) else ""
        yield place, _hours(node, opens, closes), season


def _hours(node: Node, opens: Clock, closes: Clock) -> Hours:
    days = frozenset(day for name in listed(node.get("dayOfWeek")) for day in days_in(str(name).rsplit("/", 1)[-1]))
    if opens.minute == closes.minute == 0 or (opens.minute == 0 and closes.minute >= 23 * 60 + 59):
        return Hours(days or ALL, closed=True) if closes.minute == 0 else Hours(days or ALL, always=True)
    return Hours(days, opens, closes)


def _clock(value: object) -> Clock | None:
    found = _TIME.match(value) if isinstance(value, str) else None
    return Clock(int(found.group(1)) * 60 + int(found.group(2)), sure=True) if found else None


def _service(inside: tuple[Node, ...]) -> str:
    return "phone" if any(is_a(node, "ContactPoint") for node in inside) else ""
