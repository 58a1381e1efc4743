"""Days of the week as shops write them: `Mon–Sat`, `weekdays`, `every day but Sunday`, `Fri & Sat`, `7 days`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import Cues, regex

ALL = frozenset(range(7))
WORKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()

_SHORT = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:tue|thu|fri)(?:s|rs|r)?|weds"
    r"|(?-i:Mon|Wed|Sat|Sun|MON|WED|SAT|SUN)s?|(?:mon|wed|sat|sun)(?=\s?(?:-|–|to |&|\+|/|,|and |\d)))"
)
_ONE = rf"(?:{_DAY}|(?-i:{_SHORT}(?=[-–,]\s?{_SHORT}|\s\d|:)|(?<=[-–,]){_SHORT}|(?<=, ){_SHORT}))\.?"
_JOIN = r"\s?(?:-|–|—|to|thru|through|till|until|→)\s?"
_LIST = r"\s?(?:,\s?(?:and |& )?|&|\+|/|and|or)\s?"
_SPANNED = rf"{_ONE}(?:{_JOIN}{_ONE})?"
_BOUND = r"(?![\w'-])"

_DAYS = regex(
    rf"(?<![\w-])(?:(?:every (?:single )?day|all days|daily|seven days(?: a week)?|7 days(?: a week)?"
    rf"|every night|7 nights|seven nights"
    rf"|all week|everyday|each day|any day)(?: (?P<but>(?:but|except|bar|excluding|apart from"
    rf"|other than)(?: on)?) (?P<less>{_SPANNED}(?:{_LIST}{_SPANNED})*))?{_BOUND}"
    rf"|(?P<work>weekdays?|in the week|during the week|through the week|mid-?week|week days|(?-i:M-F)){_BOUND}"
    rf"|(?P<end>(?:at |on )?(?:the )?weekends?|both days){_BOUND}|(?P<named>(?:every )?{_SPANNED}){_BOUND})",
    re.IGNORECASE,
)
_HINTS = Cues(("day", "week", "night", "daily", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "m-f"))
_SHORT_HINT = regex(rf"{_SHORT}(?:[-–,:]|\s\d)")
"""What a text needs to name a day: a cheap look before the costly one."""

_SPAN = regex(
    rf"((?:mon|tue|wed|thu|fri|sat|sun|{_SHORT}(?![a-z]))[a-z]*)\.?(?:{_JOIN}((?:mon|tue|wed|thu|fri|sat|sun"
    rf"|{_SHORT}(?![a-z]))[a-z]*))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week (0 is Monday) and where they stand. ranged: told as a range or as all, and so complete."""

    days: frozenset[int]
    start: int
    end: int
    ranged: bool


@once_a_text
def find_days(text: str) -> Iterator[Days]:
    """Every mention of days of the week, in order; `every day Monday to Friday` is one of five days."""
    named = list(_find_days(text))
    for at, one in enumerate(named):
        beside = (*named[max(0, at - 1) : at], *named[at + 1 : at + 2])
        if not (one.days == ALL and any(_says_which(text, one, other) for other in beside)):
            yield one


def _says_which(text: str, every: Days, other: Days) -> bool:
    """Whether a range right beside `every day` says which days those are."""
    between = text[every.end : other.start] if every.end <= other.start else text[other.end : every.start]
    return other.ranged and other.days != ALL and _BESIDE.fullmatch(between) is not None


_BESIDE = regex(r"[\s,(]*(?:from\s)?", re.IGNORECASE)


def _find_days(text: str) -> Iterator[Days]:
    if not (_HINTS.among(text) or _SHORT_HINT.search(text)):
        return
    for match in _DAYS.finditer(text):
        if match.group("named"):
            yield Days(days_in(match.group("named")), match.start(), match.end(), _ranged(match.group("named")))
        elif match.group("work"):
            yield Days(WORKDAYS, match.start(), match.end(), ranged=True)
        elif match.group("end"):
            yield Days(WEEKEND, match.start(), match.end(), ranged=False)
        else:
            yield Days(ALL - days_in(match.group("less") or ""), match.start(), match.end(), ranged=True)


def days_in(words: str) -> frozenset[int]:
    """The days that a list of days and ranges of days names."""
    found: set[int] = set()
    for match in _SPAN.finditer(words):
        first = _number(match.group(1))
        last = _number(match.group(2)) if match.group(2) else first
        found.update(day % 7 for day in range(first, (last if last >= first else last + 7) + 1))
    return frozenset(found)


def told_days(days: frozenset[int]) -> str:
    """`Mon-Sat`, `Tue, Thu` or `any day`."""
    if not days:
        return "any day"
    ordered = sorted(days)
    if len(ordered) > 2 and ordered == list(range(ordered[0], ordered[-1] + 1)):
        return f"{NAMES[ordered[0]]}-{NAMES[ordered[-1]]}"
    return ", ".join(NAMES[day] for day in ordered)


def _number(word: str) -> int:
    return "motuwethfrsasu".index(word[:2].lower()) // 2


def _ranged(words: str) -> bool:
    return bool(re.search(_JOIN, words, re.IGNORECASE))
