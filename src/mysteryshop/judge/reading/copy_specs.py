"""Specs in prose, and whether each is tied to what it does for the customer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading import copy_words as say
from mysteryshop.judge.reading.copy import Copy
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Quote

MEANING = regex(
    r"(?<!\w)(?:so (?:that|it|you|they|there|he|she|nobody|no one|the|your|we|prints?)|enough (?:for|to|not)"
    r"|means?|meaning|which (?:is|means|keeps|takes|stops)"
    r"|because|about (?:the|a|two|thirty|\d+)|as (?:loud|long|wide|light|small|quiet) as|won't|doesn't|don't"
    r"|can't|without|no more|instead of|nobody"
    r"|you(?:'ll|'re|'ve|r)?|fits?|keeps?|stays?|survives|saves?|takes|clears?|reaches|covers|lasts?|holds? the"
    r"|stops?|wakes?|room for"
    r"|is the old|for rooms|the ball|whole|less to|at camp|passes|two people|quieter than|fine enough"
    r"|short enough)(?!\w)",
    re.IGNORECASE,
)
"""Words that tie a number to a life. Source: chosen by hand, tuned on labelled copy."""

EQUALS = regex(
    r"(?:=|:|–|—|-\s)\s*(?:an?|the|two|three|half|enough|about|one|no|it|you|covers|passes)\b", re.IGNORECASE
)
"""`5000 mAh: two days before …`, `24 kg arm = two people`: the meaning stands right behind the number."""

REFERS_BACK = regex(r"^\W*(?:so\b|that(?:'s| is| means)|it\b|which|enough|you\b|fine enough|this\b)", re.IGNORECASE)

MAIN_SPECS = 3
"""Specs that a customer should see explained. Source: the catalogue: the three main specs."""

TIED_SHARE, TIED_LINES = 0.4, 2
"""Share of specs, or number of spec sentences, with a meaning from which specs count as translated.

Source: tuned on labelled copy.
"""


@dataclass(frozen=True, slots=True)
class SpecLine:
    """One sentence with specs. specs: how many it holds; meaning: the words that tie them, None when there are none."""

    sentence: Sentence
    specs: int
    meaning: Quote | None

    @property
    def quote(self) -> Quote:
        """The sentence as evidence."""
        return self.sentence.quote


def find_specs(sentences: Sequence[Sentence]) -> tuple[SpecLine, ...]:
    """Each sentence that names specs, in order, with the nearest meaning: in it, or in the next of the same block."""
    lines = []
    for i, sentence in enumerate(sentences):
        count = _count(sentence.text)
        if not count:
            continue
        following = sentences[i + 1] if i + 1 < len(sentences) else None
        lines.append(SpecLine(sentence, count, _meaning(sentence, following)))
    return tuple(lines)


def translates_specs(copy: Copy) -> bool | None:
    """Whether specs are tied to what they do for the reader; None when the copy has no specs."""
    lines = find_specs(copy.sentences)
    if not lines:
        return None
    tied = sum(line.meaning is not None for line in lines)
    return tied >= TIED_LINES or tied_weight(lines) >= TIED_SHARE


def tied_weight(lines: Sequence[SpecLine]) -> float:
    """The share of specs, by number and at most three a sentence, that are tied to a meaning; 0 to 1."""
    weights = [min(line.specs, MAIN_SPECS) for line in lines]
    tied = [weight for line, weight in zip(lines, weights, strict=True) if line.meaning]
    return sum(tied) / sum(weights) if weights else 0.0


def _count(text: str) -> int:
    measures = [found.span() for found in say.SPEC.finditer(text)]
    codes = [
        found.span()
        for found in say.CODE.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in measures)
    ]
    return len(measures) + len(codes)


def _meaning(sentence: Sentence, following: Sentence | None) -> Quote | None:
    text = sentence.text.replace("’", "'")
    for pattern in (EQUALS, MEANING):
        found = pattern.search(text)
        if found:
            return sentence.span(found.start(), len(text))
    if following is not None and following.block is sentence.block:
        words = following.text.replace("’", "'")
        if REFERS_BACK.match(words) and (MEANING.search(words)) and not _count(words):
            return following.quote
    return None
