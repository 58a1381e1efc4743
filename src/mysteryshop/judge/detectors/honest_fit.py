"""Do they tell me when it is not for me?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.fitting import ADVICE, FOR_ALL, LIMIT, NO_ADVICE, NO_LIMIT
from mysteryshop.judge.reading.seen import said, seen
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, partial, passed


@page_detector("honest-fit")
def honest_fit(page: Reading, _: None) -> Answer:
    """Whether a page says who should not buy the thing, or what fits better.

    A limit passes; beside "perfect for everyone" it is partial. Advice on whom it suits passes in a list of things,
    and is partial on a product's own page. "Perfect for everyone" alone, and no word on it, fail.
    """
    blocks = seen(page, own=True)
    limits, for_all, advice = (
        said(blocks, LIMIT, NO_LIMIT),
        said(blocks, FOR_ALL, LIMIT),
        said(blocks, ADVICE, NO_ADVICE),
    )
    if limits and for_all:
        return partial("A limit is told beside a promise to suit everybody.", limits[0], for_all[0])
    if limits:
        return passed("It says for whom it is not, or where it ends.", *limits[:2])
    if for_all:
        return failed("It is said to suit everybody.", *for_all[:2])
    if advice and PageKind.PRODUCT not in page.page.kinds:
        return passed("It says whom each thing suits.", *advice[:2])
    if advice:
        return partial("It says whom it suits, but not whom it does not.", *advice[:2])
    return failed("Nothing says for whom it is not. Looked for limits, and for what fits better.", page.opening)
