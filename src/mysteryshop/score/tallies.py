"""The scores beside the whole: by checklist, stage, persona and page, and the two five-line summaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import mean

from mysteryshop.model import STAGE_OF, Finding, PageSummary, Persona, Stage, Tally
from mysteryshop.score.joining import Joined, Seen, join_checks
from mysteryshop.score.ledger import Ledger, page_checks
from mysteryshop.score.points import Points, add_points, make_tally
from mysteryshop.score.profile import ATTRIBUTES, DISTINCTIONS

NOBODY = Persona("")
"""A page's score is the same whoever looks at it."""


def tally_checklists(ledger: Ledger, uncapped: Iterable[str]) -> dict[str, Tally]:
    """Checklist id to its score: joined checks by weight for each persona, then the plain mean over personas.

    earned and possible are the sums over the personas.
    """
    return {
        checklist.id: _tally_checklist([one for one in ledger.joined if one.checklist == checklist.id], uncapped)
        for checklist in ledger.checklists
    }


def tally_personas(ledger: Ledger) -> dict[str, Tally]:
    """Persona name to the score of that walk: joined checks by weight times the persona's factor, never capped."""
    return {persona.name: _tally_persona(ledger, persona) for persona in ledger.personas if persona.name}


def tally_stages(ledger: Ledger) -> dict[str, Tally]:
    """Stage to the score of its pages: mean and worst checks, joined within the stage, never capped.

    Checks are joined for each persona, then all personas' points are added up. Stages that nothing was asked of
    are left out.
    """
    by_stage: dict[Stage, list[Seen]] = defaultdict(list)
    for index, finding in enumerate(page_checks(ledger.findings, ledger.checklists)):
        if (stage := stage_of(finding)) is not None:
            by_stage[stage].append((index, finding))
    tallies: dict[str, Tally] = {}
    for stage in Stage:
        joined = join_checks(by_stage[stage], ledger.checklists, ledger.personas)
        points = add_points(one.points for one in joined)
        if points.applicable:
            tallies[stage.value] = make_tally(points, points.ratio)
    return tallies


def tally_pages(ledger: Ledger, pages: Sequence[PageSummary], uncapped: Iterable[str]) -> dict[str, Tally]:
    """Page id to the score of the mean and worst checks seen on it; None within when nothing was decided there."""
    by_page: dict[str, list[Finding]] = defaultdict(list)
    for finding in page_checks(ledger.findings, ledger.checklists):
        by_page[finding.page].append(finding)
    return {page.id: _tally_page(ledger, by_page[page.id], uncapped) for page in sorted(pages, key=lambda p: p.id)}


def tally_attributes(by_checklist: dict[str, Tally]) -> dict[str, Tally]:
    """Attribute to the score of the checklist that asks for it; only those with anything decided."""
    return {
        name: by_checklist[checklist]
        for name, checklist in ATTRIBUTES.items()
        if checklist in by_checklist and by_checklist[checklist].score is not None
    }


def tally_distinctions(ledger: Ledger) -> dict[str, Tally]:
    """Distinction to the score of all checks that feed it, by weight, uncapped; only those with anything decided."""
    tallies: dict[str, Tally] = {}
    for name, feed in DISTINCTIONS.items():
        points = add_points(one.points for one in ledger.joined if feed.holds(one.checklist, one.check.id))
        if points.possible:
            tallies[name] = make_tally(points, points.ratio)
    return tallies


def stage_of(finding: Finding) -> Stage | None:
    """Where on the journey a finding stands; a page that was never reached stands where its kind does."""
    return finding.stage or (STAGE_OF[finding.page_kind] if finding.page_kind else None)


def _tally_checklist(joined: Sequence[Joined], uncapped: Iterable[str]) -> Tally:
    by_persona: dict[str, Points] = defaultdict(Points)
    for one in joined:
        by_persona[one.persona.name] += one.points
    ratios = [points.ratio for points in by_persona.values() if points.ratio is not None]
    return make_tally(add_points(by_persona.values()), mean(ratios) if ratios else None, _capping(joined, uncapped))


def _tally_persona(ledger: Ledger, persona: Persona) -> Tally:
    own = (one for one in ledger.joined if one.persona.name == persona.name)
    points = add_points(one.points * one.factor for one in own)
    return make_tally(points, points.ratio)


def _tally_page(ledger: Ledger, findings: Iterable[Finding], uncapped: Iterable[str]) -> Tally:
    seen = (replace(finding, persona=NOBODY.name) for finding in findings)
    joined = join_checks(enumerate(seen), ledger.checklists, (NOBODY,))
    points = add_points(one.points for one in joined)
    return make_tally(points, points.ratio, _capping(joined, uncapped))


def _capping(joined: Iterable[Joined], uncapped: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.check.id for one in joined if one.caps(uncapped)))
