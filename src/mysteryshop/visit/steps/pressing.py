"""Steps that press: click, add-to-cart."""

from __future__ import annotations

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Permission, Step
from mysteryshop.visit.finding_ways import option_buttons, ways_to_add
from mysteryshop.visit.locate import NotFound, find, find_words
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import Outcome, Walker

CHOOSE_OPTIONS = """(el) => {
  const form = el.form || el.closest("form") || document;
  const chosen = [];
  for (const select of form.querySelectorAll("select")) {
    if (!(select.required || select.value === "") || select.value !== "" || select.disabled) continue;
    const option = [...select.options].find((o) => o.value !== "" && !o.disabled);
    if (!option) continue;
    select.value = option.value;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.dispatchEvent(new Event("change", { bubbles: true }));
    chosen.push(option.text.trim());
  }
  const amounts = [...form.querySelectorAll("input[type=number], input[inputmode=numeric]")].filter((i) =>
    !i.disabled && i.offsetParent && (i.value === "" || i.value === "0"));
  const other = [...form.querySelectorAll("input[type=number], input[inputmode=numeric]")].some((i) => +i.value > 0);
  if (amounts.length && !other && form !== document) {
    amounts[0].value = "1";
    amounts[0].dispatchEvent(new Event("input", { bubbles: true }));
    amounts[0].dispatchEvent(new Event("change", { bubbles: true }));
    chosen.push("one of the first");
  }
  const groups = new Set([...form.querySelectorAll("input[type=radio][required]")].map((r) => r.name));
  for (const name of groups) {
    const radios = [...form.querySelectorAll("input[type=radio]")].filter((r) => r.name === name && !r.disabled);
    if (radios.length && !radios.some((r) => r.checked)) { radios[0].click(); chosen.push(radios[0].value); }
  }
  return chosen;
}"""
"""Chooses what must be chosen before a thing can be bought: the first option of each required list."""


async def click(walker: Walker, step: Step) -> Outcome:
    """Presses what the step names, unless that would order, pay, register, subscribe or write to anybody."""
    found = await (find(walker.tab, step.locator) if step.locator else find_words(walker.tab, step.words))
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    before = walker.tab.url
    why = await walker.press(found)
    if why:
        return Outcome(why)
    if step.page_kind is None:
        await walker.traffic.calm()
        if walker.tab.url == before and not walker.guard.left_for:
            await walker.look_again()
            return Outcome(how=f"pressed {step.locator or step.words}")
        return await walker.keep_shown(Aim())
    return await walker.arrive(Aim(step.page_kind))


async def add_to_cart(walker: Walker, step: Step) -> Outcome:
    """Puts one unit into the cart and says by what it shows."""
    if walker.stopped:
        return Outcome("buying was stopped before it")
    if walker.added and walker.site.permission is Permission.NONE:
        return Outcome("one unit of one item is in the cart already; on a stranger's shop that is all")
    found, how = await _adder(walker, step)
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    chosen = await _choose_options(found)
    before_url, before = walker.tab.url, _cart_words(walker)
    why = await walker.press(found, to_cart=True)
    if why:
        return Outcome(why)
    await walker.traffic.calm()
    if walker.tab.url == before_url and not await _went_in(walker, before):
        chosen += await _choose_harder(walker, step)
        before_url = walker.tab.url
    walker.added = True
    how += f"; chose {', '.join(chosen)}" if chosen else ""
    if walker.tab.url != before_url or step.page_kind:
        outcome = await walker.keep_shown(Aim(step.page_kind))
        return Outcome(outcome.problem, how, outcome.page)
    await walker.look_again()
    changed = _cart_words(walker) != before
    return Outcome(how=how + ("; the cart's words changed" if changed else "; nothing on the page says that it is in"))


async def _went_in(walker: Walker, before: str) -> bool:
    await walker.look_again()
    return _cart_words(walker) != before


async def _choose_harder(walker: Walker, step: Step) -> list[str]:
    """Nothing went in: presses the first of each row of small buttons (colours, sizes) beside the adder, and again."""
    chosen: list[str] = []
    for name, selector in option_buttons(walker.seen or await walker.look_again()):
        if not await walker.press(walker.tab.locator(selector).first):
            await walker.traffic.calm()
            chosen.append(name)
    if chosen:
        await walker.look_again()
        found, _ = await _adder(walker, step)
        if not isinstance(found, NotFound):
            await _choose_options(found)
            await walker.press(found, to_cart=True)
            await walker.traffic.calm()
    return chosen


async def _adder(walker: Walker, step: Step) -> tuple[Found | NotFound, str]:
    if step.locator is not None:
        return await find(walker.tab, step.locator), f"pressed {step.locator}"
    if step.words:
        return await find_words(walker.tab, step.words), f"pressed '{step.words}'"
    ways = ways_to_add(walker.seen or await walker.look_again())
    if not ways:
        return NotFound("a button that puts it into the cart"), ""
    return walker.tab.locator(ways[0].selector).first, f"pressed '{ways[0].name}' ({ways[0].why})"


async def _choose_options(found: Found) -> list[str]:
    try:
        return [str(words) for words in await found.evaluate(CHOOSE_OPTIONS)]
    except Error:
        return []


def _cart_words(walker: Walker) -> str:
    """What the header and any dialog or notice say of the cart; a change means that something went in."""
    seen = walker.seen
    if seen is None:
        return ""
    said = (b for b in seen.blocks if b.visible and (b.region in ("header", "nav", "dialog") or b.role == "alert"))
    return "\n".join(block.text for block in said)
