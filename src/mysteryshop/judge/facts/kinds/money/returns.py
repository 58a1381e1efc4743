"""Who pays when something goes back: free returns, the buyer's postage, collection and restocking fees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions, Overlap, overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.pieces import Piece, tells_cost
from mysteryshop.judge.facts.kinds.money.returns_borne import BORNE_BY_US, BORNE_BY_YOU, may_bear
from mysteryshop.judge.facts.kinds.money.returns_said import (
    ASKS_WHETHER_FREE,
    NO,
    OUTGOING,
    SAID_FREE,
    SAID_PAID,
    YES,
)
from mysteryshop.judge.facts.kinds.money.shares import find_shares
from mysteryshop.judge.facts.kinds.money.words import stem
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money, Told, Value
from mysteryshop.model import FactKind

WORDS = frozenset(
    "return returns returned returning returnable back refund refunds refunded restocking stocking collect "
    "collected collection "
    "pick picking pickup label freepost mind unwanted right withdraw withdrawal trial love like fit suit "
    "want uplift reverse stamp stamps".split()
)
"""Words without which nothing is said of returns."""

RETURN = regex(
    r"\breverse (?:pick-?ups?|shipping|courier|logistics|shipment)\b"
    r"|\breturn(?:s|ed|ing|able)?\b(?! (?:ticket|fare|journey|trip|flight|ferry|visit|crossing|sailing|to (?:work"
    r"|school|our|the shop)))|\b(?:send|bring|post|mail|ship|take|pop|give|hand)\b(?: \w+){0,4} back\b|\b(?:sent"
    r"|posted|taken|mailed|coming|goes|go|comes|come) back\b(?! (?:to school|soon|again|later|in ))"
    r"|\bchang(?:e|ed|ing) (?:of |your |my |their )?mind\b|\b(?:don't|do not|didn't|doesn't) (?:love|like|fit|suit"
    r"|want)\b|\bnot (?:right|for you|quite right|happy|what you)\b|\bunwanted\b|\bsending \w+ back\b"
    r"|\bwithdraw\w*\b|\b(?:posting|bringing|mailing|shipping|taking|getting|giving)(?: \w+){0,3} back\b|\bif"
    r" (?:it|they) (?:isn't|aren't|doesn't|don't)\b"
    r"|\b(?:we|we'll|us|courier|driver|carrier|they|they'll)(?: \w+){0,2} (?:collects?|picks?) (?:it|them|the"
    r" \w+|your \w+)"
    r"(?: up)?\b|\brestocking\b|\b(?:deduct\w*|off|cut|out of|take"
    r"|withheld|subtracted)(?: \S+)?(?: from| of| off)? (?:your|the|any) refund\b|\brefund\b[^.]{0,20}\b(?:less"
    r"|minus)\b"
    r"|\b(?:postage|post|carriage|journey|shipping|courier|label) (?:back|home)\b|\b(?:come|comes|go|goes|send"
    r"|post) (?:it )?home\b"
    r"|\breturn (?:journey|trip) is\b|\b(?:trial)\b",
    re.IGNORECASE,
)
_POST = (
    r"(?:collect(?:ion|ing)(?: \w+){0,2}|picking (?:\w+ ){0,2}up|pick-?up|uplift|postage|post|carriage|shipping"
    r"|freight|delivery|courier|label|return|returns|way back|journey back|trip back)"
)
_ITS = r"(?:(?:the|your|its|that|all|any|whole|entire|return|returns|cost|costs|of|for|outgoing|both ways|full) ){0,4}"
_FREE = regex(
    rf"\bfree (?:\w+ ){{0,2}}?returns?\b|\breturns? (?:(?:are|is|postage is|shipping is|label is"
    r"|delivery is) )?(?:always )?(?:completely |absolutely |totally )?(?:free|on us|on the house)\b|\breturn (?:it"
    r"|them|\w+ \w+)? ?(?:to us )?(?:for )?free\b"
    r"|\b(?:we|our shop|the shop|the seller|seller|(?-i:(?!Buyer|Customer|Purchaser|Consumer|Client|Sender|Hirer"
    r"|You|It|That|Who|They|He|She)[A-Z][\w&'-]+))(?:'ll| will|'d| would| always| also| gladly| happily)* (?:pay"
    rf"|pays|cover|covers|meet|meets|bear|bears|stand|foot|refund|reimburse) (?:for )?{_ITS}(?:{_POST}|returning"
    r"|sending)\b"
    r"|\b(?:pre-?paid|free|no-cost|freepost) (?:\w+ ){0,2}?(?:label|envelope|bag|mailer|sticker|satchel)\b"
    r"|\b(?:label|envelope|bag|mailer|satchel|postage|postbag)\b[^.;]{0,40}\b(?:pre-?paid|free|on us|paid by us"
    r"|already paid)\b|\bfreepost\b"
    r"|\b(?:collect|pick(?:ed|ing)?(?: \w+)? ?up|fetch|uplift)\b[^.;]{0,40}?\b(?:free|no charge|no cost|nothing"
    r"|on us|without charge|no extra)\b|\b(?:free|complimentary) (?:\w+ )?(?:collection|pick-?up|uplift"
    r"|courier)\b(?=[^.]*\b(?:return|refund|back|mind|unwanted)\b)?"
    r"|\b(?:collection|pick-?up|return|returns|postage|label|carriage|sending (?:it|them"
    r"|something) back)(?: \w+){0,3}? (?:is|are|costs?|comes) (?:\w+ )?(?:free|on us|nothing|no charge|our (?:treat"
    r"|cost|responsibility)|for our account|paid by us)\b"
    r"|\bnever costs? (?:you )?(?:a (?:penny|cent)|anything|a thing)\b|\b(?:doesn't|does not|won't) cost (?:you"
    r" )?(?:a (?:penny|cent)"
    r"|anything)\b|\bat our (?:own )?(?:cost|expense)\b|\bwe do(?:,|\.|$)|\bour (?:account|expense)\b|\bborne by (?:us"
    r"|the (?:seller|company|shop|supplier))\b|\b(?:no|without(?: an?)?|zero|never a) (?:returns?|restocking"
    r"|collection|handling|re-?stocking|pick-?up) (?:fee|charge|cost)s?\b"
    r"|\b(?:return|returns|restocking|collection) (?:fee|charge)s?\W+(?:none|nil|zero|no\b|£0)",
    re.IGNORECASE,
)
_LABEL = regex(r"\b(?:label|envelope|bag|mailer|sticker|satchel|postbag)\b", re.I)
_PAYER = r"(?:the )?(?:buyers?|customers?|purchasers?|consumers?|clients?|you|sender|hirer|members?)"
_PAID = regex(
    rf"\b{_PAYER}(?:'ll| will| must| shall| should| has to| have to| need to| needs to| are to| is to| would| do"
    r"| also| just| only)* (?:(?:arranges?|books?|finds?|organises?) and )?(?:pays?(?: for)?|cover|covers|bears?"
    r"|meets?|carr(?:y|ies)|stands?|settles?|arranges?"
    r"|foots?"
    rf"|(?:are|is|be|remains?) (?:\w+ly )?(?:responsible|liable) for) {_ITS}(?:{_POST}|returning|sending"
    rf"|posting|mailing|carrying)\b"
    r"|\b(?:postage|post|carriage|shipping|courier|label)\b(?: is| are|'s) (?:all )?(?:on|down to|up to|for)"
    r" (?:you|u|the buyer|the customer)\b"
    r"|\b(?:you|customers?|buyers?)(?:'ll| will| must) (?:need to |have to )?pay to (?:send|return|post|ship)\b"
    r"|\b(?:you|u) (?:pay|cover|stump up for|sort|buy) (?:the|for the|your) (?:post|postage|stamp|stamps|label"
    r"|courier)\b"
    rf"|\b{_POST}(?: \w+){{0,5}}? (?:is|are|must be|will be|shall be|to be|has to be|being) (?:\w+ly )?(?:borne|paid"
    r"|met|covered|payable|carried|charged|arranged) (?:by|to) (?:the )?(?:buyer|customer|purchaser|consumer|you"
    r"|sender|client|hirer)"
    rf"|\b(?:costs?|price|expense) (?:of|for) (?:\w+ ){{0,3}}?(?:return\w*|sending|posting"
    rf"|{_POST})[^.;]{{0,45}}?\b(?:yours|your (?:own )?(?:cost|responsibility|account|expense)"
    r"|borne by (?:the )?(?:buyer|customer|purchaser|you|consumer|client)|(?:buyer|customer|purchaser|consumer)'s"
    r"|not (?:refund|cover)\w*|is for you|for you to pay|paid by (?:the )?(?:buyer|customer|you|purchaser))"
    r"|\bat (?:the )?(?:(?:buyer|customer|purchaser|client)'s|your|their) (?:own )?(?:cost|expense|risk and expense"
    r"|charge)\b|\b(?:return|returns|back)\b[^.;]{0,40}\b(?:postage|carriage|shipping|post)\b[^.;]{0,25}\b(?:is"
    r"|are) (?:yours|not (?:included|refunded|covered|free)|your (?:responsibility|own)|down to you|up to you"
    r"|on you)"
    r"|\bfor the account of the (?:buyer|customer|purchaser|client)\b|\breturns? (?:are|is) not free\b"
    r"|\byou(?:'ll)? (?:pay|cover|buy|get) (?:for )?(?:your own|the) (?:return )?(?:postage|stamps?|label"
    r"|postage home|courier)"
    rf"|\b{_POST} (?:is )?(?:your|the buyer's|the customer's) (?:own )?(?:responsibility|cost|expense|account"
    r"|treat)?\b(?=\W|$)(?<=s|y|t)|\bwe (?:don't|do not|can't|cannot) (?:pay|cover|refund|reimburse"
    rf"|meet) {_ITS}{_POST}"
    r"|\b(?:you|customers?|buyers?)(?:'ll| will| must)?(?: need| have) to (?:pay(?: for)?|buy|cover|sort|find|arrange)"
    r" (?:the |your |your own )?(?:return )?(?:postage|post|stamps?|labels?|courier|carriage|shipping)\b"
    r"|\b(?:buyer|customer|purchaser|sender) pays\W*$"
    r"|\b(?:bring|use|buy|find) your own (?:labels?|stamps?|postage|courier)\b"
    r"|\breturn (?:journey|trip) is (?:yours|on you|up to you)"
    r"|\b(?:postage|carriage|shipping|courier|the post) (?:back|home|of the return) (?:is|are) (?:yours|up to you"
    r"|down to you|on you|for you|your)|\bpay(?:ing)? (?:for )?(?:your own|their own|the) (?:return )?(?:postage"
    r"|carriage|post|way) (?:back|home)?",
    re.IGNORECASE,
)
_FEE = regex(
    r"\b(?:returns?|restocking|re-stocking|collection|pick-?up|handling|return postage|postage|re-?packing"
    r"|admin(?:istration)?|processing|return label|label|courier|uplift|inspection|cleaning)(?: (?:and|&|or"
    r"|/) \w+)?(?: \w+)? (?:fee|charge|costs?|deduction)\b"
    r"|\b(?:deduct\w*|taken (?:off|out of|from)|comes? (?:off|out of)|cut from|subtract\w*|kept back|withheld"
    r"|less (?:an?|the)?|minus|keep back|hold back|we take|knocked off|knock(?:s|ed)? \S+ off|keeps? \S+ back|sets? "
    r"you back)\b"
    r"|\bcollect(?:s|ing)?(?: \w+){1,3} for (?:just )?[£$€]"
    r"|\b(?:returns?|returning|sending (?:it|them|something) back|label|postage back) (?:by \w+ )?(?:are|is|costs?"
    r"|comes? (?:to|at)|for)\b|\bcharge\w*\b|\bfee\b|\bcosts?\b",
    re.IGNORECASE,
)
_WHOLE = regex(
    r"\b(?:full refund|(?:get|have|give you|send you|refund(?: you)?) (?:the (?:lot|whole lot)|everything|it"
    r" all)(?: back)?(?=\W|$)"
    r"|(?:all of|everything) you paid|refund(?:ed)?(?: you)? in full|all (?:of )?your money back|every (?:penny|cent"
    r"|last penny) back|full (?:price|amount|money)[- ]?back|100 ?% refund|refund the lot|the whole (?:price|amount"
    r"|lot)|money back in full)\b",
    re.I,
)
_FAULTY = regex(
    r"\b(?:fault\w*|damaged?|defect\w*|wrong item|our mistake|our fault|broken|incorrect|arriv\w+ (?:broken"
    r"|damaged)|repair\w*|warrant\w*|guarantee\w*|recall\w*|breakdown)\b",
    re.I,
)
_GOODS = regex(
    r"\b(?:returns?|postage|label|collection|fee|free) (?:on|for|of) (?:all |any |your |our |the"
    r" )?(?P<goods>[a-z]{3,}s)\b",
    re.I,
)
_ANY_GOODS = frozenset(
    "orders items goods returns purchases products things parcels days reasons customers uks ours yours all us terms"
    " conditions costs addresses boxes this".split()
)
"""Goods that a return is always of."""
_SAVE = regex(
    r"\b(?:save|except|unless|other than|apart from|but not|not)(?: \w+){0,4}? (?:fault\w*|damaged?|defect\w*"
    r"|broken|bust"
    r"|wrong)\b|\((?:if |unless |when )?(?:it's |it is )?(?:fault\w*|defect\w*|damaged|wrong)[^)]*\)"
    r"|\b(?:whether|even)\b[^.;]*\b(?:fault\w*|our mistake|damaged)\b",
    re.IGNORECASE,
)
"""Where faulty goods are named as the exception, the rest is about all the others."""
_LENT = regex(r"\b(?:router|hub|set-top box|modem|decoder|dongle|equipment)s?\b|\bwhen you leave\b", re.I)
_IN_SHOP = regex(
    r"\b(?:return|returns|bring|take|bringing|drop)\b[^.;]{0,25}\b(?:in[- ]stores?|in (?:the |any )?shop"
    r"|(?:to|at|via) (?:a|any|one|your nearest|our)(?: of our)?"
    r" (?:drop[- ]?(?:off )?points?|lockers?|parcel ?shops?|shops?|stores?|branch(?:es)?|showrooms?))\b",
    re.IGNORECASE,
)
"""A return over the counter, which costs no postage."""
_EXCHANGE = regex(r"\b(?:exchang\w+|swap\w*|another size|different size)\b", re.I)
_OTHER = regex(
    r"\b(?:first return|no-?show|deposit|cancel\w*|reschedul\w*|at the end|end of (?:the )?(?:hire|rental"
    r"|contract|term)|late|overdue|empt(?:y|ies)|if we (?:cancel|call))\b",
    re.I,
)
_HEDGED = regex(
    r"\b(?:unless|except|only if|members?|if we|first|one free|sale items?|clearance|abroad|overseas|international"
    r"|outside|EU|non-uk|store credit|bulky|furniture|large|trade|wholesale"
    r"|business customers|after (?:\d+|\w+teen|\w+ty|ten|seven) days|after (?:that|the|this))\b",
    re.I,
)
_LEANS = regex(
    r"\bif (?:they|it|that|so)(?: (?:are|is|does|do|so))?\W*$|\b(?:then|in that case|those|in which case)\b", re.I
)
"""What makes a sentence hold for what the one before it names: `We pay the carriage if they are.`"""
_TRADE = regex(r"\b(?:(?<!of )trade|wholesale|stockists?)\b", re.I)
"""Channels for the trade; `terms of trade` are for everybody."""
_COSTS_NOTHING = regex(
    r"\bcosts?(?: you)? nothing\b|\bwon't cost you\b|\b(?:it's|is|are|for|comes?|goes|go|back|them"
    r"|it) free\b(?! (?:to|of (?!charge|cost)))"
    r"|\bfree of (?:charge|cost)\b|\b(?:at )?no (?:extra )?(?:cost|charge)\b|\bwithout (?:charge|cost)\b"
    r"|\bnothing to pay\b"
    r"|\byou (?:don't|never|needn't) pay\b|\bpay nothing\b|\b(?:on us|on the house)\b",
    re.IGNORECASE,
)
_OUT = regex(r"\b(?:deliver\w*|orders?|dispatch\w*|sent out)\b", re.I)
"""What tells of sending out, in a sentence that names no return."""
_ASKED = regex(r"\b(?:who pays|do i pay|have to pay|cost me|is it free|how much (?:is|does|to)|charge|free)\b", re.I)
_WE_DO = regex(
    r"^\W*(?:we do|that's us|(?-i:[A-Z]\w+) does|we will|us|we pay|it's on us|on us|no,? we|nothing|no\b)",
    re.I,
)
_YOU_DO = regex(r"^\W*(?:you do|you will|you\b|the (?:buyer|customer)|that's (?:on|down to) you|yes\b)", re.I)


def returns_costs(said: Sequence[Piece]) -> Iterator[MoneyClaim]:
    """Who pays for a return, and which fee is taken. Condition thing: faulty goods, or an exchange."""
    for piece in said:
        text = piece.text
        if WORDS.isdisjoint(piece.words) and (
            WORDS.isdisjoint(piece.near) or not (tells_cost(piece) or may_bear(piece.words))
        ):
            continue
        if text.rstrip(" *_").endswith("?"):
            continue
        if _OTHER.search(text) or _OTHER.search(f"{piece.question} {piece.tag}"):
            continue
        near = " ".join((piece.tag, piece.question, piece.previous if piece.segment.sentence.start else ""))
        if RETURN.search(text) or RETURN.search(near) or RETURN.search(piece.heading):
            yield from _told(piece, text)


def _told(piece: Piece, text: str) -> Iterator[MoneyClaim]:
    asked = piece.question and RETURN.search(piece.question) and _ASKED.search(piece.question)
    if piece.question and RETURN.search(piece.question) and ASKS_WHETHER_FREE.search(piece.question):
        yield from _whether_free(piece, text)
        return
    amounts = [amount for amount in find_amounts(text) if amount.value]
    outgoing = OUTGOING.search(text)
    own = RETURN.search(text) is not None or RETURN.match(piece.tag) is not None
    borne = not outgoing and may_bear(piece.words) and (own or not _OUT.search(text))
    paid = (
        _PAID.search(text)
        or (not outgoing and SAID_PAID.search(text))
        or (borne and BORNE_BY_YOU.search(text))
        or (asked and _YOU_DO.search(text))
    )
    free = (
        _FREE.search(text)
        or (not outgoing and SAID_FREE.search(text))
        or (borne and BORNE_BY_US.search(text))
        or (own and not amounts and _COSTS_NOTHING.search(text))
        or (asked and _WE_DO.search(text))
    )
    inside = isinstance(free, re.Match) and isinstance(paid, re.Match) and free.start() <= paid.start() < free.end()
    if inside and not _negated(text):
        # `We pay the post`: the same words without the `we` would be the buyer's to pay.
        paid = None
    if free and not paid and (own or not amounts) and not _negated(text):
        label = _LABEL.search(free.group()) and not RETURN.search(free.group())
        yield _claim(piece, Told("prepaid label" if label else "free"))
    elif paid:
        yield _claim(
            piece, Money(amounts[0].value, amounts[0].currency) if len(amounts) == 1 else Told("the buyer pays")
        )
    elif len(amounts) == 1 and _fee_near(text, amounts[0].start, amounts[0].end) and _is_return_fee(piece):
        yield _claim(piece, Money(amounts[0].value, amounts[0].currency))
    elif _WHOLE.search(text) and own and not amounts and not find_shares(text):
        yield _claim(piece, Told("full refund"))
    else:
        yield from _share_taken(piece, text)


def _whether_free(piece: Piece, text: str) -> Iterator[MoneyClaim]:
    """What an answer to `Are returns free?` says; what it adds (a sum, who pays) is surer than its yes or no."""
    amounts = [amount for amount in find_amounts(text) if amount.value]
    if len(amounts) == 1:
        if NO.search(text) and not _HEDGED.search(text):
            yield _claim(piece, Money(amounts[0].value, amounts[0].currency))
    elif NO.search(text) or _PAID.search(text) or SAID_PAID.search(text):
        yield _claim(piece, Told("the buyer pays"))
    elif YES.search(text) or _FREE.search(text) or SAID_FREE.search(text):
        yield _claim(piece, Told("free"))


def _share_taken(piece: Piece, text: str) -> Iterator[MoneyClaim]:
    for share in find_shares(text):
        near = text[max(0, share.start - 40) : share.end + 40]
        if re.search(
            r"\b(?:restocking|handling|return|admin\w*|deduct\w*|fee|charge)\b", near, re.I
        ) and _is_return_fee(piece):
            yield _claim(piece, share.value)


def _negated(text: str) -> bool:
    return (
        re.search(
            r"\b(?:not|isn't|aren't|no longer|don't|dont|do not|can't|cannot|never)(?: \w+){0,2} free\b"
            r"|\bcan't (?:collect|offer)\b",
            text,
            re.I,
        )
        is not None
    )


def _fee_near(text: str, start: int, end: int) -> bool:
    return _FEE.search(text[max(0, start - 50) : end + 60]) is not None


def _is_return_fee(piece: Piece) -> bool:
    words = " ".join((piece.text, piece.tag, piece.question, piece.previous if piece.segment.sentence.start else ""))
    if RETURN.search(piece.heading) and not re.search(r"\b(?:deliver|ship)", piece.heading, re.I):
        return True
    return (
        RETURN.search(words) is not None or re.search(r"\brefund|\bpick-?up\b|\bcollect", piece.text, re.I) is not None
    )


def _claim(piece: Piece, value: Value) -> MoneyClaim:
    leaning = _LEANS.search(piece.text) and piece.segment.sentence.start
    leans = f"{piece.previous} {piece.text}" if leaning else piece.text
    hedged = _HEDGED.search(_SAVE.sub(" ", leans)) or _TRADE.search(piece.segment.page.channel)
    return MoneyClaim(
        FactKind.RETURNS_COST,
        value,
        piece.segment,
        "returns",
        Conditions(thing=_case(piece, leans), exception=hedged.group().lower() if hedged else ""),
        name=frozenset({"return"}),
        rest=_goods(piece.text),
    )


def _goods(text: str) -> frozenset[str]:
    """What goes back, where only that is spoken of (`returns on shoes`)."""
    found = _GOODS.search(text)
    return frozenset({stem(found["goods"])}) if found and found["goods"].lower() not in _ANY_GOODS else frozenset()


def _case(piece: Piece, text: str) -> str:
    """`faulty`, `exchange` or `equipment` where only that is spoken of. text: of the piece, with what it leans on."""
    under = f"{piece.question} {piece.tag}".strip() or piece.heading
    text = _SAVE.sub(" ", text)
    if _FAULTY.search(text) or _FAULTY.search(under):
        return "faulty"
    if _LENT.search(f"{text} {under}"):
        return "equipment"
    if _IN_SHOP.search(text):
        return "shop"
    return "exchange" if _EXCHANGE.search(text) or _EXCHANGE.search(under) else ""


def returns_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """Statements of who pays that can't both be true; of two channels, those that say it most plainly."""
    found: dict[tuple[str, str], list[tuple[int, Pair]]] = {}
    for a, b in combinations(claims, 2):
        if a.source == b.source or not _conflict(a.value, b.value) or _knows(a, b, claims):
            continue
        met = overlap(a.conditions, b.conditions)
        if met is not Overlap.NO and not (a.rest and b.rest and a.rest != b.rest):
            pair = Pair(a, b, "who pays for a return is told in two ways", met is Overlap.YES)
            found.setdefault((a.source, b.source), []).append((_plainness(a) + _plainness(b), pair))
    for ranked in found.values():
        best = min(rank for rank, _ in ranked)
        yield from (pair for rank, pair in ranked if rank == best)


def _plainness(claim: MoneyClaim) -> int:
    """0 for who pays or how much, more for what only lets one guess it."""
    return {"full refund": 1, "prepaid label": 2}.get(claim.value.text, 0)


def _knows(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    """Whether one of the two sources says what the other says as well."""
    return any(
        not _conflict(one.value, other.value) and one.source == mine.source and type(one.value) is type(other.value)
        for mine, other in ((a, b), (b, a))
        for one in claims
    )


def _conflict(a: Value, b: Value) -> bool:
    """Whether one says that the return costs something and the other that it doesn't, or another sum."""
    costs = [isinstance(value, Money) or value.text == "the buyer pays" or value.text.endswith("%") for value in (a, b)]
    if all(costs):
        return type(a) is type(b) and not isinstance(a, Told) and a.conflicts(b) is True
    if not any(costs):
        return False
    charged, free = (a, b) if costs[0] else (b, a)
    # A full refund can leave the postage with the buyer; a fee that is taken off can't be full.
    if free.text == "prepaid label":
        return charged.text == "the buyer pays"
    return (
        free.text == "free"
        or (isinstance(charged, Money) and charged.amount > Decimal(0))
        or charged.text.endswith("%")
    )
