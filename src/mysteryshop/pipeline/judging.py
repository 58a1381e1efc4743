"""Stored visits against checklists: no browser, no network, the same answer every time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mysteryshop.errors import FileMistakes
from mysteryshop.files import load_checklists, misnamed_checks
from mysteryshop.history import read_result
from mysteryshop.judge import DetectorCatalogue, judge
from mysteryshop.model import Persona, Plan, Result, Scenario, StoredVisit
from mysteryshop.pipeline.accepting import accept_by_plan
from mysteryshop.pipeline.held_against import earlier_summary
from mysteryshop.pipeline.meaning import heed_environment
from mysteryshop.pipeline.plans import Overrides, laid_over
from mysteryshop.pipeline.records import plan_of_record
from mysteryshop.pipeline.rehearsal import rehearsal_rows
from mysteryshop.pipeline.results import (
    audit_summary,
    check_summaries,
    page_summaries,
    persona_summaries,
    tool_summary,
    visit_summaries,
    when,
)
from mysteryshop.pipeline.visiting import read_visits
from mysteryshop.score import find_walk_outs, hold_gate, put_side_by_side, score


def judge_visits(plan: Plan, visits: Sequence[StoredVisit], folder: Path) -> Result:
    """The result of these visits. folder: where result.json will stand, for the paths in it.

    Raises: FileMistakes or UsageProblem for a checklist, a baseline or an earlier result that can't be read.
    """
    heed_environment()
    base = Path(plan.place.file).parent if plan.place else Path()
    checklists = load_checklists(plan.checklists, base, DetectorCatalogue())
    mistakes = misnamed_checks(plan, checklists)
    if mistakes:
        raise FileMistakes(mistakes)
    visits = in_order(visits, plan)
    judgement = judge(visits, checklists, plan)
    pages = page_summaries(visits, folder)
    walked = {stored.visit.persona for stored in visits}
    personas = tuple(persona for persona in plan.personas if persona.name in walked) or _nameless(walked)
    scored = score(judgement.findings, checklists, pages, personas, plan)
    checks = check_summaries(checklists)
    earlier = read_result(base / plan.gate.no_worse_than) if plan.gate.no_worse_than else None
    started, finished = when(visits)
    findings, baseline = accept_by_plan(plan, scored.findings, pages, finished or started)
    walks = visit_summaries([stored for stored in visits if not stored.visit.scenario])
    return Result(
        tool=tool_summary(checklists),
        audit=audit_summary(plan),
        started=started,
        finished=finished,
        personas=persona_summaries(personas),
        visits=walks,
        pages=pages,
        checklists=scored.checklists,
        checks=checks,
        findings=findings,
        facts=judgement.facts,
        contradictions=judgement.contradictions,
        scores=scored.scores,
        gate=hold_gate(scored.scores, findings, plan.gate, checks=checks, pages=pages, worse_than=earlier),
        fixes=scored.fixes,
        side_by_side=put_side_by_side(walks, personas, scored.scores),
        rehearsal=rehearsal_rows(visits, scored.findings),
        walk_outs=find_walk_outs(walks, personas, pages, scored.findings),
        unmet_needs=judgement.unmet_needs,
        mirror=judgement.mirror,
        baseline=baseline,
        earlier=earlier_summary(earlier) if earlier else None,
    )


def in_order(visits: Sequence[StoredVisit], plan: Plan) -> list[StoredVisit]:
    """The visits as the audit file names their personas and journeys, then the channels in its order."""
    personas = [persona.name for persona in plan.personas]
    journeys = [journey.channel for journey in plan.journeys]
    channels = [channel.name for channel in plan.channels]

    def turn(stored: StoredVisit) -> tuple[int, int, int, int]:
        visit = stored.visit
        fault = 1 + list(Scenario).index(Scenario(visit.scenario)) if visit.scenario in list(Scenario) else 0
        walked = (*journeys, visit.channel).index(visit.channel) if visit.persona else 0
        document = (*channels, visit.id).index(visit.id)
        return (*personas, visit.persona).index(visit.persona), fault, walked, document

    return sorted(visits, key=turn)


def _nameless(names: set[str]) -> tuple[Persona, ...]:
    return tuple(Persona(name) for name in sorted(names))


def judge_folder(folder: Path, output: Path, overrides: Overrides) -> tuple[Plan, Result]:
    """A stored visit (or all visits of an audit's folder) judged again, by its own plan with the flags laid over.

    output: where result.json will stand. Raises: UsageProblem, FileMistakes.
    """
    visits = read_visits(folder)
    plan = plan_of_record(visits[0].visit.plan, f"{visits[0].folder}/visit.json")
    names = dict.fromkeys(stored.visit.persona for stored in visits)
    plan = laid_over(replace(plan, personas=tuple(p for p in plan.personas if p.name in names)), overrides)
    return plan, judge_visits(plan, visits, output)
