"""A sentence with numbered places, found again in what a result says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Formatter

NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
OPENING, CLOSING = "'“\"", "'”\""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands. number: only a number may (`{0:n}`).

    quoted: in quotation marks, so it is a page's own words and never translated, but for the program's own (`{0:own}`).
    """

    number: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """English words with places, and the same in another language.

    words: the literal pieces, one more than there are places. translation: with `{0}`, `{1}` for the values.
    weight: characters of its own words; the more, the surer a match.
    """

    words: tuple[str, ...]
    places: tuple[Place, ...]
    translation: str
    weight: int

    def values_in(self, text: str) -> tuple[str, ...] | None:
        """What stands in the places when the whole text was said by this template; None when it was not.

        Each value ends where the template's next words begin first (before a number at the end: last). So it takes
        one pass, however hostile the text is.
        """
        if not self.places:
            return () if text == self.words[0] else None
        first, last = self.words[0], self.words[-1]
        if len(text) < self.weight or not text.startswith(first) or not text.endswith(last):
            return None
        inner = text[len(first) : len(text) - len(last)]
        values = _cut_from_behind(inner, self.words[1:-1]) if self.places[-1].number else _cut(inner, self.words[1:-1])
        fits = len(values) == len(self.places) and all(map(_fits, values, self.places))
        return values if fits else None

    def filled(self, values: tuple[str, ...]) -> str:
        """The translation with these values in its places."""
        return self.translation.format(*values)


def template_of(english: str, translation: str) -> Template:
    """A template read from its English form.

    Raises: ValueError where braces do not fit together, or where nothing stands between two places.
    """
    words, places = [""], []
    for literal, name, spec, _ in Formatter().parse(english):
        words[-1] += literal
        if name is not None:
            quoted = words[-1] != "" and words[-1][-1] in OPENING and spec != "own"
            places.append(Place(number=spec == "n", quoted=quoted))
            words.append("")
    if "" in words[1:-1]:
        raise ValueError(f"Nothing tells where a value ends and the next begins: {english!r}")
    sure = (
        Place(place.number, place.quoted and after != "" and after[0] in CLOSING)
        for place, after in zip(places, words[1:], strict=True)
    )
    return Template(tuple(words), tuple(sure), translation, sum(map(len, words)))


def _cut(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The text between these words, each found where it stands first and behind something; short where one misses."""
    values, at = [], 0
    for each in words:
        found = text.find(each, at + 1)
        if found < 0:
            return ()
        values.append(text[at:found])
        at = found + len(each)
    return (*values, text[at:])


def _cut_from_behind(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The same, each found where it stands last."""
    turned = _cut(text[::-1], tuple(each[::-1] for each in reversed(words)))
    return tuple(value[::-1] for value in reversed(turned))


def _fits(value: str, place: Place) -> bool:
    return NUMBER.fullmatch(value) is not None if place.number else value != ""
