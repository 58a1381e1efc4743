"""Whether something went into the cart: what the page said of the cart before and after a press."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.model import Block, Button, Link, PageKind
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import ADDED, COMPLAINS, EMPTY_CART
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import place_of, ways_to
from mysteryshop.visit.intents import CART, COOKIE_WORDS, HINTS_CART, words

CALLED_CART = words(CART)
ONWARD_KINDS = (PageKind.CART, PageKind.CHECKOUT)
CLOCK = regex(r"\d?\d:\d\d")
COUNTS = regex(r"\W*(?:\d{1,3}|[£$€¥₹]?\s?\d[\d.,]*\s?[£$€]?)\W*")


@dataclass(frozen=True, slots=True)
class CartSigns:
    """What tells of the cart on one page. lines: how many cart lines it shows; said: what header and notices say."""

    place: str
    lines: int
    units: int
    said: frozenset[str]
    notices: frozenset[str]
    complaints: frozenset[str]
    ways: frozenset[str]
    empty: bool

    def gained_since(self, before: CartSigns) -> str:
        """What says that something went in since; empty when nothing does."""
        if self.units > before.units and self.lines >= before.lines:
            return f"the page shows {self.units} in the cart"
        told = sorted(self.notices - before.notices)
        if told:
            return f"it says '{told[0][:80]}'"
        if self.empty or self.complaints - before.complaints:
            return ""
        opened = sorted(self.ways - before.ways)
        if opened:
            return f"a way on appeared, '{opened[0]}'"
        changed = sorted(self.said - before.said)
        return f"the cart's words changed to '{changed[0][:60]}'" if changed else ""

    def complaint_since(self, before: CartSigns) -> str:
        """What the page asks for since; empty when it asks for nothing."""
        return next(iter(sorted(self.complaints - before.complaints)), "")


def cart_signs(seen: Seen) -> CartSigns:
    """The signs on this page."""
    shown = [b for b in seen.blocks if b.visible]
    return CartSigns(
        place=place_of(seen.url),
        lines=len(seen.cart),
        units=sum(line.quantity for line in seen.cart),
        said=frozenset(_said_of_cart(seen, shown)),
        notices=frozenset(b.text for b in shown if _tells(b)),
        complaints=frozenset(b.text for b in shown if len(b.text) < LONGEST and COMPLAINS.search(b.text)),
        ways=frozenset(way.name for kind in ONWARD_KINDS for way in ways_to(kind, seen) if way.visible and way.said),
        empty=says_empty(seen),
    )


def says_empty(seen: Seen) -> bool:
    """Whether the page says that its cart is empty, and shows nothing in it."""
    said = [b for b in seen.blocks if b.visible and b.region != "footer" and b.role not in ("button", "link")]
    return not seen.cart and any(len(b.text) < LONGEST and EMPTY_CART.search(b.text) for b in said)


LONGEST = 160
"""Characters of a notice; longer words are the page's own text."""


def _tells(block: Block) -> bool:
    return len(block.text) < LONGEST and block.region != "footer" and bool(ADDED.search(block.text))


def _said_of_cart(seen: Seen, shown: list[Block]) -> list[str]:
    """Counters and words at the cart's own place, and what any dialog or notice says."""
    said = [
        b.text
        for b in shown
        if (b.role == "alert" or (b.region in ("header", "nav", "dialog") and _of_cart(b.text)))
        and not CLOCK.search(b.text)
        and not COOKIE_WORDS.search(b.text)
    ]
    controls: list[Link | Button] = [*seen.links, *(b for form in seen.forms for b in form.buttons)]
    said += [c.text for c in controls if c.visible and not _is_adder(c.text) and (_named_cart(c.text) or _icon(c.hint))]
    return said + [link.text for link in seen.links if _leads_to_cart(link)]


def _of_cart(text: str) -> bool:
    return bool(CALLED_CART.search(text) or COUNTS.fullmatch(text))


def _named_cart(text: str) -> bool:
    return bool(CALLED_CART.search(text))


def _icon(hint: str) -> bool:
    return bool(HINTS_CART.search(hint)) and "add" not in hint


def _is_adder(text: str) -> bool:
    return bool(
        re.match(r"\W*(?:add|in den|ajouter|añadir|aggiungi|in win|toevoegen|adicionar|do )", text, re.IGNORECASE)
    )


def _leads_to_cart(link: Link) -> bool:
    return link.visible and bool(re.search(r"/(?:cart|basket|warenkorb|panier|carrito|carrello)\b", link.href))
