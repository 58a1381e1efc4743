"""How does it compare per kilo, litre or piece?"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.unit_prices import Measured, read_measured
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, not_applicable, passed, review

SHOWN = 3
"""Things that are quoted. Source: chosen; a list repeats one mistake many times."""

NO_DUTY = frozenset({"US", "CA"})
"""Countries with no general duty to show unit prices. Source: law on unit prices is the EU's and the UK's."""

SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
"""How a suggestion writes a currency; others by their code."""


@page_detector("unit-price")
def unit_price(page: Reading, _: None) -> Answer:
    """Whether what is sold by weight or volume shows its price for a kilo or a litre, and the sum is right.

    Sold by measure is what has its quantity beside its price or under "contents", or whose name says that it is
    eaten, drunk or used up; litres that a jar holds and grams that a lamp weighs are none. Where only a name holds a
    quantity, a person is asked. Not applicable for everything else, and in countries without the duty.
    """
    if page.setting.region.upper() in NO_DUTY:
        return not_applicable("Nobody owes a unit price in this country.")
    things = page.once(read_measured)
    wrong = [thing for thing in things if thing.wrong]
    if wrong:
        told = " ".join(_sum(thing) for thing in wrong[:SHOWN])
        return failed(told, *_quotes(wrong), suggestion=_write(wrong[0]))
    bare = [thing for thing in things if thing.unit_price is None and thing.price is not None]
    sure = [thing for thing in bare if thing.sure]
    if sure:
        reason = f"Sold by measure, with no price for one {sure[0].base}."
        return failed(reason, *_quotes(sure), suggestion=_write(sure[0]))
    if bare:
        return review("Is this sold by its weight or volume? Then it needs a unit price.", *_quotes(bare))
    priced = [thing for thing in things if thing.unit_price is not None]
    if priced:
        return passed("The unit price is shown, and it is what price and quantity come to.", *_quotes(priced))
    return not_applicable("Nothing on this page is sold by weight, volume or length, as far as its words tell.")


def _quotes(things: list[Measured]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for thing in things[:SHOWN] for quote in thing.quotes))


def _sum(thing: Measured) -> str:
    shown, real = thing.unit_price, thing.reckoned
    if shown is None or real is None:
        return ""
    return f"'{shown.written}' is shown, but price and quantity come to {_penny(real)} per {thing.base}."


def _write(thing: Measured) -> str:
    real = thing.reckoned
    if real is None or thing.price is None:
        return ""
    sign = SIGNS.get(thing.price.currency, f"{thing.price.currency} ")
    return f"{sign}{_penny(real)} per {thing.base}"


def _penny(money: Decimal) -> Decimal:
    return money.quantize(Decimal("0.01"), ROUND_HALF_UP)
