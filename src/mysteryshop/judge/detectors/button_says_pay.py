"""Will this click cost me money?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.last_step import read_last_button
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Verdict, failed, partial, passed, review


@page_detector("button-says-pay")
def button_says_pay(page: Reading, _: None) -> Answer:
    """Whether the last button says that it costs money: "Pay £28.95", "Buy now", "Order with obligation to pay".

    "Place order" is partial: it says what happens, not that it is paid. "Continue", "Next" and "Confirm" fail. A button
    that leads to one more step is not the last one: then the last was not reached. No button at all is a question to a
    person, since the payment provider's own may stand in a frame.
    """
    button = page.once(read_last_button)
    if button is None:
        return review(
            "No button of the shop ends this page; is it the payment provider's, and what does it say?", page.opening
        )
    if button.later:
        return Answer(
            Verdict.NOT_SEEN, f"“{button.words[:60]}” leads to one more step; the last button was not reached."
        )
    if button.pays:
        return passed("The last button says that it costs money.", button.quote)
    if button.orders:
        return partial("The last button says that it orders, and not that it costs money.", button.quote)
    return failed("The last button says nothing of an order or of money.", button.quote)
