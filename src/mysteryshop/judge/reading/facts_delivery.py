"""What delivery costs: flat rates, free delivery, and the basket from which it is free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.facts_prices import normal_name, title_of
from mysteryshop.judge.reading.facts_statements import Statement
from mysteryshop.judge.reading.page import FURNITURE
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Fact, FactKind, PageKind

DELIVERY = regex(
    r"\b(?:deliver(?:y|ed|ies|s)?|shipping|ships?|shipped|postage|carriage|freight|p&p|post and packing)\b", re.I
)
OTHER_THING = regex(
    r"\b(?:returns?|returned|refund\w*|collection charge|take away|taken away|old (?:sofa|one"
    r"|mattress)|removal|minimum|trade|wholesale"
    r"|accessor\w+|gift|samples?|subscri\w+|members?|membership|pass|premier|with code|code [A-Z]"
    r"|off your|per kg|up to \d+ ?kg"
    r"|kg|click (?:and|&) collect|collect(?:ion)?|pick ?up|within \d+ ?km|inside \d+ ?km|outside"
    r"|local|scripts?|oversize\w*|bulky"
    r"|furniture|pallet\w*|first order|today only|this week(?:end)?|until \w+day"
    r"|(?:breakage|damage|loss|transit|parcel|delivery|shipping|accident\w*) (?:cover|protection)|insur\w+|protection"
    r"|signature|assembly|gift[- ]?wrap\w*|wrapping|donation|carbon|offset\w*)\b|\bcover\b\W{0,3}[£$€₹]",
    re.I,
)
"""Words that make a delivery sentence about something narrower than an ordinary order. Source: chosen by hand."""

FREE = regex(
    r"\bfree\b|\bfree of charge\b|\bno charge\b|\bnothing(?: at all)?\b|\bon us\b"
    r"|\bat no (?:extra )?cost\b|\bcarriage (?:is )?paid\b",
    re.I,
)
THRESHOLD = regex(
    r"(?:\b(?:over|above|from|exceeding|exceeds|reaches|at least|more than|orders? of|spend|worth)\b)[^£$€₹\d]{0,30}$",
    re.I,
)
OR_MORE = regex(r"^\W*(?:and up|or more|and over|\+|upwards|and above)", re.I)
SERVICES = (
    ("next day", regex(r"\bnext[ -](?:working )?day\b", re.I)),
    ("same day", regex(r"\bsame[ -]day\b", re.I)),
    (
        "express",
        regex(r"\b(?:express|priority|special delivery|premium|saturday|named day|evening|nominated)\b", re.I),
    ),
    ("tracked", regex(r"\btracked\b", re.I)),
    ("economy", regex(r"\b(?:economy|saver)\b", re.I)),
    ("room", regex(r"\b(?:two-man|white glove|room|installation)\b", re.I)),
)
ABROAD = regex(
    r"\b(?:EU|Europe\w*|Ireland|NI|Northern Ireland|Highlands?|Islands?|Isles?|Channel Islands|Scilly"
    r"|international\w*|worldwide|overseas|abroad|rest of the world"
    r"|USA?|United States|Canada|Australia|Germany|France|Netherlands|Belgium|BE|DE|NL|Alaska|Hawaii"
    r"|Gulf|Singapore|postcodes?)\b"
)
HOME = regex(r"\b(?:UK|United Kingdom|mainland|Great Britain|GB|nationwide|India|contiguous|domestic)\b")


EXCEPTED = regex(
    r"\b(?:except(?:ing)?(?: for)?|excluding|excl\.?|but not|other than|apart from|not including|not)\b[^.;)]{0,120}",
    re.I,
)
"""Where a rule does not hold."""

JOINED = regex(r"\W*(?:(?:and|or|plus|to|in|the|all|of|republic|whole|anywhere)\W+){0,6}\W*", re.I)
"""What stands between two regions for which the same is said."""

LENGTH_ASKED = regex(r"\b(?:how long|when|where)\b", re.I)


SUBTOTAL = regex(r"\b(?:sub-?total|items|goods|basket|cart)\b", re.I)
PAYING = frozenset({PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT, PageKind.CONFIRMATION, PageKind.EMAIL})
"""Kinds of page that tell what delivery costs for one cart and not for all."""

UNKNOWN = "unknown"


def delivery_facts(told: Sequence[Statement], brands: Sequence[str] = ()) -> Iterator[Fact]:
    """Each cost of delivery that a statement gives.

    Conditions: service, region, over (the cart from which it holds), from, cart (what was in it), product (whose page).
    """
    carts = _carts(told)
    for statement in told:
        asked = DELIVERY.search(statement.topic) and not LENGTH_ASKED.search(statement.topic)
        goes_on = re.match(r"^\W*free\b", statement.text, re.I) and DELIVERY.search(statement.before)
        about = DELIVERY.search(statement.text) or asked or goes_on
        if about and not OTHER_THING.search(statement.text) and not OTHER_THING.search(statement.topic):
            for fact in _costs(statement):
                yield _placed(fact, statement, carts.get(statement.page.id, UNKNOWN), brands)


def _placed(fact: Fact, statement: Statement, cart: str, brands: Sequence[str]) -> Fact:
    """The fact with what its page narrows it to: one cart, or one product; a threshold holds for all."""
    page = statement.page.page
    if "over" in fact.conditions or statement.sentence.block.region in FURNITURE:
        return fact
    if PAYING & set(page.kinds):
        lines = {"product": normal_name(page.cart[0].name, brands)} if len(page.cart) == 1 else {}
        return replace(fact, conditions={**fact.conditions, **lines, "cart": cart})
    name = title_of(statement.page) if page.main_kind is PageKind.PRODUCT else None
    return replace(fact, conditions={**fact.conditions, "product": normal_name(name.text, brands)}) if name else fact


def _carts(told: Iterable[Statement]) -> dict[str, str]:
    worth: dict[str, str] = {}
    for statement in told:
        if not PAYING & set(statement.page.page.kinds):
            continue
        labelled = SUBTOTAL.search(statement.text) or SUBTOTAL.search(statement.topic)
        amounts = list(find_amounts(statement.text))
        if labelled and len(amounts) == 1:
            worth.setdefault(statement.page.id, amounts[0].value)
    return worth


def _costs(statement: Statement) -> Iterator[Fact]:
    text = statement.text
    amounts = list(find_amounts(text))
    thresholds = [amount for amount in amounts if _is_threshold(text, amount)]
    free = FREE.search(text)
    places = _places(text, statement, free)
    service = _service(text[: free.start()][-30:] + text[free.end() : free.end() + 30]) if free else ""
    told = {"subject": "delivery", "service": service}
    if free and len(thresholds) == 1:
        for place in places:
            yield statement.fact(FactKind.DELIVERY_COST, "free", over=thresholds[0].value, region=place, **told)
    elif free and not amounts and _plainly_free(statement):
        for place in places:
            yield statement.fact(FactKind.DELIVERY_COST, "free", region=place, **told)
    for amount in amounts:
        if amount not in thresholds and _is_rate(statement, amount):
            yield from _rates(statement, amount)


def _places(text: str, statement: Statement, free: re.Match[str] | None) -> tuple[str, ...]:
    """Where free delivery holds: near the word where other prices stand in the sentence, else anywhere in it."""
    others = [amount for amount in find_amounts(text) if not _is_threshold(text, amount)]
    near = _clause(text, *free.span()) if free and others else text
    return _regions(near) or _regions(statement.topic) or ("",)


def _rates(statement: Statement, amount: Amount) -> Iterator[Fact]:
    text = statement.text
    near = _clause(text, amount.start, amount.end)
    at_least = "yes" if re.search(r"\bfrom\W*$", text[: amount.start][-8:], re.I) else ""
    alone = len(list(find_amounts(text))) == 1
    for place in _regions(text if alone else near) or _regions(statement.topic) or ("",):
        yield statement.fact(
            FactKind.DELIVERY_COST,
            "free" if not amount.amount else amount.value,
            subject="delivery",
            service=_service(near) or _service(statement.topic),
            region=place,
            **{"from": at_least},
        )


def _is_rate(statement: Statement, amount: Amount) -> bool:
    before, after = statement.text[: amount.start], statement.text[amount.end :]
    near = re.search(r"\b(?:delivery|shipping|postage|carriage|freight|p&p)\b[^£$€₹.;]{0,60}$", before, re.I)
    behind = re.match(
        r"\W{0,3}(?:for |uk |standard |flat[- ]rate ){0,2}(?:delivery|shipping|postage|carriage|p&p)\b", after, re.I
    )
    asked = DELIVERY.search(statement.topic) and re.match(r"^[^£$€₹]{0,12}$", before) is not None
    off = re.match(r"\W{0,2}(?:off|discount|credit)\b", after, re.I)
    return bool(near or behind or asked) and not off


def _is_threshold(text: str, amount: Amount) -> bool:
    return THRESHOLD.search(text[: amount.start]) is not None or OR_MORE.match(text[amount.end :]) is not None


def _plainly_free(statement: Statement) -> bool:
    text, nearby = statement.text, statement.after
    if re.search(
        r"\b(?:if|when|unless|except|orders? over|over|selected|some|eligible|may|could|trial|until|only|most)\b",
        text,
        re.I,
    ):
        return False
    if any(_is_threshold(nearby, amount) for amount in find_amounts(nearby)) or text.endswith("?"):
        return False
    told = (
        r"\bfree (?:\w+ ){0,2}?(?:delivery|shipping|postage)\b|\b(?:delivery|shipping|postage"
        r"|carriage)\b\W{0,3}(?:is |are )?(?:always )?free\b"
    )
    moved = r"\b(?:ships?|shipped|delivered) (?:for )?free\b|\bno (?:charge for|delivery charge|shipping)"
    bare = DELIVERY.search(statement.topic) and re.match(r"^\W*free\W*$", text, re.I)
    return bool(re.search(told, text, re.I) or re.search(moved, text, re.I) or bare)


def _clause(text: str, start: int, end: int) -> str:
    first = max((text.rfind(mark, 0, start) for mark in ";/|·,\n"), default=-1) + 1
    ends = [at for at in (text.find(mark, end) for mark in ";/|·,.\n") if at >= 0]
    return text[first : min(ends, default=len(text))]


def _service(text: str) -> str:
    return next((name for name, pattern in SERVICES if pattern.search(text)), "")


def _regions(text: str) -> tuple[str, ...]:
    """The regions that a text speaks of; of several that it does not join by `and` or a comma, the first abroad."""
    text = EXCEPTED.sub(" ", text)
    found = sorted([*ABROAD.finditer(text), *HOME.finditer(text)], key=lambda match: match.start())
    found = [match for i, match in enumerate(found) if not i or match.start() >= found[i - 1].end()]
    between = [text[first.end() : second.start()] for first, second in pairwise(found)]
    if len(found) > 1 and not all(JOINED.fullmatch(words) for words in between):
        found = ([match for match in found if not HOME.fullmatch(match.group())] or found)[:1]
    names = ("home" if HOME.fullmatch(match.group()) else match.group().lower() for match in found)
    return tuple(dict.fromkeys(names))
