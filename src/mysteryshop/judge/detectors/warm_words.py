"""Does a person speak, or a lawyer?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.tone import read_tone
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed


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
    if tone.legalese or tone.cold:
        return failed("A lawyer speaks, not a person.", *quotes((*tone.legalese, *tone.cold), 3))
    if len(tone.mild) >= options.stiff_words:
        return partial("Stiff, official words.", *quotes(tone.mild, 3))
    return passed("A person speaks.", pair.answer[0].quote)
