"""What the encoder of pairs is taught: statements of families of promises and of brands, and what is known of two."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from channels import Brand, Listed, Side
from tokenizers import Tokenizer
from wordings import WORDINGS

from corpus import ROOT
from mysteryshop.judge.facts.sensed.kinds import KINDS
from mysteryshop.judge.facts.sensed.statements import Stated, even, stated
from mysteryshop.judge.labels.sense import pieces_of
from mysteryshop.judge.meaning.twins import BEGIN, CONTEXT, END, HEADING, SAID
from mysteryshop.model import FactKind

PROMISES = ROOT / "tests" / "corpus" / "promises"
SAME, AGAINST, BESIDE = 0, 1, 2
"""What two statements can be, in the order in which the head tells it."""

BEFORE = 0.25
"""How often a statement of a family stands behind another of the same business, as it does in a channel."""

NO_HEADING, NOTHING_BEFORE, HIDDEN, MASK = 0.12, 0.3, 0.05, 103
"""How often a brand's statement loses what it stands under, and what stands before it; how many of the pieces of any
statement are hidden in a lesson, and what stands in their place. So nothing is learnt by heart.
"""

Words = tuple[str, str, str]
"""Heading, words before, and the statement itself."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement as the encoder takes it. begins: where its own words begin."""

    pieces: tuple[int, ...]
    begins: int


def unit_of(pieces: Tokenizer, words: Words) -> Unit:
    """A statement laid out as `judge/meaning/twins.py` does it."""
    heading, before, said = (pieces_of(pieces, each) for each in words)
    context = heading[:HEADING]
    head = [BEGIN, *context, *before[-(CONTEXT - len(context)) :], END]
    return Unit((*head, *said[:SAID], END), len(head))


@dataclass(frozen=True, slots=True)
class Family:
    """Statements of one promise (`one`), of the same promise told otherwise (`other`), and those beside them.

    kind: that of the promise, or another word where it is none of those that are told apart.
    """

    kind: str
    one: tuple[Words, ...]
    other: tuple[Words, ...]
    beside: tuple[Words, ...]


def read_families(folder: Path = PROMISES) -> list[Family]:
    """Every family of a folder; " » " parts a statement from what it stands under."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            sides = (tuple(map(_words, told[name])) for name in ("one", "other", "beside"))
            found.append(Family(told["fact"], *sides))
    return found


def _words(statement: str) -> Words:
    over, _, said = statement.rpartition(" » ")
    return even(over), "", even(said)


def worded(path: Path = WORDINGS / "open.json") -> Iterator[Family]:
    """The open wordings as families."""
    for group in json.loads(path.read_text(encoding="utf-8")):
        if "values" in group:
            sides = [[words.format(value) for words in group["wordings"]] for value in group["values"]]
        else:
            sides = [group["sides"]["yes"], group["sides"]["no"]]
        one, other = (tuple(map(_words, each)) for each in sides)
        for part in (0, 1):
            yield Family(group["kind"], one[part::2], other[1 - part :: 2], ())


@dataclass(slots=True)
class Lesson:
    """Statements, and what is known of twos of them. promises: equal numbers for statements of one promise."""

    units: list[Unit]
    promises: list[int]
    twos: list[tuple[int, int]]
    answers: list[int]
    counts: list[float]
    kinds: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Told:
    """A brand as it teaches. against, traps: listed twos; beside: all others of two channels, but not those within one
    listed promise. apart: statements x statements, whether two channels say them.
    """

    words: list[Words]
    against: list[tuple[int, int]]
    traps: list[tuple[int, int]]
    beside: list[tuple[int, int]]
    apart: list[list[bool]]


_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


class Teacher:
    """Draws lessons from families."""

    def __init__(self, pieces: Tokenizer, chance: random.Random) -> None:
        self._pieces, self._chance = pieces, chance

    def lesson(self, families: Sequence[Family]) -> Lesson:
        """Statements of several families, each two that tell something, and some of two families."""
        lesson = Lesson([], [], [], [], [], [])
        parts = [self._add_family(lesson, number, family) for number, family in enumerate(families)]
        for _ in range(2 * len(families)):
            mine, its = self._chance.choice(parts), self._chance.choice(parts)
            if mine is not its:
                self._say(lesson, self._chance.choice(mine), self._chance.choice(its), BESIDE)
        return lesson

    def _add_family(self, lesson: Lesson, number: int, family: Family) -> list[int]:
        drawn = [self._drawn(side) for side in (family.one, family.other, family.beside)]
        one, other, beside = (
            [
                (self._add(lesson, words, number if place < 2 else 1000 + len(lesson.units), family), words)
                for words in side
            ]
            for place, side in enumerate(drawn)
        )
        for (a, _), (b, _) in self._some(9, one, other):
            self._say(lesson, a, b, AGAINST)
        for (a, words), (b, its) in [*self._some(4, one, one), *self._some(4, other, other)]:
            if a < b:
                self._alike(lesson, number, (a, words), (b, its))
        for (a, _), (b, _) in self._some(13, [*one, *other], beside):
            self._say(lesson, a, b, BESIDE)
        for (a, _), (b, _) in self._some(4, beside, beside):
            if a != b:
                self._say(lesson, a, b, BESIDE)
        if family.kind in KINDS:
            kind = KINDS.index(FactKind(family.kind))
            lesson.kinds.extend((place, kind) for place, _ in (*one, *other))
        return [place for place, _ in (*one, *other, *beside)]

    def of_brand(self, told: Told) -> list[Unit]:
        """A brand's statements, some without what they stand under or behind, and with some pieces hidden."""
        found = []
        for heading, before, said in told.words:
            over = heading if self._chance.random() > NO_HEADING else ""
            behind = before if self._chance.random() > NOTHING_BEFORE else ""
            found.append(self._hidden(unit_of(self._pieces, (over, behind, said))))
        return found

    def _hidden(self, unit: Unit) -> Unit:
        last = len(unit.pieces) - 1
        pieces = (
            MASK if unit.begins <= place < last and self._chance.random() < HIDDEN else piece
            for place, piece in enumerate(unit.pieces)
        )
        return Unit(tuple(pieces), unit.begins)

    def _drawn(self, side: Sequence[Words]) -> list[Words]:
        return self._chance.sample(side, min(5, len(side)))

    def _add(self, lesson: Lesson, words: Words, promise: int, family: Family | None) -> int:
        if family is not None and family.beside and self._chance.random() < BEFORE:
            words = words[0], self._chance.choice(family.beside)[2], words[2]
        lesson.units.append(self._hidden(unit_of(self._pieces, words)))
        lesson.promises.append(promise)
        return len(lesson.units) - 1

    def _some(self, most: int, mine: Sequence[Any], its: Sequence[Any]) -> list[Any]:
        every = [(a, b) for a in mine for b in its]
        return self._chance.sample(every, min(most, len(every)))

    def _say(self, lesson: Lesson, a: int, b: int, answer: int, count: float = 1.0) -> None:
        lesson.twos.append((a, b) if self._chance.random() < 0.5 else (b, a))
        lesson.answers.append(answer)
        lesson.counts.append(count)

    def _alike(self, lesson: Lesson, number: int, mine: tuple[int, Words], its: tuple[int, Words]) -> None:
        """Two statements that say the same; where they have a figure in common, at times with it changed in one, or
        in both.
        """
        (a, words), (b, others) = mine, its
        both = sorted({*_FIGURE.findall(words[2])} & {*_FIGURE.findall(others[2])})
        if not both or self._chance.random() < 0.5:
            self._say(lesson, a, b, SAME)
            return
        figure = self._chance.choice(both)
        other = self._other(figure)
        again = self._add(lesson, _put(others, figure, other), 2000 + number, None)
        if self._chance.random() < 0.6:
            self._say(lesson, a, again, AGAINST, 0.7)
        else:
            self._say(lesson, self._add(lesson, _put(words, figure, other), 3000 + number, None), again, SAME, 0.7)

    def _other(self, figure: str) -> str:
        while True:
            value = float(figure.replace(",", ".")) * self._chance.choice((0.5, 0.7, 0.8, 1.2, 1.5, 2, 3))
            other = f"{value:.2f}" if figure.count(".") or figure.count(",") else str(max(1, round(value)))
            if other != figure:
                return other
            figure = str(int(float(figure)) + 1)


def _put(words: Words, figure: str, other: str) -> Words:
    return words[0], words[1], re.sub(rf"(?<![\d.,]){re.escape(figure)}(?!\d)", other, words[2])


def told_of(brand: Brand) -> Told:
    """A brand's statements, and which of them are listed against one another."""
    said = stated(brand.site)
    held = {
        side: [place for place, one in enumerate(said) if holds(brand, one, side)]
        for pair in (*(pair for group in brand.groups for pair in group), *brand.traps)
        for side in (pair.a, pair.b)
    }

    def listed(pairs: Iterable[Listed]) -> set[tuple[int, int]]:
        return {(min(a, b), max(a, b)) for pair in pairs for a in held[pair.a] for b in held[pair.b]}

    against = listed(pair for group in brand.groups for pair in group)
    traps = listed(brand.traps) - against
    members = [{at for pair in group for side in (pair.a, pair.b) for at in held[side]} for group in brand.groups]
    within = {two for group in members for two in combinations(sorted(group), 2)}
    beside = [
        (a, b)
        for a, b in combinations(range(len(said)), 2)
        if said[a].channel != said[b].channel and (a, b) not in within | traps | against
    ]
    apart = [[one.channel != other.channel for other in said] for one in said]
    return Told([one.read for one in said], sorted(against), sorted(traps), beside, apart)


def holds(brand: Brand, one: Stated, side: Side) -> bool:
    """Whether a statement has letters of a listed quote."""
    if one.channel != side.channel:
        return False
    at = brand.texts[one.channel].find(one.segment.sentence.text)
    start = at + (0 if one.words == one.segment.whole else one.segment.start)
    return at >= 0 and any(start < high and low < start + len(one.words) for low, high in side.places)
