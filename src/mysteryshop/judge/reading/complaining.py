"""The way for whoever is not content: where to, to whom, how soon, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_lengths
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import Piece, pieces, seen
from mysteryshop.judge.reading.ways import MAIL, PHONE
from mysteryshop.judge.reading.wording import lexicon
from mysteryshop.model import Quote

UNHAPPY = lexicon(
    r"complain\w*|grievances?|(?:not|n'?t|never) (?:\w+ )?(?:happy|satisfied|content|pleased)|unhappy|dissatisf\w+"
    r"|(?:something|anything|things|it|what if it) (?:goes|went|go|has gone|gone|is) wrong|if (?:something|anything"
    r"|things|it) (?:goes|went) wrong|let you down|disputes?|not settled|disappoint\w*"
)
"""Words by which a complaint is named. Source: chosen by hand."""

PRAISE = lexicon(
    r"(?:never|no) (?:had a )?complain\w*|won'?t (?:be )?disappoint\w*|never (?:be )?disappoint\w*"
    r"|without (?:a )?complaint"
)
WAY = lexicon(
    r"(?:write|e-?mail|call|ring|phone|tell|contact|ask|message|talk|speak)(?: \w+)+|(?:complaints?|contact) form"
    r"|use (?:the|our) form|\w+@"
)
TIME = lexicon(r"(?:same|next) (?:working )?day|by \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|at once|\d+ hours")
PERSON = lexicon(
    r"(?:ask for|tell|write to|contact|call|e-?mail|speak to) (?-i:[A-Z][a-z]+)(?! ?(?:us|Us|service|Service"
    r"|Customer))|(?-i:[A-Z][a-z]{2,})(?: (?-i:[A-Z][a-z]+))? (?:answers|replies|decides|settles|looks|reads|owns"
    r"|runs|will)|manager|owner|director|head of \w+|complaints (?:team|officer)|she|he"
)
NEXT = lexicon(
    r"ask for|ombudsman|adr|alternative dispute|arbitrat\w*|escalat\w*|not settled|still (?:not|un)\w*|next (?:step"
    r"|stage|level)|mediat\w*|trading standards|odr|citizens advice|consumer (?:body|advice|board)|final (?:response"
    r"|decision|answer)|who else|take it (?:further|to)|review(?:ed)? by"
)
NEARBY = 4
"""Sentences in which the rest of a route stands. Source: chosen; a short paragraph."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way to complain, as told in a few sentences."""

    quotes: tuple[Quote, ...]
    way: bool
    time: bool
    person: bool
    next: bool

    @property
    def parts(self) -> int:
        """How many of time, person and next instance are told."""
        return self.time + self.person + self.next

    @property
    def missing(self) -> str:
        """What is not told, in words."""
        told = (("a time", self.time), ("a person", self.person), ("who decides next", self.next))
        return ", ".join(name for name, there in told if not there)


def read_routes(reading: Reading) -> tuple[Route, ...]:
    """The ways to complain that a page tells, the fullest first; use with `Reading.once`."""
    told = list(pieces(seen(reading, own=True)))
    return tuple(sorted(_routes(told), key=lambda route: (-route.way, -route.parts)))


def _routes(told: Sequence[Piece]) -> Iterator[Route]:
    for at, piece in enumerate(told):
        if not UNHAPPY.search(piece.text) or PRAISE.search(piece.text):
            continue
        near = _around(told, at)
        words = " ".join(each.text for each in near)
        timed = TIME.search(words) is not None or any(find_lengths(words))
        way = bool(WAY.search(words) or MAIL.search(words) or PHONE.search(words))
        quotes = tuple(dict.fromkeys(each.quote for each in near))[:4]
        yield Route(quotes, way, timed, PERSON.search(words) is not None, NEXT.search(words) is not None)


def _around(told: Sequence[Piece], at: int) -> Sequence[Piece]:
    """The sentence with those behind it up to the next heading, and those before it in its own block."""
    first = at
    while first and told[first - 1].block is told[at].block:
        first -= 1
    last = at + 1
    while last < len(told) and last - at <= NEARBY and told[last].block.role != "heading":
        last += 1
    return told[first:last]
