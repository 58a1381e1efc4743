"""Did it work, and what happens next?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.confirmations import read_confirmation
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed

ALL = ("the order's number", "what was ordered", "the total", "when it comes", "how to change it", "whom to ask")

NEEDED = ("the order's number", "when it comes")
"""What every customer asks next. Source: the catalogue's example of a good confirmation."""

WAYS = ("how to change it", "whom to ask")
"""One of these two makes sure that a mistake can be mended."""

ENOUGH = 2
"""Parts from which a confirmation is worth something. Source: chosen; a third of them."""


@page_detector("confirmation-tells")
def confirmation_tells(page: Reading, _: None) -> Answer:
    """Whether a confirmation tells the order's number, when it comes, and how to change it or whom to ask.

    What was ordered and the total are named when they miss. Two parts of the six are partial, fewer fail. Letters that
    answer no order (a newsletter) are not asked.
    """
    told = page.once(read_confirmation)
    if page.asked_as is PageKind.EMAIL and not told.of_an_order:
        return not_applicable("This letter does not answer an order.")
    missing = [name for name in ALL if name not in told.parts]
    shown = tuple(dict.fromkeys(quotes[0] for quotes in told.parts.values()))
    least = all(name in told.parts for name in NEEDED) and any(name in told.parts for name in WAYS)
    without = f" Not found: {', '.join(missing)}." if missing else ""
    if least:
        return passed(f"It worked, and the customer knows what comes next.{without}", *shown)
    if len(told.parts) >= ENOUGH:
        return partial(f"It tells a part.{without}", *shown)
    return failed(f"It leaves the customer guessing.{without}", *(shown or (page.opening,)))
