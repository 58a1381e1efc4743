"""When do I get my money back?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.refunds import Refunds, read_refunds
from mysteryshop.judge.reading.told import telling
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed


@page_detector("refund-when")
def refund_when(page: Reading, _: None) -> Answer:
    """Whether the page says in how many days the money is back, and from when they count.

    Days with no event ("refunds take 5 days") are partial; "in due course" is no time, nor is the time in which a
    customer may ask. Answers among which nobody asks for it are not asked where returns have a page of their
    own, nor where they merely stand on a page of goods.
    """
    refunds = page.once(read_refunds)
    if refunds.full:
        return passed("It says how soon, and counted from what.", *telling(refunds.full, 2))
    if refunds.days:
        return partial("It says how long it takes, but not from when the days count.", *telling(refunds.days, 2))
    if _answered_elsewhere(page, refunds):
        return not_applicable("Nobody asks here when the money comes back; returns have, or need, a page of their own.")
    if refunds.vague:
        return failed("The time that is named is none.", *telling(refunds.vague, 2))
    searched = telling(refunds.mentioned, 2) or telling(refunds.on_returns, 1) or (page.opening,)
    return failed("Nothing says when the money is back. Looked for days beside words of refunds.", *searched)


def _answered_elsewhere(page: Reading, refunds: Refunds) -> bool:
    """Whether answers that don't ask when the money comes leave it to a page on returns, or stand beside goods."""
    if page.asked_as is not PageKind.FAQ or refunds.vague or refunds.asked:
        return False
    beside = page.page.main_kind not in (PageKind.FAQ, PageKind.HELP) and not refunds.mentioned
    return beside or any(PageKind.RETURNS_INFO in other.kinds for other in page.around.pages)
