"""Several customers side by side: what each reached, how long it took, and where they parted ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mysteryshop.model import CheckRow, CheckSummary, KindRow, Met, PersonaColumn, PersonaSummary, Result, SideBySide
from mysteryshop.report.numbers import headline
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.names import KINDS, STAGES
from mysteryshop.report.view.stops import Stop
from mysteryshop.report.voice import PLAIN, Voice

VALUES = MappingProxyType({1.0: "met", 0.5: "half met", 0.0: "missed"})
"""A joined check's value in words."""

FIRST_CHECKS = 8
"""Differing checks that are shown at once; the others are folded away."""


@dataclass(frozen=True, slots=True)
class Waited:
    """One step that took longer than its customer's patience. stop: the page that it led to, if any."""

    step: str
    seconds: str
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Column:
    """One customer in figures, as shown."""

    title: str
    walks_as: str
    score: str
    reached: str
    seconds: str
    patience: str
    waits: tuple[Waited, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One page kind of one customer. state: reached, missed, or none where this customer neither met nor missed it."""

    state: str
    stop: Stop | None = None
    seconds: str = ""
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One page kind. stage: named at its first row only."""

    stage: str
    title: str
    cells: tuple[Cell, ...]
    parted: bool


@dataclass(frozen=True, slots=True)
class Parting:
    """A page kind that some reached and others did not. missed: who did not, for each reason."""

    title: str
    reached: str
    missed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A check that did not come out alike. values: one a customer, as words; cases: its findings."""

    check: CheckSummary
    values: tuple[str, ...]
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The whole comparison."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    partings: tuple[Parting, ...]
    first_checks: tuple[Difference, ...]
    more_checks: tuple[Difference, ...]


def compare_people(
    result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> Compared | None:
    """What stands side by side; None where one customer walked alone."""
    told = result.side_by_side
    if told is None:
        return None
    people = {persona.name: persona for persona in result.personas}
    cases = [case for chapter in chapters for case in chapter.cases]
    asked = {(check.checklist, check.id): check for check in result.checks}
    known = [(row, asked[row.checklist, row.check]) for row in told.checks if (row.checklist, row.check) in asked]
    checks = tuple(_difference(row, check, told, cases, voice) for row, check in known)
    return Compared(
        columns=tuple(_column(column, people.get(column.persona), stops, voice) for column in told.columns),
        rows=_rows(told, stops, voice),
        partings=tuple(_parting(row, told, people, voice) for row in told.kinds if row.parted),
        first_checks=checks[:FIRST_CHECKS],
        more_checks=checks[FIRST_CHECKS:],
    )


def walks_as(persona: PersonaSummary, voice: Voice = PLAIN) -> str:
    """Device, and what this customer's browser or hands do differently: "Laptop, keys alone"."""
    ways = [voice.say("keys alone")] if persona.keyboard else []
    ways += [] if persona.javascript else [voice.say("no scripts")]
    return ", ".join([persona.device or "Laptop", *ways])


def value_in_words(value: float, voice: Voice = PLAIN) -> str:
    """A joined check's value: met, half met, missed, or what part of it."""
    if value in VALUES:
        return voice.say(VALUES[value])
    return voice.say("{points} of 1", points=voice.points(value))


def _column(column: PersonaColumn, persona: PersonaSummary | None, stops: Mapping[str, Stop], voice: Voice) -> Column:
    return Column(
        title=(persona.title if persona else "") or column.persona,
        walks_as=walks_as(persona, voice) if persona else "",
        score=voice.say("not scored") if column.score is None else f"{headline(column.score)}",
        reached=voice.say("{reached} of {aimed}", reached=column.reached, aimed=column.aimed),
        seconds=voice.seconds(column.seconds),
        patience=voice.amount(PLAIN.seconds(column.patience).replace(".0 ", " ")),
        waits=tuple(Waited(wait.step, voice.seconds(wait.seconds), stops.get(wait.page)) for wait in column.waits),
        problem=column.problem,
    )


def _rows(told: SideBySide, stops: Mapping[str, Stop], voice: Voice) -> tuple[Row, ...]:
    rows: list[Row] = []
    before = None
    for kind in told.kinds:
        cells = tuple(_cell(kind.by.get(column.persona), stops, voice) for column in told.columns)
        stage = "" if kind.stage is before else voice.say(STAGES[kind.stage])
        rows.append(Row(stage, voice.say(KINDS[kind.page_kind]), cells, kind.parted))
        before = kind.stage
    return tuple(rows)


def _cell(met: Met | None, stops: Mapping[str, Stop], voice: Voice) -> Cell:
    if met is None:
        return Cell("none")
    if not met.reached:
        return Cell("missed")
    seconds = "" if met.seconds is None else voice.seconds(met.seconds)
    return Cell("reached", stops.get(met.page), seconds, met.slow)


def _parting(row: KindRow, told: SideBySide, people: Mapping[str, PersonaSummary], voice: Voice) -> Parting:
    def title(name: str) -> str:
        return (people[name].title if name in people else "") or name

    names = [column.persona for column in told.columns if column.persona in row.by]
    reached = voice.listed([title(name) for name in names if row.by[name].reached])
    missed: dict[str, list[str]] = {}
    for name in (name for name in names if not row.by[name].reached):
        missed.setdefault(row.by[name].why_not, []).append(title(name))
    return Parting(
        voice.say(KINDS[row.page_kind]), reached, tuple((voice.listed(who), why) for why, who in missed.items())
    )


def _difference(
    row: CheckRow, check: CheckSummary, told: SideBySide, cases: Iterable[Case], voice: Voice
) -> Difference:
    values = tuple(
        value_in_words(row.values[column.persona], voice) if column.persona in row.values else "–"
        for column in told.columns
    )
    return Difference(check, values, tuple(case for case in cases if case.check.id == row.check))


def partings_in_a_line(compared: Compared, voice: Voice = PLAIN) -> str:
    """What the head of the part says: how far they went apart."""
    kinds, checks = len(compared.partings), len(compared.first_checks) + len(compared.more_checks)
    if not kinds and not checks:
        return voice.say("They reached the same pages, and every question came out alike for all of them.")
    apart = [voice.count(kinds, "page kind")] if kinds else []
    apart += [voice.count(checks, "question")] if checks else []
    return voice.say("They parted ways at {what}.", what=voice.listed(apart))
