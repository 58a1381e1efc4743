"""The pieces of a channel with all that they stand under, and the share of a piece that each amount in it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from mysteryshop.judge.facts.kinds.money.amounts import Amount, find_amounts
from mysteryshop.judge.facts.kinds.money.numerals import ONES, has_digit, word_set
from mysteryshop.judge.facts.segments import Segment, segments
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import PageKind

HEADING_WORDS = 7
LABEL_WORDS = 5
ANSWERED_FOR = 4
"""Words of a line that heads what follows, of a label, and sentences that a question is answered by. Source: chosen."""

_TAG = regex(
    r"^\W{0,4}(?:\[(?P<tag>[^\]]{2,50})\]|[#/>]\s?(?P<hash>[\w-]{2,30})\b:?"
    r"|(?P<label>[A-Za-z][\w&'’/ +-]{1,48}?)\s*(?::(?!\d)|→|▸|=>)"
    r"|(?P<caps>[A-Z][A-Z&'’/ -]{2,40})[.:](?=\s))\s*"
)
_ORDER = regex(
    r"\b(?:order (?:no|number|ref|\d|[A-Z]+-?\d)|your order|booking ref|reservation [A-Z]|subtotal|sub-total"
    r"|in the box:"
    r"|total\b|to pay\b|charged to|paid by (?:visa|card|mastercard)|invoice)",
    re.I,
)
_MARKS = regex(r"^[\s*_#>•\-]+|[\s*_]+$")
_SHARED = regex(
    r"[,;()/|•·]|\.(?=\s)|[!?]|\s(?:and|or|but|then|plus|otherwise|while|whereas|beyond that)\s|\s[–—-]\s|\s\+\s"
    r"|\s{3,}|\n",
    re.IGNORECASE,
)
_ASKING = regex(r"^\W*(?:\[[^\]]*\]|(?:costs?|prices?|fees?|rates?|subs|charges?)\b)", re.IGNORECASE)
"""A label that names no thing, before the first amount of a list."""
_INVERTED = frozenset("is are do does can could will would must should how".split())
_UNMARKED = regex(
    r"\basks?\b(?: \w+){0,2} (?:is|are|do|does|can|how|whether|if|what|who)\b"
    r"|^\W*(?:is|are|do|does|can|could|will|would|must|should|how (?:much|many)) (?:i|you|we|there|it|they|the"
    r"|my|your|is|are|does|do)"
    r"(?: [\w'-]+){1,10}$",
    re.IGNORECASE,
)
"""A question that somebody reports, or wrote without its mark."""
_CLAUSE = regex(r"^\s*(?:§\s?)?\d{1,2}[.)]\s+[A-Z][\w ,&'/-]{2,40}\.?\s*$")
"""A numbered clause's title on a line of its own."""
_CLAUSE_END = regex(r"[.!?](?=\s|$)|[;|·]")
_UNIT_TAIL = regex(
    r"^\s*(?:/\s?\w+|(?:per|an?|each|every|the)\s(?:\w+-?\w*)|each|apiece|pp|pcm|p\.?a\.?\b|monthly|yearly|weekly"
    r"|[aA] (?:head|go))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment with what it stands under.

    tag: a label in its line or before it. question: what it answers, or empty. heading: the line that heads it.
    previous: the sentence before, of the same line or the one above. order: it stands in the mail of one order.
    lead: the words of the same sentence before it, back to the last amount. following: the next piece of its
    sentence.
    words: its own in small letters. near: those of all that it stands under.
    """

    segment: Segment
    tag: str = ""
    question: str = ""
    heading: str = ""
    previous: str = ""
    lead: str = ""
    following: str = ""
    order: bool = False
    words: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """Its own words."""
        return self.segment.text

    @property
    def under(self) -> str:
        """The nearest of what it stands under: label, question, heading."""
        return self.tag or self.question or self.heading


@dataclass(frozen=True, slots=True)
class Share:
    """An amount and its part of a piece. before and after: its own words; beyond: the rest up to the next amount."""

    amount: Amount
    before: str
    after: str
    beyond: str = ""


def pieces(site: SiteReading) -> tuple[Piece, ...]:
    """Every piece of every channel, in reading order."""
    return tuple(piece for said in _by_source(site.once(segments)) for piece in _placed(said))


_COSTLESS = frozenset(
    "free no nothing none never not nil zero without paid pay pays waived included same us you we buyer"
    " customer complimentary"
    " yes expense".split()
)


def tells_cost(piece: Piece) -> bool:
    """Whether a piece has a figure or a word without which nobody says what something costs."""
    return has_digit(piece.text) or not piece.words.isdisjoint(_COSTLESS) or not piece.words.isdisjoint(ONES)


def amounts_in(piece: Piece) -> tuple[Amount, ...]:
    """The amounts of a piece; in the mail of an order a bare `11.00` behind a name is one as well."""
    found = find_amounts(piece.text)
    if not found and piece.order and piece.lead and _DECIMAL.fullmatch(piece.text):
        return (Amount(Decimal(piece.text.replace(",", ".")), "", 0, len(piece.text)),)
    return found


_DECIMAL = regex(r"(?!0[.,]00)\d{1,4}[.,]\d\d")


def shares(text: str, amounts: Sequence[Amount]) -> tuple[Share, ...]:
    """What each amount has of the words around it, in order."""
    if not amounts:
        return ()
    ahead = _ASKING.sub("", text[: amounts[0].start])
    named_first = re.search(r"[A-Za-z]{3}", ahead) is not None
    befores, afters, beyonds = [text[: amounts[0].start]], [], []
    for this, following in pairwise(amounts):
        after, beyond, before = _divided(text[this.end : following.start], named_first=named_first)
        afters.append(after)
        beyonds.append(beyond)
        befores.append(before)
    rest = text[amounts[-1].end :]
    unit = _UNIT_TAIL.match(rest)
    cut = _SHARED.search(rest, unit.end() if unit else 0)
    afters.append(rest[: cut.start()] if cut else rest)
    beyonds.append(rest[cut.start() :] if cut else "")
    return tuple(Share(*one) for one in zip(amounts, befores, afters, beyonds, strict=True))


def _divided(between: str, *, named_first: bool) -> tuple[str, str, str]:
    unit = _UNIT_TAIL.match(between)
    start = unit.end() if unit else 0
    cut = _SHARED.search(between, start)
    if cut:
        return between[: cut.start()], between[cut.start() :], between[cut.end() :]
    return (between[:start], between[start:], between[start:]) if named_first else (between, "", "")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends that holds these words; a point in a figure ends none."""
    first = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
    last = _CLAUSE_END.search(text, end)
    begin = first + len(text[first:]) - len(text[first:].lstrip())
    return min(begin, start), last.start() if last else len(text)


def _by_source(said: Sequence[Segment]) -> Iterator[tuple[Segment, ...]]:
    for _, together in groupby(said, key=lambda segment: segment.statement.page.id):
        yield tuple(together)


def _placed(said: tuple[Segment, ...]) -> Iterator[Piece]:
    mail = bool(said) and PageKind.EMAIL in said[0].page.page.kinds
    order = mail and any(_ORDER.search(one.text) for one in said)
    heading = question = tag = previous = lead = ""
    asked = 0
    asks = False
    block = sentence = None
    for at, segment in enumerate(said):
        if segment.statement is not sentence:
            previous = sentence.text if sentence is not None else ""
            dotted = segment.sentence.block is block and _LEADER.search(previous)
            lead = _LEADER.sub("", previous) if dotted else ""
            asked += 1
            sentence = segment.statement
            asks = _asks(sentence.text)
        if segment.sentence.block is not block:
            block = segment.sentence.block
            tag = _tag_of(plain(block.text.strip()))
        answered = question if asked <= ANSWERED_FOR and not asks else ""
        after = said[at + 1] if at + 1 < len(said) else None
        following = after.text if after and after.statement is sentence else ""
        words = word_set(segment.text)
        near = _EMPTY.union(*(word_set(under) for under in (tag, answered, heading, previous, lead) if under))
        yield Piece(segment, tag, answered, heading, previous, lead, following, order, words, near)
        lead = "" if find_amounts(segment.text) else f"{lead} {segment.text}".strip()
        if asks:
            question, asked = _MARKS.sub("", sentence.text), 0
        elif _heads(segment):
            heading, question = _MARKS.sub("", segment.whole), ""


_LEADER = regex(r"\s?\.{3,}\s*$")
"""The dots that lead from a name to its price on the same line."""

_EMPTY: frozenset[str] = frozenset()


def _asks(text: str) -> bool:
    if "?" in text:
        return text.rstrip(" *_\"'”").endswith("?")
    said = word_set(text)
    if (
        "ask" not in said
        and "asks" not in said
        and text[:12].lower().lstrip(" *-#•>").split(" ", 1)[0] not in _INVERTED
    ):
        return False
    return _UNMARKED.search(text) is not None


def _tag_of(line: str) -> str:
    found = _TAG.match(line)
    if not found:
        return ""
    tag = next(filter(None, found.groups()), "")
    return tag.strip() if found["tag"] or len(tag.split()) <= LABEL_WORDS else ""


def _heads(segment: Segment) -> bool:
    """Whether the piece is a whole line that heads what follows."""
    if segment.text != segment.whole:
        return False
    line = segment.line.strip()
    if line.lower().startswith("subject:"):
        return False
    if segment.sentence.block.role == "heading":
        return not find_amounts(line)
    if (line[:1].isdigit() or line[:1] == "§") and _CLAUSE.match(line) and not find_amounts(line):
        return True
    if line[-1:] in ".,;!?" or line.count(" ") >= HEADING_WORDS or segment.whole != plain(line):
        return False
    return not find_amounts(line) and _LETTERS.search(line) is not None


_LETTERS = regex(r"[^\W\d]{3}")
