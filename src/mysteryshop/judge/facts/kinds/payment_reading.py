"""What a piece of text says of ways to pay: which are taken, which refused, what cards cost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.kinds.payment_words import HEADS, SHUT_OUT, TRANSFERS, Named, named_in
from mysteryshop.judge.facts.kinds.words import heads_of, naming
from mysteryshop.judge.reading.wording import regex

_CLAUSE = regex(
    r"(?i:[.;!?]+[\"”')\]]*\s+|\s+(?:–|—|-)\s+|\s*[()]\s*|,?\s+but\s+|,\s+(?:and\s+)?(?=(?:we|you|sorry|no|not|only|"
    r"never|i'm|i am|there's|there is)\b)"
    r"|\s+(?:although|though|however)\s+|\s*(?:→|▸)\s+[\"“]?|:\s+(?-i:(?=[\"“A-Z]))|\]\s*)"
)
_TAKES = regex(
    r"\b(?:pay|pays|paid|payable|payments?|paying|settle\w*|settling|accept\w*|tak(?:e|es|en|ing)|prepayment|welcom\w*|"
    r"honour\w*)\b|✓|✔|✅|☑",
    re.IGNORECASE,
)
"""What says that a way is taken, whatever else stands around."""

_ALSO_TAKES = regex(
    r"\b(?:available|works?|fine|ok(?:ay)?|good|happy|bring|offer\w*|possible|use[ds]?|using|held|easiest|best|"
    r"preferred|"
    r"either|an option|allowed)\b",
    re.IGNORECASE,
)
"""What says so where the way can't be something else: not of a bare `card`."""

_YES_AFTER = regex(r"\s*(?:[:–-]\s*)?(?:yes\b|✓|✔|✅)", re.IGNORECASE)
_CARD_IS_FINE = regex(
    r"\bcards?(?:'s| is| are|,)?(?: \w+)? (?:fine|ok(?:ay)?|good|easiest|best|preferred|works?|possible)\b",
    re.IGNORECASE,
)
_VERB = r"(?:accept|take|taking|accepting|handle|handling|do|offer|offering|allow|process|bring|support|provide|use)"
_REFUSES = regex(
    r"\b(?:don't|do not|doesn't|does not|can't|cannot|can not|won't|will not|unable to|not able to|no longer|never|"
    r"stopped|"
    rf"not|aren't able to|isn't able to|not set up to)\s+(?:\w+\s+){{0,2}}?{_VERB}s?\b|\bneither\b|\bnot set up for\b|"
    r"\b(?:do not|don't|haven't|have no|have not) (?:have|got) an? card machine|\bhave no card machine|\bno card "
    r"machine",
    re.IGNORECASE,
)
"""What refuses the ways that are named after it."""

_REFUSED = regex(
    r"^.{0,45}?\b(?:(?:is|are|'s) (?:\w+ )?(?:not|no longer|never) (?:\w+ ){0,2}(?:accepted|taken|available|possible|"
    r"allowed|"
    r"welcome|an option|offered|supported|used|there)|(?:isn't|aren't) (?:\w+ ){0,2}(?:accepted|taken|available|"
    r"possible|allowed|"
    r"welcome|an option|offered|supported|used|something)|(?:cannot|can't|can not|may not|won't|will not|must not) "
    r"(?:\w+ )?be "
    r"(?:used|accepted|taken|honoured|offered)|not (?:accepted|taken|available|possible|allowed|offered)|won't (?:do|"
    r"work)|"
    r"do(?:es)? not work|don't work|refused|declined)\b|^\s?[❌✗✘🚫]",
    re.IGNORECASE,
)
"""What refuses the ways that are named before it."""

_NONE_OF = regex(r"(?:\b(?:no|without|sorry,? no|zero)\s+(?:\w+\s+)?|^\s*not\s+|❌\s*|🚫\s*)$", re.IGNORECASE)
_NOT_REFUSING = regex(
    r"\bnot (?:just|only)\b|\b(?:don't|doesn't|do not|does not) (?:have|need|mind|charge|add)\b|\bno need\b|\bnever "
    r"(?:store|keep|see|ask)",
    re.IGNORECASE,
)
_NO_CARD = regex(r"\bno (?:\w+ )?card$", re.IGNORECASE)
"""One card: none is asked for, as with free trials; `no cards` refuses them."""

_MORE_OF = regex(r"^(?:s|/|,|\s|or|nor|and|&)*$", re.IGNORECASE)
_EXCEPT = regex(r"\b(?:except(?:ing)?|apart from|other than|excluding|but not|bar|barring)\b", re.IGNORECASE)
_ONLY = regex(r"\b(?:only|solely|exclusively|nothing else|nothing but|has to be|have to be|must be)\b", re.IGNORECASE)
_ONLY_PLACE = regex(
    r"\bonly\s+(?:at|for|in (?:the|our|store|person)|on (?:week|orders)|if|when|over|above|from|online)\b",
    re.IGNORECASE,
)
_CASHLESS = regex(r"\b(?:cashless|cash[- ]free|(?:leave|keep) (?:your |the )?cash at home)\b", re.IGNORECASE)
_PREPAID = regex(r"\b(?:prepaid|pre-paid)\s+(?:orders?|only)\b", re.IGNORECASE)
_ELSEWHERE = regex(
    r"\brefund\w*|\bback (?:on|to|onto|in) (?:to )?(?:your|the|that)|\breimburs\w*|\bending\b|\bcharged to\b|\btaken "
    r"from your\b|"
    r"\bcredited\b|\breturned to\b|\b(?:no|without an?) (?:\w+ )?(?:card|cash|payment)s? (?:is |are )?(?:needed|"
    r"required|details)|"
    r"\bcard (?:on file|details)|\bhave your card\b|\bcash is (?:still )?king\b|\bwithdraw\w*|\b(?:is|are) (?:ever "
    r")?(?:kept|left|stored|held) (?:on|in|at|over)|\bagainst your (?:bill|"
    r"invoice)|"
    r"\bgift cards? (?:from|in)\b|\bpaid (?:by|with) (?:visa|mastercard|amex)\b|\byou paid\b|\breceipt\b|\btrial\b|"
    r"\bup front\b|\bprepaid card\b|\bstatement\b",
    re.IGNORECASE,
)
_QUESTION = regex(
    r"\b(?:pay|paid|paying|payments?|accept|take|taking|settle|split|spread|deposit|cash on delivery|cod|use)\b",
    re.IGNORECASE,
)
_YES = regex(
    r"^\W*(?:yes|yep|yup|yeah|sure|of course|certainly|absolutely|you can|we do|they are|it is|indeed|happily|both|"
    r"any of|"
    r"all of|for sure|by all means|no problem|gladly|naturally|definitely)\b",
    re.IGNORECASE,
)
_NO = regex(
    r"^\W*(?:no|nope|nah|not|sorry|i'm afraid not|i am afraid not|afraid not|'?fraid not|unfortunately|we don't|we "
    r"do not|we can't|"
    r"we cannot|we're unable|never|neither|i'm sorry|regrettably|sadly)\b(?!\s+(?:problem|worries|trouble))",
    re.IGNORECASE,
)
_PAYMENT_LABEL = regex(r"\b(?:pay(?:ing|ments?|able)?|settl\w+|we (?:accept|take)|accepted)\b", re.IGNORECASE)
_CLOSED = regex(
    r"\b(?:payments? (?:is|are) (?:made |taken |due |only )?(?:\w+ )?(?:by|in|with)|payable (?:\w+ ){0,4}(?:by|in)|"
    r"you pay (?:\w+ ){0,3}(?:by|in|with)|(?:must|to|should) be (?:paid|settled) (?:\w+ ){0,3}(?:by|in|with)|"
    r"please (?:pay|settle|bring) (?:\w+ ){0,2}(?:by |in |with |cash\b))",
    re.IGNORECASE,
)
_SURCHARGE = regex(
    r"\b(?:surcharges?|(?:card|handling|processing|transaction|payment|service) (?:fees?|charges?)|fees? (?:on|for|"
    r"to pay)|"
    r"(?:charge|extra|more|fee|costs?)\b.{0,40}\b(?:card|paypal|amex|american express|cheque|invoice)|"
    r"(?:card|paypal|amex|american express|cheque|invoice)\w*\b.{0,40}\b(?:charge|extra|fee|costs?))\b",
    re.IGNORECASE,
)
_FREE_OF = regex(
    r"\b(?:no|without|never|don't|do not|doesn't|does not|none|zero|nil|nothing|free|isn't|is not|won't|absorb\w*)\b",
    re.IGNORECASE,
)
_RATE = regex(
    r"(?P<rate>\d+(?:[.,]\d+)?)\s?(?:%|per ?cent)|(?P<sign>[£$€₹])\s?(?P<sum>\d+(?:[.,]\d\d)?)|(?P<pence>\d+)\s?(?:p|"
    r"c|cents|pence)\b",
    re.IGNORECASE,
)


OTHERS = 2
"""Words of its own that a list of ways to pay may have (`at the door`). Source: chosen."""

_LISTING = frozenset({"major", "most", "payment", "method", "whichever", "either"})

LEADING = 6
"""Characters before the first way in a line of a list of ways to pay (a bullet, an article). Source: chosen."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one way to pay. verdict: yes, no, only, `no surcharge` or a surcharge's rate.

    start, end: the clause that says it, in the text. implied: it follows from `X only` and is not said itself.
    ways: all the ways that the clause names, where it tells how one pays and names no other.
    """

    method: str
    verdict: str
    start: int
    end: int
    implied: bool = False
    ways: frozenset[str] = frozenset()


def told_in(text: str, label: str = "") -> Iterator[Told]:
    """What a text says, clause by clause. label: what it stands under."""
    if not HEADS & heads_of(text):
        return
    paying = _PAYMENT_LABEL.search(label) is not None
    for start, end in _clauses(text):
        clause = text[start:end]
        if _ELSEWHERE.search(clause) or clause.startswith("["):
            continue
        for told in _in_clause(clause, paying=paying):
            yield replace(told, start=start, end=end)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for cut in [*_CLAUSE.finditer(text), None]:
        end = cut.start() if cut else len(text)
        if text[at:end].strip():
            yield at, end
        at = cut.end() if cut else end


def _in_clause(clause: str, *, paying: bool) -> Iterator[Told]:
    if _CASHLESS.search(clause):
        yield Told("cash", "no", 0, 0)
    if _PREPAID.search(clause):
        yield Told("cod", "no", 0, 0, implied=True)
    named = [way for way in named_in(clause) if not _NO_CARD.search(clause[: way.end])]
    if not named:
        return
    if _SURCHARGE.search(clause):
        yield from _surcharged(clause, named)
        return
    yield from _verdicts(clause, named, paying=paying)


def _surcharged(clause: str, named: list[Named]) -> Iterator[Told]:
    rate = _RATE.search(clause)
    verdict = rate_of(rate) if rate else "no surcharge" if _FREE_OF.search(clause) else ""
    if verdict:
        yield from (Told(way.method, verdict, 0, 0) for way in named)


def rate_of(rate: re.Match[str]) -> str:
    """`1.5 %` or `GBP 0.50`."""
    if rate["rate"]:
        return f"{float(rate['rate'].replace(',', '.')):g} %"
    figure = float(rate["sum"].replace(",", ".")) if rate["sum"] else int(rate["pence"]) / 100
    return f"{figure:.2f}"


def _verdicts(clause: str, named: list[Named], *, paying: bool) -> Iterator[Told]:
    apart = _EXCEPT.search(clause)
    refused = _refused(clause, named)
    only = _ONLY.search(clause) if not refused and not _ONLY_PLACE.search(clause) else None
    ways = frozenset(way.method for way in named)
    closed = ways if _CLOSED.search(clause) and not refused and not apart else frozenset()
    for way in named:
        if way in refused or (apart is not None and way.start > apart.start()):
            yield Told(way.method, "no", 0, 0)
        elif only or _taken(clause, way, named, paying=paying):
            yield Told(way.method, "yes", 0, 0, ways=closed)
    if only:
        yield from _shut_out(ways)


def _taken(clause: str, way: Named, named: list[Named], *, paying: bool) -> bool:
    """Whether a clause that refuses nothing says that this way is taken."""
    if _TAKES.search(clause) or _by(clause, way) or _is_list(clause, named) or _YES_AFTER.match(clause[way.end :]):
        return True
    if paying and (way.start <= LEADING or way is not named[0]):
        return True
    sure_way = way.method != "card" or len(named) > 1
    return bool(_CARD_IS_FINE.search(clause)) or (sure_way and _ALSO_TAKES.search(clause) is not None)


def _refused(clause: str, named: list[Named]) -> list[Named]:
    """The ways that a clause refuses: after `can't take` or `no`, or before `are not accepted`."""
    if _NOT_REFUSING.search(clause):
        return []
    verb = _REFUSES.search(clause)
    refused: list[Named] = []
    for at, way in enumerate(named):
        goes_on = at > 0 and named[at - 1] in refused and _MORE_OF.match(clause[named[at - 1].end : way.start])
        after, before = clause[way.end :], clause[: way.start]
        if (
            goes_on
            or (verb and verb.start() < way.end)
            or _REFUSED.search(after)
            or _NONE_OF.search(before)
            or re.match(r"\s*:\s*(?:no\b|none|not\b)|\s*(?:❌|✗|✘)", after, re.IGNORECASE)
        ):
            refused.append(way)
    return refused


def _shut_out(ways: frozenset[str]) -> Iterator[Told]:
    cards = any("card" in way or way in ("visa", "mastercard", "contactless") for way in ways)
    shut = SHUT_OUT["card"] if cards else frozenset()
    shut |= SHUT_OUT["cash"] if ways == {"cash"} else frozenset()
    shut |= SHUT_OUT["transfer"] if len(ways) == 1 and ways <= TRANSFERS else frozenset()
    yield from (Told(method, "no", 0, 0, implied=True) for method in sorted(shut - ways))


def _by(clause: str, way: Named) -> bool:
    before = clause[: way.start]
    return bool(re.search(r"\b(?:by|in|with|via|deposit.*\bon)\s+(?:an? |your |the )?$", before, re.IGNORECASE))


def _is_list(clause: str, named: list[Named]) -> bool:
    """Whether a clause is little else than names of ways to pay."""
    rest = clause
    for way in reversed(named):
        rest = rest[: way.start] + rest[way.end :]
    return len(named) >= 2 and len(naming(rest) - _LISTING) <= OTHERS


def answered(question: str, answer: str) -> Iterator[Told]:
    """What a yes or no to a question about ways to pay says of them."""
    if not HEADS & heads_of(question) or not _QUESTION.search(question):
        return
    verdict = "yes" if _YES.match(answer) else "no" if _NO.match(answer) else ""
    named = list(named_in(question))
    if not verdict or not named or _SURCHARGE.search(question):
        yield from _surcharge_answered(question, answer, named)
        return
    end = len(answer)
    first = next(_clauses(answer), (0, end))
    yield from (Told(way.method, verdict, *first) for way in named)


def _surcharge_answered(question: str, answer: str, named: list[Named]) -> Iterator[Told]:
    if not _SURCHARGE.search(question):
        return
    rate = _RATE.search(answer)
    verdict = rate_of(rate) if rate else "no surcharge" if _NO.match(answer) or _FREE_OF.search(answer) else ""
    if verdict:
        yield from (Told(way.method, verdict, 0, len(answer)) for way in named or (Named("card", 0, 0),))
