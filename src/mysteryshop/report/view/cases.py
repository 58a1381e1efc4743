"""Findings that lost points, as a reader meets them: equal words once, numbered, beside their picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mysteryshop.model import Accepted, Box, CheckSummary, Finding, Quote, Result, Severity, Stage, Tally, Verdict
from mysteryshop.report.view.anchors import finding_anchor, finding_key
from mysteryshop.report.view.crops import Crop, Mark, crop_round
from mysteryshop.report.view.names import STAGE_ASKS, STAGES
from mysteryshop.report.view.stops import Stop, place_in

MOST_CROPS = 3
"""Pictures beside one finding at most; further places are named. Source: what fits beside three paragraphs."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote and where it was read. stop: its page, when it was read on one. elsewhere: not on the finding's page.

    place: the line or page of a document, or "structured data"; empty where the picture shows it.
    """

    text: str
    box: Box | None
    stop: Stop | None
    channel: str
    elsewhere: bool
    place: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to tell the reader: a check, some words, and every place where they stand.

    finding: the one that costs most. lost: points of the whole score that all of them cost. also: the other pages.
    indexes: into Result.findings. number: 0 until the report's order is known. first: the number of the first case
    of this check, which tells why the check is asked. accepted: why some of its findings fail no gate; still_open: how
    many of them are not accepted.
    """

    anchor: str
    check: CheckSummary
    finding: Finding
    verdict: Verdict
    lost: float
    quotes: tuple[Quoted, ...]
    stop: Stop | None
    also: tuple[Stop, ...]
    personas: tuple[str, ...]
    indexes: tuple[int, ...]
    number: int = 0
    first: int = 0
    accepted: tuple[Accepted, ...] = ()
    still_open: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """Cases that rest on the same words share one picture (or two, when two pages are held against one another)."""

    cases: tuple[Case, ...]
    crops: tuple[Crop, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The cases of one stage. stage None: what belongs to no single page."""

    stage: Stage | None
    anchor: str
    title: str
    asks: str
    tally: Tally | None
    lost: float
    spots: tuple[Spot, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """All of them, in the order of their numbers."""
        return tuple(case for spot in self.spots for case in spot.cases)


def find_chapters(result: Result, stops: Mapping[str, Stop]) -> tuple[Chapter, ...]:
    """The stages that lost points, in walking order; in each the dearest words first."""
    by_stage: dict[Stage | None, list[Case]] = defaultdict(list)
    for case in fold(result, stops, (Verdict.FAIL, Verdict.PARTIAL)):
        by_stage[case.finding.stage].append(case)
    chapters, number, firsts = [], 0, dict[str, int]()
    for stage in (*Stage, None):
        groups = _share_words(by_stage.get(stage, ()))
        numbered = []
        for group in groups:
            for step, case in enumerate(group, 1):
                firsts.setdefault(case.check.id, number + step)
            cases = tuple(
                replace(case, number=number + step, first=firsts[case.check.id]) for step, case in enumerate(group, 1)
            )
            numbered.append(Spot(cases, _crops(cases)))
            number += len(group)
        if numbered:
            chapters.append(_chapter(stage, result, tuple(numbered)))
    return tuple(chapters)


def fold(result: Result, stops: Mapping[str, Stop], verdicts: tuple[Verdict, ...]) -> list[Case]:
    """Findings of those verdicts, those of equal check and words put together; in the result's order."""
    together: dict[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(result.findings):
        if finding.verdict in verdicts:
            together[finding_key(finding)].append(index)
    checks = {check.id: check for check in result.checks}
    personas = {persona.name: persona.title or persona.name for persona in result.personas}
    return [_case(indexes, result, stops, checks, personas) for indexes in together.values()]


def marks_by_page(chapters: Iterable[Chapter]) -> dict[str, tuple[Mark, ...]]:
    """Page id to the boxes that cost points there, each with the numbers of its findings."""
    numbers: dict[str, dict[Box, list[int]]] = defaultdict(lambda: defaultdict(list))
    for case in (case for chapter in chapters for case in chapter.cases):
        for page, box in _places(case):
            if case.number not in numbers[page][box]:
                numbers[page][box].append(case.number)
    return {
        page: tuple(Mark(box, tuple(sorted(each))) for box, each in boxes.items()) for page, boxes in numbers.items()
    }


def numbers_by_page(chapters: Iterable[Chapter]) -> dict[str, tuple[Case, ...]]:
    """Page id to the cases that stand on it, in the order of their numbers."""
    found: dict[str, list[Case]] = defaultdict(list)
    for case in (case for chapter in chapters for case in chapter.cases):
        for stop in (case.stop, *case.also):
            if stop is not None:
                found[stop.page.id].append(case)
    return {page: tuple(cases) for page, cases in found.items()}


def quoted_by_page(chapters: Iterable[Chapter]) -> dict[str, tuple[Case, ...]]:
    """Page id to the cases that stand on it or quote it, in the order of their numbers."""
    found: dict[str, dict[str, Case]] = defaultdict(dict)
    for case in (case for chapter in chapters for case in chapter.cases):
        for stop in (case.stop, *case.also, *(quoted.stop for quoted in case.quotes)):
            if stop is not None:
                found[stop.page.id][case.anchor] = case
    return {page: tuple(cases.values()) for page, cases in found.items()}


def _case(
    indexes: list[int],
    result: Result,
    stops: Mapping[str, Stop],
    checks: Mapping[str, CheckSummary],
    personas: Mapping[str, str],
) -> Case:
    findings = [result.findings[index] for index in indexes]
    lead = max(findings, key=lambda finding: finding.lost)
    pages = dict.fromkeys(finding.page for finding in (lead, *findings) if finding.page in stops)
    return Case(
        anchor=finding_anchor(lead),
        check=checks.get(lead.check) or _unlisted(lead),
        finding=lead,
        verdict=Verdict.FAIL if any(each.verdict is Verdict.FAIL for each in findings) else lead.verdict,
        lost=sum(finding.lost for finding in findings),
        quotes=tuple(_quoted(quote, lead, stops) for quote in lead.quotes if quote.text),
        stop=stops.get(lead.page),
        also=tuple(stops[page] for page in pages if page != lead.page),
        personas=tuple(dict.fromkeys(personas.get(each.persona, each.persona) for each in findings if each.persona)),
        indexes=tuple(indexes),
        accepted=tuple(dict.fromkeys(each.accepted for each in findings if each.accepted)),
        still_open=sum(each.accepted is None for each in findings),
    )


def _unlisted(finding: Finding) -> CheckSummary:
    """A check that the result does not describe is shown by its id: the finding still stands."""
    return CheckSummary(finding.check, finding.checklist, finding.check, "", "", finding.weight, finding.severity, "")


def _quoted(quote: Quote, finding: Finding, stops: Mapping[str, Stop]) -> Quoted:
    stop = None if quote.channel and not quote.page else stops.get(quote.page or finding.page)
    elsewhere = bool(quote.channel) or bool(quote.page and quote.page != finding.page)
    return Quoted(quote.text, quote.box, stop, quote.channel, elsewhere, place_in(stop, quote.selector))


def _share_words(cases: Iterable[Case]) -> list[list[Case]]:
    """The dearest first, each followed by the others that rest on the same spot of the same page."""
    groups: dict[object, list[Case]] = {}
    for case in sorted(cases, key=_dearest):
        groups.setdefault(_spot(case), []).append(case)
    return list(groups.values())


def _dearest(case: Case) -> tuple[float, int, str, int]:
    """The last word is the result's order: so the numbers are those of the whole report when words are hidden."""
    return (-round(case.lost, 9), list(Severity).index(case.finding.severity), case.check.id, case.indexes[0])


def _spot(case: Case) -> object:
    places = list(_places(case))
    if len({page for page, _ in places}) != 1 or any(quoted.elsewhere for quoted in case.quotes):
        return case.anchor
    return places[0]


def _places(case: Case) -> Iterator[tuple[str, Box]]:
    for quoted in case.quotes:
        if quoted.stop is not None and quoted.box is not None:
            yield quoted.stop.page.id, quoted.box


def _crops(cases: tuple[Case, ...]) -> tuple[Crop, ...]:
    """One picture a page with quoted words on it; the finding's own page when no words have a place."""
    marks: dict[str, dict[Box, list[int]]] = defaultdict(lambda: defaultdict(list))
    stops: dict[str, Stop] = {}
    for case in cases:
        for quoted in case.quotes:
            if quoted.stop is not None and quoted.box is not None:
                stops.setdefault(quoted.stop.page.id, quoted.stop)
        for page, box in _places(case):
            if case.number not in marks[page][box]:
                marks[page][box].append(case.number)
    if not stops and cases[0].stop is not None and not cases[0].stop.document:
        stops[cases[0].stop.page.id] = cases[0].stop
    return tuple(
        crop_round(stop, [Mark(box, tuple(numbers)) for box, numbers in marks[page].items()])
        for page, stop in list(stops.items())[:MOST_CROPS]
    )


def _chapter(stage: Stage | None, result: Result, spots: tuple[Spot, ...]) -> Chapter:
    lost = sum(case.lost for spot in spots for case in spot.cases)
    if stage is None:
        return Chapter(None, "stage-whole", "The whole shop", "Does it hang together?", None, lost, spots)
    tally = result.scores.by_stage.get(stage.value)
    return Chapter(stage, f"stage-{stage.value}", STAGES[stage], STAGE_ASKS[stage], tally, lost, spots)
