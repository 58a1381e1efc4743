"""Findings in, scores out: every lost point with a name, and what to fix first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from mysteryshop.model import (
    VALUE,
    Checklist,
    ChecklistSummary,
    Finding,
    Fix,
    JoinedCheck,
    PageSummary,
    Persona,
    Plan,
    Scores,
    Verdict,
)
from mysteryshop.score.fixes import rank_fixes
from mysteryshop.score.joining import join_checks
from mysteryshop.score.ledger import Ledger, find_stakes, open_ledger, weigh
from mysteryshop.score.points import WHOLE_CAP, cap, find_band, percent, percent_or_none
from mysteryshop.score.tallies import (
    tally_attributes,
    tally_checklists,
    tally_distinctions,
    tally_pages,
    tally_personas,
    tally_stages,
)


@dataclass(frozen=True, slots=True)
class Scored:
    """All that the findings add up to.

    findings: those given, in checklist order, with `points` and `lost` filled in. fixes: what to fix first, first.
    checklists: each with the share that it really had.
    """

    scores: Scores
    findings: tuple[Finding, ...]
    fixes: tuple[Fix, ...]
    checklists: tuple[ChecklistSummary, ...]


def score(
    findings: Sequence[Finding],
    checklists: Sequence[Checklist],
    pages: Sequence[PageSummary],
    personas: Sequence[Persona],
    plan: Plan,
) -> Scored:
    """Every score of one audit, with the arithmetic behind it.

    The whole is computed for each persona (checks by weight, checklists by share times the persona's factor,
    over what was decided), then averaged. A checklist with no share has its own score, and enters page, stage
    and persona scores, but neither the whole nor its cap, coverage, range and fixes.

    Raises: ValueError when a finding answers a check that none of the checklists holds.
    """
    ledger = open_ledger(findings, checklists, personas)
    return Scored(
        scores=_score_ledger(ledger, pages, plan),
        findings=_with_points(ledger),
        fixes=rank_fixes(ledger, plan.uncapped),
        checklists=_summarise_checklists(ledger),
    )


def _score_ledger(ledger: Ledger, pages: Sequence[PageSummary], plan: Plan) -> Scores:
    raw, coverage = ledger.raw, ledger.points.coverage
    capped_by = ledger.capped_by(plan.uncapped)
    overall = None if raw is None else cap(raw, WHOLE_CAP, capped_by)
    by_checklist = tally_checklists(ledger, plan.uncapped)
    return Scores(
        overall=percent_or_none(overall),
        raw=percent_or_none(raw),
        range=None if raw is None else (_percent_if(ledger, Verdict.FAIL), _percent_if(ledger, Verdict.PASS)),
        coverage=percent_or_none(coverage),
        band=find_band(overall, coverage),
        by_value=_score_by_value(ledger, capped_by),
        by_checklist=by_checklist,
        by_stage=tally_stages(ledger),
        by_persona=tally_personas(ledger),
        by_page=tally_pages(ledger, pages, plan.uncapped),
        attributes=tally_attributes(by_checklist),
        distinctions=tally_distinctions(ledger),
        capped_by=capped_by,
        unaudited=tuple(one.id for one in ledger.checklists if by_checklist[one.id].score is None),
        open_reviews=sum(finding.verdict is Verdict.REVIEW for finding in ledger.findings),
        joined=_show_joined(ledger),
    )


def _percent_if(ledger: Ledger, verdict: Verdict) -> float:
    """The whole before caps, 0 to 100, if every open review ended with this verdict."""
    settled = (
        replace(finding, verdict=verdict) if finding.verdict is Verdict.REVIEW else finding
        for finding in ledger.findings
    )
    joined = join_checks(enumerate(settled), ledger.checklists, ledger.personas)
    return percent(weigh(joined, find_stakes(joined, ledger.checklists)) or Fraction(0))


def _score_by_value(ledger: Ledger, capped_by: tuple[str, ...]) -> float | None:
    """The whole with personas weighed by their value, capped like the whole; None when no value is above 0."""
    wholes = [(Fraction(one.value), raw) for one in ledger.personas if (raw := ledger.raw_of(one)) is not None]
    values = sum((value for value, _ in wholes), Fraction(0))
    if not values:
        return None
    return percent(cap(sum((value * raw for value, raw in wholes), Fraction(0)) / values, WHOLE_CAP, capped_by))


def _show_joined(ledger: Ledger) -> tuple[JoinedCheck, ...]:
    return tuple(
        JoinedCheck(
            check=one.check.id,
            checklist=one.checklist,
            persona=one.persona.name,
            join=one.check.join.value,
            weight=one.check.weight,
            value=None if one.value is None else float(one.value),
            decided=float(one.decided),
            lost=percent(stake * (1 - (one.value or 0))),
        )
        for one, stake in ledger.entries
    )


def _with_points(ledger: Ledger) -> tuple[Finding, ...]:
    """The findings with what each earned, and what it costs the whole; the costs add up to 100 minus the raw score."""
    lost = [Fraction(0)] * len(ledger.findings)
    for one, stake in ledger.entries:
        for index, shortfall in one.shortfalls.items():
            lost[index] += stake * shortfall
    return tuple(
        replace(
            finding,
            points=finding.weight * VALUE[finding.verdict] if finding.verdict.counted else None,
            lost=percent(cost),
        )
        for finding, cost in zip(ledger.findings, lost, strict=True)
    )


def _summarise_checklists(ledger: Ledger) -> tuple[ChecklistSummary, ...]:
    """Each checklist with the per cent of the whole that it really made up, averaged over the personas."""
    effective = {checklist.id: Fraction(0) for checklist in ledger.checklists}
    for one, stake in ledger.entries:
        effective[one.checklist] += stake
    return tuple(
        ChecklistSummary(one.id, one.title or one.id, one.about, one.share, percent(effective[one.id]))
        for one in ledger.checklists
    )
