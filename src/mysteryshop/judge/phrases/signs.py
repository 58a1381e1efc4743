"""Typographic signs made plain, with the way back to the places where the page has them."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.wording import plain

_BLANKS = (
    "\x0b\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u205f\u3000"
)
_DASHES = "\u2010\u2012\u2013\u2014\u2015\u2212"
_APOSTROPHES = "\u00b4\u2032\uff07`"
_SAME = str.maketrans(
    {
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **{chr(half): "\ufffd" for half in range(0xD800, 0xE000)},
    }
)
"""Signs that look alike, and halves of characters, which are no text. Source: Unicode's blanks, dashes and primes."""

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff")
"""Characters that nobody sees: soft hyphens, joiners, marks for emoji and byte order."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as phrases are looked for in it. places: where each of its characters stands in the original."""

    text: str
    places: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the text as the page has it; start is before end."""
        return (start, end) if self.places is None else (self.places[start], self.places[end - 1] + 1)


def plain_text(text: str) -> PlainText:
    """The text with quotes, dashes and blanks of one kind, and nothing in it that can't be seen."""
    same = plain(text).translate(_SAME)
    if _UNSEEN.isdisjoint(same):
        return PlainText(same)
    places = tuple(place for place, letter in enumerate(same) if letter not in _UNSEEN)
    return PlainText("".join(same[place] for place in places), places)
