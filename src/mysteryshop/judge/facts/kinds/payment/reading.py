"""What a piece of text says of ways to pay: which are taken, which refused, what cards cost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.kinds.payment.machines import machine_missing, machine_there, no_plastic
from mysteryshop.judge.facts.kinds.payment.scope import ON_SITE, scope_of
from mysteryshop.judge.facts.kinds.payment.surcharges import FREE_OF, RATE, SURCHARGE, rate_of
from mysteryshop.judge.facts.kinds.payment.words import HEADS, ONE_CARD, Named, named_in, shut_out
from mysteryshop.judge.facts.kinds.words import heads_of, naming
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

_CLAUSE = regex(
    r"(?i:[.;!?]+[\"”')\]]*\s+|\s+(?:–|—|-)\s+|\s*[()]\s*|"
    rf"(?<!anything)(?<!everything)(?<!nothing)(?<!\ball),?\s+but\s+(?!{ONE_CARD}\W*(?:$|[,.;]|(?:or|and)\b))|"
    rf",\s+so\s+|,\s+(?:and\s+)?(?=nearest|(?:we|you|sorry|no|"
    r"not|only|"
    r"never|i'm|i am|there's|there is)\b)"
    r"|\s+(?:although|though|however)\s+|\s*(?:→|▸)\s+[\"“]?|:\s+(?-i:(?=[\"“A-Z]))|\]\s*)"
)
_TAKES = regex(
    r"\b(?:pay|pays|paid|payable|payments?|paying|settle\w*|settling|accept\w*|tak(?:e|es|en|ing)|prepayment|welcom\w*|"
    r"honou?r\w*|hand (?:us|over|me|it)|envelope|made (?:out|payable)|swipe|tap|bill|cover)\b|✓|✔|✅|☑",
    re.IGNORECASE,
)
"""What says that a way is taken, whatever else stands around."""

_ALSO_TAKES = regex(
    r"\b(?:available|works?|fine|ok(?:ay)?|good|happy|bring|mail|post|write|offer\w*|possible|use[ds]?|using|held|"
    r"easiest|best|"
    r"preferred|"
    r"either|an option|allowed|suits?|goes|no problem|all good|too|as well|likewise|will do|gladly|happily|give|"
    r"send|hand)\b",
    re.IGNORECASE,
)
"""What says so where the way can't be something else: not of a bare `card`."""

_YES_AFTER = regex(r"\s*(?:[:–-]\s*)?(?:yes\b|✓|✔|✅)", re.IGNORECASE)
_CARD_IS_FINE = regex(
    r"\bcards?(?:'s| is| are|,)?(?: \w+)? (?:fine|ok(?:ay)?|good|easiest|best|preferred|works?|possible)\b",
    re.IGNORECASE,
)
_VERB = (
    r"(?:accept|tak|handl|do|deal in|offer|allow|process|bring|support|provid|us|carr|honour|honor|recogni[sz]|"
    r"work with|"
    r"deal with|entertain|permit|bill|claim from|run|touch|want|like|issu|operat|split|spread|have)(?:e|es|s|ed|d|"
    r"ing|y|ying|en)?"
)
_NOT = (
    r"(?:(?:do|does|ca|wo|is|are|could|would|did)n'?t|do not|does not|cannot|can not|could not|will not|won'?t|"
    r"can'?t|no longer|"
    r"never|not|unable to|isn'?t able to|aren'?t able to|not set up to|not in a position to)"
)
_REFUSES = regex(
    rf"\b{_NOT}\s+(?:\w+\s+){{0,2}}?{_VERB}\b|\bneither\b|"
    r"\b(?:can(?:no|'|’)t|can not|may not|must ?n[o']t|won'?t be able to|(?:not|isn'?t) (?:possible|allowed) to|unable "
    r"to)"
    r"\s+(?:\w+\s+){0,2}?(?:pay|be (?:paid|settled|made)|settle|buy)\b|"
    r"\b(?:not (?:set up|equipped|licen[sc]ed) (?:for|to)|no (?:facilit(?:y|ies)|means|way) (?:for|to|of)|unable to)\b|"
    r"\b(?:we(?:'ve| have)?|i(?:'ve| have)?|has|have|they(?:'ve| have)?) (?:now |just |since )?(?:stopped|ceased|"
    r"quit|given up|gave "
    r"up|dropped|scrapped|ditched|phased out|done away with|did away with|got rid of|withdrawn|withdrew|retired|"
    r"discontinued|said goodbye to|waved goodbye to|moved away from|finished with)\b|"
    r"\b(?:stopped|ceased|quit) (?:\w+ing)\b|"
    r"\blet(?:ting)? (?=[\w ]{3,25}\bgo\b)|"
    r"\bnone of (?:our|the|us)\b|\bwe (?:refuse|decline|turn (?:away|down)|steer clear of)\b|"
    r"\b(?:please (?:don'?t|do not)|we(?:'d| would)? ask you not to) (?:hand|give|send|post|leave|bring|mail|write|use|"
    r"pay)"
    r"\b",
    re.IGNORECASE,
)
"""What refuses the ways that are named after it."""

_BILLS = regex(
    r"\b(?:we|i|they|practice|clinic|pharmacy)(?:'ll| can| will| also| do)? (?:\w+ )?(?:bill|claim|accept|take|"
    r"submit|work with|deal with)\b|"
    r"\b(?:direct[- ]billing|bulk[- ]bill\w*)\b",
    re.IGNORECASE,
)
_ONLY_SOME = regex(r"\bonly (?:\w+ ){0,2}?(?:from|for|if|when|to)\b", re.IGNORECASE)
_REFUSED = regex(
    r"^.{0,45}?\b(?:(?:is|are)(?:n't| not) (?:one|among)\b|(?:is|are|'s|was|were) (?:\w+ )?(?:not|no longer|never) "
    r"(?:\w+ ){0,2}(?:accepted|taken|"
    r"available|possible|"
    r"allowed|welcome|an option|offered|supported|used|there|billed|something|for us|our thing)|(?:isn'?t|aren'?t) "
    r"(?:\w+ "
    r"){0,2}(?:accepted|taken|available|possible|allowed|welcome|an option|offered|supported|used|something|for us|our "
    r"thing|on)|(?:cannot|can'?t|can not|may not|won'?t|will not|must not) (?:\w+ )?be "
    r"(?:used|accepted|taken|honoured|redeemed|spent|offered|billed|processed|handled)|not (?:accepted|taken|"
    r"available|possible|"
    r"allowed|offered|"
    r"welcome|for us)|won'?t (?:do|work)|"
    r"do(?:es)?(?: not|n'?t) work|(?:is|are|has been|have been|was|were|been)\s+(?:all )?(?:refused|declined|"
    r"scrapped|withdrawn|dropped|"
    r"discontinued|phased out|retired|history|stopped|a thing of the past|no more|gone)|ha(?:s|ve) (?:now )?gone\b|"
    r"went (?:out|the way of)|refused|declined|no longer "
    r"(?:accepted|taken|"
    r"possible|available|an option|with us)|stays? at home|no use here)\b|^\s?[❌✗✘🚫]",
    re.IGNORECASE,
)
"""What refuses the ways that are named before it."""

_NONE_OF = regex(
    r"(?:\b(?:no|sorry,? no|zero)\s+(?:(?!longer|problem|need)\w+\s+)?|^\s*not\s+(?:in |by |with )?|❌\s*|🚫\s*|"
    r"\b(?:and|but) not\s+(?:in |by |with )?)$",
    re.IGNORECASE,
)
_NOT_REFUSING = regex(
    r"\bnot (?:just|only|always)\b|\b(?:don'?t|doesn'?t|do not|does not) (?:have to|need|mind|charge|add|worry)\b|"
    r"\bno need\b|\b(?:if|when|for (?:those|anyone) who) (?:\w+ ){0,2}?(?:can'?t|cannot|can not|are unable|is "
    r"unable)\b|"
    r"\bnever (?:store|keep|see|ask)|\b(?:do not|don'?t|doesn'?t) have (?:any |your |the |enough )?(?:cash|change|"
    r"cards?)\b",
    re.IGNORECASE,
)
_NO_CARD = regex(r"\bno (?:\w+ )?card$(?! (?:surcharge|fee|charge)s?\b)", re.IGNORECASE)
"""One card: none is asked for, as with free trials; `no cards` refuses them."""

_MORE_OF = regex(r"^(?:s|/|,|\s|or|nor|and|&)*$", re.IGNORECASE)
_EXCEPT = regex(
    r"\b(?:except(?:ing)?|apart from|other than|anything but|everything but|all but|"
    rf"but(?= {ONE_CARD})|save for|excluding|but not|bar|"
    r"barring)\b",
    re.IGNORECASE,
)
_ONLY = regex(
    r"\b(?:only|solely|strictly|exclusively|nothing else|nothing but|(?:in )?no other way|has to be|have to be|must "
    r"be)\b",
    re.IGNORECASE,
)
_THERE = regex(r"\s*(?:at|in|on|to) (?:the|our|your|arrival|collection|departure|check-?out)\b", re.IGNORECASE)
"""Where a list of ways to pay goes on with the place ("Cash or card at the gate")."""

_ONLY_PLACE = regex(
    r"(?<!cash )(?<!cards )(?<!card )\bonly\s+(?:at|for|in (?:the|our|store|person)|on (?:week|orders)|if|when|"
    r"over|above|from|online)\b",
    re.IGNORECASE,
)
_CASHLESS = regex(
    r"\b(?:cashless|cash[- ]free|(?:leave|keep) (?:your |the |all )?(?:cash|notes and coins) at home)\b", re.IGNORECASE
)
_PREPAID = regex(r"\b(?:prepaid|pre-paid)\s+(?:orders?|only)\b", re.IGNORECASE)
_ELSEWHERE = regex(
    r"\brefund\w*|\bback (?:on|to|onto|in) (?:to )?(?:your|the|that)|\breimburs\w*|\bending\b|\bcharged to\b|\btaken "
    r"from your\b|"
    r"\bcredited\b|\breturned to\b|\b(?:no|without an?) (?:\w+ )?(?:card|cash|payment)s? (?:is |are )?(?:needed|"
    r"required|details)|"
    r"\breturns? (?:paid|bought)\b|\b(?:\d+ ?% off|discount|points|stamps?) (?:with|on) (?:your|a|the) (?:\w+ )?card\b|"
    r"\b(?:exchang|redeem|swap|convert|trad|chang)\w* (?:\w+ ){0,3}(?:for|in|into|to) cash\b|\bcard (?:on file|"
    r"details)|\bhave your card\b|\bcash is (?:still )?king\b|\bwithdraw\w*|\b(?:is|are) (?:ever "
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
_OTHER_QUESTION = regex(
    r"\b(?:(?:do|will|would) (?:i|we|you) (?:really )?(?:have|need)\b|must (?:i|we)\b|necessary|why|when|how long|"
    r"how soon|change my)\b",
    re.IGNORECASE,
)
"""A yes or no to these says nothing of what is taken."""

BRIEF = 4
"""Words of a question that can leave out its verb ("Amex?", "And cash?"). Source: chosen."""

_YES = regex(
    r"^\W*(?:yes|yep|yup|yeah|sure|of course|certainly|absolutely|"
    r"(?:you can|we do|they are|it is|i do|you may)(?!n'?t|'t| ?not\b| no longer)|indeed|happily|both|"
    r"any of|"
    r"all of|for sure|by all means|no problem|gladly|naturally|definitely)\b",
    re.IGNORECASE,
)
_NO = regex(
    r"^\W*(?:no|nope|nah|not|sorry|i'm afraid not|i am afraid not|afraid not|'?fraid not|unfortunately|we don't|we "
    r"do not|we can't|"
    r"we cannot|we're unable|you (?:can'?t|cannot|can not|may not)|(?:they|it|those|these|that)(?:'s|'re| is| "
    r"are)(?:n'?t| "
    r"not| no longer)|never|neither|i'm sorry|regrettably|sadly)\b(?!\s+(?:problem|worries|trouble))",
    re.IGNORECASE,
)
_PAYMENT_LABEL = regex(r"\b(?:pay(?:ing|ments?|able)?|settl\w+|we (?:accept|take)|accepted)\b", re.IGNORECASE)
_CLOSED = regex(
    r"\b(?:payments? (?:is|are) (?:made |taken |due |only )?(?:\w+ )?(?:by|in|with)|payable (?:\w+ ){0,4}(?:by|in)|"
    r"you pay (?:\w+ ){0,3}(?:by|in|with)|(?:must|to|should) be (?:paid|settled) (?:\w+ ){0,3}(?:by|in|with)|"
    r"please (?:pay|settle|bring) (?:\w+ ){0,2}(?:by |in |with |cash\b))",
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
    scope: frozenset[str] = frozenset()


def told_in(text: str, label: str = "", question: str = "", before: str = "") -> tuple[Told, ...]:
    """What a text says, clause by clause. label: what it stands under. question: what it answers.

    before: the sentence before it.
    """
    if HEADS.isdisjoint(heads_of(text)):
        return ()
    return _told_in(text, question, before, paying=_PAYMENT_LABEL.search(label) is not None)


@once_a_text
def _told_in(text: str, question: str, before: str, *, paying: bool) -> Iterator[Told]:
    if no_plastic(text):
        yield Told("card", "no", 0, len(text))
    for start, end in _clauses(text):
        clause = text[start:end]
        if _ELSEWHERE.search(clause) or clause.startswith("["):
            continue
        told_here = list(_in_clause(clause, paying=paying))
        if not told_here:
            continue
        scope = scope_of(clause, [(way.start, way.end) for way in named_in(clause)], question, before)
        some = frozenset({"only"} if _ONLY_SOME.search(clause) else ())
        for told in told_here:
            limits = scope | some if told.verdict == "yes" else scope | told.scope
            limits = limits - {"post"} if told.method == "cheque" else limits  # posted is how a cheque is paid with
            yield replace(told, start=start, end=end, scope=limits)


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
    if machine_missing(clause):
        yield Told("card", "no", 0, 0, implied=True, scope=frozenset({ON_SITE}))
    elif machine_there(clause):
        yield Told("card", "yes", 0, 0)
    if _PREPAID.search(clause):
        yield Told("cod", "no", 0, 0, implied=True)
    named = [way for way in named_in(clause) if SURCHARGE.search(clause) or not _NO_CARD.search(clause[: way.end])]
    if not named:
        return
    if SURCHARGE.search(clause):
        yield from _surcharged(clause, named)
        return
    yield from _verdicts(clause, named, paying=paying)


def _surcharged(clause: str, named: list[Named]) -> Iterator[Told]:
    rate = RATE.search(clause)
    verdict = rate_of(rate) if rate else "no surcharge" if FREE_OF.search(clause) else ""
    if verdict:
        yield from (Told(way.method, verdict, 0, 0) for way in named)


def _verdicts(clause: str, named: list[Named], *, paying: bool) -> Iterator[Told]:
    apart = _EXCEPT.search(clause)
    refused = _refused(clause, named)
    only = _ONLY.search(clause) if not refused and not _ONLY_PLACE.search(clause) else None
    ways = frozenset(way.method for way in named)
    closed = ways if _CLOSED.search(clause) and not refused and not apart else frozenset()
    taken: list[Named] = []
    for at, way in enumerate(named):
        goes_on = at > 0 and named[at - 1] in taken and _MORE_OF.match(clause[named[at - 1].end : way.start])
        if way in refused or (apart is not None and way.start > apart.start()):
            yield Told(way.method, "no", 0, 0)
        elif only or goes_on or _taken(clause, way, named, paying=paying):
            taken.append(way)
            yield Told(way.method, "yes", 0, 0, ways=closed)
    if only:
        yield from (Told(method, "no", 0, 0, implied=True) for method in sorted(shut_out(ways)))


def _taken(clause: str, way: Named, named: list[Named], *, paying: bool) -> bool:
    """Whether a clause that refuses nothing says that this way is taken."""
    if way.method == "insurer":
        return _BILLS.search(clause) is not None
    if _TAKES.search(clause) or _by(clause, way) or _is_list(clause, named) or _YES_AFTER.match(clause[way.end :]):
        return True
    if way.method == "instalments" and not clause[: way.start].strip(" \"'“”-–•*"):
        return len(named) > 1 or len(clause.split()) > BRIEF
    if len(named) > 1 and named[0].start <= LEADING and _THERE.match(clause[named[-1].end :]):
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
        after, before = _own_words_after(clause, way, named[at + 1 :]), clause[: way.start]
        if (
            goes_on
            or (verb and verb.start() < way.end)
            or _REFUSED.search(after)
            or _NONE_OF.search(before)
            or re.match(r"\s*:\s*(?:no\b|none|not\b)|\s*(?:❌|✗|✘)", after, re.IGNORECASE)
        ):
            refused.append(way)
    return refused


def _own_words_after(clause: str, way: Named, later: list[Named]) -> str:
    """What stands after a way, up to where `card only, cash is not accepted` begins to tell of another."""
    between = clause[way.end : later[0].start] if later else ""
    return between if "," in between and not _MORE_OF.match(between) else clause[way.end :]


def _by(clause: str, way: Named) -> bool:
    before = clause[: way.start]
    return bool(
        re.search(
            r"\b(?:by|in|with|via|deposit.*\bon|^\W*it's|^\W*it is)\s+(?:an? |your |the |all )?$", before, re.IGNORECASE
        )
    )


def _is_list(clause: str, named: list[Named]) -> bool:
    """Whether a clause is little else than names of ways to pay."""
    rest = clause
    for way in reversed(named):
        rest = rest[: way.start] + rest[way.end :]
    return len(named) >= 2 and len(naming(rest) - _LISTING) <= OTHERS


def answered(question: str, answer: str) -> Iterator[Told]:
    """What a yes or no to a question about ways to pay says of them."""
    brief = len(question.split()) <= BRIEF
    if not HEADS & heads_of(question) or not (brief or _QUESTION.search(question)) or _OTHER_QUESTION.search(question):
        return
    verdict = "yes" if _YES.match(answer) else "no" if _NO.match(answer) else ""
    named = list(named_in(question))
    if not verdict or not named or SURCHARGE.search(question):
        yield from _surcharge_answered(question, answer, named)
        return
    end = len(answer)
    start, end = next(_clauses(answer), (0, end))
    spans = [(way.start, way.end) for way in named]
    scope = scope_of(question, spans, "", "") | scope_of(answer[start:end], [], "", "")
    yield from (Told(way.method, verdict, start, end, scope=scope) for way in named)


def _surcharge_answered(question: str, answer: str, named: list[Named]) -> Iterator[Told]:
    if not SURCHARGE.search(question):
        return
    rate = RATE.search(answer)
    verdict = rate_of(rate) if rate else "no surcharge" if _NO.match(answer) or FREE_OF.search(answer) else ""
    if verdict:
        yield from (Told(way.method, verdict, 0, len(answer)) for way in named or (Named("card", 0, 0),))
