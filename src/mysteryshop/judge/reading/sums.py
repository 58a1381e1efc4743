"""What a cart, a checkout or a payment page adds up: amounts with their labels, told apart by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.wording import READ_TO, lexicon, plain, regex
from mysteryshop.model import LONGEST_QUOTE, Block, Quote

LABEL_WORDS = 7
"""Words of the longest label of an amount. Source: chosen; "Standard delivery (2 to 3 working days)" has seven."""

CHOICES = frozenset({"label", "option", "button"})
"""Roles of what a customer may choose: its price is not yet part of the sum."""


class Kind(StrEnum):
    """What an amount in a sum is for."""

    TOTAL = "total"
    ITEMS = "items"
    LESS = "less"
    TAX = "tax"
    DELIVERY = "delivery"
    EXTRA = "extra"
    FEE = "fee"


_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.LESS, lexicon(r"discounts?|savings?|saved?|voucher|coupon|promo\w*|gift card|points|rewards?|refund|off")),
    (Kind.TAX, lexicon(r"vat|tax(?:es)?|gst|hst|sales tax|of which")),
    (Kind.ITEMS, lexicon(r"sub-? ?total|items?|goods|merchandise|products?|order value|articles?|before delivery")),
    (
        Kind.TOTAL,
        lexicon(r"(?:grand |order )?total(?: to pay)?|to pay|amount due|balance due|you pay|pay now|in total"),
    ),
    (Kind.DELIVERY, lexicon(r"delivery|shipping|postage|carriage|freight|p ?& ?p|post(?:age)? (?:and|&) packing")),
    (
        Kind.FEE,
        lexicon(
            r"fees?|charges?|surcharges?|lev(?:y|ies)|handling|deposits?|packaging|packing|administration|duty|duties"
            r"|customs|tolls?|processing"
        ),
    ),
    (
        Kind.EXTRA,
        lexicon(r"insurance|cover|protection|donation|gift[- ]?wrap\w*|tips?|gratuity|offset\w*|warranty|care plan"),
    ),
)
"""What a label says of its amount, the first that fits. Source: the labels of order sums on the usual shop systems."""

INCLUDED = lexicon(r"incl(?:\.|uded|uding|usive)?|of which|inc\.?|contains")
WITH_TAX = regex(
    r"\(?\b(?:incl?\w*\.?|with|plus|excl?\w*\.?) (?:of )?(?:\d{1,2} ?% )?(?:vat|gst|tax(?:es)?)\b\)?", re.IGNORECASE
)
"""What a label adds of tax, when it is about something else."""

RULE = regex(
    r"\b(?:over|above|from|free|spend|more|minimum|within|orders?|returns?|refund\w*|if|unless|per|each|a month"
    r"|cancel\w*|late|restock\w*|amend\w*|missed|no-show)\b",
    re.IGNORECASE,
)
"""Words that make a line a rule or an offer, and not a part of the sum."""

THRESHOLD = regex(r"\b(?:over|above|from|exceed\w*|at least|more than|orders? of|spend|worth)\b[^£$€₹\d]{0,30}$", re.I)
"""What stands before an amount that must be spent, and is not charged."""

VAGUE = frozenset("fee fees charge charges surcharge the and for your our order total incl including vat tax".split())
"""Words of a label that tell one fee from another too little."""

UNCERTAIN = lexicon(
    r"(?:calculated|worked out|shown|added|determined|confirmed|available|see) (?:\w+ )?(?:at|in|on|during|next|later"
    r"|after)(?: \w+)*|tbc|to be (?:confirmed|calculated)"
)
"""What stands in place of an amount that is told later."""


@dataclass(frozen=True, slots=True)
class SumLine:
    """One amount with what it is for. label: as written; block: where the amount stands."""

    kind: Kind
    label: str
    amount: Amount
    block: Block
    page: str
    label_block: Block | None = None

    @property
    def money(self) -> Decimal:
        """The amount."""
        return self.amount.amount

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The amount with its label: one quote where they stand together, else two."""
        blocks = (self.label_block, self.block) if self.label_block else (self.block,)
        return tuple(Quote(b.text.strip()[:LONGEST_QUOTE], b.selector, b.box, self.page) for b in blocks)


@dataclass(frozen=True, slots=True)
class Sums:
    """The lines of the sum that a page draws, in reading order. later: what stands where an amount will be told."""

    lines: tuple[SumLine, ...]
    later: tuple[Quote, ...]

    def of(self, kind: Kind) -> tuple[SumLine, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.kind is kind)


def read_sums(reading: Reading) -> Sums:
    """The labelled amounts of a page that are part of its sum; use with `Reading.once`.

    Lines of things bought, choices not made, rules ("free over £40") and menus are none.
    """
    names = {line.name.strip().lower() for line in reading.page.cart}
    blocks = [b for b in reading.page.blocks if b.visible and b.text.strip() and b.region not in FURNITURE]
    lines = [line for line in _lines(blocks, reading.id) if not _is_thing(line.label, names)]
    later = [
        Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box, reading.id)
        for block in blocks
        if len(block.text.split()) <= 2 * LABEL_WORDS and UNCERTAIN.search(plain(block.text))
    ]
    return Sums(tuple(lines), tuple(later))


def kind_of(label: str) -> Kind | None:
    """What an amount with this label is for; None when the label does not say."""
    words = plain(label)
    bare = WITH_TAX.sub(" ", words)
    named = bare if re.search(r"[A-Za-z]{2}", bare) else words
    return next((kind for kind, pattern in _KINDS if pattern.search(named)), None)


def announced(readings: Iterable[Reading], line: SumLine) -> tuple[tuple[Amount, Quote], ...]:
    """The amounts that these pages name for the same thing as a line of a sum, in a sum of their own or as a rule.

    Menus and banners count: whoever reads them is told. Baskets from which something is free are no amounts of it.
    """
    found: list[tuple[Amount, Quote]] = []
    for reading in readings:
        before: Block | None = None
        for block in reading.page.blocks:
            if not block.visible or block.strike or not block.text.strip():
                continue
            for amount in _amounts_for(line, plain(block.text[:READ_TO]), plain(before.text) if before else ""):
                quote = Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box, reading.id)
                found.append((amount, quote))
            before = block
    return tuple(found)


def _amounts_for(line: SumLine, text: str, before: str) -> Iterator[Amount]:
    """The amounts of a text that are for the same thing as the line, by the words in it or by the label before it."""
    amounts = [amount for amount in find_amounts(text) if amount.currency == line.amount.currency]
    bare = not re.search(r"[A-Za-z]{2}", "".join(text[a.end : b.start] for a, b in _between(amounts, text)))
    if not _same_thing(line, f"{before} {text}" if bare and len(before.split()) <= LABEL_WORDS else text):
        return
    yield from (amount for amount in amounts if not THRESHOLD.search(text[: amount.start]))


def _between(amounts: Sequence[Amount], text: str) -> Iterator[tuple[Amount, Amount]]:
    """The amounts in pairs with the ends of the text around them."""
    ends = [replace(amounts[0], start=0, end=0), *amounts, replace(amounts[0], start=len(text))] if amounts else []
    yield from pairwise(ends)


def _same_thing(line: SumLine, text: str) -> bool:
    if line.kind is Kind.DELIVERY:
        return dict(_KINDS)[Kind.DELIVERY].search(text) is not None
    telling = set(re.findall(r"[a-z]{3,}", line.label.lower())) - VAGUE
    return bool(telling & set(re.findall(r"[a-z]{3,}", text.lower())))


def _lines(blocks: Sequence[Block], page: str) -> Iterator[SumLine]:
    before: Block | None = None
    for block in blocks:
        text = plain(block.text[:READ_TO])
        amounts = list(find_amounts(text))
        if len(amounts) == 1 and block.role not in CHOICES and not block.strike:
            label, beside = _label(text, amounts[0], before)
            kind = kind_of(label) if label else None
            if kind is not None and not RULE.search(label):
                amount = amounts[0] if kind is not Kind.TAX or not INCLUDED.search(label) else _nothing(amounts[0])
                yield SumLine(kind, label, amount, block, page, beside)
        before = block


def _label(text: str, amount: Amount, before: Block | None) -> tuple[str, Block | None]:
    """The words beside an amount in its own block, else those of the block before it, and that block."""
    own = f"{text[: amount.start]} {text[amount.end :]}".strip(" :.-–+()*")
    if re.search(r"[A-Za-z]{2}", own):
        return (own if len(own.split()) <= LABEL_WORDS else ""), None
    if before is None or before.role in CHOICES or len(before.text.split()) > LABEL_WORDS:
        return "", None
    named = plain(before.text)
    return ("", None) if any(find_amounts(named)) else (named.strip(" :"), before)


def _is_thing(label: str, names: set[str]) -> bool:
    low = label.lower()
    return bool(re.match(r"\d+ ?[x×]", low)) or any(name and name in low for name in names)


def _nothing(amount: Amount) -> Amount:
    """Tax that is in the price already adds nothing."""
    return replace(amount, amount=Decimal(0))
