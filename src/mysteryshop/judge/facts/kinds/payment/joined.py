"""Refusals that go on into the next sentence ("We're cashless. Cards only, even at the gate."), quoted as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds.payment.way import Way
from mysteryshop.judge.reading.facts_statements import plain
from mysteryshop.judge.reading.sentences import Sentence

LONGEST = 160
"""Characters of a quote that two sentences may make together. Source: chosen."""


def joined(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims in their order; two that state the same in neighbouring sentences are one that quotes both."""
    last: dict[str, Claim] = {}
    kept: list[Claim | None] = []
    places: dict[int, int] = {}
    for told in claims:
        claim = told
        before = last.get(claim.value.text)
        both = _both(before, claim) if before is not None and claim.value.text.endswith(": no") else None
        if both is not None and before is not None:
            kept[places[id(before)]] = None
            claim = both
        places[id(claim)] = len(kept)
        kept.append(claim)
        last[claim.value.text] = claim
    yield from (claim for claim in kept if claim is not None)


def _both(first: Claim, second: Claim) -> Claim | None:
    one, other = first.segment.sentence, second.segment.sentence
    if one.block is not other.block or first.source != second.source or _place(first) >= _place(second):
        return None
    if _apart(first, second):
        return None
    start, end = one.start + first.segment.start + first.start, other.start + second.segment.start
    end += second.end or len(second.segment.text)
    words = one.block.text[start:end]
    if len(words) > LONGEST:
        return None
    statement = replace(first.segment.statement, text=plain(words), sentence=Sentence(words, one.block, start))
    segment = replace(first.segment, text=plain(words), start=0, statement=statement)
    told = _wider(first, second)
    if not all(claim.conditions.thing for claim in (first, second)) and isinstance(told.value, Way):
        # One of the two is for all: "Transfer only. Drivers can't take cash." refuses cash everywhere.
        everywhere = replace(told.conditions, thing="")
        told = replace(told, value=replace(told.value, scope=frozenset()), conditions=everywhere)
    return replace(told, segment=segment, start=0, end=len(words))


def _place(claim: Claim) -> int:
    """Where the piece of its line begins that states it."""
    return claim.segment.sentence.start + claim.segment.start


def _apart(first: Claim, second: Claim) -> bool:
    """Whether other words stand between the two."""
    one, other = first.segment.sentence, second.segment.sentence
    end, start = (one.start + len(one.text), other.start)
    if one.start == other.start:
        end, start = _place(first) + len(first.segment.text), _place(second)
    between = one.block.text[end:start]
    return any(letter.isalnum() for letter in between) or not _meets(first, second)


def _meets(first: Claim, second: Claim) -> bool:
    mine, its = (set(claim.conditions.thing.split(", ")) for claim in (first, second))
    return bool(mine & its) or not (first.conditions.thing and second.conditions.thing)


def _wider(first: Claim, second: Claim) -> Claim:
    """The one that is said in so many words, else the one that is for more."""
    sure = [claim for claim in (first, second) if not getattr(claim.value, "implied", False)] or [first, second]
    return min(sure, key=lambda claim: len(claim.conditions.thing))
