"""Discounts: what a thing cost before, what it costs now, the saving that is claimed, and what "was" means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import READ_TO, lexicon, plain, regex
from mysteryshop.model import LONGEST_QUOTE, Block, Quote

NEAR = 4
"""Blocks after the earlier price in which today's price and the claim stand. Source: shop templates."""

NEARBY = 40
"""Characters behind an amount that can say what it is. Source: chosen; longer than the longest such words."""

BEFORE_WAS = regex(
    r"\b(?:was|were|rrp|m\.?r\.?p|srp|msrp|usually|normally|before|list price|original(?:ly)?(?: price)?|instead of"
    r"|previous(?:ly)?(?: price)?|regular(?: price)?|old price|compare(?:d)? (?:at|to|with)|(?:reduced|down) from"
    r"|(?:below|off) (?:the )?(?:usual |normal |old |list |recommended |rrp )?(?:price )?(?:of )?(?=$)|un-?reduced)"
    r"(?: price)?(?: of)?\W{0,3}$",
    re.IGNORECASE,
)
"""What stands right before a price that no longer holds. Source: the usual wording of sales, chosen by hand."""

BEHIND_WAS = regex(r"^\W{0,3}(?:rrp|before|previously|originally|when (?:bought|sold))\b", re.IGNORECASE)

NOT_A_PRICE = regex(
    r"\b(?:over|above|from|spend|minimum|delivery|shipping|postage|deposit|voucher|gift card|up to|per|with code"
    r"|free|starting|for orders|points)\b[^£$€₹]{0,12}$",
    re.IGNORECASE,
)
"""What makes an amount something other than the price of this thing today. Source: chosen by hand."""

NOT_BEHIND = regex(
    r"^\s*(?:/|per\b|a (?:month|week|year)|each when|[-–—]\s*(?:[£$€₹]|\d[\d.,]*+(?!\s?%))|delivery|postage|deposit"
    r"|vat|tax)",
    re.IGNORECASE,
)
"""What stands right behind such an amount, the second half of a range among them."""

ON_TOP = lexicon(
    r"codes?|newsletter|subscrib\w+|sign up|first order|students?|members?|loyalty|points|app|refer a friend|voucher"
    r"|next order|buy (?:two|three|\d)|when you (?:buy|spend)|orders? (?:over|of)"
)
"""Words beside a saving that is to be had on top, and not between the two prices. Source: chosen by hand."""

SAVING_BEFORE = regex(r"\b(?:sav(?:e|ing|ings)|you save|reduced by|less|discount(?: of)?|minus|[-−])\W{0,3}$", re.I)
SAVING_BEHIND = regex(r"^\W{0,2}(?:off|less|cheaper|saved|saving|discount|reduction)\b", re.IGNORECASE)

PERCENT = regex(
    r"(?P<up>\bup to\s+)?(?P<before>\b(?:sav(?:e|ing)|reduced by|discount(?: of)?|minus|less)\W{0,3}|[-−–]\s?)?"
    r"(?<![\d.,])(?P<number>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|per ?cent\b)"
    r"(?P<after>\s?(?:off|below|less|cheaper|under|discount|reduction|reduced|saving|saved|lower))?",
    re.IGNORECASE,
)
"""A percentage that is claimed as saved; without a word or a minus beside it, it may be cotton, tax or interest."""

BADGE = regex(r"\W*(?:save|up to|sale)?\W*\d{1,2}(?:[.,]\d)?\s?%(?: off)?\W*", re.IGNORECASE)
"""A block that is a percentage and nothing else."""

MEANT = lexicon(
    r"lowest (?:\w+ )?price (?:of|in|over|during|for|from|within|since) (?:the |our )?(?:last |past |previous )?"
    r"(?:30|thirty|\d{1,3})? ?(?:days|weeks|months)",
    r"(?:30|thirty)[- ]day (?:low|lowest|best|price)",
    r"prior price|reference price",
    r"(?:rrp|m\.?r\.?p|srp|msrp|recommended (?:retail )?price|manufacturer'?s (?:\w+ )?price|list price)",
    r"(?:bought|sold|buying|priced|when) (?:\w+ )?(?:singly|separately|individually|one by one|on (?:its|their) own)",
    r"(?:was|were|sold at|charged|prices?) (?:(?!now\b)[^!?]){0,40}\b(?:from|between|until|till|before|up to|for)"
    r" (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*"
    r"|(?:\d+|thirty|sixty|ninety) days|[a-z]{3,9} 20\d\d)",
)
"""What says which price it was that the new one is held against. Source: the indication of prior prices in the law of
the EU and the practice of traders in the UK; wordings chosen by hand.
"""

_FROM = regex(r"\bfrom\W{0,3}$", re.IGNORECASE)


class Part(StrEnum):
    """What a figure in an offer is."""

    WAS = "was"
    NOW = "now"
    SAVED = "saved"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an offer: money, or a percentage in the same field; block and order are its place."""

    part: Part
    value: Decimal
    currency: str
    block: Block
    order: int

    @property
    def quote(self) -> Quote:
        """The words that it stands in."""
        return Quote(self.block.text.strip()[:LONGEST_QUOTE], self.block.selector, self.block.box)


@dataclass(frozen=True, slots=True)
class Discount:
    """One thing offered for less: earlier and present price, and what is claimed to be saved, if anything is."""

    was: Figure
    now: Figure
    claims: tuple[Figure, ...] = field(default=())

    @property
    def percent(self) -> Decimal:
        """What is really saved, in per cent of the earlier price."""
        return (self.was.value - self.now.value) * 100 / self.was.value

    def claimed(self, claim: Figure) -> Decimal:
        """What a claim comes to, in per cent of the earlier price."""
        return claim.value if claim.part is Part.PERCENT else claim.value * 100 / self.was.value

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Earlier price, present price and claims, each once."""
        return tuple(dict.fromkeys(figure.quote for figure in (self.was, self.now, *self.claims)))


@dataclass(frozen=True, slots=True)
class Discounts:
    """The discounts of a page in reading order, and the words that say what the earlier prices were, if there are."""

    offers: tuple[Discount, ...]
    meant: Quote | None


def read_discounts(reading: Reading) -> Discounts:
    """Each earlier price with the present one beside it, as far as both are plain; use with `Reading.once`.

    Prices that begin ("from £20"), ranges and "up to" claims can't be reckoned with, and are left out.
    """
    blocks = [block for block in reading.blocks if block.visible and block.role not in ("option", "code", "quote")]
    offers: list[Discount] = []
    for card in _cards(blocks):
        offers.extend(_offers(card))
    return Discounts(tuple(offers), _meant(reading) if offers else None)


def _cards(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks between one heading and the next: figures on both sides of a heading are about two things.

    A badge ("-20%") right before a heading may belong to either side, so it is left out.
    """
    card: list[Block] = []
    for block in blocks:
        if block.role == "heading" and card:
            yield card[:-1] if BADGE.fullmatch(plain(card[-1].text).strip()) else card
            card = []
        card.append(block)
    yield card


def _offers(card: Sequence[Block]) -> Iterator[Discount]:
    figures = [figure for order, block in enumerate(card) for figure in _figures(card, order, block)]
    parts = [figure.part for figure in figures if figure.part in (Part.WAS, Part.NOW)]
    today_first = bool(parts) and (parts[0], parts[-1]) == (Part.NOW, Part.WAS)
    starts = [at for at, figure in enumerate(figures) if figure.part is Part.WAS]
    for number, at in enumerate(starts):
        last = starts[number + 1] if number + 1 < len(starts) else len(figures)
        first = starts[number - 1] + 1 if number else 0
        after = [figure for figure in figures[at + 1 : last] if figure.order - figures[at].order <= NEAR]
        ahead = [figure for figure in figures[first:at] if figures[at].order - figure.order <= NEAR // 2]
        offer = _offer(figures[at], ahead if today_first else after, (*ahead, *after))
        if offer is not None:
            yield offer


def _offer(was: Figure, side: Sequence[Figure], around: Sequence[Figure]) -> Discount | None:
    """The offer around one earlier price. side: the figures among which today's price is; around: and the claims."""
    now = next((figure for figure in side if figure.part is Part.NOW), None)
    if now is None or now.currency != was.currency or not 0 < now.value < was.value:
        return None
    claims = [figure for figure in around if figure.part in (Part.PERCENT, Part.SAVED)]
    return Discount(was, now, tuple(dict.fromkeys(claims)))


def _figures(card: Sequence[Block], order: int, block: Block) -> Iterator[Figure]:
    text = plain(block.text[:READ_TO])
    before = plain(card[order - 1].text[:READ_TO]) if order else ""
    lead = "" if any(find_amounts(before)) else f"{before[-30:]} "
    found: list[tuple[int, Figure]] = []
    end = 0
    for amount in find_amounts(text):
        part = _part(amount, (lead + text[: amount.start]) if not end else text[end : amount.start], text, block)
        end = amount.end
        if part is not None:
            found.append((amount.start, Figure(part, amount.amount, amount.currency, block, order)))
    for claim in PERCENT.finditer(text):
        worded = (claim["before"] or claim["after"]) and not claim["up"]
        if worded and not block.strike and not ON_TOP.search(text):
            number = Decimal(claim["number"].replace(",", "."))
            found.append((claim.start(), Figure(Part.PERCENT, number, "", block, order)))
    yield from (figure for _, figure in sorted(found, key=lambda one: one[0]))


def _part(amount: Amount, before: str, text: str, block: Block) -> Part | None:
    """What an amount is by the words beside it; None where it is no price of this thing."""
    after = text[amount.end : amount.end + NEARBY]
    if block.strike:
        return None if _FROM.search(before) else Part.WAS
    if BEFORE_WAS.search(before) or BEHIND_WAS.search(after):
        return Part.WAS
    if SAVING_BEFORE.search(before) or SAVING_BEHIND.search(after):
        return None if ON_TOP.search(text) else Part.SAVED
    return None if NOT_A_PRICE.search(before) or NOT_BEHIND.search(after) else Part.NOW


def _meant(reading: Reading) -> Quote | None:
    """The words anywhere on the page that say what the earlier prices were."""
    for block in reading.page.blocks:
        if block.visible and MEANT.search(plain(block.text)):
            return Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box)
    return None
