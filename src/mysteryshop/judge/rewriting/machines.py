"""Leaked internals taken out, or said in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.leaks import ANYWHERE, FAILING, ON_FAILURE_PAGES
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import lexicon, regex
from mysteryshop.judge.rewriting.codes import instead_of_code
from mysteryshop.judge.rewriting.keeping import references_in
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import great, joined, stopped

GREETING = regex(
    r"^(?P<word>Dear|Hello|Hi)\s+(?:\{\{[^}]{1,60}\}\}|\$\{[^}]{1,60}\}|<%[^%]{1,60}%>|undefined|null|NaN)\s*,",
    re.IGNORECASE,
)
ASIDES = regex(r"\s*[(\[](?P<inside>[^()\[\]]{0,200}(?:\([^()]{0,80}\)[^()\[\]]{0,100})?)[)\]]")
PREFIXED = regex(r"^(?P<code>[^:]{0,60}?):\s+(?P<words>[A-Z][a-z]+ .{10,})$")
TECHNICAL = lexicon(
    r"tables?|views?|null|undefined|pointer|stack|socket|quer(?:y|ies)|columns?|connections?|module|function|class|handler"
    r"|database|host|time-?out|timed out|index|syntax|array|object|thread"
)
"""Words of what is left when code is taken out that show that it was code, too."""

FEWEST_WORDS = 4
"""Words that have to be left of a sentence. Source: chosen; fewer say nothing."""


def machines(case: Case) -> Iterator[Proposal]:
    """The sentence without its code; where nothing else is in it, the failure in plain words."""
    leaking = [s for s in _sentences(case) if _leaks(s.text)]
    if not leaking:
        return
    words = {sentence: _without(sentence.text) for sentence in leaking}
    if all(words.values()):
        told = _sentences(case)
        yield Proposal(joined(*(words.get(sentence, sentence.text) for sentence in told)), told)
        return
    if case.reading.asked_as in FAILING:
        yield from instead_of_code(case, _sentences(case))


def _sentences(case: Case) -> tuple[Sentence, ...]:
    selectors = {quote.selector for quote in case.answer.quotes}
    return tuple(s for b in case.reading.page.blocks if b.visible and b.selector in selectors for s in sentences_of(b))


def _leaks(text: str) -> bool:
    return ANYWHERE.search(text) is not None or ON_FAILURE_PAGES.search(text) is not None


def _without(text: str) -> str:
    """The sentence with asides and greetings that hold code taken out; empty when code is left or too little else."""
    left = GREETING.sub("Hello,", text)
    left = ASIDES.sub(lambda aside: _codes(aside["inside"]) if _leaks(aside["inside"]) else aside.group(), left)
    before = PREFIXED.match(left)
    if before and _leaks(before["code"]):
        left = before["words"]
    if left == text or _leaks(left) or TECHNICAL.search(left) or len(left.split()) < FEWEST_WORDS:
        return ""
    return stopped(great(re.sub(r"\s+([.,;:!?])", r"\1", left)))


def _codes(inside: str) -> str:
    codes = references_in(inside)
    return f" (reference {codes[0]})" if codes else ""
