"""How a name and a description are joined, and when two descriptions are of one thing."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.names.things import VARIANTS
from mysteryshop.judge.facts.kinds.words import naming, stem
from mysteryshop.judge.facts.sieve import regex

NAME = (
    r"(?P<name>(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|\d+\b(?! ?(?:cm|mm|kg|g|ml|l|litres?|liters?)\b)"
    r"|(?:of|and|&)(?= (?:the )?[A-Z])|the(?= [A-Z]))){0,4})"
)
_WORD = r"(?:[\w'’&/%.-]*[\w%]|\([^()]{2,40}\))"
_WHAT = rf"(?P<what>{_WORD}(?: {_WORD}){{1,9}}?)"
_OWN = r"\b(?:[Oo]ur|[Yy]our|[Mm]y|[Tt]he)"
_THEIRS = r"\b(?:[Oo]ur|[Yy]our|[Mm]y)"
_END = (
    r"(?=\s*(?:[.,;:!?)\"”]|$|[–—-] )| (?:plan|package|tariff|range|tier|option|pass|box|set|bundle|model|edition)\b"
    r"| (?:has|is|was|will|and|for|from|with|at|to|on|in|now|today|–|—)\b)"
)
_NOW = r"(?: now| simply| just| also)?"

NAME_LAST: tuple[re.Pattern[str], ...] = tuple(
    regex(pattern)
    for pattern in (
        rf"{_OWN} {_WHAT}(?:,? (?:that|which) one)?(?: is|'s|’s| are| shall be| will be| goes| bears| has| carries)"
        rf"{_NOW} (?:called|named|known as|sold as|sold under the name(?: of)?|listed as|by(?: the name(?: of)?)?|"
        rf"marketed as|"
        rf"the name(?: of)?) {NAME}",
        rf"{_OWN} {_WHAT}, (?:that|this|that one|this one)(?: is|'s|’s)(?: called| named)?(?: the)? {NAME}{_END}",
        rf"\b[Tt]he name (?:of|for) (?:our|the|your) {_WHAT} is {NAME}",
        rf"\b(?:[Ww]e|I)(?:'ve| have)? (?:call|called|named|named|sell|market|list) (?:our|the|this|your) {_WHAT} "
        rf"(?:as |under the name (?:of )?)?(?:the )?{NAME}{_END}",
        rf"{_THEIRS} {_WHAT} (?:is|are) (?:(?:the|called) )?{NAME}{_END}",
        rf"{_THEIRS} {_WHAT}, (?:the )?{NAME}(?=\s*(?:[.,!;)]|$))",
        rf"\b(?:[Ii]f you(?:'d like| want| need|'re after| are after)|[Ff]or|[Ll]ooking for|[Tt]o (?:order|get|book|"
        rf"join))"
        rf" (?:our|the) {_WHAT},? (?:just )?(?:ask for|choose|pick|look for|go for|order|book|select) (?:the "
        rf")?{NAME}{_END}",
        rf"\b(?:[Mm]embers|[Cc]ustomers|[Pp]eople|[Ee]veryone|[Aa]nyone) (?:on|with|in) (?:our|the) {_WHAT} (?:are|is) "
        rf"on "
        rf"(?:the )?{NAME}{_END}",
    )
)
"""A description, a joining word or sign, and the name. Source: the grammar of naming, by hand."""

NAME_FIRST: tuple[re.Pattern[str], ...] = tuple(
    regex(pattern)
    for pattern in (
        rf"(?<![\w'’-]){NAME}(?: plan| package| tariff| tier| option| pass| box| bundle)? (?:is|are){_NOW}"
        rf" (?:our|(?:what|how) we call our|the name (?:of|for) our) {_WHAT}(?=\s*(?:[.,;:!?)–—]|$| (?:and(?! [A-Z])|"
        rf"that|which|with a)\b))",
        rf"(?<![\w'’-]){NAME}[,:]? (?:– |— )?\(?(?:our|my) {_WHAT}(?=\s*(?:[.,;:!?)–—]|$| (?:and(?! [A-Z])|that|which|"
        rf"is|has|with a)\b))",
    )
)
"""A name and the description after it."""

LABELLED = regex(rf"\W{{0,3}}(?P<what>{_WORD}(?: {_WORD}){{1,7}}?)\s*(?::| [–—-])\s+{NAME}(?: plan| package)?\W{{0,2}}")
ASKED_AND_TOLD = (
    regex(
        rf"(?:\b(?:[Ww]hat(?:'s|’s| is| are)|[Ww]hat do you call|[Ww]hich (?:one |of \w+ |\w+ )?is) (?:the name (?:of|"
        rf"for) "
        rf")?"
        rf"(?:your|the|our)|^(?:Our|Your|The|Looking for(?: our| the| an?)?|After(?: our| an?)?|Need(?: our| an?)?|"
        rf"Want(?: our| an?)?)) {_WHAT}(?: called| named| known as)?\s*\?$"
    ),
    regex(
        rf"\W{{0,2}}(?:(?:It's|It is|That's|That is|That would be|They're|It’s|That’s|We call it|It's called|"
        rf"It is called|That one's) )?(?:called )?{NAME}{_END}"
    ),
)
"""A question for a name and an answer that begins with one."""

THANKS = regex(r"\b(?:thanks?|thank you|dear|hi|hello|sorry|congratulations|well done)\b", re.IGNORECASE)
"""Words of a sentence that speaks to somebody, whose name may stand in it: "Thanks for booking our trip, Anna"."""

CUES = frozenset("our your my called named name known call sold goes ask choose that members customers".split())
"""Words of which a sentence that names has one."""

_NO_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december yes no please sorry visa mastercard paypal amex free call email phone ring book order we
    you
    it this that they i and or but if when for with from royal mail here there not all our your the a an in on at thanks
    thank mr mrs ms miss dr sir madam hi hello dear just now new only see visit find join shop buy read more click ask
    come get
    """.split()
)
"""Words with a capital that are no name of a thing. Source: chosen."""

_PEOPLE = frozenset(
    """
    manager owner founder chef baker vet nurse doctor dentist teacher tutor instructor trainer guide host director
    assistant receptionist designer maker brewer barista stylist groomer coach captain driver engineer technician team
    staff colleague friend dog cat son daughter wife husband partner author supplier courier carrier landlord agent
    customer member client order booking parcel reservation appointment visit delivery request enquiry account invoice
    photographer florist optician pharmacist principal head boss neighbour sister brother family address street town
    city
    village area region country station colour color size material finish flavour flavor day date month method currency
    language password code email phone number website contact bank insurer brand style status time hour
    version reference location venue room branch office warehouse school charity
    """.split()
)
"""Heads of descriptions that are no thing for sale, or of which a thing has many. Source: chosen."""

_PASSING = frozenset(
    """
    new newest latest current season seasonal special guest weekly monthly summer winter spring autumn christmas easter
    recent bestselling best-selling bestseller best popular favourite favorite cheapest limited first second third
    next last
    other another former old previous
    """.split()
)
"""Words of descriptions that fit another thing tomorrow."""

_FILLER = frozenset(
    """
    carry sell make offer stock blended blend made called named own very lovely level great known one plan package
    option range product item kind sort type which who whole main
    """.split()
)
"""Words of descriptions that tell nothing apart."""

FEWEST, SHARED = 2, 3
"""Words that a description must have, and those that two which differ must share. Source: chosen."""

LONGEST_REST = 2
"""Words by which two descriptions of one thing may differ on each side. Source: chosen."""

SUFFIX = 4
"""Letters of a word that can stand for a longer one that ends in it: pack, backpack. Source: chosen."""


def description(words: str, brands: frozenset[str]) -> frozenset[str]:
    """The stems that describe a thing; empty where they describe too little, somebody, or what changes."""
    parts = (part for word in naming(words, brands) for part in _parts(word))
    found = frozenset(stem(part) for part in parts) - _FILLER - brands
    if len(found) < FEWEST or passes(words) or not any(word[:1].islower() for word in words.split()):
        return frozenset()
    return found


def passes(words: str) -> bool:
    """Whether a description fits another thing tomorrow, or somebody: `our new blend`, `our head baker`."""
    told = frozenset(stem(word) for word in words.lower().split() if "'" not in word and "’" not in word)
    return bool(told & (_PASSING | _PEOPLE))


def _parts(word: str) -> list[str]:
    return [word] if any(map(str.isdigit, word)) else word.split("-")


_LEAD = regex(
    r"^(?:(?:Meet|Try|Introducing|Discover|Get|Buy|Order|Choose|Join|Find|See|Taste|Love|Welcome|Presenting|Enjoy|With|"
    r"And|But|"
    r"For|In|On|At|From|By|To|Your|Our|New) )?(?:to )?(?:[Tt]he )?"
)
"""Words with a capital before a name that are no part of it. Source: chosen."""


def name_in(words: str) -> str:
    """The name without the article and the verb before it."""
    return _LEAD.sub("", words)


def is_name(name: str, brands: frozenset[str]) -> bool:
    """Whether words with capitals can be a thing's name."""
    words = [stem(word) for word in name.split()]
    return bool(words) and words[0] not in _NO_NAMES and not set(words) <= brands


def named_alike(one: str, other: str, what: frozenset[str]) -> bool:
    """Whether two names can be one: one is a part of the other, the words of the description aside."""
    mine, its = (set(map(stem, name.split())) - what for name in (one, other))
    joined = {name.lower().replace(" ", "") for name in (one, other)}
    return not mine or not its or mine <= its or its <= mine or len(joined) == 1


def likeness(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether two descriptions are of one thing; None where one says more than the other that may tell it apart."""
    mine = frozenset(word for word in one - other if not _has_like(word, other))
    its = frozenset(word for word in other - one if not _has_like(word, one))
    shared = min(len(one - mine), len(other - its))
    if any(map(_tells_apart, mine | its)):
        return False if mine and its else None
    if not mine or not its:
        return True if shared >= FEWEST else None
    return shared >= SHARED and max(len(mine), len(its)) <= LONGEST_REST


def _has_like(word: str, others: frozenset[str]) -> bool:
    return any(
        min(len(word), len(other)) >= SUFFIX and (word.endswith(other) or other.endswith(word)) for other in others
    )


_APART = (
    frozenset(
        "red blue green black white grey gray brown pink purple yellow orange navy cream gold silver oak ash walnut "
        "pine "
        "wool cotton linen silk leather steel brass copper men women kid child adult junior senior left right north "
        "south "
        "east west upper lower indoor outdoor electric manual decaf vegan organic hot cold dark light sweet dry half "
        "full "
        "online daily weekend weekday day night morning evening one two three four five six eight ten annual "
        "beginner intermediate advanced entry top middle standard basic express".split()
    )
    | VARIANTS
)
"""Words that tell one thing of a range from the next."""


def _tells_apart(word: str) -> bool:
    return word in _APART or any(map(str.isdigit, word))
