"""card-invalid: a slip in the card number, noticed when the field is left. Nothing is sent."""

from __future__ import annotations

from playwright.async_api import Error

from mysteryshop.model import PageKind, Staged, TypedField
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.scenarios.acts import PlannedAct
from mysteryshop.visit.scenarios.lockdown import Lockdown
from mysteryshop.visit.scenarios.stage import Stage, TypedValue, fields_kept
from mysteryshop.visit.scenarios.till import SLIP, Card, card_on, fill_card, type_number
from mysteryshop.visit.scenarios.to_payment import at_the_payment, only_kept, why_no_card
from mysteryshop.visit.walker import Walker

WATCHED = 4.0
"""Seconds after a field was left within which a form that looks at it says so. Source: chosen; it asks nobody."""


async def card_invalid(stage: Stage) -> None:
    """All of a card is typed, its number with a wrong last digit, and its field is left."""
    net = await Lockdown.round(stage.walker)
    at = await at_the_payment(stage)
    card = None if isinstance(at, str) else card_on(await stage.see())
    if isinstance(at, str) or card is None:
        stage.not_staged(at if isinstance(at, str) else await why_no_card(stage.walker), PageKind.PAYMENT)
        return
    net.lock(SLIP.replace(" ", ""))
    problem = await fill_card(stage.walker, card, number="")
    if problem:
        stage.not_staged(problem, PageKind.PAYMENT)
        return
    seen, typed = await stage.see(), await stage.typed()
    before = await stage.keep_before(seen, PageKind.PAYMENT)
    act = _slip(stage.walker, card)
    watched = await stage.watch(act, cap=WATCHED, calls_count=True)
    if watched.problem:
        stage.not_staged(watched.problem, PageKind.PAYMENT)
        return
    after = await stage.typed(watched.lines_before)
    shown = await stage.show(seen)
    staged = Staged(
        stage.scenario,
        PageKind.PAYMENT,
        how="the card number's last digit was wrong, so that it fails its own checksum; nothing was sent",
        did=act.did,
        said=watched.said,
        first_sign=watched.first_sign,
        words_at=watched.words_at,
        watched=watched.seconds,
        fields=told_of(card.number.name, typed, after),
        calls=len(net.caught),
        order_requests=len(net.order_requests),
        before=before,
    )
    await stage.keep(staged, shown)


def _slip(walker: Walker, card: Card) -> PlannedAct:
    async def do() -> str:
        try:
            problem = await type_number(walker, card, SLIP)
            await walker.tab.keyboard.press("Tab")
        except Error as error:
            return f"the card number's field took no words: {first_line(error)}"
        # A form that empties or shortens the field at once has answered, too.
        return "" if not problem or await _was_emptied(walker, card) else problem

    return PlannedAct("typed a card number with a wrong digit and left the field", do)


async def _was_emptied(walker: Walker, card: Card) -> bool:
    return not await walker.tab.locator(card.number.selector).first.input_value()


def told_of(name: str, before: tuple[TypedValue, ...], after: tuple[TypedValue, ...]) -> tuple[TypedField, ...]:
    """The card number's field first, with what is said of it, then the others; only whether these are as they were.

    A message beside one field is near its neighbours, too; it is told of the one that was left.
    """
    number = next((value for value in after if value.key == name), None)
    others = only_kept(fields_kept(_without(name, before), after))
    if number is None:
        return others
    return (TypedField(number.label, bool(number.value), number.message, number.near), *others)


def _without(name: str, values: tuple[TypedValue, ...]) -> tuple[TypedValue, ...]:
    return tuple(value for value in values if value.key != name)
