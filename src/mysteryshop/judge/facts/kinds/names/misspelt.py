"""Names that one source alone spells nearly as others do: `the Lanner student violin`, `the Lander student violin`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.slips import Slip, slip
from mysteryshop.judge.facts.kinds.stock.pairs import surest
from mysteryshop.judge.facts.kinds.words import brand_stems, stem
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

LEAST = 5
"""Letters of a name from which one that differs is a slip. Source: chosen; short words are too often alike."""

BEGINS_ALIKE, ENDS_APART = 4, 3
"""Letters with which two names begin alike, and with which each goes on by itself: `Ferryman`, `Ferryboat`. Source:
chosen; what differs in a shorter end is mostly another form of the word.
"""

_NAME = regex(
    rf"(?<![\w'’.-])(?P<name>[A-Z][a-z]{{{LEAST - 1},}})(?: (?P<next>[A-Za-z][a-z]{{2,}}))?(?: (?P<last>[a-z]{{3,}}))?"
)
_BEGINS = regex(r"(?:^|[.!?:;•*|>)\]\"“\n-])\s*$")
"""Where a word has its capital because a sentence, a row or an entry begins."""

_PLAIN_NEXT = frozenset("and for the with you your our from are was can has have who that this not per".split())


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name with a capital, and the words that follow it. inner: its capital is not that of a beginning."""

    shown: str
    name: str
    inner: bool

    @property
    def text(self) -> str:
        """The name as it stands there, with the word that follows."""
        return self.shown

    def conflicts(self, other: Value) -> bool | None:
        """Whether one name is the other with a slip of the pen; None for other values."""
        return alike(self.name, other.name) if isinstance(other, Spelt) else None


def alike(one: str, other: str) -> bool:
    """Whether two names of at least `LEAST` letters differ as if one were taken for the other."""
    if one == other or stem(one) == stem(other) or min(len(one), len(other)) < LEAST:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if min(len(one), len(other)) - same < 1:
        return False
    if slip(one, other) in (Slip.CHANGED, Slip.SWAPPED):
        return same < min(len(one), len(other)) - 1
    return same >= BEGINS_ALIKE and min(len(one), len(other)) - same >= ENDS_APART


def read_spelt(site: SiteReading) -> tuple[Claim, ...]:
    """Every word with a capital before what it may be the name of; none is a promise until two of them are alike."""
    return tuple(_spelt(site))


def _spelt(site: SiteReading) -> Iterator[Claim]:
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        text = place.segment.text
        for found in _NAME.finditer(text):
            heads = [stem(word.lower()) for word in (found["next"], found["last"]) if word]
            if not heads or found["next"] in _PLAIN_NEXT or stem(found["name"].lower()) in brands:
                continue
            inner = _BEGINS.search(text[: found.start()]) is None
            end = found.end("next")
            value = Spelt(text[found.start() : end], found["name"].lower(), inner)
            yield Claim(FactKind.PRODUCT_NAME, value, place.segment, " ".join(heads), start=found.start(), end=end)


def compare_spelt(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterable[Pair]:
    """A name that one source alone spells otherwise than several do, before the same words.

    Who uses both, knows two things. texts: all that each source says, in small letters.
    """
    told = [(claim, claim.value) for claim in claims if isinstance(claim.value, Spelt)]
    users: dict[str, set[str]] = defaultdict(set)
    close = _close({value.name for _, value in told})
    for source, text in texts.items():
        for name in close:
            if name in text:
                users[name].add(source)
    inner = {value.name for _, value in told if value.inner}

    def judged(a: Claim, b: Claim) -> bool | None:
        mine, its = a.value, b.value
        if not isinstance(mine, Spelt) or not isinstance(its, Spelt) or not mine.conflicts(its):
            return False
        if not {mine.name, its.name} & inner or users[mine.name] & users[its.name]:
            return False
        few, many = sorted((len(users[mine.name]), len(users[its.name])))
        return True if few == 1 < many else None

    near = [claim for claim, value in told if value.name in close]
    yield from surest(near, judged, _why, lambda claim: frozenset(claim.about.split()))


def _close(names: Iterable[str]) -> set[str]:
    """The names that are like another one. Only those are compared that begin alike, or differ in one letter or two."""
    by_key: dict[str, set[str]] = defaultdict(set)
    for name in names:
        by_key[name[:BEGINS_ALIKE]].add(name)
        by_key["".join(sorted(name))].add(name)
        for at in range(1, len(name)):
            by_key[f"{name[:at]}_{name[at + 1 :]}"].add(name)
    groups = (near for near in by_key.values() if len(near) > 1)
    return {one for near in groups for one in near if any(alike(one, other) for other in near)}


def _why(a: Claim, b: Claim) -> str:
    return f"One writes {a.value.text}, the other {b.value.text}."
