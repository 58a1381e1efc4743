"""Is the saving real?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.discounts import Discount, Figure, Part, read_discounts
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, not_applicable, partial, passed

SHOWN = 3
"""Offers that are quoted. Source: chosen; a list of sale prices repeats one mistake many times."""

SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "INR": "₹"}
"""How a suggestion writes a currency; others by their code."""


@dataclass(frozen=True, slots=True)
class Options:
    """tolerance: percentage points by which a claimed saving may differ from the sum, for rounding."""

    tolerance: float = 1.0


@page_detector("honest-discount", options=Options)
def honest_discount(page: Reading, options: Options) -> Answer:
    """Whether a claimed saving is what the two prices come to, and the page says which price it is held against.

    Fails where more is claimed than is saved. Right sums with a "was" that nobody explains (the lowest price of the
    last 30 days, a recommended price, the parts bought singly) are partial, and so is less claimed than is saved.
    Not applicable without an earlier price beside a present one.
    """
    found = page.once(read_discounts)
    if not found.offers:
        return not_applicable("No earlier price stands beside a present one: there is no discount to reckon.")
    wrong = [(offer, claim) for offer in found.offers for claim in offer.claims if _off(offer, claim, options) > 0]
    if wrong:
        told = " ".join(dict.fromkeys(_sum(*each) for each in wrong[:SHOWN]))
        return failed(told, *_quotes([offer for offer, _ in wrong]), suggestion=_rewrite(wrong[0][0]))
    small = [(offer, claim) for offer in found.offers for claim in offer.claims if _off(offer, claim, options) < 0]
    if small:
        return partial(_sum(*small[0]), *_quotes([small[0][0]]), suggestion=_rewrite(small[0][0]))
    if found.meant is None:
        reason = "The sum is right, but nothing says what the earlier price was, and when anybody paid it."
        return partial(reason, *_quotes(found.offers))
    quotes = dict.fromkeys((*_quotes(found.offers[:1]), found.meant))
    return passed("The saving is what the prices come to, and the earlier price is explained.", *quotes)


def _off(offer: Discount, claim: Figure, options: Options) -> int:
    """1 where more is claimed than saved, -1 where less, 0 within the tolerance."""
    difference = offer.claimed(claim) - offer.percent
    return 0 if abs(difference) <= Decimal(str(options.tolerance)) else 1 if difference > 0 else -1


def _sum(offer: Discount, claim: Figure) -> str:
    was, now = f"{offer.was.value:.2f}", f"{offer.now.value:.2f}"
    if claim.part is Part.PERCENT:
        return f"From {was} to {now} is {_whole(offer.percent)}% less, not {claim.value}%."
    return f"From {was} to {now} is {offer.was.value - offer.now.value:.2f} less, not {claim.value:.2f}."


def _rewrite(offer: Discount) -> str:
    sign = SIGNS.get(offer.now.currency, f"{offer.now.currency} ")
    return f"{sign}{offer.now.value:.2f}, {_whole(offer.percent)}% below {sign}{offer.was.value:.2f}"


def _whole(percent: Decimal) -> int:
    return int(percent.quantize(Decimal(1), ROUND_HALF_UP))


def _quotes(offers: list[Discount] | tuple[Discount, ...]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for offer in offers[:SHOWN] for quote in offer.quotes))
