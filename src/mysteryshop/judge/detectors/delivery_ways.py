"""Can I choose how and when it comes?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.delivery_terms import chosen_elsewhere, nothing_sent, read_delivery_ways
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Quote, failed, not_applicable, partial, passed, review

ENOUGH = 2
"""Kinds of delivery that make a choice. Source: the catalogue: two kinds or more, each with date and price."""


@page_detector("delivery-ways")
def delivery_ways(page: Reading, _: None) -> Answer:
    """Whether there are two kinds of delivery or more: home, faster or on a chosen day, a pick-up point, collecting.

    Two kinds with days and prices pass; without them they are partial. One kind fails. A step of the checkout that has
    nothing to choose is not asked where another step has; where none has, a person is asked. Not applicable where
    nothing is delivered.
    """
    ways = page.once(read_delivery_ways)
    if nothing_sent(page):
        return not_applicable("Nothing is delivered here: tickets, downloads or bookings.")
    named = ", ".join(ways.found)
    quotes = tuple(dict.fromkeys(ways.found.values()))
    if len(ways.found) >= ENOUGH and ways.dated and ways.priced:
        return passed(f"There is a choice, with days and prices: {named}.", *quotes)
    if len(ways.found) >= ENOUGH:
        missing = " and ".join(name for name, there in (("days", ways.dated), ("prices", ways.priced)) if not there)
        return partial(f"There is a choice ({named}), but no {missing} beside it.", *quotes)
    if PageKind.DELIVERY_INFO not in page.page.kinds and not ways.chosen and (page.around.pages or not ways.found):
        return _other_step(page)
    return _too_few(page, named, quotes)


def _too_few(page: Reading, named: str, quotes: tuple[Quote, ...]) -> Answer:
    if named:
        return failed(f"One way only: {named}. Looked for a faster one, a pick-up point and collecting.", *quotes)
    return failed("No way of delivery is named. Looked for home, faster, a pick-up point and collecting.", page.opening)


def _other_step(page: Reading) -> Answer:
    """What becomes of a step of the checkout on which nothing is chosen."""
    if chosen_elsewhere(page):
        return not_applicable("The delivery is chosen on another step of this walk.")
    return review("No way of delivery is chosen on this step. Can a customer choose on a later one?", page.opening)
