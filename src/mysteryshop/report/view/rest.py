"""What lost no points: open questions, what was met, and what could not be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.model import CheckSummary, Result, Verdict
from mysteryshop.report.view.cases import Case, Quoted, fold
from mysteryshop.report.view.stops import Stop

MOST_QUOTES = 3
"""Quotes shown of one check that was met; a count stands for the rest. Source: enough to see what is meant."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One check and one verdict on all its pages. findings: how many answers; reasons: each once."""

    check: CheckSummary
    verdict: Verdict
    findings: int
    reasons: tuple[str, ...]
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """The answers of one checklist that lost nothing, by verdict."""

    title: str
    met: tuple[Answered, ...]
    unasked: tuple[Answered, ...]


def open_questions(result: Result, stops: Mapping[str, Stop]) -> tuple[Case, ...]:
    """What a person has to decide, the heaviest first."""
    cases = fold(result, stops, (Verdict.REVIEW,))
    return tuple(sorted(cases, key=lambda case: (-case.finding.weight, case.check.id, case.indexes[0])))


def what_was_met(result: Result, stops: Mapping[str, Stop]) -> tuple[Quiet, ...]:
    """One record a checklist that has something to tell, in the result's order."""
    others = (Verdict.NOT_SEEN, Verdict.NOT_APPLICABLE, Verdict.ERROR)
    met = _by_checklist(fold(result, stops, (Verdict.PASS,)), (Verdict.PASS,))
    unasked = _by_checklist(fold(result, stops, others), others)
    return tuple(
        Quiet(checklist.title or checklist.id, tuple(met[checklist.id]), tuple(unasked[checklist.id]))
        for checklist in result.checklists
        if met[checklist.id] or unasked[checklist.id]
    )


def _by_checklist(cases: list[Case], verdicts: tuple[Verdict, ...]) -> defaultdict[str, list[Answered]]:
    together: dict[tuple[Verdict, str], list[Case]] = defaultdict(list)
    for case in cases:
        together[case.verdict, case.check.id].append(case)
    answers: defaultdict[str, list[Answered]] = defaultdict(list)
    for (verdict, _), same in sorted(together.items(), key=lambda each: verdicts.index(each[0][0])):
        answers[same[0].finding.checklist].append(_answered(verdict, same))
    return answers


def _answered(verdict: Verdict, cases: list[Case]) -> Answered:
    quotes = {case.quotes[0].text: case.quotes[0] for case in cases if case.quotes}
    reasons = dict.fromkeys(case.finding.reason for case in cases if case.finding.reason)
    number = sum(len(case.indexes) for case in cases)
    return Answered(cases[0].check, verdict, number, tuple(reasons)[:MOST_QUOTES], tuple(quotes.values())[:MOST_QUOTES])
