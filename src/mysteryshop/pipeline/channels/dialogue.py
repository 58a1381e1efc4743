"""Conversations: who says what. Only the shop's side promises; the customer's words are what it speaks about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from mysteryshop.judge.reading.plain import ASKED_TAG
from mysteryshop.model import Block
from mysteryshop.pipeline.drafts.places import Piece


class Party(Enum):
    """The two sides of a counter."""

    SHOP = "shop"
    CUSTOMER = "customer"


CUSTOMERS = re.compile(
    r"\b(?:customers?|callers?|clients?|visitors?|users?|guests?|shoppers?|buyers?|consumers?|patients?|members?"
    r"|inbound|incoming|kunde|kundin|cliente?|klant)\b",
    re.IGNORECASE,
)
SHOPS = re.compile(
    r"\b(?:agents?|advis[eo]rs?|assistants?|bots?|chatbot|support|staff|operators?|shop|store|reps?|representatives?"
    r"|team|hosts?|service|sellers?|clerks?|desk|reception(?:ist)?|sales|colleague|outbound|outgoing|mitarbeiter(?:in)?"
    r"|vendeur|agente)\b",
    re.IGNORECASE,
)
"""What the two sides are called in exports and scripts. Source: chosen; the common chat programs' exports."""

_TURN = re.compile(
    r"^\W{0,3}(?:\[?\(?\d[\d:./, \-]{2,18}(?:[AaPp]\.?[Mm]\.?)?[)\]]?\W{1,3})?"
    r"(?P<speaker>[A-Za-zÀ-ÿ][\w .'’&()-]{0,38}?)\**\s?(?:[\[(]?\d{1,2}[:.]\d{2}[^:]{0,8})?\s?:\**\s+(?P<words>\S.*)$"
)
"""`Agent: …`, `[12:04] Priya (Support): …`, `**Customer:** …`."""

_POINT = re.compile(r"[-*•·–]\s|\d{1,2}[.)]\s")

LEAST_SHARE = 0.4
"""Share of lines that begin with a speaker in a conversation. Source: chosen; a long turn has several lines."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go. place: where it stands in the file."""

    speaker: str
    words: str
    place: str


def find_turns(pieces: Sequence[Piece]) -> tuple[Turn, ...]:
    """The turns of a plain text that is a conversation between a customer and a shop; none where it is no such text."""
    turns: list[Turn] = []
    lines = 0
    for piece in pieces:
        if not piece.words.strip():
            continue
        lines += 1
        found = _TURN.match(piece.words)
        if found:
            turns.append(Turn(found["speaker"].strip(), found["words"], f"line {piece.anchors[0].line}"))
        elif turns:
            turns[-1] = replace(turns[-1], words=f"{turns[-1].words}\n{piece.words.strip()}")
    parties = tell_parties(turn.speaker for turn in turns)
    both = set(parties.values()) == set(Party)
    return tuple(turns) if both and len(turns) >= lines * LEAST_SHARE and _go_on(turns, parties) else ()


def _go_on(turns: Sequence[Turn], parties: Mapping[str, Party]) -> bool:
    """Whether somebody speaks again or the customer asks: a price board has labels too, each of them once."""
    asks = any("?" in turn.words for turn in turns if parties[turn.speaker] is Party.CUSTOMER)
    return asks or len(turns) > len(parties)


def tell_parties(speakers: Iterable[str]) -> Mapping[str, Party]:
    """Speaker to side, by what they are called; a mere name is of the other side. Empty where it can't be told."""
    names = tuple(dict.fromkeys(speakers))
    known = {name: party for name in names if (party := _party(name)) is not None}
    sides = set(known.values())
    if not sides:
        return {}
    # With both sides known, a mere name is a second colleague who was called in.
    other = Party.CUSTOMER if sides == {Party.SHOP} and len(names) > 1 else Party.SHOP
    return {name: known.get(name, other) for name in names}


def _party(name: str) -> Party | None:
    if SHOPS.search(name):
        return Party.SHOP
    return Party.CUSTOMER if CUSTOMERS.search(name) else None


def blocks_of(turns: Iterable[Turn], parties: Mapping[str, Party]) -> Iterator[Block]:
    """The shop's lines as paragraphs, the customer's as what they answer."""
    for turn in turns:
        if parties.get(turn.speaker) is Party.CUSTOMER:
            yield Block(" ".join(turn.words.split()), "heading", turn.place, level=3, tag=ASKED_TAG)
        else:
            yield from (Block(line, "paragraph", turn.place, tag="p") for line in _lines(turn.words))


def _lines(words: str) -> Iterator[str]:
    """What is said in one breath as one line; the points of a list each on their own."""
    said = ""
    for line in filter(None, (line.strip() for line in words.split("\n"))):
        if said and _POINT.match(line):
            yield said
            said = line
        else:
            said = f"{said} {line}".strip()
    if said:
        yield said
