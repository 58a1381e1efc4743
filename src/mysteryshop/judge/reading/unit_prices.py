"""Goods sold by measure: how much is in it, what it costs, and what that comes to for a kilo, a litre or a piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mysteryshop.judge.reading.cards import find_cards
from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import quote_of, seen
from mysteryshop.judge.reading.wording import READ_TO, lexicon, plain, regex
from mysteryshop.model import Block, PageKind, Quote

_SIZES = {
    "kg": ("kg", "1"), "kilo": ("kg", "1"), "kilogram": ("kg", "1"), "g": ("kg", "0.001"), "gram": ("kg", "0.001"),
    "l": ("l", "1"), "litre": ("l", "1"), "liter": ("l", "1"), "cl": ("l", "0.01"), "dl": ("l", "0.1"),
    "ml": ("l", "0.001"), "lb": ("kg", "0.45359237"), "oz": ("kg", "0.0283495"), "piece": ("piece", "1"),
    "item": ("piece", "1"), "sheet": ("piece", "1"), "tablet": ("piece", "1"), "capsule": ("piece", "1"),
    "wash": ("piece", "1"), "m": ("m", "1"), "metre": ("m", "1"), "meter": ("m", "1"),
}  # fmt: skip
"""Words of a measure, its dimension, and how much of it one is. Source: the international system of units."""

_UNIT = r"kg|kilograms?|kilos?|grams?|g|litres?|liters?|l|cl|dl|ml|lbs?|oz"
_FIGURE = r"\d{1,3}(?:[.,]\d{1,3})?|\d{4,5}"
QUANTITY = regex(
    rf"(?<![\w.,£$€])(?:(?P<times>\d{{1,3}}) ?[x×] ?)?(?P<figure>{_FIGURE}) ?(?P<unit>{_UNIT})(?![\w²/%])",
    re.IGNORECASE,
)
PENCE = regex(r"(?<![\w.,])(?P<pence>\d{1,3}(?:\.\d)?) ?p(?= ?(?:per|/|a |each))")
PER = regex(
    rf"^\s?(?:per|/|a|an|the|each)\s?(?P<figure>{_FIGURE})?\s?"
    rf"(?P<unit>{_UNIT}|pieces?|items?|sheets?|tablets?|capsules?|wash(?:es)?|m|metres?|meters?)\b(?!²|\w)",
    re.IGNORECASE,
)
"""What makes an amount a unit price: `£8.00 per kg`, `£1.20/100 ml`, `80p a piece`."""

ROUND = frozenset({"1", "10", "100", "1000"})
"""Quantities for which unit prices are told."""

NOT_WITHIN = regex(
    r"(?:up to|over|under|min\w*|max\w*|from|to|about|between|than|weigh\w*|carr\w+|lift\w*|orders? of|-|–)[:\s]*$",
    re.IGNORECASE,
)
RANGE = regex(r"^\s?(?:-|–|to)\s?\d")
"""What makes a quantity a limit or a span, and not what is in the thing."""

AROUND = 3
"""Blocks before and behind a unit price in which price and quantity stand. Source: shop templates."""

NET = lexicon(r"net(?: weight| contents?| quantity)?|contents?|pack size|weight of contents|volume")

CONSUMED = lexicon(
    r"flours?|coffee|tea|sugar|salt|spices?|honey|jam|oils?|vinegar|rice|pasta|lentils|beans|nuts|oats|muesli|granola"
    r"|cereal"
    r"|chocolates?|biscuits|sweets|cheese|butter|milk|juice|water|wine|beer|cider|gin|whisky|vodka|rum|syrup|sauce|soup"
    r"|shampoo|conditioner|soap|lotion|cream|balm|serum|gel|perfume|toothpaste|detergent|cleaner|washing (?:powder"
    r"|liquid)"
    r"|powder|paint|varnish|glue|seeds?|compost|fertili[sz]er|pet food|cat food|dog food|cat litter|kibble|protein"
    r"|ink|wax"
    r"|yeast|grains?|malt|meat|mince|sausages|fish|salmon|prawns|apples|potatoes|tomatoes|berries|raisins|crisps"
    r"|popcorn"
)
"""Goods that are sold by what is in them. Source: the groups of goods in unit price law, in shop words, by hand."""

HOLDS = lexicon(
    r"jars?|bottles?|flasks?|kettles?|mugs?|cups?|glass(?:es)?|backpacks?|rucksacks?|tanks?|pans?|pots?|bowls?|bins?"
    r"|boxes"
    r"|jugs?|thermos|vases?|cookers?|fridges?|freezers?|ovens?|machines?|dehumidifiers?|weights?|dumbbells?"
    r"|kettlebells?|scales?"
    r"|laptops?|bikes?|tents?|blenders?|mixers?|fryers?|toasters?|lamps?|bags?|cases?|carafes?|teapots?|tumblers?"
    r"|containers?"
    r"|buckets?|canisters?|dispensers?|barrels?|planters?|watering cans?|capacity|holds?|motor|engine|tool|drill|wool"
    r"|down|cotton"
)
"""Things whose litres are their size and whose grams are their weight. Source: chosen by hand."""

OF_IT = lexicon(r"(?:jar|bottle|bag|case|box|pot|tin|can|barrel|carton) of")
"""A bottle of oil is oil."""

SHORT = 14
"""Words of a line in which a quantity beside a price is what the price buys. Source: chosen."""

ROUNDING = Decimal("0.02")
"""Share by which a unit price may miss what the sum gives. Source: chosen; prices per 100 g are rounded to the
penny."""

PENNY = Decimal("0.006")
"""Money by which a rounded unit price may miss, in its own currency."""


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """A price for one unit. base: kg, l, m or piece; price: for one of it."""

    base: str
    price: Decimal
    unit: Decimal
    written: str
    block: Block


@dataclass(frozen=True, slots=True)
class Measured:
    """A thing sold by measure, or that looks like one. sure: it is, beyond its name. size: how much of base is in
    it.
    """

    base: str
    size: Decimal
    price: Amount | None
    unit_price: UnitPrice | None
    sure: bool
    quotes: tuple[Quote, ...]
    alone: bool = True

    @property
    def reckoned(self) -> Decimal | None:
        """What one unit costs by price and quantity; None without a price."""
        return self.price.amount / self.size if self.price is not None and self.size else None

    @property
    def wrong(self) -> bool:
        """Whether the unit price shown is not what price and quantity come to."""
        shown, real = self.unit_price, self.reckoned
        if shown is None or real is None or shown.base != self.base or not self.alone:
            return False
        return abs(shown.price - real) > max(real * ROUNDING, PENNY / shown.unit)


def read_measured(reading: Reading) -> tuple[Measured, ...]:
    """The things on a page that are sold by measure; use with `Reading.once`. In lists each card is one thing."""
    own = [block for block in seen(reading, own=True) if not block.strike]
    if PageKind.PRODUCT in reading.page.kinds:
        heads = [at for at, block in enumerate(own) if block.role == "heading" and block.level == 1]
        start = heads[0] if heads else 0
        ends = (at for at in range(start + 1, len(own)) if own[at].role == "heading" and _of_others(own[at]))
        found = _measured(own[start : next(ends, len(own))])
        return (found,) if found else ()
    cards = [card.blocks for card in find_cards(own)] or [tuple(own)]
    return tuple(found for card in cards if (found := _measured(card)))


_OTHERS = lexicon(
    r"(?:you (?:may|might)|customers|people|others?)(?: \w+){0,3} (?:like|bought)|related|similar|more from|goes well"
)


def _of_others(block: Block) -> bool:
    """Whether a heading begins what is about other things."""
    return _OTHERS.search(plain(block.text)) is not None


def _measured(blocks: Sequence[Block]) -> Measured | None:
    texts = [(block, plain(block.text[:READ_TO])) for block in blocks]
    unit = next((found for block, text in texts for found in _unit_prices(block, text)), None)
    contents = list(_contents(texts, named=unit is not None))
    if not contents:
        return None
    block, size, base, sure = contents[0]
    at = next((n for n, (b, _) in enumerate(texts) if unit is not None and b is unit.block), 0)
    near = {a.amount for _, text in texts[max(0, at - AROUND) : at + AROUND] for a in _prices(text)}
    priced = next(((b, a) for b, text in texts for a in _prices(text)), None)
    told = [block, *([priced[0]] if priced else []), *([unit.block] if unit else [])]
    quotes = tuple(dict.fromkeys(quote_of(each) for each in told))
    alone = len(near) == 1 and len({one[1] for one in contents}) == 1
    return Measured(base, size, priced[1] if priced else None, unit, sure or unit is not None, quotes, alone)


def _contents(texts: Sequence[tuple[Block, str]], *, named: bool) -> Iterator[tuple[Block, Decimal, str, bool]]:
    """Block, size, dimension of what is in the thing, and whether it is surely sold by it; surest first."""
    maybe: list[tuple[Block, Decimal, str, bool]] = []
    before = ""
    for number, (block, text) in enumerate(texts):
        for found in QUANTITY.finditer(text):
            size, base = _size(found)
            beside = any(find_amounts(text)) and len(text.split()) <= SHORT
            label = NET.search(before) or NET.search(text[: found.start()])
            name = number == 0 or block.role == "heading"
            thing = f"{texts[0][1]} {text}"
            if size <= 0 or not (beside or label or name or named) or _no_content(thing, text, found):
                continue
            maybe.append((block, size, base, bool(beside or label or CONSUMED.search(thing))))
        before = text if len(text.split()) <= 4 else ""
    yield from sorted(maybe, key=lambda one: not one[3])


def _no_content(thing: str, text: str, found: re.Match[str]) -> bool:
    """Whether a quantity is what a thing holds or weighs, a limit, a span, or the unit of a unit price."""
    before, behind = text[: found.start()], text[found.end() :]
    if HOLDS.search(OF_IT.sub("", thing)) or NOT_WITHIN.search(before) or RANGE.match(behind):
        return True
    return _priced_before(text, found.start())


def _priced_before(text: str, start: int) -> bool:
    """Whether a quantity is the unit of a unit price, and not what is sold."""
    return any(at <= start < end for at, end in _units_at(text))


def _units_at(text: str) -> Iterator[tuple[int, int]]:
    for amount in find_amounts(text):
        per = _per(text, amount.end)
        if per:
            yield amount.end, amount.end + per.end()
    for pence in PENCE.finditer(text):
        per = _per(text, pence.end())
        if per:
            yield pence.end(), pence.end() + per.end()


def _per(text: str, start: int) -> re.Match[str] | None:
    """The unit behind an amount; a quantity with a price of its own behind it is another size."""
    per = PER.match(text[start:])
    if per is None or any(find_amounts(text[start + per.end() :][:12])):
        return None
    return per if (per["figure"] or "1") in ROUND else None


def _prices(text: str) -> Iterator[Amount]:
    for amount in find_amounts(text):
        if not _per(text, amount.end) and amount.amount:
            yield amount


def _unit_prices(block: Block, text: str) -> Iterator[UnitPrice]:
    for amount in find_amounts(text):
        per = _per(text, amount.end)
        if per:
            yield _unit_price(block, per, amount.amount, text[amount.start : amount.end + per.end()])
    for pence in PENCE.finditer(text):
        per = _per(text, pence.end())
        if per:
            yield _unit_price(block, per, Decimal(pence["pence"]) / 100, text[pence.start() : pence.end() + per.end()])


def _unit_price(block: Block, per: re.Match[str], money: Decimal, written: str) -> UnitPrice:
    base, one = _SIZES.get(_singular(per["unit"]), ("piece", "1"))
    unit = Decimal((per["figure"] or "1").replace(",", ".")) * Decimal(one)
    return UnitPrice(base, money / unit, unit, written, block)


def _size(found: re.Match[str]) -> tuple[Decimal, str]:
    base, one = _SIZES[_singular(found["unit"])]
    return Decimal(found["times"] or "1") * Decimal(found["figure"].replace(",", ".")) * Decimal(one), base


def _singular(unit: str) -> str:
    low = unit.lower()
    return "wash" if low.startswith("wash") else low if low in _SIZES else low.removesuffix("s")
