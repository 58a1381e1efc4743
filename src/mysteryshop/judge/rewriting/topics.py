"""What customers ask everywhere, and how pages answer it: so that one sentence can stand in for another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.answers import AMOUNT, BRAND_TALK, VAGUE_TIME
from mysteryshop.judge.reading.questions import Asks, Pair
from mysteryshop.judge.reading.times import CLOCK, DAY, SPAN
from mysteryshop.judge.reading.wording import lexicon, plain

LONGEST = 32
"""Words of a sentence that is fetched from elsewhere. Source: chosen; longer ones speak of several things."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that is asked. question: its words; answer: how pages say it; kind: what has to be in the answer.

    other: words by which a sentence speaks of something else, however near it sounds.
    """

    asks: Asks
    question: re.Pattern[str]
    answer: re.Pattern[str]
    kind: tuple[re.Pattern[str], ...]
    other: re.Pattern[str]

    def asked(self, pair: Pair) -> bool:
        """Whether a question is about this."""
        return pair.asks is self.asks and self.question.search(plain(pair.question)) is not None

    def told(self, text: str) -> bool:
        """Whether a sentence tells this and nothing else."""
        if len(text.split()) > LONGEST or text.endswith("?"):
            return False
        spoken = self.answer.search(text) and any(pattern.search(text) for pattern in self.kind)
        return bool(spoken) and not any(pattern.search(text) for pattern in (self.other, BRAND_TALK, VAGUE_TIME))


_THINGS = r"(?:deliver(?:y|ies)|orders?|parcels?|packages?|post|items?)"

TOPICS = (
    Topic(
        Asks.WHEN,
        lexicon(
            rf"{_THINGS}[^?]{{0,30}} (?:come|arrive|be (?:here|delivered|there)|get here|reach|take)|delivery times?"
        ),
        lexicon(
            rf"{_THINGS} (?:\w+ ){{0,3}}?(?:takes?|arrives?|comes?|reach(?:es)? you)|(?:deliver|delivered|deliver it)"
            r" (?:in|within|by)|we deliver (?:in|within)"
        ),
        (SPAN, DAY),
        lexicon(
            r"refund\w*|return\w*|send (?:it|them) back|money back|guarantee\w*|from the day|since|after it|collect\w*"
        ),
    ),
    Topic(
        Asks.HOW_MUCH,
        lexicon(r"deliver(?:y|ies)|postage|shipping|post it"),
        lexicon(r"deliver(?:y|ies|ed)?|postage|shipping|carriage"),
        (AMOUNT,),
        lexicon(r"refund\w*|return\w*|send (?:it|them) back|money back|guarantee\w*"),
    ),
    Topic(
        Asks.WHEN,
        lexicon(r"return\w*|send (?:it|them|something) back|bring (?:it|them) back"),
        lexicon(r"return\w*|send (?:it|them|anything|things) back|bring (?:it|them) back"),
        (SPAN,),
        lexicon(r"refund\w*|money back|deliver(?:y|ies) takes?"),
    ),
    Topic(
        Asks.WHEN,
        lexicon(r"refund\w*|money back"),
        lexicon(r"refund\w*|money back"),
        (SPAN,),
        lexicon(r"to (?:return|send)|you (?:can|may|have)|return it within"),
    ),
    Topic(
        Asks.WHEN,
        lexicon(r"(?:you|shop|store|office|desk|branch)[^?]{0,20} (?:open|close)|opening (?:hours|times)"),
        lexicon(r"open|opens|closed?|closes"),
        (CLOCK,),
        lexicon(r"deliver\w*|phone|lines?|call|ring|bank holidays?"),
    ),
)
"""Source: the questions that shops are asked most, as the catalogue lists them for a journey that is covered."""
