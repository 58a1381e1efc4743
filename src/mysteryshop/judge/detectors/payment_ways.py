"""Can I pay my way?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.payment_kinds import kinds_chosen, kinds_named, payment_page
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed, review

ENOUGH = 3
"""Kinds of payment that are a choice. Source: the catalogue: three kinds or more."""


@page_detector("payment-ways")
def payment_ways(page: Reading, _: None) -> Answer:
    """Whether there are three kinds of payment: card, wallet, bank transfer, invoice or instalments, cash, voucher.

    Three kinds pass, two are partial, one fails. On the payment page only what can be chosen there counts, and where
    the walk reached it, no other page is asked. A payment page that shows no kind is a question to a person. Not
    applicable where no payment page was seen and no kind is named.
    """
    paying = payment_page(page)
    here = PageKind.PAYMENT in page.page.kinds
    offered = kinds_chosen(paying) if paying is not None else {}
    if offered and not here:
        return not_applicable("What can be chosen on the payment page counts, and this walk reached it.")
    found = offered if here else kinds_named(page)
    if not found and here:
        return review("No kind of payment can be read here. Which ones can a customer choose?", page.opening)
    if not found:
        return not_applicable("No kind of payment is named here.")
    named = ", ".join(found)
    quotes = tuple(dict.fromkeys(found.values()))[:4]
    if len(found) >= ENOUGH:
        return passed(f"There is a choice: {named}.", *quotes)
    if len(found) == ENOUGH - 1:
        return partial(f"Two kinds of payment only: {named}.", *quotes)
    return failed(
        f"One kind of payment only: {named}. Looked for cards, wallets, bank transfer, invoice, cash.", *quotes
    )
