"""Are these the questions I would ask?"""

from __future__ import annotations

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.planted_questions import is_planted
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, passed


@page_detector("in-my-words")
def in_my_words(page: Reading, _: None) -> Answer:
    """Whether the questions are those of customers, not planted by the shop to praise itself.

    "Why is Norvex the market leader?" is the shop's; "Why is it so expensive?" a customer's. One planted question in
    five, or three of them, fail the page; fewer are partial.
    """

    def ask(pair: Pair) -> Answer:
        if is_planted(pair, page.setting.brand_words):
            return failed("Nobody but the shop would ask this.")
        return passed("A customer could ask this.")

    return judge_pairs(page, ask, "There is no question on this page.")
