"""What a page has on its shelves: prices, ways to single things, and what puts a thing into the cart."""

from __future__ import annotations

from itertools import takewhile
from urllib.parse import urldefrag

from mysteryshop.model import Button
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import ADD_TO_CART, SURE_ADD
from mysteryshop.visit.capture import Seen

CURRENCY = r"(?:GBP|EUR|USD|CHF|PLN|AED|SEK|NOK|DKK|CZK|AUD|CAD|JPY|INR|HUF|RON|BRL|ZAR|NZD)"
MONEY = regex(
    rf"[£$€¥₹₺₽₪₴₩]\s?\d|\d\s?(?:[€£¥₹₺₽₪₴₩]|zł\b|kr\b|Kč|Ft\b|lei\b)|\b(?:{CURRENCY}|Rs\.?|R\$|Fr\.)\s?\d|\d\s?{CURRENCY}\b"
    r"|(?<![\d.,:/-])\d{1,3}(?:[.,]\d{3})?\d{0,2}[.,]\d{2}(?![\d.,:/-]*\d|\s?(?:%|[kcm]?[gmlh]\b|km\b|kb\b|mb\b))"
)
"""A price: with its currency, or two decimals that are no measure, no date and no version."""


def ways_to_things(seen: Seen) -> int:
    """How many single things with a price the page leads to, by links or by cards that are pressed."""
    links = {link.href for link in seen.links if link.visible and link.priced and link.region in ("main", "aside")}
    cards = {b.selector for form in seen.forms for b in form.buttons if b.visible and b.priced and MONEY.search(b.text)}
    return len(links) + len(cards)


def priced_lines(seen: Seen) -> int:
    """How many short lines of the page's own tell a price."""
    main = [b for b in seen.blocks if b.visible and b.region == "main"]
    return sum(1 for block in main if MONEY.search(block.text) and len(block.text) < 60)


def adders_of(seen: Seen) -> list[Button]:
    """What puts a thing into the cart, be it a button or a link."""
    buttons = [b for form in seen.forms for b in form.buttons if b.visible and ADD_TO_CART.search(b.text)]
    links = [link for link in seen.links if link.visible and SURE_ADD.search(link.text)]
    return buttons + [Button(link.text, link.selector, box=link.box, region=link.region) for link in links]


def stands_in_a_list(adder: Button, seen: Seen) -> bool:
    """Whether what it adds has a page of its own: it stands nearer to a priced link than to the page's own heading."""
    heads = [b.selector for b in seen.blocks if b.role == "heading" and b.visible and b.level == 1]
    ways = [w.selector for w in seen.links if w.visible and w.priced and not _same_page(w.href, seen.url)]
    own = [_shared(adder.selector, head) for head in heads]
    return bool(own and ways) and max(_shared(adder.selector, way) for way in ways) > max(own)


def _same_page(one: str, other: str) -> bool:
    return urldefrag(one).url.rstrip("/") == urldefrag(other).url.rstrip("/")


def _shared(one: str, other: str) -> int:
    """How many of the elements that two things lie in are the same, from the outermost on."""
    pairs = zip(one.split(" > "), other.split(" > "), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
