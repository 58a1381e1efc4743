"""Money: prices and fees, delivery, returns, the smallest order, discounts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.money.amounts import SPOKEN_WORDS
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.data import data_claims, data_pieces
from mysteryshop.judge.facts.kinds.money.delivery import delivery_amounts, delivery_costs, of_delivery
from mysteryshop.judge.facts.kinds.money.delivery_pairs import delivery_pairs
from mysteryshop.judge.facts.kinds.money.delivery_words import WORDS as DELIVERY_WORDS
from mysteryshop.judge.facts.kinds.money.discount import WORDS as DISCOUNT_WORDS
from mysteryshop.judge.facts.kinds.money.discount import discount_pairs, discounts
from mysteryshop.judge.facts.kinds.money.free import WORDS as FREE_WORDS
from mysteryshop.judge.facts.kinds.money.homes import at_home
from mysteryshop.judge.facts.kinds.money.matching import price_pairs
from mysteryshop.judge.facts.kinds.money.minimum import WORDS as MINIMUM_WORDS
from mysteryshop.judge.facts.kinds.money.minimum import Least, minimums
from mysteryshop.judge.facts.kinds.money.minimum_pairs import minimum_pairs
from mysteryshop.judge.facts.kinds.money.numerals import ONES, has_digit
from mysteryshop.judge.facts.kinds.money.pieces import Piece, pieces
from mysteryshop.judge.facts.kinds.money.prices import FEE_WORDS, Taken, prices
from mysteryshop.judge.facts.kinds.money.returns import WORDS as RETURNS_WORDS
from mysteryshop.judge.facts.kinds.money.returns import returns_costs, returns_pairs
from mysteryshop.judge.facts.kinds.money.rules import RULE_WORDS, RULES, price_rules, rule_pairs
from mysteryshop.judge.facts.kinds.money.untaken import untaken
from mysteryshop.judge.facts.kinds.money.words import own_names
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

BARE_WORDS = 3
NEXT = 2
"""Words of an answer that says nothing alone, and pieces after it that say it in full. Source: chosen."""

HEARD = frozenset().union(
    ONES, SPOKEN_WORDS, FREE_WORDS, DELIVERY_WORDS, RETURNS_WORDS, MINIMUM_WORDS, DISCOUNT_WORDS, RULE_WORDS, FEE_WORDS
) - {"for", "or", "what", "get"}
"""Words of which one is in every piece that promises anything of money, but for figures and answers."""

KINDS = frozenset(
    {FactKind.PRICE, FactKind.DELIVERY_COST, FactKind.RETURNS_COST, FactKind.MINIMUM_ORDER, FactKind.DISCOUNT}
)


def read(site: SiteReading) -> Iterable[Claim]:
    """Every claim about money that the site states, in reading order, kind by kind."""
    return site.once(_read)


def compare(site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """The pairs of them that can't both be true."""
    told = [claim for claim in claims if isinstance(claim, MoneyClaim)]
    for kind, pairs_of in _PAIRS.items():
        yield from pairs_of([claim for claim in told if claim.kind is kind and claim.value.text not in RULES])
    yield from untaken(site, told)
    yield from rule_pairs([claim for claim in told if claim.value.text in RULES])


_PAIRS: dict[FactKind, Callable[[Sequence[MoneyClaim]], Iterable[Pair]]] = {
    FactKind.PRICE: price_pairs,
    FactKind.DELIVERY_COST: delivery_pairs,
    FactKind.RETURNS_COST: returns_pairs,
    FactKind.MINIMUM_ORDER: minimum_pairs,
    FactKind.DISCOUNT: discount_pairs,
}


def _read(site: SiteReading) -> tuple[Claim, ...]:
    said = (*pieces(site), *data_pieces(site))
    brands = own_names(site.setting.brand_words, (piece.text for piece in said))
    promising = tuple(piece for piece in said if _can_promise(piece))
    told = (*_claims(promising, brands), *data_claims(site, brands))
    return tuple(at_home(told, (piece.text for piece in said)))


def _can_promise(piece: Piece) -> bool:
    """Whether a piece can tell anything of money: it answers something, or has a figure or one of the usual words."""
    return bool(piece.question or piece.tag) or not HEARD.isdisjoint(piece.words) or has_digit(piece.text)


def _claims(said: tuple[Piece, ...], brands: tuple[str, ...]) -> Iterator[MoneyClaim]:
    sent = of_delivery(said)
    told = [*delivery_costs(sent), *returns_costs(said), *minimums(said, brands)]
    found = [claim for claim in told if not _said_again(claim, told)]
    amounts, free = delivery_amounts(sent)
    others = {(one.source, one.segment.number) for one in found if _takes_all(one)}
    yield from prices(said, Taken(amounts, free, frozenset(others)), brands)
    yield from found
    yield from discounts(said, brands)
    yield from price_rules(said, brands)


def _takes_all(claim: MoneyClaim) -> bool:
    """Whether nothing in the claim's piece can be the price of a thing."""
    if claim.kind is FactKind.MINIMUM_ORDER:
        return not isinstance(claim.value, Least)
    return claim.kind is FactKind.RETURNS_COST


def _said_again(short: MoneyClaim, told: Sequence[MoneyClaim]) -> bool:
    """Whether a bare answer (`No.`, `We do.`) is followed by a sentence that says the same in full."""
    text = short.quote.text
    if len(text.split()) > BARE_WORDS or any(sign.isdigit() for sign in text):
        return False
    return any(
        one.source == short.source
        and one.kind is short.kind
        and one.value.text == short.value.text
        and 0 < one.segment.number - short.segment.number <= NEXT
        for one in told
    )


FAMILY = Family(KINDS, read, compare)
