"""Does a person speak, or a lawyer?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.labels.on_pages import label_answer
from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.tone import read_tone
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, partial, passed

LAWYER = "A lawyer speaks, not a person."
PERSON = "A person speaks."


@dataclass(frozen=True, slots=True)
class Options:
    """stiff_words: how many stiff words ("prior to", "please be advised") make an answer partial."""

    stiff_words: int = 2


@page_detector("warm-words", options=Options)
def warm_words(page: Reading, options: Options) -> Answer:
    """Whether a person speaks, and not a lawyer, a threat or a shrug. Stiff official words in numbers are partial."""
    return judge_pairs(page, lambda pair: _ask(pair, options), "There is no question on this page.")


def _ask(pair: Pair, options: Options) -> Answer:
    tone = read_tone(pair)
    label = label_answer(pair)
    if tone.legalese or tone.cold:
        cold = failed(LAWYER, *quotes((*tone.legalese, *tone.cold), 3))
        return weigh(cold, label, "cold_or_legalistic", good=False, met=PERSON)
    if len(tone.mild) >= options.stiff_words:
        return partial("Stiff, official words.", *quotes(tone.mild, 3))
    ruled = passed(PERSON, pair.answer[0].quote)
    return weigh(ruled, label, "cold_or_legalistic", good=False, missed="A lawyer or a shut door speaks, not a person.")
