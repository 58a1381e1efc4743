"""Am I treated as stupid, greedy or dishonest?"""

from __future__ import annotations

from mysteryshop.judge.labels.on_pages import label_answer
from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.tone import read_tone
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, passed

BLAMED = "The reader is made to feel at fault."
NOBODY = "Nobody is blamed."


@page_detector("answer-without-blame")
def answer_without_blame(page: Reading, _: None) -> Answer:
    """Whether answers help without making the reader at fault, stupid, greedy or dishonest."""
    return judge_pairs(page, _ask, "There is no question on this page.")


def _ask(pair: Pair) -> Answer:
    blame = read_tone(pair).blame
    ruled = failed(BLAMED, *quotes(blame, 3)) if blame else passed(NOBODY, pair.answer[0].quote)
    return weigh(ruled, label_answer(pair), "blames_customer", good=False, met=NOBODY, missed=BLAMED)
