"""When will I have it in my hands?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.arrivals import VAGUE, read_arrivals
from mysteryshop.judge.reading.goods import is_digital, made_to_order, maybe_intangible
from mysteryshop.judge.reading.told import telling
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review


@page_detector("arrival-date")
def arrival_date(page: Reading, _: None) -> Answer:
    """Whether the page says on which day the goods arrive: a date, or days of this week.

    A length of time ("2 to 4 days", "next-day delivery") is partial, since the customer has to count, and so is any
    time that has to be unfolded first. "Soon" and "delivery times vary" are no time. Days of posting, of ordering and
    of every week are none of arrival. Tickets and vouchers of which nobody says how they come are a question. Not
    applicable to downloads, and to goods made to order with their lead time.
    """
    arrivals = page.once(read_arrivals)
    if arrivals.days:
        return passed("The day of arrival is told.", *telling((*arrivals.days, *arrivals.spans)))
    excuse = _excuse(page)
    if excuse:
        return not_applicable(excuse)
    if arrivals.spans:
        return partial("Told as a length of time: the customer has to count the days.", *telling(arrivals.spans))
    if arrivals.folded:
        return partial("Told only where the customer unfolds it.", *telling(arrivals.folded))
    if page.once(maybe_intangible):
        return review("Do these tickets, vouchers or the like come by email? Nothing says how, or when.", page.opening)
    vague = [one for one in arrivals.spoken if VAGUE.search(one.text)] or arrivals.spoken
    asked = "Nothing says when it arrives. Looked for a date, a day or a length of time beside words of delivery."
    return failed(asked, *(telling(vague, 2) or (page.opening,)))


def _excuse(page: Reading) -> str:
    made = page.once(made_to_order)
    if made:
        return f"Made to order, and it says how long that takes: “{made[-1].quote.text}”"
    return "This comes as a download or by email; nothing travels." if page.once(is_digital) else ""
