"""What is hidden in a text, and the mark that stands there instead: the same one for the same thing everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from mysteryshop.model import Hidden, Redaction
from mysteryshop.report.sensitive import FIGURES, TOKEN, Span, find_spans, phone_key, plain_key

MARKS: Mapping[str, str] = MappingProxyType(
    {
        Hidden.EMAIL: "e-mail",
        Hidden.PHONE: "phone number",
        Hidden.POSTCODE: "postal code",
        Hidden.ORDER_NUMBER: "order number",
        Hidden.NAME: "name",
        Hidden.WEB_ADDRESS: "web address",
        "": "hidden",
    }
)
"""What stands in square brackets. Empty: the profile's own words."""

LEAST_TOKEN = 5
"""Characters of a number that is hidden wherever it stands, once a word beside it said what it is. Source: "24" and
"1000" are found in other sentences as well."""

LEAST_FIGURES = 6
"""Figures of a telephone number at least. Source: the shortest that shops print without their area's code."""


class Hider:
    """Hides what one profile hides in the texts of one result. First it learns from all of them, then it hides.

    Learning makes sure that a number which one sentence calls an order's is hidden in the next one, too.
    """

    def __init__(self, profile: Redaction, hosts: frozenset[str], known: Mapping[str, str]) -> None:
        """known: texts and what they are, though they may not look like it."""
        self._kinds, self._hosts = profile.hide, hosts
        self._exact = {word: "" for word in profile.words if word.strip()}
        self._exact |= {text: kind for text, kind in known.items() if kind != Hidden.PHONE and text.strip()}
        self._tokens: dict[str, str] = {}
        phones = (phone_key(text) for text, kind in known.items() if kind == Hidden.PHONE)
        self._phones = {key for key in phones if len(key) >= LEAST_FIGURES}
        self._numbers: dict[str, dict[str, int]] = {}
        self._found: dict[str, tuple[Span, ...]] = {}
        self._hidden: dict[str, str] = {}
        self._words: re.Pattern[str] | None = None

    def learn(self, text: str) -> None:
        """Takes note of what is to be hidden in other texts as well."""
        for span in self._spans(text):
            self._mark(span)
            if span.kind == Hidden.PHONE and len(span.key) >= LEAST_FIGURES:
                self._phones.add(span.key)
            elif span.kind == Hidden.NAME and " " in (name := text[span.start : span.end]):
                self._exact.setdefault(name, Hidden.NAME)
            elif span.kind in (Hidden.ORDER_NUMBER, Hidden.POSTCODE) and len(span.key) >= LEAST_TOKEN:
                self._tokens.setdefault(span.key, span.kind)

    def hide(self, text: str) -> str:
        """The text with a mark in each place where something is hidden."""
        if text not in self._hidden:
            self._hidden[text] = self._marked(text)
        return self._hidden[text]

    def _marked(self, text: str) -> str:
        told, at = [], 0
        for span in _apart((*self._of_words(text), *self._spans(text), *self._learnt(text))):
            told += [text[at : span.start], self._mark(span)]
            at = span.end
        return "".join((*told, text[at:]))

    def _spans(self, text: str) -> tuple[Span, ...]:
        if text not in self._found:
            self._found[text] = tuple(find_spans(text, self._kinds, self._hosts))
        return self._found[text]

    def _of_words(self, text: str) -> Iterator[Span]:
        """The longest first: "Ada Marsh" before "Ada"."""
        if self._words is None:
            longest = sorted(self._exact, key=lambda word: (-len(word), word))
            forms = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest)
            self._words = re.compile(rf"(?<!\w)(?:{forms})(?!\w)" if forms else r"(?!)", re.IGNORECASE)
        kinds = {plain_key(word): kind for word, kind in self._exact.items()}
        for found in self._words.finditer(text):
            key = plain_key(found[0])
            yield Span(*found.span(), kinds.get(key, ""), key)

    def _learnt(self, text: str) -> Iterator[Span]:
        if self._tokens:
            for found in TOKEN.finditer(text):
                if kind := self._tokens.get(key := plain_key(found[0])):
                    yield Span(*found.span(), kind, key)
        if self._phones:
            for found in FIGURES.finditer(text):
                if (key := phone_key(found[0])) in self._phones:
                    yield Span(*found.span(), Hidden.PHONE, key)

    def _mark(self, span: Span) -> str:
        numbers = self._numbers.setdefault(span.kind, {})
        number = numbers.setdefault(span.key, len(numbers) + 1)
        return f"[{MARKS[span.kind]}]" if number == 1 else f"[{MARKS[span.kind]} {number}]"


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Without overlaps: the earliest, of those the longest, and nothing that begins inside it.

    What sticks out of a hidden piece is hidden with it: half a telephone number says too much.
    """
    end, last = 0, None
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if last is not None and span.start < end:
            if span.end > end:
                end, last = span.end, Span(last.start, span.end, last.kind, last.key)
            continue
        if last is not None:
            yield last
        end, last = span.end, span
    if last is not None:
        yield last
