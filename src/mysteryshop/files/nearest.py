"""The nearest valid word: what a mistake's second line is made of."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_SHOWN = 60
"""Characters of a user's own text in a message. Source: what leaves room for the rest in one line of a terminal."""

MEANT = {
    "basket": "cart",
    "bag": "cart",
    "trolley": "cart",
    "404": "error",
    "returns": "returns-info",
    "delivery": "delivery-info",
    "shipping": "delivery-info",
    "goto": "go-to",
    "visit": "open",
    "press": "click",
    "type": "fill",
    "wait": "wait-for",
    "cookies": "answer-cookies",
    "blocker": "critical",
    "high": "major",
    "low": "minor",
    "mobile": "mobile-web",
    "flyer": "leaflet",
    "phone": "phone-script",
    "id": "test-id",
    "color": "colour",
}
"""Words that people write for ours. Source: what shops, browsers and issue trackers usually call these things."""


def nearest(word: str, words: Iterable[str]) -> str:
    """The valid word that was most likely meant, or nothing."""
    valid = tuple(words)
    plain = word[:LONGEST_SHOWN].strip().lower().replace("_", "-").replace(" ", "-")
    if plain in valid:
        return plain
    if MEANT.get(plain) in valid:
        return MEANT[plain]
    return next(iter(get_close_matches(plain, valid, n=1)), "")


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """`Did you mean 'cart'?`, or all the words there are when none is near."""
    valid = tuple(words)
    near = nearest(word, valid)
    if near:
        return f"Did you mean '{near}'?"
    return f"Expected one of: {', '.join(valid)}." if valid else ""


def shown(text: str) -> str:
    """A user's own text as a message shows it: on one line, in quotes, cut when it is long."""
    return f"'{printable(text[:LONGEST_SHOWN])}{'…' if len(text) > LONGEST_SHOWN else ''}'"


def printable(text: str) -> str:
    """The text without what could break a line or steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
