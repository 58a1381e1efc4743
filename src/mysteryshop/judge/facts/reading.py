"""All claims of a site, and the pairs of them that can't both be true: every family of promises in turn."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.reading.page import SiteReading

MODULES = ("money", "deadlines", "hours", "contacts", "payment", "stock", "names")
"""The families, in the order in which a result lists them. Each module has one `FAMILY`."""


def families() -> Iterator[Family]:
    """Every family of promises."""
    for name in MODULES:
        family: Family = import_module(f"mysteryshop.judge.facts.kinds.{name}").FAMILY
        yield family


def claims(site: SiteReading) -> tuple[Claim, ...]:
    """Every promise that a site's pages and channels state, family by family."""
    return tuple(claim for _, read in site.once(_by_family) for claim in read)


def contradictions(site: SiteReading) -> tuple[Pair, ...]:
    """Every two promises of different sources that can't both be true of one thing, family by family."""
    return tuple(pair for family, read in site.once(_by_family) for pair in family.compare(site, read))


def _by_family(site: SiteReading) -> tuple[tuple[Family, tuple[Claim, ...]], ...]:
    """Each family with what it reads: read once, for the facts and for the comparison."""
    return tuple((family, tuple(family.read(site))) for family in families())
