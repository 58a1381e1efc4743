"""Steps that only look: wait-for, expect, note, stop."""

from __future__ import annotations

from playwright.async_api import Error

from mysteryshop.model import PageKind, Step
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import ways_to
from mysteryshop.visit.locate import NotFound, find, find_words
from mysteryshop.visit.meaning import ORDER
from mysteryshop.visit.walker import Outcome, Walker

WAIT_SECONDS = 10.0
LOOK_EVERY_MS = 100


async def expect(walker: Walker, step: Step) -> Outcome:
    """Whether the page shows what a customer would expect here."""
    found = await (find(walker.tab, step.locator) if step.locator else find_words(walker.tab, step.words))
    if isinstance(found, NotFound):
        return Outcome(f"expected {found.what} on {walker.tab.url}, and it was not there")
    return Outcome(how=f"saw {step.locator or step.words}")


async def wait_for(walker: Walker, step: Step) -> Outcome:
    """Waits until the page shows something, for as long as this customer has patience (10 s at most)."""
    patience = min(max(walker.persona.patience, 1.0), WAIT_SECONDS)
    for _ in range(int(patience * 1000 / LOOK_EVERY_MS)):
        outcome = await expect(walker, step)
        if not outcome.problem:
            await walker.look_again()
            return outcome
        try:
            await walker.tab.wait_for_timeout(LOOK_EVERY_MS)
        except Error:
            break
    return Outcome(f"waited {patience:.0f} s for {step.locator or step.words}, and it did not come")


async def note(walker: Walker, step: Step) -> Outcome:
    """Writes the author's words into the evidence."""
    walker.notes.append(step.words)
    return Outcome(how="noted")


def _next_press(seen: Seen) -> str:
    """What would come next: the order button, else the way to payment, else the button of the largest form."""
    forms = [form for form in seen.forms if form.region in ("main", "form") and form.selector]
    largest = max(forms, key=lambda form: sum(field.visible for field in form.fields), default=None)
    pressable = [b.text for b in (largest.buttons if largest else ()) if b.visible and b.text]
    buttons = [b.text for form in seen.forms for b in form.buttons if b.visible]
    order = [name for name in buttons if ORDER.search(name)]
    ways = [way.name for way in ways_to(PageKind.PAYMENT, seen) if way.visible]
    return next(iter([*order, *ways, *pressable]), "")


async def stop(walker: Walker, step: Step) -> Outcome:  # noqa: ARG001 - every action has this shape
    """Ends buying: from here on nothing is added, typed or sent. What would have come next is kept."""
    walker.stopped = True
    if walker.seen is not None and not walker.stopped_before:
        walker.stopped_before = _next_press(walker.seen)
    return Outcome(how=f"stopped before '{walker.stopped_before}'" if walker.stopped_before else "stopped")
