"""What a whole site promises, and where it promises two things that can't both be true: one list of each.

Two readers work side by side. The older one knows the structure of walked pages (a product's own price, cart lines) and
has its say on prices; the families read what is said in words, on pages and in every other channel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.reading import claims, contradictions
from mysteryshop.judge.reading.contradictions import WALKED, find_contradictions, value_of
from mysteryshop.judge.reading.facts import read_facts
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import Contradiction, Fact, FactKind, Side


def site_facts(site: SiteReading) -> tuple[Fact, ...]:
    """Every promise, in walking order; what both readers read in the same words stands once."""
    order = {page.id: place for place, page in enumerate(site.pages)}
    known: dict[tuple[object, ...], list[Fact]] = {}
    kept: list[Fact] = []
    for fact in (*_of_structure(site), *(claim.fact() for claim in site.once(claims) if _promises(claim, site))):
        place = (fact.kind, fact.page)
        if not any(_same_words(fact, other) for other in known.get(place, ())):
            known.setdefault(place, []).append(fact)
            kept.append(fact)
    return tuple(sorted(kept, key=lambda fact: (order[fact.page], fact.channel == "data")))


def _promises(claim: Claim, site: SiteReading) -> bool:
    """Whether a claim is worth telling: what may be a thing's name is one only where two sources name the thing."""
    return claim.kind is not FactKind.PRODUCT_NAME or _words_of(claim) in site.once(_names_of_things)


def _names_of_things(site: SiteReading) -> frozenset[tuple[str, str]]:
    pairs = (pair for pair in site.once(contradictions) if pair.a.kind is FactKind.PRODUCT_NAME)
    doubted = {_words_of(claim) for pair in pairs for claim in (pair.a, pair.b)}
    named: dict[tuple[str, str], list[Claim]] = {}
    for claim in site.once(claims):
        if claim.kind is FactKind.PRODUCT_NAME:
            named.setdefault((claim.about, claim.value.text), []).append(claim)
    alike = (told for told in named.values() if len({claim.source for claim in told}) > 1)
    return frozenset(doubted | {_words_of(claim) for told in alike for claim in told})


def _words_of(claim: Claim) -> tuple[str, str]:
    return claim.segment.page.id, claim.quote.text


def site_contradictions(site: SiteReading) -> tuple[Contradiction, ...]:
    """Every two promises that can't both be true, each pair of quotes once; the second is the one met later."""
    order = {page.id: place for place, page in enumerate(site.pages)}
    structured = (
        found
        for found in site.once(find_contradictions)
        if found.fact is FactKind.PRICE and {found.a.channel, found.b.channel} <= WALKED
    )
    worded = (_contradiction(pair, order) for pair in site.once(contradictions) if pair.sure)
    return tuple(_each_once((*structured, *worded)))


def open_questions(site: SiteReading) -> tuple[Contradiction, ...]:
    """Pairs of promises of which only a person can say whether both can be true."""
    order = {page.id: place for place, page in enumerate(site.pages)}
    doubtful = (_contradiction(pair, order) for pair in site.once(contradictions) if not pair.sure)
    decided = {_words(found) for found in site_contradictions(site)}
    return tuple(found for found in _each_once(doubtful) if _words(found) not in decided)


def _of_structure(site: SiteReading) -> Iterator[Fact]:
    yield from (fact for fact in site.once(read_facts) if fact.channel in WALKED)


def _same_words(one: Fact, other: Fact) -> bool:
    """Whether two readings are of the same words: one quote holds the other, and the value is the same."""
    a, b = one.quote.text, other.quote.text
    return (a in b or b in a) and (one.value == other.value or value_of(one) == value_of(other))


def _contradiction(pair: Pair, order: Mapping[str, int]) -> Contradiction:
    a, b = sorted((pair.a, pair.b), key=lambda claim: order[claim.segment.page.id])
    return Contradiction(a.kind, _side(a), _side(b), a.about or b.about)


def _side(claim: Claim) -> Side:
    page = claim.segment.page
    return Side(page.channel, claim.quote.text, page.id, value_of(claim.fact()))


def _each_once(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    seen: set[tuple[str, frozenset[str]]] = set()
    for one in found:
        if _words(one) not in seen:
            seen.add(_words(one))
            yield one


def _words(found: Contradiction) -> tuple[str, frozenset[str]]:
    return found.fact, frozenset((found.a.quote, found.b.quote))
