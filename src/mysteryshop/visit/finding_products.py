"""Which link or card leads to a single product: its price, its address, its place, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from mysteryshop.model import Block, Box, Link, PageKind
from mysteryshop.visit.buying_words import ADD_TO_CART, SOLD_OUT
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import (
    AISLES,
    ENOUGH,
    FEW_ALIKE,
    Way,
    as_link,
    leads_nowhere,
    place_of,
    row_of,
    shown_address,
)
from mysteryshop.visit.intents import ADDRESS, GO_TO, NO_AISLE, words
from mysteryshop.visit.meaning import ACTION_ADDRESS, forbidden_words
from mysteryshop.visit.shelves import MONEY


def product_ways(seen: Seen, named: str = "", home: Seen | None = None, *, hidden: bool = False) -> list[Way]:
    """Links to single products, the likeliest first; with `named`, only those that bear the name.

    home: the shop's first page; what stands at the same place there too is a menu, not this list's. hidden: also
    those that show only when something is unfolded or pointed at; they are opened by their address.
    """
    usual = _places(home) if home is not None and home.url != seen.url else frozenset()
    best: dict[str, Way] = {}
    cards = [as_link(b) for form in seen.forms if not form.action for b in form.buttons if MONEY.search(b.text)]
    rows = Counter(row_of(link.selector) for link in (*seen.links, *cards) if link.region == "main")
    for link in (*seen.links, *cards):
        if not (link.visible or (hidden and link.href)):
            continue
        way = _judge_product(link, seen, alike=rows[row_of(link.selector)])
        if way is None or (named and named.lower() not in link.text.lower()):
            continue
        if (link.href, link.selector) in usual and not link.priced:
            continue
        key = place_of(link.href) or link.selector
        before = best.setdefault(key, way)
        if before is not way:
            # The picture and the title of one product lead to one place: that makes it likelier.
            bonus = 0.5 if before.weight > ENOUGH or ADDRESSED in before.why else 0.0
            weight = min(max(before.weight, way.weight) + bonus, MOST)
            best[key] = replace(before, name=before.name or way.name, weight=weight)
    common = _common_to_all(seen)
    if any(way.weight >= ENOUGH and (way.href not in common) for way in best.values()):
        # "In three branches" stands in every card and leads to one place.
        best = {key: way for key, way in best.items() if way.href not in common}
    return sorted((way for way in best.values() if way.weight >= ENOUGH), key=lambda way: -_rounded(way.weight))


def _is_price_range(name: str) -> bool:
    """Whether a link filters by price: "£20.00 - £29.99 (3)", "£100 and above"."""
    return bool(MONEY.search(name)) and not re.search(r"[^\W\d_]{3}", RANGE.sub(" ", name))


RANGE = words(r"and (?:above|below|under|over|up)|under|over|from|up to|less than|more than|items?|each|GBP|EUR|USD")


def _may_be_thing(link: Link) -> bool:
    """Whether a link of a list without prices may be a thing of it; a shop's known places and what acts are not."""
    where = shown_address(link.href)
    known = any(pattern.search(where) for kind, pattern in ADDRESS.items() if kind not in AISLES)
    words_of_another = any(GO_TO[kind].search(link.text) for kind in GO_TO if kind is not PageKind.CATEGORY)
    return bool(link.href) and not known and not words_of_another and not NO_AISLE.search(link.text)


NO_PRODUCT = words(
    r"\d+|next|previous|prev|first|last|[‹›«»<>]|show all|see all|view all|load more|more|sort by .*|filters?|grid|"
    r"list|"
    r"back(?: to .*)?|home|read more|edit|share|top|all"
)
"""What the links of a list's own controls say: its pages, its order, its filters."""


def _common_to_all(seen: Seen) -> frozenset[str]:
    """Addresses to which the cards of a list lead by the same small link each."""
    placed = Counter((row_of(link.selector), link.href) for link in seen.links if link.visible and link.href)
    return frozenset(href for (_, href), count in placed.items() if count >= FEW_ALIKE)


ADDRESSED = "its address"
SAID_SOLD_OUT = "sold out"
MOST = 6.0


def _places(seen: Seen) -> frozenset[tuple[str, str]]:
    return frozenset((link.href, link.selector) for link in seen.links)


def _rounded(weight: float) -> float:
    # Products of one list differ by little things; among them the first on the page is "the first result".
    return float(int(weight))


def _judge_product(link: Link, seen: Seen, alike: int) -> Way | None:
    if not _may_be_product(link, seen.url):
        return None
    weight, why = 0.0, []
    address = shown_address(link.href)
    if ADDRESS[PageKind.PRODUCT].search(address) and not ADDRESS[PageKind.SEARCH].search(address):
        weight, why = 2.0, [ADDRESSED]
    near = _near(link.box, seen.blocks)
    if link.priced or MONEY.search(link.text):
        weight += 2.5 + bool(MONEY.search(link.text) and not link.href)
        why.append("a price with it")
    elif any(MONEY.search(block.text) for block in near):
        weight += 1.0
        why.append("a price beside it")
    if any(block.role == "heading" and block.text and block.text in link.text for block in near):
        weight += 0.5
    if alike >= FEW_ALIKE and (weight or _may_be_thing(link)):
        weight += 0.5 if weight else ENOUGH
        why.append(f"one of {alike} alike")
    if any(SOLD_OUT.search(block.text) for block in near):
        # Last in the list, but still a product: in a narrow list the words may be the neighbour's.
        weight -= min(1.5, max(0.0, weight - ENOUGH))
        why.append(SAID_SOLD_OUT)
    return Way(link.text, link.selector, link.href, link.visible, weight, ", ".join(why))


def _may_be_product(link: Link, here: str) -> bool:
    name = link.text.strip()
    if link.region not in ("main", "form", "aside") or leads_nowhere(link.href, here):
        return False
    if ACTION_ADDRESS.search(link.href) or ADD_TO_CART.fullmatch(name) or NO_PRODUCT.fullmatch(name):
        return False
    if any(GO_TO[kind].fullmatch(name) for kind in GO_TO if kind is not PageKind.CATEGORY) or _is_price_range(name):
        return False
    return bool(link.href) or not forbidden_words(name)


def _near(box: Box | None, blocks: tuple[Block, ...]) -> list[Block]:
    if box is None:
        return []
    below, beside = 260.0, 40.0
    return [
        block
        for block in blocks
        if block.visible
        and block.box is not None
        and block.box.y < box.y + box.height + below
        and block.box.y + block.box.height > box.y - beside
        and block.box.x < box.x + max(box.width, 120) + beside
        and block.box.x + block.box.width > box.x - beside
    ]
