"""What the terminal says of the customers: who waited too long where, and, of several, where they parted ways."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from mysteryshop.model import PersonaColumn, Result, SideBySide

MOST_WAITS = 3
"""Waits told of one walk; the report has them all."""


def people_lines(result: Result) -> Iterator[str]:
    """A line a customer where several walked, then where they parted; of one alone only the waits."""
    told = result.side_by_side
    if told is None:
        yield from (line for visit in result.visits for line in _waits_of(result, visit.persona))
        return
    longest = max(len(column.persona) for column in told.columns)
    for column in told.columns:
        yield f"{column.persona:<{longest}}  {_figures(column)}"
        yield from (f"  {line}" for line in _waits_of(result, column.persona))
    yield from _partings(told)


def _figures(column: PersonaColumn) -> str:
    score = "not scored" if column.score is None else f"score {floor(round(column.score, 9))}"
    waits = f", {len(column.waits)} waits over {column.patience:g} s" if column.waits else ""
    return f"{score}, {column.reached} of {column.aimed} page kinds reached, {column.seconds:.0f} s{waits}"


def _waits_of(result: Result, name: str) -> Iterator[str]:
    patience = next((persona.patience for persona in result.personas if persona.name == name), 0.0)
    waits = [step for visit in result.visits if visit.persona == name for step in visit.steps if step.slow]
    for step in sorted(waits, key=lambda step: -step.seconds)[:MOST_WAITS]:
        yield f"waited {step.seconds:.1f} s for {step.step}" + (f" (minds after {patience:g} s)" if patience else "")


def _partings(told: SideBySide) -> Iterator[str]:
    missed: dict[tuple[str, ...], list[str]] = {}
    for row in told.kinds:
        if row.parted:
            who = tuple(name for name, met in row.by.items() if not met.reached)
            missed.setdefault(who, []).append(row.page_kind)
    for names, kinds in missed.items():
        yield f"parted at {', '.join(kinds)}: not reached by {', '.join(names)}"
    if told.checks:
        yield f"{len(told.checks)} question{'s' if len(told.checks) > 1 else ''} came out differently"
