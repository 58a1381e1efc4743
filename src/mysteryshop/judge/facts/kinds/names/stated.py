"""What channels state of one thing: its measures and traits, held against one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.figures import measures
from mysteryshop.judge.facts.kinds.names.things import names_of, site_names, titles_of
from mysteryshop.judge.facts.kinds.names.traits import answered, traits
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock.pairs import ANYTHING, surest
from mysteryshop.judge.facts.kinds.words import brand_stems, naming
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

CLOSE = 0.01
"""Share by which two figures in one unit may be apart and be the same. Source: chosen."""

ROUNDED = 0.06
"""The same in two units: 60 miles are about 100 km. Source: chosen; shops round to the next five or ten."""

LONGEST = 7
"""Words of a line that can name a thing. Source: chosen."""

_NO_THING = frozenset(
    """weight size dimension measurement specification spec detail range height width depth length capacity about around
    roughly weigh come sent order hold take up it's that's they're overall total detail description""".split()
)
"""Words beside a measure that name no thing. Source: data sheets."""

_CLAUSES = regex(r"[.;!?:,(]\s*")
_ALL = regex(r"\b(?:never|always|all (?:our|of (?:our|them|it))|every(?:thing)?|nothing|none of)\b", 2)
_LIMITED = regex(
    r"\b(?:if|unless|except|some|most|many|selected|optional|upgrade|extra|with the|without|plus version|other|"
    r"depending|either|or|"
    r"from £|on request|than|compared|used to|was|were|previous|old|minimum|at least)\b",
    2,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A measure or trait of a thing. amount: in one unit, or 1 and 0 for a trait. unit: as written.

    things: the names of what it is told of. nouns: the words for it, in the line or over it; said: those just
    before. every: it is told of all things. limited: of some, or under a condition.
    """

    what: str
    amount: float
    shown: str
    unit: str = ""
    things: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    every: bool = False
    limited: bool = False

    @property
    def text(self) -> str:
        """`range: 110 km`."""
        return f"{self.what}: {self.shown}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether the figures differ, more than rounding between units explains; None where either is limited."""
        if not isinstance(other, Stated) or self.what != other.what:
            return False
        apart = CLOSE if self.unit == other.unit else ROUNDED
        if abs(self.amount - other.amount) <= apart * max(self.amount, other.amount):
            return False
        return None if self.limited or other.limited else True


def read_stated(site: SiteReading) -> Iterator[Claim]:
    """Each measure and trait that a line states."""
    names, titles, brands = site_names(site), titles_of(site), brand_stems(site.setting.brand_words)
    for place in placed(site):
        text = place.segment.text
        if text.rstrip("\"'” ").endswith("?"):
            continue
        for value, start, end in _values(place):
            about = names_of(place, titles, names, text)
            limited = bool(_LIMITED.search(text))
            every = not value.unit and bool(_ALL.search(text)) and value.shown in {"yes", "no"}
            nouns = _nouns(place, titles, text[:start], brands) - about
            told = replace(
                value, things=about, nouns=nouns, said=_said(text[:start], brands), every=every, limited=limited
            )
            yield Claim(FactKind.PRODUCT_NAME, told, place.segment, " ".join(sorted(about)), start=start, end=end)


def _said(before: str, brands: frozenset[str]) -> frozenset[str]:
    """The nouns of the clause in which something is stated."""
    clause = _CLAUSES.split(before.strip(" :,(–-"))[-1]
    return naming(clause, brands) - _NO_THING - {"always", "nothing", "everything"}


def _nouns(place: Placed, titles: Mapping[str, str], before: str, brands: frozenset[str]) -> frozenset[str]:
    """The words for what is measured: those just before it, else a short label or line over it, or the title."""
    clause = _CLAUSES.split(before.strip(" :,(–-"))[-1]
    for words in (clause, place.segment.label, place.over, titles.get(place.segment.source, "")):
        found = naming(words, brands) - _NO_THING
        if found and len(words.split()) <= LONGEST:
            return found
    return frozenset()


def _values(place: Placed) -> Iterator[tuple[Stated, int, int]]:
    text = place.segment.text
    for found in measures(text):
        shown = f"{found.amount:g} {found.unit}".strip() if not found.unit else text[found.start : found.end]
        yield Stated(found.name, found.amount, shown, found.unit), found.start, found.end
    seen = False
    for trait in traits(text):
        seen = True
        yield Stated(trait.name, float(trait.has), "yes" if trait.has else "no"), trait.start, trait.end
    told = answered(place.answers, text) if not seen and place.segment.topic.endswith("?") else None
    if told:
        yield Stated(told.name, float(told.has), "yes" if told.has else "no"), told.start, told.end


def compare_stated(claims: Sequence[Claim]) -> Iterable[Pair]:
    """Two figures for one measure of one thing, or a trait that one has and the other denies."""
    by_what: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Stated):
            by_what[claim.value.what].append(claim)
    for told in by_what.values():
        if len({claim.source for claim in told}) > 1:
            yield from _pairs(told)


def _pairs(told: Sequence[Claim]) -> Iterator[Pair]:
    both = _told_both(told)

    def judged(a: Claim, b: Claim) -> bool | None:
        one, other = a.value, b.value
        if not isinstance(one, Stated) or not isinstance(other, Stated):
            return False
        verdict = one.conflicts(other)
        same = _one_thing(one, other) if verdict is not False else False
        if same is False or verdict is False:
            return False
        return None if same is None or {(a.source, a.about), (b.source, b.about)} & both else verdict

    yield from surest(told, judged, lambda a, b: f"One says {a.value.text}, the other {b.value.text}.", _words_of)


def _words_of(claim: Claim) -> frozenset[str]:
    """The words by which a claim is looked up: a name or noun of its thing."""
    value = claim.value
    if not isinstance(value, Stated) or value.every:
        return frozenset({ANYTHING})
    return value.things | value.nouns or frozenset({ANYTHING})


def _one_thing(one: Stated, other: Stated) -> bool | None:
    """Whether both are told of one thing; None where one names none, or more than the other."""
    if one.things and one.things == other.things:
        # The Heron lamp and the Heron shade share a name.
        apart = one.nouns and other.nouns and not one.nouns & other.nouns
        return None if apart else True
    if one.every or other.every:
        # All our bread, and the ice cream: what is said of all of one thing says nothing of another.
        return None if one.said and other.said and not one.said & other.said else True
    if not one.things and not other.things:
        shared = one.nouns & other.nouns
        alike = one.nouns == other.nouns or (len(shared) > 1 and shared in (one.nouns, other.nouns))
        return True if shared and alike else None if shared else False
    if one.things and other.things:
        return None if one.things < other.things or other.things < one.things else False
    return None


def _told_both(told: Sequence[Claim]) -> set[tuple[str, str]]:
    """Sources that tell two values of one thing: they know of a difference that was not understood."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in told:
        said[claim.source, claim.about].add(f"{claim.value.text}")
    return {key for key, texts in said.items() if len(texts) > 1}
