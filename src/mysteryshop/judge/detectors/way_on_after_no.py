"""If it is no, what can I have instead?"""

from __future__ import annotations

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.refusal import find_refusal
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, passed


@page_detector("way-on-after-no")
def way_on_after_no(page: Reading, _: None) -> Answer:
    """Whether a refusal comes with something else to have: a product, a channel, a date, a person.

    A no is heard by its substance, not by the word; a no that is good news ("Is there a fee?") refuses nothing.
    """
    return judge_pairs(page, _ask, "No answer here is a refusal.")


def _ask(pair: Pair) -> Answer | None:
    refusal = find_refusal(pair)
    if refusal is None:
        return None
    if refusal.ways:
        return passed("The no comes with a way on.", refusal.heard.quote, *quotes(refusal.ways, 1))
    return failed("The answer is no, and there it ends.", refusal.heard.quote)
