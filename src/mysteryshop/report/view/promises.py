"""Promises that disagree, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Contradiction, Result, Side
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.stops import Stop


@dataclass(frozen=True, slots=True)
class Said:
    """One side: the words, their normal form, and where they stand."""

    quote: str
    value: str
    channel: str
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Clash:
    """Two promises of one kind that can't both be true; the second is met later. case: the finding that counts it."""

    fact: str
    subject: str
    first: Said
    second: Said
    case: Case | None


def find_clashes(result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter]) -> tuple[Clash, ...]:
    """One record a contradiction, in the result's order."""
    cases = [case for chapter in chapters for case in chapter.cases]
    return tuple(
        Clash(FACTS[each.fact], each.subject, _said(each.a, stops), _said(each.b, stops), _counted(each, cases))
        for each in result.contradictions
    )


def _said(side: Side, stops: Mapping[str, Stop]) -> Said:
    return Said(side.quote, side.value, side.channel, stops.get(side.page))


def _counted(clash: Contradiction, cases: Iterable[Case]) -> Case | None:
    """The case that quotes both sides."""
    wanted = {clash.a.quote, clash.b.quote}
    return next((case for case in cases if wanted <= {quoted.text for quoted in case.quotes}), None)
