"""session-expired: the customer was away too long; cookies and storage are gone, and they go on in the checkout."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from playwright.async_api import Error

from mysteryshop.model import Action, PageKind, Staged, Step, TypedField
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.cart_signs import says_empty
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scenarios.acts import PlannedAct
from mysteryshop.visit.scenarios.stage import Stage, fields_kept, pressed_of
from mysteryshop.visit.scenarios.till import last_button
from mysteryshop.visit.scenarios.to_payment import cart_afterwards, cart_here, only_kept, onward, stand_at_checkout
from mysteryshop.visit.steps.typing import fill
from mysteryshop.visit.walker import Walker

LASTS = regex(r"^(?!.*(?:sess|sid|auth|token|cart|basket|bag|user)).*(?:consent|cookie|gdpr|privacy|cmp|tcf|banner)")
"""Names under which a browser keeps the answer to the cookie question, in lower case; it outlives any session."""

NAMES_KEPT = "() => [localStorage, sessionStorage].flatMap((kept) => Object.keys(kept))"
FORGET = "(names) => [localStorage, sessionStorage].forEach((kept) => names.forEach((name) => kept.removeItem(name)))"

THROWN_BACK = frozenset({
    PageKind.ACCOUNT,
    PageKind.CART,
    PageKind.HOME,
    PageKind.CATEGORY,
    PageKind.PRODUCT,
    PageKind.ERROR,
    PageKind.FAULT,
    PageKind.MAINTENANCE,
})  # fmt: skip
"""Pages on which a customer of a checkout is no longer in it."""


async def session_expired(stage: Stage) -> None:
    """Typed in the checkout, gone for too long, then the button that leads on: what is told, and what is left."""
    walker = stage.walker
    if not walker.may_act:
        why = "nothing is typed or pressed there on a shop whose owner was not asked"
        stage.not_staged(why, PageKind.CHECKOUT)
        return
    no_cart = await stage.stand_at(PageKind.CART)
    cart = None if no_cart else await cart_here(stage)
    problem = await stand_at_checkout(stage, onward=not no_cart)
    act = None if problem else await _going_on(walker)
    if act is None:
        stage.not_staged(problem or _why_not_on(await stage.see()), PageKind.CHECKOUT)
        return
    seen, typed = await stage.see(), await stage.typed()
    before = await stage.keep_before(seen, PageKind.CHECKOUT)
    await end_session(walker)
    watched = await stage.watch(act, calls_count=True)
    if watched.problem or not walker.traffic.asked:
        asks_nothing = f"nothing is asked of the shop when a customer {act.does}"
        stage.not_staged(watched.problem or asks_nothing, PageKind.CHECKOUT)
        return
    await walker.traffic.calm()
    after = await stage.typed(watched.lines_before)
    shown = await stage.show(seen)
    fields = only_kept(fields_kept(typed, after))
    same_form = any(field.kept for field in fields) or {one.key for one in typed} <= {one.key for one in after}
    on = shown.seen if not same_form else await _pressed_again(walker, seen)
    works = still_in_checkout(walker, seen, on)
    staged = Staged(
        stage.scenario,
        PageKind.CHECKOUT,
        how="the session ended: cookies and what the browser had stored for the shop were cleared",
        did=act.did,
        said=watched.said,
        first_sign=watched.first_sign,
        words_at=watched.words_at,
        watched=watched.seconds,
        cart_before=cart,
        fields=_still_asked(fields, left_behind=not same_form and works is not False),
        pressed=pressed_of(watched, act.name),
        works=works,
        browser_error=shown.seen.url.startswith("chrome-error:"),
        before=before,
    )
    await stage.keep(replace(staged, cart_after=await cart_afterwards(stage)), shown)


async def _going_on(walker: Walker) -> PlannedAct | None:
    """The customer's details typed, and the button that leads on; None where nothing does."""
    await fill(walker, Step(Action.FILL))
    button = onward(await walker.look_again())
    if button is None:
        return None
    found, name = walker.tab.locator(button.selector).first, " ".join(button.text.split())
    return PlannedAct(f"pressed '{name}'", lambda: walker.press(found), found, name)


def _why_not_on(seen: Seen) -> str:
    last = last_button(seen)
    if last is not None:
        return f"all that leads on in the checkout is '{' '.join(last.text.split())}', which orders"
    return "nothing on the checkout leads on to its next step"


async def end_session(walker: Walker) -> None:
    """Clears cookies and storage, but the answer to the cookie question and the keys to the site's own door."""
    context, access = walker.tab.context, walker.site.access
    lasting = [cookie for cookie in await context.cookies() if LASTS.search(str(cookie.get("name", "")).lower())]
    await context.clear_cookies()
    if lasting:
        await context.add_cookies([{**cookie} for cookie in lasting])  # type: ignore[typeddict-item]
    if access and access.cookies:
        doors = [{"name": name, "value": value, "url": walker.site.url} for name, value in access.cookies.items()]
        await context.add_cookies(doors)  # type: ignore[arg-type]
    for frame in walker.tab.frames:
        try:
            names = await frame.evaluate(NAMES_KEPT)
            await frame.evaluate(FORGET, [name for name in names if not LASTS.search(name.lower())])
        except Error:
            # A frame that lets nothing be stored has nothing to forget.
            continue


async def _pressed_again(walker: Walker, before: Seen) -> Seen:
    """What comes of pressing on once more, where the checkout's form was shown again."""
    button = onward(await walker.look_again())
    if button is None or await walker.press(walker.tab.locator(button.selector).first):
        return before
    await walker.traffic.calm()
    return await walker.look_again()


def still_in_checkout(walker: Walker, before: Seen, after: Seen) -> bool | None:
    """Whether the customer got on to a further step of the checkout; None when they stand where they stood."""
    kinds = walker.keeper.kinds_of(after, Aim())
    if says_empty(after) or after.url.startswith("chrome-error:"):
        return False
    if _asked(before) == _asked(after) and urlsplit(before.url).path == urlsplit(after.url).path:
        return None
    if {PageKind.CHECKOUT, PageKind.PAYMENT} & set(kinds):
        return PageKind.ACCOUNT not in kinds
    return False if THROWN_BACK & set(kinds[:1]) else None


def _asked(seen: Seen) -> list[str]:
    return [field.name for form in seen.forms for field in form.fields if field.visible and field.name]


def _still_asked(fields: tuple[TypedField, ...], *, left_behind: bool) -> tuple[TypedField, ...]:
    """What was typed, where it could be lost: a step that was taken has its answers behind it."""
    return () if left_behind else fields
