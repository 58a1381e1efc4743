"""The scenarios of an audit: staged after the sound walk, and told in rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mysteryshop.evidence import read_visit
from mysteryshop.model import (
    LONGEST_QUOTE,
    TOLD_BY,
    ChannelKind,
    Finding,
    Page,
    Plan,
    RehearsalRow,
    Scenario,
    StoredVisit,
    Trial,
    Verdict,
)
from mysteryshop.pipeline.failures import saved_pages, scenarios_of
from mysteryshop.pipeline.records import plan_record
from mysteryshop.visit import ScenarioOrder, VisitOrder

SIDE_BY_SIDE = 3
"""Scenarios staged at a time where nobody says how many visits. Source: measured; they mostly wait for the shop."""

WORST_FIRST = (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW, Verdict.PASS)


def scenario_orders(plan: Plan, walked: Mapping[str, VisitOrder], folder: Path) -> list[ScenarioOrder]:
    """The scenarios still to be staged, as the first persona met the shop on the web.

    walked: the orders of the sound walks by id; folder: where their visits lie, and those of the scenarios will.
    """
    order = next((one for one in walked.values() if one.journey.channel is ChannelKind.WEB), None)
    order = order or next(iter(walked.values()), None)
    scenarios = scenarios_of(plan)
    if order is None or not scenarios or not (order.folder / "visit.json").is_file():
        return []
    sound = read_visit(order.folder)
    failures = saved_pages(plan)
    orders = []
    for name in scenarios:
        at = folder / f"{order.folder.name}-{name}"
        own = replace(order, id=f"{order.id}-{name}", folder=at, kept=(), started="")
        if not _finished(own.folder):
            own = replace(own, plan_record=plan_record(plan))
            orders.append(ScenarioOrder(Scenario(name), own, sound, failures))
    return orders


def _finished(folder: Path) -> bool:
    return (folder / "visit.json").is_file() and read_visit(folder).visit.state == "finished"


def rehearsal_rows(visits: Sequence[StoredVisit], findings: Sequence[Finding]) -> tuple[RehearsalRow, ...]:
    """A row for each trial, in the order of the scenarios' own list."""
    order = {scenario.value: index for index, scenario in enumerate(Scenario)}
    staged = sorted((s for s in visits if s.visit.scenario), key=lambda s: order.get(s.visit.scenario, len(order)))
    return tuple(_row(stored, trial, findings) for stored in staged for trial in stored.visit.trials)


def _row(stored: StoredVisit, trial: Trial, findings: Sequence[Finding]) -> RehearsalRow:
    visit = stored.visit
    page = next((page for page in stored.pages if trial.page and page.id == trial.page), None)
    if page is None:
        return RehearsalRow(trial.scenario, visit.id, trial.place, why_not=trial.why_not)
    return _told(page, f"{visit.id}/{page.id}", visit.id, findings)


def _told(page: Page, name: str, visit: str, findings: Sequence[Finding]) -> RehearsalRow:
    own = [finding for finding in findings if finding.page == name]
    verdicts = {column: [f.verdict for f in own if f.detector in detectors] for column, detectors in TOLD_BY.items()}
    told = {column: _worst(found) for column, found in verdicts.items() if _worst(found) is not None}
    staged = page.staged
    if staged is None:
        return RehearsalRow(page.scenario, visit, page.main_kind, name, words=page.text[:LONGEST_QUOTE])
    return RehearsalRow(
        scenario=staged.scenario,
        visit=visit,
        place=staged.place,
        page=name,
        before=f"{visit}/{staged.before}" if staged.before else "",
        how=staged.how,
        did=staged.did,
        words=" ".join(" ".join(staged.said).split())[:LONGEST_QUOTE],
        browser_error=staged.browser_error,
        first_sign=staged.first_sign,
        words_at=staged.words_at,
        watched=staged.watched,
        cart_kept=staged.cart_kept,
        fields_kept=staged.fields_kept,
        orders_stopped=staged.order_requests,
        told={column: verdict for column, verdict in told.items() if verdict is not None},
    )


def _worst(verdicts: Sequence[Verdict]) -> Verdict | None:
    return next((verdict for verdict in WORST_FIRST if verdict in verdicts), None)
