"""The hours that one piece of text tells: ranges of times and their days, closing days, round the clock, till nine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mysteryshop.judge.facts.kinds.clock import SINGLE, Clock, Stretch, clock_of, settled, stretches
from mysteryshop.judge.facts.kinds.hours.cues import SEASON
from mysteryshop.judge.facts.kinds.hours.told import Hours
from mysteryshop.judge.facts.kinds.week import ALL, Days
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import Cues, regex

_ALWAYS = regex(
    r"\b(?:24 ?/ ?7|(?:24|twenty[- ]four)[ -]?(?:hours?|hrs?)\b"
    r"(?! (?:before|notice|prior|of\b|after|in advance|later|delivery|turn))(?:[ -](?:a|per|every|each) day)?|24h\b"
    r"|round[- ]the[- ]clock|(?:by )?day (?:and|or) night"
    r"|at (?:any|all) hours?\b(?! (?:between|from|within|during|until|till|up to|when|that|we|you|they"
    r"|the (?!day|night|clock|year)|of (?:the )?(?:work\w*|business|trading|opening|office|school|market)))"
    r"|never clos(?:es?|ed|ing)"
    r"|always (?:open|here|there|answer(?:ed)?)|any (?:hour|time) of (?:the )?(?:day|night)(?: or (?:day|night))?"
    r"|all day and all night)",
    re.I,
)
_ALWAYS_HINTS = Cues(("24", "twenty", "clock", "night", "hour", "never", "always"))
_WHEN = regex(r"\b(?:what time|when (?:is|are|do|does|can)|hours|timings?|open(?:ing)?|closed?|breakfast)\b", re.I)
"""Questions and tags under which bare numbers are times."""

_WAIT = regex(
    r"\bwithin\b|\b(?:in|inside|up to|until|least|than|after|for|first|takes?|allow|another|next|about|under|to"
    r"|last)\W*$",
    re.I,
)
"""What makes "24 hours" a wait and no opening time: before it, or (within) anywhere."""

_CLOSED = regex(
    r"\b(?:closed|shut|locked|(?:we|it|shop|store|office|bar|kitchen)(?:'s| is| are)? (?:don't|doesn't"
    r"|not) open|not? open"
    r"|weekly off|(?P<bare>holiday|off)|(?P<but>never|not|except(?:ing)?|excluding|but not))\b",
    re.I,
)
_UNTIL = regex(
    r"\b(?:until|till|til|to|clos(?:es?|ing)(?: up)?(?: (?:at|time))?:?|(?:clos(?:es?|ing)|shuts?)"
    r"(?: (?!from\b|until\b|till\b|open\w*\b)[\w'’]+){1,4} (?:is|at)|shuts?(?: up)?(?: at)?|locked (?:at|from)|locks at"
    r"|lights out(?: at)?|up to"
    r"|finish(?:es)? at"
    r"|last orders?(?: at| are at| is)?:?|(?:lines|doors) close(?: at)?)\s(?:about )?$",
    re.I,
)
_FROM = regex(
    r"\b(?:opens?(?: up)?(?: at| from)?:?|(?:opens?|opening)(?: (?!until\b|till\b|clos\w*\b)[\w'’]+){1,4} (?:is|at)|"
    r"opening(?: at)?|doors(?: open)?(?: at)?:?|from|starts? at|since)\s$",
    re.I,
)
_LETTER = regex(r"\w")
_ASKS_WHEN = regex(
    r"\b(?:(?P<opens>what time (?:do|does|will) [\w' ]{2,25} (?:open|start)|when (?:do|does|will) [\w' ]{2,25} open\b)|"
    r"what time "
    r"(?:do|does|will) [\w' ]{2,25} (?:close|shut)|when (?:do|does|will) [\w' ]{2,25} (?:close|shut)|how late)",
    re.I,
)
_AFTER = regex(r"\bafter\s$", re.I)
OPENING_WORDS = regex(
    r"\b(?:open(?:s|ing)?|clos(?:e|es|ed|ing)|shuts?|locked|locks|doors|lights out|staffed|we are there"
    r"|we're there|attended"
    r"|answer\w*"
    r"|pour|serve[sd]?|here|hours|kitchen|last orders?|lines)\b",
    re.I,
)
"""Words of opening and closing. Source: contact pages, by hand."""

_ALONE = regex(
    r"\W{0,3}(?:mornings?|afternoons?|nights?|evenings?)?\W{0,2}(?P<till>until|till|til|to|from|we close at"
    r"|closing at)\s",
    re.I,
)


SHORTEST_TIME = 5
"""Letters in which a time in words can stand, with its blanks: " one ", " six "."""

_JOINING = regex(r"\s?(?:and|&|\+|/|or)\s?", re.I)
_ON_DAY = regex(r"\W{0,2}(?:on |of )?(?:an? |the )?", re.I)
_BY_APPOINTMENT = regex(r"\W{0,3}(?:(?:only )?by (?:appointment|arrangement)|on request)\b", re.I)


@dataclass(frozen=True, slots=True)
class ToldHours:
    """Hours and where they stand. whole: their days were told as a range, so what is left out is closed."""

    hours: Hours
    start: int
    end: int
    whole: bool = False


@once_a_text
def hours_in(text: str, days: tuple[Days, ...], under: str) -> Iterable[ToldHours]:
    """All hours that a text with these days tells. under: the question and the tag that it stands under."""
    return Piece(text, days, under).told()


class Piece:
    """One piece of text with the days that it names."""

    def __init__(self, text: str, days: Sequence[Days], under: str = "") -> None:
        """A piece. under: the question and the tag that it stands under."""
        self.text = text
        self.under = under
        self.days = list(days)

    @cached_property
    def ranges(self) -> tuple[Stretch, ...]:
        """The ranges of times."""
        return stretches(self.text)

    def told(self) -> list[ToldHours]:
        """All hours of the piece."""
        shut = list(self._shut())
        late = list(self._exceptions())
        apart = [*shut, *late]
        own = [
            d
            for d in self.days
            if not any(one.start <= d.start and d.end <= one.end for one in apart)
            and not _BY_APPOINTMENT.match(self.text, d.end)
        ]
        if apart and not own and not SEASON.search(self.text):
            own = [Days(ALL - frozenset(day for one in apart for day in one.hours.days), 0, 0, ranged=True)]
        return [*self._timed(own), *self._always(), *shut, *(late or self._partial())]

    def _timed(self, days: list[Days]) -> Iterator[ToldHours]:
        """Each range of times with the days nearest to it; one without days shares those of the range before."""
        owners = [(self._owner(day, days), day) for day in _grouped(self.text, days)]
        near: list[Days] = []
        for at, one in enumerate(self.ranges):
            near = [day for owner, day in owners if owner == at] or near
            if one.plain and not (near or _WHEN.search(self.under) or OPENING_WORDS.search(self.text)):
                continue
            named = frozenset(day for d in near for day in d.days)
            start, end = min([one.start, *(d.start for d in near)]), max([one.end, *(d.end for d in near)])
            yield ToldHours(Hours(named, one.opens, one.closes), start, end, any(d.ranged for d in near))

    def _owner(self, day: Days, days: list[Days]) -> int:
        """Which range of times a mention of days belongs to: the one with least between them; -1 for none."""
        sides = []
        for at, one in enumerate(self.ranges):
            low, high = (one.end, day.start) if one.end <= day.start else (day.end, one.start)
            if any(other is not one and low <= other.start < high for other in self.ranges):
                continue
            between = [d for d in days if low <= d.start < high and d is not day]
            sides.append((_distance(self.text, low, high, between), one.end <= day.start, at))
        return min(sides)[2] if sides else -1

    def _always(self) -> Iterator[ToldHours]:
        found = _ALWAYS.search(self.text) if _ALWAYS_HINTS.among(self.text) else None
        if found and not _WAIT.search(self.text[: found.start()]):
            yield ToldHours(Hours(ALL, always=True), found.start(), found.end(), whole=True)

    def _shut(self) -> Iterator[ToldHours]:
        """Days on which it is closed: those right after the word, else those before it."""
        found = _CLOSED.search(self.text) if self.days else None
        if not found or re.search(r"\bnever\W*$", self.text[: found.start()]):
            return
        for day in self._shut_days(found):
            more = [d for d in self.days if d is not day and 0 <= d.start - day.end <= 5]
            every = day.days.union(*(d.days for d in more))
            end = max([found.end(), day.end, *(d.end for d in more)])
            yield ToldHours(Hours(every, closed=True), min(day.start, found.start()), end, whole=True)

    def _shut_days(self, found: re.Match[str]) -> list[Days]:
        after = [d for d in self.days if d.start >= found.end() and not self._figures(found.end(), d.start)]
        before = [d for d in self.days if d.end <= found.start() and not self._figures(d.end, found.start())]
        if found.group("but"):  # "9-5, never on a Sunday"
            gap = self.text[found.end() : after[0].start] if after and self.ranges else "-"
            return after[:1] if re.fullmatch(r"\s*(?:on\s*)?(?:an?\s*)?", gap) else []
        if found.group("bare"):  # "Sunday holiday"
            return [d for d in before[-1:] if found.start() - d.end < 4]
        return after[:1] or before[-1:]

    def _figures(self, start: int, end: int) -> bool:
        """Whether a time of day stands between: then what is told is no closing day."""
        gap = self.text[start:end]
        return bool(re.search(r"\d", gap) or (len(gap) > SHORTEST_TIME and SINGLE.search(gap)))

    def _exceptions(self) -> Iterator[ToldHours]:
        """Days with a time of their own beside a range of times: "10-6 (Thursdays till 8)"."""
        for day in self.days if self.ranges else ():
            lead = _ALONE.match(self.text, day.end)
            time = SINGLE.match(self.text, lead.end()) if lead else None
            if lead is None or time is None or any(r.start < time.end() and lead.start() < r.end for r in self.ranges):
                continue
            clock = clock_of(time, "a")
            opens = lead.group("till").lower() == "from"
            ends = settled(clock, None) if opens else settled(None, clock)
            yield ToldHours(Hours(day.days, *ends), day.start, time.end())

    def _partial(self) -> Iterator[ToldHours]:
        """A closing or an opening time alone: "open till nine, seven nights", "after 23:00 the reception is closed"."""
        short = bool(self.days) and len(self.text) < 40  # "Friday until one"
        if self.ranges or not (short or OPENING_WORDS.search(self.text)) or self._doors_alone():
            return
        opens = closes = None
        used: list[re.Match[str]] = []
        unused: list[re.Match[str]] = []
        for match in SINGLE.finditer(self.text):
            time, sort = self._single(match)
            if sort == "closes":
                closes = time
            elif sort == "opens":
                opens = time
            (used if sort else unused).append(match)
        if not used:
            return
        own = [
            (match, day)
            for match in unused
            for day in self.days
            if _ON_DAY.fullmatch(self.text, match.end(), day.start)
        ]
        for match, day in own if closes and not opens else ():  # "shuts at five, twelve on a Saturday"
            hours = Hours(day.days, *settled(None, clock_of(match, "a")))
            yield ToldHours(hours, match.start(), day.end)
        main = self._with_days(opens, closes, used, unused)
        apart = frozenset(one for _, day in own for one in day.days)
        yield replace(main, hours=replace(main.hours, days=(main.hours.days or ALL) - apart)) if apart else main

    def _with_days(
        self, opens: Clock | None, closes: Clock | None, used: list[re.Match[str]], unused: list[re.Match[str]]
    ) -> ToldHours:
        start, end = used[0].start(), used[-1].end()
        low = max([m.end() for m in unused if m.end() <= start], default=0)
        high = min([m.start() for m in unused if m.start() >= end], default=len(self.text))
        near = [d for d in self.days if low <= d.start < high]
        named = frozenset(day for d in near for day in d.days)
        return ToldHours(
            Hours(named, *settled(opens, closes)),
            min([start, *(d.start for d in near)]),
            max([end, *(d.end for d in near)]),
        )

    def _single(self, match: re.Match[str]) -> tuple[Clock | None, str]:
        """A time and whether something opens or closes then."""
        before, after = self.text[: match.start()], self.text[match.end() :]
        before = before if _LETTER.search(before) else self._asked_for
        time = clock_of(match, "a")
        if time is None or match.group("ah") or re.match(r"\s?(?:hours?|hrs?)\b", after):
            return None, ""
        if _UNTIL.search(before) or (_AFTER.search(before) and _CLOSED.search(after)):
            return time, "closes"
        return (time, "opens") if _FROM.search(before) else (None, "")

    @cached_property
    def _asked_for(self) -> str:
        """What a bare time answers: `What time do you close? 6pm.`"""
        if "?" not in self.under:
            return ""
        asked = _ASKS_WHEN.search(self.under)
        return "" if not asked else "opens at " if asked.group("opens") else "closes at "

    def _doors_alone(self) -> bool:
        """Whether the doors of a show open, and no shop."""
        text = self.text.lower()
        return "doors" in text and not self.days and "open" not in text


def _grouped(text: str, days: list[Days]) -> list[Days]:
    """Days that a list joins ("Friday and Saturday") as one mention."""
    found: list[Days] = []
    for day in days:
        if found and _JOINING.fullmatch(text, found[-1].end, day.start):
            first = found.pop()
            found.append(Days(first.days | day.days, first.start, day.end, first.ranged or day.ranged))
        else:
            found.append(day)
    return found


def _distance(text: str, low: int, high: int, between: list[Days]) -> int:
    """How much stands between days and times, other days left out; commas and full stops part more than letters."""
    gap = text[low:high]
    for other in reversed(between):
        gap = gap[: other.start - low] + gap[other.end - low :]
    commas, stops = len(re.findall(r",|\band\b", gap)), len(re.findall(r"[;|/.]", gap))
    return len(gap.strip()) + 3 * commas + 6 * stops + len(between)
