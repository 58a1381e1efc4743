"""Stated measures of a thing: its range, weight, seats or capacity, as one figure in one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from mysteryshop.judge.facts.kinds.words import HEAD, heads_of, letters_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NUMERALS = {word: number for number, word in enumerate(_WORDS)} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_NUMBER = r"(?P<{0}>\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(_NUMERALS, key=len, reverse=True)) + r")"

UNITS: Mapping[str, Mapping[str, float]] = {
    "km": {"km": 1, "kms": 1, "kilometre": 1, "kilometer": 1, "mile": 1.609, "mi": 1.609},
    "kg": {"kg": 1, "kilo": 1, "kilogram": 1, "g": 0.001, "gram": 0.001, "lb": 0.4536, "pound": 0.4536, "stone": 6.35,
           "tonne": 1000, "oz": 0.02835, "ounce": 0.02835},
    "cm": {"cm": 1, "centimetre": 1, "centimeter": 1, "mm": 0.1, "millimetre": 0.1, "m": 100, "metre": 100,
           "meter": 100, "inch": 2.54, "inche": 2.54, "in": 2.54, "foot": 30.48, "feet": 30.48, "ft": 30.48},
    "litre": {"litre": 1, "liter": 1, "l": 1, "ml": 0.001, "cl": 0.01, "pint": 0.568, "gallon": 4.546, "quart": 0.946,
              "qt": 0.946},
    "hour": {"hour": 1, "hr": 1, "h": 1, "minute": 1 / 60, "min": 1 / 60, "day": 24},
    "watt": {"watt": 1, "w": 1, "kw": 1000, "kilowatt": 1000},
    "mbit": {"mbit/s": 1, "mbps": 1, "mb": 1, "gbit/s": 1000, "gbps": 1000, "gigabit": 1000, "gig": 1000},
    "kph": {"km/h": 1, "kph": 1, "mph": 1.609},
}  # fmt: skip
"""Units by what they measure, with what one of them is in the first. Source: the international definitions; a pint and
a gallon are British, which is why two figures of different units must be further apart than two of one."""

_SIZES = {unit: (sort, size) for sort, units in UNITS.items() for unit, size in units.items()}
_UNIT = r"(?P<{0}>" + "|".join(sorted((re.escape(unit) for unit in _SIZES), key=len, reverse=True)) + r")s?\b"

NOUNS: Mapping[str, tuple[str, str]] = {
    "range": ("km", r"range"),
    "weight": ("kg", r"(?:net )?weight|weighs|weighing"),
    "height": ("cm", r"height"),
    "width": ("cm", r"width"),
    "depth": ("cm", r"depth"),
    "length": ("cm", r"length"),
    "diameter": ("cm", r"diameter"),
    "capacity": ("litre", r"capacity|volume"),
    "battery": ("hour", r"battery(?: life)?|run ?time|running time|playing time|talk time"),
    "burning": ("hour", r"burn(?:s|ing)?(?: time)?(?: for)?"),
    "power": ("watt", r"power|wattage"),
    "load": ("kg", r"(?:max(?:imum)? )?(?:load|payload|rider weight|user weight|carrying capacity)|(?:carries|holds|"
    r"takes|bears) up "
             r"to"),
    "speed": ("kph", r"(?:top |max(?:imum)? )?speed"),
    "bandwidth": ("mbit", r"download(?: speed)?s?|upload(?: speed)?s?"),
}  # fmt: skip
"""Measures with the sort of unit that they come in, and the words for each. Source: product pages and data sheets."""

COUNTS: Mapping[str, str] = {
    "seats": r"seats (?:up to )?{n}(?! (?:left|available|for)|\s?(?:-|–|to|and|&|,)\s?\d)|seat ?belts? for {n}|"
    r"belts for {n}|(?<!-){n} (?:seat ?)?belts\b|{n}[- ]"
    r"seat(?:er|s)\b(?! (?:left|available|remaining))|seating for {n}|carries {n} passengers",
    "sleeps": r"sleeps (?:up to )?{n}|beds? for {n}|{n}[- ]berth|sleeping (?:places )?for {n}|{n} sleeping places",
    "serves": r"serves (?:about |up to )?{n}|feeds {n}",
    "gears": r"{n}[- ](?:gears?|speed)\b|{n} speeds",
    "pages": r"{n}[- ]pages?\b",
    "pieces": r"{n}[- ](?:piece|pc)s?\b",
    "age": r"(?:min(?:imum)? age(?: is| of|:)?|from (?:the )?age (?:of )?|aged? ?)\W?{n}(?: years)?(?: (?:and|"
    r"or) (?:over|up|above|older)"
    r"|\+)?(?!\s?(?:-|–|to|and)\s?\d)|over[- ]{n}s\b|{n} (?:and|or) over\b|{n} years and (?:over|up)",
    "group": r"(?:groups?|classe?s?) of (?:up to|at most|no more than|a maximum of|max\.?) {n}|"
    r"max(?:imum)?(?: of)? {n} (?:people|guests|"
    r"persons|participants|children|per (?:class|group))|{n} (?:people|guests|persons|participants|children) (?:max|"
    r"at most)|"
    r"(?:no|never) more than {n} (?:people|guests|persons|participants|children|in a (?:class|group))",
    "threads": r"{n}[- ]thread[- ]count|thread count(?: of|:)? {n}",
}
"""Counts of a thing, `{n}` for the figure. Source: product pages, holiday lets and vehicle listings."""

_NEAR = (
    r"\W{0,3}(?:is|of|up to|about|around|approx\.?|roughly|some|a|comes to|:|=|~|≈)*\s*(?:about |up to |around |"
    r"~)?"
)
_LABELLED = {
    name: regex(rf"\b(?:{words}){_NEAR}{_NUMBER.format('n')}[\s-]?{_UNIT.format('unit')}", 2)
    for name, (_, words) in NOUNS.items()
}
_FIRST = {
    name: regex(
        rf"(?<![\w.,£$€₹]){_NUMBER.format('n')}[\s-]?{_UNIT.format('unit')}\s+(?:of |battery |"
        rf"electric )?(?:{words})\b",
        2,
    )
    for name, (_, words) in NOUNS.items()
}
_BARE = _NUMBER.format("n").replace("?P<n>", "?:")
_COUNTED = {
    name: regex(rf"(?<![\w.,£$€₹-])(?:{words.replace('{n}', _BARE)})(?![\w%]|[.,]\d)", 2)
    for name, words in COUNTS.items()
}
_FIGURE = regex(rf"(?<![\w.,])(?:{_BARE})(?!\w)|\d+(?=-)", 2)
_DIGIT = regex(r"\d")
_TRIGGERS = frozenset(
    """range weight weighs weighing height width depth length diameter capacity volume battery run running playing talk
    burns burn burning power wattage load payload rider user carrying carries holds takes bears speed download downloads
    upload uploads seats seat belts belt seatbelt seatbelts seater seating sleeps beds bed berth sleeping serves feeds
    gears gear speeds pages page piece pieces pc pcs min minimum age aged over from groups group classes class
    max maximum no never thread runtime passengers guests participants children persons people years""".split()
)
"""Words without one of which no measure is told; looked up before the costly patterns."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a thing. amount: in the first unit of its sort, or a count. unit: as written, empty for a count."""

    name: str
    amount: float
    unit: str
    start: int
    end: int


@once_a_text
def measures(text: str) -> Iterator[Measure]:
    """Every measure that a text states."""
    letters = letters_of(text)
    if _TRIGGERS.isdisjoint(letters) or not (_DIGIT.search(text) or letters & _NUMERALS.keys()):
        return
    if not _FIGURE.search(text):
        return
    heads = heads_of(text)
    named = _named(heads)
    for name, (sort, _) in NOUNS.items() if named else ():
        if name in named:
            for pattern in (_LABELLED[name], _FIRST[name]):
                for found in pattern.finditer(text):
                    kind, size = _SIZES.get(found["unit"].lower(), ("", 0.0))
                    if kind == sort:
                        yield Measure(name, number(found["n"]) * size, found["unit"].lower(), *found.span())
    yield from _counts(text, named)


def _counts(text: str, named: frozenset[str]) -> Iterator[Measure]:
    for name, pattern in _COUNTED.items() if named else ():
        if name not in named:
            continue
        for found in pattern.finditer(text):
            figure = _FIGURE.search(found.group())
            if figure and "." not in figure.group():
                yield Measure(name, number(figure.group()), "", *found.span())


def number(text: str) -> float:
    """A figure in digits or in words."""
    low = text.lower()
    return float(_NUMERALS[low]) if low in _NUMERALS else float(low.replace(",", ""))


def _named(heads: frozenset[str]) -> frozenset[str]:
    """The measures and counts that a text with words of these first letters can state."""
    by_head = _by_head()
    return frozenset(name for head in heads & by_head.keys() for name in by_head[head])


@cache
def _by_head() -> Mapping[str, tuple[str, ...]]:
    """The measures and counts by the first letters of the words for them."""
    found: dict[str, list[str]] = {}
    for name, words in {**{name: words for name, (_, words) in NOUNS.items()}, **COUNTS}.items():
        for head in _heads(words):
            found.setdefault(head, []).append(name)
    return {head: tuple(names) for head, names in found.items()}


def _heads(words: str) -> frozenset[str]:
    """The first letters of the plain words of a pattern, any of which must stand in a text that it can match."""
    return frozenset(word[:HEAD] for word in re.findall(r"[a-z]{3,}", words)) - {"the", "and", "for", "time", "than"}
