"""Saying sorry: to the customer, and for something."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, words_of

SORRY = lexicon(
    r"sorry",
    r"apolog(?:y|ies|ise|ises|ised|ising|ize|izes|ized|izing)",
    r"forgive us",
    r"(?:we|I) (?:deeply |sincerely |very much )?regret",
    r"pardon (?:us|the)",
)
"""Source: English ways to apologise; `unfortunately` and `sadly` state a fact and are left out."""

NOT_AN_APOLOGY = lexicon(
    r"not (?:even |at all |one bit )?(?:sorry|apologi[sz]\w+)",
    r"(?:no|never|without|won'?t|don'?t|refuse to|nothing to) (?:an? |any )?apologi?\w+",
    r"better safe than sorry",
    r"sorry (?:state|sight|excuse|tale|story)",
    r"(?:feel(?:ing)?|felt) (?:a bit |so )?sorry for (?:us|ourselves|our|the (?:team|staff|developers?))",
    r"sorry for (?:us|ourselves|our (?:team|staff|developers?|boss|shareholders|investors|partners))",
    r"apologi[sz]e to (?:our|the) (?:\w+ )?(?:shareholders|investors|partners|owners|board|directors|sponsors)",
    r"(?:you|they|he|she) (?:will|'ll|should|must|ought to) (?:be sorry|apologi[sz]e)",
    r"owe us an apology",
)
"""The word is there, the apology to the customer is not."""

HOLLOW = lexicon(
    r"any (?:\w+ )?(?:inconvenience|disruption|trouble|frustration|disappointment|confusion|delays?|upset)",
    r"(?:may|might|could) (?:have|be|cause)\b[^.!?]{0,30}",
)
"""An apology that leaves open whether anything happened. Source: the catalogue: without "any", "may" or "if"."""

CONDITIONAL = lexicon(r"(?:sorry|apologi[sz]e|apologies)[^.!?,;]{0,40} if (?:you|your|this|it|we|there|any|that|the)")


@dataclass(frozen=True, slots=True)
class Apologies:
    """The apologies of a message: meant, and hollow ones."""

    meant: tuple[Heard, ...]
    hollow: tuple[Heard, ...]


def read_apologies(reading: Reading) -> Apologies:
    """The apologies of a failure message; use with `Reading.once`."""
    heard = hear(reading.once(read_message).sentences, SORRY, unless=NOT_AN_APOLOGY)
    hollow = tuple(signal for signal in heard if _is_hollow(signal))
    return Apologies(tuple(signal for signal in heard if signal not in hollow), hollow)


def _is_hollow(signal: Heard) -> bool:
    text = words_of(signal.sentence)
    return bool(HOLLOW.search(text, signal.start) or CONDITIONAL.search(text))
