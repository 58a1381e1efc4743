"""Amounts of money and lengths of time, as shops write them, in one normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mysteryshop.judge.reading.wording import regex

CURRENCIES = {
    "£": "GBP",
    "gbp": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "$": "USD",
    "usd": "USD",
    "us$": "USD",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "inr": "INR",
    "chf": "CHF",
    "kr": "SEK",
}
_SIGN = r"(?:US\$|[£$€₹]|\b(?:GBP|EUR|USD|INR|CHF|Rs\.?))"
_SIGN_AFTER = r"(?:[£$€₹]|(?:GBP|EUR|USD|INR|CHF|kr)\b)"
_FIGURE = r"\d{1,3}(?:[,.'\u202f ]\d{3}){1,3}(?:[.,]\d{2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
MONEY = regex(rf"{_SIGN}\s?(?:{_FIGURE})|(?<![\d.,])(?:{_FIGURE})\s?{_SIGN_AFTER}", re.IGNORECASE)

UNITS = {"hour": 1, "day": 24, "night": 24, "week": 7 * 24, "month": 30 * 24, "year": 365 * 24}
"""Hours in each unit, for holding lengths against one another; a month is taken as 30 days."""

_ONES = "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
SPOKEN = {word: max(1, i - 1) for i, word in enumerate(_ONES)} | {
    "twenty": 20,
    "twenty-one": 21,
    "twenty-four": 24,
    "twenty-eight": 28,
    "thirty": 30,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "a hundred": 100,
    "one hundred": 100,
}
_NUMBER = r"(?:\d{1,4}|" + "|".join(sorted(map(re.escape, SPOKEN), key=len, reverse=True)) + r")"
LENGTH = regex(
    rf"(?<![\w£$€.,])(?P<low>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<high>{_NUMBER}))?(?:\s?\(\d+\))?[\s-]+"
    r"(?P<work>working |business |calendar )?(?P<unit>hour|day|night|week|month|year)s?(?!\w)"
    r"|(?P<same>\bthe same day\b|\bsame day\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: ISO currency, amount to the penny, and where it stands in its text."""

    currency: str
    amount: Decimal
    start: int
    end: int

    @property
    def value(self) -> str:
        """`GBP 24.00`."""
        return f"{self.currency} {self.amount:.2f}"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, its longest reading. count in units; working: working days; where it stands in its text."""

    count: int
    unit: str
    working: bool
    start: int
    end: int

    @property
    def value(self) -> str:
        """`30 days`, `5 working days`, `24 months`: weeks and nights told as days, years as months."""
        count, unit = self.count, self.unit
        if unit in ("week", "night"):
            count, unit = count * (7 if unit == "week" else 1), "day"
        if unit == "year":
            count, unit = count * 12, "month"
        work = "working " if self.working else ""
        return f"{count} {work}{unit}{'' if count == 1 else 's'}"


def find_amounts(text: str) -> Iterator[Amount]:
    """Each amount of money in a text, in order; figures with no currency are none."""
    for found in MONEY.finditer(text):
        amount = _amount(found.group())
        sign = re.sub(r"[\d.,'\s\u202f]+$|^[\d.,'\s\u202f]+", "", found.group()).lower() or "?"
        currency = CURRENCIES.get(sign) or CURRENCIES.get(sign.rstrip("."))
        if amount is not None and currency:
            yield Amount(currency, amount, found.start(), found.end())


def find_lengths(text: str) -> Iterator[Length]:
    """Each length of time in a text, in order; of a span, its longer end."""
    for found in LENGTH.finditer(text):
        if found.group("same"):
            yield Length(0, "day", working=False, start=found.start(), end=found.end())
            continue
        count = _number(found.group("high") or found.group("low"))
        work = (found.group("work") or "").strip().lower()
        yield Length(count, found.group("unit").lower(), work in ("working", "business"), found.start(), found.end())


def days_of(value: str) -> float:
    """Calendar days of a length's value: five working days are seven days. Raises: ValueError for other texts."""
    found = re.fullmatch(r"(\d+) (working )?(hour|day|month)s?", value)
    if not found:
        raise ValueError(value)
    days = int(found.group(1)) * UNITS[found.group(3)] / 24
    return days * 7 / 5 if found.group(2) else days


def _amount(text: str) -> Decimal | None:
    from price_parser import Price  # takes long to load, and most drafts name no price

    return Price.fromstring(text).amount


def _number(text: str) -> int:
    return int(text) if text.isdigit() else SPOKEN[text.lower()]
