"""What things, plans, tickets, services and fees cost, as every channel tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.money.amounts import Amount, find_bare
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.delivery import is_brought
from mysteryshop.judge.facts.kinds.money.free import Free, free_in, limited
from mysteryshop.judge.facts.kinds.money.limits import (
    CARTS,
    OTHERS,
    bound_of,
    dated_in,
    is_former,
    is_money_off,
    is_threshold,
    is_total,
    per_of,
    role_of,
    tax_of,
)
from mysteryshop.judge.facts.kinds.money.matching import ACTS
from mysteryshop.judge.facts.kinds.money.naming import is_whole_booking, name_of, nearest, noun, without_unit
from mysteryshop.judge.facts.kinds.money.numerals import number_of
from mysteryshop.judge.facts.kinds.money.pieces import Piece, Share, amounts_in, clause_around, shares
from mysteryshop.judge.facts.kinds.money.shares import find_shares
from mysteryshop.judge.facts.kinds.money.words import names, stem, words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money
from mysteryshop.judge.facts.values import Share as Percent
from mysteryshop.judge.facts.values import Told as Plainly
from mysteryshop.model import FactKind

SHORT_LINE = 110
"""Characters of a line that is read as one statement. Source: chosen."""

MOST_BOUGHT = 60
"""Pieces of one thing that an order's line may add up. Source: chosen."""

_PRICE_WORDS = frozenset(
    "price prices pricing cost costs fee fees rate rates fare fares charge charges tariff much ticket tickets".split()
)
_PRICED = regex(r"\b(?:pric\w*|costs?|fees?|rates?|fares?|charges?|tariff|how much|tickets?|ordering)\b", re.I)
_BEFORE_BARE = regex(r"(?:[a-z]|is|are|'s|:|→|,|-|–|—|\?)\s*[\"“]?$", re.I)
_PART_OF = regex(
    r"\b(?:plans?|memberships?|members?|packages?|pass|passes|tickets?|subscription|tier|bundle)\b|[£$€₹]", re.I
)
_BOUGHT = regex(r"\d+(?:night|day|week|month|minute|person|ticket|hour)")
_NUMBERED = regex(r"\b(?:ending|ends|ending in|no|number|card|ref|code|page|room|bay|holds?|seats?|sleeps?)\W*$", re.I)
_FOR_SEVERAL = regex(r"\b(?:\d{1,2}|two|three|four|five|six|ten|twelve) for\W*$", re.I)
_COUNT = regex(
    r"(?<![\w.,£$€₹])(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)(?:\s?[x×]\s"
    r"|\s(?=[a-z]))|[x×]\s?(?P<m>\d{1,2})\b"
    r"|\b(?:qty|quantity):?\s?(?P<q>\d{1,2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What is no price of a thing: amounts (source, piece, start), pieces whose `free` is not, and whole pieces."""

    amounts: frozenset[tuple[str, int, int]] = frozenset()
    free: frozenset[tuple[str, int]] = frozenset()
    pieces: frozenset[tuple[str, int]] = frozenset()


def prices(said: Sequence[Piece], taken: Taken, brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Every price, fee and free thing. taken: what tells of delivery, a minimum and the like."""
    for piece in said:
        key = (piece.segment.source, piece.segment.number)
        if key in taken.pieces:
            continue
        amounts = tuple(one for one in amounts_in(piece) if (*key, one.start) not in taken.amounts)
        yield from _of_amounts(piece, amounts, brands)
        yield from _of_shares(piece, brands)
        yield from _of_some(piece, brands)
        if key not in taken.free:
            yield from _of_free(piece, brands)


def _of_amounts(piece: Piece, amounts: Sequence[Amount], brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """The prices of a piece. Bare figures (`or twenty-four for a deep clean`) are read where other prices stand."""
    bare = find_bare(piece.text, amounts_in(piece)) if _speaks_of_price(piece) else ()
    together = sorted((*amounts, *bare), key=lambda one: one.start)
    if not together:
        return
    totals = _products(piece.text, amounts) if len(amounts) > 1 else frozenset()
    carried: frozenset[str] = frozenset()
    for share in shares(piece.text, together):
        own = re.search(r"\w{3}", share.before) is not None
        named = _NUMBERED.search(share.before)
        if share.amount.bare and (named or not (_BEFORE_BARE.search(share.before) and share.amount.value >= 1)):
            continue
        name, rest = name_of(piece, share, brands)
        after = names(words_in(noun(without_unit(share)), brands))
        if carried and not own and not after:
            name = carried
        if (name and name <= CARTS) or (piece.lead and is_total(replace(share, before=f"{piece.lead} {share.before}"))):
            continue
        priced = is_price(share) or is_whole_booking(piece, share)
        if share.amount not in totals and priced and not (share.amount.bare and not names(name)):
            yield _claim(piece, share, name, rest, brands)
        carried = name if own else carried


def is_price(share: Share) -> bool:
    """Whether an amount is what something costs, and not a threshold, a sum, a saving or a former price."""
    return not (is_threshold(share) or is_money_off(share) or is_total(share))


def _claim(piece: Piece, share: Share, name: frozenset[str], rest: frozenset[str], brands: Sequence[str]) -> MoneyClaim:
    per = per_of(share)
    counted = {word for word in name if piece.order and _BOUGHT.fullmatch(word)}
    name = next((kept for kept in (name - {per} - counted, name - {per}) if names(kept)), name)
    limits = Conditions(
        thing=role_of(share, name),
        service="delivered" if is_brought(share) else "",
        per=per,
        tax=tax_of(share),
        bound=bound_of(share),
        was="was" if is_former(share) else "",
        exception="other" if OTHERS.search(share.before + share.after) or _FOR_SEVERAL.search(share.before) else "",
        dates=dated_in(_line(piece)),
    )
    amount = share.amount
    start = amount.start - len(share.before.lstrip(' ,;:.!?)(·|/–—-"”'))
    return MoneyClaim(
        FactKind.PRICE,
        Money(amount.value, amount.currency),
        piece.segment,
        " ".join(sorted(name)),
        limits,
        max(start, 0),
        min(amount.end + len(share.after.rstrip()), len(piece.text)),
        name=name,
        rest=rest,
        context=context_of(piece, brands),
        headed=words_in(piece.heading or piece.previous, brands),
        either=_either(share),
        weak=amount.bare,
    )


def _line(piece: Piece) -> str:
    """The sentence, or the whole line where that is short."""
    line = piece.segment.line
    return line if len(line) <= SHORT_LINE else piece.segment.whole


def context_of(piece: Piece, brands: Sequence[str]) -> frozenset[str]:
    """The words that a piece stands under: label, question, heading and the sentence before."""
    under = (piece.tag, piece.question, piece.heading, piece.previous, piece.lead)
    return frozenset().union(*(words_in(words, brands) for words in under if words))


def _speaks_of_price(piece: Piece) -> bool:
    if amounts_in(piece):
        return True
    return not _PRICE_WORDS.isdisjoint(piece.near) and _PRICED.search(f"{piece.tag} {piece.question}") is not None


def _products(text: str, amounts: Sequence[Amount]) -> frozenset[Amount]:
    """The amounts that are several times another one of the same piece, with the count there as well."""
    counts = {count for count in _counts(text) if count > 1}
    return frozenset(
        big
        for big in amounts
        for one in amounts
        if one.value and big.value > one.value and any(one.value * count == big.value for count in counts)
    )


def _counts(text: str) -> list[int]:
    found = (number_of(next(filter(None, match.groups()), "")) for match in _COUNT.finditer(text))
    return [count for count in found if count and count <= MOST_BOUGHT]


def _either(share: Share) -> frozenset[Decimal]:
    """What one costs when the amount is for several."""
    counts = [count for count in _counts(share.before + " " + share.after) if count > 1]
    return frozenset(share.amount.value / count for count in counts)


def _each(free: Free) -> Iterator[Free]:
    """One for each of several things that are free together (`helmets and locks`)."""
    parts = [part.strip() for part in re.split(r"\s(?:and|or|&)\s|,\s", free.thing)]
    if len(parts) > 1 and all(0 < len(part.split()) <= 3 for part in parts):
        yield from (replace(free, thing=part) for part in parts)
    else:
        yield free


def _narrowed(text: str, free: Free, name: frozenset[str], brands: Sequence[str]) -> bool:
    """Whether more is said of what is free right after it: for whom, when, with what (`free for two`)."""
    tail = _TAIL_END.split(text[free.end :], maxsplit=1)[0] if free.end < len(text) else ""
    return bool(words_in(tail, brands) - name - _TAIL)


_TAIL_END = regex(r"[.,;:!?()–—]|\s-\s|\b(?:and|but|or|so)\b")
_TAIL = frozenset(
    stem(word)
    for word in (
        "borrow use everyone customer order visit stay booking appointment shop site door time request year round hour"
        " premises everybody guests day asked taken needed required applies"
    ).split()
)
"""Words after what is free that limit nothing."""


def _of_free(piece: Piece, brands: Sequence[str]) -> Iterator[MoneyClaim]:
    for free in (one for found in free_in(piece.text, piece.question) for one in _each(found)):
        name = words_in(nearest(free.thing), brands)
        if not names(name):
            under = (piece.lead, piece.tag, piece.question)
            name = next((words for text in under if names(words := words_in(text, brands))), frozenset())
        if not names(name):
            continue
        yield MoneyClaim(
            FactKind.PRICE,
            Money(Decimal(0)),
            piece.segment,
            " ".join(sorted(name)),
            Conditions(
                exception="if"
                if free.if_only or (not free.ever and not name & ACTS and _narrowed(piece.text, free, name, brands))
                else "",
                dates="dated" if dated_in(piece.segment.whole) else "",
            ),
            *clause_around(piece.text, free.start, free.end),
            name=name,
            rest=words_in(piece.text, brands) - name,
            context=context_of(piece, brands),
            strong=free.ever,
            weak=free.included
            and not piece.question
            and _PART_OF.search(f"{piece.segment.whole} {piece.heading} {piece.tag} {piece.previous}") is not None,
        )


_SHARED_FEE = regex(
    r"\b(?:deposit|booking fee|service charge|service fee|commission|surcharge|handling fee|cancellation fee"
    r"|down ?payment|gratuity|fee"
    r"|on top|extra|supplement|uplift)\b",
    re.IGNORECASE,
)
_FEE_WORDS = frozenset(
    "deposit fee charge commission surcharge payment downpayment gratuity top extra supplement uplift".split()
)
_CARD = regex(r"\bcards?\b|\bamex\b|\bpaypal\b", re.I)
_NO_FEE_SHARE = regex(r"\b(?:vat|gst|tax|apr|off|discount|save|less|refund\w*|back|free)\b", re.I)
_A_SHARE = frozenset("percent cent half third quarter fifth tenth".split())


def _of_shares(piece: Piece, brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Deposits, surcharges and other fees that are told as a share."""
    asked = not _FEE_WORDS.isdisjoint(piece.words) or not _FEE_WORDS.isdisjoint(piece.near)
    if not asked or ("%" not in piece.text and _A_SHARE.isdisjoint(piece.words)):
        return
    for found in find_shares(piece.text):
        near = piece.text[max(0, found.start - 40) : found.end + 40]
        fee = _SHARED_FEE.search(near) or _SHARED_FEE.search(f"{piece.tag} {piece.question}")
        if not fee or not isinstance(found.value, Percent) or _NO_FEE_SHARE.search(near):
            continue
        name = words_in(fee.group(), brands) | (frozenset({"card"}) if _CARD.search(piece.text) else frozenset())
        if not names(name):
            under = (piece.text[: found.start], piece.tag, piece.question)
            name = next((words for text in under if names(words := words_in(nearest(text), brands))), frozenset())
        if names(name):
            yield MoneyClaim(
                FactKind.PRICE, found.value, piece.segment, " ".join(sorted(name)),
                Conditions(exception="if" if OTHERS.search(piece.text) else ""), name=name,
                rest=words_in(piece.text, brands) - name, context=context_of(piece, brands),
            )  # fmt: skip


_SOME = regex(
    r"\b(?:an?|the|our|your) (?P<a>(?:[\w-]+ ){0,3}(?:fee|charge|deposit|surcharge"
    r"|supplement))s? (?:of \w+(?: \w+){0,3} )?(?:applies|apply|is (?:payable|charged|due|added|required|taken|held"
    r"|needed)|will be (?:charged|added|taken|held|due))\b"
    r"|\bwe (?:do )?(?:charge|take|ask for|add|hold|require|need) (?:an? "
    r"|one month's [\w ]*?as an? )(?P<b>(?:[\w-]+ ){0,2}(?:fee|charge|deposit|surcharge|supplement))\b"
    r"|\b(?P<c>(?:[\w-]+ ){1,2}(?:fees|charges|deposits|surcharges)) (?:apply|are (?:payable|charged|added))\b"
    r"|\b(?P<d>deposit) (?:is )?required\b|\b(?P<e>(?:[\w-]+ ){1,2}(?:fee|charge|deposit|surcharge)s? (?=applies"
    r"|apply\b))",
    re.IGNORECASE,
)


def _of_some(piece: Piece, brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Fees that are said to be taken, without how much."""
    if piece.words.isdisjoint(FEE_WORDS) or piece.text.rstrip(" *_").endswith("?"):
        return
    found = _SOME.search(piece.text)
    negated = re.search(r"\b(?:no|not|never|without|don't|isn't|waive\w*)\b", piece.text, re.I)
    if not found or negated or amounts_in(piece) or find_shares(piece.text):
        return
    name = words_in(next(filter(None, found.groups())), brands)
    if names(name):
        limits = Conditions(exception="if" if limited(piece.text) else "")
        yield MoneyClaim(
            FactKind.PRICE, CHARGED, piece.segment, " ".join(sorted(name)), limits, name=name,
            rest=words_in(piece.text, brands) - name, context=context_of(piece, brands),
        )  # fmt: skip


CHARGED = Plainly("charged")
"""That something has a price, when none is told."""
FEE_WORDS = frozenset("fee fees charge charges deposit deposits surcharge surcharges supplement".split())
