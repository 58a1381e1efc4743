"""All claims of a site, and the pairs of them that can't both be true: every family of promises in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.fitted.second_look import second_look
from mysteryshop.judge.facts.fitted.weights import Weights
from mysteryshop.judge.facts.segments import FRAME
from mysteryshop.judge.facts.sensed.third_look import third_look
from mysteryshop.judge.reading.page import SiteReading

MODULES = ("money", "deadlines", "hours", "contacts", "payment", "stock", "names")
"""The families, in the order in which a result lists them. Each is a package whose `family` module has one `FAMILY`."""


def families() -> Iterator[Family]:
    """Every family of promises."""
    for name in MODULES:
        family: Family = import_module(f"mysteryshop.judge.facts.kinds.{name}.family").FAMILY
        yield family


def claims(site: SiteReading) -> tuple[Claim, ...]:
    """Every promise that a site's pages and channels state, family by family."""
    return tuple(claim for _, read in site.once(_by_family) for claim in read)


def contradictions(site: SiteReading, weights: Weights | None = None) -> tuple[Pair, ...]:
    """Every two promises of different sources that can't both be true of one thing, family by family.

    What was learnt from statements of all sorts has a third look at all that, where the extra `meaning` is installed.
    weights: others than those that ship.
    """
    return third_look(site, by_words_and_values(site, weights), claims(site), weights)


def by_words_and_values(site: SiteReading, weights: Weights | None = None) -> tuple[Pair, ...]:
    """What the families have, after the second look.

    What stands on many pages in the same words (a foot) is held against the rest once. What was learnt from labelled
    brands has a second look at all that. weights: others than those that ship.
    """
    found: dict[tuple[object, ...], Pair] = {}
    for family, read in site.once(_by_family):
        for pair in family.compare(site, _once_each(read)):
            found.setdefault((pair.a.kind, frozenset((pair.a.quote.text, pair.b.quote.text))), pair)
    return second_look(site, tuple(found.values()), claims(site), weights)


def _by_family(site: SiteReading) -> tuple[tuple[Family, tuple[Claim, ...]], ...]:
    """Each family with what it reads: read once, for the facts and for the comparison."""
    return tuple((family, tuple(family.read(site))) for family in families())


def _once_each(read: Sequence[Claim]) -> tuple[Claim, ...]:
    """Each claim where it is met first, and again on pages that say something else of its kind as well.

    Such a page knows of both, which tells that they are two things; all other repetitions only cost time.
    """
    words = [(claim.kind, claim.value, claim.about, claim.conditions, claim.quote.text) for claim in read]
    first = {told: place for place, told in reversed(list(enumerate(words)))}
    news = {(read[place].source, read[place].kind) for place in first.values()}
    return tuple(
        claim
        for place, claim in enumerate(read)
        if first[words[place]] == place or ((claim.source, claim.kind) in news and not claim.source.startswith(FRAME))
    )
