"""What a business calls a thing that it describes: `our two-person tent is the Heron`, `Two-person tent: Heron`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.bound_words import (
    ASKED_AND_TOLD,
    CUES,
    LABELLED,
    NAME_FIRST,
    NAME_LAST,
    THANKS,
    description,
    is_name,
    likeness,
    name_in,
    named_alike,
)
from mysteryshop.judge.facts.kinds.sides import Placed, pairs, placed
from mysteryshop.judge.facts.kinds.words import brand_stems, letters_of
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind


@dataclass(frozen=True, slots=True)
class Bound:
    """A name with the stems of the words that describe what bears it. label: it stands in a line of two parts only."""

    name: str
    what: frozenset[str]
    label: bool = False

    @property
    def text(self) -> str:
        """`2-person tent: Heron`."""
        return f"{' '.join(sorted(self.what))}: {self.name}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether one thing has two names; None where one says more of it than the other."""
        if not isinstance(other, Bound) or named_alike(self.name, other.name, self.what | other.what):
            return False
        return likeness(self.what, other.what)


def read_bound(site: SiteReading) -> Iterator[Claim]:
    """Each place where a name is given to what is described."""
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        if not letters_of(place.segment.text).isdisjoint(CUES):
            yield from _in_sentence(place, brands)
        elif not place.segment.start and any(map(str.isupper, place.segment.whole)):
            yield from _in_label(place, brands)
        asked = _asked(place)
        if asked:
            yield from _answered(place, asked, brands)


def _asked(place: Placed) -> str:
    """The question that a piece begins to answer, in its own line or over it."""
    before = place.segment.statement.before
    return place.answers or (before if before.endswith("?") and not place.segment.start else "")


def _in_sentence(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    seen: set[str] = set()
    if THANKS.search(place.segment.text):
        return
    for pattern in (*NAME_LAST, *NAME_FIRST):
        for found in pattern.finditer(place.segment.text):
            claim = _claim(place, found, found["what"], brands)
            if claim and claim.value.text not in seen:
                seen.add(claim.value.text)
                yield claim


def _in_label(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    """A line of two parts, a description and a name; it may have been cut in two at its dash."""
    found = LABELLED.fullmatch(place.segment.whole)
    if found and not found["what"].endswith("?"):
        claim = _claim(place, found, found["what"], brands, label=True)
        if claim:
            yield claim


def _answered(place: Placed, asked: str, brands: frozenset[str]) -> Iterator[Claim]:
    question, answer = ASKED_AND_TOLD
    of_what, told = question.search(asked), answer.match(place.segment.text)
    claim = _claim(place, told, of_what["what"], brands) if of_what and told else None
    if claim:
        yield claim


def _claim(
    place: Placed, found: re.Match[str], what: str, brands: frozenset[str], *, label: bool = False
) -> Claim | None:
    described = description(what, brands)
    name = name_in(found["name"])
    if not described or not is_name(name, brands):
        return None
    value = Bound(name, described, label)
    about = " ".join(sorted(described))
    return Claim(FactKind.PRODUCT_NAME, value, place.segment, about, start=found.start(), end=found.end())


def compare_bound(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterable[Pair]:
    """One described thing under two names, where no source knows both and none gives a second name to such a thing.

    texts: all that each source says, in small letters.
    """
    told = [claim for claim in claims if isinstance(claim.value, Bound)]
    by_source: dict[str, list[Bound]] = defaultdict(list)
    for claim in told:
        if isinstance(claim.value, Bound):
            by_source[claim.source].append(claim.value)

    def judged(a: Claim, b: Claim) -> bool | None:
        one, other = a.value, b.value
        if not isinstance(one, Bound) or not isinstance(other, Bound):
            return False
        verdict = one.conflicts(other)
        if verdict is False or any(one.name.lower() in text and other.name.lower() in text for text in texts.values()):
            return False
        beside = (*by_source[a.source], *by_source[b.source])
        return None if any(_another(bound, one, other) for bound in beside) else verdict

    yield from pairs(told, judged, lambda a, b: f"One: {a.value.text}, other: {b.value.text}.")


def _another(bound: Bound, one: Bound, other: Bound) -> bool:
    """Whether a third name is given to such a thing."""
    known = (each.name for each in (one, other))
    if any(named_alike(bound.name, name, bound.what) for name in known):
        return False
    return any(likeness(bound.what, each.what) is not False for each in (one, other))
