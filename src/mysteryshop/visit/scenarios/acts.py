"""What a customer does at a place of the journey: adds a thing, changes how many, goes on, searches."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Action, Button, Field, Form, PageKind, Step
from mysteryshop.model.patterns import regex
from mysteryshop.visit.adders import ways_to_add
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import ways_to
from mysteryshop.visit.intents import words
from mysteryshop.visit.meaning import forbidden_words
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.options import Chooser
from mysteryshop.visit.recognise import field_words, is_amount
from mysteryshop.visit.steps.searching import search_field, words_to_search
from mysteryshop.visit.steps.typing import fill
from mysteryshop.visit.walker import Walker

GOES_ON = words(
    r"(?:save (?:and|&) )?(?:continue|next|proceed|go on|carry on)(?: .{0,40})?|(?:ship|deliver|send) to this address|"
    r"use this address|(?:to|on to) (?:delivery|shipping|payment).{0,20}|review (?:my |your )?order|"
    r"(?:weiter|fortfahren|nächster schritt)(?: .{0,30})?|zur (?:kasse|zahlung)|"
    r"(?:continuer|suivant|poursuivre)(?: .{0,30})?|"
    r"(?:continuar|siguiente)(?: .{0,30})?|(?:continua|avanti|prosegui)(?: .{0,30})?|"
    r"(?:verder|volgende|doorgaan)(?: .{0,30})?|"
    r"(?:dalej|kontynuuj|przejdź)(?: .{0,30})?"
)
"""What a button says that leads to the next step of a checkout. Source: the usual wordings of shop software."""

MORE = regex(r"^\s*(?:\+|increase\b.*|one more\b.*|add one\b.*|more)\s*$")
RECKONS = words(
    r"update(?: .{0,20})?|recalculate|refresh(?: .{0,20})?|aktualisieren|mettre à jour|actualizar|aggiorna|bijwerken"
)

TYPE_MS = 3000


@dataclass(frozen=True, slots=True)
class PlannedAct:
    """What the customer is about to do. did: in words for the evidence ("pressed 'Add to cart'").

    do: does it, and answers why it could not be done. found: what is pressed, where something is; name: its words.
    """

    did: str
    do: Callable[[], Awaitable[str]]
    found: Found | None = None
    name: str = ""

    @property
    def does(self) -> str:
        """The same in the present: "presses 'Add to cart'"."""
        first, space, rest = self.did.partition(" ")
        return {"pressed": "presses", "asked": "asks", "searched": "searches"}.get(first, first) + space + rest


async def adding(walker: Walker) -> PlannedAct | None:
    """Pressing what puts the thing of this page into the cart, its options chosen; None when there is no such thing."""
    ways = ways_to_add(await walker.look_again())
    if not ways:
        return None
    found = walker.tab.locator(ways[0].selector).first
    await Chooser(walker).all_open(found)
    await walker.look_again()
    name = " ".join(ways[0].name.split())

    async def do() -> str:
        walker.added = True
        return await walker.press(found, to_cart=True)

    return PlannedAct(f"pressed '{name}'", do, found, name)


async def changing_amount(walker: Walker) -> PlannedAct | None:
    """Asking for one more of the first thing in the cart; None where the cart lets nobody change it."""
    seen = await walker.look_again()
    for form in seen.forms:
        for button in form.buttons:
            if (
                button.visible
                and not button.disabled
                and button.region in ("main", "form", "dialog")
                and MORE.match(button.text)
            ):
                return _press(walker, button)
    for form in seen.forms:
        for one in form.fields:
            if one.visible and one.filled and (is_amount(one) or one.name[:1] in "qQ") and one.type != "select":
                return _two_of_it(walker, form, one)
    return None


def _press(walker: Walker, button: Button) -> PlannedAct:
    found = walker.tab.locator(button.selector).first
    name = " ".join(button.text.split())
    return PlannedAct(f"pressed '{name}'", lambda: walker.press(found), found, name)


def _two_of_it(walker: Walker, form: Form, amount: Field) -> PlannedAct:
    updates = [b for b in form.buttons if b.visible and RECKONS.search(b.text)]
    at = walker.tab.locator(amount.selector).first
    return PlannedAct("asked for two of it", lambda: _set_two(walker, at, updates), at, amount.label or amount.name)


async def _set_two(walker: Walker, at: Found, updates: list[Button]) -> str:
    try:
        await at.fill("2", timeout=TYPE_MS)
        if updates:
            return await walker.press(walker.tab.locator(updates[0].selector).first)
        await at.press("Enter", no_wait_after=True)
        await at.dispatch_event("change")
    except Error as error:
        return first_line(error)
    return ""


async def going_on(walker: Walker) -> PlannedAct | None:
    """Typing an invented customer's details and pressing what leads on; None where nothing does.

    On a shop that was not asked nothing is typed, and nothing pressed in a checkout.
    """
    if not walker.may_act:
        return None
    await fill(walker, Step(Action.FILL))
    button = onward_button(await walker.look_again())
    return _press(walker, button) if button else None


def onward_button(seen: Seen) -> Button | None:
    """The button of a checkout's form that leads to its next step, and never one that would order or register."""
    own = [
        (form, button)
        for form in seen.forms
        for button in form.buttons
        if button.visible
        and not button.disabled
        and button.region not in ("header", "nav", "footer")
        and not forbidden_words(button.text)
    ]
    said = [button for form, button in own if GOES_ON.fullmatch(" ".join(button.text.split())) and _asks(form)]
    alone = [button for form, button in own if GOES_ON.fullmatch(" ".join(button.text.split()))]
    return next(iter([*said, *alone]), None)


def _asks(form: Form) -> bool:
    known = field_words(form)
    return bool(known) and "search" not in known


async def searching(walker: Walker, said: str = "") -> PlannedAct | None:
    """Searching for what this customer looks for; None where the shop has no search field.

    said: other words to search for.
    """
    wanted = said or next(iter(await words_to_search(walker)), "")
    fields = await search_field(walker)
    if not fields or not wanted:
        return None

    async def do() -> str:
        try:
            await fields[0].fill(wanted, timeout=TYPE_MS)
            walker.traffic.begin()
            await fields[0].press("Enter", no_wait_after=True)
        except Error as error:
            return f"the search field took no words: {first_line(error)}"
        return ""

    return PlannedAct(f"searched for '{wanted}'", do, fields[0])


def to_checkout(walker: Walker, seen: Seen) -> PlannedAct | None:
    """Pressing what leads from the cart to the checkout."""
    return going_to(walker, seen, PageKind.CHECKOUT)


def going_to(walker: Walker, seen: Seen, place: PageKind) -> PlannedAct | None:
    """Pressing what leads from here to the cart or the checkout; None where nothing does."""
    ways = [way for way in ways_to(place, seen) if way.visible and way.selector]
    if not ways:
        return None
    found = walker.tab.locator(ways[0].selector).first
    name = " ".join(ways[0].name.split())
    return PlannedAct(f"pressed '{name}'", lambda: walker.press(found), found, name)
