"""coupon-invalid and postcode-wrong: what is said to a code that nobody gave out, and to a postcode that is none."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Action, Button, Field, Form, PageKind, Step
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import words
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.scenarios.acts import TYPE_MS, PlannedAct, onward_button
from mysteryshop.visit.scenarios.scenes.places import Ready, as_watched
from mysteryshop.visit.scenarios.stage import Stage, fields_kept
from mysteryshop.visit.shelves import MONEY
from mysteryshop.visit.steps.typing import fill, meant
from mysteryshop.visit.walker import Walker

CODE_FIELD = regex(
    r"coupon|voucher|promo|discount.?code|gift.?(?:code|card)|offer.?code|gutschein|code promo|cup[oó]n|buono|"
    r"kortingscode|c[oó]digo (?:promocional|de desconto)|kod (?:rabatowy|promocyjny)",
    re.IGNORECASE,
)
APPLIES = words(
    r"apply(?: .{0,20})?|redeem(?: .{0,20})?|use(?: (?:the |this |my )?(?:code|coupon|voucher))?|"
    r"add(?: (?:the )?(?:code|coupon|voucher))?|"
    r"check(?: code)?|einlösen|anwenden|appliquer|valider|aplicar|applica|toepassen|zastosuj|ok|go"
)
UNFOLDS = words(
    r".*(?:coupon|voucher|promo(?:tion)?(?:al)? code|discount code|gift card|have a code|gutschein|code promo).*"
)

NO_CODE = "NOTACODE7"
"""A code that no shop gave out."""

NO_POSTCODE = "ZZ99 9ZZQ"
"""A postcode of no country: too long, and with a letter too many. Source: the formats of the Universal Postal Union."""

SLIDES_OPEN, SLIDE = 6, 0.3
"""Looks, and seconds between them, until a part that slides open is there. Source: chosen; slides take 0.2 to 0.6 s."""

TOTAL = regex(
    r"^\W*(?:(?:order|grand|cart|estimated)?\s*total|to pay|amount due|summe|gesamt\w*|total|totale|totaal|razem)\b",
    re.IGNORECASE,
)


async def coupon_invalid(stage: Stage) -> None:
    """Types a code that nobody gave out into the cart's field for codes, else the checkout's."""
    problems = []
    for place in (PageKind.CART, PageKind.CHECKOUT):
        problem = await stage.stand_at(place, onward=place is PageKind.CHECKOUT and not stage.trials)
        act = None if problem else await _coupon(stage.walker)
        if act is None:
            stage.trials[:] = []
            problems += [problem] if problem else []
            continue
        await _try_code(stage, place, act)
        return
    none = "neither the cart nor the checkout has a field for codes"
    stage.not_staged(problems[0] if problems else none, PageKind.CART)


async def _coupon(walker: Walker) -> PlannedAct | None:
    """Typing the code and having it looked at; None where there is no field for it."""
    seen = await walker.look_again()
    at = code_field(seen)
    if at is None and await _unfold(walker, seen):
        at = await _unfolded(walker)
    if at is None:
        return None
    form, field = at
    button = next((b for b in form.buttons if b.visible and APPLIES.fullmatch(" ".join(b.text.split()))), None)
    found = walker.tab.locator(field.selector).first
    return PlannedAct(f"asked for '{NO_CODE}' to be taken off", lambda: _enter(walker, found, button), None, "")


def code_field(seen: Seen) -> tuple[Form, Field] | None:
    """The field for codes, by its own words; else the only one of a form that is sent to where codes are taken."""
    asks = [(form, field) for form in seen.forms for field in form.fields if _takes_words(field)]
    own = [one for one in asks if CODE_FIELD.search(f"{one[1].name} {one[1].label} {one[1].placeholder}")]
    alone = [one for one in asks if CODE_FIELD.search(one[0].action) and sum(map(_takes_words, one[0].fields)) == 1]
    return next(iter([*own, *alone]), None)


def _takes_words(field: Field) -> bool:
    return field.visible and not field.disabled and field.type in ("text", "search", "")


async def _unfolded(walker: Walker) -> tuple[Form, Field] | None:
    """The field for codes once it is there: such parts of a page slide open."""
    for _ in range(SLIDES_OPEN):
        at = code_field(await walker.look_again())
        if at is not None:
            return at
        await asyncio.sleep(SLIDE)
    return None


async def _unfold(walker: Walker, seen: Seen) -> bool:
    """Opens the part of the page behind "Have a code?"; whether there was one."""
    own: list[tuple[str, str]] = [(b.text, b.selector) for f in seen.forms for b in f.buttons if b.visible]
    own += [(link.text, link.selector) for link in seen.links if link.visible]
    own += [(block.text, block.selector) for block in seen.blocks if block.visible and block.role == "summary"]
    for name, selector in own:
        if len(name) < 60 and UNFOLDS.fullmatch(" ".join(name.split())):
            if await walker.press(walker.tab.locator(selector).first):
                continue
            await walker.traffic.calm()
            await walker.look_again()
            return True
    return False


async def _enter(walker: Walker, found: Found, button: Button | None) -> str:
    try:
        await found.fill(NO_CODE, timeout=TYPE_MS)
        if button is not None:
            return await walker.press(walker.tab.locator(button.selector).first)
        walker.traffic.begin()
        await found.press("Enter", no_wait_after=True)
    except Error as error:
        return f"the field for codes took no words: {first_line(error)}"
    return ""


async def _try_code(stage: Stage, place: PageKind, act: PlannedAct) -> None:
    seen = await stage.see()
    ready = Ready(place, act, seen, seen.cart or None, (), await stage.keep_before(seen, place))
    watched = await stage.watch(act, calls_count=True)
    await stage.walker.traffic.calm()
    shown = await stage.show(seen)
    if watched.problem:
        stage.not_staged(watched.problem, place)
        return
    staged = as_watched(stage, ready, watched, "a code was typed that nobody gave out")
    staged = replace(
        staged,
        total_before=total_of(seen),
        total_after=total_of(shown.seen),
        cart_after=shown.seen.cart or None,
    )
    await stage.keep(staged, shown)


def total_of(seen: Seen) -> str:
    """The sum to pay as the page writes it; empty where it can't be told."""
    shown = [block.text.strip() for block in seen.blocks if block.visible and block.text.strip()]
    for place in range(len(shown) - 1, -1, -1):
        if TOTAL.search(shown[place]):
            near = " ".join(shown[place : place + 2])
            amount = MONEY.search(near)
            if amount:
                return _amount_at(near, amount.start())
    return ""


def _amount_at(text: str, start: int) -> str:
    found = regex(r"\S*\d[\d.,\s]*\S{0,3}").search(text, start)
    return found.group().strip() if found else text[start:].split(maxsplit=1)[0]


async def postcode_wrong(stage: Stage) -> None:
    """Types a postcode that is none, leaves the field, and where nothing is said of it goes on all the same."""
    problems = []
    for place in (PageKind.CHECKOUT, PageKind.CART):
        problem = await stage.stand_at(place)
        at = None if problem else _postcode(await stage.see())
        if at is not None:
            await _try_postcode(stage, place, at)
            return
        problems += [problem] if problem else []
    none = "neither the checkout's first page nor the cart asks for a postcode"
    stage.not_staged(problems[0] if problems else none, PageKind.CHECKOUT)


def _postcode(seen: Seen) -> Field | None:
    fields = [f for form in seen.forms for f in form.fields if form.region not in ("header", "footer", "nav")]
    open_ones = [f for f in fields if f.visible and not f.disabled and f.type in ("text", "tel", "number", "")]
    return next((field for field in open_ones if meant(field) == "postal-code"), None)


async def _try_postcode(stage: Stage, place: PageKind, field: Field) -> None:
    walker = stage.walker
    if place is PageKind.CHECKOUT:
        await fill(walker, Step(Action.FILL))
    seen = await stage.see()
    field = _postcode(seen) or field
    before = await stage.keep_before(seen, place)
    known = await stage.typed()
    found = walker.tab.locator(field.selector).first
    act = PlannedAct(f"typed '{NO_POSTCODE}' as the postcode and left the field", lambda: _type_and_leave(found))
    watched = await stage.watch(act, cap=LEFT_FOR, calls_count=True)
    if not watched.said and place is PageKind.CHECKOUT:
        button = onward_button(await stage.see())
        if button is not None:
            at, name = walker.tab.locator(button.selector).first, " ".join(button.text.split())
            did = f"typed '{NO_POSTCODE}' as the postcode and pressed '{name}'"
            act = PlannedAct(did, lambda: walker.press(at), at, name)
            watched = await stage.watch(act, calls_count=True)
            await walker.traffic.calm()
    if watched.problem:
        stage.not_staged(watched.problem, place)
        return
    ready = Ready(place, act, seen, None, known, before)
    typed = await stage.typed(_lines(seen))
    shown = await stage.show(seen)
    staged = as_watched(stage, ready, watched, "a postcode was typed that no country has")
    kept = [one for one in known if one.label != field.label]
    fields = fields_kept(kept, typed) + tuple(f for f in fields_kept(typed, typed) if f.label == field.label)
    await stage.keep(replace(staged, fields=fields, query=NO_POSTCODE), shown, (place,))


LEFT_FOR = 2.5
"""Seconds after leaving a field in which a form that checks at once has said so."""


async def _type_and_leave(found: Found) -> str:
    try:
        await found.fill(NO_POSTCODE, timeout=TYPE_MS)
        await found.press("Tab")
    except Error as error:
        return f"the field took no words: {first_line(error)}"
    return ""


def _lines(seen: Seen) -> Sequence[str]:
    return [block.text for block in seen.blocks if block.visible]
