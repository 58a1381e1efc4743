"""Every value that a channel tells, found by its grammar alone, whether or not a rule knows what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mysteryshop.judge.facts.kinds.clock import stretches
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.spans import find_spans
from mysteryshop.judge.facts.kinds.week import find_days
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Share, Value
from mysteryshop.judge.reading.page import SiteReading

SORTS = ("hours", "money", "share", "span")
"""The sorts of value that are compared."""

_SHARE = regex(r"(?<![\w.,])(?P<figure>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|per ?cent\b)", re.I)
_FREE = regex(
    r"\b(?:free(?! ?(?:range|time|standing|phone))(?: of charge)?|no (?:extra )?(?:charges?|fees?|costs?)"
    r"|costs? (?:you )?nothing|for nothing|on us|on the house|without (?:any )?(?:extra )?charge|complimentary"
    r"|gratis)\b",
    re.I,
)
"""What says that something costs nothing. Source: shop copy, by hand."""

_OF_DOORS = regex(r"\b(?:open\w*|hours|clos\w*|shut)\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A value where it stands. start, end: in the segment's text. over: the line that reads like its heading.

    before: the line just before it.
    """

    segment: Segment
    sort: str
    value: Value
    start: int
    end: int
    over: str = ""
    before: str = ""

    @property
    def channel(self) -> str:
        """The channel that tells it: values of one channel are not held against one another."""
        return self.segment.page.channel

    @property
    def place(self) -> tuple[int, int, int]:
        """Its block, and where it begins and ends there."""
        sentence = self.segment.sentence
        start = sentence.start + self.segment.start
        return id(sentence.block), start + self.start, start + self.end


def mentions(site: SiteReading) -> tuple[Mention, ...]:
    """Every value of a site in reading order, each wording of a channel once."""
    found: dict[tuple[str, str, int], Mention] = {}
    for place in placed(site):
        segment = place.segment
        for sort, value, start, end in values_in(segment.text):
            mention = Mention(segment, sort, value, start, end, place.over, place.before)
            found.setdefault((mention.channel, segment.text, start), mention)
    return tuple(found.values())


@lru_cache(maxsize=8192)
def values_in(text: str) -> tuple[tuple[str, Value, int, int], ...]:
    """Sort, value, start and end of each value in a text, in order."""
    return tuple(sorted(_values(text), key=lambda told: told[2:]))


def _values(text: str) -> Iterator[tuple[str, Value, int, int]]:
    for amount in find_amounts(text):
        yield "money", Money(amount.value, amount.currency), amount.start, amount.end
    for free in _FREE.finditer(text):
        yield "money", Money(Decimal(0)), free.start(), free.end()
    for found in find_spans(text):
        yield "span", found.span, found.start, found.end
    for share in _SHARE.finditer(text):
        yield "share", Share(Decimal(share["figure"].replace(",", "."))), share.start(), share.end()
    yield from _hours(text)


def _hours(text: str) -> Iterator[tuple[str, Value, int, int]]:
    """Each range of times with the days that are told nearest to it."""
    ranges = tuple(stretches(text))
    days = tuple(find_days(text)) if ranges else ()
    for one in ranges:
        if one.plain and not days and not _OF_DOORS.search(text):
            continue
        near = min(days, key=lambda day: min(abs(day.end - one.start), abs(day.start - one.end)), default=None)
        yield "hours", Hours(near.days if near else frozenset(), one.opens, one.closes), one.start, one.end
