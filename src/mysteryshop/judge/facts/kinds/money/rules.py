"""Promises about money without a sum: a price that stays or rises, equipment that is kept or has to go back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions, Overlap, overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.pieces import Piece
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC
from mysteryshop.judge.facts.kinds.money.words import words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Told
from mysteryshop.model import FactKind

STAYS, RISES = Told("the price stays"), Told("the price rises")
KEPT, GOES_BACK = Told("the customer keeps it"), Told("has to go back, or is charged")

_PRICE = (
    r"(?:prices?|rates?|rents?|fees?|charges?|bills?|subscriptions?|premiums?|membership|payments?|instal?lments?"
    r"|fares?|tariffs?|cost|costs|dues)"
)
_UP = (
    r"(?:rise|rises|rising|go up|goes up|going up|went up|increase|increases|increased|increasing|climb|climbs"
    r"|creep up|creeps up|be raised|raised|jump|jumps|are put up|is put up)"
)
_NOT = r"(?:never|won't|will not|doesn't|don't|does not|do not|not|no longer|isn't going to|can't|cannot)"
_STAYS = regex(
    rf"\b{_PRICE}\b[^.;]{{0,40}}\b{_NOT}(?: ever)? (?:{_UP}|change|alter|move|budge)\b|\b{_NOT} (?:ever )?(?:raise"
    rf"|put up|increase|hike|change|touch) (?:our|your|the|my)?\s?{_PRICE}"
    r"|\b(?:no|without(?: any)?|zero) (?:(?:mid-contract|in-contract|annual|yearly|price|rent|rate|sudden|surprise"
    rf"|april|nasty|hidden) ){{1,3}}(?:rises?|increases?|hikes?|jumps?)\b"
    rf"|\b{_PRICE} (?:is|are|stays?|remains?|will stay|will remain|will be|keeps?)(?: exactly| always)? (?:the same"
    r"|fixed|frozen|locked|guaranteed|flat|put|level|unchanged)\b"
    rf"|\bprice (?:freeze|lock|locked|promise[ds]? not)\b|\b{_PRICE} (?:that )?you (?:sign(?:ed)? up|join(?:ed)?"
    rf"|start(?:ed)?|begin|began|sign(?:ed)?|book(?:ed)?)(?: \w+){{0,2}} (?:is|stays|will be) (?:the )?(?:{_PRICE}"
    r"|what|one)\b"
    r"|\bwhat you (?:sign up|join|start|pay now|pay today)(?: \w+){0,2} is what you(?:'ll)? (?:always "
    r"|keep )?pay(?:ing)?\b|\bsame price (?:for life|for the whole|till|until|throughout|every year|forever"
    r"|for ever)\b|\b(?:frozen|fixed|locked)(?: in)? (?:for|until|till) (?:life|the (?:length|whole|full|entire"
    r"|term|end)|ever|as long|your|\d+ (?:months|years))",
    re.IGNORECASE,
)
_RISES = regex(
    rf"\b{_PRICE}\b(?: \w+){{0,4}}? (?:will |may |do |does |can |shall |must )?{_UP}\b(?=[^.;]{{0,50}}\b(?:every"
    r"|each|year|yearly|annual\w*|april|january|march|july|by|inflation|cpi|rpi|once|line with)\b)"
    r"|\bannual(?:ly)? (?:price |rent |rate |cpi |rpi )?(?:rise|increase|uplift|adjust\w*)\b|\b(?:every"
    r"|each) (?:year|april|january|march|spring|12 months"
    rf"|twelve months)[^.;]{{0,30}}\b{_PRICE}[^.;]{{0,15}}\b{_UP}\b|\b(?:every|each) (?:year|april|january|march"
    r"|spring),? we (?:raise|put up|increase|review)\b"
    r"|\b(?:cpi|rpi|inflation)(?:[- ]linked| ?\+| plus| rate plus)\b|\bwe (?:raise|put up|increase) (?:the |our "
    rf"|your )?{_PRICE}\b",
    re.IGNORECASE,
)
_KEPT = regex(
    r"\byours to keep\b|\b(?:\w+(?:'s| is| are|'re)|it's) yours(?! (?:while|until|till|for|as long|during|to (?:use"
    r"|borrow)))\b|\bkeep (?:it|the \w+|your \w+) (?:when|after|even|for good|for ever|forever)\b|\b(?:no need"
    r"|don't (?:need|have)|you needn't|you never have) to (?:send|return|post|give|bring"
    r"|hand)(?: \w+){1,3} ?(?:back)?\b|\bnothing to (?:send|return|give) back\b",
    re.IGNORECASE,
)
_BACK = regex(
    r"\b(?:send|post|return|bring|give|hand|get)\b(?: (?:it|them|the|your|this|that|our|\w+)){0,3}? (?:back"
    r"|to us)\b|\b(?:must|has to|have to|needs? to|should|is to|are to|to) be (?:returned|sent back|handed back"
    r"|given back)\b|\breturn (?:it|them|the \w+|your \w+)\b|\bon loan\b|\bremains? our(?:s| property)\b",
    re.IGNORECASE,
)
_CHARGED = regex(
    r"\b(?:or|otherwise|if (?:you don't|not|it isn't|we don't)|failing|unless|non-return|unreturned|charge\w*|fee"
    r"|bill\w*|deduct\w*)\b",
    re.I,
)
_THINGS = frozenset(
    "router hub box modem decoder phone handset device meter dongle tablet card reader terminal key fob "
    "kit crate cylinder bottle keg pallet bag case cage machine dispenser helmet uniform costume gown "
    "shoe bike".split()
)
"""Things that customers are lent. Source: chosen by hand."""
_PERIOD = regex(
    r"\bafter (?:the|your|that|a|\d|first|month|year|one|two)\b|\b(?:for|in) (?:the |your )?(?:first )?(?:\d+|six"
    r"|twelve|eighteen|two|three|one) (?:months?|years?)\b|\bfirst (?:year|\d+ months|twelve months|six months)\b"
    r"|\bthereafter\b|\bunless\b",
    re.I,
)
_PRICE_WORDS = frozenset(
    "price prices rate rates rent rents fee fees charge charges bill bills subscription subscriptions premium "
    "premiums payment "
    "payments cost costs fare fares tariff tariffs cpi rpi inflation frozen fixed locked membership dues "
    "annual annually what".split()
)
_KEEP_WORDS = frozenset("yours keep back loan returned need send return ours".split())
_MOVING = frozenset(
    "rise rises rising go goes going went increase increases increased increasing climb climbs creep creeps"
    " raise raised jump"
    " jumps put change alter move budge hike hikes touch same fixed frozen locked guaranteed flat level"
    " unchanged freeze lock"
    " promise promised sign signed join joined start started begin began book booked pay review adjust adjusted"
    " adjustment uplift"
    " cpi rpi inflation keep".split()
)
"""Words by which a price stays or moves."""
RULE_WORDS = _PRICE_WORDS | _KEEP_WORDS
"""Words without which no such rule is told."""


def price_rules(said: Sequence[Piece], brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Whether the price stays or rises, and what of the equipment."""
    for piece in said:
        text = piece.text
        priced, kept = not _PRICE_WORDS.isdisjoint(piece.words), not _KEEP_WORDS.isdisjoint(piece.words)
        if not (priced or kept) or text.rstrip(" *_").endswith("?"):
            continue
        priced = priced and not _MOVING.isdisjoint(piece.words)
        if priced and _STAYS.search(text):
            yield _claim(piece, FactKind.PRICE, STAYS, brands)
        elif priced and _RISES.search(text):
            yield _claim(piece, FactKind.PRICE, RISES, brands)
        if not kept:
            continue
        if _KEPT.search(text):
            yield _claim(piece, FactKind.RETURNS_COST, KEPT, brands)
        elif _BACK.search(text) and _CHARGED.search(text) and find_amounts(text):
            yield _claim(piece, FactKind.RETURNS_COST, GOES_BACK, brands)


def _claim(piece: Piece, kind: FactKind, value: Told, brands: Sequence[str]) -> MoneyClaim:
    close = f"{piece.text} {piece.tag} {piece.question} {piece.previous if piece.segment.sentence.start else ''}"
    words = words_in(close, brands)
    return MoneyClaim(
        kind,
        value,
        piece.segment,
        "price" if kind is FactKind.PRICE else "equipment",
        Conditions(exception="period" if _PERIOD.search(piece.text) else ""),
        name=words - GENERIC,
        context=words,
    )


def rule_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """Rules that can't both hold."""
    for a, b in combinations(claims, 2):
        values = {a.value.text, b.value.text}
        if a.source == b.source or len(values) < 2:
            continue
        # The same words of a period on both sides are two periods: `for 12 months`, `after the first 12 months`.
        sure = (
            not (a.conditions.exception and b.conditions.exception)
            and overlap(a.conditions, b.conditions) is Overlap.YES
        )
        if values == {STAYS.text, RISES.text} and not _both_in_one(a, b, claims):
            yield Pair(a, b, "the price stays in one place and rises in the other", sure)
        elif values == {KEPT.text, GOES_BACK.text} and a.context & b.context & _THINGS:
            yield Pair(a, b, "it is the customer's in one place and has to go back in the other")


def _both_in_one(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    """Whether one source tells both: it means two prices or two periods."""
    return any(
        one.source == mine.source and one.value.text == other.value.text
        for mine, other in ((a, b), (b, a))
        for one in claims
    )


RULES = frozenset({STAYS.text, RISES.text, KEPT.text, GOES_BACK.text})
"""The values that are compared here, whatever their kind."""
