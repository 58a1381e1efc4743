"""What paying with a card costs on top: the words that speak of it, and the rate."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

_PRICED = r"(?:cards?|paypal|amex|american express|cheques?|invoices?|visa|mastercard|klarna|contactless|eftpos)"
SURCHARGE = regex(
    r"\b(?:surcharg\w*|(?:card|handling|processing|transaction|payment) (?:fees?|charges?)|"
    rf"(?:fees?|charges?|extra|more|costs?)(?: \w+)? (?:for|on|to|if|when|with|by)\b(?: \w+){{0,4}}? {_PRICED}|"
    rf"{_PRICED}(?: payments?)?(?: \w+)? (?:carr(?:y|ies)|incurs?|attracts?|adds?|bears?|costs?|comes? with|ha(?:s|"
    rf"ve)|subject "
    r"to|plus)\b.{0,20}?(?:charge|extra|fee|more|%|\d)|"
    rf"{_PRICED}(?: payments?)?:? (?:are |is |(?:at|with) )?(?:no extra|without (?:extra|charge)|free of charge|"
    rf"free\b)|"
    rf"\badd(?:s|ed)? .{{0,12}}\d.{{0,12}} (?:for|to|on|if)\b(?: \w+){{0,4}}? {_PRICED})\b",
    re.IGNORECASE,
)
FREE_OF = regex(
    r"\b(?:no|without|never|don't|do not|doesn't|does not|none|zero|nil|nothing|free|isn't|is not|won't|absorb\w*)\b",
    re.IGNORECASE,
)
RATE = regex(
    r"(?P<rate>\d+(?:[.,]\d+)?)\s?(?:%|per ?cent)|(?P<sign>[£$€₹])\s?(?P<sum>\d+(?:[.,]\d\d)?)|(?P<pence>\d+)\s?(?:p|"
    r"c|cents|pence)\b",
    re.IGNORECASE,
)


def rate_of(rate: re.Match[str]) -> str:
    """`1.5 %` or `GBP 0.50`."""
    if rate["rate"]:
        return f"{float(rate['rate'].replace(',', '.')):g} %"
    figure = float(rate["sum"].replace(",", ".")) if rate["sum"] else int(rate["pence"]) / 100
    return f"{figure:.2f}"
