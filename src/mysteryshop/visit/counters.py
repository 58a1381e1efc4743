"""The small figure beside a cart: a control whose count went up when a thing was added is the way to the cart."""

from __future__ import annotations

from collections.abc import Iterator

from mysteryshop.model import Button, Link
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import AT_TOP, Way

_COUNT = regex(r"[^\d]{0,12}?(\d{1,3})[^\d]{0,12}")
"""A count with hardly anything beside it. Source: chosen; "Cart (1)" is found by its word already."""

AT_MARGINS = frozenset({"header", "nav"})


def counter_ways(before: Seen | None, now: Seen) -> list[Way]:
    """Controls at the top that count more than before something was added."""
    if before is None:
        return []
    counted = {control.selector: _count(control.text) for control in _controls(before)}
    found = []
    for control in _controls(now):
        count, earlier = _count(control.text), counted.get(control.selector)
        if count is not None and control.selector in counted and count > (earlier or 0) and _at_top(control):
            href = control.href if isinstance(control, Link) and control.href.startswith("http") else ""
            why = f"its count went from {earlier or 0} to {count} when the thing went in"
            found.append(Way(control.text, control.selector, href, visible=True, weight=2.0, why=why, said=False))
    return found


def _controls(seen: Seen) -> Iterator[Link | Button]:
    yield from (link for link in seen.links if link.visible)
    yield from (button for form in seen.forms for button in form.buttons if button.visible)


def _count(text: str) -> int | None:
    found = _COUNT.fullmatch(text.strip())
    return int(found.group(1)) if found else None


def _at_top(control: Link | Button) -> bool:
    return control.region in AT_MARGINS or (control.box is not None and control.box.y < AT_TOP)
