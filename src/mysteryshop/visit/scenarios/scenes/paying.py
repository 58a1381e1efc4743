"""card-declined, pay-timeout and double-click: what happens once a customer has pressed the last button.

Whatever the press would send is caught in the browser: no order and no payment leaves it.
"""

from __future__ import annotations

import json
from dataclasses import replace

from playwright.async_api import Error, Route

from mysteryshop.model import PageKind, PressedControl, Staged
from mysteryshop.visit.scenarios.acts import PlannedAct
from mysteryshop.visit.scenarios.lockdown import Caught, Holding, Lockdown
from mysteryshop.visit.scenarios.stage import Shown, Stage, fields_kept, pressed_of
from mysteryshop.visit.scenarios.to_payment import Till, cart_afterwards, names, only_kept, paying, ready_to_pay
from mysteryshop.visit.scenarios.watching import WORDS_BY, Watched, Watcher

_NO = {"code": "card_declined", "type": "card_error", "message": ""}
DECLINED = json.dumps(
    {
        "ok": False,
        "success": False,
        "status": "declined",
        "result": "failure",
        "code": "card_declined",
        "message": "",
        "error": _NO,
        "errors": [_NO],
        "data": None,
    }
)
"""A bank's "no" in the keys that shops usually look at, with no words that a page could show as its own."""

PAYMENT_REQUIRED = 402

REACTS_IN = 1.2
"""Seconds that a page has to react once a call that was held has failed."""

FAILED_BY = 4.0
"""Seconds after such a failure by which there must be words."""

HELD = 1.5
"""Seconds for which the answer to a double click is held. Source: the catalogue's table of faults."""

LATE = 4.0
"""Seconds after the watch in which an order that was pressed may still be sent. Source: chosen, below what is held."""

BETWEEN_CLICKS_MS = 120
"""Source: the pause of a practised double click."""


async def card_declined(stage: Stage) -> None:
    """The payment call is answered by a stand-in for the bank: no."""
    net = await Lockdown.round(stage.walker)
    till = await ready_to_pay(stage, net, by_card=True)
    if isinstance(till, str):
        stage.not_staged(till, PageKind.PAYMENT)
        return
    net.answer = decline
    act = await paying(stage.walker, till.last)
    watched = await stage.watch(act, cap=WORDS_BY, calls_count=True)
    why = _not_declined(net, watched, act)
    if why:
        stage.not_staged(why, PageKind.PAYMENT)
        return
    how = "the payment was answered with the bank's no (402) in the browser, and never sent"
    await _keep(stage, net, till, _as_staged(stage, till, act, watched, how))


async def decline(route: Route, caught: Caught) -> None:
    """Answers a call as a bank would that says no; a whole page can't be answered for the shop."""
    if caught.page:
        await route.abort("aborted")
        return
    await route.fulfill(status=PAYMENT_REQUIRED, content_type="application/json", body=DECLINED)


def _not_declined(net: Lockdown, watched: Watched, act: PlannedAct) -> str:
    """Why this is no payment that was declined; empty when it is one."""
    if watched.problem:
        return watched.problem
    if not net.order_requests:
        return _sent_nothing(act, watched)
    if all(caught.page for caught in net.order_requests):
        return "the shop pays by sending a whole page, and its answer to a declined card can't be stood in for"
    return ""


def _sent_nothing(act: PlannedAct, watched: Watched) -> str:
    said = f"; the page says '{names(watched.said)}'" if watched.said else ""
    return f"a customer who {act.did} with a test card typed sent nothing that orders or pays{said}"


async def pay_timeout(stage: Stage) -> None:
    """The order call is held as long as a customer waits, and then it fails as a call does that took too long."""
    net = await Lockdown.round(stage.walker)
    till = await ready_to_pay(stage, net, by_card=False)
    if isinstance(till, str):
        stage.not_staged(till, PageKind.PAYMENT)
        return
    net.answer = holding = Holding(WORDS_BY, "timedout")
    act = await paying(stage.walker, till.last)
    async with Watcher.over(stage.walker.tab) as watcher:
        cap = WORDS_BY + FAILED_BY
        watched = await watcher.watch(act.do, cap=cap, still_busy=lambda: holding.busy(REACTS_IN))
    if watched.problem or not net.order_requests:
        stage.not_staged(watched.problem or _sent_nothing(act, watched), PageKind.PAYMENT)
        return
    how = f"the order was held for {WORDS_BY:.0f} s, then it failed as timed out; it was never sent"
    await _keep(stage, net, till, _as_staged(stage, till, act, watched, how))


async def double_click(stage: Stage) -> None:
    """The last button is clicked twice, as people do; what is sent is held for a moment, counted, and refused."""
    net = await Lockdown.round(stage.walker)
    till = await ready_to_pay(stage, net, by_card=False)
    if isinstance(till, str):
        stage.not_staged(till, PageKind.PAYMENT)
        return
    # Longer than the watch: words of a failure that the stage itself makes are no words of the shop's to this.
    net.answer = holding = Holding(HELD + 10)
    act = _twice(stage, await paying(stage.walker, till.last))
    watched = await stage.watch(act, cap=HELD, least=HELD)
    if not watched.problem:
        await _until_sent(stage, net)
    if watched.problem or not net.order_requests:
        holding.released.set()
        stage.not_staged(watched.problem or _sent_nothing(act, watched), PageKind.PAYMENT)
        return
    how = f"all that two clicks sent was held for {HELD} s, counted and refused"
    staged = _as_staged(stage, till, act, watched, how)
    shown = await _shown_while_held(stage, net, till)
    holding.released.set()
    await stage.keep(replace(staged, calls=len(net.caught), order_requests=len(net.order_requests)), shown)


async def _until_sent(stage: Stage, net: Lockdown) -> None:
    """Waits for a press whose order a slow machine or a slow script has not sent yet."""
    for _ in range(round(LATE * 10)):
        if net.order_requests:
            return
        await stage.walker.tab.wait_for_timeout(100)


def _twice(stage: Stage, act: PlannedAct) -> PlannedAct:
    """The same press two times in quick succession, the second where the first was."""

    async def do() -> str:
        found, tab = act.found, stage.walker.tab
        assert found is not None
        try:
            await found.scroll_into_view_if_needed()
            box = await found.bounding_box()
            problem = await act.do()
            if problem or box is None:
                return problem
            await tab.wait_for_timeout(BETWEEN_CLICKS_MS)
            await tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        except Error as error:
            return f"it could not be pressed twice: {error.message.splitlines()[0]}"
        return ""

    return replace(act, did=f"{act.did} twice in quick succession", do=do)


async def _shown_while_held(stage: Stage, net: Lockdown, till: Till) -> Shown:
    """What a customer sees while it is held; a page that waits for the next one can only be photographed."""
    if any(caught.page and not caught.gone for caught in net.caught):
        return Shown(till.seen, None, await stage.walker.keeper.photograph(till.seen))
    return await stage.show(till.seen)


def _as_staged(stage: Stage, till: Till, act: PlannedAct, watched: Watched, how: str) -> Staged:
    return Staged(
        stage.scenario,
        PageKind.PAYMENT,
        how=how,
        did=act.did,
        said=watched.said,
        first_sign=watched.first_sign,
        words_at=watched.words_at,
        watched=watched.seconds,
        cart_before=till.cart,
        pressed=_with_box(pressed_of(watched, act.name), till),
        before=till.before,
    )


def _with_box(pressed: PressedControl, till: Till) -> PressedControl:
    return replace(pressed, box=till.last.box)


async def _keep(stage: Stage, net: Lockdown, till: Till, staged: Staged) -> None:
    """Keeps what is shown once all was said, with the fields and the cart as they are then."""
    lines = tuple(block.text for block in till.seen.blocks if block.visible)
    typed = await stage.typed(lines)
    shown = await stage.show(till.seen)
    counted = replace(staged, calls=len(net.caught), order_requests=len(net.order_requests))
    if shown.seen.url.startswith("chrome-error:"):
        left = replace(counted, browser_error=True, said=(), words_at=None)
        await stage.keep(replace(left, cart_after=await stage.cart()), shown)
        return
    kept = replace(counted, fields=only_kept(fields_kept(till.typed, typed)))
    await stage.keep(replace(kept, cart_after=await cart_afterwards(stage)), shown)
