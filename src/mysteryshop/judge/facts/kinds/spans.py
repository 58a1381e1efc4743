"""Lengths of time as shops write them: figures, words and days told by their place ("the next day", "a fortnight")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import Cues, regex
from mysteryshop.judge.facts.values import Span

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WHOLE = {word: Decimal(count) for count, word in enumerate(_SMALL)}
_TENFOLD = {word: Decimal(10 * count) for count, word in enumerate(_TENS, start=2)}
_VAGUE = {"a": "1", "an": "1", "half a": "0.5", "half an": "0.5", "a couple of": "2", "a hundred": "100"}

WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|(?:{'|'.join(reversed(_SMALL[1:]))})"
    r"|(?:(?:a|one) )?hundred|a couple of)"
)
"""A number in words, up to a hundred."""

NUMBER = rf"(?:\d{{1,3}}(?:\.5)?(?![\d.,]*\d)|{WORD}|half an?)"

UNITS = {
    "min": "minute",
    "h": "hour",
    "hr": "hour",
    "night": "night",
    "wk": "week",
    "weekday": "day",
    "mth": "month",
    "mo": "month",
    "yr": "year",
}
"""Short units and what they are."""

_UNIT = r"(?:minute|min|hour|hr|h|weekday|day|night|week|wk|fortnight|month|mth|mo|year|yr)"
_WORK = r"(?:working|business|trading|banking|bank|office|lab|school)"

_LENGTH = regex(
    rf"(?<![\w£$€₹.,:/#])(?:(?P<low>{NUMBER})(?:\s?\(\s?(?:\d+|{WORD})\s?\))?"
    rf"(?:\s?(?:-|–|—|to|or|and|till)\s?(?P<high>{NUMBER})(?:\s?\(\d+\))?)?\+?|(?P<one>an?))"
    r"[\s-]{0,2}(?:(?:more|further|full|clear|whole|short|consecutive|calendar|easy)\s)?"
    rf"(?P<work>{_WORK}[\s-])?(?P<unit>{_UNIT})s?(?![\w])",
    re.IGNORECASE,
)
_RELATIVE = regex(
    r"(?<!\w)(?:(?P<hour>(?:within|inside) the hour)"
    r"|(?:(?:in|within|during|inside) (?:the|its|their|your) )first (?P<first>week|month|year)(?! of\b)"
    r"|(?P<same>(?:the |that )?(?:very |exact )?same[ -](?:working |business )?(?:day|afternoon|arvo|evening)"
    r"|(?:within|inside|before the end of|by the end of) the (?:same )?day|before the day is (?:out|over|done)"
    r"|by close of (?:play|business) (?:the same day|that day)|(?<!for )(?<!of )that (?:very )?day)"
    rf"|(?P<next>(?:the |your )?(?:very )?(?:next|following)[ -](?P<nwork>{_WORK}[ -]|week ?)?(?:day|morning)"
    r"|tomorrow|overnight|the (?P<awork>working |business )?day after"
    r"(?= (?:you|we|it|your|posting|dispatch|ordering|payment|purchase|(?:the|an|your) order))))(?!\w)",
    re.IGNORECASE,
)
_HINTS = Cues(
    ("day", "week", "month", "year", "hour", "night", "min", "hr", "wk", "mth", "yr", "tomorrow", "arvo", "noon")
)
_SHORT = regex(r"\d ?(?:h|mo)\b|(?:same|that|next|following) (?:very )?(?:morning|evening)", re.IGNORECASE)
"""What a text needs to tell a length of time: a cheap look before the costly one."""

_NOT_A_LENGTH = regex(
    r"\s*(?:an? (?:day|week|month|year|night)|per (?:day|week|month|year)|of the (?:week|year)|each (?:day|week)"
    r"|every (?:day|week)|out of\b|ago\b|more\b|old\b|of age\b|and over\b|and under\b|/7)"
    r"|[- ](?:old|storey|course|week)\b",
    re.IGNORECASE,
)
"""What stands after a count of days that is no length of time: a rate, an age, a notice."""

_RATE = regex(
    r"(?:[£$€₹¢]\s?[\d.,]+|[\d.,]+\s?(?:[£$€₹¢]|p|GBP|EUR|USD|INR|ZAR)|\b(?:once|twice|times|per|nights?|days?|hours?"
    r"|pounds?|euros?|dollars?|quid|bucks?|fiver|tenner|rand|free|late|each|every|or|not|many|such|such a))\s*$",
    re.IGNORECASE,
)
"""What stands before "a month" where it is a rate: "£34 a month", "24 hours a day"."""

_WHOLE_WEEK = regex(
    r"^\W*(?:7|seven)[ -](?:days?|nights?)(?!'|s?\W{0,2}(?:return|refund|money|to\b|of\b|from\b|after))", re.I
)


_WITHIN = regex(r"\b(?:allow|give|within|inside|in|for|takes?|up to|about|around|under|than)\W*$", re.I)
_POSSESSIVE = regex(
    r"'s?(?! (?:notice|guarantee|warranty|cover\b|return|money|refund))(?=\W|$)|s'(?! (?:notice|guarantee"
    r"|warranty))|\s+at [£$€]",
    re.I,
)
_ROUND_THE_CLOCK = regex(r"(?:24|twenty[- ]four)[\s-]?h", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A length of time and where it stands in its text. relative: told by its place ("tomorrow"), not counted."""

    span: Span
    start: int
    end: int
    relative: bool = False


@once_a_text
def find_spans(text: str) -> Iterator[Found]:
    """Each length of time in a text, in order; rates ("a month"), ages and days of the week are none."""
    if not (_HINTS.among(text) or _SHORT.search(text)):
        return
    found = [*_counted(text), *_quartered(text), *_relative(text), *_ordinal(text)]
    taken = -1
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= taken:
            taken = each.end
            yield each


def amount_of(words: str) -> Decimal | None:
    """The number that figures or words tell, or None."""
    said = " ".join(words.lower().replace("-", " ").split())
    if re.fullmatch(r"\d+(?:\.\d+)?", said):
        return Decimal(said)
    if said in _VAGUE:
        return Decimal(_VAGUE[said])
    if said in ("hundred", "one hundred"):
        return Decimal(100)
    first, _, rest = said.partition(" ")
    if first in _TENFOLD:
        return _TENFOLD[first] + _WHOLE.get(rest, Decimal(0))
    return _WHOLE.get(said)


def span_of(low: str, high: str, unit: str, *, working: bool = False) -> Span | None:
    """A span from its words, or None where they tell no number: fortnights are weeks, nights are days."""
    least = amount_of(low)
    most = amount_of(high) if high else least
    if least is None or most is None or not most:
        return None
    name = UNITS.get(unit.lower(), unit.lower())
    if name == "fortnight":
        least, most, name = least * 2, most * 2, "week"
    return Span(min(least, most), max(least, most), name, working or unit.lower() == "weekday")


def _counted(text: str) -> Iterator[Found]:
    for match in _LENGTH.finditer(text):
        after = text[match.end() :]
        if _is_none(match, text[max(0, match.start() - 48) : match.start()], after):
            continue
        low, high, working = match.group("one") or match.group("low"), match.group("high") or "", match.group("work")
        span = span_of(low, high, match.group("unit"), working=bool(working))
        if span is None:
            continue
        end, half = match.end(), _AND_A_HALF.match(after)
        if half:
            span, end = Span(span.low + _HALF, span.high + _HALF, span.unit, span.working), end + half.end()
        yield Found(span, match.start(), end)


def _is_none(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a count of units is no length of time: an age, a rate, the days of a week, round the clock."""
    unit, words = match.group("unit").lower(), match.group()
    if _NOT_A_LENGTH.match(after) or _POSSESSIVE.match(after):
        return not (_AGO.match(after) and _AT_MOST.search(before))
    if match.group("one") and _is_part_played(match.group("unit"), before):
        return True
    if match.group("one") and (_RATE.search(before) or (unit == "day" and not _WITHIN.search(before))):
        return True
    if len(unit) == 1 and not words[:1].isdigit():
        return True
    if _ROUND_THE_CLOCK.match(words):
        told = _BOUNDED.search(before) or _TIME_OF.search(before) or _AT_MOST_NEXT.match(after)
        return not re.match(r"'? notice\b", after) and not told
    return bool(_WHOLE_WEEK.match(words + after)) and not _counts_down(before, after)


_TIME_OF = regex(
    r"\b(?:wait|waiting|turn-?around|response time|reply|replies|visits?|dispatch|delivery(?: time)?|lead"
    r" time)\b[^.;|?]*:\s*$",
    re.I,
)
"""A label under which 24 hours are no opening hours."""

_AT_MOST_NEXT = regex(r"\W{0,2}(?:or (?:less|sooner)|at (?:the )?(?:most|latest)|max(?:imum)?\b|tops\b)", re.I)
_AGO = regex(r"\s*ago\b", re.I)
_AT_MOST = regex(r"\b(?:no (?:more|longer)|not more|less) than\s*$|\bwithin\s*$", re.I)
"""What makes a time gone by the length of a right: "if you bought it no more than 30 days ago"."""


def _is_part_played(unit: str, before: str) -> bool:
    """Whether "for a day" names an experience or a hire: "Keeper for a Day", "be a potter for a day"."""
    if not _FOR.search(before) or _LASTS_FOR.search(before):
        return False
    return unit.istitle() or unit.lower() == "day"


_FOR = regex(r"\bfor\s*$", re.I)
_LASTS_FOR = regex(
    r"\b(?:wait\w*|allow\w*|valid|h[eo]ld\w*|ke(?:ep|eps|pt|eping)|last\w*|lea(?:ve|ving)|left|stand|stays?"
    r"|good|rest|soak"
    r"|guarante\w+|warrant\w+|cover(?:s|ed)|it|them|try|take|away|open|closed|back) (?:only )?for\s*$",
    re.I,
)
"""Verbs of lasting, after which "for a day" is a length of time. Source: chosen."""

_HALF = Decimal("0.5")
_AND_A_HALF = regex(r" and a half\b", re.I)
_BOUNDED = regex(
    r"\b(?:within|inside|in|up to|until|till|for|have|have got|'ve|'ve got|got|of|to|takes?|take|or|than|least"
    r"|easy|after|first"
    r"|allow|about|around|by|under|max(?:imum|\.)?|exceeding|next|at (?:the )?most"
    r"|refund\w*|days?:|window:?|returns?:?|period:?|is|are|later than|before|after)\W*$",
    re.IGNORECASE,
)


def _counts_down(before: str, after: str) -> bool:
    """Whether "7 days" is a length here, and not all the days of a week."""
    ahead = re.match(
        r"\W{0,2}(?:of|from|after|before|beforehand|prior|later|to|return|refund|money|once|at (?:the )?(?:most|latest)"
        r"|in the|max(?:imum)?|tops|or (?:we|your|less|sooner|fewer|under))\b",
        after,
        re.I,
    )
    return bool(_BOUNDED.search(before) or ahead)


_NTH = {
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "tenth": 10,
    "twelfth": 12,
    "fourteenth": 14,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-first": 21,
    "twenty-eighth": 28,
    "thirtieth": 30,
    "sixtieth": 60,
    "ninetieth": 90,
    "hundredth": 100,
}
_ORDINAL = regex(
    rf"(?<!\w)(?:(?P<nth>day (?P<count>\d{{1,3}}))(?= (?:after|from)\b)|(?:(?P<figure>\d{{1,3}})(?:st|nd|rd"
    rf"|th)|(?P<word>{'|'.join(_NTH)})) "
    rf"(?P<work>{_WORK}[ -])?(?P<unit>day|night|week(?= (?:after|from|following))|month(?= (?:after|from|following)))"
    r"(?!\w)(?! of (?:the|each|every)))",
    re.IGNORECASE,
)


_UP_TO = regex(r"\b(?:until|till|up to|by|before|through|than|after|from)\W*$", re.I)


def _ordinal(text: str) -> Iterator[Found]:
    """A length told by its last day: "until the thirtieth day after delivery"."""
    for match in _ORDINAL.finditer(text):
        if match.group("nth"):
            if not _UP_TO.search(text[: match.start()]):
                continue
            days = Decimal(match.group("count"))
            yield Found(Span(days, days, "day"), match.start(), match.end())
            continue
        count = Decimal(match.group("figure") or _NTH[match.group("word").lower()])
        unit = match.group("unit").lower()
        yield Found(Span(count, count, unit, bool(match.group("work"))), match.start(), match.end())


_QUARTER_OF = {"hour": ("minute", 15), "year": ("month", 3)}
"""What a quarter of a unit is, in the smaller unit in which it is whole."""

_QUARTERS = regex(
    r"(?<!\w)(?P<count>a|one|three|3)?[- ]?quarters? of an? (?P<unit>hour|year)(?!\w|-|'s)(?! late\b| early\b)",
    re.IGNORECASE,
)


def _quartered(text: str) -> Iterator[Found]:
    """A length told in quarters: "three-quarters of an hour"."""
    for match in _QUARTERS.finditer(text):
        unit, each = _QUARTER_OF[match.group("unit").lower()]
        count = (amount_of(match.group("count") or "a") or Decimal(1)) * each
        yield Found(Span(count, count, unit), match.start(), match.end())


def _relative(text: str) -> Iterator[Found]:
    for match in _RELATIVE.finditer(text):
        if match.group("hour"):
            span = Span(Decimal(1), Decimal(1), "hour")
        elif match.group("first"):
            span = Span(Decimal(1), Decimal(1), match.group("first").lower())
        elif match.group("same"):
            span = Span(Decimal(0), Decimal(0), "day")
        else:
            span = Span(Decimal(1), Decimal(1), "day", bool(match.group("nwork") or match.group("awork")))
        yield Found(span, match.start(), match.end(), relative=not match.group("first"))
