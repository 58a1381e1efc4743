"""What delivery costs: rates, free delivery, and the cart from which it is free."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.money.amounts import Amount
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.delivery_words import (
    ALWAYS,
    ANY_GOODS,
    BELOW,
    FREE,
    GOODS,
    GOODS_AHEAD,
    GOODS_SENT,
    GROUP,
    HEADING,
    HEDGED,
    NEUTRAL,
    NEVER_FREE,
    NO_RETURN,
    OTHER,
    PLAIN,
    REACHED,
    RETURNED,
    SENT,
    TITLE,
    WHERE_TO,
    WORDS,
)
from mysteryshop.judge.facts.kinds.money.limits import (
    FROM,
    TIMES,
    is_former,
    is_money_off,
    is_threshold,
    is_total,
    per_of,
    tax_of,
)
from mysteryshop.judge.facts.kinds.money.pieces import Piece, Share, amounts_in, shares, tells_cost
from mysteryshop.judge.facts.kinds.money.places import regions_in, service_in, without_places
from mysteryshop.judge.facts.kinds.money.words import COUNTED, stem, words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Told
from mysteryshop.model import FactKind, PageKind

_WAYS = regex(r"\b(?:standard|normal|ordinary|economy|flat|post\w*|mail|orders?\W*$|parcels?|basket)\b", re.I)
_LETTERS = regex(r"[^\W\d_]{3}")
_REFUSED = regex(
    r"\b(?:can't|cannot|don't|do not|won't|will not|unable|refused?|not|no) (?:\w+ )?(?:deliver|ship|send)",
    re.IGNORECASE,
)
"""That smaller orders aren't sent at all: then the sum is no threshold of free delivery."""

NEAR = 90
"""Characters before an amount in which the word for the sending stands. Source: chosen."""

_A_DROP = regex(r"^ (?:an?|per|each|every) (?:drop|delivery|parcel)\b", re.IGNORECASE)
_FOR_VAN = regex(r"^ for the van\b(?! (?:hire|and))", re.IGNORECASE)

CHARGED = Told("never free")
"""That sending always costs something, when it is not said how much."""


def of_delivery(said: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces that speak of delivery; the other functions take these."""
    return tuple(piece for piece in said if _about_delivery(piece))


def delivery_costs(said: Sequence[Piece]) -> Iterator[MoneyClaim]:
    """Each cost of delivery that a piece states. Conditions: over (the cart from which it is free), service …"""
    for piece in said:
        amounts = amounts_in(piece)
        found = list(_of_amounts(piece, amounts))
        yield from found
        if NEVER_FREE.search(piece.text):
            yield _claim(piece, CHARGED, piece.text, None)
            continue
        if not any(claim.conditions.over for claim in found):
            yield from _plainly_free(piece, amounts)


def _about_delivery(piece: Piece) -> bool:
    text = piece.text
    if WORDS.isdisjoint(piece.words) and (WORDS.isdisjoint(piece.near) or not tells_cost(piece)):
        return False
    asks = text.rstrip(" *_").endswith("?")
    if asks or OTHER.search(_LEAST.sub(" ", text)) or OTHER.search(_asked(piece)) or _goes_back(piece):
        return False
    return SENT.search(text) is not None or _stands_under(piece)


_LEAST = regex(r",\s(?:and|but|with|though)\s[^,;.]*\b(?:smallest|minimum)\b.*", re.IGNORECASE)
"""What a sentence adds of the smallest order: `we carry it to your step free, and the smallest order is 6`."""


def _asked(piece: Piece) -> str:
    """The label and question of a piece; a line of its own that names the delivery has left an older question."""
    own = piece.segment.sentence.start == 0 and piece.previous != piece.question and _DELIVERY.search(piece.text)
    return piece.tag if own else f"{piece.tag} {piece.question}"


_DELIVERY = regex(r"^\W*(?:\w+ ){0,4}?deliver(?:y|ies|ed)?\b", re.I)


def _stands_under(piece: Piece) -> bool:
    """Whether a piece that names no sending stands under a label, a question or a heading that does, or goes on so."""
    text = piece.text
    near = (piece.tag, piece.question, piece.lead or piece.segment.whole[: piece.segment.start])
    if any(_titles(words) for words in near if words):
        return True
    if not piece.tag and not piece.question and HEADING.match(piece.heading) and not _of_something_else(piece):
        return True
    goes_on = piece.segment.sentence.start > 0 and PLAIN.search(piece.previous) and not OTHER.search(piece.previous)
    return bool(goes_on and (FREE.search(text) or regions_in(text)) and len(text.split()) <= 12)


def _of_something_else(piece: Piece) -> bool:
    """Whether a figure under the heading `Delivery` is of what stands before it (`Breakage cover`, `1.50`)."""
    own = f"{piece.lead} {piece.text}"
    if _LETTERS.search(own):
        return bool(piece.lead) and bool(_besides(piece.lead))
    above = piece.previous
    return not (PLAIN.search(above) or _WAYS.search(above) or regions_in(above) or service_in(above))


def _goes_back(piece: Piece) -> bool:
    """Whether the post that is spoken of is a return's: what the piece goes on from, or stands under, says so."""
    if RETURNED.search(piece.lead):
        return True
    if NO_RETURN.search(piece.text):
        return False
    kinds = piece.segment.page.page.kinds
    if PageKind.RETURNS_INFO in kinds and PageKind.DELIVERY_INFO not in kinds:
        return True
    above = piece.previous if piece.segment.sentence.start else ""
    if RETURNED.search(above):
        return True
    return RETURNED.search(f"{above} . {piece.heading}") is not None and not PLAIN.search(piece.heading)


def _titles(words: str) -> bool:
    """Whether a label or question is about delivery: it names it, or asks what sending costs."""
    if OTHER.search(words):
        return False
    return PLAIN.search(words) is not None or (TITLE.search(words) is not None and _asks_for_cost(words))


def delivery_amounts(said: Sequence[Piece]) -> tuple[frozenset[tuple[str, int, int]], frozenset[tuple[str, int]]]:
    """The amounts (source, piece, start) that are of delivery, and the pieces whose `free` is: no prices of things."""
    amounts, pieces = set(), set()
    for piece in said:
        key = (piece.segment.source, piece.segment.number)
        pieces.add(key)
        for share in shares(piece.text, amounts_in(piece)):
            if _is_of_delivery(piece, share) or is_threshold(share):
                amounts.add((*key, share.amount.start))
    return frozenset(amounts), frozenset(pieces)


def _is_of_delivery(piece: Piece, share: Share) -> bool:
    """Whether an amount is what sending costs: the word stands beside it, or the piece stands under it."""
    if is_brought(share) or _LEAST.search(share.before):
        return False
    if _A_DROP.match(share.after) or _FOR_VAN.match(share.after):
        return True
    titled = _titles(f"{piece.tag} {piece.question}") or not SENT.search(piece.text)
    return titled or SENT.search(share.before[-NEAR:] + " " + share.after) is not None or _only_how(share)


_BROUGHT = regex(
    r"^(?: (?:an?|per|each|the) [a-z]+| each| apiece)?,? (?:and )?(?:delivered|posted|carriage paid|post(?:age)? "
    r"(?:free|paid)"
    r"|including (?:delivery|postage|carriage)|incl?\.? (?:delivery|postage|p ?& ?p)|with (?:delivery|postage) "
    r"included)"
    r"(?! (?:by|in|within|on|next|same|via|through|anywhere|across|if|for|when|over|with)\b)",
    re.IGNORECASE,
)
_NOT_GOODS = regex(
    r"\b(?:orders?|parcels?|packages?|box|boxes|anything|everything|it|them|standard|express|next|tracked|class|delivery"
    r"|shipping|postage|deliver|charge|fee|cost|courier)\b",
    re.IGNORECASE,
)


def is_brought(share: Share) -> bool:
    """Whether an amount is the price of a thing with its delivery: `a litre is £1.75 delivered`."""
    if not _BROUGHT.match(f"{share.after}{share.beyond}"):
        return False
    return bool(_LETTERS.search(share.before)) and not _NOT_GOODS.search(share.before)


def _of_amounts(piece: Piece, amounts: Sequence[Amount]) -> Iterator[MoneyClaim]:
    free = None if NEVER_FREE.search(piece.text) else FREE.search(piece.text)
    for share in shares(piece.text, amounts):
        if is_money_off(share) or is_total(share) or is_former(share):
            continue
        if _is_threshold(share, several=len(amounts) > 1, free=bool(free)):
            if free or (BELOW.search(share.before) and not _REFUSED.search(piece.text)):
                yield _threshold(piece, share)
        elif (
            share.amount.value
            and _is_of_delivery(piece, share)
            and (not piece.order or PLAIN.search(f"{piece.lead} {piece.text}"))
        ):
            yield _rate(piece, share)


def _only_how(share: Share) -> bool:
    """Whether nothing but a service or a region stands before the amount (`express $15`)."""
    near = share.before.strip(" ,;and") or share.after.strip(" ,.;")
    return 0 < len(near.split()) <= 4 and bool(service_in(near) or regions_in(near))


def _is_threshold(share: Share, *, several: bool, free: bool) -> bool:
    if is_threshold(share):
        return True
    if per_of(share) in TIMES:
        return False
    reached = REACHED.search(share.before) is not None
    return free and reached and (not several or FREE.search(f"{share.before} {share.after} {share.beyond}") is not None)


def _rate(piece: Piece, share: Share) -> MoneyClaim:
    near = f"{share.before} {share.after}"
    claim = _claim(piece, Money(share.amount.value, share.amount.currency), near, share)
    limits = replace(claim.conditions, per=per_of(share), tax=tax_of(share), bound=_bound(share))
    return replace(claim, conditions=limits)


def _bound(share: Share) -> str:
    """`from` where the cost is the least there is: of the first parcel, or told so."""
    return "from" if FROM.search(share.before) or _FIRST_ONE.search(f"{share.before} {share.after}") else ""


_FIRST_ONE = regex(
    r"\b(?:the|your|each|every) (?:first|second|third|additional|extra|further) (?:parcel|item|box|piece|kg|kilo|book"
    r"|bottle|bag|pair|one)s?\b",
    re.IGNORECASE,
)


def _threshold(piece: Piece, share: Share) -> MoneyClaim:
    over = Money(share.amount.value, share.amount.currency)
    claim = _claim(piece, Money(Decimal(0)), f"{share.before} {share.after}", share)
    return replace(claim, conditions=replace(claim.conditions, over=over.text, tax=""), start=0, end=len(piece.text))


def _claim(piece: Piece, value: Money | Told, near: str, share: Share | None) -> MoneyClaim:
    under = f"{piece.tag} {piece.question}" if piece.tag or piece.question else piece.heading
    if not (piece.tag or piece.question or HEADING.match(under)):
        under = ""
    group = GROUP.search(piece.text) or GROUP.search(under)
    goods = _goods(piece.text) or _goods(piece.tag)
    start = share.amount.start - len(share.before.lstrip(' ,;:.!?)(·|/–—-"”')) if share else 0
    return MoneyClaim(
        FactKind.DELIVERY_COST,
        value,
        piece.segment,
        "delivery",
        Conditions(
            service=service_in(near) or service_in(under),
            region=", ".join(sorted(_places(piece, near, under))),
            group=group.group().lower().rstrip("s") if group else "",
            thing=goods,
        ),
        max(start, 0),
        share.amount.end + len(share.after.rstrip()) if share else len(piece.text),
        name=frozenset({"deliver"}),
        rest=_besides(near),
        goods=_goods_sent(f"{piece.text} . {piece.tag}") | (frozenset({goods}) if goods else frozenset()),
        context=words_in(f"{under} . {piece.heading} . {piece.segment.page.channel}"),
        strong=ALWAYS.search(piece.text) is not None,
    )


def _places(piece: Piece, near: str, under: str) -> frozenset[str]:
    """Where to, by the words beside the cost, or above them, or by the sentence before that speaks of sending."""
    named = regions_in(near) or regions_in(piece.text) or regions_in(under)
    above = piece.previous if piece.segment.sentence.start else ""
    return named or (regions_in(above) if _SENT_TO.search(above) else frozenset())


_SENT_TO = regex(
    r"\b(?:deliver\w*|ship\w*|sent|send|post\w*|going|go|goes|on its way) (?:\w+ )?(?:to|in|within)\b", re.IGNORECASE
)


def _goods_sent(text: str) -> frozenset[str]:
    """What is sent, wherever it stands beside the sending; nothing where it can be anything."""
    said = ((found.group(found.lastgroup or 0), found) for words in GOODS_SENT for found in words.finditer(text))
    return frozenset(
        stem(word.lower())
        for word, found in said
        if word.lower() not in ANY_GOODS
        and stem(word.lower()) not in NEUTRAL
        and not service_in(found.group())
        and not regions_in(word.capitalize())
    )


def _besides(text: str) -> frozenset[str]:
    """What is said beside the sending, its place, its price: customers, goods and occasions that it is limited to."""
    told = words_in(without_places(text)) - NEUTRAL
    return frozenset(word for word in told if word[0] != COUNTED and not GROUP.fullmatch(word))


def _goods(text: str) -> str:
    """What is sent, where only that is spoken of: `accessories ship for`, `sofa delivery`; empty for anything."""
    found = GOODS.search(text)
    said = next(filter(None, found.groups()), "").lower() if found else ""
    if not said or said in ANY_GOODS:
        ahead = GOODS_AHEAD.search(text)
        said = ahead["goods"].lower() if ahead else ""
    return "" if said in ANY_GOODS or service_in(said) or regions_in(said.capitalize()) else stem(said)


def _plainly_free(piece: Piece, amounts: Sequence[Amount]) -> Iterator[MoneyClaim]:
    """Delivery that costs nothing without a threshold. The mail of one order tells only that order's."""
    text = piece.text
    free = FREE.search(text)
    no = piece.question and re.match(r"^\W*(?:no|none|nope|never)\b", text, re.I) and _asks_for_cost(piece.question)
    if not free and not no:
        return
    if piece.order and not ALWAYS.search(text):
        return
    around = _clause(text, *free.span()) if free else ""
    if free and HEDGED.search(around) and not regions_in(around):
        return
    if free and not no and not (_near(text, free) or _titled(piece)):
        return
    if any(_asks_for_more(share) for share in shares(text, amounts)):
        return
    claim = _claim(piece, Money(Decimal(0)), around or text, None)
    yield claim


def _clause(text: str, start: int, end: int) -> str:
    """The words between commas around a place."""
    first = max(text.rfind(mark, 0, start) for mark in ",;—–(")
    ends = [at for at in (text.find(mark, end) for mark in ",;—–()") if at >= 0]
    return text[first + 1 : min(ends, default=len(text))]


def _near(text: str, free: re.Match[str]) -> bool:
    """Whether what is free is the sending: the two stand close together."""
    sent = [match for match in SENT.finditer(text) if not _THEN.search(text[: match.start()])]
    if sent and _FOR_IT.match(text, free.end()):
        return True
    return any(-35 <= match.start() - free.end() <= 22 or 0 <= free.start() - match.end() <= 45 for match in sent)


_THEN = regex(r"\b(?:after|before|until|since|following|upon) (?:the |your |our )?$", re.IGNORECASE)
"""What makes a delivery only the time of something else: `six weeks after delivery`."""

_FOR_IT = regex(r" for (?:doing (?:so|that|it|this)|this|that|it)\b", re.IGNORECASE)


def _titled(piece: Piece) -> bool:
    under = f"{piece.tag} {piece.question}".strip() or piece.heading
    return _titles(under) and not WHERE_TO.search(under)


def _asks_for_cost(question: str) -> bool:
    return re.search(r"\b(?:pay|cost|charged?|free|fee|charges|how much|extra)\b", question, re.I) is not None


def _asks_for_more(share: Share) -> bool:
    return is_threshold(share)
