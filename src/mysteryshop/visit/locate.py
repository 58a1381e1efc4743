"""Finding on a page what a step names: first by role and name, as a customer would say it; CSS as a last resort."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from playwright.async_api import Error
from playwright.async_api import Locator as Found
from playwright.async_api import Page as Tab

from mysteryshop.model import Locator
from mysteryshop.visit.meaning import Control

PRESSABLE = ("button", "link", "menuitem", "tab", "checkbox", "radio", "option", "combobox")

MOST_MATCHES = 25
"""Matches of a locator among which the visible ones are looked for."""

VISIBLE = """(matches, most) => {
  const visible = (el) => {
    const style = getComputedStyle(el);
    if (style.display === "contents") return [...el.children].some(visible) || el.innerText.trim() !== "";
    const box = el.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && el.checkVisibility() && style.visibility === "visible";
  };
  return matches.slice(0, most).map((el, index) => (visible(el) ? index : -1)).filter((index) => index >= 0);
}"""
"""Which matches have a box and are not hidden, in one round trip; as Playwright's own `is_visible` has it."""

DESCRIBE = """(el) => {
  const form = el.form || el.closest("form");
  const submits = !!form && (el.type === "submit" || el.type === "image" ||
    (el.tagName === "BUTTON" && (!el.getAttribute("type") || el.type === "submit")));
  const fieldsOf = (root) => [...(root.elements || root.querySelectorAll("input, select, textarea"))].filter(
    (f) => f.tagName !== "BUTTON" && !["hidden", "submit", "search"].includes(f.type));
  const personal = ["textarea", "email", "tel", "password"];
  const asks = (fields) => fields.some((f) => personal.includes(f.type));
  let near = form;
  if (!near && !(el.tagName === "A" && /^https?:/.test(String(el.href))))
    for (let up = el.parentElement, height = 0; up && height < 4 && !near; up = up.parentElement, height += 1)
      if (asks(fieldsOf(up).filter((f) => !f.form))) near = up;
  const sends = submits || (!!near && !(el.tagName === "A" && form) && asks(fieldsOf(near)));
  const fields = sends ? fieldsOf(near).flatMap((f) =>
    [f.tagName === "TEXTAREA" ? "textarea" : f.type, f.name, f.autocomplete, f.placeholder]).filter(Boolean) : [];
  const given = (el.getAttribute("aria-label") || "").trim(), shown = (el.innerText || el.value || "").trim();
  const empty = /^(?:button|link|icon|item|)$/i.test(given);
  const words = (empty && shown) || given || shown || (el.title || el.alt || "").trim();
  return { name: words.slice(0, 200), shown: shown.slice(0, 200), submits: sends, href: el.href ? String(el.href) : "",
    fields: fields.map((f) => String(f).toLowerCase()).slice(0, 200), action: form ? String(form.action) : "" };
}"""
"""Pages send without forms, too: what stands beside an e-mail field or a field for a message counts as sending it."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """What was looked for, in words."""

    what: str


def as_control(raw: Mapping[str, Any]) -> Control:
    """What DESCRIBE answered, as a record."""
    return Control(raw["name"], raw["submits"], raw["href"], frozenset(raw["fields"]), raw["action"], raw["shown"])


async def find(tab: Tab, wanted: Locator) -> Found | NotFound:
    """The first visible match of a locator (`nth` counts among visible ones)."""
    for candidates in ways_to_find(tab, wanted):
        visible = await visible_ones(candidates, wanted.nth + 1)
        if len(visible) > wanted.nth:
            return visible[wanted.nth]
    return NotFound(str(wanted))


async def find_words(tab: Tab, said: str) -> Found | NotFound:
    """Something to press that bears these words: a button, a link, then any text."""
    pattern = re.compile(re.escape(said), re.IGNORECASE)
    ways: list[Callable[[], Found]] = [
        lambda: tab.get_by_role("button", name=pattern),
        lambda: tab.get_by_role("link", name=pattern),
        lambda: tab.get_by_label(pattern),
        lambda: tab.get_by_text(pattern),
    ]
    for way in ways:
        visible = await visible_ones(way(), 1)
        if visible:
            return visible[0]
    return NotFound(f'anything that says "{said}"')


async def visible_ones(candidates: Found, most: int) -> list[Found]:
    """The first few visible matches, in document order."""
    try:
        shown = cast("list[int]", await candidates.evaluate_all(VISIBLE, MOST_MATCHES))
    except Error:
        return []
    return [candidates.nth(index) for index in shown[:most]]


def ways_to_find(tab: Tab, wanted: Locator) -> list[Found]:
    """All matches of each way in which the locator may be meant, the likeliest first."""
    exact = wanted.exact
    ways: list[Found] = []
    if wanted.role:
        name = {"name": wanted.name, "exact": exact} if wanted.name else {}
        ways.append(tab.get_by_role(cast("Any", wanted.role), **cast("Any", name)))
    elif wanted.name:
        ways += [tab.get_by_role(cast("Any", role), name=wanted.name, exact=exact) for role in PRESSABLE]
    if wanted.label:
        ways.append(tab.get_by_label(wanted.label, exact=exact))
    if wanted.text:
        ways.append(tab.get_by_text(wanted.text, exact=exact))
    if wanted.placeholder:
        ways.append(tab.get_by_placeholder(wanted.placeholder, exact=exact))
    if wanted.test_id:
        ways.append(tab.get_by_test_id(wanted.test_id))
    if wanted.css:
        ways.append(tab.locator(wanted.css))
    return ways
