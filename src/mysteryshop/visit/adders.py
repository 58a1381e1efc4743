"""Which button puts the thing into the cart, the surest first."""

from __future__ import annotations

import re

from mysteryshop.model import Box, Button, Form, Link
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import ADD_TO_CART, HINTS_ADD, SURE_ADD
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import Way
from mysteryshop.visit.intents import CART, words
from mysteryshop.visit.meaning import REGISTER, SUBSCRIBE

CART_ADDRESS = regex(r"cart|basket|bag|add|warenkorb|panier|carrello|carrito|winkelwagen|carrinho|koszyk", re.I)
GO_THERE = words(
    rf"(?:view|go|see|open|show|voir|ver|vai|naar|bekijk|zobacz|edit|update|checkout)\b.{{0,20}}(?:{CART})|"
    rf"^\W*(?:my|your|mein|zum)\b.{{0,12}}(?:{CART})\W*$"
)
OTHER_LISTS = words(
    r".*(?:wish ?list|favou?rites?|compare|registry|saved|merkzettel|wunschliste|souhaits|favoris|deseos|"
    r"preferiti|desideri|verlanglijst(?:je)?|favoritos|ulubionych|calendar|review|address|card|account|coupon|code|note|"
    r"guide|guía|guida|finalizar|gift (?:wrap|message)).*"
)
NOT_THE_THING = words(r"note|coupon|code|voucher|message|gift ?wrap|wish ?list|compare")
"""What else can be added to a cart than the thing itself."""

NEAR = 900.0
"""CSS pixels below the main heading within which the button of the thing itself stands, not of what goes with it."""


def ways_to_add(seen: Seen) -> list[Way]:
    """Buttons (or links) that put the thing into the cart, the surest first; disabled ones are left out."""
    top = _heading_top(seen)
    ways = [way for form in seen.forms for b in form.buttons if (way := _judge_button(form, b, top)) is not None] + [
        way for link in seen.links if (way := _judge_link(link, top)) is not None
    ]
    return sorted(ways, key=lambda way: -way.weight)


def disabled_adders(seen: Seen) -> list[Way]:
    """Buttons that would add if something were chosen first; what they say may be "Choose a size"."""
    shut = [(b, form) for form in seen.forms for b in form.buttons if b.visible and b.disabled and b.text]
    shut = [(b, form) for b, form in shut if b.region in ("main", "dialog", "form") and not _is_other(b.text)]
    ways = [
        Way(b.text, b.selector, "", visible=True, weight=1.0 + _adds(b, form), why=f"'{b.text}' waits for a choice")
        for b, form in shut
    ]
    return sorted(ways, key=lambda way: -way.weight)


def _judge_button(form: Form, button: Button, top: float) -> Way | None:
    if not button.visible or button.disabled:
        return None
    weight = _adds(button, form)
    if not weight:
        return None
    weight += _in_place(button.region, button.box, top)
    return Way(button.text or button.hint, button.selector, "", visible=True, weight=weight, why=_why(button.text))


def _judge_link(link: Link, top: float) -> Way | None:
    if not link.visible or not SURE_ADD.search(link.text) or GO_THERE.search(link.text) or _is_other(link.text):
        return None
    weight = 4.0 + _in_place(link.region, link.box, top)
    return Way(link.text, link.selector, link.href, visible=True, weight=weight, why=_why(link.text))


def _why(name: str) -> str:
    return f"it says '{name}'" if name else "what its makers call it"


def _adds(button: Button, form: Form) -> float:
    """How sure it is that a button adds; 0 when nothing says so."""
    name = button.text.strip()
    if _is_other(name) or GO_THERE.search(name) or SUBSCRIBE.search(name) or REGISTER.search(name):
        return 0.0
    hinted = bool(HINTS_ADD.search(button.hint))
    if not ADD_TO_CART.search(name) and not (hinted and len(name.split()) <= 4):
        return 0.0
    if len(name.split()) > LONGEST and not SURE_ADD.search(name):
        return 0.0
    to_cart = bool(CART_ADDRESS.search(form.action))
    return 2.0 + 2.5 * bool(SURE_ADD.search(name)) + 1.0 * to_cart + 1.0 * hinted + 0.75 * button.priced


LONGEST = 6
"""Words of a button; a longer text that holds "add" or "buy" is something else."""


def _is_other(name: str) -> bool:
    other = OTHER_LISTS.fullmatch(name)
    return bool(other) and not (SURE_ADD.search(name) and not NOT_THE_THING.search(name))


def _in_place(region: str, box: Box | None, top: float) -> float:
    if region in ("header", "footer", "nav"):
        return -1.0
    return 0.5 if box is not None and top - 100 <= box.y <= top + NEAR else 0.0


def _heading_top(seen: Seen) -> float:
    heads = [b.box.y for b in seen.blocks if b.role == "heading" and b.level == 1 and b.visible and b.box]
    return min(heads, default=0.0)
