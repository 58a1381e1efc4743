"""The staged faults of an audit, told in rows; read from evidence, with no browser at hand."""

from __future__ import annotations

from collections.abc import Sequence

from mysteryshop.model import (
    LONGEST_QUOTE,
    TOLD_BY,
    Finding,
    Page,
    RehearsalRow,
    Scenario,
    StoredVisit,
    Trial,
    Verdict,
)

WORST_FIRST = (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW, Verdict.PASS)


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
