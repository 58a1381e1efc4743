"""What bounds a length of time from above, brought to one word: "no more than", "a period not exceeding", "or less"."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.deadlines.words import BEFOREHAND
from mysteryshop.judge.facts.sieve import regex

WITHIN = "within "
"""The word that every upper bound before a length of time is brought to."""

_UPPER = (
    r"(?:(?:no|not|n't be|never)(?: any)? (?:more|longer|later|greater) than|not exceeding|not to exceed"
    r"|(?:that (?:does|shall|will) not|which (?:does|shall|will) not) exceed|(?:in )?under|(?:in )?less than"
    r"|at (?:the )?(?:very |absolute )?(?:most|latest|outside|maximum)|(?:a |the )?max(?:\.|imum)?(?: of)?"
    r"|(?:any ?time |at any (?:time|point) )?(?:within|inside|in|during|over) the next"
    r"|(?:at )?any ?time (?:within|inside|in|up to)|at any (?:time|point) (?:within|inside|in|up to))"
)
_LED = r"(?:(?:within|in|inside|for|up to|to|of) )?"
_PERIOD = r"(?:(?:a|the) )?(?:maximum |max\.? |total |full )?(?:period|time|term|space|timeframe|window)"

_BEFORE = regex(rf"\b{_LED}(?:{_PERIOD} (?:of )?)?{_UPPER} ?:? ?(?:just |only |about |around )?$", re.I)
_SPACE = regex(rf"\b(?P<led>within|in|inside|for|up to) {_PERIOD} of (?:up to )?$", re.I)
"""A roundabout way to say a preposition: "for a period of", "within the space of"."""

_WAITED = regex(
    r"\b(?:no|not|nobody|never|none|without|n't)\b[^.;!?]*\b(?:wait|waits|waiting|take|takes|taking|be|is|are"
    r"|hang(?:ing)?"
    r" (?:on|around))(?: any| \w+ed)?(?: for)?(?: any)? (?P<more>(?:longer|more|later|over) than )$"
    r"|n't\b[^.;!?]*\b(?:wait|take|be)(?: any)? (?P<than>(?:longer|more|later|over) than )$",
    re.I,
)
"""A wait that is denied beyond a length of time: "you won't wait longer than", "no parcel takes more than"."""

_AFTER = regex(
    r"^ ?,? ?\(?(?:or (?:less|sooner|fewer|under|quicker|faster|earlier)|max(?:imum)?\b\.?|tops\b"
    r"|at (?:the |an? )?(?:very |absolute )?(?:most|latest|outside|maximum|max)\b|if not sooner)\)?",
    re.I,
)
_PREPOSITION = regex(r"\b(?:within|inside|in|up to|for|takes?|allow|under|by|of|than)(?: the)? ?$", re.I)


def plain_bounds(before: str, after: str) -> tuple[str, str]:
    """The words on both sides of a length of time, each way to say that it is the longest brought to "within"."""
    waited = _WAITED.search(before)
    if waited:
        cut = waited.start("more") if waited.group("more") else waited.start("than")
        before = before[:cut] + WITHIN
    upper = _BEFORE.search(before)
    if upper:
        before = before[: upper.start()] + WITHIN
    elif spaced := _SPACE.search(before):
        before = f"{before[: spaced.start()]}{spaced.group('led')} "
    ended = _AFTER.match(after)
    if ended and not BEFOREHAND.match(after[ended.end() :]):
        after = after[ended.end() :]
        if not _PREPOSITION.search(before):
            before = f"{before.rstrip()} {WITHIN}".lstrip()
    return before, after


def bounded_after(after: str) -> bool:
    """Whether the words after a count of units say that it is the longest: "7 days or less"."""
    return bool(_AFTER.match(after))
