"""What costs nothing, in all the ways in which that is said, and what it is that costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.money.numerals import word_set
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

WORDS = frozenset(
    "free no nothing thrown part without never don doesn won not none nope nil zero gratis complimentary waived"
    " waive waives "
    "included include "
    "includes us house isn aren".split()
)
"""Words without which nothing is said to cost nothing."""
_NOUGHT = regex(r"[£$€₹]\s?0(?:[.,]00?)?(?!\d|[.,]\d)")
_FEE = r"(?:corkage|fees?|charges?|costs?|surcharges?|supplements?|deposits?|penalt(?:y|ies)|premium)"
_THING = r"(?:[a-z][\w'-]*\s){0,4}?"
NO_FEE = regex(
    r"\b(?:no|zero|without(?: an?| any| paying(?: an?| any)?)?|(?:don't|doesn't|won't|never|not|do not|does not"
    r"|will not) (?:ever )?(?:charge|add|take|have|ask(?: for)?|pay|levy)"
    r"(?: (?:you|anyone|members|customers))?(?: an?| any)?|(?:isn't|aren't|there's no|is no|are no"
    r"|there is never)(?: an?| any)?)\s(?:extra |additional |hidden |separate )?"
    rf"(?P<thing>{_THING}{_FEE})\b(?P<after>(?:\sfor\s[^.,;:!?()]+)?)",
    re.IGNORECASE,
)
FEE_NONE = regex(
    rf"(?P<thing>(?:[a-z][\w'-]*\s){{0,4}}?{_FEE})\s*(?::|–|—|-|=|is|are|has been|have been)\s*(?:now |always "
    r"|completely )?(?:none|nil|nothing|zero|free|waived|no\b|not charged|scrapped|abolished)",
    re.IGNORECASE,
)
NOT_CHARGED = regex(
    r"\b(?:never|don't|do not|won't|will not|doesn't|does not|not)(?: ever)? (?:be )?charged?(?: you| anyone| extra"
    r"| anything| a penny| a cent)* (?:for|to)\s(?P<thing>[^.,;:!?()]+)"
    r"|\b(?:never|don't|do not|won't|doesn't|does not|no longer)(?: ever)? (?:charged?|charging|levy|levied)"
    r"(?: (?:you|anyone|guests|members|anybody))?(?: an?| any)? (?P<thing3>(?!for\b|to\b|extra\b|more\b|per\b"
    r"|by\b|you\b"
    r"|until\b|before\b|interest\b|vat\b|the\b|your\b|cards?\b|less\b|on\b|at\b|if\b|and\b|or\b|anything\b|a\b"
    r"|\w+ly\b)[a-z][\w-]+"
    r"(?:\s(?!and\b|or\b|but\b|for\b|on\b|to\b|if\b|at\b|in\b|when\b|with\b|until\b|unless\b)[\w-]+){0,2})"
    r"|\b(?:there's |there is )?(?:no charge|no extra charge|nothing extra|nothing to pay|no extra cost|no cost"
    r"|no fee|nothing)(?: at all| whatsoever)? (?:for|to|if you)\s(?P<thing2>[^.,;:!?()]+)",
    re.IGNORECASE,
)
FREE_THING = regex(
    r"(?<![\w-])(?:free|complimentary|gratis)(?! (?:from|over|above|of|on|in|at|for|if|when|with|to|and|or|but|until"
    r"|up|within|as|by|every|all|while|because|because|behind|so|then|too|again|anyway|either|after|before|is|are"
    r"|was|we|you|it)\b)\s"
    r"(?P<thing>(?!\d+ (?:days?|weeks?|months?|nights?|hours?|years?)\b|(?:one|two|three|six|twelve|first) (?:days?"
    r"|weeks?|months?|nights?)\b)(?:[a-z0-9][\w'-]*)(?:\s(?!(?:for|if|when|with|on|in|at|from|over|until|and|or|but"
    r"|to|is|are|every|by|while|because|so|within|behind|up|outside|before|after)\b)[\w'-]+){0,3})",
    re.IGNORECASE,
)
_ONLY_FEE = regex(r"fees?|charges?|costs?|surcharges?|supplements?|penalt(?:y|ies)|premium", re.IGNORECASE)
SAID_FREE = regex(
    r"(?:\b(?:free(?: of (?:charge|cost))?|no (?:extra )?charge|no (?:extra )?cost|no fee"
    r"|without (?:any )?(?:extra )?(?:charge|cost)|at no (?:extra |additional )?(?:cost|charge)|nothing(?: extra"
    r"| at all)?|complimentary|gratis|on us"
    r"|on the house|included(?: in (?:the|your|our) (?:price|fee|rate|ticket))?|thrown in|part of (?:that|it"
    r"|the (?:price|deal|service))"
    r"|no premium|for nothing|waived)|£0(?:\.00)?)"
    r"(?=\s*(?:$|[.,;:!?)–—|]|(?:if|when|for|with|until|as|and|but|or|while|up|within|in|on|to|at|from|over|all"
    r"|every|because|before|after|behind|by)\b))",
    re.IGNORECASE,
)
LINKS = regex(
    r"[\s:,–—-]*(?:\b(?:is|are|'s|'re|go|goes|come|comes|travel|travels|stay|stays|get in|gets in|eat|eats|swim"
    r"|swims|sail|sails|ride|rides|enter|play|plays|join|joins|be carried|carried|sent|provided|supplied|fitted"
    r"|remain|remains|always|costs?|cost you|completely|totally|entirely|absolutely|for|also|both|all|be"
    r"|will)[\s:]+)*$",
    re.IGNORECASE,
)
ANSWER_NO = regex(
    r"^\W*(?:no+|nope|none|never|not at all|nothing|zero|nil|free|it's free|it is free|there isn't(?: one)?"
    r"|we don't)\b",
    re.I,
)
ANSWER_FREE = regex(
    r"\b(?:no (?:extra )?charge|free of charge|no cost|(?:it's|is|they're|that's|completely|totally|always|,|:"
    r"|for) free|nothing (?:extra|to pay)|costs? nothing|on us|on the house|at no (?:extra )?cost|without (?:cost"
    r"|charge)"
    r"|for nothing|it's included|without paying)\b|^\W*(?:yes|yep|of course|certainly|sure|absolutely)?\W*(?:it's "
    r"|they're |both |all |and |is |are )*(?:free|included|nothing|complimentary)\b",
    re.IGNORECASE,
)
_NOT_FREE = regex(
    r"\b(?:feel|set|interest|toll|hands|gluten|dairy|smoke|care|hassle|worry|cruelty|sugar|alcohol|fat|duty|stress"
    r"|risk|plastic|nut|tax|rent|damage|scratch|lead"
    r"|crease|drop|bug|ad)[- ]free\b|\bfreephone\b|\bfree (?:to (?:call|ask|contact|email|ring|leave|choose|drop"
    r"|get)|time|range|hand|standing|spirit|will|flow|fall|wheel|run|kick|style|again|by|number|places?|spaces? left"
    r"|seats? left|call)\b"
    r"|\btoll-free\b|\b(?:become|becomes|when|is) free again\b|\bfeel free\b|\bfree to (?!borrow|use|hire|park"
    r"|enter|join|members|residents|guests)\w|\bnot free\b"
    r"|\bisn't free\b|\baren't free\b|\bfree trial\b|\bhelpline\b",
    re.IGNORECASE,
)
CONDITIONAL = regex(
    r"\b(?:if|when|unless|with(?! us\b)|once|except|only|over|above|selected|some|as long as|provided|first|who"
    r"|members?|students?|new customers?|trade|in town|inside|outside|within \d+ ?(?:km|miles?))\b",
    re.IGNORECASE,
)
TAXES = regex(r"\b(?:vat|gst|tax(?:es)?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Free:
    """Something that costs nothing. thing: what, as it stands, or empty. fee: a fee that isn't taken.

    if_only: it holds under a condition. included: it is part of another price.
    """

    thing: str
    start: int
    end: int
    fee: bool = False
    if_only: bool = False
    included: bool = False
    ever: bool = False


@once_a_text
def free_in(text: str, question: str = "") -> Iterator[Free]:
    """What a piece says costs nothing; `question`: what it answers, which names the thing where the answer does not."""
    if question and _YES.match(text) and _IS_FREE.search(question):
        yield Free(question, 0, len(text), if_only=limited(text))
        return
    if (
        (WORDS.isdisjoint(word_set(text)) and not _NOUGHT.search(text))
        or TAXES.search(text)
        or text.rstrip(" *_\"'”").endswith("?")
    ):
        return
    heard = list(_heard(text))
    yield from heard
    if heard and any(len(one.thing.split()) for one in heard):
        return
    if question and _answered_no(question, text):
        yield Free(question, 0, len(text), fee=True, if_only=limited(text))
    elif question and ANSWER_FREE.search(text) and not _NOT_FREE.search(text):
        yield Free(question, 0, len(text), if_only=limited(text))


def _heard(text: str) -> Iterator[Free]:
    taken: list[tuple[int, int]] = []
    for said, start, end, fee, included in _candidates(text):
        near = text[max(0, start - 12) : end + 14]
        if any(a < end and start < b for a, b in taken) or _of_time(said) or (not fee and _NOT_FREE.search(near)):
            continue
        taken.append((start, end))
        if_only = limited(text[end : end + 60]) or limited(text[:start]) or _CLOCK.search(text) is not None
        limit = _UNTIL.search(said)
        thing = said[: limit.start()] if limit else said
        if_only = if_only or limit is not None
        yield Free(thing.strip(), start, end, fee, if_only, included, _EVER.search(text) is not None)


_CLOCK = regex(r"\b(?:after|before|from|until|till|between) \d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o'clock)\b", re.I)
_STOPS = regex(r"[.!?](?=\s)|[;()|·•]")
_UNTIL = regex(r"\s(?:up to|until|till|within|more than|at least|before)\s.*$", re.I)
_EVER = regex(r"\b(?:ever|never|always|any|all|every|each|however|whenever|any ?time|at all|whatsoever|hidden)\b", re.I)


_FEES = frozenset(
    "corkage fee fees charge charges cost costs surcharge surcharges supplement supplements deposit deposits penalty"
    " penalties premium".split()
)


def _candidates(text: str) -> Iterator[tuple[str, int, int, bool, bool]]:
    """Thing, start and end of each place where something is said to cost nothing; whether a fee, whether included."""
    said = word_set(text)
    for pattern in (NO_FEE, FEE_NONE, NOT_CHARGED):
        if pattern is not NOT_CHARGED and _FEES.isdisjoint(said):
            continue
        for found in pattern.finditer(text):
            groups = found.groupdict()
            thing = (groups.get("thing") or groups.get("thing2") or groups.get("thing3") or "") + (
                groups.get("after") or ""
            )
            if len(thing.split()) == 1 and _ONLY_FEE.fullmatch(thing.strip()):
                continue
            yield thing, *found.span(), True, False
    for found in FREE_THING.finditer(text):
        yield found["thing"], *found.span(), False, False
    for found in SAID_FREE.finditer(text):
        start = max((match.end() for match in _STOPS.finditer(text, 0, found.start())), default=0)
        before = LINKS.sub("", text[start : found.start()])
        thing = before[max(before.rfind(mark) for mark in ",–—:") + 1 :] or before
        at = start + before.rfind(thing) if thing else found.start()
        if len(thing.strip()) > 1:
            yield (
                thing,
                max(at, 0),
                found.end(),
                False,
                found.group().lower().startswith(("included", "part of", "thrown in")),
            )


def limited(text: str) -> bool:
    """Whether it holds under a condition only."""
    return CONDITIONAL.search(text) is not None


def _of_time(thing: str) -> bool:
    """Whether what is free is time (`two months free`, `Sundays included`), which prices nothing."""
    return _STRETCH.search(thing) is not None


_STRETCH = regex(
    r"\b(?:\d+|an?|one|two|three|four|six|twelve|first|second)(?: \w+)? (?:days?|weeks?|months?|nights?|hours?"
    r"|years?|minutes?)\W*$|^\W*(?:(?:and|also|even) )?(?:mon|tues|wednes|thurs|fri|satur|sun|holi|week)(?:days?|ends?)"
    r"(?: (?:and|&|or) \w+)?\W*$",
    re.I,
)


_WHETHER = regex(
    r"\b(?:is|are|will) there (?:be )?(?:an? |any )?(?:[\w-]+ ){0,4}(?:cost|charge|fee|surcharge|supplement"
    r"|deposit)s?\b|\b(?:do|does|will|would|must|should) (?:i|we|you|it|that|they|members|guests)"
    r" (?:\w+ ){0,3}?(?:pay|charged?|cost)\b|\bany (?:\w+ ){0,2}(?:fees?|charges?|costs?)\b|\b(?:is|are) (?:i|we|it"
    r"|they|\w+)(?: \w+){0,2} charged\b",
    re.IGNORECASE,
)
_YES = regex(
    r"\W*(?:yes|yep|yeah|it is|they are|of course|always|absolutely|certainly|sure)\b(?!.*\b(?:but"
    r"|only|not)\b)",
    re.I,
)
_IS_FREE = regex(r"\b(?:is|are)\b.*\b(?:free|included|complimentary)\W*$", re.I)
_WHAT = regex(r"\b(?:how much|what (?:do|does|is|are|will|would)\b.*\b(?:cost|price|fee|charge|pay)|who pays)", re.I)
_NOTHING = regex(r"^\W*(?:nothing|zero|nil|none|not a (?:penny|cent)|they're free|it's free|free)\b", re.I)


def _answered_no(question: str, text: str) -> bool:
    """Whether the answer to a question about a cost is that there is none."""
    if _WHAT.search(question):
        return _NOTHING.search(text) is not None
    return _WHETHER.search(question) is not None and ANSWER_NO.search(text) is not None
