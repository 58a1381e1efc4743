"""A result's sentences said again in another language, with the same values in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from mysteryshop.report.languages.templates import Template, template_of
from mysteryshop.report.languages.values import Values

BEHIND = re.compile(r"(?<=[.!?])[”\"')\]]*\s+")
"""Where a sentence may end. Source: chosen; a wrong end costs nothing, for the parts are tried together too."""

MOST_PARTS = 40
"""Sentences of one text that are read one by one; more are read as one. Source: chosen; detectors spell out three
reasons, of four sentences at most."""

MOST_TOGETHER = 5
"""Sentences that one template may take, beside the whole text. Source: chosen; the longest template has four."""

LONGEST = 4_000
"""Characters. A longer text is not searched. Source: chosen; six times the longest reason that was met."""

KEPT = 4096
"""Texts whose reading is kept. Source: chosen; a large audit has some hundred different reasons."""

DEEPEST = 3
"""Sentences within sentences: "Perhaps fail, but only 60% sure: …". Source: chosen; two were met."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was said, and what of it is still English. sentences: those without a template. values: unchanged ones."""

    said: str
    sentences: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """One way to read a text. missed: characters without a template; own: characters of the templates' own words."""

    parts: tuple[str, ...] = ()
    missed: int = 0
    own: int = 0
    sentences: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def then(self, other: _Told) -> _Told:
        """Both, one after the other."""
        return _Told(
            self.parts + other.parts,
            self.missed + other.missed,
            self.own + other.own,
            self.sentences + other.sentences,
            self.values + other.values,
        )

    @property
    def rank(self) -> tuple[int, int, int]:
        """The smallest is the best: least without a template, then most words known, then fewest pieces."""
        return self.missed, -self.own, len(self.parts)


class Sentences:
    """All templates of one language, by their first letter; none for those that begin with a value."""

    def __init__(self, table: Mapping[str, str], values: Values) -> None:
        self._templates: dict[str, list[Template]] = {}
        for english, said in table.items():
            template = template_of(english, said)
            self._templates.setdefault(template.words[0][:1], []).append(template)
        self._values = values
        self._told = lru_cache(maxsize=KEPT)(self._tell)

    def value(self, english: str) -> str:
        """A value that stands alone."""
        return "".join(self._value(english, 0).parts)

    def read(self, english: str) -> Read:
        """The text in the other language, with what of it is still English."""
        told = self._told(english, 0) if len(english) <= LONGEST else _left(english)
        return Read("".join(told.parts), told.sentences, told.values)

    def _tell(self, text: str, depth: int) -> _Told:
        """The best way to read a text: whole, or sentence by sentence."""
        parts = _split(text)
        if len(parts) > MOST_PARTS:
            parts = (text,)
        best: list[_Told] = [_Told()]
        for end in range(1, len(parts) + 1):
            near = range(max(0, end - MOST_TOGETHER), end)
            starts = (0, *near[near[0] == 0 :]) if end == len(parts) else near
            ways = (best[start].then(self._piece(parts, start, end, depth)) for start in starts)
            best.append(min(ways, key=lambda told: told.rank))
        return best[-1]

    def _piece(self, parts: Sequence[str], start: int, end: int, depth: int) -> _Told:
        whole = "".join(parts[start:end])
        text = whole.rstrip()
        told = self._matched(text, depth)
        if told is None or "; " in text:
            told = min(filter(None, (told, self._listed(text, depth), _left(text))), key=lambda way: way.rank)
        return replace(told, parts=(*told.parts, whole[len(text) :]))

    def _matched(self, text: str, depth: int) -> _Told | None:
        """What the template says whose words, and those of the sentences in its places, make up most of the text.

        A text with a capital may be a sentence that the catalogue has without one.
        """
        found = [
            self._filled(template, values, depth)
            for template in (*self._templates.get(text[:1], ()), *self._templates.get("", ()))
            if (values := template.values_in(text)) is not None
        ]
        if found:
            return max(found, key=lambda told: told.own)
        lowered = text[:1].lower() + text[1:]
        told = self._matched(lowered, depth) if lowered != text else None
        return _capital(told) if told else None

    def _listed(self, text: str, depth: int) -> _Told | None:
        """A value for itself, or parts that a detector put into one row: "This; that."."""
        value, stop = (text[:-1], text[-1:]) if text.endswith(".") else (text, "")
        told = self._value(value, depth)
        return None if told.values[:1] == (value,) else replace(told, parts=(*told.parts, stop))

    def _filled(self, template: Template, values: Sequence[str], depth: int) -> _Told:
        places = zip(template.places, values, strict=True)
        told = [_kept(value) if place.quoted else self._value(value, depth) for place, value in places]
        said = template.filled(tuple("".join(each.parts) for each in told))
        left = tuple(value for each in told for value in each.values)
        return _Told((said,), own=template.weight + sum(each.own for each in told), values=left)

    def _value(self, value: str, depth: int) -> _Told:
        """A value in the other language, or as it is."""
        known = self._values.known(value)
        if known is not None:
            return _Told((known,))
        if depth >= DEEPEST or len(value) > LONGEST:
            return _kept(value)
        ways = [self._row(cut, depth + 1) for cut in {(value,), tuple(value.split("; "))}]
        told = min(ways, key=lambda way: way.rank)
        return _kept(value) if told.missed else told

    def _row(self, parts: Sequence[str], depth: int) -> _Told:
        told = [self._told(part, depth) for part in parts]
        said = "; ".join("".join(each.parts) for each in told)
        left = tuple(value for each in told for value in each.values)
        return _Told((said,), sum(each.missed for each in told), sum(each.own for each in told), values=left)


def _kept(value: str) -> _Told:
    return _Told((value,), values=(value,))


def _left(text: str) -> _Told:
    return _Told((text,), missed=max(1, len(text)), sentences=(text,))


def _capital(told: _Told) -> _Told:
    first = told.parts[0]
    return replace(told, parts=(first[:1].upper() + first[1:], *told.parts[1:]))


def _split(text: str) -> tuple[str, ...]:
    """The text cut behind each sentence; put together again it is the text, to the letter."""
    ends = [found.end() for found in BEHIND.finditer(text)]
    cuts = [0, *ends, len(text)]
    return tuple(text[a:b] for a, b in pairwise(cuts) if a < b)
