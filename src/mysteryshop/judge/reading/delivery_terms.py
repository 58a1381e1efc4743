"""Delivery as a customer asks for it: what it costs, whether that is told in time, and in how many ways it comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import Piece, pieces, seen
from mysteryshop.judge.reading.sums import Kind, read_sums
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Block, Page, PageKind, Quote

DELIVERY = lexicon(r"deliver(?:y|ed|ies|s|ing)?|shipping|ships?|shipped|postage|carriage|freight|p ?& ?p|courier")
SENT = lexicon(
    r"deliver(?:y|ies|s|ed|ing)?(?! (?:by|via) e-?mail)|shipping|shipped|postage|carriage|parcels?|couriers?"
    r"|dispatch(?:ed|es)?|we (?:post|ship|send)(?! you an e-?mail)|post (?:it|them)"
)
"""Words of a shop that sends what it sells. Source: chosen; the usual words of delivery pages."""

DIGITAL = lexicon(
    r"(?:instant|digital|free|pdf|mp3) downloads?|download(?:able)?(?: (?:link|now|instantly|it))?|e-?tickets?|tickets?"
    r"|e-?books?|audiobooks?|licen[cs]e keys?|online (?:course|class|lesson)s?|webinars?|streaming|e-?gift cards?"
    r"|book (?:a|your) (?:table|room|seat|slot|appointment|stay)|appointments?|per night|check-?in|admission"
)
"""Goods that nobody delivers. Source: chosen by hand."""

NOT_COST = lexicon(
    r"returns?|returned|refunds?|insurance|cover|protection|gift[- ]?wrap\w*|off your|exchange|minimum order|fork ?lift"
)
"""Words that make an amount in a delivery sentence about something else."""

FREE = lexicon(r"free(?: of charge)?|no (?:charge|cost)|nothing|on us|included|carriage paid|costs? nothing")
SOMETIMES = lexicon(r"selected|some|eligible|may|could|over|not free|isn't free|members?")
"""Words that make free delivery a thing of some orders only."""

FROM = regex(
    r"(?:\b(?:over|above|from|exceed\w*|reach\w*|at least|more than|orders? of|spend|worth|minimum)\b)[^£$€₹\d]{0,30}$",
    re.IGNORECASE,
)
UPWARDS = regex(r"^\W{0,3}(?:and up|or more|and over|\+|upwards|and above)", re.IGNORECASE)
"""What stands before and behind an amount that must be spent."""

AFTER_WORD = regex(
    r"\b(?:delivery|delivered|shipping|postage|carriage|freight|courier|p ?& ?p)\b[^£$€₹.;]{0,60}$", re.IGNORECASE
)
BEFORE_WORD = regex(
    r"^\W{0,3}(?:(?:for|of|uk|standard|flat[- ]rate|express|tracked|next[- ]day|post and) ){0,3}"
    r"(?:delivery|shipping|postage|carriage|freight|p ?& ?p)\b",
    re.IGNORECASE,
)
OFF = regex(r"^\W{0,2}(?:off|discount|credit|voucher)\b", re.IGNORECASE)

LATER = lexicon(
    r"(?:calculated|worked out|shown|added|determined|confirmed|quoted|available|known|see|appear|update[sd]?)"
    r"(?: \w+){0,4} (?:at|in|on|during|next|later|after|once|when)(?: \w+)*|tbc|to be (?:confirmed|calculated)"
    r"|at checkout|next step"
)
"""What stands where the cost is put off."""

COST_LINK = lexicon(
    r"(?:delivery|shipping|postage) (?:costs?|charges?|prices?|rates?|fees?|info(?:rmation)?|options|details|policy"
    r"|(?:and|&) returns)|(?:plus|excl\w*\.?|see) (?:delivery|shipping)(?: costs?)?"
)
PLACE_ASKED = regex(r"post ?-?code|zip|country|pin ?code|suburb", re.IGNORECASE)
RECKON = lexicon(r"(?:calculate|estimate|check|work out|get|see|show|find)(?: \w+){0,3}|update totals?|go|ok")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a page tells of the cost of delivery, each as evidence.

    costs: an amount, or that it is free. rules: only from which amount it is free. later: that it is told later.
    reckoned: fields that work it out. linked: links to where it stands.
    """

    costs: tuple[Quote, ...]
    rules: tuple[Quote, ...]
    later: tuple[Quote, ...]
    reckoned: tuple[Quote, ...]
    linked: tuple[Quote, ...]


def read_terms(reading: Reading) -> Terms:
    """The cost of delivery as this page tells it, banners and menus among it; use with `Reading.once`."""
    told = [piece for piece in pieces(seen(reading)) if DELIVERY.search(piece.text) and not NOT_COST.search(piece.text)]
    paying = {PageKind.CART, PageKind.CHECKOUT} & set(reading.page.kinds)
    in_sum = [line.quotes[-1] for line in read_sums(reading).of(Kind.DELIVERY)] if paying else []
    costs = dict.fromkeys((*(p.quote for p in told if _costs(p.text)), *in_sum))
    rules = dict.fromkeys(piece.quote for piece in told if _rules(piece.text))
    later = dict.fromkeys(piece.quote for piece in told if LATER.search(piece.text))
    return Terms(tuple(costs), tuple(rules), tuple(later), tuple(_reckoned(reading)), tuple(_linked(reading)))


def _costs(text: str) -> bool:
    amounts = list(find_amounts(text))
    if any(_is_rate(text, amount) for amount in amounts):
        return True
    return bool(FREE.search(text)) and not any(_is_threshold(text, amount) for amount in amounts) and not _maybe(text)


def _rules(text: str) -> bool:
    return bool(FREE.search(text)) and any(_is_threshold(text, amount) for amount in find_amounts(text))


def _maybe(text: str) -> bool:
    return SOMETIMES.search(text) is not None


def _is_rate(text: str, amount: Amount) -> bool:
    before, after = text[: amount.start], text[amount.end :]
    if _is_threshold(text, amount) or OFF.match(after):
        return False
    return bool(AFTER_WORD.search(before) or BEFORE_WORD.match(after))


def _is_threshold(text: str, amount: Amount) -> bool:
    return FROM.search(text[: amount.start]) is not None or UPWARDS.match(text[amount.end :]) is not None


def _reckoned(reading: Reading) -> Iterator[Quote]:
    """Fields for a place beside a button that works the cost out."""
    for form in reading.page.forms:
        pressed = [button for button in form.buttons if RECKON.search(plain(button.text))]
        for field in form.fields:
            asks = f"{field.label} {field.name} {field.placeholder}"
            if field.visible and pressed and len(form.fields) <= 5 and PLACE_ASKED.search(asks):
                yield Quote((field.label or field.placeholder or pressed[0].text)[:300], field.selector, field.box)


def _linked(reading: Reading) -> Iterator[Quote]:
    for link in reading.page.links:
        if (
            link.visible
            and link.region not in ("footer", "nav", "header", "dialog")
            and COST_LINK.search(plain(link.text))
        ):
            yield Quote(link.text[:300], link.selector, link.box)


def nothing_sent(reading: Reading) -> bool:
    """Whether this shop sells what nobody delivers (tickets, downloads), as far as the walk's own words tell."""
    return not sends(reading) and any(DIGITAL.search(plain(block.text)) for block in seen(reading))


def sends(reading: Reading) -> bool:
    """Whether any page of this walk speaks of sending goods, or asks where to send them."""
    return reading.once(_sends)


def _sends(reading: Reading) -> bool:
    return any(_speaks_of_sending(page) for page in (reading.page, *reading.around.pages))


def _speaks_of_sending(page: Page) -> bool:
    asked = (f"{field.label} {field.name}" for form in page.forms for field in form.fields)
    return any(SENT.search(plain(block.text)) for block in page.blocks) or any(SENT.search(words) for words in asked)


class Way(StrEnum):
    """A way in which goods reach their buyer."""

    HOME = "standard delivery"
    FAST = "faster or on a chosen day"
    POINT = "a pick-up point"
    COLLECT = "collecting it"


_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (
    (
        Way.POINT,
        lexicon(
            r"(?:pick-?up|pickup|parcel|drop-?off|access) (?:points?|shops?|lockers?|stations?)|lockers?|parcelshops?"
            r"|collection points?|post office (?:near|of your)"
        ),
    ),
    (
        Way.COLLECT,
        lexicon(
            r"click (?:and|&) collect|collect (?:it|in|from|at|your order|for free|yourself|instead)|(?:in-?store"
            r"|shop|store"
            r"|local|free) (?:collection|pick-?up)|pick (?:it )?up (?:from|in|at)|collection from|can collect|collect"
        ),
    ),
    (
        Way.FAST,
        lexicon(
            r"next[- ](?:working )?day|same[- ]day delivery|express|priority|named[- ]day|nominated day"
            r"|saturday delivery"
            r"|evening delivery|choose (?:a|your|the) (?:day|slot|date|time)|24[- ]hour delivery|overnight"
        ),
    ),
    (
        Way.HOME,
        lexicon(
            r"standard|delivery|shipping|deliver(?:ed|s)?|courier|by post|post it|economy|tracked|royal mail"
            r"|home delivery"
        ),
    ),
)
"""Ways of delivery, the first that fits. Source: the options of the usual shop systems and carriers."""

PLAINLY_HOME = lexicon(r"standard|economy|to your (?:door|home)|home delivery|courier|tracked|royal mail|by post")
"""Delivery to the door, also where another way is named in the same breath."""

NO_SUCH = lexicon(r"no|not|never|can't|cannot|don't|unable|only")
NO_WAY = lexicon(
    r"(?:delivery|shipping)(?: (?:and|&) \w+)? (?:address|details|methods?|options?|information|info|instructions"
    r"|costs?|charges?|notes?|terms)"
)
BARE_WORD = regex(r"\W*(?:\d\W*)?(?:delivery|shipping|postage)\W*", re.IGNORECASE)
"""Titles of a step or a field, which offer nothing."""

DAY = lexicon(
    r"\d+(?: ?(?:-|–|to) ?\d+)? (?:working |business )?(?:days?|hours?|weeks?)|(?:next|same) (?:working )?day"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tomorrow|(?:two|three|four"
    r"|five) (?:\w+ )?(?:days|hours)"
    r"|by \d{1,2}(?::\d\d)?(?: ?[ap]m)?|next[- ]day"
)
PRICE_OF_WAY = regex(r"[£$€₹]\s?\d|\d\s?[€£]|\bfree\b|\bcosts? nothing\b|\bfor nothing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of delivery on a page, each with the words that name it. chosen: as things to choose from."""

    found: dict[Way, Quote]
    dated: bool
    priced: bool
    chosen: bool


def read_delivery_ways(reading: Reading) -> Ways:
    """The ways of delivery that a page's own part offers; use with `Reading.once`."""
    own = seen(reading, own=True)
    found: dict[Way, Quote] = {}
    heard: list[str] = []
    for words, quote in (*_told(own), *_chosen(reading)):
        way = next((way for way, pattern in _WAYS if pattern.search(words)), None)
        # "We deliver nowhere else" and "returns by courier" offer no way.
        if BARE_WORD.fullmatch(words) or (way is Way.HOME and NO_WAY.fullmatch(words.strip(" :"))):
            continue
        if way is None or (way is not Way.HOME and NO_SUCH.search(words)) or NOT_COST.search(words):
            continue
        others = [way for way, pattern in _WAYS[:-1] if pattern.search(words)] or [way]
        if PLAINLY_HOME.search(words):
            others.append(Way.HOME)
        for each in others:
            found.setdefault(each, quote)
        heard.append(words)
    beside = " ".join((*heard, *(plain(block.text) for block in own if block.role in ("label", "option"))))
    chosen = any(True for _ in _chosen(reading))
    return Ways(found, DAY.search(beside) is not None, PRICE_OF_WAY.search(beside) is not None, chosen)


def chosen_elsewhere(reading: Reading) -> bool:
    """Whether another page of this walk lets a customer choose the delivery."""
    others = (page for page in reading.around.pages if page.id != reading.page.id and page.staged is None)
    return any(True for page in others for _ in _choices_on(page))


def _told(blocks: Iterable[Block]) -> Iterator[tuple[str, Quote]]:
    for piece in pieces(blocks):
        if piece.block.role != "heading" and not piece.text.endswith("?") and _names_delivery(piece):
            yield piece.text, piece.quote


def _names_delivery(piece: Piece) -> bool:
    return bool(DELIVERY.search(piece.text) or any(pattern.search(piece.text) for _, pattern in _WAYS[:3]))


def _chosen(reading: Reading) -> Iterator[tuple[str, Quote]]:
    return _choices_on(reading.page)


def _choices_on(page: Page) -> Iterator[tuple[str, Quote]]:
    for form in page.forms:
        for field in form.fields:
            if field.type == "radio" and field.visible and any(p.search(plain(field.label)) for _, p in _WAYS):
                yield plain(field.label), Quote(field.label[:300], field.selector, field.box)
            if field.type == "select":
                for option in field.options:
                    if any(pattern.search(plain(option)) for _, pattern in _WAYS):
                        yield plain(option), Quote(option[:300], field.selector, field.box)
