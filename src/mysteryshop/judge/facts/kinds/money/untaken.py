"""A discount on every order that the cart does not take off: its lines and their sum stand at the full price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.words import own_names, words_in
from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Share
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.model import FactKind, PageKind

_ON_ALL = regex(
    r"\b(?:off|discount on|less on) (?:your |the |an? )?(?:(?:whole|entire|every|any|all|next|full) ?(?:orders?"
    r"|baskets?"
    r"|carts?|purchases?|bill|range|shop|site|products?|items?|things?)?|everything|site-?wide|store-?wide)\b",
    2,
)
"""A discount of which nothing is left out. Source: banners of web shops, by hand."""

_LIMITED = regex(
    r"\b(?:code|voucher|coupon|when|if|over|above|from|first|new|members?|subscri\w+|students?|sign|selected|up to|app"
    r"|trade|second|spend|orders? of|excluding|except)\b",
    2,
)
"""What makes it hold for some, or only after something is done."""

_TAKEN = regex(r"\b(?:discounts?|saved?|savings?|off|reduction|promotions?)\b|%|[-–−]\s?[£$€₹]", 2)
"""How a cart shows that something was taken off."""

_SUM = regex(r"^\W*(?:sub-?total|items|total|order total)\W*$", 2)


def untaken(site: SiteReading, told: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """Each offer on all orders, with the sum of a cart whose lines cost what the things cost elsewhere."""
    offers = [claim for claim in told if _is_for_all(claim)]
    for page in site.pages if offers else ():
        total = _full_total(page, site, told) if PageKind.CART in page.page.kinds else None
        if total is None:
            continue
        for offer in offers:
            if offer.segment.page.channel == page.channel and offer.source != page.id:
                full = replace(offer, value=Share(Decimal(0)), segment=total, start=0, end=len(total.text))
                yield Pair(offer, full, "the cart does not take off what is promised")


def _is_for_all(claim: MoneyClaim) -> bool:
    if claim.kind is not FactKind.DISCOUNT or not isinstance(claim.value, Share) or claim.conditions.thing:
        return False
    return _ON_ALL.search(claim.segment.text) is not None and not _LIMITED.search(claim.segment.line)


def _full_total(page: Reading, site: SiteReading, told: Sequence[MoneyClaim]) -> Segment | None:
    """The words of a cart's sum, where nothing is taken off it and no line is cheaper than the thing elsewhere."""
    own = [one for one in segments(site) if one.source == page.id]
    lines = page.page.cart
    if not lines or any(_TAKEN.search(one.text) for one in own):
        return None
    brands = own_names(site.setting.brand_words, (one.text for one in own))
    whole = Decimal(0)
    for line in lines:
        found = find_amounts(line.price)
        listed = _listed(words_in(line.name, brands), page, told)
        if len(found) != 1 or not listed or min(listed) > found[0].value:
            return None
        whole += found[0].value
    return next(
        (
            after
            for before, after in reversed(tuple(pairwise(own)))
            if _SUM.match(before.text) and any(amount.value >= whole for amount in find_amounts(after.text))
        ),
        None,
    )


def _listed(name: frozenset[str], page: Reading, told: Sequence[MoneyClaim]) -> list[Decimal]:
    """What a thing costs on the other pages."""
    return [
        claim.value.amount
        for claim in told
        if isinstance(claim.value, Money)
        and claim.kind is FactKind.PRICE
        and name
        and name == claim.name
        and claim.segment.page is not page
    ]
