"""Contradictions: two facts about one thing, under conditions that overlap, that can't both be true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from mysteryshop.judge.reading.facts import read_facts
from mysteryshop.judge.reading.facts_amounts import days_of
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import Contradiction, Fact, FactKind, Quote, Side

WALKED = frozenset({"web", "mobile-web", "data"})
"""Channels of one shop's pages, where a short name in running text can mean many things."""

ROUNDED = 1.5
"""Factor that two lengths in different units may be apart and still mean the same.

Source: chosen; shops call ten working days two weeks.
"""

DEAREST = 2.0
"""Factor from which two prices under one name in running text are for different things or periods. Source: chosen."""


def find_contradictions(site: SiteReading) -> tuple[Contradiction, ...]:
    """Each pair of sentences that contradict one another, once, in walking order; the second is the one met later."""
    facts = site.once(read_facts)
    told = _values_by_source(facts)
    thresholds = {fact.conditions["over"] for fact in facts if fact.value == "free" and "over" in fact.conditions}
    found: dict[tuple[object, ...], Contradiction] = {}
    for a, b in _pairs(facts):
        words = (a.kind, a.subject, frozenset((a.quote.text, b.quote.text)))
        if words in found or not (comparable(a, b) and conflicting(a, b)):
            continue
        if not _said_too(a, b, told) and not _free_by_its_price(a, b, thresholds):
            found[words] = _contradiction(a, b)
    return tuple(found.values())


def _pairs(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Every two facts of one kind and subject from different sources, the one met first in front."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.kind, fact.subject), []).append(fact)
    for group in groups.values():
        yield from ((a, b) for a, b in combinations(group, 2) if _source(a) != _source(b))


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two facts are about the same thing under conditions that overlap."""
    if a.kind is not b.kind or a.subject != b.subject:
        return False
    if a.kind is FactKind.DELIVERY_COST:
        return _same_delivery(a.conditions, b.conditions) and _same_goods(a.conditions, b.conditions)
    if a.kind is FactKind.GUARANTEE:
        return a.subject != "goods" or bool(a.conditions.get("every") or b.conditions.get("every"))
    if a.kind is FactKind.PRICE:
        return _same_price_basis(a, b)
    return a.conditions.get("scope") == b.conditions.get("scope")


def conflicting(a: Fact, b: Fact) -> bool:
    """Whether the values of two comparable facts can't both be true."""
    if a.value == b.value and a.conditions.get("over") == b.conditions.get("over"):
        return False
    if a.kind is FactKind.DELIVERY_COST:
        return _delivery_conflict(a, b)
    if a.kind is FactKind.PRICE:
        return "none" in (a.value, b.value) or _one_currency(a.value, b.value)
    if a.kind is FactKind.RETURNS_COST:
        if "free" in (a.value, b.value):
            return True
        return "paid" not in (a.value, b.value) and _one_currency(a.value, b.value)
    return "none" in (a.value, b.value) or _lengths_conflict(a.value, b.value)


def agreeing(facts: Sequence[Fact], site: SiteReading) -> tuple[Fact, Fact] | None:
    """The first two facts from different sources that say the same of the same thing; None when there are none."""
    place = _addresses(site)
    for a, b in combinations(facts, 2):
        apart = (place[a.page], a.channel == "data") != (place[b.page], b.channel == "data")
        if apart and comparable(a, b) and value_of(a) == value_of(b):
            return a, b
    return None


def sources(facts: Iterable[Fact], site: SiteReading) -> int:
    """How many sources state these facts: a page met on two walks is one; its structured data is another."""
    place = _addresses(site)
    return len({(place[fact.page], fact.channel == "data") for fact in facts})


def _addresses(site: SiteReading) -> Mapping[str, tuple[str, str]]:
    return {page.id: (page.page.url or page.id, page.page.main_kind.value) for page in site.pages}


def _source(fact: Fact) -> tuple[str, str]:
    return fact.page, "data" if fact.channel == "data" else ""


def _values_by_source(facts: Iterable[Fact]) -> Mapping[tuple[object, ...], set[str]]:
    told: dict[tuple[object, ...], set[str]] = {}
    for fact in facts:
        key = (_source(fact), fact.kind, fact.subject, bool(fact.conditions.get("over")))
        told.setdefault(key, set()).add(value_of(fact))
    return told


def _said_too(a: Fact, b: Fact, told: Mapping[tuple[object, ...], set[str]]) -> bool:
    """Whether one source states the other's value as well: then it knows of a difference that was not understood."""
    key_a = (_source(a), a.kind, a.subject, bool(a.conditions.get("over")))
    key_b = (_source(b), b.kind, b.subject, bool(b.conditions.get("over")))
    return value_of(b) in told.get(key_a, ()) or value_of(a) in told.get(key_b, ())


def _free_by_its_price(a: Fact, b: Fact, thresholds: Iterable[str]) -> bool:
    """Whether one thing is delivered free because its price alone reaches a threshold that the shop states."""
    worth = next(
        (fact.conditions["worth"] for fact in (a, b) if fact.value == "free" and "worth" in fact.conditions), ""
    )
    reached = (over for over in thresholds if worth and _count(over) == _count(worth))
    return any(Decimal(worth.split()[1]) >= Decimal(over.split()[1]) for over in reached)


def value_of(fact: Fact) -> str:
    """The fact's value with the cart from which it holds, if there is one: `free over GBP 40.00`."""
    over = fact.conditions.get("over")
    return f"{fact.value} over {over}" if over else fact.value


def _same_delivery(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    if "data" in (a.get("service"), b.get("service")) and (a.get("over") or b.get("over")):
        return False
    services = {a.get("service", ""), b.get("service", "")} - {"data", ""}
    one_named = a.get("service", "") in ("", "data") or b.get("service", "") in ("", "data")
    if services and (one_named or len(services) > 1):
        return False
    places = {a.get("region", ""), b.get("region", "")}
    return len(places) == 1 or places == {"", "home"}


def _same_goods(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """A product's own page binds that product only; what a cart was charged is held against every general rule."""
    if a.get("over") or b.get("over"):
        return True
    own_a, own_b = ("product" in a and "cart" not in a), ("product" in b and "cart" not in b)
    return a.get("product") == b.get("product") if own_a or own_b else True


def _delivery_conflict(a: Fact, b: Fact) -> bool:
    over_a, over_b = a.conditions.get("over"), b.conditions.get("over")
    if over_a and over_b:
        return a.value == b.value and _one_currency(over_a, over_b)
    if a.conditions.get("from") or b.conditions.get("from"):
        return False
    if over_a or over_b:
        return _threshold_broken(over_a or over_b or "", b if over_a else a)
    if any(fact.value == "free" and "cart" in fact.conditions for fact in (a, b)):
        return False
    return "free" in (a.value, b.value) or _one_currency(a.value, b.value)


def _threshold_broken(over: str, charged: Fact) -> bool:
    """Whether a cart worth more than the threshold was charged for delivery all the same."""
    cart = charged.conditions.get("cart", "")
    if charged.value == "free" or _count(cart or "-") != _count(over):
        return False
    return Decimal(cart.split()[1]) > Decimal(over.split()[1])


def _same_price_basis(a: Fact, b: Fact) -> bool:
    if a.conditions.get("prose") or b.conditions.get("prose"):
        if {a.channel, b.channel} <= WALKED or a.channel == b.channel:
            return False
        periods = {a.conditions.get("per", ""), b.conditions.get("per", "")}
        near = "none" in (a.value, b.value) or _ratio(a.value, b.value) < DEAREST
        return near and (len(periods) == 1 or "" in periods)
    return True


def _count(value: str) -> str:
    return value.split(maxsplit=1)[0]


def _ratio(a: str, b: str) -> float:
    low, high = sorted(float(value.split()[1]) for value in (a, b))
    return high / low if low else float("inf")


def _one_currency(a: str, b: str) -> bool:
    return a != b and _count(a) == _count(b)


def _lengths_conflict(a: str, b: str) -> bool:
    if _unit(a) == _unit(b):
        return _count(a) != _count(b)
    low, high = sorted((days_of(a), days_of(b)))
    return high > max(low, 1) * ROUNDED


def _unit(value: str) -> str:
    return value.partition(" ")[2].rstrip("s")


def _contradiction(a: Fact, b: Fact) -> Contradiction:
    return Contradiction(a.kind, _side(a), _side(b), a.subject)


def _side(fact: Fact) -> Side:
    return Side(fact.channel, fact.quote.text, fact.page, value_of(fact))


def quotes_of(found: Contradiction, facts: Iterable[Fact]) -> Iterator[Quote]:
    """Both quotes of a contradiction with their places, the earlier first."""
    by_words = {(fact.page, fact.quote.text): fact.quote for fact in facts}
    for side in (found.a, found.b):
        yield by_words.get((side.page, side.quote), Quote(side.quote, page=side.page))
