"""Named things as channels offer them: the name with its price, its code and the words that describe it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.names.rows import rows
from mysteryshop.judge.facts.kinds.names.things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.words import brand_stems, in_order, letters_of, naming, stem
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.model import PageKind

ROW = "prices "
"""What a code begins with that is a whole row of prices."""

_FIGURE = regex(r"\d")
_COSTS = regex(r"[£$€₹]|R(?:s|\s?\d)|GBP|EUR|USD|ZAR|INR|AUD|NZD|CHF")
"""The signs and names of money, one of which is in every price."""

_CODED = regex(r"(?=[A-Z-]*\d)[A-Z\d][A-Z\d-]{2}")
"""How every code or model number begins somewhere."""

_ARTICLE = regex(r"[a-z,] (?:a|an|our|the) [a-z]|\b(?:[Tt]hat|[Ii]t|[Tt]his)(?:'s| is) ")
LONGEST = 6
"""Words of a name. Source: chosen; listings' titles are longer, but then their code tells what they are."""

_CALLING = frozenset("called named name names renamed rebranded call ask longer sold".split())
"""Words without one of which nothing is said of a name itself."""

LONGEST_TITLE = 16
"""Words of a title. Source: chosen; marketplaces' titles run to fifteen."""

NEAR_TITLE = 5
"""Pieces of text under a title within which its price stands. Source: chosen."""

TITLED = frozenset({PageKind.LANDING, PageKind.PRODUCT})
"""Kinds of page whose first line can be the name of the one thing that it offers."""

PRICE = regex(
    r"(?P<sign>[£$€₹]|\b(?:Rs\.?|GBP|EUR|USD|ZAR|INR|AUD|NZD|CHF|R(?=\s?\d)))\s?(?P<sum>\d[\d,. ]*\d|\d)|"
    r"(?<![\d.,])(?P<before>\d[\d.,]*)\s?(?P<after>€|£|GBP|EUR|USD|ZAR|INR|CHF)(?!\w)"
)
CODE = regex(
    r"\b(?:(?i:ref(?:erence)?|model|sku|art(?:icle)?|item|code|no|part|mpn|style|cat(?:alogue)?)\b\.?:?\s*(?:no\.?|"
    r"number)?\s*"
    r"(?P<told>(?=[A-Z\d-]*\d)[A-Z\d][A-Z\d-]{2,})\b|(?P<bare>[A-Z]{2,5}-\d{2,6}[A-Z]?|[A-Z]{2,4}\d{2,5})\b)"
)
_CALLED = regex(
    r"\b(?:(?:is|are|it's|they're|that's|we call (?:it|this|that)|which we call|goes by|the name is|ask for|known "
    r"as)\s+(?:called|named|known as)?|"
    r"called|named)\s*(?:the\s+)?[\"“'‘]?(?P<name>(?:[A-Z][\w'’-]*|\d+)(?:\s(?:[A-Z][\w'’-]*|\d+))*)"
)
_THAT_IS = regex(
    r"\b(?:[Tt]hat's|[Tt]hat is|[Tt]hat would be|[Ii]t's|[Tt]his is)\s+(?:our |the "
    r")(?P<name>[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|\d+))*)"
)
_APPOSED = regex(
    r"(?<![\w'’-])(?:[Tt]he\s+|[Oo]ur\s+)?(?P<name>[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|\d+))*),?\s+(?:–\s+|is\s+|"
    r"—\s+)?(?:a|an|our|the)\s+"
    r"(?P<what>[a-z][\w'-]*(?:[\s,]+[a-z][\w'-]*){1,5})"
)
_OURS = regex(
    r"\b(?:our|the) (?:[a-z'-]+ ){0,3}(?:scheme|club|programme|program|membership|newsletter|app|magazine|helpline|"
    r"podcast)$"
)
"""Things that a business has one of. Source: chosen."""

_LEAD = regex(
    r"^(?:\[[^\]]*\]|\W|\d+\s?[×x]\s|(?:the|our|a|an|your|one|two|three|and|or|plus|for|with|less|hi|new|choose|try|"
    r"get|ask for|you're after|you want|you need|it's called|that's)\b|"
    r"pack of \w+,|\w+ (?:nights?|months?|weeks?|days?) (?:on|of|in)\b)+",
    re.IGNORECASE,
)
_REF = regex(r",?\s*\(?\b(?:ref|art|cat|no|item|model)\.$", re.IGNORECASE)
_PART = regex(
    r",\s|\s?\(|:\s|:$|\s[–—-]\s|\s+(?:is|are|costs?|at|for|from|now|was|only|just|per|comes?|gives?|takes?|or)\b|"
    r"'s\s"
)
_HEAD = frozenset(
    """bag sack box pack set kit plan pass package bundle card ticket course class session tier subscription
    membership product model edition
    size range version service option deal collection total subtotal delivery shipping postage
    carriage deposit price from fee vat tax adult adults child children junior senior concession kid student toddler
    baby infant carer youth teen under over
    peak off-peak evening weekend half full standard express order free extra each now was usual fare single return
    small medium large family month year week day night solo team basic pro premium monthly yearly yes no""".split()
)
"""Words that head a name or stand in price lists and name no one thing. Source: chosen from price lists."""


_NOW_CALLED = regex(
    r"\b(?i:(?:is|are|it's|they're|that's) (?:now |simply |just )?(?:called|named)|goes by the name(?: of)?|we call "
    r"it|sold as|"
    r"under the name(?: of)?|ask for(?: the| a| an)?)\s+[\"“'‘]?(?:the )?(?P<name>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)"
)
_NOT_CALLED = regex(
    r"(?:\b(?:[Nn]o|[Nn]ot any|[Nn]one of (?:our|the)|[Nn]either)\b[^.;]{0,40}?\b(?:bears? the name(?: of)?|(?:is|"
    r"are) (?:now )?"
    r"(?:called|named)|goes by(?: the name(?: of)?)?|by the name of|called|"
    r"named)\s+[\"“'‘]?(?P<none>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*))"
    r"|(?:\b(?:[Tt]he )?(?P<past>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)[\"”'’]?,? (?:(?:plan|name|pass|package|range|"
    r"model) )?"
    r"(?:no longer exists|is no longer (?:in use|used|our name|a name)|(?:was|has been) (?:renamed|rebranded)|is now "
    r"(?:called|known as)))"
)


@dataclass(frozen=True)
class Offer:
    """A named thing. name: its stems in order. price, code: as written, in one form. what: what it is said to be.

    said: what stands around it, which is only read when two things are compared; brands: words in it that tell nothing.
    """

    segment: Segment
    name: tuple[str, ...]
    start: int
    end: int
    price: str = ""
    code: str = ""
    said: str = ""
    what: frozenset[str] = frozenset()
    shown: str = ""
    title: bool = False
    ours: bool = False
    brands: frozenset[str] = frozenset()

    @cached_property
    def told(self) -> frozenset[str]:
        """The words around it."""
        return self.what | _with_numerals(self.said, self.brands) if self.said else self.what

    @cached_property
    def own(self) -> frozenset[str]:
        """The words that tell this thing from others of its sort."""
        return frozenset(self.name) - _HEAD

    @cached_property
    def telling(self) -> str:
        """The name as written without what heads it: `Bondi` of `the Bondi package`."""
        kept = [word for word in self.shown.split() if stem(word.strip(".,")) not in _HEAD | {"the", "our"}]
        return " ".join(kept)

    @cached_property
    def proper(self) -> bool:
        """Whether it is a name and no description: all its telling words begin with a capital or are figures."""
        return (
            bool(self.own) and bool(self.telling) and all(re.match(r"[A-Z\d]", word) for word in self.telling.split())
        )


def read_offers(site: SiteReading) -> Iterator[Offer]:
    """Every named thing with a price, a code or a description that a site's sources tell."""
    brands = brand_stems(site.setting.brand_words)
    first: Segment | None = None
    for place in placed(site):
        text = place.segment.text
        if first is None or first.sentence.block is not place.segment.sentence.block:
            first = place.segment
        if _FIGURE.search(text) and (_COSTS.search(text) or _CODED.search(text)):
            yield from (_in_first_cell(offer, first) for offer in _priced(place, brands))
        if _ARTICLE.search(text):
            yield from _described(place, brands)
    yield from price_rows(site, brands)
    yield from _titles(site, brands)
    for page, node, _ in markup.nodes(site):
        if markup.is_a(node, "Product", "ProductModel", "IndividualProduct", "Service", "Course"):
            yield from _in_markup(page, node, brands)


def read_callings(site: SiteReading) -> Iterator[tuple[Segment, str, bool, int, int]]:
    """Each place that says that something is called so, or that nothing is any more: name, which, start and end."""
    for place in placed(site):
        text = place.segment.text
        if _CALLING.isdisjoint(letters_of(text)):
            continue
        gone = _NOT_CALLED.search(text)
        now = None if gone else _NOW_CALLED.search(text)
        if gone:
            yield place.segment, (gone["none"] or gone["past"]).removeprefix("The "), False, gone.start(), gone.end()
        elif now:
            yield place.segment, now["name"], True, now.start(), now.end()


def _in_first_cell(offer: Offer, first: Segment) -> Offer:
    """The thing with its name as quote where that stands in the first cell of its line and the price in another."""
    at = first.text.find(offer.shown)
    if not offer.shown or offer.shown in offer.segment.text or at < 0:
        return offer
    return replace(offer, segment=first, start=at, end=at + len(offer.shown))


def price_rows(site: SiteReading, brands: frozenset[str]) -> Iterator[Offer]:
    """Each name with three prices or more beside or under it; all of them together stand as its price."""
    for row in rows(site):
        named = _name_in(row.head)
        words = tuple(in_order(named[1], brands)) if named else ()
        if named and words and row.segment.text.find(named[1]) >= 0:
            start = row.segment.text.index(named[1])
            code = ROW + " ".join(row.figures)
            yield Offer(row.segment, words, start, start + len(named[1]), code=code, shown=named[1])


_NO_TITLE = regex(
    r"[.!?]\W*$|\d{1,2}[:.]\d\d\b|\d[\d ()-]{6,}\d|@|\b(?:open|call|ring|phone|e-?mail|deliver\w*|returns?|refund\w*|"
    r"guarantee\w*|warrant\w*|minimum|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat)\b",
    re.IGNORECASE,
)
"""What stands in a sentence or in a line about the business, and not in the name of a thing. Source: chosen."""


def _titles(site: SiteReading, brands: frozenset[str]) -> Iterator[Offer]:
    """The first line of what offers one thing, with the first price under it."""
    seen: dict[str, list[Placed]] = {}
    titled = {page.id for page in site.pages if not TITLED.isdisjoint(page.page.kinds)}
    for place in placed(site) if titled else ():
        if place.segment.source in titled:
            seen.setdefault(place.segment.source, []).append(place)
    for places in seen.values():
        first = places[0].segment
        words = tuple(in_order(first.text, brands))
        prices = (PRICE.search(place.segment.text) for place in places[1:NEAR_TITLE])
        price = next((normal_price(found) for found in prices if found), "")
        named = len(first.text.split()) <= LONGEST_TITLE and not _NO_TITLE.search(first.text)
        if words and named and not PRICE.search(first.text):
            yield Offer(first, words, 0, len(first.text), price, shown=first.text, title=True)


def _in_markup(page: Reading, node: markup.Node, brands: frozenset[str]) -> Iterator[Offer]:
    codes = [value.upper() for _, value in markup.said(node, "sku", "mpn", "model", "productID", "gtin13", "gtin")]
    for key, name in markup.said(node, "name"):
        segment = markup.as_written(page, key, name)
        words = tuple(in_order(name, brands))
        for code in codes or [""]:
            yield Offer(segment, words, 0, len(segment.text), "", code, shown=name, title=True)


_DISCOUNT = regex(r"\b(?:code|voucher|coupon|promo\w*|off|discount|saves?|type|enter)\b|-\s?[£$€₹]|%", 2)
"""Words beside a code that takes something off the price and names no thing."""


def _priced(place: Placed, brands: frozenset[str]) -> Iterator[Offer]:
    text, at = place.segment.text, 0
    codes = CODE.finditer(text) if _CODED.search(text) else ()
    for found in sorted([*PRICE.finditer(text), *codes], key=lambda match: match.start()):
        if "told" in found.re.groupindex and not found["told"] and _DISCOUNT.search(text):
            continue
        chunk = text[at : found.start()]
        named = _name_in(chunk) if chunk.strip(" ,.;:·–-") or at else None
        start, shown = (at + named[0], named[1]) if named else (0, "")
        if not named and not at and place.over:
            shown = place.over if len(place.over.split()) <= LONGEST else ""
        words = tuple(in_order(shown, brands))
        quoted = _QUOTED.match(text, found.end()) if not words and "told" in found.re.groupindex else None
        if quoted:
            words = tuple(in_order(quoted["name"], brands))
            yield _offer(place, found, words, (found.start(), quoted.end()), quoted["name"], brands)
            words = ()
        if not found.start() and (row := _ROW_NAME.match(place.segment.line)) and not at:
            shown = row["name"].split(",")[0].strip()
            words = tuple(in_order(shown, brands))
        if not words and not found.start() and place.segment.statement.before.endswith("."):
            named = _name_in(_REF.sub("", place.segment.statement.before))
            shown, words = (named[1], tuple(in_order(named[1], brands))) if named else ("", ())
        if words:
            yield _offer(place, found, words, (start, found.end()), shown, brands)
        at = found.end()


def _offer(
    place: Placed,
    found: re.Match[str],
    words: tuple[str, ...],
    span: tuple[int, int],
    shown: str,
    brands: frozenset[str],
) -> Offer:
    code, price = "", ""
    if "sum" in found.re.groupindex:
        price = normal_price(found)
    else:
        code = (found["told"] or found["bare"]).upper()
    said = f"{place.segment.whole} {question_of(place)} {place.segment.label}"
    return Offer(place.segment, words, *span, price, code, said, shown=shown, brands=brands)


_QUOTED = regex(r"[^.;\"“”]{0,45}?\b(?:the |called |named )[\"“](?P<name>[A-Z][\w'’]*(?: [A-Z\d][\w'’]*){0,3})[\"”]")
"""A name in quotes after a code: `the blazer is MS-204, the "Prefect" in maroon`."""

_ROW_NAME = regex(r"^\s*\|?\s*(?P<name>[A-Z][^|\d£$€]{2,60}?)(?:,[^|]*)?\s*\|")
"""The first cell of a table's row."""

_BETWEEN = regex(r"(?<![\d.,:-])(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})(?![\d.,:-])")
_CAPITAL = regex(r"[A-Z]")
_PROPER = regex(r"(?<![\w'-])[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)+")
_NUMERALS = frozenset("one two three four five six seven eight nine ten twelve".split())


@lru_cache(maxsize=256)
def _with_numerals(text: str, brands: frozenset[str]) -> frozenset[str]:
    low = PRICE.sub(" ", text).lower()
    spans = {f"{first}-{last}" for first, last in _BETWEEN.findall(low)}
    return naming(low, brands) | (_NUMERALS & set(re.findall(r"[a-z]+", low))) | spans


def normal_price(found: re.Match[str]) -> str:
    """Only the figure, `199.00`: one shop has one currency."""
    figure = (found["sum"] or found["before"]).replace(" ", "")
    if re.search(r"[.,]\d\d$", figure):
        whole, cents = figure[:-3], figure[-2:]
    else:
        whole, cents = figure, "00"
    digits = re.sub(r"\D", "", whole)
    return f"{int(digits or 0)}.{cents}"


_DATE = regex(
    r"^\W*(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov"
    r"|dec)[a-z]*\.?(?: \d{1,4})*\W*$",
    2,
)
"""The date of a post or an order, which names no thing."""


_JOINED = regex(
    r"(?:[a-z][\w'’-]*, |[a-z]: |\bfor )(?:the|our|a|an) [\"“'‘]?(?P<name>[A-Z][a-z'’]+(?: "
    r"[A-Z][a-z'’]+)*)[\"”'’]?(?: [a-z][a-z-]+)?"
    r"[,:]?(?: (?:item|code|ref|at|is|in|for|costs))?\W*$"
)
"""A name that is added to what the thing is: `ten-crossing book, the Islander Ten`, `pattern to go with it: the "
"Blencathra`."""


def _name_in(chunk: str) -> tuple[int, str] | None:
    """Where the name of what is priced begins in the words before its price, and the name."""
    called = _CALLED.search(chunk) or _THAT_IS.search(chunk)
    if called:
        return called.start("name"), called["name"]
    joined = _JOINED.search(chunk)
    if joined:
        return joined.start("name"), joined["name"]
    lead = _LEAD.match(chunk)
    start = lead.end() if lead else 0
    rest = chunk[start:]
    cut = _PART.search(rest)
    name = rest[: cut.start()] if cut else rest
    name = name.strip(" ,.;:·–-")
    if name[:1].isdigit() and not _CAPITAL.search(name) and (proper := _PROPER.search(rest)):
        return start + proper.start(), proper.group()
    if not name or _DATE.search(name) or len(name.split()) > LONGEST or not re.match(r"[A-Z\d]", name):
        return None
    return start + rest.index(name), name


def _described(place: Placed, brands: frozenset[str]) -> Iterator[Offer]:
    text = place.segment.text
    for found in _APPOSED.finditer(text):
        words = tuple(in_order(found["name"], brands))
        what = naming(re.split(r"\s(?:that|which|for|with|to|of|in|on|from|and)\s", found["what"])[0], brands)
        if words and len(what) >= 2:
            span = found.start("name"), found.end("what")
            ours = bool(_OURS.search(found.group()))
            yield Offer(place.segment, words, *span, what=what, shown=found["name"], ours=ours)
    question = question_of(place)
    answer = _THAT_IS.search(text) if question else None
    if answer:
        words = tuple(in_order(answer["name"], brands))
        start, end = answer.span()
        yield Offer(place.segment, words, start, end, said=question, shown=answer["name"], brands=brands)
