"""Do all pages promise the same?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mysteryshop.judge.facts.site_facts import open_questions, site_contradictions, site_facts
from mysteryshop.judge.facts.truths import Deviation, deviations
from mysteryshop.judge.reading import SiteReading
from mysteryshop.judge.reading.contradictions import quotes_of, sources, value_of
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, Contradiction, Fact, FactKind, Verdict, not_applicable

SPOKEN = {
    FactKind.PRICE: "price",
    FactKind.DELIVERY_COST: "cost of delivery",
    FactKind.DELIVERY_TIME: "time of delivery",
    FactKind.RETURNS_WINDOW: "time to send something back",
    FactKind.RETURNS_COST: "cost of a return",
    FactKind.REFUND_TIME: "time until the refund",
    FactKind.GUARANTEE: "guarantee",
    FactKind.OPENING_HOURS: "time when they are open",
    FactKind.PHONE: "telephone number",
    FactKind.EMAIL: "e-mail address",
    FactKind.ADDRESS: "address",
    FactKind.STOCK: "word on what is in stock",
    FactKind.PAYMENT_METHODS: "way to pay",
    FactKind.PRODUCT_NAME: "name",
    FactKind.DISCOUNT: "offer",
    FactKind.MINIMUM_ORDER: "smallest order",
    FactKind.SUPPORT_PROMISE: "promise of help",
}
UNNAMED = frozenset({"", "delivery", "returns", "refund", "goods"})
"""Subjects that say no more than the kind of the fact does."""

UNSURE = 0.5
"""Confidence of a question that only a person can answer; under 0.7 a verdict is `review` anyway."""


@dataclass(frozen=True, slots=True)
class Options:
    """kinds: which promises are held against one another, by their fact kinds, e.g. price, delivery-cost."""

    kinds: tuple[str, ...]


@site_detector("consistent-facts", options=Options)
def consistent_facts(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether no two pages or channels tell the customer things that can't both be true.

    One answer a contradiction, with both quotes, placed where the customer meets the second one. What deviates from
    the owner's own `facts:` is told with the channel to correct. Pairs of which only a person can say whether both are
    true are open questions (`review`). Passes when two sources agree; not applicable when fewer than two sources state
    such a fact. Facts under different conditions (service, region, basket, group of goods, offer) are never held
    against one another.
    """
    facts = [fact for fact in site.once(site_facts) if fact.kind.value in options.kinds]
    found = [c for c in site.once(site_contradictions) if c.fact.value in options.kinds]
    wrong = [d for d in site.once(deviations) if d.fact.kind.value in options.kinds]
    if found or wrong:
        clashes = (_contradicted(one, facts) for one in _one_a_pair_of_values(found))
        return (*clashes, *(_deviating(one) for one in wrong))
    asked = [c for c in site.once(open_questions) if c.fact.value in options.kinds]
    if asked:
        return tuple(_asked(one, facts) for one in _one_a_pair_of_values(asked))
    pair = _agreeing(facts, site)
    if pair is not None:
        return (_agreed(*pair),)
    if sources(facts, site) > 1:
        return (not_applicable("Several pages make such promises, but no two of them about the same thing."),)
    return (not_applicable("Fewer than two sources make such a promise."),)


def _what(kind: FactKind, subject: str) -> str:
    return SPOKEN[kind] + ("" if subject in UNNAMED else f" ({subject})")


def _contradicted(found: Contradiction, facts: Sequence[Fact]) -> Answer:
    reason = f"The {_what(found.fact, found.subject)} is told in two ways: {found.a.value} and {found.b.value}."
    return Answer(Verdict.FAIL, reason, tuple(quotes_of(found, facts)), page=found.b.page)


def _asked(found: Contradiction, facts: Sequence[Fact]) -> Answer:
    reason = (
        f"The {_what(found.fact, found.subject)} may be told in two ways, {found.a.value} and {found.b.value}: "
        "is it the same thing for the same customer?"
    )
    quotes = tuple(quotes_of(found, facts))
    return Answer(Verdict.REVIEW, reason, quotes, page=found.b.page, confidence=UNSURE)


def _deviating(found: Deviation) -> Answer:
    fact = found.fact
    reason = (
        f"The {_what(fact.kind, fact.subject)} is {found.truth}, as the audit's facts have it; "
        f"'{fact.channel}' says {value_of(fact)}: correct it there."
    )
    return Answer(Verdict.FAIL, reason, (fact.quote,), page=fact.page)


def _agreed(a: Fact, b: Fact) -> Answer:
    reason = f"Wherever it is told, the {_what(a.kind, a.subject)} is the same: {value_of(a)}."
    return Answer(Verdict.PASS, reason, (a.quote, b.quote), page=b.page)


def _agreeing(facts: Sequence[Fact], site: SiteReading) -> tuple[Fact, Fact] | None:
    """The first two facts from different sources that say the same of the same thing; None when there are none."""
    same: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        same.setdefault((fact.kind, value_of(fact)), []).append(fact)
    pairs = (pair for group in same.values() for pair in combinations(group, 2))
    return next((pair for pair in pairs if _about_one_thing(*pair) and sources(pair, site) > 1), None)


def _about_one_thing(a: Fact, b: Fact) -> bool:
    """Whether two facts may be of the same thing: a subject that only one of them names is the other's, too."""
    one, other = ({*fact.subject.split()} - UNNAMED for fact in (a, b))
    shared = a.conditions.keys() & b.conditions.keys()
    return (not one or not other or bool(one & other)) and all(a.conditions[k] == b.conditions[k] for k in shared)


def _one_a_pair_of_values(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    kept: dict[tuple[object, ...], Contradiction] = {}
    for one in found:
        kept.setdefault((one.fact, one.subject, frozenset((one.a.value, one.b.value))), one)
    return iter(kept.values())
