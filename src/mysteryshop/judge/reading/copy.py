"""The words that sell: headline and prose of a page in reading order, without menus, prices, reviews and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import BEGINS_WITH_ACT
from mysteryshop.judge.reading.furniture import (
    ends_like_a_sentence,
    is_footer_line,
    is_template_line,
    link_words,
    stands_beside_copy,
)
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Block, PageKind, Quote

NOT_PROSE = frozenset({"cell", "term", "definition", "quote", "code", "caption", "label", "button", "option", "alert"})
"""Roles that are not selling copy: tables are judged apart, quoted speech is the customers' own."""

ASIDE = regex(
    r"^\W*(?:customer |product |verified )*(?:reviews?|ratings?|questions? and answers?|q\s?&\s?a)\b(?!ers).{0,20}$"
    r"|\b(?:you (?:may|might) also (?:like|love)|related (?:products|items)|recommended for you|similar (?:items"
    r"|products)"
    r"|customers also|people also|recently viewed|more from|others? (?:also )?bought|frequently bought|top sellers)\b",
    re.IGNORECASE,
)
"""Headings after which a page no longer speaks of its own subject. Source: the usual blocks of shop templates."""

NOT_COPY = regex(
    rf"{ASIDE.pattern}|^\W*(?:frequently asked|common|popular|your|customer)? ?(?:questions|faqs?)\b.{{0,30}}$",
    re.IGNORECASE,
)
"""Beside those: headings over questions, which tell but do not sell."""

COOKIES = regex(r"\b(?:we use cookies|cookie (?:policy|settings|preferences)|accept (?:all )?cookies)\b", re.IGNORECASE)

_BETWEEN = r"[^\w£$€₹¥]*+"
_MONEY = r"(?:[£$€₹¥]\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:[£$€₹¥]|GBP|EUR|USD)\b)"
PRICE_LINE = regex(
    rf"^{_BETWEEN}(?>(?>now|was|price|from|only|rrp|sale|our price|tax included|incl?\.?(?:uding)?|excl?\.?|vat|tax"
    rf"|in stock|each|{_MONEY}){_BETWEEN})++$",
    re.IGNORECASE,
)
"""A block that is only a price or a stock line says nothing of the product. Possessive, so that no page can hang it."""

TRAIL = regex(r"^\S[^.!?]*(?:\s[>›»/|]\s[^.!?]*){2,}$")
"""Breadcrumbs and menus written as one line: `Home > Garden > Pumps`."""

STARS = regex(r"^[★☆⭐✩\s\d.,/()]+(?:reviews?|ratings?|stars?)?\W*$", re.IGNORECASE)

CHROME = regex(
    r"^\W*(?:skip to .*|menu|home|search|basket.*|cart.*|add to (?:basket|cart|bag).*|compare|share"
    r"|quantity|qty|in stock|out of stock|sku.{0,30}|showing \d.*|sort by.*|\d+ (?:items|products|results).*"
    r"|view in browser.*|unsubscribe.*)\W*$",
    re.IGNORECASE,
)
"""Lines of the template. Source: labels met on the usual shop systems."""

LABELLING = frozenset({"heading", "term", "cell", "summary"})
"""Roles of labels: `In the box`, `Delivery`."""

LISTINGS = frozenset({PageKind.HOME, PageKind.LANDING, PageKind.CATEGORY, PageKind.SEARCH})
"""Kinds of page on which things are listed by name and price."""

CARD_LINES = 3
"""Blocks behind a name in a list in which its price stands. Source: shop templates."""

TAGLINE_WORDS = 4
"""Words of the shortest tagline. Source: chosen; shorter lines are the shop's name."""

NO_TAGLINE = regex(
    r"\d|[£$€₹]|\b(?:free|delivery|shipping|returns?|sale|offers?|cookies?|call|phone|sign|log|account|code"
    r"|welcome|hello)\b",
    re.IGNORECASE,
)
"""Words of the other lines that stand at the head of every page: promotion, service, sign-in."""

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
    blocks = page.once(_selling)
    if not blocks:
        return Copy((), ())
    at = next((i for i, block in enumerate(blocks) if block.role == "heading" and block.level <= 1), 0)
    first, rest = blocks[at], blocks[at + 1 :] + blocks[:at]
    headline = sentences_of(first)
    body = tuple(sentence for block in rest for sentence in sentences_of(block))
    if first.role != "heading" and not body:
        return Copy(headline[:1], headline[1:])
    return Copy(headline, body)


def first_screen(page: Reading) -> tuple[Sentence, ...]:
    """The sentences in view before any scrolling; the first 60 words where the evidence has no boxes."""
    blocks = page.once(_selling)
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


def tagline(page: Reading) -> tuple[Sentence, ...]:
    """What the head of every page says of the shop, beside its name: `For people who swim in the cold`."""
    links = link_words(page.page)
    heads = (
        block
        for block in page.page.blocks
        if block.region in ("header", "nav") and block.role in ("text", "paragraph", "heading") and block.visible
    )
    return tuple(
        sentence
        for block in heads
        if not NO_TAGLINE.search(block.text) and not is_template_line(block) and not stands_beside_copy(block, links)
        for sentence in sentences_of(block)
        if len(sentence.text.split()) >= TAGLINE_WORDS
    )


def copy_words(page: Reading) -> int:
    """Words of the selling copy."""
    return sum(len(sentence.text.split()) for sentence in page.once(read_copy).sentences)


def own_blocks(page: Reading, aside: re.Pattern[str] = ASIDE) -> tuple[Block, ...]:
    """The blocks that speak of the page's own subject: no reviews, recommendations or lists of other things.

    aside: headings of the sections that are left out. Labels and prices stay, on however many pages they stand: what
    stands beside them is this page's.
    """
    kept = []
    skipped_level = 0
    prose = {id(block) for block in page.prose}
    for block in page.blocks:
        text = block.text.strip()
        if block.role == "heading":
            if skipped_level and block.level <= skipped_level:
                skipped_level = 0
            if aside.search(text):
                skipped_level = max(block.level, 2)
        own = id(block) in prose or block.role in LABELLING or _is_price(block)
        if own and not skipped_level and not (aside.search(text) and len(text.split()) <= NAME_WORDS + 8):
            kept.append(block)
    return tuple(kept)


def _selling(page: Reading) -> tuple[Block, ...]:
    blocks = own_blocks(page, NOT_COPY)
    listing = page.asked_as in LISTINGS
    cards = _cards(blocks) if listing else frozenset()
    links = link_words(page.page)
    kept: dict[str, Block] = {}
    prices = 0
    for number, block in enumerate(blocks):
        if _is_price(block) and block.region != "aside":
            prices += 1
            if prices > 1 and page.asked_as in (PageKind.CATEGORY, PageKind.SEARCH):
                break
        words = block.text.strip().lower()
        title = block.role == "heading" and block.level == 1
        sells = _readable(block) and not page.around.has(block) and not stands_beside_copy(block, links)
        if number not in cards and sells and (title or words not in kept):
            kept[words] = block
    return tuple(kept.values())


def _is_price(block: Block) -> bool:
    text = block.text.strip()
    return len(text) <= LONGEST_NOISE and PRICE_LINE.match(text) is not None


def _cards(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of names of things in a list: short lines with a price right behind them, two of them at least."""
    named = {}
    for number, block in enumerate(blocks):
        if ends_like_a_sentence(block.text) or _is_price(block) or (block.role == "heading" and block.level == 1):
            continue
        behind = next(
            (b for b in blocks[number + 1 : number + 1 + CARD_LINES] if b.role == "heading" or _is_price(b)), None
        )
        if behind is not None and _is_price(behind):
            named[number] = block
    return frozenset(named) if len(named) > 1 else frozenset()


def _readable(block: Block) -> bool:
    text = block.text.strip()
    if not block.visible or block.strike or block.role in NOT_PROSE:
        return False
    if block.role == "link" and not re.search(r"[.!?]$", text):
        return False
    noise = (PRICE_LINE, TRAIL, STARS, CHROME)
    if (
        COOKIES.search(text)
        or is_footer_line(block)
        or (len(text) <= LONGEST_NOISE and any(pattern.match(text) for pattern in noise))
    ):
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
