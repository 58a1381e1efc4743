"""If it is no, what can I have instead?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.labels.on_pages import Labelled, label_answer
from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.refusal import find_refusal
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import SURE, weigh
from mysteryshop.model import Answer, failed, passed

LEADS_ON = "The no comes with a way on."
ENDS = "The answer is no, and there it ends."


@page_detector("way-on-after-no")
def way_on_after_no(page: Reading, _: None) -> Answer:
    """Whether a refusal comes with something else to have: a product, a channel, a date, a person.

    A no is heard by its substance, not by the word; a no that is good news ("Is there a fee?") refuses nothing.
    """
    return judge_pairs(page, _ask, "No answer here is a refusal.")


def _ask(pair: Pair) -> Answer | None:
    refusal, label = find_refusal(pair), label_answer(pair)
    if refusal is None:
        return _by_sense(label) if label is not None else None
    ruled = failed(ENDS, refusal.heard.quote)
    if refusal.ways:
        ruled = passed(LEADS_ON, refusal.heard.quote, *quotes(refusal.ways, 1))
    return weigh(ruled, label, "offers_alternative", met=LEADS_ON, missed=ENDS)


def _by_sense(label: Labelled) -> Answer | None:
    """The answer where no word of refusal was heard, and the whole is surely one by its sense."""
    refusal, offers = label["refusal"], label["offers_alternative"]
    if not refusal.value or refusal.right < SURE:
        return None
    answer = failed(ENDS, *label.quotes("refusal", 2))
    if offers.value:
        both = dict.fromkeys((*label.quotes("refusal", 1), *label.quotes("offers_alternative", 1)))
        answer = passed(LEADS_ON, *both)
    return replace(answer, confidence=min(refusal.right, offers.right))
