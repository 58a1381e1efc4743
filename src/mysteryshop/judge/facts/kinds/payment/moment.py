"""When one pays: in advance or once the thing is done; and whether a free trial asks for a card."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds.payment.scope import fields_of
from mysteryshop.judge.facts.kinds.payment.way import Way
from mysteryshop.judge.facts.kinds.sides import Placed
from mysteryshop.judge.facts.kinds.words import heads_of
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.model import FactKind

MOMENT = "moment"
"""What a claim is about that tells when one pays."""

_PAYING = frozenset("cash pay paym paya paid sett char mone noth".split())
_TRIAL_WORDS = frozenset("tria try free card".split())

_PAYS = r"(?:pay(?:s|able|ment|ments|ing)?|paid|settled?|charged?)\b"
_BEFORE = (
    r"(?:in (?:full )?(?:and )?advance|up[- ]?front|beforehand|ahead of time|"
    r"when (?:you )?(?:book|order|reserv)(?:ing)?|at (?:the )?(?:time|point|moment) of (?:booking|ordering|order)|"
    r"(?:on|at|with) (?:your |the )?(?:booking|ordering)|"
    r"before (?:the day|we (?:start|begin|come|set off)|your (?:visit|lesson|appointment|arrival)|arrival|dispatch))"
)
_AFTER = (
    r"(?:on the day|on (?:completion|arrival|departure|the (?:door|night|spot))|afterwards|at the end|"
    r"when(?:ever)? (?:we|they|he|she|it|I|you|the \w+|your \w+)(?:'re|'ve|'s|'m| are| is| am| have| has)? ?"
    r"(?:all )?(?:done|finished|happy|leave|arrive|check out)|(?:after|once) (?:the|your|our|we) \w+)"
)
_AHEAD = regex(rf"\b{_PAYS}[^.;!?]{{0,40}}?\b{_BEFORE}\b", re.IGNORECASE)
_DAY = regex(
    rf"\b(?:{_PAYS}|cash\b)[^.;!?]{{0,40}}?\b{_AFTER}\b|\b(?:nothing|no (?:payment|money)|not a penny|no cent) "
    r"(?:(?:is |to pay |due |payable |taken |needed )*)(?:in advance|up[- ]?front|beforehand|until (?:the day|we|you))",
    re.IGNORECASE,
)
_PART = regex(
    r"\b(?:deposits?|half|balance|rest|remainder|part|third|%|per ?cent|instal+ments?|extras?|if|unless|except|either|"
    r"or|can|may|could|option|optional|prefer|trade|groups?|weddings?|account|first|new|refund\w*|not|don't|never|"
    r"tips?|donations?|vouchers?|fines?|damage|cancel\w*|charged? back)\b|%|[£$€₹]",
    re.IGNORECASE,
)
"""Words of a part of the price, of some customers, or of a choice: then both moments can be true."""

_NO_CARD = regex(
    r"\bno (?:credit |payment |bank )?card\b(?! (?:machine|reader|fee|surcharge|payment))|"
    r"\b(?:don't|do not|never|won't|without) (?:ask(?:ing)? (?:you )?for|need(?:ing)?|want|require|take|taking) "
    r"(?:an?|your|any) (?:\w+ )?card\b|\bwithout an? (?:\w+ )?card\b",
    re.IGNORECASE,
)
_WITH_CARD = regex(
    r"\b(?:take|need|ask for|require|want|collect) (?:an?|your) (?:\w+ )?card(?: details| number)?\b|"
    r"\b(?:credit |bank )?card(?: details)? (?:is |are )?(?:required|needed|necessary)\b|"
    r"\benter (?:an?|your) (?:\w+ )?card\b",
    re.IGNORECASE,
)
_TRIAL = regex(
    r"\b(?:(?:free )?trial|try (?:it|any|us|out|for|every|the)|sign(?:ing)?[- ]?up|free (?:month|week))\b",
    re.IGNORECASE,
)
_TRIAL_ASKED = regex(r"\bcard\b.*\btrial\b|\btrial\b.*\bcard\b", re.IGNORECASE)


def read_moments(place: Placed) -> Iterator[Claim]:
    """When a piece of text says that one pays, and whether its trial asks for a card."""
    segment = place.segment
    heads = heads_of(segment.text)
    if segment.text.rstrip("*_ \"'”’").endswith("?"):
        return
    if _PAYING & heads:
        yield from _moment(place)
    if "card" in heads and _TRIAL_WORDS & (heads | heads_of(segment.line) | heads_of(segment.topic)):
        yield from _trial(place)


def _moment(place: Placed) -> Iterator[Claim]:
    text = place.segment.text
    ahead, day = _AHEAD.search(text), _DAY.search(text)
    if bool(ahead) == bool(day) or _PART.search(place.segment.whole):
        return
    found = ahead or day
    if found:
        verdict = "in advance" if ahead else "when it is done"
        scope = fields_of(text) - {"ahead", "crew", "online", "phone"}
        yield _claim(place, Way(MOMENT, verdict, scope=scope), found.start(), found.end())


def _trial(place: Placed) -> Iterator[Claim]:
    segment, text = place.segment, place.segment.text
    asked = f"{segment.topic} {place.before} {segment.statement.before}"
    if not (_TRIAL.search(text) or _TRIAL.search(segment.line) or _TRIAL_ASKED.search(asked)):
        return
    without, needed = _NO_CARD.search(text), _WITH_CARD.search(text)
    if without:
        yield _claim(place, Way("card for the trial", "not asked for"), 0, 0)
    elif needed:
        yield _claim(place, Way("card for the trial", "asked for"), 0, 0)


def _claim(place: Placed, way: Way, start: int, end: int) -> Claim:
    return Claim(FactKind.PAYMENT_METHODS, way, place.segment, way.method, start=start, end=end)
