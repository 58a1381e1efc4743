"""Which country's dollars or crowns a business means, where a sign alone does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.values import Money

SHARED_SIGNS = {
    "USD": frozenset("AUD NZD CAD SGD HKD".split()),
    "SEK": frozenset("NOK DKK ISK".split()),
}
"""What a bare sign is read as, and the codes whose money has the same sign. Source: ISO 4217; shops' notations."""


def at_home(claims: Iterable[MoneyClaim], texts: Iterable[str]) -> Iterator[MoneyClaim]:
    """The claims, a bare `$` or `kr` read as the one dollar or crown that the business names by its code."""
    told = list(claims)
    homes = dict(_homes(told, tuple(texts)))
    yield from (_moved(claim, homes) for claim in told) if homes else told


def _homes(told: Sequence[MoneyClaim], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    used = {claim.value.currency for claim in told if isinstance(claim.value, Money)}
    used |= {claim.conditions.over.partition(" ")[0] for claim in told if claim.conditions.over}
    for sign, codes in SHARED_SIGNS.items():
        named = used & codes
        # A shop that names its own two kinds of dollar, or America's outright, means America's by the sign.
        if sign in used and len(named) == 1 and not any(sign in text or "US$" in text for text in texts):
            yield sign, next(iter(named))


def _moved(claim: MoneyClaim, homes: dict[str, str]) -> MoneyClaim:
    value, over = claim.value, claim.conditions.over
    if isinstance(value, Money) and value.currency in homes:
        claim = replace(claim, value=Money(value.amount, homes[value.currency]))
    sign, _, amount = over.partition(" ")
    if sign in homes:
        claim = replace(claim, conditions=replace(claim.conditions, over=f"{homes[sign]} {amount}"))
    return claim
