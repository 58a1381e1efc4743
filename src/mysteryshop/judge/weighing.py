"""Two readings of one text weighed against each other: what the rules heard, and what the fitted labels say."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from mysteryshop.judge.labels import Value
from mysteryshop.judge.labels.on_pages import Labelled
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import Answer, Verdict, failed, passed

SURE = 0.8
"""How often a label must be right to speak where the rules heard nothing. Source: chosen, not measured."""

AGREED = 0.8
"""Confidence at least of a verdict on which rules and label agree. Source: chosen, not measured yet."""

TORN = 0.65
"""Confidence where the rules heard nothing and an unsure label did: a person should look (under 0.7)."""

PERHAPS = 0.6
"""How often a label must be right to put the rules' silence in doubt. Source: chosen; below it is guessing."""


class Pattern(Protocol):
    """Whatever can search a text."""

    def search(self, string: str, /) -> object | None:
        """Anything where it matches."""


def weigh(  # noqa: PLR0913 - two reasons and what is not believed, each named at the call
    ruled: Answer,
    text: Labelled | None,
    name: str,
    *,
    good: Value = True,
    met: str = "",
    missed: str = "",
    denied: tuple[Pattern, ...] = (),
) -> Answer:
    """The rules' answer, confirmed by a label, or replaced by it where the rules heard nothing and the label is sure.

    good: the label's value at which the customer gets what they asked for; with `False` the words that count against
    the shop are what rules hear. What rules heard stands: they miss much, but mishear little. denied: patterns of
    words that speak of the thing and mean the opposite; a label that rests on them is not believed. met, missed: the
    reasons to give where the label speaks. Half an answer is left as it is.
    """
    if text is None or ruled.verdict not in (Verdict.PASS, Verdict.FAIL):
        return ruled
    label = text[name]
    is_met = label.value == good
    if is_met == (ruled.verdict is Verdict.PASS):
        return replace(ruled, confidence=max(AGREED, label.right, ruled.confidence or 0.0))
    heard = (ruled.verdict is Verdict.PASS) == (good is not False)
    quotes = text.quotes(name) or ruled.quotes
    if heard or any(pattern.search(plain(quote.text)) for quote in quotes for pattern in denied):
        return ruled
    if label.right >= SURE:
        tell, reason = (passed, met) if is_met else (failed, missed)
        return replace(tell(reason or ruled.reason, *quotes), confidence=label.right)
    return replace(ruled, confidence=TORN) if label.right >= PERHAPS else ruled
