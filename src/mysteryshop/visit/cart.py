"""Leaving the cart as it was found: what the shopper put in is taken out again, where the shop lets one."""

from __future__ import annotations

import asyncio
import re

from playwright.async_api import Error

from mysteryshop.model import PageKind
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import words
from mysteryshop.visit.opening import open_address
from mysteryshop.visit.recognise import is_amount
from mysteryshop.visit.walker import Walker

REMOVE = words(
    r"remove(?: item| from (?:cart|basket))?|delete(?: item)?|take (?:it )?out|entfernen|löschen|supprimer|retirer|"
    r"eliminar|quitar|rimuovi|elimina|verwijder(?:en)?|remover|usuń|x"
)
BRIEFLY_MS = 60
"""The cart is only counted after this, not kept as evidence."""

HINTS_REMOVE = regex(r"\b(?:remove|delete|trash|bin|dustbin)\b")
UPDATE = words(
    r"update(?: .{0,20})?|recalculate|refresh(?: .{0,20})?|aktualisieren|mettre à jour|recalculer|actualizar|aggiorna|"
    r"bijwerken|atualizar|aktualizuj|przelicz"
)

CROSS = regex(r"^\s*[×✕✖x]\s*$", re.IGNORECASE)


async def empty_cart(walker: Walker, at: str = "") -> str:
    """What became of the cart, in words; empty when nothing was put in. at: its address, where another walk saw it."""
    if not walker.added:
        return ""
    pages = [page for page in walker.keeper.pages if PageKind.CART in page.kinds]
    pages.sort(key=lambda page: page.main_kind is PageKind.CART)
    at = at or (pages[-1].url if pages else "")
    if not at:
        return "what was put into the cart was left there: no cart page was seen"
    try:
        await walker.pace.wait()
        walker.traffic.begin()
        await open_address(walker.tab, at, walker.timeout)
        await walker.tab.wait_for_load_state("domcontentloaded")
        seen = await walker.look_again()
        if not seen.cart:
            return "the cart was empty again at the end"
        return await _take_out(walker, seen)
    except Error:
        return "what was put into the cart was left there: the cart did not open again"


async def _take_out(walker: Walker, seen: Seen) -> str:
    for name, selector in _removers(seen)[:MOST_REMOVERS]:
        if await walker.press(walker.tab.locator(selector).first):
            continue
        if await _fewer(walker, seen):
            return f"the cart was emptied again at the end ('{name}')"
    if await _set_to_none(walker):
        return "the cart was emptied again at the end (its quantity was set to 0)"
    return "what was put into the cart was left there: no way to take it out was found"


async def _fewer(walker: Walker, before: Seen) -> bool:
    """Whether less is in the cart than before; a shop at work takes a moment to say so."""
    for _ in range(LOOKS):
        await walker.traffic.calm(still_ms=BRIEFLY_MS)
        left = await walker.look_again()
        if sum(line.quantity for line in left.cart) < sum(line.quantity for line in before.cart):
            return True
        await asyncio.sleep(BETWEEN_LOOKS)
    return False


LOOKS, BETWEEN_LOOKS = 4, 0.4
"""Looks at the cart after a thing was taken out, and seconds between them. Source: chosen."""


async def _set_to_none(walker: Walker) -> bool:
    """Sets the first quantity to 0 and has the cart reckoned anew; whether it is empty then."""
    seen = await walker.look_again()
    for form in seen.forms if seen.cart else ():
        amounts = [f for f in form.fields if f.visible and f.filled and (is_amount(f) or f.name[:1] in "qQ")]
        for field in amounts[:1]:
            found = walker.tab.locator(field.selector).first
            try:
                await (found.select_option("0") if field.type == "select" else found.fill("0"))
            except Error:
                continue
            updates = [b for b in form.buttons if b.visible and UPDATE.search(b.text)]
            walker.traffic.begin()
            if not updates or await walker.press(walker.tab.locator(updates[0].selector).first):
                await found.press("Enter", no_wait_after=True)
            await walker.traffic.calm(still_ms=BRIEFLY_MS)
            return not (await walker.look_again()).cart
    return False


MOST_REMOVERS = 5
"""Controls that are tried; a page of a hundred crosses has something else to close."""


def _removers(seen: Seen) -> list[tuple[str, str]]:
    named = [(b.text, b.selector) for form in seen.forms for b in form.buttons if b.visible]
    named += [(link.text, link.selector) for link in seen.links if link.visible and link.region == "main"]
    icons = [
        (b.hint, b.selector)
        for form in seen.forms
        for b in form.buttons
        if b.visible and HINTS_REMOVE.search(b.hint) and not re.search(r"[^\W\d_]{2}", b.text)
    ]
    said = [(name, at) for name, at in named if REMOVE.fullmatch(name.strip()) or CROSS.match(name) or _begins(name)]
    return said + icons


def _begins(name: str) -> bool:
    found = REMOVE.match(name.strip())
    return bool(found) and len(name.split()) <= 8
