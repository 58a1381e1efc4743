"""Do all pages promise the same?"""

from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading import SiteReading
from mysteryshop.judge.reading.contradictions import agreeing, find_contradictions, quotes_of, sources, value_of
from mysteryshop.judge.reading.facts import read_facts
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, Contradiction, Fact, FactKind, Verdict, not_applicable

SPOKEN = {
    FactKind.PRICE: "price",
    FactKind.DELIVERY_COST: "cost of delivery",
    FactKind.RETURNS_WINDOW: "time to send something back",
    FactKind.RETURNS_COST: "cost of a return",
    FactKind.REFUND_TIME: "time until the refund",
    FactKind.GUARANTEE: "guarantee",
}
UNNAMED = frozenset({"delivery", "returns", "refund", "goods"})
"""Subjects that say no more than the kind of the fact does."""


@dataclass(frozen=True, slots=True)
class Options:
    """kinds: which promises are held against one another, by their fact kinds, e.g. price, delivery-cost."""

    kinds: tuple[str, ...]


@site_detector("consistent-facts", options=Options)
def consistent_facts(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether no two pages tell the customer things that can't both be true.

    One answer a contradiction, with both quotes, placed where the customer meets the second one. Passes when two
    sources agree; not applicable when fewer than two sources state such a fact. Facts under different conditions
    (service, region, basket, group of goods, offer) are never held against one another.
    """
    facts = [fact for fact in site.once(read_facts) if fact.kind.value in options.kinds]
    found = [c for c in site.once(find_contradictions) if c.fact.value in options.kinds]
    if found:
        return tuple(_contradicted(one, facts) for one in _one_a_pair_of_values(found))
    pair = agreeing(facts, site)
    if pair is not None:
        return (_agreed(*pair),)
    if sources(facts, site) > 1:
        return (not_applicable("Several pages make such promises, but no two of them about the same thing."),)
    return (not_applicable("Fewer than two sources make such a promise."),)


def _contradicted(found: Contradiction, facts: Sequence[Fact]) -> Answer:
    what = SPOKEN.get(found.fact, found.fact.value)
    subject = "" if found.subject in UNNAMED else f" of {found.subject}"
    reason = f"The {what}{subject} is told in two ways: {found.a.value} and {found.b.value}."
    return Answer(Verdict.FAIL, reason, tuple(quotes_of(found, facts)), page=found.b.page)


def _agreed(a: Fact, b: Fact) -> Answer:
    what = SPOKEN.get(a.kind, a.kind.value)
    return Answer(
        Verdict.PASS, f"Wherever it is told, the {what} is the same: {value_of(a)}.", (a.quote, b.quote), page=b.page
    )


def _one_a_pair_of_values(found: Sequence[Contradiction]) -> tuple[Contradiction, ...]:
    kept: dict[tuple[object, ...], Contradiction] = {}
    for one in found:
        kept.setdefault((one.fact, one.subject, frozenset((one.a.value, one.b.value))), one)
    return tuple(kept.values())
