"""Shares of a price as people write and say them: per cent, fractions, two for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mysteryshop.judge.facts.kinds.money.numerals import NUMERAL, number_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Share, Told, Value

_FRACTIONS: dict[str, Decimal] = {
    "half": Decimal(50), "third": Decimal(100) / 3, "quarter": Decimal(25), "fifth": Decimal(20), "tenth": Decimal(10),
    "sixth": Decimal(100) / 6, "eighth": Decimal("12.5"), "twentieth": Decimal(5),
}  # fmt: skip
_TRIGGER = regex(
    r"%|\b(?:per ?cent|half|third|quarter|fifth|tenth|sixth|eighth|twentieth|bogof|for one|for 1|for two|for 2"
    r"|for the price of|get one)\b",
    re.I,
)
SHARE = regex(
    rf"(?<![\w.,])(?P<n>\d{{1,3}}(?:[.,]\d+)?|{NUMERAL})\s?(?:%|(?:per ?cent|percent|pc)\b)"
    r"|\b(?P<half>half)[- ](?:price|off|the price|as much)\b|\bat half (?:the )?price\b"
    r"|\b(?:an?|one) (?P<part>half|third|quarter|fifth|tenth|sixth|eighth|twentieth)\b(?= (?:off|less|cheaper"
    r"|of the price|discount|reduction|from|comes off|on top|extra|more))"
    r"|\b(?P<offer>(?:two|2|three|3|four|4|five|5|ten|10|twelve|12|six|6)[- ]for[- ](?:the price of )?(?:one|1|two"
    r"|2|three|3|four|4|five|5|nine|9|ten|10|eleven|11)|bogof|buy (?:one|two|1|2|three|3),? get (?:one|1|a"
    r"|the)(?: \w+)? (?:free|half price))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A share in a text, and where it stands."""

    value: Value
    start: int
    end: int


@once_a_text
def find_shares(text: str) -> Iterator[Found]:
    """Each share in a text, in order: per cent, a fraction, or an offer such as `2 for 1`."""
    if not _TRIGGER.search(text):
        return
    for match in SHARE.finditer(text):
        yield Found(_value(match), *match.span())


def _value(match: re.Match[str]) -> Value:
    if match["offer"]:
        return Told(_offer(match["offer"].lower()))
    if match["n"]:
        said = match["n"]
        return Share(Decimal(said.replace(",", ".")) if said[0].isdigit() else Decimal(number_of(said) or 0))
    return Share(Decimal(round(_FRACTIONS[(match["part"] or "half").lower()], 2)))


def _offer(said: str) -> str:
    if said == "bogof" or said.startswith("buy"):
        half = "half" in said
        counts = [number_of(word) or 1 for word in re.findall(r"one|two|three|\d+", said)[:1]] or [1]
        return f"{counts[0] + 1} for {counts[0]}" + (" and a half" if half else "")
    counts = [
        number_of(word) or 0 for word in re.findall(r"[a-z]+|\d+", said) if word not in ("for", "the", "price", "of")
    ]
    return f"{counts[0]} for {counts[1]}" if len(counts) > 1 else said
