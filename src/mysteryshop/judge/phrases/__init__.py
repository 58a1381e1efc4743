"""A house's own words: phrases made into patterns, and found in sentences, whatever their endings and signs."""

from mysteryshop.judge.phrases.passages import Line, Passage, Where, passages_of
from mysteryshop.judge.phrases.patterns import Phrasebook, phrase_problem, phrasebook
from mysteryshop.judge.phrases.searching import Hits, search

__all__ = [
    "Hits",
    "Line",
    "Passage",
    "Phrasebook",
    "Where",
    "passages_of",
    "phrase_problem",
    "phrasebook",
    "search",
]
