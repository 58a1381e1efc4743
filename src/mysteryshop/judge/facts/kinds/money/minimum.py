"""The least that can be ordered, hired or booked: money, pieces, people, nights, months, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mysteryshop.judge.facts.kinds.money.alike import ALIKE
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.minimum_limits import claim_of
from mysteryshop.judge.facts.kinds.money.minimum_told import TOLD_WORDS, is_served, least_asked, least_count, least_sum
from mysteryshop.judge.facts.kinds.money.numerals import NUMERAL, ONES, has_digit, number_of
from mysteryshop.judge.facts.kinds.money.pieces import Piece
from mysteryshop.judge.facts.repeated import MOST
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import HOURS_IN, Money, Told, Value

_N = rf"(?:\d{{1,4}}|{NUMERAL}|a dozen|half a dozen|a single|an?|one)"
PEOPLE = frozenset(
    "person people guest guests adult adults head heads diner diners friend friends you us walker "
    "participant cover covers player rider delegate child children pupil seat student".split()
)
TIMES = frozenset("minute minutes night nights day days week weeks month months year years hour hours".split())

HOURS = {f"{unit}s": hours for unit, hours in HOURS_IN.items()}
"""Hours in each sort that is a length of time."""

WORDS = (
    frozenset(
        "minimum fewest minima minimal min just short smallest least shortest fewer fewest little few below under"
        " less upwards "
        "more single tied tie sign signed signs locked commit committed spend "
        "order orders one parties party groups group up above over from moq".split()
    )
    | TOLD_WORDS
)
"""Words without which nothing is said of the least that can be ordered."""

_MINIMAL = frozenset("moq many fewest minimum min minima smallest shortest least lowest".split())
NONE = regex(
    r"\b(?:no|without an?|zero|there(?:'s| is)n't an?|isn't an?|don't have an?|do not have an?|never an?"
    r"|not have any)\s(?:set |real )?(?:minimum|min\.?|smallest)\b(?!\s(?:age|height|wage|term|contract|period"
    r"|commitment|notice|of fuss))(?:\s(?P<what>order|spend|purchase|basket|quantity|booking|stay|hire|number|party"
    r"|group|amount|charge|value))?"
    r"|\bminimum(?: \w+){0,2}\s?(?::|–|-|is)\s?(?:none|nil|no|zero)\b|\b(?:a|one|even a) single (?:\w+ ){1,2}(?:is"
    r"|are) (?:welcome|fine|ok|plenty|enough)|\border (?:just|only|as little as) one\b"
    r"|\border as (?:little|few) as you (?:like|want|please|need)|\bno order (?:is )?too small|\bhowever small\b"
    r"|\beven (?:a single|just one|one)\b(?! (?:of|day|night|hour|more))|\bany (?:amount|quantity) (?:is"
    r" )?(?:fine|welcome|ok)\b"
    r"|\bno (?:least|smallest|lowest) (?:number|order|amount|quantity|size)\b|^\W*one is (?:fine|plenty|enough)\b"
    r"|\b(?:order|buy) one or (?:a )?(?:dozen|hundred|thousand)\b|\bany order\b, even\b"
    r"|\b(?:a|one) single (?:[\w-]+ ){1,3}(?:can|will|may|'ll) (?:still )?be (?:brought|sent|posted|delivered|ordered"
    r"|bought"
    r"|shipped|made|printed|baked)\b|\bfrom (?:just )?(?:a single|one) [a-z]+ (?:up|upwards)\b"
    r"|\b(?:do|make|print|send|cut|sell|bake|post|bring) (?:you |them )?just (?:the )?one\b"
    r"|\bsmall orders (?:are )?(?:always |most )?welcome\b"
    r"|\bbuy (?:just )?one\b(?=[^.]{0,40}\b(?:if|need|like|want|all)\b)",
    re.IGNORECASE,
)
MINIMUM = regex(
    r"\bmoq\b|\b(?:minim(?:um|a)|(?<!\d )(?<!\d)min\.?)(?=\W)(?!\s(?:age|height|wage|notice|system|temperature"
    r"|requirement|speed"
    r"|fuss))\s?(?P<what>(?:(?:order|spend|purchase|basket|cart|quantity|booking|stay|hire|rental|number|party|group"
    r"|size|charge|value|term|contract|period|trade|online|delivery|deliveries|commitment|subscription|total|people"
    r"|of|per|for|is|are|on|a|an|the|at|stay|length)[^\w£$€₹]+){0,5})"
    r"|(?<!\bat )(?<!\bat the )(?<!\bat the very )\b(?:smallest|shortest|least|lowest)\s(?:\w+\s){0,3}?(?:order|hire"
    r"|booking|stay|spend|party|group|rental"
    r"|basket|purchase|amount|visit|session|slot|job|charge|let|trip|(?:print )?run|batch|quantity|number|event"
    r"|(?:we|i|you)(?: can| will|'ll)? (?:cater|print|bake|make|order|serve|accept|take|send|ship"
    r"|deliver|do|sell)|you can|let)\b|\bsmallest order\b|\bfewest (?:we|you|i)(?: can| will|'ll)? [a-z]+(?=:| is\b)",
    re.IGNORECASE,
)
_BELOW = regex(
    r"\b(?:orders?|bookings?|consignments?|baskets?|groups?|parties|hires|stays|deliveries|quantities"
    r"|anything)\s(?:\w+\s){0,4}?(?:below|under|less than|fewer than|smaller than|shorter than|of less than"
    r"|worth less than)\s(?P<rest>.{1,60}?)\s(?:(?:are|can|will|we can|we do|is) not|aren't|isn't|can't|cannot"
    r"|won't|we (?:can't|cannot|don't|won't)|(?:are|is|will be) (?:refused|declined|turned away|sent back))\b"
    r"|\b(?:can't|cannot|don't|do not|won't|will not|unable to) (?:do|take|accept|cater for|book|make|send"
    r"|deliver|print|bake)"
    r" (?:orders (?:of|for) |orders |for )?(?:(?:fewer|less) than|under|below) (?P<fewer>.{1,40})"
    r"|\b(?:numbers?|party|parties|group|order|orders|total|guests)\b[^.;]{0,20}\b(?:not|never|cannot|can't)"
    r" (?:fall|drop|go|be)"
    r" (?:below|under|less than|fewer than) (?P<more>.{1,40})",
    re.IGNORECASE,
)
_LEAST = regex(
    r"\b(?:at (?:the very )?least|not less than|no less than|no fewer than|not fewer than"
    rf"|upwards of)\s(?P<a>{_N})\b|\b(?P<b>{_N})(?:\s\w+){{0,2}},?\s(?:at (?:the )?(?:very )?least|(?:or"
    r"|and) (?:more|over|up|upwards|above)|minimum|upwards?|up|is the (?:minimum|least|smallest))(?!\w)",
    re.IGNORECASE,
)
_PARTIES = regex(rf"\b(?:parties|groups?|bookings?|party) (?:of|for|from|sizes? from)\s(?P<n>{_N})\b", re.I)
_SINGLE = regex(
    r"\b(?:you can|you may|we'll|we will|we|happy to|feel free to|can)\s(?:\w+\s)?(?P<verb>hire|rent|book|stay"
    rf"|order|buy|send|ship|courier|deliver|post|take)\s(?:\w+\s){{0,4}}?(?:for |from |just |only |as little as "
    rf"|as few as )+(?P<n>{_N})\b",
    re.I,
)
_ANYTHING = regex(
    r"\b(?:anything|any order|orders?|any number|any quantity|deliver|ship|send|courier)\s(?:from|starting at"
    rf"|of)\s(?P<n>{_N})\s(?P<unit>\w+)\s(?:up|upwards|or more|and up)\b|\b(?:orders?|booking|hire|stays?) (?:start"
    rf"|starts|begin|begins) (?:at|from|with)\s(?P<m>{_N})\b",
    re.I,
)
_COUNTED = regex(
    rf"(?<![\w.,£$€₹:])(?P<n>{_N})[\s-](?P<unit>(?!(?:{NUMERAL}|full|whole|single)\b|or\b|and\b|at\b|to\b|is\b|if\b"
    rf"|in\b|for\b|per\b)[a-z]+)\b",
    re.I,
)
_FOR_OTHERS = regex(
    r"\b(?:age[ds]?|aged|years? old|deliver(?:y|ed|ies)? (?:is |are )?free|free (?:delivery|shipping|postage)"
    r"|shipping|postage|carriage|discount|% off|per cent off|card|cards|contactless|credit|refund|notice|before(?! we)"
    r"|after|cancel\w*|height|tall|guarantee|warranty|months? free|points?"
    r"|late|reply|answer|finance|instalments?|klarna|loan|deposit|temperature|charge of|call-?out)\b",
    re.I,
)
_ORDERING = regex(
    r"\bcontracts?\b|\border(?:s|ing)?\b|\bspend\b|\bbasket\b|\bcart\b|\bhire\b|\brent\w*\b|\bbook\w*\b"
    r"|\bparty\b|\bparties\b"
    r"|\bgroups?\b|\bstay\b|\bkitchen\b|\bbuy\b|\bsend\b|\bship\b|\bcourier\b|\bpurchase\b|\btrade\b|\bminimum\b"
    r"|\bmin\b|\bfewest\b",
    re.I,
)
_BARGAIN = regex(
    r"%|\b(?:per ?cent|reduction|reduced|discount|if|when|rate|cheaper|earn|save|off|free|need|must|fit|sit|sleep"
    r"|hold|seat)s?\b",
    re.I,
)
_HOW_MANY = regex(r"\bhow many\b[^?]*\b(?:need|have to|must|should|minimum|least)\b", re.I)
NO_TERM = Told("no term")
"""That a customer isn't tied in for any time; it says nothing of how much has to be ordered."""
_TERM = regex(r"minimum (?:contract |hire |rental |membership )?(?:term|contract|commitment|stay)\b(?! of)", re.I)
_NEGATED = regex(r"\b(?:no|without(?: an?| any)?|zero|(?:n't|not|never)(?: have| ask for| require)? an?y?)\s$", re.I)


@dataclass(frozen=True, slots=True)
class Least:
    """At least so many of something. sort: `people`, a unit of time, or `pieces`."""

    count: int
    sort: str

    @property
    def text(self) -> str:
        """`at least 8 people`."""
        return f"at least {self.count} {self.sort}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether another least number of the same sort is told."""
        if not isinstance(other, Least):
            return None
        mine, its = HOURS.get(self.sort, 0), HOURS.get(other.sort, 0)
        if mine and its:
            return abs(mine * self.count - its * other.count) > 0.1 * max(mine * self.count, its * other.count)
        return other.count != self.count if other.sort == self.sort else None


_HALVES = {
    "half a year": "six months",
    "half an hour": "30 minutes",
    "a year and a half": "18 months",
    "half a day": "half-day",
}
"""Halves of a unit in whole ones; how long half a day is, nobody tells."""
_HALF = regex("|".join(rf"\b{words}\b" for words in _HALVES), re.I)
_JOINED = regex(r"(\d)(kgs?|kilos?|g|grams?|litres?|l)\b", re.I)
_MIN_TIME = regex(rf"\bmin(?:imum|\.)?\s(?P<n>{_N})\s(?:hours?|hrs?|nights?|days?|weeks?|months?)\b", re.I)
_SIGNED = regex(
    rf"\b(?:sign(?:ed|s)?(?: up)?|tied in|tie you in|locked in|commit(?:ted)?) (?:for|to) (?:at least |a"
    rf" minimum of )?(?P<n>{_N})"
    r" (?:months?|years?|weeks?)\b",
    re.I,
)
_MEASURED = regex(
    rf"\b(?:from|bring|minimum|at least)\s(?P<n>{_N}) (?:kgs?|kilos?|litres?|tonnes?|metres?)\b[^.;,£$€%]{{0,25}}?"
    r"\b(?:upwards?|or more|and (?:up|over)|minimum)\b",
    re.I,
)
_SPEND = regex(
    r"\b(?:spend|order|orders must (?:be|reach|come to)|baskets? must (?:be|reach|come to)) (?:at least|not"
    r" less than|a minimum of|no less than)\W*$",
    re.I,
)
_ORDERS_OF = regex(
    r"\borders? (?:for (?:delivery|collection|post) )?(?:start|begin)s? (?:at|from)\b"
    r"|\b(?:deliver|ship|send|take|accept) orders (?:from|of at least)\b"
    r"|^\W*order(?:ing|s)?\W{1,3}.{1,18}\b(?:or more|and up|upwards|\+)"
    r"|\b(?:we (?:take|accept)|orders) (?:orders )?(?:from|of) \S+ (?:up|or more|upwards)",
    re.I,
)
_ANSWER_NO = regex(r"^\W*(?:no|none|nope|not at all|never)\b", re.I)
_REPEATED = regex(r"\s\(\d+\)")
LONG_ANSWER = 14
"""Words of an answer that can be a bare count. Source: chosen."""
_BARE = regex(rf"\W*(?P<n>{_N})\b", re.I)
_ONE = regex(r"\b(?:one|1|single)\b", re.I)
MEASURES = {
    "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "g": "g", "grams": "g",
    "litre": "litres", "litres": "litres", "metre": "metres", "metres": "metres", "tonne": "tonnes", "tonnes": "tonnes",
}  # fmt: skip
"""What is weighed or measured, each unit with its one name."""


def minimums(said: Sequence[Piece], brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """Each smallest order, party, stay or hire that a piece states, or that there is none."""
    for piece in said:
        text = piece.text
        asked = not _MINIMAL.isdisjoint(piece.near) and _asked(piece)
        if not asked and (WORDS.isdisjoint(piece.words) or not _counts(piece)):
            continue
        if text.rstrip(" *_").endswith("?"):
            rest = least_asked(text) if is_served(piece.segment.statement.after) else ""
            served = _count(rest, context=text) if rest else None
            if served:
                yield claim_of(piece, served, brands, about="order")
            continue
        value = _value(text, asked=asked, under=piece.question or piece.tag)
        single = isinstance(value, Least) and value == Least(1, "pieces")
        if single and _ONE.search(text):
            value = Told("none")
        if value is not None and (asked or not _FOR_OTHERS.search(text)):
            claim = claim_of(piece, value, brands, about="term" if value == NO_TERM else "order")
            yield replace(claim, weak=True) if single else claim


_FEW = _MINIMAL | frozenset("single little few small just even dozen hundred".split())


def _counts(piece: Piece) -> bool:
    """Whether a piece has a figure, a numeral or another word for how few."""
    return has_digit(piece.text) or not _FEW.isdisjoint(piece.words) or not piece.words.isdisjoint(ONES)


def _asked(piece: Piece) -> bool:
    under = [words for words in (piece.question, piece.tag) if words]
    return any(
        MINIMUM.search(words) or _HOW_MANY.search(words)
        for words in under
        if not words.rstrip("\"'”’").endswith((".", "!"))
    )


@lru_cache(maxsize=MOST)
def _value(text: str, *, asked: bool, under: str = "") -> Value | None:
    if NONE.search(text) or (asked and _ANSWER_NO.match(text)):
        return Told("none")
    text = _JOINED.sub(r"\1 \2", _HALF.sub(_in_wholes, _REPEATED.sub("", text)))
    amounts = find_amounts(text)
    plainly = _refused(text) or _timed(text)
    if plainly:
        return plainly
    least = MINIMUM.search(text)
    if amounts:
        sum_ = amounts[0]
        close = least is not None and _close(least, sum_.start, sum_.end)
        if asked or close or _SPEND.search(text[: sum_.start]) or _ORDERS_OF.search(text):
            return Money(sum_.value, sum_.currency)
        told = least_sum(text, amounts)
        return Money(told.value, told.currency) if told else _beside(text)
    if least:
        return _at(least, text)
    short = asked and len(text.split()) <= LONG_ANSWER
    return _count(text, context=under) if short else _told_otherwise(text, under) or _served(text)


def _in_wholes(half: re.Match[str]) -> str:
    return _HALVES[half.group().lower()]


def _served(text: str) -> Value | None:
    """How many at least are served, taken or made."""
    rest = least_count(text)
    return _count(rest, context=text) if rest else None


def _refused(text: str) -> Value | None:
    """What orders may not be below."""
    below = _BELOW.search(text)
    rest = next(filter(None, below.groups()), "") if below else ""
    return (_money(rest) or _count(rest, context=text)) if rest else None


def _timed(text: str) -> Value | None:
    """The hours, months or kilos that are told in a form of their own (`min. 2 hrs`, `tied in for 12 months`)."""
    found = _MIN_TIME.search(text) or _SIGNED.search(text) or _MEASURED.search(text)
    return _count(text[found.start("n") :]) if found and not _BARGAIN.search(found.group()) else None


def _beside(text: str) -> Value | None:
    """A count with `minimum` or `at least` beside a price (`£18 an hour, two hours at least`)."""
    for part in re.split(r"[,;()·]|\s[–—-]\s", text):
        if find_amounts(part):
            continue
        if MINIMUM.search(part):
            found = MINIMUM.search(part)
            return _at(found, part) if found else None
        alone = _LEAST.search(part)
        if alone and len(part.split()) <= 6 and not _BARGAIN.search(part):
            return _count(part[min(alone.start(name) for name in ("a", "b") if alone[name]) :])
    return None


def _close(least: re.Match[str], start: int, end: int) -> bool:
    return 0 <= start - least.end() <= 30 or 0 <= least.start() - end <= 18


def _told_otherwise(text: str, under: str) -> Value | None:
    if not (_ORDERING.search(text) or _ORDERING.search(under)):
        return None
    for pattern in (_ANYTHING, _SINGLE, _PARTIES, _LEAST):
        found = pattern.search(text)
        if pattern is _LEAST and (_BARGAIN.search(text) or not found):
            continue
        if found:
            if pattern is _PARTIES and not re.search(
                r"or more|upwards|and (?:up|over)|at least|minimum", text[found.end() : found.end() + 25], re.I
            ):
                continue
            start = next(found.start(name) for name in found.groupdict() if found[name] and name != "verb")
            return _count(text[start:], context=text)
    return None


def _money(text: str) -> Value | None:
    found = find_amounts(text)
    return Money(found[0].value, found[0].currency) if found else None


def _count(text: str, *, last: bool = False, context: str = "") -> Value | None:
    """The count that begins a text, or ends it, with its sort: people, nights, pieces."""
    found = list(_COUNTED.finditer(f"{text.strip()} ."))
    bare = _BARE.match(text.strip())
    bare = None if bare and bare["n"].lower() in ("a", "an") else bare
    match = _last(found) if last and found else next(iter(found), None)
    if match is None or (bare and not last and bare.start("n") < match.start()):
        count = _number(bare["n"]) if bare else None
        sort = (
            "people"
            if re.search(
                r"\b(?:part(?:y|ies)|groups?|of you|people|guests|us|children|adults)\b", f"{context} {text}", re.I
            )
            else "pieces"
        )
        return Least(count, sort) if count else None
    count = _number(match["n"])
    return Least(count, _sort(match["unit"], context or text)) if count else None


_IS_SO_MANY = regex(rf"(?P<is>[^.;,\d]{{0,40}}?(?:\bis|\bare|:)\s)(?={_N}\W*$)", re.I)
"""What stands between the word for a minimum and its bare count: `The smallest run for invitations is fifty`."""


def _at(least: re.Match[str], text: str) -> Value | None:
    """The count behind or before the word `minimum`; no count where that is denied (`no minimum term`)."""
    if _NEGATED.search(text[: least.start()]):
        return NO_TERM if _TERM.match(text, least.start()) else None
    named = _IS_SO_MANY.match(text, least.end())
    if named:
        return _count(text[named.end("is") :], context=text)
    return _count(text[least.end() :]) or _count(text[: least.start()], last=True, context=text)


def _last(found: Sequence[re.Match[str]]) -> re.Match[str]:
    """The last count; `a drop` behind another one (`two crates a drop`) is what it is counted by."""
    counted = [one for one in found if one["n"].lower() not in ("a", "an")]
    return (counted or found)[-1]


def _sort(unit: str, context: str) -> str:
    word = unit.lower()
    if word in TIMES:
        return word.rstrip("s") + "s"
    if word in MEASURES:
        return MEASURES[word]
    if word in PEOPLE or ALIKE.get(word) in ("child", "adult"):
        return "people"
    if re.search(r"\b(?:part(?:y|ies)|groups?)\b", context, re.I) or word == "of":
        return "people" if re.search(r"\b(?:part(?:y|ies)|groups?|of you|of us)\b", context, re.I) else "pieces"
    return "pieces"


def _number(words: str) -> int | None:
    low = words.lower()
    if low in ("a single", "an", "a", "one"):
        return 1
    return 6 if low == "half a dozen" else number_of(low)
