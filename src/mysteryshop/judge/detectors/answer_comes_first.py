"""Is my question answered, and first thing?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.labels.on_pages import label_answer
from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.answers import BRAND_TALK, ELSEWHERE, says_it_first, says_it_later
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import AGREED, weigh
from mysteryshop.model import Answer, failed, partial, passed

FIRST = "The answer comes first."


@page_detector("answer-comes-first")
def answer_comes_first(page: Reading, _: None) -> Answer:
    """Whether each question is answered in the first two sentences under it.

    Yes, no, a number, a time, a place or the first step answer; praise of the brand, thanks for asking and "see our
    terms" do not. An answer that comes later is partial.
    """
    return judge_pairs(page, _ask, "There is no question on this page.")


def _ask(pair: Pair) -> Answer:
    opening = [sentence.quote for sentence in pair.answer[:2]]
    label = label_answer(pair)
    unanswered = f"The question ({pair.asks}) is not answered in the first two sentences."
    if says_it_first(pair):
        return weigh(passed(FIRST, *opening[:1]), label, "answers_question", missed=unanswered)
    if says_it_later(pair):
        return partial("The answer comes, but only after two sentences about something else.", *opening)
    if label is not None and label["answers_question"].value and min(label["answers_question"].proofs) > 1:
        return replace(failed(unanswered, *opening), confidence=AGREED)
    return weigh(failed(unanswered, *opening), label, "answers_question", met=FIRST, denied=(ELSEWHERE, BRAND_TALK))
