"""What is taken off: by a code, by a card, for a group; as per cent, money, or two for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.loyalty import LOYAL_WORDS, Loyal, find_loyal
from mysteryshop.judge.facts.kinds.money.pieces import Piece, clause_around, shares
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC
from mysteryshop.judge.facts.kinds.money.shares import find_shares
from mysteryshop.judge.facts.kinds.money.words import COUNTED, stem, words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Share, Told, Value
from mysteryshop.model import FactKind

WORDS = frozenset(
    "percent cent off half fifth third quarter tenth sixth eighth less discount discounts save saves saving get "
    "bogof reduction "
    "reduced price for takes rebate".split()
)
"""Words of which one is said wherever something is taken off, but for the sign of per cent."""

CODE = regex(r"\b(?=[A-Z0-9-]*[A-Z]{2})[A-Z][A-Z0-9-]{3,19}\b")
_SHARES = WORDS - {"off", "less", "discount", "discounts", "save", "saves", "saving", "takes"}
_CAPITALS = regex(r"[A-Z0-9]{4}")
_CODE_SAID = regex(
    r"\b(?:code|voucher|coupon|promo|at (?:the )?checkout|type|enter|use|with|quote|=)\b|takes?|gives?|gets?", re.I
)
OFF = regex(
    r"\b(?:off|discounts?|discounted|save|saves|saving|less|cheaper|reduction|reduced|reduces|knocked|comes off"
    r"|come off|drops by|rebate|cash ?back|half[- ]price|half off|concession|for one|for 1|free|deal|rate|lower"
    r"|back|cuts?|(?:taken|deducted|subtracted|shaved|struck|trimmed) (?:off|from) (?:the|your|our|any|every))\b"
    r"|^\W*\S+ \W*$",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:vat|gst|tax|apr|interest|cotton|wool|linen|silk|polyester|alcohol|abv|proof|refund\w*|deposit|cancel\w*"
    r"|recycled|organic|cocoa|surcharge|faster|customers say|of (?:our |all )?(?:customers|orders|people|shoppers"
    r"|order lines)|humidity|battery|charge"
    r"|commission|booking fee|service charge|handling|restocking|face value|natural|renewable|increase|rise|rises"
    r"|up on|guarantee\w*|satisfaction|speed|recommend|strength|fat|water|complete"
    r"|full(?! (?:price|fare|rate|cost|ticket|fee))|rated|scored|vote|tip"
    r"|gratuity|margin)\b",
    re.IGNORECASE,
)
_LATER = frozenset({"second", "third", "fourth"})
"""Children, guests and orders after the first, for whom one discount is meant however many there are."""
_AUDIENCE = frozenset(
    """
    further     student member senior couple islander local group first new nhs teacher staff trade child
    subscriber friend refer
    companion family under team club resident veteran military nurse carer apprentice loyalty newsletter app online
    birthday repeat returning regular annual year bulk multi school charity neighbour locals blue light cardholder
    leisure unemployed disabled sibling foot bike early late weekday group knitting company employee parent twin
    second cash police firefighter volunteer artist musician farmer doctor driver cyclist
    third direct-debit direct advance midweek
    """.split()
)
_NARROWS = frozenset(
    "first new further online app weekday midweek early late birthday second third advance year annual bulk direct "
    "direct-debit "
    "month foot bike returning repeat regular group multi".split()
)
"""Words that narrow a group instead of naming another."""
_DROP = frozenset(
    "off discount save code card order less cheaper voucher coupon deal checkout get take quote type "
    "enter show percent per cent half third quarter fifth tenth reduction rent bill basket cart remember "
    "valid apply combine".split()
) | frozenset(
    stem(word)
    for word in (
        "receive received taken given entitled knock knocked grant granted qualify enjoy treat eligible customer client"
        " guest shopper hon welcome thank applied benefit claim personnel payer payment"
    ).split()
)
_DATES = regex(
    r"\b(?:(?P<a>\d{1,2})(?:st|nd|rd|th)?\s(?:to|-|–|until|and)\s(?P<b>\d{1,2})(?:st|nd|rd|th)?\s(?P<m>jan|feb|mar"
    r"|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|(?:until|till|til|ends?|ending|before|by|to|expires?(?: on)?|valid (?:until|to|till)"
    r"|through)\s(?:the )?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s(?:of )?(?P<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)[a-z]*|(?P<m3>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?P<d3>\d{1,2}))"
    r"|(?P<today>today only|only today|this weekend|this week|all month|black friday|all (?:january|february|march"
    r"|april|may|june|july|august|september|october|november|december)))",
    re.IGNORECASE,
)
_FIRST = regex(r"\b(?:first|new customers?|new here|welcome|sign(?:ing)?[- ]?up|join\w*)\b", re.I)


@dataclass(frozen=True, slots=True)
class Valid:
    """How long something is valid, as day and month: `until 30 sep`."""

    text: str

    def conflicts(self, other: Value) -> bool | None:
        """Whether another end is told."""
        return self.text != other.text if isinstance(other, Valid) else None


def discounts(said: Sequence[Piece], brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Each discount that a piece states, with its code in `thing` or its words in the name."""
    codes = _codes(said)
    for piece in said:
        text = piece.text
        if ("%" not in text and WORDS.isdisjoint(piece.words) and LOYAL_WORDS.isdisjoint(piece.words)) or text.rstrip(
            " *_"
        ).endswith("?"):
            continue
        for value, start, end in _values(piece):
            yield _claim(piece, value, start, end, codes, brands)


def _codes(said: Sequence[Piece]) -> frozenset[str]:
    """The words in capitals that some piece calls a code, or that several pieces use where something is taken off."""
    found: set[str] = set()
    for piece in said:
        if not _CAPITALS.search(piece.text):
            continue
        for match in CODE.finditer(piece.text):
            around = piece.segment.whole[
                max(0, piece.segment.start + match.start() - 30) : piece.segment.start + match.end() + 12
            ]
            if not piece.text.isupper() and _CODE_SAID.search(around):
                found.add(match.group())
    return frozenset(found)


def _values(piece: Piece) -> Iterator[tuple[Value, int, int]]:
    text = piece.text
    around = f"{text} {piece.tag} {piece.question}"
    loyal = find_loyal(text)
    if loyal:
        yield loyal
        return
    for share in find_shares(text) if "%" in text or not _SHARES.isdisjoint(piece.words) else ():
        near = text[max(0, share.start - 45) : share.end + 45]
        if isinstance(share.value, Told) or ((_is_off(around) or _has_code(text)) and not _OTHER.search(near)):
            yield share.value, share.start, share.end
    amounts = find_amounts(text)
    for part in shares(text, amounts):
        if re.match(r"^\W{0,2}(?:off|discount|reduction)\b", part.after, re.I) or re.search(
            r"\b(?:saves?|discount of|less|knock|takes?|money off:?)\W*$", part.before, re.I
        ):
            yield Money(part.amount.value, part.amount.currency), part.amount.start, part.amount.end


def _has_code(text: str) -> bool:
    """Whether a code is named as such in the same words: what it is for is something off."""
    return _CODE_NAMED.search(text) is not None


_CODE_NAMED = regex(r"\b(?i:code|voucher|coupon|promo)\W{1,3}(?=[A-Z0-9-]*[A-Z]{2})[A-Z][A-Z0-9-]{3,19}\b")


def _is_off(text: str) -> bool:
    return OFF.search(text) is not None


def _claim(
    piece: Piece, value: Value, start: int, end: int, codes: frozenset[str], brands: Sequence[str]
) -> MoneyClaim:
    whole = piece.segment.whole
    code = next((match.group() for match in CODE.finditer(whole) if match.group() in codes), "")
    under = f"{piece.tag} . {piece.question}"
    close = piece.previous if piece.segment.sentence.start else ""
    words = words_in(piece.text, brands) | words_in(under, brands)
    words = frozenset("further" if word in _LATER else word for word in words)
    name = frozenset(word for word in words if word not in _DROP and not word[0].isdigit() and word.upper() != code)
    if "newsletter" in name:
        name -= _SIGNED_UP
    dates = _DATES.search(whole) or _DATES.search(close) or _DATES.search(piece.heading) or _DATES.search(piece.tag)
    return MoneyClaim(
        FactKind.DISCOUNT,
        value,
        piece.segment,
        code or " ".join(sorted(name)[:6]),
        Conditions(
            thing=code,
            dates=_days(dates) if dates else "",
            bound="up to" if _UP_TO.search(piece.text[:start]) else "",
        ),
        *clause_around(piece.text, start, end),
        name=name,
        context=words_in(f"{close} . {piece.heading}", brands) | _audience_of(piece),
    )


_LEVELS = frozenset("gold silver platinum bronze premium vip plus black diamond".split())
"""Levels of members: what one of them gets is not what all get."""
_UP_TO = regex(r"\b(?:up to|as much as|at most|max(?:imum)?(?: of)?)\W*\Z", re.I)
_SIGNED_UP = frozenset(stem(word) for word in "subscriber subscribe join reader recipient email".split())
"""Who reads a newsletter, and how one comes to: they say no more than its name."""


def _audience_of(piece: Piece) -> frozenset[str]:
    """Whom the channel writes to, where its name tells (`membership mailer`)."""
    return frozenset({"member"}) if "membership" in f"{piece.segment.page.channel} {piece.heading}".lower() else _NOBODY


_NOBODY: frozenset[str] = frozenset()


def _days(found: re.Match[str]) -> str:
    if found["today"]:
        return found["today"].lower()
    month = (found["m"] or found["m2"] or found["m3"]).lower()[:3]
    if found["a"]:
        return f"{int(found['a'])}-{int(found['b'])} {month}"
    return f"until {int(found['d'] or found['d3'])} {month}"


def discount_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """Discounts that can't both be true: the same code, or the same customers, and another value."""
    for a, b in combinations(claims, 2):
        if a.source == b.source or not (a.value.conflicts(b.value) is True or _sorts_differ(a, b)):
            continue
        sure = _same_offer(a, b)
        if sure is None or _known(a, b, claims):
            continue
        if a.conditions.dates != b.conditions.dates and a.conditions.dates and b.conditions.dates:
            continue
        one_dated = a.conditions.dates != b.conditions.dates and not a.conditions.thing
        sure = sure and not (a.name ^ b.name) & _LEVELS
        bounded = a.conditions.bound != b.conditions.bound
        yield Pair(a, b, "what is taken off is told in two ways", sure and not one_dated and not bounded)


def _sorts_differ(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether the two are of two sorts, as per cent and money are; a code has one of them."""
    code = a.conditions.thing and a.conditions.thing == b.conditions.thing
    return bool(code) and {type(a.value), type(b.value)} in ({Share, Money}, {Share, Told}, {Money, Told})


def _same_offer(a: MoneyClaim, b: MoneyClaim) -> bool | None:
    """True for one offer, False where that can't be told, None for two."""
    if isinstance(a.value, Loyal) or isinstance(b.value, Loyal):
        return True if type(a.value) is type(b.value) and (a.name & b.name) - GENERIC else None
    if a.conditions.thing or b.conditions.thing:
        return True if a.conditions.thing == b.conditions.thing else None
    mine, its = a.name | a.context, b.name | b.context
    groups = [frozenset(word for word in one.name if _is_audience(word)) for one in (a, b)]
    wide = [frozenset(word for word in words if _is_audience(word)) for words in (mine, its)]
    shared = groups[0] & wide[1] | groups[1] & wide[0]
    if groups[0] - wide[1] and groups[1] - wide[0]:
        return None
    if shared:
        left: tuple[tuple[frozenset[str], MoneyClaim], ...] = (groups[0] - wide[1], a), (groups[1] - wide[0], b)
        if "student" in shared:
            left = tuple((words - {"school"}, one) for words, one in left)
        return not _of_other_things(a, b) and all(not words or _listed(words, one) for words, one in left)
    common = (a.name & b.name) - GENERIC
    if len(common) >= 2 and not (groups[0] or groups[1]):
        return len(common) >= 0.6 * min(len(a.name - GENERIC), len(b.name - GENERIC))
    return None


def _of_other_things(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether each of the two is off something of which the other says nothing (`in the shop`, `on lessons`)."""
    mine, its = _off_what(a), _off_what(b)
    if mine and its and not mine & its:
        return not any(_one_in_the_other(one, other) for one in mine for other in its)
    mine, its = _things(a), _things(b)
    return bool(mine and its) and not (
        mine & b.words or its & a.words or any(_one_in_the_other(one, other) for one in mine for other in its)
    )


def _off_what(claim: MoneyClaim) -> frozenset[str]:
    """What a discount is said to be off (`off drinks`, `discount on tickets`), but for orders and prices."""
    return frozenset(stem(found["what"].lower()) for found in _OFF_WHAT.finditer(claim.segment.text)) - _ORDERED


_OFF_WHAT = regex(
    r"\b(?:off|discount on|reduction on|save \S+ on) (?:(?:your|the|all|every|any|our|their|an?)\s)*(?P<what>[a-z]{3,})"
    r"(?=\W*(?:$|[.,!;]|for\b|when\b|if\b|with\b|and\b))",
    re.IGNORECASE,
)
_ORDERED = frozenset(
    stem(word)
    for word in (
        "price prices order orders purchase basket cart bill total everything item items product products shop range"
        " spend and for when with first next the your bookings booking rate fare you them today online".split()
    )
)


def _things(claim: MoneyClaim) -> frozenset[str]:
    """What a discount is off, where its words name one thing; `any film` and `every cut` name whatever there is."""
    whatever = frozenset(stem(found["thing"].lower()) for found in _WHATEVER.finditer(claim.segment.text))
    return frozenset(
        word for word in claim.name - _ANYTHING - whatever if not _is_audience(word) and word[0] != COUNTED
    )


_WHATEVER = regex(r"\b(?:any|every|all|each) (?P<thing>[a-z]{3,})\b", re.I)


def _one_in_the_other(one: str, other: str) -> bool:
    """Whether one word is the last part of the other (`cut`, `haircut`)."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.endswith(short)


_ANYTHING = GENERIC | frozenset(
    stem(word)
    for word in """
    card proof door valid everything whole total full price show id when order orders first whatever standard
    counter till checkout spend hire year month week day each every friend number people ten twelve six more older
    age aged
    """.split()
)
"""Words beside a discount that say of no thing that it is off it alone."""


def _listed(left: frozenset[str], claim: MoneyClaim) -> bool:
    """Whether the groups that only one side has are others in a list (`students and charities`), and narrow nothing."""
    left = left - {"third", "fourth", "sibling", "family", "staff", "worker", "employee"}
    return not left or (not left & _NARROWS and re.search(r"\b(?:and|or)\b|[&/,]", claim.segment.text) is not None)


def _is_audience(word: str) -> bool:
    return word in _AUDIENCE or re.match(r"under\d", word) is not None


def _known(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    """Whether one of the two sources states the other's value of the same offer as well."""
    return any(
        one.source == mine.source and one.value.conflicts(other.value) is False and _same_offer(one, other) is not None
        for mine, other in ((a, b), (b, a))
        for one in claims
    )
