"""Choosing what must be chosen before a thing can be bought: a size, a colour, an amount, a date, a postcode."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Button, Form
from mysteryshop.visit.buying_words import PLACEHOLDER, SOLD_OUT
from mysteryshop.visit.capture import Seen, page_script
from mysteryshop.visit.identity import POSTCODES
from mysteryshop.visit.intents import COOKIE_WORDS
from mysteryshop.visit.keyboard import why_out_of_reach
from mysteryshop.visit.meaning import forbidden_words
from mysteryshop.visit.overlays import CROSS, DECLINE
from mysteryshop.visit.walker import Walker

CHOOSE_MS = 2000
MOST_ROUNDS = 5
"""Choices open further choices: a day, then its hours."""

AHEAD = timedelta(days=7)
"""How far ahead a date is chosen where the shop names no first one: far enough to be bookable."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to choose in one group. kind: list, amount, amount-list, text or press. row: a row of small buttons."""

    kind: str
    css: str
    label: str
    value: str
    row: bool = False
    mark: str = ""


@dataclass(slots=True)
class Chooser:
    """Chooses round after round, since one choice opens the next, and nothing twice. chosen: in words."""

    walker: Walker
    harder: bool = False
    chosen: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)

    async def all_open(self, adder: Found) -> list[str]:
        """Chooses until nothing stands open round the button that adds; what was chosen."""
        before = len(self.chosen)
        for _ in range(MOST_ROUNDS):
            if not await self.once(adder):
                break
        return self.chosen[before:]

    async def once(self, adder: Found, *, another: bool = False) -> bool:
        """One round: all that stands in fields, or one row of small buttons. Whether there was anything to choose.

        another: what was chosen is sold out in this size or colour; the next one of a row.
        """
        groups = await self._open_groups(adder, another=another)
        groups = [choice for choice in groups if choice.row][-1:] if another else _this_round(groups)
        for choice in groups:
            self.used += [choice.css, choice.mark]
            if await _choose(self.walker, choice):
                self.chosen.append(choice.value)
        if groups:
            await self.walker.traffic.calm(still_ms=BRIEFLY_MS)
        return bool(groups)

    async def _open_groups(self, adder: Found, *, another: bool = False) -> list[Choice]:
        asked = {
            "harder": self.harder,
            "another": another,
            "done": [css for css in self.used if css],
            "chosen": self.chosen,
            "placeholder": PLACEHOLDER,
            "sold_out": SOLD_OUT.pattern.replace("(?<!\\w)", "").replace("(?!\\w)", ""),
            "postcode": POSTCODES.get(self.walker.language(), POSTCODES["en"]),
            "day": (datetime.now(UTC) + AHEAD).date().isoformat(),
        }
        try:
            found = await adder.evaluate(page_script("options"), asked, timeout=CHOOSE_MS)
        except Error:
            return []
        return [Choice(**{key: raw[key] for key in KNOWN if key in raw}) for raw in cast("list[dict[str, Any]]", found)]


async def answer_dialog(chooser: Chooser) -> bool:
    """Answers what a dialog asks before a thing can go in (a postcode, then a slot); whether one was answered."""
    walker, answered = chooser.walker, False
    known: set[str] = set()
    for _ in range(MOST_ROUNDS):
        seen = await walker.sight()
        offered = [one for one in _of_dialogs(seen) if one.selector not in known]
        if answered and len(offered) >= SOME_OFFERED and not await walker.press(_on(walker, offered[0])):
            # What the answer brought: slots, branches, addresses to take one of.
            chooser.chosen.append(offered[0].text)
            await walker.traffic.calm()
            await walker.look_again()
            break
        known = {one.selector for one in _of_dialogs(seen)}
        buttons = [b for form in seen.forms for b in form.buttons if b.visible and not b.disabled and _goes_on(b, form)]
        if not buttons:
            break
        found = _on(walker, buttons[-1])
        chosen = await chooser.once(found)
        if not chosen and answered:
            break
        if await walker.press(found):
            break
        answered = True
        await walker.traffic.calm()
        await walker.look_again()
    return answered


def _on(walker: Walker, button: Button) -> Found:
    return walker.tab.locator(button.selector).first


SOME_OFFERED = 2
"""New buttons in a dialog from which on they are things to choose one of. Source: chosen; one may be "Close"."""


def _of_dialogs(seen: Seen) -> list[Button]:
    """What can be pressed in a dialog without closing it, ordering or signing in."""
    return [
        button
        for form in seen.forms
        for button in form.buttons
        if button.region == "dialog" and button.visible and not button.disabled and _answers(button)
    ]


def _answers(button: Button) -> bool:
    closes = not button.text or DECLINE.search(button.text) or CROSS.match(button.text)
    return not closes and not forbidden_words(button.text)


def _goes_on(button: Button, form: Form) -> bool:
    """Whether a button of a dialog answers its question, rather than closing it, signing in or going elsewhere."""
    if button.region != "dialog" or not _answers(button):
        return False
    asks = any(field.visible and field.type not in ("email", "password") for field in form.fields)
    return asks and not COOKIE_WORDS.search(f"{form.selector} {button.hint}")


KNOWN = ("kind", "css", "label", "value", "row", "mark")


BRIEFLY_MS = 150
"""Between two choices nothing is kept of what is shown, but what one choice opens must have come."""


def _this_round(groups: list[Choice]) -> list[Choice]:
    """All that stands in fields, and one row of buttons at a time: pressing one may change the others."""
    fields = [choice for choice in groups if not choice.row]
    rows = [choice for choice in groups if choice.row]
    return fields or rows[:1]


async def _choose(walker: Walker, choice: Choice) -> bool:
    found = walker.tab.locator(choice.css).first
    if walker.persona.keyboard and choice.kind != "press" and (why := await why_out_of_reach(found)):
        walker.out_of_reach(choice.label or choice.value, why)
        return False
    try:
        if choice.kind in ("list", "amount-list"):
            await found.select_option(label=choice.value, timeout=CHOOSE_MS)
            await walker.trail.note_choice(walker.tab, choice.css, choice.label, choice.value)
        elif choice.kind in ("amount", "text"):
            # Not noted for a replay: adding to the cart fills in again what stands open.
            await found.fill(choice.value, timeout=CHOOSE_MS)
        else:
            return not await walker.press(found)
    except Error:
        # One choice that can't be made must not keep the customer from the others.
        return False
    return True
