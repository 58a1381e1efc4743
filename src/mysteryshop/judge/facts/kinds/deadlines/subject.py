"""What in a clause names no thing of its own: who is bound, what starts a period, what a right is tied to."""

from __future__ import annotations

import re
from functools import lru_cache

from mysteryshop.judge.facts.kinds.things import SAME, things
from mysteryshop.judge.facts.sieve import regex

_BOUND = regex(
    r"^\W*(?:the )?[a-z-]+ (?:(?:shall|may|must|will|undertakes? to|agrees? to|promises? to)"
    r" (?:have|deliver|dispatch|supply|provide|return|refund|repay|reimburse|credit|pay|attend|respond|reply|answer"
    r"|send|replace|repair|cancel|withdraw|service|maintain)\b"
    r"|(?:guarantees|warrants)\b(?= (?:the|each|every|all|any|its)\b))",
    re.I,
)
"""Who is bound, in the language of contracts: "The Supplier shall deliver". Source: terms of sale."""

_GREETING = regex(r"^\W*(?:hi|hello|hiya|hey|dear|thanks|sorry|good (?:morning|news)|yes|no)(?: \w+){0,2},", re.I)
_STARTS = regex(r"^\W*(?:of|from|after|following|once|since|when|upon|as soon as)\b[^,;:.!?]*", re.I)
"""What follows a length of time that runs from it: "of approving the sample", "after your test"."""

_STARTED = regex(
    r"^\W*(?:(?:once|after|when|following|as soon as|upon)\b[^,;:.!?]*?"
    r"(?:,|\s(?=(?:it's|it is|it takes|it will|please|allow|expect|we|you'll|you will)\b))"
    r"|(?:approve|confirm|order|choose|pick|sign|pay|send|tell|upload|measure|book)\b[^,;:.!?]*?"
    r"\band(?= (?:it|they|your|the|our|we|you'll)\b))",
    re.I,
)
"""The same in front of the promise: "Once you approve the sample, …", "Approve the sample and the sign gets to you"."""

_TIED = regex(
    r"\b(?:(?:so|as) long as|provided(?: that)?|providing|on condition|just keep|keep (?:it|them)|once (?:it's|it is"
    r"|they're|they are) in|in (?:its|their|the) (?:original )?\w+ (?:it|they) came|with (?:the|your|its|their) \w+"
    r"(?: (?:still )?(?:on|attached|intact))?|(?:tags|labels) (?:still )?on)\b[^;]*",
    re.I,
)
"""What a right to return is tied to, which names no thing that is returned."""

_ENDING = regex(r"(?:ations?|ments?|ings?|als?|ed)$")
SHORTEST = 4
"""Letters of a word that is left when its ending goes. Source: chosen; "bedding" is no "bed"."""


UNTELLING = frozenset(
    """accept across bought buy buying came carry carried decide drop dropped enrol enrolled enrolling enrolment
    exceeding fast feel feeling fully grand handover hang hangs join joined joining max option outside packed pair
    pop problem replace
    replaced replacing risk supply supplied tops turnaround wide worn""".split()
)
"""Words that tell no thing from another where a deadline is told, besides those of `things`.

Source: chosen, from wordings of one promise that had no other word between them.
"""

_PLURALS = regex(r"\b(?:books|doors)\b", re.I)
"""Plurals that name things, while the one of them is mostly a verb or the customer's own door."""


def named(text: str, unless: frozenset[str]) -> frozenset[str]:
    """The words of a text that can tell what a deadline is of, as stems."""
    return things(text, unless=unless | UNTELLING) | frozenset(word.lower() for word in _PLURALS.findall(text))


def without_bound(text: str) -> str:
    """The text without the party that a contract binds, and without a greeting."""
    return _BOUND.sub(" ", _GREETING.sub(" ", text))


def without_ties(text: str) -> str:
    """The text without what a right to return is tied to."""
    return _TIED.sub(" ", text)


def split_start(before: str, after: str) -> tuple[str, str, str]:
    """The words on both sides of a length of time without what it runs from, and what it runs from."""
    early, late = _STARTED.match(before), _STARTS.match(after)
    start = f"{early.group() if early else ''} {late.group() if late else ''}".strip()
    return before[early.end() if early else 0 :], after[late.end() if late else 0 :], start


def roots(stems: frozenset[str]) -> frozenset[str]:
    """Stems without the endings of verbs and of the nouns made of them: approve, approval and approving are one."""
    return frozenset(map(root, stems))


@lru_cache(maxsize=8192)
def root(stem: str) -> str:
    """One stem without the ending of a verb, or of a noun made of one."""
    if stem in SAME.values():
        return stem
    short = _ENDING.sub("", stem)
    if len(short) > 1 and short != stem and short[-1] == short[-2] and short[-1] not in "sz":
        short = short[:-1]
    short = short if len(short) >= SHORTEST else stem
    return short[:-1] if len(short) > SHORTEST and short.endswith("e") else short
