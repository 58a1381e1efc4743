"""Card machines, which say that cards are taken, and their absence, which says that they are not."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

_NO_MACHINE = regex(
    r"\b(?:(?:do not|don'?t|doesn'?t|does not|haven'?t|have not) (?:have |got |carry |own |run )+an?|no|without "
    r"an?) (?:card|payment) "
    r"(?:machine|reader|terminal)s?\b",
    re.IGNORECASE,
)
_MACHINE_HERE = regex(
    r"(?:\b(?:have|has|got|'ve|carr(?:y|ies)|brings?|there(?:'s| is| are)|with|own|owns|uses?|takes?|travels? with)"
    r"(?: (?:now|also|always|an?|the|our|his|her|their|own|mobile|wireless|portable|new|little|proper)){0,4} |"
    r"^\W*(?:mobile |portable |wireless )?)(?:card|payment) (?:machine|reader|terminal)s?\b"
    r"(?!.{0,30}\b(?:broken|down|out of order|away|not|isn't|fails?|needed|nearest)\b)",
    re.IGNORECASE,
)
_NEGATED = regex(r"\b(?:no|not|never|without|nor|isn't|hasn't|doesn't|don't|haven't)\b", re.IGNORECASE)
_NO_PLASTIC = regex(
    r"\b(?:cash|notes|coins)\b.{0,30}\bno plastic\b(?! \w)|"
    r"\bno plastic(?:[.,;!]| here| please)\W.{0,20}\b(?:cash|notes|coins)\b",
    re.IGNORECASE,
)


def machine_missing(clause: str) -> bool:
    """Whether a clause says that there is no card machine."""
    return _NO_MACHINE.search(clause) is not None


def machine_there(clause: str) -> bool:
    """Whether a clause says that somebody has a card machine that works."""
    return "card" in clause.lower() and bool(_MACHINE_HERE.search(clause)) and not _NEGATED.search(clause)


def no_plastic(text: str) -> bool:
    """Whether a text refuses plastic beside cash, so that it speaks of cards and not of bags."""
    return "plastic" in text.lower() and _NO_PLASTIC.search(text) is not None
