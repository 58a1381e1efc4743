"""What a thing is called, said in so many words: `our blue roller is called Dawn`, `It's the Scout, 20 cm`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.bound_words import passes
from mysteryshop.judge.facts.kinds.names.things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, pairs, placed
from mysteryshop.judge.facts.kinds.words import brand_stems, in_order, letters_of
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import FactKind

_NAME = r"(?P<name>(?:[Tt]he |THE )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|\d+\b(?! ?(?:cm|mm|kg|g|ml|l)\b)))*)"
_IS_CALLED = regex(
    r"\b(?i:our|the) (?P<what>(?:[\w'-]+ ?){1,5}?)(?:'s| is| are|, (?:the one )?(?:that |which )?(?:we|is|are)?)"
    rf" ?(?:now |simply |just )?(?:called|named|known as|we call|call) {_NAME}"
)
_ASKS_NAME = regex(r"(?i)\b(?:names? of|called|the name|its name)\b[^?]{0,40}\?\W*$")
_ANSWERED = regex(rf"^\W*(?:It's|That's|It is|They're|We call it|This is|That's called|It's called) {_NAME}")
_MEASURE = regex(r"(?<![\w.,])(\d+(?:\.\d+)?) ?(cm|mm|kg|g|ml|l|litres?|inch(?:es)?|in\b|oz|lb)\b")
_QUICK = frozenset("called named known call name".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a source gives to a kind of thing. what: the kind's words in order. sizes: measures beside it."""

    name: str
    what: tuple[str, ...]
    sizes: frozenset[str] = frozenset()
    told: bool = True

    @property
    def text(self) -> str:
        """`blackout roller called Midnight`."""
        return f"{' '.join(self.what)} called {self.name}".strip()

    def conflicts(self, other: Value) -> bool | None:
        """Whether one kind of thing has two names; None with another sort of value."""
        if not isinstance(other, Named) or not (self.told or other.told):
            return False
        one, two = self.name.lower(), other.name.lower()
        if one in two or two in one:
            return False
        return bool(self.sizes & other.sizes) if not (self.what and other.what) else self.what == other.what


def read_named(site: SiteReading) -> Iterator[Claim]:
    """Each place that says what a kind of thing is called, and each that uses a name before that kind's words."""
    brands = brand_stems(site.setting.brand_words)
    told = [claim for place in placed(site) for claim in _told(place, brands)]
    yield from told
    kinds = {claim.value.what for claim in told if isinstance(claim.value, Named) and len(claim.value.what) > 1}
    for place in placed(site) if kinds else ():
        for what in kinds:
            if what[-1][:4] in place.segment.text.lower():
                yield from _used(place, what, brands)


def _told(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    text = place.segment.text
    if not _QUICK.isdisjoint(letters_of(text)):
        for found in _IS_CALLED.finditer(text):
            if passes(found["what"]):
                continue
            words = [word for word in in_order(_MEASURE.sub(" ", found["what"]), brands) if not word.isdigit()]
            yield _claim(place, _named(found, text, tuple(words)), found)
    answer = _ANSWERED.match(text)
    if answer and _ASKS_NAME.search(question_of(place) or _line_before(place)):
        yield _claim(place, _named(answer, text, ()), answer)


def _named(found: re.Match[str], text: str, what: tuple[str, ...]) -> Named:
    sizes = frozenset("".join(size) for size in _MEASURE.findall(text))
    return Named(re.sub(r"(?i)^the ", "", found["name"]), what, sizes)


def _line_before(place: Placed) -> str:
    """What the line says before this piece, without the sign that leads to the answer."""
    before = place.segment.line[: place.segment.sentence.start + place.segment.start]
    return before.rstrip(" →:-–—")


def _used(place: Placed, what: Sequence[str], brands: frozenset[str]) -> Iterator[Claim]:
    """`Dusk blackout roller` where `blackout roller` is the kind: the name that stands before its words."""
    kind = r"\s+".join(rf"{re.escape(word)}(?:'s|es|s)?" for word in what)
    for found in re.finditer(rf"(?P<name>[A-Z][\w'-]+)\s+(?i:{kind})(?!\w)", plain(place.segment.text)):
        if in_order(found["name"], brands):
            yield _claim(place, Named(found["name"], tuple(what), told=False), found)


def _claim(place: Placed, value: Named, found: re.Match[str]) -> Claim:
    name = " ".join(value.what)
    return Claim(FactKind.PRODUCT_NAME, value, place.segment, name, start=found.start(), end=found.end())


def compare_named(claims: Sequence[Claim], texts: dict[str, str]) -> Iterable[Pair]:
    """One kind of thing under two names; a person must look where several names go before the kind's words."""
    told = [claim for claim in claims if isinstance(claim.value, Named)]
    names: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if isinstance(claim.value, Named) and not claim.value.told:
            names[claim.about].add(claim.value.name)

    def judged(a: Claim, b: Claim) -> bool | None:
        one, other = a.value, b.value
        if not isinstance(one, Named) or not isinstance(other, Named) or not one.conflicts(other):
            return False
        both = any(one.name.lower() in text and other.name.lower() in text for text in texts.values())
        return False if both else None if len(names[a.about] | names[b.about]) > 1 else True

    yield from pairs(told, judged, lambda a, b: f"One: {a.value.text}, other: {b.value.text}.")
