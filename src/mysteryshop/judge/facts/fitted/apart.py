"""What makes two values alike in words values of two things after all: their own kinds, limits, codes and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.fitted.likeness import Around
from mysteryshop.judge.facts.fitted.mentions import Mention, values_in
from mysteryshop.judge.facts.kinds.deadlines.limits import Context, limits_of
from mysteryshop.judge.facts.kinds.spans import amount_of
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Share, Span
from mysteryshop.model import FactKind

_DELIVERIES = frozenset({FactKind.DELIVERY_COST, FactKind.DELIVERY_TIME})
_CODE = regex(
    r"\b(?!(?:VAT|GST|TAX|RRP|GBP|EUR|USD|AUD|CAD|INR|CHF|AND|THE|FREE|YOU)\b)(?:[A-Z]{3,}\d*|[A-Z]{2,}\d+)\b"
)
"""What is written in capitals, most often a code; no tax, money or loud word."""

ALTERNATIVES = (
    (
        regex(r"\b(?:standard|ordinary|normal|regular|economy)\b", re.I),
        regex(r"\b(?:express|priority|overnight|(?:next|same)[ -](?:working |business )?day)\b", re.I),
    ),
    (
        regex(r"\bcancel\w*|\bcall\w* (?:it )?off\b", re.I),
        regex(r"\b(?:return\w*|refus\w*|exchang\w*|(?:sen[dt]|br(?:ing|ought)|com(?:e|es|ing)) (?:\w+ )?back)\b", re.I),
    ),
)
"""Words of which each names another service or another act. Source: how shops name them, by hand."""

_FIGURE = regex(r"\d+(?:[.,]\d+)?|[a-z]+(?:-[a-z]+)?", re.I)


_BOUND = regex(
    r"\b(?:from|starting at|starts at|up to|under|over|below|above|more than|less than|at least|at most)\W*$", re.I
)
"""What makes an amount a limit that others stay on one side of."""


def told_apart(a: Around, b: Around, kind: FactKind) -> bool:
    """Whether something says, or may say, that two values of a kind are of two things, customers or times."""
    one, other = a.mention, b.mention
    return (
        _likeliest(a.shares) != _likeliest(b.shares)
        or _other_codes(one.segment.text, other.segment.text)
        or _says_too(one, other)
        or _says_too(other, one)
        or any(
            _limits(mine, one, kind) != _limits(its, other, kind) or _other_words(mine, its)
            for mine, its in zip(_clauses(one), _clauses(other), strict=True)
        )
    )


def of_like_things(a: Around, b: Around) -> bool:
    """Whether the sentences of two values name a thing in common, or none at all."""
    return bool(a.own & b.own) or not (a.own or b.own)


def _likeliest(shares: Sequence[float]) -> int:
    return shares.index(max(shares))


def _clauses(mention: Mention) -> tuple[str, str]:
    """The whole piece that a value stands in, and the words between its neighbours."""
    text = mention.segment.text
    others = [(start, end) for _, _, start, end in values_in(text) if start != mention.start]
    low = max([end for _, end in others if end <= mention.start], default=0)
    high = min([start for start, _ in others if start >= mention.end], default=len(text))
    return text, text[low:high]


def _limits(words: str, mention: Mention, kind: FactKind) -> Conditions:
    context = Context(mention.segment.topic, mention.over, mention.channel)
    told = limits_of(words, context, delivery=kind in _DELIVERIES)
    limit = mention.sort == "money" and _BOUND.search(mention.segment.text[: mention.start])
    # Values that are alike in all else have their exceptions in common, in other words.
    return replace(told, exception="", bound="from" if limit else "")


def _other_words(mine: str, its: str) -> bool:
    for ways in ALTERNATIVES:
        here, there = ({place for place, way in enumerate(ways) if way.search(words)} for words in (mine, its))
        if here and there and not here & there:
            return True
    return False


def _other_codes(mine: str, its: str) -> bool:
    ours, theirs = set(_CODE.findall(mine)), set(_CODE.findall(its))
    return bool(ours and theirs) and not ours & theirs


def _says_too(mention: Mention, other: Mention) -> bool:
    """Whether the figure of the other value stands beside a value: "fifteen years, the small one for ten"."""
    figure = _figure_of(other)
    text = mention.segment.text
    return figure is not None and figure in {*_figures(text[: mention.start]), *_figures(text[mention.end :])}


def _figure_of(mention: Mention) -> Decimal | None:
    value = mention.value
    if isinstance(value, Money):
        return value.amount or None
    return value.high if isinstance(value, Span) else value.percent if isinstance(value, Share) else None


def _figures(text: str) -> Iterator[Decimal]:
    """Every number in a text, in figures and in words."""
    for word in _FIGURE.findall(text):
        amount = amount_of(word.replace(",", "."))
        if amount is not None:
            yield amount
