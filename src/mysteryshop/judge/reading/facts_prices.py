"""What a thing costs: on its own page, in lists, in the cart, and the fees that come on top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.facts_statements import Statement, plain, promising_pages, readable_blocks
from mysteryshop.judge.reading.page import FURNITURE, Reading, SiteReading
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import LONGEST_QUOTE, Block, CartLine, Fact, FactKind, PageKind, Quote

SHORTEST_NAME = 3
NEAR_TITLE = 12
NEAR_NAME = 4
"""Blocks after a title, and after a name in a list, in which the price stands. Source: shop templates."""

OTHER_PRICE = regex(
    r"\b(?:was|rrp|m\.?r\.?p|save|saving|off|usually|normally|before|list price|per|a month|/ ?mo\w*"
    r"|/ ?m|monthly|a week|each when|deposit|from"
    r"|pre-?order|delivery|shipping|postage|spend|over|pay later|instalments?|klarna|finance|apr"
    r"|points|gift wrap|with code|members?|trade"
    r"|subtotal|total|tax|vat|ex\.?|excl\w*|reward|up to|pack of|bundle|set of)\b",
    re.I,
)
"""Words beside an amount that make it something other than today's price of one piece. Source: chosen by hand."""

AFTER_PRICE = regex(
    r"^\W*(?:per|a month|monthly|a week|each when|off|deposit|ex|excl\w*|vat|tax|saving|/|an?|points|members?|with code"
    r"|trade|less|cheaper|dearer|more (?:than|for)|saved|extra|back|credit|voucher|gift|reward)\b"
    r"|^ ?/",
    re.I,
)
WITH_TAX = regex(r"\binc\w*\.? ?(?:vat|tax(?:es)?)\b|\b(?:vat|tax(?:es)?) inc\w*", re.I)
RANGE = regex(r"[-–—]\s*$|\bto\s*$")
MANY = regex(
    r"(?<![\w.])(?:[×x]\s?(?:[2-9]|\d\d+)|(?:[2-9]|\d\d+)\s?[×x]|(?:qty|quantity)\W*(?:[2-9]|\d\d+)"
    r"|^\s*(?:[2-9]|\d\d)\s*$)(?![\w.])",
    re.I,
)
PER = regex(
    r"^,?\s*(?:\(?excl|/|a |per |an |the |each )\s?(month|mo|year|night|hour|day|week|person|piece|kg|m)?", re.I
)

FEE = regex(
    r"\b(?P<no>no|zero|without)?\s?(?P<name>booking|joining|call-?out|set-?up|amendment"
    r"|admin(?:istration)?|handling|service|cancellation) (?:fees?|charges?)\b",
    re.I,
)
FEE_MAYBE = regex(r"\b(?:members?|if|when|unless|for|below|under|first|some|may|online|phone)\b", re.I)

PRICED = regex(
    r"(?:^|[·|•/\n;]|(?<=[.!?,])\s|\b[Tt]he\s)\s*(?P<name>[A-Z][\w&'+-]*(?:\s(?!is\b|are\b"
    r"|from\b)[\w&'+-]+){0,3})\s*(?:—|–|-|:|\bis\b|\bare\b|,)?\s*(?:now )?$"
)
NO_NAMES = regex(
    r"\b(?:total|subtotal|delivery|shipping|postage|freight|free|from|was|now|save|only|price|over"
    r"|under|spend|orders?|vat|tax|discount|deposit|was|for|when|the|you"
    r"|pay|returns?|refund|standard|express|next day|eu|rest|worldwide|adult|child|junior|small"
    r"|medium|large|size|single|return|each|extra|about|yes|no|it|it's|and|or"
    r"|of|to|in|at|with|by|charge|fee|voucher|minimum|prices?)\b",
    re.I,
)
"""Words that are no name of a thing for sale, or too general for one. Source: chosen by hand."""


GRATIS = regex(r"^(?:\d+\. \w+\. )?(?P<name>[A-Z]\w+) (?:go|goes|travel|are carried|is carried) free\b")
DATED = regex(
    r"\b(?:until|till|normally|usually|was|offer|deal|sale|off|instead of|voucher|reduced|from|less)\b|%", re.I
)
"""Words that make a price in running text an offer or a lowest price rather than the price."""


PAYING = frozenset({PageKind.CHECKOUT, PageKind.PAYMENT, PageKind.CONFIRMATION})
"""Kinds of page that list what was bought, line by line."""

LONGEST_NAME = 12
"""Words of the longest name of a thing in the cart. Source: chosen; longer ones are whole rows of a table."""

NO_LINE = regex(
    r"[£$€₹]|\b(?:edit|update|remove|change|view|delete|continue) (?:your |the )?(?:cart|basket|bag|order)\b", re.I
)
"""What a row's first words hold when they are not the name of the thing in it."""


def price_facts(site: SiteReading, told: Sequence[Statement]) -> Iterator[Fact]:
    """Prices of products by name, then of named fees. Conditions: per; prose: the name was taken from running text."""
    pages = promising_pages(site)
    brands = site.setting.brand_words
    names = {normal_name(name, brands) for page in pages for name in _names(page)} - {""}
    several = {
        (page.visit, normal_name(line.name, brands))
        for page in pages
        for line in _cart_lines(page)
        if line.quantity != 1
    }
    for page in pages:
        yield from _own_price(page, brands)
        yield from _cart_prices(page, brands)
        if not {PageKind.PRODUCT, PageKind.CART} & set(page.page.kinds):
            bought = {name for visit, name in several if visit == page.visit and PAYING & set(page.page.kinds)}
            yield from _listed_prices(page, frozenset(names - bought), brands)
    yield from _fees(told)
    if len({page.channel for page in pages}) > 1:
        yield from _priced_in_prose(told, brands)


def normal_name(name: str, brand_words: Iterable[str] = ()) -> str:
    """A product's name for comparing: lower case, no marks, no brand words."""
    low = re.sub(r"[^\w\s]", " ", plain(name).lower())
    own = {word.lower() for brand in brand_words for word in brand.split()}
    kept = [word for word in low.split() if word not in own]
    return " ".join(kept or low.split())


def _names(page: Reading) -> Iterator[str]:
    title = title_of(page)
    if title is not None and PageKind.PRODUCT in page.page.kinds:
        yield title.text
    yield from (line.name for line in _cart_lines(page))


def _cart_lines(page: Reading) -> Iterator[CartLine]:
    """The lines of a cart's page whose name is a name."""
    if PageKind.CART in page.page.kinds:
        lines = (line for line in page.page.cart if len(line.name.split()) <= LONGEST_NAME)
        yield from (line for line in lines if not NO_LINE.search(line.name))


def title_of(page: Reading) -> Block | None:
    """The page's first visible main heading; None when it has none."""
    return next((b for b in page.page.blocks if b.role == "heading" and b.level == 1 and b.visible), None)


def _own_price(page: Reading, brands: Sequence[str]) -> Iterator[Fact]:
    title = title_of(page)
    if title is None or page.page.kinds[:1] != (PageKind.PRODUCT,):
        return
    blocks = [block for block in readable_blocks(page) if block.visible and block.region not in FURNITURE]
    start = next((i for i, block in enumerate(blocks) if block is title), None)
    if start is None:
        return
    name = normal_name(title.text, brands)
    for block in blocks[start + 1 : start + 1 + NEAR_TITLE]:
        if block.role == "heading":
            return
        prices = _today(plain(block.text))
        if prices:
            yield from (_fact(page, block.text, block, amount, name) for amount in prices)
            return


def _listed_prices(page: Reading, names: frozenset[str], brands: Sequence[str]) -> Iterator[Fact]:
    blocks = [block for block in readable_blocks(page) if block.visible]
    for i, block in enumerate(blocks):
        name = normal_name(block.text, brands)
        if name not in names:
            continue
        near = _until_next(blocks[i + 1 : i + 1 + NEAR_NAME], names, brands)
        if any(MANY.search(other.text) for other in (*blocks[max(0, i - 1) : i + 1], *near)):
            continue
        priced = next(((other, _today(plain(other.text))) for other in near if find_any(other.text)), None)
        if priced is not None:
            yield from (_fact(page, priced[0].text, priced[0], amount, name) for amount in priced[1])


def _until_next(blocks: Sequence[Block], names: frozenset[str], brands: Sequence[str]) -> list[Block]:
    near: list[Block] = []
    for block in blocks:
        if block.role == "heading" or normal_name(block.text, brands) in names:
            break
        near.append(block)
    return near


def find_any(text: str) -> bool:
    """Whether a text holds any amount of money."""
    return next(find_amounts(plain(text)), None) is not None


def _cart_prices(page: Reading, brands: Sequence[str]) -> Iterator[Fact]:
    for line in _cart_lines(page):
        prices = _today(plain(line.price))
        if line.quantity != 1 or len(prices) != 1:
            continue
        quote = replace(_cart_quote(page, line), page=page.id)
        yield Fact(FactKind.PRICE, prices[0].value, quote, page.channel, page.id, normal_name(line.name, brands))


def _cart_quote(page: Reading, line: CartLine) -> Quote:
    blocks = page.page.blocks
    named = next((i for i, block in enumerate(blocks) if line.name and line.name in block.text), 0)
    for block in blocks[named:]:
        at = block.text.find(line.price)
        if at >= 0:
            return Quote(line.price[:LONGEST_QUOTE], block.selector, block.box)
    return Quote(line.price[:LONGEST_QUOTE], line.selector, line.box)


def _today(text: str) -> list[Amount]:
    amounts = list(find_amounts(text))
    kept = []
    for i, amount in enumerate(amounts):
        start = amounts[i - 1].end if i else 0
        before = text[max(start, amount.start - 25) : amount.start]
        after = text[amount.end : (amounts[i + 1].start if i + 1 < len(amounts) else amount.end + 20)][:20]
        before, after = WITH_TAX.sub(" ", before), WITH_TAX.sub(" ", after)
        if RANGE.search(before) or re.match(r"\s*[-–—]\s*[£$€\d]", after):
            return []
        if not OTHER_PRICE.search(before) and not AFTER_PRICE.search(after.split("  ")[0]):
            kept.append(amount)
    return kept


def _fact(page: Reading, text: str, block: Block, amount: Amount, name: str) -> Fact:
    start = max(0, amount.start - LONGEST_QUOTE // 2)
    words = text.strip() if len(text.strip()) <= LONGEST_QUOTE else text[start : start + LONGEST_QUOTE].strip()
    return Fact(
        FactKind.PRICE, amount.value, Quote(words, block.selector, block.box, page.id), page.channel, page.id, name
    )


def _fees(told: Iterable[Statement]) -> Iterator[Fact]:
    for statement in told:
        text = statement.text
        asked = FEE.search(statement.topic)
        if asked and statement.topic.endswith("?") and re.match(r"^\W*(?:no|none)\b", text, re.I):
            yield statement.fact(FactKind.PRICE, "none", subject=_fee_name(asked))
        for found in FEE.finditer(text):
            around = text[max(0, found.start() - 40) : found.end() + 40]
            near = text[max(0, found.start() - 12) : found.end() + 25]
            name = _fee_name(found)
            amounts = [amount for amount in find_amounts(around) if amount.amount]
            nothing = found.group("no") or re.match(
                r"\W*(?:is |are )?(?:none|nil|free|£0|\$0)\b", text[found.end() :], re.I
            )
            if nothing and not FEE_MAYBE.search(near):
                yield statement.fact(FactKind.PRICE, "none", subject=name)
            elif len(amounts) == 1 and not nothing:
                yield statement.fact(FactKind.PRICE, amounts[0].value, subject=name)


def _fee_name(found: re.Match[str]) -> str:
    return f"{found.group('name').lower().replace('-', '')} fee"


def _priced_in_prose(told: Iterable[Statement], brands: Sequence[str]) -> Iterator[Fact]:
    for statement in told:
        text = statement.text
        gratis = GRATIS.match(text)
        if gratis:
            name = _one(normal_name(gratis.group("name"), brands))
            yield statement.fact(FactKind.PRICE, "none", subject=name, prose="yes")
        if DATED.search(statement.sentence.block.text):
            continue
        last = 0
        for amount in find_amounts(text):
            named = PRICED.search(text[last : amount.start])
            last = amount.end
            if named is None or len(named.group("name")) < SHORTEST_NAME or NO_NAMES.search(named.group("name")):
                continue
            per = PER.match(text[amount.end :])
            yield statement.fact(
                FactKind.PRICE,
                amount.value if amount.amount else "none",
                subject=_one(normal_name(named.group("name"), brands)),
                per=((per.group(1) or "")[:2].lower() if per else ""),
                prose="yes",
            )


def _one(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
