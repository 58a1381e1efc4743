"""The walk as a strip of pictures: what each customer reached, in stages, and what they did not and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import JourneyEntry, PersonaSummary, Result, Stage, StepRecord, Tally, VisitSummary
from mysteryshop.report.view.cases import Case, Chapter, marks_by_page, numbers_by_page
from mysteryshop.report.view.crops import Crop, first_screen
from mysteryshop.report.view.names import KINDS, STAGES
from mysteryshop.report.view.stops import Stop


@dataclass(frozen=True, slots=True)
class Frame:
    """One page that was reached. also_kinds: what else it answers for."""

    stop: Stop
    crop: Crop
    tally: Tally | None
    cases: tuple[Case, ...]
    also_kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A page kind that the walk aimed at and did not reach."""

    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Reel:
    """One stage of one walk."""

    stage: Stage
    title: str
    frames: tuple[Frame, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """A step that took longer than its customer's patience. stop: the page that it led to, if any."""

    step: str
    seconds: float
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Film:
    """One visit. undone: the steps that were not done. mended: those that had to find their way again.

    waits: those that took longer than this customer's patience.
    """

    visit: VisitSummary
    persona: PersonaSummary
    tally: Tally | None
    reels: tuple[Reel, ...]
    undone: tuple[StepRecord, ...]
    mended: tuple[StepRecord, ...]
    waits: tuple[Late, ...]


def show_films(result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter]) -> tuple[Film, ...]:
    """One film a walk, in the result's order; channels that nobody walked are told elsewhere."""
    chapters = tuple(chapters)
    marks, cases = marks_by_page(chapters), numbers_by_page(chapters)
    people = {persona.name: persona for persona in result.personas}
    films = []
    for visit in (visit for visit in result.visits if visit.persona):
        frames = [
            _frame(stop, first_screen(stop, marks.get(stop.page.id, ())), result, cases)
            for stop in stops.values()
            if stop.page.visit == visit.id
        ]
        persona = people.get(visit.persona) or PersonaSummary(visit.persona, visit.persona, "", "", "", 1.0)
        tally = result.scores.by_persona.get(visit.persona)
        undone = tuple(step for step in visit.steps if not step.done)
        mended = tuple(step for step in visit.steps if step.mended)
        waits = tuple(
            Late(step.step, step.seconds, stops.get(f"{visit.id}/{step.page}")) for step in visit.steps if step.slow
        )
        films.append(Film(visit, persona, tally, _reels(frames, visit.journey), undone, mended, waits))
    return tuple(films)


def _frame(stop: Stop, crop: Crop, result: Result, cases: Mapping[str, tuple[Case, ...]]) -> Frame:
    page = stop.page
    also = tuple(KINDS[kind] for kind in page.page_kinds[1:])
    return Frame(stop, crop, result.scores.by_page.get(page.id), cases.get(page.id, ()), also)


def _reels(frames: list[Frame], journey: tuple[JourneyEntry, ...]) -> tuple[Reel, ...]:
    """Stages in the customer's order; a stage where nothing was aimed at is left out."""
    reels = []
    for stage in Stage:
        mine = tuple(frame for frame in frames if frame.stop.page.stage is stage)
        gaps = tuple(
            Gap(KINDS[entry.page_kind], entry.why_not or "no reason was written down")
            for entry in journey
            if entry.stage is stage and not entry.reached
        )
        if mine or gaps:
            reels.append(Reel(stage, STAGES[stage], mine, gaps))
    return tuple(reels)
