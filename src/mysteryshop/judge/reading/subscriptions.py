"""Offers that go on: trials, subscriptions, memberships; what they cost later, how often, and how they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import Piece, pieces, seen
from mysteryshop.judge.reading.wording import lexicon, regex
from mysteryshop.model import Quote

TRIAL = lexicon(
    r"(?:start|begin|get started)(?: for)? free|free (?:\d+[- ](?:day|week|month) )?trials?(?! nights?)|start (?:your"
    r"|a) (?:free )?trial"
    r"|free for (?:the )?(?:first )?(?:\d+|a|one|two|three) (?:days?|weeks?|months?)"
    r"|first (?:\d+ |two |three )?(?:days?|weeks?|months?|box|bag|delivery) (?:is |are )?(?:free|half price|on us"
    r"|for [£$€]\d[\d.]*|[£$€]\d[\d.]*)"
    r"|\d+ (?:days?|weeks?|months?) free"
)
"""Beginnings that cost nothing or little. Source: the usual wording of trial offers, by hand."""

GOES_ON = lexicon(
    r"subscribe (?:and|&) save|(?:monthly|annual|weekly|yearly|your|a|by|this|with) subscription|auto-?renew\w*"
    r"|renews? (?:automatically|at|every|on|for)|recurring (?:payments?|charges?|orders?)|auto-?ship"
    r"|membership (?:costs?|fee|renews)"
    r"|(?:cancel|pause|skip) (?:\w+ )?any ?time|delivered every (?:\d+ |two |three |four )?(?:weeks?|months?)"
    r"|rolling (?:monthly )?contract"
)
EACH = regex(
    r"^\s?(?:a|per|each|every|/)\s?(?:(?:\d+|two|three|four|six) )?(?:month|mo|week|year|yr|quarter|fortnight)s?\b"
    r"|^\s?(?:monthly|weekly|yearly|annually|p\.?m\.?\b)",
    re.IGNORECASE,
)
"""What makes an amount one that comes again."""

EVERY = lexicon(r"every (?:(?:two|three|four|six|\d+) )?(?:months?|weeks?|fortnight|quarter|year)|monthly|weekly")

CANCEL = lexicon(
    r"cancel\w*|(?:stop|pause|end|leave|quit|skip) (?:it |them |your \w+ )?(?:or cancel )?(?:any ?time|whenever"
    r"|online|with one click|when you (?:like|want))"
    r"|no (?:contract|commitment|tie-?in|minimum term)"
)
NO_CANCEL = lexicon(r"(?:can'?t|cannot|may not|not) (?:be )?cancel\w*|no cancellations?")

OTHER_PAYMENT = lexicon(
    r"instalments?|installments?|finance|klarna|clearpay|afterpay|laybuy|apr|credit|interest[- ]free|pay (?:over|in"
    r"|later)|kwh|energy"
    r"|electricity|to run|running|guarantee|warranty|insurance|newsletter|e-?mails?|recipe|donat\w+|rent|hire"
    r"|home trial|nights?|filters?|refills?"
)
"""Words that make a monthly amount, or a trial, something other than a subscription."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a page tells of an offer that goes on. price: what comes again and how often; cancel: how it ends."""

    signs: tuple[Quote, ...]
    price: tuple[Quote, ...]
    cancel: tuple[Quote, ...]


def read_subscription(reading: Reading) -> Subscription | None:
    """The subscription that a page sells; None when it sells none. Use with `Reading.once`."""
    told = list(pieces(seen(reading, own=True)))
    price = [piece for piece in told if _comes_again(piece)]
    trial = [piece for piece in told if TRIAL.search(piece.text) and not OTHER_PAYMENT.search(piece.text)]
    goes_on = [piece for piece in told if GOES_ON.search(piece.text)]
    signs = dict.fromkeys(piece.quote for piece in (*trial, *price, *goes_on))
    if not signs:
        return None
    cancel = [piece.quote for piece in told if CANCEL.search(piece.text) and not NO_CANCEL.search(piece.text)]
    return Subscription(tuple(signs), tuple(dict.fromkeys(p.quote for p in price)), tuple(dict.fromkeys(cancel)))


def _comes_again(piece: Piece) -> bool:
    if OTHER_PAYMENT.search(piece.text):
        return False
    if EVERY.search(piece.text) and any(find_amounts(piece.text)):
        return True
    return any(EACH.match(piece.text[amount.end :]) for amount in find_amounts(piece.text))
