"""Who are these people and where?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.identity import read_identity
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed

PARTS = ("a name in law", "an address", "an email", "a phone number")
"""Source: article 5 of the EU directive 2000/31 on electronic commerce, article 6 of directive 2011/83."""

ENOUGH = 2
"""Parts from which a customer knows something. Source: chosen; half of them."""


@page_detector("who-we-are", basis="structure")
def who_we_are(page: Reading, _: None) -> Answer:
    """Whether a page tells who runs the shop: a name in law, an address with its street, an email, a phone number.

    All four pass, two or three are partial. A form to write in is none of them. What stands in the page's foot counts.
    A brand's name alone is no name in law; a person's name as owner is.
    """
    identity = page.once(read_identity)
    found = identity.found()
    shown = tuple(dict.fromkeys(quotes[0] for quotes in found.values()))
    missing = [part for part in PARTS if part not in found]
    if not missing:
        return passed("Name, address, email and phone are told.", *shown)
    listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
    if len(found) >= ENOUGH:
        return partial(f"It tells {' and '.join(found)}. Not found: {listed}.", *shown)
    only = " There is a form to write in." if identity.form else ""
    return failed(
        f"Who runs this shop can't be told. Not found: {listed}.{only}",
        *(shown or identity.form[:1] or (page.opening,)),
    )
