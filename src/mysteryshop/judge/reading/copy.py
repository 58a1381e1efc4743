"""The words that sell: headline and prose of a page in reading order, without menus, prices, reviews and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import BEGINS_WITH_ACT
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.model import Block, PageKind, Quote

NOT_PROSE = frozenset({"cell", "term", "definition", "quote", "code", "caption", "label", "button", "option", "alert"})
"""Roles that are not selling copy: tables are judged apart, quoted speech is the customers' own."""

ASIDE = re.compile(
    r"^\W*(?:customer |product |verified )*(?:reviews?|ratings?|questions? and answers?|q\s?&\s?a)\b(?!ers).{0,20}$"
    r"|\b(?:you (?:may|might) also (?:like|love)|related (?:products|items)|recommended for you|similar (?:items"
    r"|products)"
    r"|customers also|people also|recently viewed|more from|others? (?:also )?bought|frequently bought|top sellers)\b",
    re.IGNORECASE,
)
"""Headings after which a page no longer speaks of its own subject. Source: the usual blocks of shop templates."""

COOKIES = re.compile(
    r"\b(?:we use cookies|cookie (?:policy|settings|preferences)|accept (?:all )?cookies)\b", re.IGNORECASE
)

_BETWEEN = r"[^\w£$€₹¥]*+"
_MONEY = r"(?:[£$€₹¥]\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:[£$€₹¥]|GBP|EUR|USD)\b)"
PRICE_LINE = re.compile(
    rf"^{_BETWEEN}(?>(?>now|was|price|from|only|rrp|sale|our price|tax included|incl?\.?(?:uding)?|excl?\.?|vat|tax"
    rf"|in stock|each|{_MONEY}){_BETWEEN})++$",
    re.IGNORECASE,
)
"""A block that is only a price or a stock line says nothing of the product. Possessive, so that no page can hang it."""

TRAIL = re.compile(r"^\S[^.!?]*(?:\s[>›»/|]\s[^.!?]*){2,}$")
"""Breadcrumbs and menus written as one line: `Home > Garden > Pumps`."""

STARS = re.compile(r"^[★☆⭐✩\s\d.,/()]+(?:reviews?|ratings?|stars?)?\W*$", re.IGNORECASE)

CHROME = re.compile(
    r"^\W*(?:skip to .*|menu|home|search|basket.*|cart.*|add to (?:basket|cart|bag).*|compare|share"
    r"|quantity|qty|in stock|out of stock|sku.{0,30}|showing \d.*|sort by.*|\d+ (?:items|products|results).*"
    r"|view in browser.*|unsubscribe.*)\W*$",
    re.IGNORECASE,
)
"""Lines of the template. Source: labels met on the usual shop systems."""

ATTRIBUTION = 60
"""Characters at a quotation's end that can name who said it."""

LONGEST_NOISE = 120
"""Characters of the longest line that can be a menu or a price line. Source: chosen; above it is prose."""

FIRST_SCREEN_WORDS = 60
"""Words taken for the first screen where nothing says what was in view. Source: chosen; a heading and a short intro."""

NAME_WORDS = 7
"""A heading of at most so many words with no verb can be a mere product name. Source: chosen on titles of shops."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Selling copy. headline: the sentences of the first line; body: all that follow, in reading order."""

    headline: tuple[Sentence, ...]
    body: tuple[Sentence, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Headline and body together."""
        return self.headline + self.body

    @property
    def lead(self) -> tuple[Sentence, ...]:
        """The headline and the first two sentences after it: what a hurried customer reads."""
        return self.headline[:3] + self.body[:2]

    @property
    def text(self) -> str:
        """All of it, one sentence a line."""
        return "\n".join(sentence.text for sentence in self.sentences)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The lead as evidence."""
        return tuple(sentence.quote for sentence in self.lead)


def read_copy(page: Reading) -> Copy:
    """The selling copy of a page; empty headline and body when there is none."""
    blocks = tuple(_selling(page))
    if not blocks:
        return Copy((), ())
    at = next((i for i, block in enumerate(blocks) if block.role == "heading" and block.level <= 1), 0)
    first, rest = blocks[at], blocks[:at] + blocks[at + 1 :]
    headline = sentences_of(first)
    body = tuple(sentence for block in rest for sentence in sentences_of(block))
    if first.role != "heading" and not body:
        return Copy(headline[:1], headline[1:])
    return Copy(headline, body)


def first_screen(page: Reading) -> tuple[Sentence, ...]:
    """The sentences in view before any scrolling; the first 60 words where the evidence has no boxes."""
    blocks = tuple(_selling(page))
    seen = tuple(block for block in blocks if block.above_fold)
    sentences = [sentence for block in seen or blocks for sentence in sentences_of(block)]
    if seen:
        return tuple(sentences)
    return tuple(_first_words(sentences, FIRST_SCREEN_WORDS))


def _first_words(sentences: Iterable[Sentence], most: int) -> Iterator[Sentence]:
    words = 0
    for sentence in sentences:
        if words >= most:
            return
        words += len(sentence.text.split())
        yield sentence


def _selling(page: Reading) -> Iterator[Block]:
    stop_at_cards = page.asked_as in (PageKind.CATEGORY, PageKind.SEARCH)
    skipped_level = 0
    prices = 0
    for block in page.prose:
        text = block.text.strip()
        if block.role == "heading":
            if skipped_level and block.level <= skipped_level:
                skipped_level = 0
            if ASIDE.search(text):
                skipped_level = max(block.level, 2)
        elif ASIDE.search(text) and len(text.split()) <= NAME_WORDS + 8:
            continue
        if skipped_level or not _readable(block):
            prices += len(text) <= LONGEST_NOISE and bool(PRICE_LINE.match(text))
            if stop_at_cards and prices > 1:
                return
            continue
        yield block


def _readable(block: Block) -> bool:
    text = block.text.strip()
    if not block.visible or block.strike or block.role in NOT_PROSE:
        return False
    if block.role == "link" and not re.search(r"[.!?]$", text):
        return False
    noise = (PRICE_LINE, TRAIL, STARS, CHROME)
    if COOKIES.search(text) or (len(text) <= LONGEST_NOISE and any(pattern.match(text) for pattern in noise)):
        return False
    return not _quoted(text)


def _quoted(text: str) -> bool:
    return (
        len(text) > len('""')
        and text[0] in '"“«„'
        and re.search(r"[\"”»][\s\W]*(?:[-–—]?\s*[\w ,.]{0,40})?$", text[-ATTRIBUTION:]) is not None
    )


def is_bare_name(sentence: Sentence, lead_is_heading: bool) -> bool:  # noqa: FBT001 - one plain question
    """Whether a headline merely names the thing: short, no stop at its end, no 'you', no everyday verb."""
    text = sentence.text
    if (
        not lead_is_heading
        or BEGINS_WITH_ACT.match(text)
        or len(text.split()) > NAME_WORDS
        or re.search(r"[.!?,:;]$", text)
    ):
        return False
    return not re.search(
        r"\b(?:you|your|you're|for|without|that|when|who|if|is|are|won't|can|get|see|hear|know|never|stop|keep|feel"
        r"|again|until"
        r"|we|our|free|off|sale|deals?|only|so)\b|[%£$€!?]",
        text,
        re.IGNORECASE,
    )
