"""Lengths of time that a business doesn't promise: what was, what others do, an example, what a bank takes."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

_PAST = regex(
    r"\bused to (?:take|be|have|come|reach|offer|give|deliver|arrive|reply|answer)\b|\b(?:formerly|previously|back then"
    r"|in the past|in those days|once took|until (?:19|20)\d\d|before (?:19|20)\d\d|up to (?:19|20)\d\d)\b",
    re.I,
)
_OTHERS = regex(
    r"\b(?:(?:other|most|some|many|bigger|ordinary|rival|high[- ]street|cheaper) (?:online )?(?:shops?|stores?|sellers?"
    r"|firms?|companies|businesses|makers?|brands?|retailers?|providers?|suppliers?|garages|agencies|schools|clinics)"
    r"|competitors?|rivals?|the competition|the big (?:names|boys|chains)|elsewhere you|industry (?:average|standard)"
    r"|unlike others)\b",
    re.I,
)
_EXAMPLE = regex(r"\b(?:for example|for instance|e\.g\.|imagine|suppose|let's say)", re.I)
_BANK = regex(
    r"\b(?:your|the|their|his|her|some|most) (?:own )?(?:banks?|card (?:issuers?|compan(?:y|ies)|providers?)|building"
    r" society|card's bank)\b[^.;:|]{0,30}\b(?:takes?|needs?|up to|add|adds)\b[^.;:|]{0,15}$"
    r"|\btakes? (?:your|the|their) (?:banks?|card (?:issuer|company|provider))\b[^.;:|]{0,15}$",
    re.I,
)
"""What the customer's own bank takes, on top of what the business promises."""


def denied(before: str, after: str) -> bool:
    """Whether a length of time between these words of its clause is no promise of the business now."""
    clause = f"{before}|{after}"
    return bool(_PAST.search(clause) or _OTHERS.search(before) or _EXAMPLE.search(before) or _BANK.search(before))
