"""Days and hours as the shop says them, whatever the machine's language and time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SATURDAY = 5


def _zone() -> tzinfo:
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:  # a machine without a time zone database: an hour off in summer, no worse
        return UTC


ZONE = _zone()
"""Where the shop stands."""


def now_here() -> datetime:
    """The shop's own time."""
    return datetime.now(ZONE)


def after_working_days(start: date, days: int) -> date:
    """The day that is so many days on, Saturdays and Sundays not counted; 0 for the next working day or today."""
    day = start
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    for _ in range(days):
        day += timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    return day


def full_hour(moment: datetime, hours_on: int) -> datetime:
    """The full hour that is at least so many hours on."""
    return moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=hours_on + 1)


def day_words(day: date) -> str:
    """`Wednesday 26 November`."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def short_day_words(day: date) -> str:
    """`Wed 26 November`."""
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1]}"


def span_words(first: date, last: date) -> str:
    """`Wed 26 to Thu 27 November`, with both months where they differ."""
    begin = short_day_words(first)
    if first.month == last.month:
        begin = begin.rsplit(" ", 1)[0]
    return f"{begin} to {short_day_words(last)}"


def hour_words(moment: datetime) -> str:
    """`15:00 GMT`."""
    return moment.strftime("%H:%M ") + (moment.tzname() or "UTC")
