"""Deadlines that pages tell: what each promises, and which two can't both be kept."""

from __future__ import annotations

from tests.unit.judge.facts.saying import pages_saying, pairs_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.deadlines.family import FAMILY
from mysteryshop.judge.facts.kinds.deadlines.reading import deadlines


def pairs_of(*texts: str) -> list[Pair]:
    """What is raised among these pages, reviews too."""
    return pairs_in(pages_saying(*texts), FAMILY)


def sure_of(*texts: str) -> set[frozenset[str]]:
    """The two values of each pair that is not left to a person."""
    return {frozenset((pair.a.value.text, pair.b.value.text)) for pair in pairs_of(*texts) if pair.sure}


def promises_of(text: str) -> list[tuple[str, str]]:
    """Slot and value of each deadline that a page tells, in reading order."""
    return [(each.sort.slot, each.claim.value.text) for each in deadlines(pages_saying(text))]
