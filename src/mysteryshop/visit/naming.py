"""The stable name of a control: by role and accessible name, as a customer would say it; CSS only as a last resort."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from playwright.async_api import ElementHandle, Error
from playwright.async_api import Locator as Found
from playwright.async_api import Page as Tab

from mysteryshop.model import Locator
from mysteryshop.visit.locate import MOST_MATCHES, ways_to_find

NAMING_MS = 2000
LONGEST = 60
"""Characters of a name that a person reads in one line; the name of a whole product card is cut at a word."""

NOBODYS_ROLES = frozenset({"", "generic", "text", "none", "presentation", "paragraph", "img", "listitem", "strong"})
"""Roles that say nothing of what a control is for; such things are found by their words."""

HINTS = """(el) => {
  const tidy = (words) => (words || "").replace(/\\s+/g, " ").trim();
  const fixed = (name) => name && name.length < 60 && !/\\d{4,}/.test(name);
  const quoted = (words) => '"' + words.replace(/["\\\\]/g, "\\\\$&") + '"';
  const only = (css, root) => { try { return root.querySelectorAll(css).length === 1; } catch { return false; } };
  const first = (css, root) => { try { return root.querySelector(css); } catch { return null; } };
  const path = (node) => {
    const root = node.getRootNode();
    if (fixed(node.id) && only("#" + CSS.escape(node.id), root)) return "#" + CSS.escape(node.id);
    for (const key of ["href", "name", "action", "title", "alt"]) {
      const value = node.getAttribute(key);
      const css = value && value.length < 120 ? node.localName + "[" + key + "=" + quoted(value) + "]" : "";
      if (css && (key === "href" ? first(css, root) === node : only(css, root))) return css;
    }
    return "";
  };
  const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(el.tagName) && !/^(submit|button|image|reset)$/.test(el.type);
  return { label: isField && el.labels && el.labels[0] ? tidy(el.labels[0].innerText) : "",
    placeholder: isField ? tidy(el.placeholder) : "", test_id: el.getAttribute("data-testid") || "",
    lines: (el.innerText || "").split("\\n").map(tidy).filter(Boolean).slice(0, 4), css: path(el) };
}"""

PLACE = """(matches, mine) => {
  const at = matches.findIndex((one) => one === mine);
  return [at >= 0 ? at : matches.findIndex((one) => mine.contains(one)), matches.length, at >= 0];
}"""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands among a locator's visible matches (-1: not at all), and of how many matches."""

    nth: int
    of: int


async def name_control(tab: Tab, found: Found) -> Locator | None:
    """The locator by which `locate.find` finds this very element again; None when there is none (in a frame, gone).

    Preferred, in this order: role and name, label, placeholder, words, test id, role and name with nth, CSS. A mere
    place among others ("the second div of the third") is no name: after a change it would press something else.
    """
    try:
        mine = await found.element_handle(timeout=NAMING_MS)
        snapshot, hints = await asyncio.gather(found.aria_snapshot(timeout=NAMING_MS, depth=0), mine.evaluate(HINTS))
        return await _first_that_finds(tab, mine, *_role_and_name(snapshot), hints)
    except Error:
        return None


async def name_field(tab: Tab, css: str, label: str) -> Locator | None:
    """The locator of a field that a page script pointed at: by its label, else by CSS; None when it can't be seen."""
    try:
        mine = await tab.locator(css).first.element_handle(timeout=NAMING_MS)
        for wanted in [Locator(label=label), Locator(label=label, exact=True)] if label else []:
            if (await _place(tab, wanted, mine)).nth == 0:
                return wanted
        return Locator(css=css) if (await _place(tab, Locator(css=css), mine)).nth == 0 else None
    except Error:
        return None


async def _first_that_finds(
    tab: Tab, mine: ElementHandle, role: str, name: str, hints: Mapping[str, Any]
) -> Locator | None:
    later: list[Locator] = []
    for wanted in _candidates(role, name, hints):
        place = await _place(tab, wanted, mine)
        if place.nth == 0 and not wanted.css and (place.of == 1 or wanted.exact or wanted.test_id):
            return wanted
        if place.nth >= 0:
            later.append(replace(wanted, nth=place.nth))
    return next((wanted for wanted in sorted(later, key=lambda wanted: (bool(wanted.css), wanted.nth > 0))), None)


def _candidates(role: str, name: str, hints: Mapping[str, Any]) -> Iterator[Locator]:
    """Ways to say what the thing is, the one that lasts longest first."""
    lines = [line for line in hints["lines"] if re.search(r"[^\W\d_]{3}", line)]
    if role not in NOBODYS_ROLES:
        # Of a product's card, the line that is its title says it best.
        yield from (Locator(role=role, name=line) for line in lines if line in name and line != name)
        yield from (Locator(role=role, name=part) for part in lasting_names(name))
        if name and len(name) <= LONGEST:
            yield Locator(role=role, name=name, exact=True)
    if hints["label"]:
        yield Locator(label=hints["label"], exact=True)
    if hints["placeholder"]:
        yield Locator(placeholder=hints["placeholder"], exact=True)
    if hints["test_id"]:
        yield Locator(test_id=hints["test_id"])
    if role in NOBODYS_ROLES:
        yield from (Locator(text=part) for line in lines for part in lasting_names(line))
        yield from (Locator(text=line, exact=True) for line in lines if len(line) <= LONGEST)
    if hints["css"]:
        yield Locator(css=hints["css"])


def lasting_names(name: str) -> list[str]:
    """The name without counts and prices ("Cart (2)" is "Cart (3)" tomorrow), then as it is; long ones are cut.

    Each is part of the name, so that a locator that is not exact finds it.
    """
    parts = [part.strip(" ()[]:;,.|/–-•·") for part in re.split(r"[(\[]?\s*[£$€¥₹]?\s*\d[\d.,]*\s*[£$€¥₹%)\]]*", name)]
    longest = max(parts, key=len, default="")
    lasting = [longest] if len(longest) >= SHORTEST and longest != name else []
    return list(dict.fromkeys(cut for cut in map(_cut, [*lasting, name]) if cut))


SHORTEST = 3
"""Letters of a name's part that still says something."""


def _cut(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    return name[:LONGEST].rsplit(" ", 1)[0] if " " in name[:LONGEST] else name[:LONGEST]


async def _place(tab: Tab, wanted: Locator, mine: ElementHandle) -> _Place:
    """Where the element stands among the visible matches, as `find` counts them."""
    for matches in ways_to_find(tab, wanted):
        at, count, same = cast("tuple[int, int, bool]", await matches.evaluate_all(PLACE, mine))
        if at < 0 or at >= MOST_MATCHES or (not same and not wanted.text):
            continue
        hidden = [index for index in range(at) if not await matches.nth(index).is_visible()]
        return _Place(at - len(hidden), count)
    return _Place(-1, 0)


def _role_and_name(snapshot: str) -> tuple[str, str]:
    """Role and accessible name of the topmost thing in an ARIA snapshot: `- button "Add to cart" [disabled]`."""
    line = snapshot.strip().split("\n", 1)[0].removeprefix("- ")
    if line.startswith("'"):
        # A key with a colon or the like stands in single quotes, as YAML has it.
        line = line[1:].rsplit("'", 1)[0].replace("''", "'")
    said = re.match(r'([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?', line)
    if said is None:
        return "", ""
    try:
        return said[1], str(cast("Any", json.loads(said[2]))) if said[2] else ""
    except ValueError:
        return said[1], ""
