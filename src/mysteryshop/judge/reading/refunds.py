"""When the money comes back: how long, and counted from what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.times import DAY, SPAN, VAGUE
from mysteryshop.judge.reading.told import Told, read_told
from mysteryshop.judge.reading.wording import lexicon, regex

MONEY_BACK = lexicon(
    r"refund(?:s|ed|ing)?|money back|(?:your|the|all (?:of )?(?:your|the)) money|reimburse\w*|credit(?:ed|s)? (?:to"
    r"|back|your)"
    r"|credited|(?:get|have|is|goes) (?:it|your money|the money|everything) back|pay(?:ment)? (?:you )?back|repaid"
    r"|back (?:on|in|to|onto|into) (?:your|the) (?:card|account|bank)"
)
"""Words of money going back to the customer."""

ASKED = lexicon(r"(?:when|how (?:long|soon|fast|quickly))[^?]{0,60}(?:refund\w*|money|credited|paid back|reimbursed)")
"""A question whose answer need not name the money again."""

OWN_TIME = regex(
    r"\b(?:you (?:have|can|may|get|must)|may (?:\w+ ){0,3}(?:claim|request|ask|return|cancel|withdraw)|sends?"
    r"|returns?|returned|brings?|post|cancel(?:led)?"
    r"|keep|try|request|claim|ask for|apply for|contact us|tell us|let us know|items? \w+|changed? your mind|up to"
    r"|until)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
COUNTED_BY_THEM = regex(
    r"\W{0,3}(?:money[- ]back|(?:to )?(?:return|claim|ask|cancel|decide|try)|before\b|(?:refund|returns?)(?: \w+)?"
    r"|(?:of|from|after) (?:the |your |its )?"
    r"(?:purchase|delivery|buying|ordering|order\b|getting it|receiving it))",
    re.IGNORECASE,
)
"""What makes a length of time the customer's own, in which to ask for the money."""

RIGHT_AFTER = regex(r"\W{0,3}(?:of|after|from|once|when|following|as soon as) (?!purchase|ordering)\w+", re.IGNORECASE)
"""What stands right behind the days and says from when they count."""

EVENT = regex(
    r"\b(?:of|after|from|once|when|as soon as|on|upon|following|since|the (?:day|moment|minute))\b[^.;]{0,50}?"
    r"\b(?:receipt|receiv\w+|reach\w*|arriv\w*|get(?:s|ting)?|got|have (?:it|them)|is back|are back|back (?:with|in|at)"
    r"|inspect\w+|check(?:ed|ing)?|return\w*|cancel\w*|collect\w+|scann?\w*|hand(?:ed|ing)|post(?:ed|ing)|sent|sending"
    r"|accept\w*|approv\w*|tell(?:ing)? us|we have|request\w*|your (?:parcel|request|claim)|the (?:parcel|goods"
    r"|items?))\b",
    re.IGNORECASE,
)
"""What the days are counted from."""

AT_ONCE = lexicon(
    r"(?:straight ?away|right away|at once|immediately|instantly|the (?:same|next) (?:working )?day|that day"
    r"|the (?:moment|minute|day)|on the (?:spot|day))"
)
IN_TIME = lexicon(
    r"in due course|in a timely (?:manner|fashion)|without (?:undue )?delay|promptly|in good time|speedily|quickly"
)
"""Words that sound like a time and name none."""

RETURNS = lexicon(r"return(?:s|ed|ing)?|send (?:it|them|something)? ?back|cancel\w*|changed? (?:my|your) mind")


@dataclass(frozen=True, slots=True)
class Refunds:
    """What a page says of when the money comes. full: days and what they are counted from; days: no event named.

    asked: questions on when the money comes; on_returns: what is said of sending back.
    """

    full: tuple[Told, ...]
    days: tuple[Told, ...]
    vague: tuple[Told, ...]
    mentioned: tuple[Told, ...]
    asked: tuple[Told, ...]
    on_returns: tuple[Told, ...]


def read_refunds(reading: Reading) -> Refunds:
    """The times of a refund on a page, folded answers included; use with `Reading.once`."""
    everything = [one for one in reading.once(read_told) if one.own]
    told = [one for one in everything if not one.text.endswith("?")]
    asked = tuple(one for one in everything if one.text.endswith("?") and ASKED.search(one.text))
    money = [one for one in told if MONEY_BACK.search(one.text) or ASKED.search(f"{one.head} {one.label}")]
    timed = [one for one in money if _takes(one.text)]
    full = tuple(one for one in timed if _from_when(one.text))
    days = tuple(one for one in timed if one not in full)
    vague = tuple(one for one in money if one not in timed and (VAGUE.search(one.text) or IN_TIME.search(one.text)))
    on_returns = tuple(one for one in told if RETURNS.search(f"{one.head} {one.labelled}"))
    return Refunds(full, days, vague, tuple(money), asked, on_returns)


def _from_when(text: str) -> bool:
    """Whether a sentence says what the days are counted from."""
    return EVENT.search(text) is not None or any(RIGHT_AFTER.match(text[span.end() :]) for span in SPAN.finditer(text))


def _takes(text: str) -> bool:
    """Whether a sentence on money going back says how long that takes: a span that is not the customer's own time."""
    found = MONEY_BACK.search(text)
    if AT_ONCE.search(text) and (EVENT.search(text) or DAY.search(text)):
        return True
    for span in SPAN.finditer(text):
        before, after = text[: span.start()], text[span.end() :]
        own = OWN_TIME.search(before) is not None and not _OURS.search(before)
        counted = COUNTED_BY_THEM.match(after) is not None and not _OURS.search(before)
        if not own and not counted and (found is None or found.start() < span.start() or _OURS.search(after)):
            return True
    return False


_OURS = regex(
    r"\b(?:we|we'll|us)(?: \w+){0,3} (?:refund|pay|credit|reimburse|return|send)\b|^\W*(?:all |any "
    r"|your )?refunds?(?: (?:within|in|by|inside))?\b"
    r"|\brefunds? (?:\w+ ){0,4}?(?:take|takes|are|is|will|shall|posts?|reach\w*|goe?s?|come|comes|land|arrive\w*"
    r"|appear\w*)\b"
    r"|\b(?:you|you'll)(?: will)? (?:get|have|see|receive) (?:it|your|the|all|a|every|back)\b[^.;]{0,40}\b(?:back"
    r"|refund\w*|money)\b"
    r"|\b(?:be|is|are|was) (?:\w+ )?(?:refunded|credited|repaid|reimbursed|back)\b|\bmoney (?:is|will|goes|comes)\b"
    r"|\brefunded\b"
    r"|\bcredited\b|\b(?:paid|issued|remitted|made|transferred|processed)\b|\bon your card\b",
    re.IGNORECASE,
)
"""What makes the shop the one who has the time."""
