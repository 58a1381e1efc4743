"""The words of what is made for one customer: from the order, the deposit or the drawing to the finished thing.

Source of all of them: makers' and builders' pages, by hand.
"""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

ORDER_BY_THEN = regex(
    r"^\W*(?:order|book|buy|reserve|join|sign up|orders placed)\b(?:(?!,|\band\b|\bget\b|\bhave\b|\breceiv\w+"
    r"|\bdeliver\w*"
    r"|\barriv\w*)[^|;:])*\b(?:within|inside|in)\W*$",
    re.I,
)
"""What the customer has to do by then: "order any room within a week of the show"."""
FINISHED = regex(
    r"\b(?:hand-?overs?|handed over|keys?|completed?|completion|finished|built|ready|done|hangs?|hung|yours)\b", re.I
)
"""What is made for one customer and done by then; where that takes weeks, ready and made are one."""
START_TO_END = regex(
    r"\b(?:from )?(?:order|deposit|yes|booking|drawing|measuring|payment|click|sketch|design|quote|survey|go-ahead)"
    r" to (?:the )?(?:keys?|finish\w*|hand-?over|tap|done|completion|collection|hanging|plate|switch-on|first \w+)\b",
    re.I,
)
"""The two ends of making something: "from deposit to key"."""
