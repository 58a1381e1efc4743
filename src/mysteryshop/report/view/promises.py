"""Promises that disagree, side by side: one matter, and every version of it that a customer may read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Contradiction, FactKind, Result, Side
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.stops import Stop


@dataclass(frozen=True, slots=True)
class Said:
    """Some words and where they stand. stop: None for words that were read on no page."""

    quote: str
    channel: str
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Version:
    """One value, in normal form ("GBP 4.95"), and everything that says so; each wording and place once."""

    value: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """One matter in versions that can't all be true, in the order in which a customer meets them.

    cases: the findings that count it.
    """

    fact: str
    subject: str
    versions: tuple[Version, ...]
    cases: tuple[Case, ...]


def find_clashes(result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter]) -> tuple[Clash, ...]:
    """One record a matter, in the result's order, however many pairs of quotes contradict one another about it."""
    matters: dict[tuple[FactKind, str], list[Contradiction]] = defaultdict(list)
    for each in result.contradictions:
        matters[each.fact, each.subject].append(each)
    cases = [case for chapter in chapters for case in chapter.cases]
    return tuple(
        Clash(FACTS[fact], subject, _versions(pairs, stops), _counted(pairs, cases))
        for (fact, subject), pairs in matters.items()
    )


def _versions(pairs: Iterable[Contradiction], stops: Mapping[str, Stop]) -> tuple[Version, ...]:
    """By value; a side without one is told apart by its words."""
    said: dict[str, dict[Said, None]] = defaultdict(dict)
    values: dict[str, str] = {}
    for side in (side for pair in pairs for side in (pair.a, pair.b)):
        key = side.value or f"“{side.quote}”"
        values[key] = side.value
        said[key][_said(side, stops)] = None
    return tuple(Version(values[key], tuple(each)) for key, each in said.items())


def _said(side: Side, stops: Mapping[str, Stop]) -> Said:
    return Said(side.quote, side.channel, stops.get(side.page))


def _counted(pairs: Iterable[Contradiction], cases: Iterable[Case]) -> tuple[Case, ...]:
    """The cases that quote both sides of any of the pairs."""
    wanted = [{pair.a.quote, pair.b.quote} for pair in pairs]
    quoted = [(case, {each.text for each in case.quotes}) for case in cases]
    return tuple(case for case, texts in quoted if any(both <= texts for both in wanted))
