"""Words that hurry a customer: timers, few left, others looking, ends by name, and hurry with nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote
from mysteryshop.model.passes import Line


class Hurry(Enum):
    """What a customer is hurried by. TIMER and the counts change; an END is named; BARE has nothing to hold it to."""

    TIMER = "timer"
    STOCK = "stock"
    CROWD = "crowd"
    END = "end"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that hurries. value: seconds left of a timer, how many of a count, None where no number is given.

    grain: seconds to which a timer is shown. place: where it stands, to find it again at a second visit.
    """

    kind: Hurry
    quote: Quote
    value: int | None = None
    grain: int = 1
    place: str = ""


_DAY = (
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|to(?:night|day|morrow)|midnight|noon|week|weekend|month"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\s+\d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}"
    r"|\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m"
)
_CEASES = (
    r"(?:ends?|ending|expires?|expiring|closes?|closing|finish(?:es)?|stops?|(?:is |are )?valid (?:until|till|to))"
)
_OFFER = (
    r"(?:offers?|sale|deals?|discounts?|price|promotions?|promo|code|event|savings?|reductions?|\d+ ?% off|half price)"
)

NAMED_END = lexicon(
    rf"{_CEASES} (?:\w+ ){{0,3}}?(?:{_DAY})",
    rf"{_OFFER} (?:\w+ ){{0,3}}?(?:until|till|through) (?:\w+ ){{0,2}}?(?:{_DAY})",
    rf"(?:last|final) day(?:s)? (?:is|are|:)? ?(?:\w+ ){{0,2}}?(?:{_DAY})",
    r"today only|only (?:for )?today",
    rf"(?:order|buy|book) (?:by|before) (?:\w+ ){{0,2}}?(?:{_DAY}) (?:\w+ ){{0,3}}?(?:save|price|off|discount)",
)
"""An end that has a name, which anybody can come back and check."""

BARE = lexicon(
    r"hurry(?!-?free)",
    r"(?:very )?last chance",
    r"final chance",
    rf"(?:{_OFFER} )?(?:ends|ending|expires|expiring|closes|closing) (?:very )?soon",
    r"limited[- ]time (?:only|offer|deal|price|sale)",
    r"for a limited time(?: only)?",
    r"act (?:now|fast)",
    r"before (?:it'?s|they'?re|it is|they are) (?:all )?gone",
    r"final hours?",
    r"time is running out",
    r"(?:clock|time) is ticking",
)
"""Hurry without an end. Source: the wordings that consumer authorities' guides on pressure selling warn of."""

STOCK = lexicon(
    r"(?:only|just) (?P<only>\d{1,3}) (?:more )?(?:\w+ )?(?:left|remain(?:ing|s)?|available|in stock|to go)",
    r"(?P<left>\d{1,3}) (?:(?:items?|pieces?|pairs?|places?|spots?|seats?|rooms?|tickets?|units?) )?"
    r"(?:left|remaining)(?! (?:for|until|till|to (?:free|spend)|of|hand|side|over))(?: (?:in stock|at this price))?",
    r"last (?P<last>\d{1,3}) (?:\w+ )?(?:in stock|available|left|remaining|items?|pieces?|pairs?)",
    r"almost (?:gone|sold out)|(?:selling|going) (?:out )?fast|nearly (?:gone|sold out)|low (?:in )?stock|few left",
)
CROWD = lexicon(
    r"(?P<people>\d{1,6}) (?:other )?(?:people|customers|shoppers|others|visitors|users)\b.{0,40}?"
    r"\b(?:looking|viewing|watching|browsing|bought|purchased|ordered|have (?:this|it)|(?:cart|basket|bag)s?)",
    r"(?:viewed|bought|sold|ordered|purchased|booked) (?P<times>\d{1,6}) times",
    r"(?P<sold>\d{1,6}) (?:\w+ )?(?:sold|bought|ordered) (?:in the )?(?:last|past)",
)
_NOT_LEFT = regex(
    r"[£$€]\s*[\d.,]*\d\s+(?:left|remaining)|\bleft[- ](?:hand|side)|"
    r"\b(?:days?|hours?|minutes?|seconds?|characters?|letters?|words?|tries|attempts|reviews?)\s+(?:left|remaining)\b",
    re.IGNORECASE,
)
"""What is left of something else than goods. Source: shop pages; counters of forms, terms of return, sums to spend."""

_CALM = lexicon(
    r"(?:no|a|the|don't|not|never|without|need to|in) (?:need to |in a )?(?:hurry)", r"hurry (?:back|up and)"
)

TIMED = lexicon(
    r"(?:ends?|ending|expires?|expiring|closes?|closing|starts?|over|gone|back) in|left|remaining|hurry|to go"
    r"|(?:reserved|held|hold|holding|saved|kept) (?:\w+ ){0,3}?for|(?:order|buy|book|shop) (?:with)?in"
    r"|countdown|time left|running out|flash|last chance"
    rf"|{_OFFER} (?:\w+ ){{0,2}}?ends?:?"
)
"""Words beside a timer. A time of day or an opening hour has none of them."""

RUNNING_OUT = lexicon(r"(?:ends?|ending|expires?|expiring|closes?|closing) in|left|remaining|hurry")

_CLOCK = regex(r"(?<![\d:.])(?P<first>\d{1,3})\s*:\s*(?P<second>[0-5]\d)(?:\s*:\s*(?P<third>[0-5]\d))?(?:\s*:\s*(?P<fourth>[0-5]\d))?(?![\d:]|\s?[ap]\.?m\b)", re.IGNORECASE)  # fmt: skip  # noqa: E501
_UNITS = regex(
    r"(?:(?P<days>\d{1,3})\s*(?:days?|d)\b\W*)?(?:(?P<hours>\d{1,3})\s*(?:hours?|hrs?|h)\b\W*(?:and\s+)?)?"
    r"(?:(?P<minutes>\d{1,3})\s*(?:minutes?|mins?|m)\b\W*(?:and\s+)?)?(?:(?P<seconds>\d{1,3})\s*(?:seconds?|secs?|s)\b)?",
    re.IGNORECASE,
)
_PIECE = regex(r"\W*(?:\d{1,3}|:|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])\W*", re.IGNORECASE)
_DAYTIME = regex(r"(?:\bby|\bat|\bbefore|\buntil|\btill|\bfrom|\bto|[-–])\s*$", re.IGNORECASE)

SECONDS = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}


def claims_of(page: Reading) -> tuple[Claim, ...]:
    """All that hurries the customer on the page as it was kept; menus say nothing of that kind."""
    shown = [
        Line(block.text, block.selector, block.box)
        for block in page.page.blocks
        if block.visible and block.region not in ("nav", "footer") and block.role not in ("option", "label")
    ]
    return find_claims(shown)


def find_claims(lines: Sequence[Line]) -> tuple[Claim, ...]:
    """What in these lines hurries: the timers first, then line by line; each line makes one claim of a kind."""
    timers = [*_timers(lines)]
    taken = {claim.quote.text for claim in timers}
    others = [claim for line in lines if line.text not in taken for claim in _claims(line)]
    bound = bool(timers) or any(claim.kind is Hurry.END for claim in others)
    # "Hurry!" over a timer or a named end has something behind it.
    return (*timers, *(claim for claim in others if not (bound and claim.kind is Hurry.BARE)))


def _claims(line: Line) -> Iterator[Claim]:
    text = plain(line.text)[:400]
    quote = Quote(line.text[:300], line.selector, line.box)
    if NAMED_END.search(text):
        yield Claim(Hurry.END, quote, place=line.selector)
    elif BARE.search(text) and not _CALM.search(text):
        yield Claim(Hurry.BARE, quote, place=line.selector)
    for kind, words in ((Hurry.STOCK, STOCK), (Hurry.CROWD, CROWD)):
        found = words.search(text)
        if found and not (kind is Hurry.STOCK and _NOT_LEFT.search(text)):
            number = next((int(value) for value in found.groupdict().values() if value), None)
            yield Claim(kind, quote, number, place=line.selector)


def _timers(lines: Sequence[Line]) -> Iterator[Claim]:
    index = 0
    while index < len(lines):
        end = index + 1
        while end < len(lines) and _PIECE.fullmatch(lines[index].text) and _PIECE.fullmatch(lines[end].text):
            end += 1
        text = plain(" ".join(line.text for line in lines[index:end]))[:400]
        around = " ".join(line.text for line in lines[max(index - 2, 0) : end + 1] if len(line.text) < 120)
        told = _on_a_clock(text, plain(around)) or _in_words(text, plain(around) if end - index > 1 else text)
        if told is not None:
            first = lines[index]
            yield Claim(Hurry.TIMER, Quote(first.text[:300], first.selector, first.box), *told, first.selector)
        index = end


def _on_a_clock(text: str, around: str) -> tuple[int, int] | None:
    """Seconds left and the grain in which they are shown; None where the text holds no such timer."""
    clock, named = _CLOCK.search(text), NAMED_END.search(text)
    if (
        clock is None
        or (named and " in " not in named[0])
        or not TIMED.search(around)
        or _DAYTIME.search(text[: clock.start()])
    ):
        return None
    parts = [int(part) for part in clock.groups() if part]
    # Two parts are minutes and seconds: a timer of hours and minutes says so in words.
    units = (86400, 3600, 60, 1)[-len(parts) :]
    return sum(part * unit for part, unit in zip(parts, units, strict=True)), 1


def _in_words(text: str, around: str) -> tuple[int, int] | None:
    """The same of "2 h 14 m". One unit alone is a term ("held for 30 minutes") unless it is said to be running out."""
    if not TIMED.search(around):
        return None
    for found in _UNITS.finditer(text):
        parts = {name: int(value) for name, value in found.groupdict().items() if value}
        if len(parts) > 1 or (parts.keys() & {"minutes", "seconds"} and RUNNING_OUT.search(around)):
            return sum(SECONDS[name] * value for name, value in parts.items()), min(SECONDS[name] for name in parts)
    return None
