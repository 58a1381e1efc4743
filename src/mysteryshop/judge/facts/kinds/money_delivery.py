"""What delivery costs: rates, free delivery, and the cart from which it is free."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions, Overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money_amounts import Amount
from mysteryshop.judge.facts.kinds.money_claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money_limits import (
    FROM,
    TIMES,
    is_former,
    is_money_off,
    is_threshold,
    is_total,
    per_of,
    tax_of,
)
from mysteryshop.judge.facts.kinds.money_pieces import Piece, Share, amounts_in, shares
from mysteryshop.judge.facts.kinds.money_places import regions_in, regions_meet, service_in
from mysteryshop.judge.facts.kinds.money_words import stem
from mysteryshop.judge.facts.values import Money
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import FactKind

SENT = regex(
    r"\b(?:(?:orders?|parcels?|baskets?|boxes)(?: \S+){0,4}? (?:travels?|goes?|comes?|arrives?|leaves?|sent) free"
    r"|deliver(?:y|ies|ed|s|ing)?|shipping|ships?|shipped|shipment|postage|postal|p ?& ?p|p\+p"
    r"|post(?:age)? and packing|carriage|freight|courier(?:ed|s)?|haulage"
    r"|the post|by post|in the post|post (?:is|costs?)|posting|posted|dispatch(?:ed)?|despatch(?:ed)?|sending"
    r"|(?:send|bring|brought|drop|dropped|get) (?:it |them |your order |your things |everything )?(?:over|round"
    r"|to you|to your door))\b",
    re.IGNORECASE,
)
_PLAIN = regex(
    r"\b(?:deliver(?:y|ies|ed|s|ing)?|shipping|ships?|shipped|postage|postal|p ?& ?p|carriage|freight|courier(?:ed"
    r"|s)?|the post|by post|posting|posted|dispatched)\b",
    re.I,
)
_TITLE = regex(
    r"\b(?:deliver\w*|shipping|ship|postage|p ?& ?p|carriage|freight|courier|the post|post|posting|sending"
    r"|getting it to you|brought|bring|send)\b",
    re.IGNORECASE,
)
_HEADING = regex(
    r"^\W*(?:\d+\W+)?(?:(?:our|about|free|uk|home|local|costs?|prices?|charges?|rates?|options?|and|&|the|of|for|on"
    r"|times?|information|info|fees?|standard|returns?|trade|how we|we) )*"
    r"(?:delivery|deliveries|shipping|postage|p ?& ?p|carriage|freight|couriers?|post|posting|getting it to you"
    r"|deliver)"
    r"(?: (?:and|&|costs?|prices?|charges?|rates?|options?|times?|information|info|fees?|packing|returns?"
    r"|to your door))*\W*$",
    re.IGNORECASE,
)
_WHERE_TO = regex(r"\b(?:where|which|when|how (?:long|soon|fast|quickly)|can i track|who)\b", re.I)
_OTHER = regex(
    r"\b(?:returns?|returned|refund\w*|send (?:it|them|something|anything) back|old (?:one|sofa|mattress|bed"
    r"|appliance|machine)|take away|taken away|remov\w+|minimum|smallest|insur\w+"
    r"|gift[- ]?(?:wrap\w*|card|voucher|note|box)|samples?|swatch\w*|donat\w+|carbon|signature|accident|cancel\w*"
    r"|re-?deliver\w*|redelivery|second attempt|failed|missed|subscri\w+|deposit|off your|discount|% off|code [A-Z]"
    r"|with code"
    r"|trial|deliveroo|customs|dut(?:y|ies)|import|guests?|hire|collection charge|call-?out|joining|newsletter"
    r"|postcards?|posters?|tickets? (?:is|are|cost))\b",
    re.IGNORECASE,
)
_FREE = regex(
    r"(?<![\w-])free\b(?!-)(?! (?:returns?|gift|sample|call|to call|trial|collection|pick))"
    r"|\b(?:no (?:extra )?(?:charge|cost|fee)|nothing|on us|on the house|we pay|we'll pay|waived?|waives|(?:carriage"
    r"|postage|delivery|shipping|freight)(?: is)? paid"
    r"|at our (?:cost|expense)|a present|is included|are included|includes? (?:delivery|shipping|postage)"
    r"|without (?:any )?(?:extra )?charge|gratis|complimentary|our treat|drops to (?:zero|nothing)|no (?:delivery"
    r"|shipping|postage|carriage|freight)"
    r"|never charge|don't charge|(?:delivery|shipping|postage) included|zero (?:delivery|shipping))\b"
    r"|[£$€₹]\s?0(?:[.,]00)?(?!\d|[.,]\d)",
    re.IGNORECASE,
)
_ALWAYS = regex(
    r"\b(?:always|ever|every (?:order|parcel|single)|all orders|any order|everything|never|no matter|whatever"
    r"|anywhere|on us|on the house)\b",
    re.I,
)
_HEDGED = regex(
    r"\b(?:if|when|unless|members?|students?|over|above|orders? of|some|selected|most|may|could|first|only"
    r"|subscri\w+|with (?:a|the|any)|until|today|this week(?:end)?|weekend|once|samples?|per|after that|second"
    r"|subscription|thereafter|from then|or more|or over|upwards|and (?:over|up|above)"
    r"|(?:two|three|four|five|six|\d+) (?:or more |full )?(?:cases|boxes|bottles|items|bags|packs|pieces|cans|books"
    r"|kits))\b",
    re.IGNORECASE,
)
_BELOW = regex(r"\b(?:below|under|less than|up to|smaller than)\W*$", re.I)
_REACHED = regex(r"\b(?:from|at|once|past|of|over|for)\W*(?:a |an )?$", re.I)
_GROUP = regex(
    r"\b(?:trade|wholesale|business customers|members?|subscribers?|pass holders?|prime|account holders?|public"
    r"|retail)\b",
    re.I,
)
_GOODS = regex(
    r"\b(?:(?P<a>[a-z][\w-]+s)\s(?:ship|are shipped|are delivered|are sent|go|travel|come|cost)\b|(?:shipping"
    r"|delivery|postage|carriage|freight|delivering|posting)\s(?:of|for|on)\s(?:all |any |every |your |our "
    r"|an? )?(?P<b>[a-z][\w-]+)"
    r"|(?:free|£[\d.]+) (?:[\w-]+ )?(?:delivery|shipping) (?:on|for) (?:all |any |every |your "
    r"|our )?(?P<c>[a-z][\w-]+))",
    re.IGNORECASE,
)
_GOODS_AHEAD = regex(
    r"(?:^|[\[(/#]|[.;:,]\s)\W*(?P<goods>[a-z]{4,})\s(?:shipping|delivery|postage|carriage|freight)\b", re.I
)
_ANY_GOODS = frozenset(
    "standard normal regular ordinary free flat fast home local door domestic inland cheap basic mainland "
    "nationwide trade "
    "economy next-day same-day express your shop store online parcel cost costs price about after before with plus "
    "from over "
    "their usual total letter mail courier kerbside bike order combined including includes green tracked royal "
    "second first "
    "orders order parcels parcel everything items item all that it things goods anything purchases boxes "
    "consignments us "
    "every any your our the uk most this addresses deliveries prices an a home each".split()
)  # fmt: skip
WORDS = frozenset(
    "deliver delivery deliveries delivered delivers delivering shipping ship ships shipped shipment postage postal "
    "p post "
    "posting posted carriage freight courier couriered couriers haulage dispatch dispatched despatch despatched "
    "sending sent "
    "send bring brought drop dropped get getting free".split()
)
"""Words without which nothing is said of delivery."""


def of_delivery(said: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces that speak of delivery; the other functions take these."""
    return tuple(piece for piece in said if _about_delivery(piece))


def delivery_costs(said: Sequence[Piece]) -> Iterator[MoneyClaim]:
    """Each cost of delivery that a piece states. Conditions: over (the cart from which it is free), service …"""
    for piece in said:
        amounts = amounts_in(piece)
        found = list(_of_amounts(piece, amounts))
        yield from found
        if not any(claim.conditions.over for claim in found):
            yield from _plainly_free(piece, amounts)


def _about_delivery(piece: Piece) -> bool:
    text = piece.text
    if (WORDS.isdisjoint(piece.words) and WORDS.isdisjoint(piece.near)) or text.rstrip(" *_").endswith("?"):
        return False
    if _OTHER.search(text) or _OTHER.search(f"{piece.tag} {piece.question}"):
        return False
    if SENT.search(text):
        return True
    near = (piece.tag, piece.question, piece.lead or piece.segment.whole[: piece.segment.start])
    if any(_titles(words) for words in near if words):
        return True
    if not piece.tag and not piece.question and _HEADING.match(piece.heading):
        return True
    goes_on = piece.segment.sentence.start > 0 and _PLAIN.search(piece.previous) and not _OTHER.search(piece.previous)
    return bool(goes_on and (_FREE.search(text) or regions_in(text)) and len(text.split()) <= 12)


def _titles(words: str) -> bool:
    """Whether a label or question is about delivery: it names it, or asks what sending costs."""
    if _OTHER.search(words):
        return False
    return _PLAIN.search(words) is not None or (_TITLE.search(words) is not None and _asks_for_cost(words))


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
    titled = _titles(f"{piece.tag} {piece.question}") or not SENT.search(piece.text)
    return titled or SENT.search(share.before[-60:] + " " + share.after) is not None or _only_how(share)


def _of_amounts(piece: Piece, amounts: Sequence[Amount]) -> Iterator[MoneyClaim]:
    free = _FREE.search(piece.text)
    for share in shares(piece.text, amounts):
        if is_money_off(share) or is_total(share) or is_former(share):
            continue
        if _is_threshold(share, several=len(amounts) > 1, free=bool(free)):
            if free or _BELOW.search(share.before):
                yield _threshold(piece, share)
        elif share.amount.value and _is_of_delivery(piece, share) and (not piece.order or _PLAIN.search(piece.text)):
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
    reached = _REACHED.search(share.before) is not None
    return (
        free and reached and (not several or _FREE.search(f"{share.before} {share.after} {share.beyond}") is not None)
    )


def _rate(piece: Piece, share: Share) -> MoneyClaim:
    near = f"{share.before} {share.after}"
    claim = _claim(piece, Money(share.amount.value, share.amount.currency), near, share)
    limits = replace(
        claim.conditions, per=per_of(share), tax=tax_of(share), bound="from" if FROM.search(share.before) else ""
    )
    return replace(claim, conditions=limits)


def _threshold(piece: Piece, share: Share) -> MoneyClaim:
    over = Money(share.amount.value, share.amount.currency)
    claim = _claim(piece, Money(Decimal(0)), f"{share.before} {share.after}", share)
    return replace(claim, conditions=replace(claim.conditions, over=over.text, tax=""), start=0, end=len(piece.text))


def _claim(piece: Piece, value: Money, near: str, share: Share | None) -> MoneyClaim:
    under = f"{piece.tag} {piece.question}" if piece.tag or piece.question else piece.heading
    if not (piece.tag or piece.question or _HEADING.match(under)):
        under = ""
    group = _GROUP.search(piece.text) or _GROUP.search(under)
    goods = _goods(piece.text) or _goods(piece.tag)
    start = share.amount.start - len(share.before.lstrip(' ,;:.!?)(·|/–—-"”')) if share else 0
    return MoneyClaim(
        FactKind.DELIVERY_COST,
        value,
        piece.segment,
        "delivery",
        Conditions(
            service=service_in(near) or service_in(under),
            region=", ".join(sorted(regions_in(near) or regions_in(piece.text) or regions_in(under))),
            group=group.group().lower().rstrip("s") if group else "",
            thing=goods,
        ),
        max(start, 0),
        share.amount.end + len(share.after.rstrip()) if share else len(piece.text),
        name=frozenset({"deliver"}),
        strong=_ALWAYS.search(piece.text) is not None,
    )


def _goods(text: str) -> str:
    """What is sent, where only that is spoken of: `accessories ship for`, `sofa delivery`; empty for anything."""
    found = _GOODS.search(text)
    said = next(filter(None, found.groups()), "").lower() if found else ""
    if not said or said in _ANY_GOODS:
        ahead = _GOODS_AHEAD.search(text)
        said = ahead["goods"].lower() if ahead else ""
    return "" if said in _ANY_GOODS or service_in(said) or regions_in(said.capitalize()) else stem(said)


def _plainly_free(piece: Piece, amounts: Sequence[Amount]) -> Iterator[MoneyClaim]:
    """Delivery that costs nothing without a threshold. The mail of one order tells only that order's."""
    text = piece.text
    free = _FREE.search(text)
    no = piece.question and re.match(r"^\W*(?:no|none|nope|never)\b", text, re.I) and _asks_for_cost(piece.question)
    if not free and not no:
        return
    if piece.order and not _ALWAYS.search(text):
        return
    around = _clause(text, *free.span()) if free else ""
    if free and _HEDGED.search(around) and not regions_in(around):
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
    sent = list(SENT.finditer(text))
    return any(-35 <= match.start() - free.end() <= 22 or 0 <= free.start() - match.end() <= 45 for match in sent)


def _titled(piece: Piece) -> bool:
    under = f"{piece.tag} {piece.question}".strip() or piece.heading
    return _titles(under) and not _WHERE_TO.search(under)


def _asks_for_cost(question: str) -> bool:
    return re.search(r"\b(?:pay|cost|charged?|free|fee|charges|how much|extra)\b", question, re.I) is not None


def _asks_for_more(share: Share) -> bool:
    return is_threshold(share)


def delivery_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """The costs of delivery that can't both be true."""
    free_from = {claim.source for claim in claims if claim.conditions.over}
    both_taxes = {"net", "gross"} <= {claim.conditions.tax for claim in claims}
    for a, b in combinations(claims, 2):
        if a.source == b.source:
            continue
        conflict = _conflict(a, b, free_from)
        if conflict is None or _known(a, b, claims):
            continue
        met = _meet(a, b)
        told_apart = both_taxes and a.conditions.tax != b.conditions.tax
        if met is not Overlap.NO:
            yield Pair(a, b, "delivery costs differ", conflict and met is Overlap.YES and not told_apart)


def _conflict(a: MoneyClaim, b: MoneyClaim, free_from: set[str]) -> bool | None:
    """True where they can't both be true, False where a person should look, None where they can."""
    over_a, over_b = a.conditions.over, b.conditions.over
    if over_a and over_b:
        return True if _other(over_a, over_b) else None
    plain = [claim for claim in (a, b) if not claim.conditions.over and _is_free(claim)]
    if any(claim.source in free_from for claim in plain):
        return None
    if over_a or over_b:
        return plain[0].strong if plain else None
    if not a.value.conflicts(b.value):
        return None
    return True if plain or _one_basis(a.conditions, b.conditions) else None


def _is_free(claim: MoneyClaim) -> bool:
    return isinstance(claim.value, Money) and not claim.value.amount


def _one_basis(a: Conditions, b: Conditions) -> bool:
    """Whether two rates are of one sort: no `from`, the same unit and the same tax where both name one."""
    per, tax = {a.per, b.per} - {""}, {a.tax, b.tax} - {""}
    return not (a.bound or b.bound) and len(per) < 2 and len(tax) < 2


def _other(a: str, b: str) -> bool:
    """Whether two thresholds (`GBP 40.00`) differ."""
    mine, its = a.split(), b.split()
    return mine[-1] != its[-1] and (mine[0] == its[0] or len(mine) != len(its))


def _meet(a: MoneyClaim, b: MoneyClaim) -> Overlap:
    mine, its = a.conditions, b.conditions
    if mine.service != its.service:
        return Overlap.NO
    if mine.group != its.group:
        return Overlap.NO if mine.group and its.group else Overlap.UNKNOWN
    if mine.thing != its.thing and mine.thing and its.thing:
        return Overlap.NO
    currency = next((c.value.currency for c in (a, b) if isinstance(c.value, Money) and c.value.currency), "")
    currency = currency or (mine.over or its.over).split(" ")[0]
    places = regions_meet(_set(mine.region), _set(its.region), currency)
    if places is Overlap.YES and mine.thing != its.thing:
        return Overlap.UNKNOWN
    return places


def _set(regions: str) -> frozenset[str]:
    return frozenset(regions.split(", ")) - {""}


def _known(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    """Whether one of the two sources states the other's cost as well: it knows of a difference."""
    for mine, other in ((a, b), (b, a)):
        for one in claims:
            same = (one.value.text, one.conditions.over) == (other.value.text, other.conditions.over)
            if (
                one.source == mine.source
                and same
                and (one.conditions.over or other.value.text != "free" or _meet(one, other) is Overlap.YES)
            ):
                return True
    return False
