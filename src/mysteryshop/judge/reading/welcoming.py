"""Offers for strangers, and what those get who stay."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

FOR_NEW = lexicon(
    r"new (?:customers?|members?|subscribers?|clients?|accounts?|sign-?ups?)(?: only)?|(?:your|the|on your|off your"
    r"|a) first (?:\w+ )?(?:order|purchase|box|delivery|shop|visit|month|booking|time)|first[- ]time (?:customers?"
    r"|buyers?|orders?)|welcome (?:offer|discount|gift|code|voucher)|introductory (?:offer|price|discount)"
    r"|when you (?:sign up|join|register|subscribe)"
)
WORTH = lexicon(
    r"\d+ ?(?:%|per ?cent)(?: \w+)*|[£$€]\d[\d.]*(?: \w+)*|free(?! again)|half price|discounts?|gift|vouchers?"
)
"""What makes it an offer."""

FOR_LOYAL = lexicon(
    r"every (?:second|third|fourth|fifth|sixth|tenth|\d+(?:st|nd|rd|th)) \w+|loyal\w*|rewards?|(?:collect|earn|get"
    r"|with) (?:\w+ )?points|points for|stamps?|returning customers?|(?:existing|current|regular"
    r"|long-?standing) (?:customers?|members?)|regulars|come back|came back|coming back|for staying|stay with us"
    r"|members? (?:save|get|pay)|refer a friend|anniversary|birthday (?:gift|treat)|each (?:further|later"
    r"|following) order|your (?:second|next|third) order|all (?:our )?customers|old (?:and|or) new"
)
"""What those get who stay. Source: chosen by hand."""
