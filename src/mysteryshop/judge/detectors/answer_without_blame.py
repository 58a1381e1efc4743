"""Am I treated as stupid, greedy or dishonest?"""

from __future__ import annotations

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.tone import read_tone
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, passed


@page_detector("answer-without-blame")
def answer_without_blame(page: Reading, _: None) -> Answer:
    """Whether answers help without making the reader at fault, stupid, greedy or dishonest."""
    return judge_pairs(page, _ask, "There is no question on this page.")


def _ask(pair: Pair) -> Answer:
    blame = read_tone(pair).blame
    if blame:
        return failed("The reader is made to feel at fault.", *quotes(blame, 3))
    return passed("Nobody is blamed.", pair.answer[0].quote)
