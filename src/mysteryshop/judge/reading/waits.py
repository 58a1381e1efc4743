"""How long a promise lets the customer wait, counted from when the page was read."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from mysteryshop.judge.reading.wording import regex

HOURS = {"s": 1 / 3600, "m": 1 / 60, "h": 1.0, "d": 24.0, "n": 24.0, "w": 168.0, "f": 336.0, "mo": 720.0}
"""Hours of a unit by its first letter; a month counts as 30 days."""

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED = {
    "half an hour": 0.5,
    "tonight": 8.0,
    "tomorrow": 24.0,
    "next week": 168.0,
    "next month": 720.0,
    "noon": 0.0,
    "midday": 0.0,
}

_SPAN = regex(
    r"(?<!\w)(?:(?:\d+|[a-z]+)\s?(?:-|–|to|or)\s?)?(\d+|[a-z]+)\+? "
    r"?(?:more |further |working |business |calendar )?(seconds?|secs?|minutes?|mins?|min|hours?|hrs?|h|days?|nights?|"
    r"weeks?|fortnights?|months?)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = regex(r"(?<![\d£$€.])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s?([ap])?\.?m?\b", re.IGNORECASE)
_DATE = regex(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)})", re.IGNORECASE)
_DATE_BACK = regex(rf"\b({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}})", re.IGNORECASE)


def wait_hours(words: str, now: datetime) -> float | None:
    """Hours from now until the latest moment that these words promise; None when they can't be counted.

    A clock time that is over today means tomorrow; a weekday, the next one; a date that is over, next year.
    """
    said = words.lower()
    if "half an hour" in said:
        return NAMED["half an hour"]
    span = _SPAN.search(said)
    if span and (amount := _number(span.group(1))) is not None:
        unit = span.group(2)
        return amount * HOURS["mo" if unit.startswith("mo") else unit[0]]
    return _until_date(said, now) or _until_day(said, now) or _until_clock(said, now)


def _number(words: str) -> float | None:
    return float(words) if words.isdigit() else NUMBERS.get(words)


def _until_date(said: str, now: datetime) -> float | None:
    ahead, back = _DATE.search(said), _DATE_BACK.search(said)
    if ahead:
        day, month = int(ahead.group(1)), MONTHS.index(ahead.group(2)) + 1
    elif back:
        day, month = int(back.group(2)), MONTHS.index(back.group(1)) + 1
    else:
        return None
    try:
        date = now.replace(month=month, day=day)
        return _hours(date if date >= now else date.replace(year=now.year + 1), now)
    except ValueError:
        return None


def _until_day(said: str, now: datetime) -> float | None:
    for name, hours in NAMED.items():
        if hours and name in said:
            return hours
    found = re.search(rf"\b({'|'.join(DAYS)})[a-z]*\b", said)
    if found is None:
        return None
    return float((DAYS.index(found.group(1)) - now.weekday()) % 7 or 7) * 24


def _until_clock(said: str, now: datetime) -> float | None:
    found = _CLOCK.search(said)
    if found is None:
        return 12.0 if any(name in said for name in ("noon", "midday")) else None
    hour = int(found.group(1)) % 12 + 12 * (found.group(3) == "p") if found.group(3) else int(found.group(1))
    then = now.replace(hour=hour % 24, minute=int(found.group(2) or 0), second=0, microsecond=0)
    return _hours(then if then > now else then + timedelta(days=1), now)


def _hours(then: datetime, now: datetime) -> float:
    return (then - now).total_seconds() / 3600
