"""A family of promises: what reads them, and what holds them against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that can't both be true, the one met first in front. sure: false where it is for a person to say."""

    a: Claim
    b: Claim
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Family:
    """Promises that are read and held against one another by the same rules.

    read: every claim of these kinds that the site states. compare: the pairs among them that contradict.
    """

    kinds: frozenset[FactKind]
    read: Callable[[SiteReading], Iterable[Claim]]
    compare: Callable[[SiteReading, tuple[Claim, ...]], Iterable[Pair]]
