"""English numerals in words: `eighty-nine`, `a hundred and sixty-five`, `two thousand`."""

from __future__ import annotations

import re
from functools import lru_cache

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_DIGITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_DIGITS}))?|{_TEENS}|{_DIGITS})"
_HUNDREDS = rf"(?:(?:an?|{_DIGITS}|{_TEENS})[\s-])hundred(?:(?:\s+and)?\s+{_SMALL})?"
_THOUSANDS = rf"(?:(?:an?|{_SMALL}|{_HUNDREDS})[\s-])thousand(?:(?:,?\s+and)?\s+(?:{_HUNDREDS}|{_SMALL}))?"
NUMERAL = (
    rf"(?:{_THOUSANDS}|{_HUNDREDS}|an?\sdozen|a\scouple\sof|an?(?=\s(?:pound|euro|dollar|quid|buck)\b)|\b{_SMALL})"
)
"""A numeral in words, as part of a pattern that ignores case."""

_SAID = re.compile(r"[a-z]+")


@lru_cache(maxsize=8192)
def word_set(text: str) -> frozenset[str]:
    """The words of a text in small letters, cut at every other sign: what the readers ask first, for it is cheap."""
    return frozenset(_SAID.findall(text.lower()))


_DIGIT = re.compile(r"\d")


def has_digit(text: str) -> bool:
    """Whether any figure stands in a text."""
    return _DIGIT.search(text) is not None


def number_of(words: str) -> int | None:
    """The number that words or digits say; None when they say none."""
    low = words.strip().lower()
    if low.replace(",", "").isdigit():
        return int(low.replace(",", ""))
    total = current = 0
    heard = False
    for word in _SAID.findall(low):
        if word in ONES:
            current, heard = current + ONES[word], True
        elif word in ("a", "an"):
            current, heard = current + 1, True
        elif word == "couple":
            current, heard = 2, True
        elif word in ("dozen", "hundred", "thousand"):
            factor = {"dozen": 12, "hundred": 100, "thousand": 1000}[word]
            current, heard = max(current, 1) * factor, True
            total, current = (total + current, 0) if word == "thousand" else (total, current)
        elif word not in ("and", "of"):
            return None
    return total + current if heard else None
