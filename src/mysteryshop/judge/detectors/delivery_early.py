"""What will delivery cost me?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.delivery_terms import nothing_sent, read_terms, sends
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review


@page_detector("delivery-early")
def delivery_early(page: Reading, _: None) -> Answer:
    """Whether the cost of delivery shows before the checkout: an amount, a rule with its amount, or a reckoner.

    Free delivery counts, and so does a banner. Only the sum from which it is free is partial, as is a link to the
    costs: the customer below that sum, or without the click, does not know. "Calculated at checkout" fails. Not
    applicable where nothing is delivered; a question to a person where no page of the walk speaks of sending
    anything.
    """
    terms = page.once(read_terms)
    if terms.costs:
        return passed("What delivery costs is told here.", *terms.costs[:2])
    if terms.reckoned:
        return passed("What delivery costs can be worked out here.", terms.reckoned[0])
    if terms.rules:
        return partial("From which sum it is free is told, but not what it costs below.", *terms.rules[:2])
    if terms.linked:
        return partial("What delivery costs stands behind a link.", terms.linked[0])
    return failed("What delivery costs is put off until later.", *terms.later[:2]) if terms.later else _untold(page)


def _untold(page: Reading) -> Answer:
    """What becomes of a page that has no word on the cost."""
    if nothing_sent(page):
        return not_applicable("Nothing is delivered here: tickets, downloads or bookings.")
    if page.around.pages and not sends(page):
        return review("No page of this walk speaks of sending anything. Is anything delivered here?", page.opening)
    return failed("Nothing says what delivery costs. Looked for an amount, a rule and a reckoner.", page.opening)
