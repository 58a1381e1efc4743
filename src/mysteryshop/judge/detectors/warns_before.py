"""Do they tell me of trouble before I order?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.forewarning import Notice, all_well, all_well_elsewhere, read_notices
from mysteryshop.judge.reading.seen import asked_before
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, passed, review

PLACES = (PageKind.HOME, PageKind.PRODUCT, PageKind.CART, PageKind.DELIVERY_INFO)
"""Where people decide. Source: the catalogue."""


@page_detector("warns-before")
def warns_before(page: Reading, _: None) -> Answer:
    """Whether a known trouble (a strike, a holiday, a slow post) is told where one decides, with what to do about it.

    A notice with its time and a way round passes; one whose last date has gone by fails. Whether a bare notice helps,
    and whether any trouble is known where none is told, a person has to say, once a walk. A page that says that nothing
    is late passes, and answers for the other pages of the walk: there the question is not applicable.
    """
    notices = page.once(read_notices)
    if notices:
        return _told(notices)
    well = all_well(page)
    if well is not None:
        return passed("It says that nothing is late or out of order.", well)
    if all_well_elsewhere(page):
        return not_applicable("The site itself says that no trouble is known.")
    if asked_before(page, PLACES):
        return not_applicable("No trouble is told here; whether any is known is asked of an earlier page already.")
    question = "No trouble is told here. Is any known (a strike, a holiday, a shortage) that an order would meet?"
    return review(question, page.opening)


def _told(notices: tuple[Notice, ...]) -> Answer:
    for notice in notices:
        if notice.ended is not None:
            return failed(f"A notice still stands whose time ended on {notice.ended:%Y-%m-%d}.", notice.quote)
    whole = [notice.quote for notice in notices if notice.dated and notice.way]
    if whole:
        return passed("Trouble is told with its time and a way round it.", *whole[:2])
    question = "Does this notice say what it means for an order, until when, and what to do?"
    return review(question, *(notice.quote for notice in notices[:2]))
