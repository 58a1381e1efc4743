"""Is my question answered, and first thing?"""

from __future__ import annotations

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.answers import says_it_first, says_it_later
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed


@page_detector("answer-comes-first")
def answer_comes_first(page: Reading, _: None) -> Answer:
    """Whether each question is answered in the first two sentences under it.

    Yes, no, a number, a time, a place or the first step answer; praise of the brand, thanks for asking and "see our
    terms" do not. An answer that comes later is partial.
    """
    return judge_pairs(page, _ask, "There is no question on this page.")


def _ask(pair: Pair) -> Answer:
    opening = [sentence.quote for sentence in pair.answer[:2]]
    if says_it_first(pair):
        return passed("The answer comes first.", *opening[:1])
    if says_it_later(pair):
        return partial("The answer comes, but only after two sentences about something else.", *opening)
    return failed(f"The question ({pair.asks}) is not answered in the first two sentences.", *opening)
