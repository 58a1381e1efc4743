"""A result with its own sentences in another language: checks, steps, what went wrong. Quotes stay as they are."""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.model import (
    ChecklistSummary,
    CheckSummary,
    ComparedRow,
    Comparison,
    Finding,
    PersonaSummary,
    RehearsalRow,
    Result,
    SideBySide,
    VisitSummary,
)
from mysteryshop.report.voice import Voice

TURNS = ("(before)", "(after)")
"""What stands behind a name that two visits have in common."""


def in_voice(result: Result, voice: Voice) -> Result:
    """The result as this voice tells it. The reasons of findings stay English here: some views read values out of
    them, and so they are said where they are shown.
    """
    if voice.english:
        return result
    reason = voice.language.reason
    return replace(
        result,
        checks=tuple(_check(check, voice) for check in result.checks),
        checklists=tuple(_checklist(each, voice) for each in result.checklists),
        personas=tuple(_persona(each, voice) for each in result.personas),
        findings=tuple(_finding(each, voice) for each in result.findings),
        visits=tuple(_visit(each, voice) for each in result.visits),
        pages=tuple(replace(page, notice=reason(page.notice)) for page in result.pages),
        gate=replace(result.gate, reasons=tuple(map(reason, result.gate.reasons))),
        rehearsal=tuple(_row(row, voice) for row in result.rehearsal),
        walk_outs=tuple(replace(each, reason=reason(each.reason)) for each in result.walk_outs),
        unmet_needs=tuple(replace(each, thing=voice.language.value(each.thing)) for each in result.unmet_needs),
        side_by_side=_side_by_side(result.side_by_side, voice) if result.side_by_side else None,
    )


def _check(check: CheckSummary, voice: Voice) -> CheckSummary:
    own = voice.language.shipped
    return replace(check, ask=own(check.ask), why=own(check.why), fix=own(check.fix))


def _checklist(each: ChecklistSummary, voice: Voice) -> ChecklistSummary:
    own = voice.language.shipped
    return replace(each, title=own(each.title), about=own(each.about))


def _persona(each: PersonaSummary, voice: Voice) -> PersonaSummary:
    """The shipped customers are known; a house's own keep their words."""
    own = voice.known
    return replace(each, title=own(each.title), story=own(each.story), needs=own(each.needs), device=own(each.device))


def _finding(each: Finding, voice: Voice) -> Finding:
    """What to do is the check's own advice, or a sentence of the judge."""
    advice = voice.language.shipped(each.recommendation)
    if advice == each.recommendation:
        advice = voice.language.reason(advice)
    return replace(each, recommendation=advice)


def _visit(visit: VisitSummary, voice: Voice) -> VisitSummary:
    """Notes and how a step was mended begin with words that views look for: they are said where they are shown."""
    reason = voice.language.reason
    return replace(
        visit,
        problem=reason(visit.problem),
        journey=tuple(replace(each, why_not=reason(each.why_not)) for each in visit.journey),
        steps=tuple(replace(step, problem=reason(step.problem)) for step in visit.steps),
    )


def _row(row: RehearsalRow, voice: Voice) -> RehearsalRow:
    reason = voice.language.reason
    return replace(row, how=reason(row.how), did=reason(row.did), why_not=reason(row.why_not))


def _side_by_side(told: SideBySide, voice: Voice) -> SideBySide:
    reason = voice.language.reason
    return replace(
        told,
        columns=tuple(replace(column, problem=reason(column.problem)) for column in told.columns),
        kinds=tuple(
            replace(kind, by={who: replace(met, why_not=reason(met.why_not)) for who, met in kind.by.items()})
            for kind in told.kinds
        ),
    )


def comparison_in_voice(told: Comparison, voice: Voice) -> Comparison:
    """The comparison as this voice tells it: the questions, and the names of the checklists."""
    if voice.english:
        return told
    changes = (replace(each, ask=voice.language.shipped(each.ask)) for each in told.changes)
    return replace(
        told,
        shops=tuple(replace(shop, name=_turn(shop.name, voice)) for shop in told.shops),
        checklists=tuple(_compared(row, voice) for row in told.checklists),
        checks=tuple(_compared(row, voice) for row in told.checks),
        changes=tuple(changes),
    )


def _turn(name: str, voice: Voice) -> str:
    """The name of a shop, with the word behind it that tells two visits of one shop apart."""
    own, blank, turn = name.rpartition(" ")
    return f"{own}{blank}({voice.say(turn[1:-1])})" if turn in TURNS else name


def _compared(row: ComparedRow, voice: Voice) -> ComparedRow:
    return replace(row, ask=voice.language.shipped(row.ask))
