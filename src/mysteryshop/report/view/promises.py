"""Promises that disagree, side by side: one matter, and every version of it that a customer may read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Contradiction, FactKind, PromiseMatrix, Quote, Result, Side, Told
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.crops import Crop
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.spoken import Index, Said, by_words
from mysteryshop.report.view.wording import UNNAMED, matter_in_words, value_in_words
from mysteryshop.report.voice import PLAIN, Voice

ODD, TIED = "odd one out", "which is right?"
"""What stands beside a value that is boxed: others outvote it, or nothing tells which is right."""


@dataclass(frozen=True, slots=True)
class Version:
    """One value, as people write it, and everything that says so, each wording once.

    mark: why it is boxed, or empty. crop: the first picture of the words.
    """

    value: str
    said: tuple[Said, ...]
    mark: str
    crop: Crop | None


@dataclass(frozen=True, slots=True)
class Clash:
    """One matter in versions that can't all be true, in the order in which a customer meets them.

    cases: the findings that count it. words: page and quote of every side.
    """

    anchor: str
    kind: FactKind
    fact: str
    subject: str
    versions: tuple[Version, ...]
    cases: tuple[Case, ...]
    words: frozenset[tuple[str, str]]


def find_clashes(
    result: Result, index: Index, matrix: PromiseMatrix, chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> tuple[Clash, ...]:
    """One record a matter, in the result's order, however many pairs of quotes contradict one another about it."""
    matters: dict[tuple[FactKind, str], list[Contradiction]] = defaultdict(list)
    for each in result.contradictions:
        matters[each.fact, each.subject].append(each)
    cases = [case for chapter in chapters for case in chapter.cases]
    standing = _standing(matrix)
    return tuple(
        Clash(
            f"clash-{number}",
            fact,
            voice.say(FACTS[fact]),
            "" if subject in UNNAMED else matter_in_words(subject, (side.quote for side in _sides(pairs)), voice),
            _versions(pairs, index, standing, voice),
            _counted(pairs, cases),
            frozenset((side.page, side.quote) for side in _sides(pairs)),
        )
        for number, ((fact, subject), pairs) in enumerate(matters.items(), 1)
    )


def _sides(pairs: Iterable[Contradiction]) -> list[Side]:
    return [side for pair in pairs for side in (pair.a, pair.b)]


def _standing(matrix: PromiseMatrix) -> dict[tuple[str, str, FactKind], Told]:
    """The matrix's values of contradicted matters, by the words that state them."""
    found: dict[tuple[str, str, FactKind], Told] = {}
    for row in (row for row in matrix.rows if row.contradicted):
        for told in (told for cell in row.cells for told in cell.told):
            found.setdefault((told.page, told.quote.text, row.kind), told)
            for fact in told.also:
                found.setdefault((fact.page, fact.quote.text, row.kind), told)
    return found


def _versions(
    pairs: Iterable[Contradiction], index: Index, standing: Mapping[tuple[str, str, FactKind], Told], voice: Voice
) -> tuple[Version, ...]:
    """By value; a side without one is told apart by its words."""
    pairs = tuple(pairs)
    kind = pairs[0].fact
    sides: dict[str, list[Side]] = defaultdict(list)
    for side in _sides(pairs):
        sides[side.value or f"“{side.quote}”"].append(side)
    return tuple(_version(kind, same, index, standing, voice) for same in sides.values())


def _version(
    kind: FactKind, sides: list[Side], index: Index, standing: Mapping[tuple[str, str, FactKind], Told], voice: Voice
) -> Version:
    quotes = {(side.channel, side.page, side.quote): _quote(kind, side, index) for side in sides}
    said = by_words(index.source(channel, page, quote) for (channel, page, _), quote in quotes.items())
    told = next(filter(None, (standing.get((side.page, side.quote, kind)) for side in sides)), None)
    mark = voice.say(TIED if told.tied else ODD) if told is not None and told.odd else ""
    crops = (index.crop(page, quote) for (_, page, _), quote in quotes.items())
    value = value_in_words(sides[0].value, kind, sides[0].quote, voice)
    return Version(value, said, mark, next(filter(None, crops), None))


def _quote(kind: FactKind, side: Side, index: Index) -> Quote:
    """The side's words with their place, which the fact behind it knows."""
    facts = index.facts_of(side.page, side.quote, kind)
    return facts[0].quote if facts else Quote(side.quote)


def _counted(pairs: Iterable[Contradiction], cases: Iterable[Case]) -> tuple[Case, ...]:
    """The cases that quote both sides of any of the pairs."""
    against: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        against[pair.a.quote].add(pair.b.quote)
    quoted = [(case, {each.text for each in case.quotes}) for case in cases]
    return tuple(
        case for case, texts in quoted if any(text in against and not texts.isdisjoint(against[text]) for text in texts)
    )
