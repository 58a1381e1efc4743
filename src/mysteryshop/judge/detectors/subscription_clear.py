"""What happens after the first month?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.subscriptions import read_subscription
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@page_detector("subscription-clear")
def subscription_clear(page: Reading, _: None) -> Answer:
    """Whether an offer that goes on says what it costs later, how often, and how it ends.

    Price, period and a way to cancel pass; one of price and cancelling is partial; a start that is free or cheap with
    neither fails. Not applicable where nothing goes on: no trial, no subscription, no monthly price. Instalments,
    energy and newsletters are none.
    """
    offer = page.once(read_subscription)
    if offer is None:
        return not_applicable("Nothing on this page goes on after it was bought: no trial, no subscription.")
    if offer.price and offer.cancel:
        return passed("What it costs later, how often and how it ends are told.", *offer.price[:2], offer.cancel[0])
    if offer.price:
        return partial("What comes again is told, but not how it ends.", *offer.price[:2])
    if offer.cancel:
        return partial("How it ends is told, but not what it costs later.", offer.signs[0], offer.cancel[0])
    return failed("It goes on, and nothing says what it costs later or how it ends.", *offer.signs[:2])
