"""Do they help me use it and keep it?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.aftercare import read_aftercare
from mysteryshop.judge.reading.delivery_terms import nothing_sent
from mysteryshop.judge.reading.seen import seen
from mysteryshop.judge.reading.unit_prices import CONSUMED
from mysteryshop.judge.reading.wording import plain
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed

ENOUGH = 2
"""Kinds of help after the sale that are enough. Source: chosen; the good example of the catalogue has three."""


FIRST = 3
"""Blocks of a product page that say what is sold: its name and the lines under it. Source: shop templates."""


@page_detector("after-purchase")
def after_purchase(page: Reading, _: None) -> Answer:
    """Whether a customer is helped after the sale: setting up, looking after it, parts and refills, repair.

    Two kinds pass, one is partial, none fails; sentences and links count, and what is denied ("no spare parts") does
    not. Not applicable to what is eaten, used up or watched, where nothing of the kind is told.
    """
    found = page.once(read_aftercare)
    named = ", ".join(found)
    quotes = tuple(dict.fromkeys(found.values()))
    if len(found) >= ENOUGH:
        return passed(f"Help after the sale: {named}.", *quotes)
    if found:
        return partial(f"Help after the sale ends at {named}.", *quotes)
    if nothing_sent(page) or _used_up(page):
        return not_applicable("What is sold here is used up and needs no instructions.")
    return failed("No help after the sale. Looked for set-up, care, parts, refills and repair.", page.opening)


def _used_up(page: Reading) -> bool:
    if PageKind.PRODUCT not in page.page.kinds:
        return False
    first = " ".join(plain(block.text) for block in seen(page, own=True)[:FIRST])
    return CONSUMED.search(first) is not None
