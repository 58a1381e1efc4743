"""Superlatives and pressure, and whether anything nearby backs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import words
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Quote

PRAISE = words(
    r"""
    ultimate | revolution(?:ary|i[sz]\w+)? | game[- ]chang\w+ | unbelievable | incredible | insane | mind-?blowing
    amazed? | amazing results | miracle | magic(?:al)? | unrivalled | unparalleled | unmatched | unbeatable
    second to none | peerless | world'?s (?:best|finest|favourite\w*|most|greatest|leading|no\.? ?1) | world-class
    best-in-class | industry-leading | cutting-edge | state-of-the-art | next-level | finest | greatest
    the (?:very )?best | simply the best | best quality | best \w+,? (?:ever|guaranteed)
    \w+est \w+ (?:ever|in the (?:world|universe)|on earth) | best techs
    most (?:advanced|powerful|beautiful|experienced|trusted|respected|innovative|exciting) | #\s?1 | no\.? ?1
    number one | nothing else (?:even )?comes close | on the planet | in the universe | of all time
    like never before | out of this world | once[- ]in[- ]a[- ]lifetime | limitless | best version of you
    never look back | experience the impossible | set(?:s|ting)? (?:the |new )?standards? | redefin\w+ | iconic
    timeless | unmistakable | true luxury | exquisite | extraordinary | unwavering | uncompromising | pinnacle
    quite simply | holistic | greatest asset | no one cares more | no job too (?:big|small) | enviable | leading name
    best-loved | genius | ultra-premium | perfect gift | 100% satisfaction | everyone is talking about | going viral
    legendary | your success is our passion | we make history | award-winning service | smart shoppers
    """
)
"""Praise of oneself that no fact can carry. Source: chosen by hand, tuned on labelled copy."""

PRESSURE = words(
    r"""
    hurry | don't miss(?: out)? | last chance | act now | call now | while (?:they|stocks?|supplies) last
    (?:stocks? (?:are|is) )?flying | limited (?:time|quantities) | before (?:slots fill up|it's too late|they're gone)
    when it's gone,? it'?s gone | everything must go | sizes are going | offer (?:disappears|closes) | disappears in
    today only | selling fast | can't be wrong | shop now\W*>>+ | wait! don't go | you will ever see
    never gone this low
    """
)
"""Pressing the reader. Source: the usual urgency wording of shop banners, tuned on labelled copy."""

SHOUTING = regex(r"!{2,}|[🔥💥⏰😱]{1,}|\b[A-Z]{4,}(?:\s+[A-Z]{2,}){2,}\b")

PROOF = regex(
    r"\b\d(?:\.\d)?\s?(?:/|out of)\s?(?:5|10)\b|\brated\s\d(?:\.\d)?\b|\bby \d[\d,]* (?:buyers|customers|people"
    r"|owners|readers|parents|users)\b"
    r"|\b\d[\d,]* (?:verified )?(?:reviews|ratings|buyers|installs|testers)\b|\btested (?:by|at|on|in)\b"
    r"|\bmean of \d+|\bin \d+ (?:lab )?tests\b"
    r"|\b\d+ out of \d+\b|\b(?:nine|eight|seven) (?:times )?(?:in|out of) ten\b|\baccording to\b"
    r"|\bindependent\w* (?:test|lab|trial)"
    r"|\b(?:certified|measured) (?:to|by|at)\b|\b(?:which\?|stiftung warentest|consumer reports)",
    re.IGNORECASE,
)
"""Something a reader could check: a rating with a count, a test, a source."""

NEAR = 1
"""Sentences before and after in which a proof still backs a claim. Source: chosen; what is read in one breath."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A big word or a push. pressure: it hurries the reader. proof: what backs it nearby, if anything."""

    quote: Quote
    sentence: Sentence
    pressure: bool
    proof: Quote | None


@dataclass(frozen=True, slots=True)
class Hype:
    """All claims of a text, in order."""

    claims: tuple[Claim, ...]

    @property
    def unproved(self) -> tuple[Claim, ...]:
        """The claims that nothing nearby backs."""
        return tuple(claim for claim in self.claims if claim.proof is None)


def read_hype(sentences: Sequence[Sentence]) -> Hype:
    """Superlatives, shouting and pressure in a text, each with the proof nearby if there is one."""
    return Hype(tuple(claim for i in range(len(sentences)) for claim in _claims(sentences, i)))


def _claims(sentences: Sequence[Sentence], i: int) -> Iterator[Claim]:
    sentence = sentences[i]
    text = sentence.text.replace("’", "'")
    for found in PRAISE.finditer(text):
        if not _quoted(text, found.start()):
            yield Claim(sentence.span(*found.span()), sentence, pressure=False, proof=_proof(sentences, i))
    for pattern in (PRESSURE, SHOUTING):
        for found in pattern.finditer(text):
            yield Claim(sentence.span(*found.span()), sentence, pressure=True, proof=None)


def _proof(sentences: Sequence[Sentence], i: int) -> Quote | None:
    for other in sentences[max(0, i - NEAR) : i + NEAR + 1]:
        found = PROOF.search(other.text)
        if found:
            return other.span(*found.span())
    return None


def _quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
