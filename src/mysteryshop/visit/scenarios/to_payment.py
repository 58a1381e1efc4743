"""To the page on which a customer pays, also where no walk has been there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from playwright.async_api import Error

from mysteryshop.model import Action, Button, CartLine, Form, Link, PageKind, Step, TypedField
from mysteryshop.visit.before_pressing import look_before_pressing
from mysteryshop.visit.buying_words import GUEST
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import ways_to
from mysteryshop.visit.keyboard import press_control
from mysteryshop.visit.meaning import forbidden_words
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.overlays import clear_the_way
from mysteryshop.visit.recognise import Aim, field_words
from mysteryshop.visit.scenarios.acts import GOES_ON, PlannedAct, onward_button, to_checkout
from mysteryshop.visit.scenarios.lockdown import Lockdown
from mysteryshop.visit.scenarios.stage import Stage, TypedValue
from mysteryshop.visit.scenarios.till import (
    BACK_TO_SHOP,
    CARD,
    MARGINS,
    NOT_LAST,
    OTHER_MEANS,
    Card,
    agree,
    asks_card,
    card_on,
    choose_card,
    fill_card,
    foreign_frame,
    last_button,
    says_last,
)
from mysteryshop.visit.steps.to_checkout import LONGEST_DOOR
from mysteryshop.visit.steps.typing import fill
from mysteryshop.visit.walker import Walker

MOST_STEPS = 5
"""Pages between a checkout's first page and its payment. Source: chosen; checkouts have two to four."""

CLICK_MS = 5000


@dataclass(frozen=True, slots=True)
class Till:
    """A customer about to pay: all is typed, the net is drawn. last: the button that pays; card: its fields, if any.

    cart: what is in the cart; typed: what stands in the fields; before: the page that was kept of it.
    """

    seen: Seen
    last: Button
    card: Card | None
    cart: tuple[CartLine, ...] | None
    typed: tuple[TypedValue, ...]
    before: str


async def ready_to_pay(stage: Stage, net: Lockdown, *, by_card: bool) -> Till | str:
    """A customer with one thing in the cart and a test card typed, about to press the last button; or why not.

    by_card: only a page that asks for a card will do.
    """
    at = await at_the_payment(stage)
    if isinstance(at, str):
        return at
    walker, seen = stage.walker, await stage.see()
    card = card_on(seen)
    problem = await why_no_card(walker, by_card=by_card) if card is None else ""
    if not problem:
        await agree(walker, seen)
        net.lock(CARD.replace(" ", ""))
        problem = await fill_card(walker, card) if card else ""
    seen = await stage.see()
    last = last_button(seen)
    if card and last and not problem and GOES_ON.fullmatch(_tidy(last.text)):
        seen = await _past_the_card(stage, net, card, last)
        last = last_button(seen)
    if problem or last is None:
        return problem or "no button was found that would pay"
    if last.disabled:
        return f"'{_tidy(last.text)}' can't be pressed, though all was filled in that could be"
    return Till(seen, last, card, at.cart, await stage.typed(), await stage.keep_before(seen, PageKind.PAYMENT))


async def _past_the_card(stage: Stage, net: Lockdown, card: Card, last: Button) -> Seen:
    """The page with the last button, where "Continue" below the card only leads on to it inside the browser.

    Some shops order by it. Then the page is opened and filled in anew, so that it is as no customer has pressed it yet.
    """
    walker, here = stage.walker, stage.walker.tab.url
    await (await paying(walker, last)).do()
    await walker.traffic.calm()
    seen = await stage.see()
    further = last_button(seen)
    if not net.caught and further is not None and says_last(further.text):
        return seen
    net.caught.clear()
    await walker.stand_at(here)
    await agree(walker, await _filled_in(walker))
    await fill_card(walker, card)
    return await stage.see()


async def why_no_card(walker: Walker, *, by_card: bool = True) -> str:
    """Why no card is typed on a page that shows no field for its number; empty where none is needed."""
    host = await foreign_frame(walker)
    if host:
        return f"the card is typed into a frame of {host}, where nothing is typed"
    return "the page on which a customer pays asks for no card" if by_card else ""


@dataclass(frozen=True, slots=True)
class AtPayment:
    """A customer before the payment page, with nothing typed into the card yet. cart: what is in it."""

    cart: tuple[CartLine, ...] | None


async def at_the_payment(stage: Stage) -> AtPayment | str:
    """The customer on the page on which one pays, with one thing in the cart; or why that can't be."""
    if not stage.walker.may_act:
        return "nothing is typed or pressed there on a shop whose owner was not asked"
    no_cart = await stage.stand_at(PageKind.CART)
    cart = None if no_cart else await cart_here(stage)
    problem = await reach_payment(stage, onward=not no_cart)
    return problem or AtPayment(cart)


async def cart_here(stage: Stage) -> tuple[CartLine, ...] | None:
    """The lines of the cart on whose page the customer stands; None when they can't be read."""
    return (await stage.see()).cart or await stage.cart()


async def reach_payment(stage: Stage, *, onward: bool = False) -> str:
    """Goes to the page on which one pays, as the sound walk did or by its own way; why not, or nothing.

    onward: the customer stands on the cart page, with the thing in it.
    """
    if stage.route.steps_to(PageKind.PAYMENT):
        problem = await stage.stand_at(PageKind.PAYMENT, onward=onward)
        problem = problem or await _find_the_end(stage.walker)
        if not problem:
            return ""
        # What seemed to be the payment page was another one. The thing is in the cart already.
        onward = bool(await stage.cart())
    problem = await stand_at_checkout(stage, onward=onward)
    return problem or await _find_the_end(stage.walker)


async def stand_at_checkout(stage: Stage, *, onward: bool = False) -> str:
    """Goes to the checkout's first page, as `Stage.stand_at`, also past a cart that asks to agree to the terms."""
    walker = stage.walker
    problem = await stage.stand_at(PageKind.CHECKOUT, onward=onward)
    seen = await stage.see()
    if problem or walker.keeper.kinds_of(seen, Aim())[:1] != (PageKind.CART,):
        return problem
    await agree(walker, seen)
    act = to_checkout(walker, seen)
    if act is not None and not await act.do():
        await walker.traffic.calm()
        await walker.look_again()
    return ""


async def _find_the_end(walker: Walker) -> str:
    """Step by step from a page of the checkout to the one with the last button."""
    tried: list[str] = []
    for _ in range(MOST_STEPS):
        seen = await _filled_in(walker)
        if await is_last_page(walker, seen):
            return ""
        button = guest_door(seen) or onward(seen)
        if button is None:
            return f"nothing on {walker.path(seen.url)} leads on to a payment page"
        problem = await walker.press(walker.tab.locator(button.selector).first)
        if problem:
            return problem
        await walker.traffic.calm()
        after = await walker.look_again()
        tried.append(_tidy(button.text))
        if _same_page(seen, after) and tried.count(tried[-1]) > 1:
            return f"'{tried[-1]}' was pressed, and the checkout stayed where it was"
    seen = await walker.look_again()
    return "" if await is_last_page(walker, seen) else f"no payment page came within {MOST_STEPS} steps"


async def _filled_in(walker: Walker) -> Seen:
    """The page with an invented customer's details in it, to be paid by card."""
    await fill(walker, Step(Action.FILL))
    seen = await walker.look_again()
    if await choose_card(walker, seen):
        await walker.traffic.calm()
        seen = await walker.look_again()
    return seen


async def is_last_page(walker: Walker, seen: Seen) -> bool:
    """Whether this is where one pays: it asks for a card, or all that is left to press orders."""
    if card_on(seen) is not None:
        return True
    last = last_button(seen)
    if last is not None and not OTHER_MEANS.search(last.text):
        return onward(seen) is None or (says_last(last.text) and not last.disabled)
    return onward(seen) is None and bool(await foreign_frame(walker))


def onward(seen: Seen) -> Button | None:
    """The button that leads to the next step of a checkout, and never one that would order, nor one back to the shop.

    Where none says so, the one button of the form that asks for the customer's details.
    """
    forms = tuple(
        replace(form, buttons=tuple(button for button in form.buttons if not BACK_TO_SHOP.search(button.text)))
        for form in seen.forms
        if not asks_card(form)
    )
    said = onward_button(replace(seen, forms=forms))
    return said or next((button for form in forms if (button := _own_button(form))), None)


def guest_door(seen: Seen) -> Button | Link | None:
    """What lets a customer past a sign-in without an account; None where nobody asks to sign in."""
    if not any(field.visible and field.type == "password" for form in seen.forms for field in form.fields):
        return None
    doors: list[Button | Link] = [*(button for form in seen.forms for button in form.buttons), *seen.links]
    own = [one for one in doors if one.visible and one.region not in MARGINS and GUEST.search(one.text)]
    return next((one for one in own if len(one.text.split()) <= LONGEST_DOOR), None)


def _own_button(form: Form) -> Button | None:
    known = field_words(form)
    if not form.action or form.region in MARGINS or not known or {"search", "password"} & known:
        return None
    if not _asks_for_details(form):
        return None
    own = [
        button
        for button in form.buttons
        if button.visible
        and not button.disabled
        and button.text.strip()
        and not NOT_LAST.search(button.text)
        and not forbidden_words(button.text)
    ]
    return own[-1] if own else None


def _asks_for_details(form: Form) -> bool:
    """Whether a form is one of a checkout: an address to fill in, or a way of delivery to choose."""
    shown = [field for field in form.fields if field.visible]
    return sum(field.type in ("text", "email", "tel", "select") for field in shown) >= 2 or any(
        field.type == "radio" for field in shown
    )


def _same_page(before: Seen, after: Seen) -> bool:
    def asked(seen: Seen) -> list[str]:
        return [field.selector for form in seen.forms for field in form.fields if field.visible]

    return before.url == after.url and asked(before) == asked(after)


def _tidy(said: str) -> str:
    return " ".join(said.split())


async def paying(walker: Walker, last: Button) -> PlannedAct:
    """Pressing the last button. Whatever lies over it is cleared away before."""
    found = walker.tab.locator(last.selector).first
    before = await look_before_pressing(found)
    await clear_the_way(walker.tab, found, before.cover, keyboard=walker.persona.keyboard)

    async def do() -> str:
        walker.traffic.begin()
        try:
            return await press_control(found, keyboard=walker.persona.keyboard, timeout=CLICK_MS)
        except Error as error:
            return f"it could not be pressed: {first_line(error)}"

    return PlannedAct(f"pressed '{_tidy(last.text)}'", do, found, _tidy(last.text))


async def cart_afterwards(stage: Stage) -> tuple[CartLine, ...] | None:
    """The lines of the cart, by the way that the page itself shows to it, as a customer would go; None when unread."""
    page, seen = stage.route.page(PageKind.CART), await stage.see()
    ways = [way for way in ways_to(PageKind.CART, seen) if page and way.href and _same_path(way.href, page.url)]
    if not ways or not urlsplit(ways[0].href).query:
        return await stage.cart()
    outcome = await stage.walker.go(ways[0].href, Aim(PageKind.CART))
    lines = (await stage.see()).cart if outcome.page else ()
    return lines or await stage.cart()


def _same_path(one: str, other: str) -> bool:
    return urlsplit(one)[1:3] == urlsplit(other)[1:3]


def only_kept(fields: Sequence[TypedField]) -> tuple[TypedField, ...]:
    """Whether each field kept what was typed, with no message: what is said here is not said of a field."""
    return tuple(replace(field, message="", near=None) for field in fields)


def names(lines: Sequence[str]) -> str:
    """The first words that a page said, for a reason in a report."""
    return " ".join(" ".join(lines).split())[:120]
