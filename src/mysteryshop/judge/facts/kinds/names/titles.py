"""Titles of works, shows and courses that differ in one word between sources: `The Miller's Son` and `… Niece`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.things import VARIANTS
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock.pairs import surest
from mysteryshop.judge.facts.kinds.words import brand_stems, in_order
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

LEAST = 3
"""Telling words of a title from which one that differs is a slip. Source: chosen; shorter names make a range."""

_JOINING = "(?i:of|the|and|in|on|for|a|to|with)"
_TITLE = regex(rf"(?<![\w'])(?:[A-Z][\w']*)(?: (?:{_JOINING} )*[A-Z][\w']*){{2,}}")
_INNER = regex(r" [A-Z]")
"""A word with a capital after another word: a title has one fewer of them than words."""

_WOVEN = regex(r"'[sS] | (?:of|the|and|in|on|for|to|with) ", 2)
"""What makes a title of a row of names: an owner, or words that join."""

_DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter morning afternoon evening adult child senior
    beginner
    """.split()
)
"""Words in which the titles of one series differ. Source: chosen from timetables."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as written and its telling words in order."""

    shown: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The title as it stands there."""
        return self.shown

    def conflicts(self, other: Value) -> bool | None:
        """Whether two titles differ in one telling word, and that is no variant's or day's; None for other values."""
        if not isinstance(other, Title):
            return None
        apart = {word for pair in zip(self.words, other.words, strict=False) if pair[0] != pair[1] for word in pair}
        variant = any(word.isdigit() or word in VARIANTS | _DATES for word in apart)
        return len(self.words) == len(other.words) and len(apart) == 2 and not variant


def read_titles(site: SiteReading) -> Iterator[Claim]:
    """Every long title that joins words as titles do."""
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        yield from _in(place, brands)


def _in(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    text = place.segment.text
    if len(_INNER.findall(text)) < LEAST - 1 or not _WOVEN.search(text):
        return
    for found in _TITLE.finditer(text):
        words = tuple(in_order(found.group().lower(), brands))
        if len(words) >= LEAST and _WOVEN.search(found.group()):
            value = Title(found.group(), words)
            start, end = found.span()
            yield Claim(FactKind.PRODUCT_NAME, value, place.segment, " ".join(words), start=start, end=end)


def compare_titles(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterable[Pair]:
    """A title that one source alone writes with another word; for a person where as many write one as the other."""
    told = [claim for claim in claims if isinstance(claim.value, Title)]
    users: dict[str, set[str]] = defaultdict(set)
    for shown in {claim.value.text.lower() for claim in told}:
        users[shown] = {source for source, text in texts.items() if shown in text}

    def judged(a: Claim, b: Claim) -> bool | None:
        mine, its = users[a.value.text.lower()], users[b.value.text.lower()]
        if not a.value.conflicts(b.value) or mine & its:
            return False
        return True if min(len(mine), len(its)) == 1 < max(len(mine), len(its)) else None

    yield from surest(told, judged, _why, _without_one)


def _why(a: Claim, b: Claim) -> str:
    return f"One writes {a.value.text}, the other {b.value.text}."


def _without_one(claim: Claim) -> frozenset[str]:
    """The title's words with each left out in turn: what a title that differs in one of them shares."""
    words = claim.about.split()
    return frozenset(" ".join((*words[:at], "_", *words[at + 1 :])) for at in range(len(words)))
