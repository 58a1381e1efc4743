"""Where is my order now?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.goods import is_digital, sells_only_digital
from mysteryshop.judge.reading.tracking import read_tracking
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@page_detector("order-status")
def order_status(page: Reading, _: None) -> Answer:
    """Whether the page shows or says how an order is followed: a link, a field for its number, its stages, a letter.

    A way that asks for an account is partial, and so is asking a person, or a link in the menu or the foot only. Links
    whose probe failed are no way. Not applicable where all that is sold comes as a download or by email.
    """
    tracking = page.once(read_tracking)
    if tracking.steps:
        return passed("The stages of the order are shown.", *tracking.steps[:4])
    if tracking.open:
        return passed("An order can be followed from here, with no account needed.", *tracking.open[:3])
    if page.once(is_digital) or page.once(sells_only_digital):
        return not_applicable("What is sold comes as a download or by email; nothing is on its way.")
    half = (
        ("Only the menu or the foot of the page leads to an order.", tracking.menu),
        ("Only who has an account can follow an order.", tracking.behind),
        ("Only a person can say where an order is.", tracking.asking),
    )
    for reason, quotes in half:
        if quotes:
            return partial(reason, *quotes[:2])
    searched = "Looked for a tracking link, a field for an order number and words on it."
    return failed(f"No way to look an order up. {searched}", page.opening)
