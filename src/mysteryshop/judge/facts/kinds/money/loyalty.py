"""What regulars get: every so-manieth thing free or cheaper, by card or stamps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from mysteryshop.judge.facts.kinds.money.numerals import NUMERAL, number_of
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value

_ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12,
}  # fmt: skip
LOYAL_WORDS = frozenset((*_ORDINALS, "th", "rd", "stamps", "stamp", "visits", "buy", "loyalty", "next"))
"""Words without which nothing is promised to regulars."""
_LESS = (
    r"(?P<less>free|on us|on the house|on me|half[- ]price|half off|(?:at )?(?P<share>\d{1,2}) ?(?:%|per ?cent)"
    r" (?:off|less))"
)
_EACH = regex(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:th|rd))\s(?!of\b)(?:[\w-]+\s){{1,3}}?(?:is |are |at |for "
    rf"|comes |goes |now )*{_LESS}\b",
    re.IGNORECASE,
)
_AFTER = regex(
    rf"\b(?:buy|collect|after|fill|have|get|for every)\s(?P<n>\d{{1,2}}"
    rf"|{NUMERAL})\s[\w-]+[^.;]{{0,30}}?\b(?:next|the \d+th|another|one more"
    rf"|{'|'.join(_ORDINALS)})\b[^.;]{{0,20}}?\b{_LESS}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Loyal:
    """Every `nth` one for so much less."""

    nth: int
    percent: Decimal

    @property
    def text(self) -> str:
        """`every 6th at 50 % off`."""
        return f"every {self.nth}th at {self.percent:f} % off"

    def conflicts(self, other: Value) -> bool | None:
        """Whether another number or another reduction is told."""
        return (self.nth, self.percent) != (other.nth, other.percent) if isinstance(other, Loyal) else None


def find_loyal(text: str) -> tuple[Loyal, int, int] | None:
    """What regulars are promised, and where it stands; nothing where nothing is."""
    found = _EACH.search(text)
    if found:
        said = found["nth"].lower()
        nth = _ORDINALS.get(said) or int(re.sub(r"\D", "", said))
        return Loyal(nth, _less(found)), found.start(), found.end()
    found = _AFTER.search(text)
    count = number_of(found["n"]) if found else None
    return (Loyal(count + 1, _less(found)), found.start(), found.end()) if found and count else None


def _less(found: re.Match[str]) -> Decimal:
    if found["share"]:
        return Decimal(found["share"])
    return Decimal(50) if found["less"].lower().startswith("half") else Decimal(100)
