"""What an amount is for: the noun phrase that a verb or a sign joins to it, and no payer, greeting or courtesy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.limits import UNITS, is_total, per_of
from mysteryshop.judge.facts.kinds.money.pieces import Piece, Share, amounts_in
from mysteryshop.judge.facts.kinds.money.words import names, telling, words_in
from mysteryshop.judge.facts.sieve import regex

NAME_WORDS = 9
"""Words before an amount that can name what it is for. Source: chosen; listings' longest names."""

_PORTION = regex(r"[,:;()|·/\[\]\"“”]|\s[–—-]\s|→|=")
_ONLY_COUNTED = regex(
    r"^\W*(?:all|any|every|each) [a-z]+\W*$|^\W*per [a-z]+(?: [a-z]+)?\W*$|^\W*(?:\d+|two|three|four|five|six"
    r"|seven|eight"
    r"|nine|ten|twelve)\s[a-z]+s\W*$",
    re.I,
)
_LEADS_IN = regex(r"\b(?:an?|our|your|this|that|one-off|small|flat|fixed|another|extra|just|only|the)\s*$", re.I)
_VERB = regex(
    r"\s(?:is|are|was|applies|apply|will|may|must|if|when|while|on|at|to|with|and|added|payable|due|charged|gets?"
    r"|buys?|covers?|includes?|falls?|secures?|holds?|in|per|each|every|which|that(?! )|so|because|after|before"
    r"|unless|once|until|from)\b",
    re.I,
)
_UNIT = regex(
    r"^[\s(,]{0,2}(?:/\s?[\w-]+|(?:for )?(?:per|an?|each|every)\s(?!£|\$|€|₹)(?:calendar )?[\w-]+|each\b|apiece\b"
    r"|monthly\b|yearly\b|weekly\b|annually\b"
    r"|pcm\b|pp\b|the (?:night|day|week|month|hour|pair|piece|dozen)\b|p\.a\.)",
    re.IGNORECASE,
)
_FOR_ONE = regex(r"^\s{0,2}for (?:an?|each|every|one) [a-z]", re.I)
_OCCASION = regex(r"(?:after|until|if|when|from|once|because|before|unless|as|with)\b", re.I)
_TO_HAVE = regex(r"^to (?:get|have|do|buy|book|bring|take|see) ", re.I)
"""How what is paid for follows its price: `it's 20 to get the chain cleaned`."""

_CALLED = regex(
    r"^\W*(?:which is |that's |being |as )?(?:our|the|your|my) (?P<name>[\w -]{3,30}?) (?:price|fee"
    r"|rate|charge|fare)\b",
    re.I,
)
_TIMES = regex(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)\s[a-z]+\s(?:at|@|x|×)\s*$", re.I
)
_CLAUSE_END = regex(r"[,;:.!?()|]|\s[–—-]\s")

_SUM = (
    r"(?:(?: ?(?:an?|the|our|your|only|just|about|around|exactly|all of|flat|fixed|one-off|single|total)\b)*"
    r"(?: (?:fee|price|sum|charge|rate|amount|total|cost)(?: of)?)?)"
)
"""What may still stand between a verb of paying and the amount: `a fee of`, `just`, `the sum of`."""

_SPEAKER = r"(?:you|we|i|they|it|that|this|he|she|one|customers|people|everyone|everybody)"
_MODAL = (
    r"(?:'ll|'d|'re|'ve| will| would| shall| should| can| could| may| might| must| do| only| just| simply| normally"
    r"| usually| always| currently| now| also| then| have to| need to| are going to|'re going to| expect to)"
)
_PAYER = regex(
    rf"\b(?:{_SPEAKER}{_MODAL}*|(?:expect|expected|asked|required|able) to)"
    r" (?:be )?(?:pay|paid|pays|charge|charges|charged|ask|ask for|bill|billed|quote|quoted|take|want|owe|need|spend"
    r"|looking at|pay out|paying|charging|asking)(?: you| customers| everyone)?"
    rf"{_SUM}\W*$",
    re.IGNORECASE,
)
"""Who pays or is paid, and the verb, right before an amount: they name nothing (`to service a car we charge`).

Source: price lists, letters and calls, by hand; groups that a price is told for (`members pay`) are none of them.
"""

_BOUND_PARTY = regex(
    r"\b(?:(?:the|each|every|an?) (?:[a-z]+ )?[a-z]+ (?:shall|(?:hereby )?agrees to|undertakes to|is obliged to"
    r"|is liable to)|(?:the|each|every|our) (?:customer|client|buyer|purchaser|hirer|renter|owner|patient)s?"
    r" (?:must|will|is to|are to)) (?:(?:also|then|further) )?(?:pay|be charged|be billed|remit|owe)"
    rf"(?: (?:us|the [a-z]+))?{_SUM}\W*$",
    re.IGNORECASE,
)
"""The party of a contract that owes the amount (`The hirer shall pay`)."""

_JOINED = regex(
    r"\b(?:sets? (?:you|u|customers) back|works? out(?: at)?|amounts? to|stands at|goes? for|sells? for|comes? in at"
    r"|comes? (?:out )?(?:to|at)|(?:is|are) going to (?:be|cost)|(?:is|are) (?:priced|charged|offered|available|billed)"
    r"(?: at)?|start(?:s|ing)? (?:at|from))\W*(?:just |only |about )?$",
    re.IGNORECASE,
)
"""Verbs that join a thing and its price and that hold a word of their own."""

_LIGHT = regex(
    r"^\W*(?:(?:why not|let us|let's|please|now|just|simply|come and|and|so) )?(?:treat|book|join|get|give|bring|grab"
    r"|reserve|enjoy|try|have|having|getting|come|buy|order|hire|pick|choose|visit|spoil|pop|drop|wear|take|add|make"
    r"|want|need|fancy|looking for|got|expect|enrol|register|sign up)"
    r"(?= (?:an?|the|your|our|my|his|her|their|this|that|in|us|on|for|it|them|yourself|someone|into|up)\b)",
    re.IGNORECASE,
)
"""A verb that asks a customer to buy: what it is for comes after. Only before an article it is surely a verb."""

_COURTESY = regex(
    r"\b(?:thank you|thanks|many thanks)(?: so much| very much)? for (?:your )?(?:booking|joining|choosing"
    r"|enrolling|registering|order(?:ing)?|signing up|reserving|enrolment|registration)(?: us)?(?: (?:in|on|for|with"
    r" us))*"
    r"|\bwe(?: have|'ve)? (?:received|booked|got|confirmed|reserved|registered|signed) (?:your |you )?(?:enrolment"
    r"|booking|order|registration|reservation|request|in|up|down)?(?: (?:in|on))?(?: for)?"
    r"|\byour (?:order|booking|appointment|reservation|enrolment|registration) (?:for|of)\b"
    r"|\b(?:now )?open for (?:registrations?|bookings?|enrolments?|admissions?)\b|\bnow (?:booking|on sale)\b"
    r"|\b(?:from|with|by|at) (?:one of )?(?:our|my|us|me|ours|mine)(?: [a-z]+)?(?=\W*$|\s(?:is|are|costs?|comes?|will"
    r"|runs?|for|at)\b)",
    re.IGNORECASE,
)
"""Thanks, confirmations, and by whom it is done, which tell nothing of what it is."""

_BRACKETED = regex(r"\((?P<inside>[^()]{2,40})\)(?=\W*$)")
"""Brackets at the end of what stands before an amount: they say more of the name in front of them."""


def name_of(piece: Piece, share: Share, brands: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that name what an amount is for, the nearest first, and the other words of its sentence."""
    alone = len(amounts_in(piece)) == 1
    rest = words_in(piece.text if alone else f"{share.before} . {share.after}", brands)
    party = _BOUND_PARTY.search(share.before)
    rest = rest - words_in(party.group(), brands) if party else rest
    size: frozenset[str] = frozenset()
    for words in _beside(piece, share, brands):
        name = words_in(_plainly(words), brands) - _payments(share)
        if names(name):
            return name | size, rest - name
        size = size or telling(name)
    for words in _around(piece, share):
        name = words_in(_plainly(words), brands) - _payments(share)
        if names(name):
            return name | size, rest - name
    # What a business has one of is its own name, though the word alone would say little elsewhere.
    only = words_in(share.before + " " + share.after, brands) & _ONE_OF_A_KIND
    return size | only, rest - only


_ONE_OF_A_KIND = frozenset({"membership"})


_WHOLE = regex(r"\b(?:total|amount|sum)(?: (?:due|payable|to pay))?\W*$", re.I)
_BOOKED = regex(
    r"\b(?:book(?:ed|ing)|appointment|reservation|reserved|enrol\w*|registration|registered)\b(?! fee)", re.IGNORECASE
)
_SEVERAL = regex(
    r"[,+&/](?!\W*(?:total|amount|sum|fee)\b)|\b(?:and|plus|with|deposit|deliver\w*|x|nights"
    r"|(?:two|three|four|five|six|ten|[2-9]|[1-9]\d+)(?: [a-z]+)* [a-z]+s)\b",
    re.IGNORECASE,
)


def is_whole_booking(piece: Piece, share: Share) -> bool:
    """Whether a total is the price of the one thing that is booked: no other amount and no second thing is named."""
    whole = _WHOLE.search(share.before)
    if not whole or not is_total(share) or not _BOOKED.search(piece.segment.line):
        return False
    ahead = share.before[: whole.start()].strip(" ,:;–—-.") or piece.previous
    return not _SEVERAL.search(ahead) and len(find_amounts(piece.segment.line)) == 1


def _payments(share: Share) -> frozenset[str]:
    """The time that a price is for: it names nothing (`Monthly fee`)."""
    return frozenset({per_of(share)})


def _beside(piece: Piece, share: Share, brands: Sequence[str]) -> Iterator[str]:
    """What stands in the amount's own words and can name it, the nearest first."""
    beside = noun(without_unit(share))
    if _LEADS_IN.search(share.before) and telling(words_in(beside, brands)):
        yield beside
    before = _without_payer(_TIMES.sub(" ", share.before))
    yield from portions(before)
    if beside.lower().startswith("for "):
        yield piece.question
    yield _compound(share.after)
    yield beside
    yield from portions(piece.lead)
    if not before.strip():
        yield _occasion(share)


def _around(piece: Piece, share: Share) -> Iterator[str]:
    """What stands around the amount's own words: the next piece, a price's own name, and what all stands under."""
    if not piece.lead.strip() and not re.search(r"\w", share.before):
        yield nearest(piece.following, ahead=True)
    called = _CALLED.match(share.beyond)
    yield called["name"] if called else ""
    yield from (piece.tag, piece.question, *_above(piece))


def _without_payer(before: str) -> str:
    """The words before an amount without who pays, and without the verb that joins the two."""
    found = _PAYER.search(before) or _BOUND_PARTY.search(before) or _JOINED.search(before) or _WHOLE.search(before)
    return before[: found.start()] if found else before


def _plainly(words: str) -> str:
    """Words that may name something, without courtesies and without what asks one to buy."""
    return nearest(_LIGHT.sub(" ", _COURTESY.sub(" ", words)))


def _occasion(share: Share) -> str:
    """What one pays for, where the amount comes first: `you pay 40 when you have your boots resoled`."""
    tail = without_unit(share) + share.beyond
    end = _CLAUSE_END.search(tail)
    tail = tail[: end.start()] if end else tail
    return tail if _OCCASION.match(tail.strip()) else ""


def _compound(after: str) -> str:
    """What is paid by the piece where it has a name of two words (`per violin lesson`), of which no unit is one."""
    found = _PER_PIECE.match(after)
    return found["name"] if found and found["first"].lower() not in UNITS and found["first"] != "calendar" else ""


_PER_PIECE = regex(
    r"^\s?(?:per|each|for (?:each|every)|every) (?P<name>(?P<first>[a-z]+) (?!(?:in|on|at|for|of|and|or|to|if|when|with"
    r"|each|every|per|less|more|off|extra|way|inclusive|including|is|are|plus|from|after|during|all|only|you|we|as|the"
    r"|an?)\b)[a-z]{3,})\b",
    re.IGNORECASE,
)


def without_unit(share: Share) -> str:
    """The words behind an amount without its unit; `for a kitten` is no unit, but what it is for."""
    return share.after if _FOR_ONE.match(share.after) and not per_of(share) else _UNIT.sub(" ", share.after, count=1)


def noun(tail: str) -> str:
    """The noun phrase that follows an amount (`joining fee`, `for the first hour`), up to the verb."""
    words = _TO_HAVE.sub("", tail.strip())
    if _OCCASION.match(words):
        return ""
    cut = _VERB.search(words, len(words.split(" ", 1)[0]))
    return words[: cut.start()] if cut else words


def _above(piece: Piece) -> tuple[str, ...]:
    same_line = piece.segment.sentence.start > 0
    return (piece.previous, piece.heading) if same_line else (piece.heading, piece.previous)


def portions(text: str) -> list[str]:
    """The parts of the words before an amount, the nearest first, mere counts (`6 colours`) last."""
    bracketed = _BRACKETED.search(text)
    if bracketed and not _ONLY_COUNTED.match(bracketed["inside"]):
        text = f"{text[: bracketed.start()]} {bracketed['inside']}"
    parts = list(reversed(_PORTION.split(text)))
    return sorted(parts, key=lambda part: _ONLY_COUNTED.match(part) is not None)


def nearest(text: str, *, ahead: bool = False) -> str:
    """The words nearest to an amount, no more of them than name something."""
    words = text.split()
    return " ".join(words[:NAME_WORDS] if ahead else words[-NAME_WORDS:])
