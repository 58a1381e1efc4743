"""The stock apology, which says sorry for whatever may have happened to whomever."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.apology import SORRY
from mysteryshop.judge.reading.wording import regex

DOUBTFUL = regex(
    r"(?:,? (?:we|I|the \w+)(?:'re| are|'m| am)?)?(?P<said>\b(?:sorry|apologi[sz]es?|apologies))(?P<for> for"
    r"| about| if)"
    r" (?P<doubt>any (?:\w+ )?(?:inconvenience|disruption|trouble|frustration|disappointment|confusion|upset)s?"
    r"(?: (?:that )?(?:this|the|it|these)\b[^.,;!?]{0,40}?(?:may|might|could|has"
    r"|have)(?: have)?(?: been)? cause[ds]?)?"
    r"(?: (?:this|that|it) (?:may|might|could) (?:have )?cause[ds]?)?(?: (?:caused|to you|to our \w+|for you))*)",
    re.IGNORECASE,
)
"""The stock apology: sorry for any inconvenience that this may have caused."""


def says_nothing_else(text: str) -> bool:
    """Whether a sentence is only the stock apology, with thanks for patience at most."""
    stock = DOUBTFUL.search(text)
    if stock is None:
        return False
    left = text[: stock.start()] + text[stock.end() :]
    left = re.sub(
        r"\b(?:we|i|are|am|our|do|please|accept|sincerely|sincere|deeply|very|really|most|truly|and|thank you"
        r"|thanks|for|your"
        r"|patience|understanding|appreciate|during this time|at this time|in the meantime|caused|however"
        r"|unfortunately)\b",
        " ",
        SORRY.sub(" ", left),
        flags=re.IGNORECASE,
    )
    return not re.search(r"\w{2,}", left)
