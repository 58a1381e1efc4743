"""An earlier result, as far as a later one keeps it."""

from __future__ import annotations

from collections.abc import Mapping

from mysteryshop.model import EarlierFinding, EarlierResult, Finding, PageSummary, Result, Verdict

OPEN = (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)


def earlier_summary(earlier: Result) -> EarlierResult:
    """What was open in it, so that a report can say what is new since then, and what is gone."""
    pages = {page.id: page for page in earlier.pages}
    kept = tuple(_kept(finding, pages) for finding in earlier.findings if finding.verdict in OPEN)
    return EarlierResult(earlier.audit.name, earlier.finished, kept)


def _kept(finding: Finding, pages: Mapping[str, PageSummary]) -> EarlierFinding:
    page = pages.get(finding.page)
    return EarlierFinding(
        checklist=finding.checklist,
        check=finding.check,
        verdict=finding.verdict,
        reason=finding.reason,
        words=finding.quotes[0].text if finding.quotes else "",
        page_kind=finding.page_kind,
        url=page.url if page else "",
        persona=finding.persona,
        scenario=finding.scenario,
    )
