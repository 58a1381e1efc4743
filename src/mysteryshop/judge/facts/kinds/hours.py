"""Not read yet."""

from __future__ import annotations

from collections.abc import Iterable

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.reading.page import SiteReading


def read(site: SiteReading) -> Iterable[Claim]:
    """None."""
    return ()


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """None."""
    return ()


FAMILY = Family(frozenset(), read, compare)
