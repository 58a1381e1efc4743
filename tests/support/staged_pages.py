"""Pages on which a fault was staged, for tests of what is made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mysteryshop.judge import page_from_html
from mysteryshop.judge.reading import Reading
from mysteryshop.model import CartLine, PageKind, Scenario, Staged

LAMP = CartLine("Oak lamp", 1, "£24.00")
STANDING = "<h1>Oak lamp</h1><p>A light for reading in bed.</p><a href='/more'>More lamps</a><button>Pay</button>"


def staged_page(
    scenario: Scenario,
    *said: str,
    place: PageKind = PageKind.CHECKOUT,
    html: str = STANDING,
    asked_as: PageKind = PageKind.FAULT,
    **told: Any,
) -> Reading:
    """A page that stood as `html`, on which these lines were new once the fault was staged."""
    told = {"watched": 10.0, **told}
    staged = Staged(
        scenario, place, how="every call was answered with an error", did="pressed 'Pay'", said=said, **told
    )
    page = page_from_html(html + "".join(f"<p>{line}</p>" for line in said), place)
    marked = replace(
        page,
        kinds=(PageKind.FAULT, place),
        scenario=scenario.value,
        staged=staged,
        browser_error=staged.browser_error,
    )
    return Reading(marked, asked_as=asked_as)
