"""Money that goes back by then, told with the money as subject or object; and a thing that comes back for a refund."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.deadlines.aftersales_words import AFTER_OURS, FROM_BUYING, NOT_LIKED
from mysteryshop.judge.facts.kinds.deadlines.sorts import REFUND, RETURN, Around, Sort
from mysteryshop.judge.facts.kinds.deadlines.words import AFTER_YOURS, DAMAGE, EVENT, MONEY_BACK, TELLING
from mysteryshop.judge.facts.sieve import regex

_MONEY = (
    r"(?:money|fees?|deposits?|bond|fares?|payments?|balance|price|cash|premiums?|refunds?|tuition|sum|amount|cost"
    r"|everything you paid|what you paid)"
)
"""What is paid back. Source: refund terms of many trades, by hand."""

_LED = (
    r"(?: (?:within|in|inside|takes?|about|around|up to|after|by|allow|not|for|approximately|roughly|usually)){0,3}\W*$"
)

_GETS = regex(
    rf"\b(?:you|they|guests?|customers?|clients?|students?|members?|buyers?|passengers?|\w+ who \w+)(?:'ll|"
    rf" will| should"
    rf"| shall|'d)? (?:\w+ ){{0,1}}?(?:get|have|see|receive)s? (?:(?:\w+(?:'s)?) ){{0,3}}?{_MONEY}\b"
    rf"(?: (?!(?:if|when|for|as)\b)\w+){{0,4}}?{_LED}",
    re.I,
)
"""Who gets money by then: "you will get your fees back within"."""

_DONE = (
    r"(?:returned|sent back|sent|paid|repaid|refunded|reimbursed|credited|transferred|released|issued|processed|back"
    r"|in (?:your|the|their))"
)
_GOES_BACK = regex(
    rf"\b{_MONEY}\b(?:(?: \w+){{0,5}}?(?:'s|'re| is| are| was| will be| shall be| should be| can be| gets?| goes| go"
    rf"| comes?| will come| lands?| (?:to|will) reach))? (?:\w+ly )?{_DONE}\b"
    rf"(?:(?!\b(?:if|when|where|provided|any)\b)[^.;|?]){{0,30}}{_LED}",
    re.I,
)
"""Money that goes back by then: "deposits on hired kit are returned no later than"."""

_GIVES_BACK = regex(
    rf"\b(?:returns?|give|gives|hand|hands|send|sends|pay|pays|transfers?|releases?) (?:you |back )?"
    rf"(?:(?:your|the|any|all|every|each|their|of|full) ){{0,3}}(?:\w+ ){{0,1}}?{_MONEY}\b(?: \w+){{0,4}}?{_LED}",
    re.I,
)
"""Who gives money back by then: "we return all deposits no later than"."""

_WAIT_FOR = regex(
    rf"^\W{{0,3}}(?:from [^.;|]{{0,30}}?)?(?:for|before|until|till|to)\b[^.;|]{{0,40}}?"
    rf"(?:\b{_MONEY}\b[^.;|]{{0,30}}?\b(?:paid|repaid|back|credited|returned|refunded|released|transferred|reach"
    rf"|appear|arrive|show|come|clear)\b|\b(?:refund|repay|reimburse)\b)",
    re.I,
)
"""What is waited for: "for your deposit to be paid back", "until you get your deposit back"."""

_WAITING = regex(r"\b(?:allow|takes?|taking|wait|give (?:it|us)|be|it's|within|in)\W*(?:up to |about |around )?$", re.I)

_CALLED_OFF = regex(
    r"\b(?:cancell?ed|postponed) (?:\w+ ){0,2}?\w+|^\W*(?:cancell?ed|postponed)\b|\bcancellation of (?:a|an|the|any)\b"
    r"|\b(?:a|an|the|any|your|tonight's|this|that|\w+'s) (?:\w+ ){0,2}?(?:(?:is|was|are|were|has been|gets?)"
    r" (?:cancell?ed|called off|postponed|off(?=[\s.,!]|$))|(?:doesn't|does not|didn't|don't) (?:run|go ahead"
    r"|take place))"
    r"|^\W*(?:\w+ ){1,2}(?:cancell?ed|called off)\b"
    r"|\b(?:if|when|because|that|once|should) we (?:have |'ve )?(?:had to |have to |must )?(?:cancel\w*|call \w+ off)\b"
    r"|\bwe(?:'ve| have)(?: had to)? (?:cancel\w*|called)\b|\byou (?:have to )?cancel my\b|\bwe cancel\b"
    r"|\bof cancelling (?:a|an|any)\b",
    re.I,
)
"""What a business calls off, so that it owes the money back; not what a customer cancels."""

_COMES_BACK = regex(
    r"\b(?:returned|sent back|brought back|handed back|posted back|withdraw\w*|cancel(?:s|led|ling)?|returns?)"
    r"(?: (?:it|them|to us|to the \w+|unused|unworn|unopened|in full|your \w+|the \w+|if|is|are)){0,2}"
    r" (?:within|in|inside|up to|for)\W*$",
    re.I,
)
"""What the customer does by then: "any dress sent back within"."""

_SINCE = regex(r"^\W{0,3}(?:of|after|from)\b", re.I)
_BOUGHT = regex(r"\b(?:bought|purchased|ordered|got|paid)\b[^.;|]{0,30}\b(?:within|in|less than)\W*$", re.I)
_AGO = regex(r"^\W*ago\b", re.I)
_MIND = regex(r"\bmind\b|\bnot for (?:you|me)\b|\bisn't for (?:you|me)\b|\bno risk\b|\bregret\b", re.I)


def repaid(around: Around, clause: str) -> Sort | None:
    """Money that goes back by then, or the time in which a thing has to come back for it; else None."""
    yours = AFTER_YOURS.match(around.after) or FROM_BUYING.match(around.after)
    ours = AFTER_OURS.match(around.after)
    ours = ours if not (yours and ours and yours.end() <= ours.end()) else None
    back = bool(MONEY_BACK.search(f"{clause} {around.asked} {around.ahead[-80:]}"))
    if EVENT.match(around.after) and not (ours or _SINCE.match(around.after)):
        return None
    if back and _is_window(around, clause) and not ours:
        return RETURN
    if yours or (around.relative and not back):
        return None
    if _GIVES_BACK.search(around.before) or _GOES_BACK.search(around.before) or _GETS.search(around.before):
        return REFUND
    return REFUND if _WAITING.search(around.before) and _WAIT_FOR.match(around.after) else None


def _is_window(around: Around, clause: str) -> bool:
    if around.working or around.relative or around.unit in ("minute", "hour"):
        return False
    if _AGO.match(around.after) and _BOUGHT.search(around.before):
        return True
    if DAMAGE.search(clause):
        return False
    if _COMES_BACK.search(around.before) and not _GOES_BACK.search(around.before):
        return True
    told = f"{clause} {around.ahead[-80:]} {around.asked}"
    return bool(TELLING.search(around.before) and (_MIND.search(told) or NOT_LIKED.search(told)))


def called_off(text: str) -> bool:
    """Whether a text speaks of what the business itself called off."""
    return bool(_CALLED_OFF.search(text))
