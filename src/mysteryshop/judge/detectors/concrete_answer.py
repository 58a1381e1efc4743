"""When I ask when, how much or how, do I get that?"""

from __future__ import annotations

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.answers import VAGUE_TIME, has_what_was_asked, stale_date
from mysteryshop.judge.reading.questions import Asks, Pair
from mysteryshop.judge.reading.wording import plain
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, passed

CONCRETE = frozenset({Asks.WHEN, Asks.HOW_MUCH, Asks.HOW, Asks.WHERE})
"""Questions that want a thing that can be pointed at."""


@page_detector("concrete-answer")
def concrete_answer(page: Reading, _: None) -> Answer:
    """Whether when gets a date or a span, how much an amount, how a step, where a place; and no date has passed.

    Yes-or-no questions are left to other checks.
    """
    return judge_pairs(page, lambda pair: _ask(pair, page), "Nobody asks when, how much, how or where.")


def _ask(pair: Pair, page: Reading) -> Answer | None:
    if pair.asks not in CONCRETE:
        return None
    stale = stale_date(pair, page.now.date())
    if stale:
        return failed(
            f"The date in the answer has passed: {stale}.",
            *[s.quote for s in pair.answer if stale in plain(s.text)][:1],
        )
    if has_what_was_asked(pair, pair.text):
        return passed(f"Asked {pair.asks}, answered in kind.", pair.answer[0].quote)
    vague = " It only says that it varies or comes soon." if VAGUE_TIME.search(pair.text) else ""
    return failed(f"Asked {pair.asks}, and no such thing is in the answer.{vague}", pair.answer[0].quote)
