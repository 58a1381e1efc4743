"""Times of day as shops write them: `9`, `9.30 am`, `17:00`, `half six`, `ten at night`, `noon`; and ranges of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

HALF_DAY = 12 * 60
"""Minutes after which a clock with no am or pm shows the same again."""

EARLIEST = 6 * 60
"""Minute before which no door opens in the morning unless it is told so. Source: chosen; "2 to 6" is an afternoon."""

_HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
HOUR_OF = {word: hour for hour, word in enumerate(_HOUR_WORDS, start=1)}
_WORDS = "|".join(reversed(_HOUR_WORDS))
_PAST = {"half": 30, "half past": 30, "quarter past": 15, "quarter to": -15, "ten past": 10, "ten to": -10}

_PART = (
    r"(?:\s?(?P<{n}part>[ap]\.?\s?m(?![a-z])\.?|(?:in the|of the|each|every) (?:morning|afternoon|evening)"
    r"|at night|at midday|o'clock(?! in| at)))?"
)
_TIME = (
    r"(?:(?P<{n}named>noon|midday|midnight|12 noon|12 midnight|twelve noon)"
    r"|(?:(?P<{n}ahead>mornings?|evenings?|nights?|afternoons?) )?"
    r"(?:(?P<{n}hour>(?!\d{4}(?!\d))[01]?\d|2[0-4])(?:\s?[:.h]\s?(?P<{n}minute>[0-5]\d))?(?P<{n}h>\s?(?:h|hrs"
    r"|hours)(?![a-z]))?|(?P<{n}four>(?!20[0-3]\d|19)[0-2]\d[0-5]\d)(?!\d)"
    rf"|(?P<{{n}}past>half past|half|quarter past|quarter to|ten past|ten to)[ -](?P<{{n}}pasthour>{_WORDS}"
    rf"|1[0-2]|[1-9])"
    rf"|(?P<{{n}}word>{_WORDS})(?:[ -](?P<{{n}}wordminute>thirty|fifteen|forty-five))?)"
    rf"(?:\s?o'clock)?{_PART})"
)


def time_pattern(name: str) -> str:
    """A pattern for one time of day whose groups begin with a name."""
    return _TIME.replace("{n}", name)


_BEFORE = r"(?<![\w£$€₹.,:/#+-])"
_AFTER = (
    r"(?![\w%°/]|[.,:]\d|\s?(?:%|km|kg|cm|mm|m\b|g\b|ml|(?:miles?|days?|weeks?|months?|years?|nights?|minutes?|mins?)\b"
    r"|hours? (?:of|after|before)|working|business|people|persons|guests|adults|dogs?|items?|times|euros?|pounds?"
    r"|dollars?|rand|quid|jan\w*|feb\w*|mar(?:ch)?\b|apr\w*|may\b|june?\b|july?\b|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*"
    r"|years|year-|per\b|a (?:day|week|month|head|box|night)))"
)
"""What may not follow a time: a unit, a month, a thing that is counted."""

RANGE = regex(
    rf"{_BEFORE}{time_pattern('a')}\s?(?:-|–|—|→|to|till|til|until|untill|through|and"
    rf"|'til)\s?(?:about )?{time_pattern('b')}{_AFTER}",
    re.IGNORECASE,
)
"""A time, a word or dash, and another time."""

SINGLE = regex(rf"{_BEFORE}{time_pattern('a')}{_AFTER}", re.IGNORECASE)


_JOINED = regex(r"[-–—→]|\b(?:to|till?|until|untill|through|and|'til)\b", re.IGNORECASE)


_TIME_NEXT = regex(
    rf"\s?(?:about )?(?:\d|noon|mid|half|quarter|mornings?|evenings?|nights?|afternoons?|{_WORDS})", re.IGNORECASE
)
"""What a second time can begin with: a cheap look before the costly one."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. minute: of the day. sure: whether morning or evening was told."""

    minute: int
    sure: bool

    @property
    def text(self) -> str:
        """`09:30`; `9:30` where it may be either half of the day."""
        hour, minute = divmod(self.minute, 60)
        return f"{hour:02d}:{minute:02d}"

    def same(self, other: Clock) -> bool:
        """Whether both can be the same moment of a day."""
        if self.sure and other.sure:
            return self.minute % (2 * HALF_DAY) == other.minute % (2 * HALF_DAY)
        return self.minute % HALF_DAY == other.minute % HALF_DAY


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one time to another, and where that stands. plain: two bare numbers, which may be no times at all."""

    opens: Clock
    closes: Clock
    start: int
    end: int
    plain: bool


@once_a_text
def stretches(text: str) -> Iterator[Stretch]:
    """Every range of times in a text, in order."""
    if not any(_TIME_NEXT.match(text, joint.end()) for joint in _JOINED.finditer(text)):
        return
    for match in RANGE.finditer(text):
        opens, closes = clock_of(match, "a"), clock_of(match, "b")
        joined = text[match.end("a" + _last(match, "a")) : match.start("b" + _first(match, "b"))]
        if (
            opens is None
            or closes is None
            or ("and" in joined and "between" not in text[: match.start()].lower()[-12:])
        ):
            continue
        plain = not any(
            match.group(side + part)
            for side in "ab"
            for part in ("minute", "part", "named", "h", "four", "past", "ahead")
        )
        yield Stretch(*_settled(opens, closes), match.start(), match.end(), plain)


def clock_of(match: re.Match[str], name: str) -> Clock | None:
    """The time that a match of `time_pattern(name)` tells."""
    told = {
        part.removeprefix(name): words for part, words in match.groupdict().items() if words and part.startswith(name)
    }
    if "named" in told:
        return Clock(24 * 60 if "midnight" in told["named"].lower() else HALF_DAY, sure=True)
    minutes, exact = _minutes(told)
    if minutes is None:
        return None
    part = (told.get("part") or told.get("ahead") or "").lower().replace(".", "").replace(" ", "")
    morning = part.startswith("am") or "morning" in part
    evening = part.startswith("pm") or any(word in part for word in ("afternoon", "evening", "night"))
    if morning or evening:
        late_night = "night" in part and minutes % HALF_DAY < 4 * 60
        return Clock(minutes % HALF_DAY + (HALF_DAY if evening and not late_night else 0), sure=True)
    return Clock(minutes, sure=exact or minutes >= 13 * 60)


def _minutes(told: dict[str, str]) -> tuple[int | None, bool]:
    """Minutes of the day, and whether the notation is that of 24 hours."""
    if "four" in told:
        return int(told["four"][:2]) * 60 + int(told["four"][2:]), True
    if "hour" in told:
        exact = told["hour"].startswith("0") or "h" in told
        return int(told["hour"]) * 60 + int(told.get("minute", 0)), exact
    if "past" in told:
        word = told["pasthour"].lower()
        hour = HOUR_OF.get(word) or int(word)
        return hour * 60 + _PAST[told["past"].lower()], False
    if "word" in told:
        more = {"thirty": 30, "fifteen": 15, "forty-five": 45}.get(told.get("wordminute", "").lower(), 0)
        return HOUR_OF[told["word"].lower()] * 60 + more, False
    return None, False


def _settled(opens: Clock, closes: Clock) -> tuple[Clock, Clock]:
    """A range as it is meant: `10-4` ends in the afternoon, `2 to 6` begins there, `10:30-20:30` is sure throughout."""
    if not opens.sure and opens.minute < EARLIEST and not (closes.sure and opens.minute < closes.minute <= HALF_DAY):
        opens = Clock(opens.minute + HALF_DAY, sure=False)
    if closes.sure:
        twice = 10 * 60 <= opens.minute < closes.minute and closes.minute >= 13 * 60
        return (Clock(opens.minute, sure=True), closes) if not opens.sure and twice else (opens, closes)
    later = closes.minute + HALF_DAY
    return opens, Clock(later, sure=False) if closes.minute <= opens.minute < later else closes


def evening(clock: Clock) -> Clock:
    """A closing time that stands alone: "Thursdays till 8" is the evening where morning is not told."""
    return clock if clock.sure or clock.minute >= HALF_DAY else Clock(clock.minute + HALF_DAY, sure=False)


def opening(clock: Clock) -> Clock:
    """An opening time that stands alone: "from two" is the afternoon."""
    return Clock(clock.minute + HALF_DAY, sure=False) if not clock.sure and clock.minute < EARLIEST else clock


def settled(opens: Clock | None, closes: Clock | None) -> tuple[Clock | None, Clock | None]:
    """An opening and a closing time that stand apart, as they are meant."""
    if opens is not None and closes is not None:
        return _settled(opens, closes)
    return opens and opening(opens), closes and evening(closes)


def _last(match: re.Match[str], name: str) -> str:
    parts = {part: match.end(part) for part in match.groupdict() if part.startswith(name) and match.group(part)}
    return max(parts, key=lambda part: parts[part]).removeprefix(name)


def _first(match: re.Match[str], name: str) -> str:
    parts = {part: match.start(part) for part in match.groupdict() if part.startswith(name) and match.group(part)}
    return min(parts, key=lambda part: parts[part]).removeprefix(name)
