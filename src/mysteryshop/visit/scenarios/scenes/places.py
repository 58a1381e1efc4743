"""The places of a journey at which something is pressed, and what is pressed there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from mysteryshop.model import CartLine, PageKind, Staged
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.scenarios.acts import PlannedAct, adding, changing_amount, going_on
from mysteryshop.visit.scenarios.stage import Stage, TypedValue, pressed_of
from mysteryshop.visit.scenarios.watching import Watched
from mysteryshop.visit.walker import Walker

ACT_AT: Mapping[PageKind, Callable[[Walker], Awaitable[PlannedAct | None]]] = {
    PageKind.PRODUCT: adding,
    PageKind.CART: changing_amount,
    PageKind.CHECKOUT: going_on,
}
WHAT: Mapping[PageKind, str] = {
    PageKind.PRODUCT: "nothing on the page puts a thing into the cart",
    PageKind.CART: "the cart lets nobody change how many",
    PageKind.CHECKOUT: "nothing on the checkout leads on to its next step",
}


@dataclass(frozen=True, slots=True)
class Ready:
    """A customer at a place, about to act. cart: what had been put in before; typed: what stands in the fields."""

    place: PageKind
    act: PlannedAct
    seen: Seen
    cart: tuple[CartLine, ...] | None
    typed: tuple[TypedValue, ...]
    before: str


async def ready_at(stage: Stage, place: PageKind) -> Ready | str:
    """The customer at this place with one thing in the cart, about to act; or why that can't be."""
    refusal = may_not_act(stage, place)
    if refusal:
        return refusal
    no_cart = await stage.stand_at(PageKind.CART)
    cart = None if no_cart else await stage.cart()
    problem = await stage.stand_at(place, onward=not no_cart)
    if problem:
        return problem
    act = await ACT_AT[place](stage.walker)
    if act is None:
        return WHAT[place]
    seen = await stage.see()
    return Ready(place, act, seen, cart, await stage.typed(), await stage.keep_before(seen, place))


def may_not_act(stage: Stage, place: PageKind) -> str:
    """Why nothing is pressed at this place of somebody else's shop."""
    if stage.walker.may_act or place is PageKind.PRODUCT:
        return ""
    return "nothing is typed or pressed there on a shop whose owner was not asked"


def as_watched(stage: Stage, ready: Ready, watched: Watched, how: str) -> Staged:
    """The trial as the watch saw it; what the cart and the fields hold afterwards is still to be told."""
    return Staged(
        stage.scenario,
        ready.place,
        how=how,
        did=ready.act.did,
        said=watched.said,
        first_sign=watched.first_sign,
        words_at=watched.words_at,
        watched=watched.seconds,
        cart_before=ready.cart,
        pressed=pressed_of(watched, ready.act.name),
        before=ready.before,
    )
