"""Mirror or window: whether the sentences of a text look at the company or at the customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading import copy_words as say
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import plain


@dataclass(frozen=True, slots=True)
class Mirror:
    """customer, company: the sentences that speak of either, in reading order; the company's most selfish first."""

    customer: tuple[Sentence, ...]
    company: tuple[Sentence, ...]

    @property
    def share(self) -> float:
        """How much of them looks at the customer, 0 to 1; 1 where none looks at either."""
        told = len(self.customer) + len(self.company)
        return len(self.customer) / told if told else 1.0


def read_mirror(sentences: Sequence[Sentence], names: tuple[str, ...] = ()) -> Mirror:
    """The sentences about the customer and those about the company. names: what the shop calls itself.

    A sentence counts once, however often it says "you". One that speaks to the reader, or of work done for them, is
    the customer's; one that only says "we" or the shop's name, or is proud, is the company's.
    """
    customer = tuple(sentence for sentence in sentences if _speaks_to_reader(sentence))
    selfish = [(s, score) for s in sentences if s not in customer and (score := _selfishness(s, names))]
    ranked = sorted(selfish, key=lambda each: -each[1])
    return Mirror(customer, tuple(sentence for sentence, _ in ranked))


def _speaks_to_reader(sentence: Sentence) -> bool:
    text = plain(sentence.text)
    return say.YOU.search(text) is not None or say.WE_DO_FOR_YOU.search(text) is not None


def _selfishness(sentence: Sentence, names: tuple[str, ...]) -> int:
    """How many of its words look at the company."""
    text = plain(sentence.text)
    own = say.literally(names)
    told = len(say.WE.findall(text)) + len(say.PRIDE.findall(text)) + len(say.SINCE.findall(text))
    return told + (len(own.findall(text)) if own else 0)
