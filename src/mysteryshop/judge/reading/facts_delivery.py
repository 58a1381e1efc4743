"""What delivery costs: flat rates, free delivery, and the basket from which it is free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mysteryshop.judge.reading.facts_amounts import Amount, find_amounts
from mysteryshop.judge.reading.facts_prices import normal_name, title_of
from mysteryshop.judge.reading.facts_statements import Statement
from mysteryshop.judge.reading.page import FURNITURE
from mysteryshop.model import Fact, FactKind, PageKind

DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ed|ies|s)?|shipping|ships?|shipped|postage|carriage|freight|p&p|post and packing)\b", re.I
)
OTHER_THING = re.compile(
    r"\b(?:returns?|returned|refund\w*|collection charge|take away|taken away|old (?:sofa|one"
    r"|mattress)|removal|minimum|trade|wholesale"
    r"|accessor\w+|gift|samples?|subscri\w+|members?|membership|pass|premier|with code|code [A-Z]"
    r"|off your|per kg|up to \d+ ?kg"
    r"|kg|click (?:and|&) collect|collect(?:ion)?|pick ?up|within \d+ ?km|inside \d+ ?km|outside"
    r"|local|scripts?|oversize\w*|bulky"
    r"|furniture|pallet\w*|first order|today only|this week(?:end)?|until \w+day)\b",
    re.I,
)
"""Words that make a delivery sentence about something narrower than an ordinary order. Source: chosen by hand."""

FREE = re.compile(
    r"\bfree\b|\bfree of charge\b|\bno charge\b|\bnothing(?: at all)?\b|\bon us\b"
    r"|\bat no (?:extra )?cost\b|\bcarriage (?:is )?paid\b",
    re.I,
)
THRESHOLD = re.compile(
    r"(?:\b(?:over|above|from|exceeding|exceeds|reaches|at least|more than|orders? of|spend|worth)\b)[^£$€₹\d]{0,30}$",
    re.I,
)
OR_MORE = re.compile(r"^\W*(?:and up|or more|and over|\+|upwards|and above)", re.I)
SERVICES = (
    ("next day", re.compile(r"\bnext[ -](?:working )?day\b", re.I)),
    ("same day", re.compile(r"\bsame[ -]day\b", re.I)),
    (
        "express",
        re.compile(r"\b(?:express|priority|special delivery|premium|saturday|named day|evening|nominated)\b", re.I),
    ),
    ("tracked", re.compile(r"\btracked\b", re.I)),
    ("economy", re.compile(r"\b(?:economy|saver)\b", re.I)),
    ("room", re.compile(r"\b(?:two-man|white glove|room|installation)\b", re.I)),
)
ABROAD = re.compile(
    r"\b(?:EU|Europe\w*|Ireland|NI|Northern Ireland|Highlands?|Islands?|Isles?|Channel Islands|Scilly"
    r"|international\w*|worldwide|overseas|abroad|rest of the world"
    r"|USA?|United States|Canada|Australia|Germany|France|Netherlands|Belgium|BE|DE|NL|Alaska|Hawaii"
    r"|Gulf|Singapore|postcodes?)\b"
)
HOME = re.compile(r"\b(?:UK|United Kingdom|mainland|Great Britain|GB|nationwide|India|contiguous|domestic)\b")


LENGTH_ASKED = re.compile(r"\b(?:how long|when|where)\b", re.I)


SUBTOTAL = re.compile(r"\b(?:sub-?total|items|goods|basket|cart)\b", re.I)
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
    place = _region(text) or _region(statement.topic)
    service = _service(text[: free.start()][-30:] + text[free.end() : free.end() + 30]) if free else ""
    if free and len(thresholds) == 1:
        yield statement.fact(
            FactKind.DELIVERY_COST, "free", subject="delivery", over=thresholds[0].value, region=place, service=service
        )
    elif free and not amounts and _plainly_free(statement):
        yield statement.fact(FactKind.DELIVERY_COST, "free", subject="delivery", region=place, service=service)
    for amount in amounts:
        if amount not in thresholds and _is_rate(statement, amount):
            yield _rate(statement, amount)


def _rate(statement: Statement, amount: Amount) -> Fact:
    text = statement.text
    near = _clause(text, amount)
    at_least = "yes" if re.search(r"\bfrom\W*$", text[: amount.start][-8:], re.I) else ""
    return statement.fact(
        FactKind.DELIVERY_COST,
        "free" if not amount.amount else amount.value,
        subject="delivery",
        service=_service(near) or _service(statement.topic),
        region=_region(near) or _region(statement.topic),
        **{"from": at_least},
    )


def _is_rate(statement: Statement, amount: Amount) -> bool:
    before, after = statement.text[: amount.start], statement.text[amount.end :]
    near = re.search(r"\b(?:delivery|shipping|postage|carriage|freight|p&p)\b[^£$€₹.;]{0,40}$", before, re.I)
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


def _clause(text: str, amount: Amount) -> str:
    start = max((text.rfind(mark, 0, amount.start) for mark in ";/|·,\n"), default=-1) + 1
    ends = [at for at in (text.find(mark, amount.end) for mark in ";/|·,.\n") if at >= 0]
    return text[start : min(ends, default=len(text))]


def _service(text: str) -> str:
    return next((name for name, pattern in SERVICES if pattern.search(text)), "")


def _region(text: str) -> str:
    abroad = ABROAD.search(text)
    if abroad:
        return abroad.group().lower()
    return "home" if HOME.search(text) else ""
