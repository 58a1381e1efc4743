"""`gl-code-quality.json`: open findings for GitLab's merge requests, in its Code Quality format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mysteryshop.model import Result, Severity, Verdict
from mysteryshop.report.anchored import Anchored, anchor_open, in_project
from mysteryshop.report.prints import alone
from mysteryshop.report.safety import unbent

FAILS: Mapping[Severity, str] = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.INFO: "info",
}
PARTIALS: Mapping[Severity, str] = {
    Severity.CRITICAL: "major",
    Severity.MAJOR: "minor",
    Severity.MINOR: "info",
    Severity.INFO: "info",
}
"""GitLab's severities. A partial is one step milder; a question is never more than information."""

LONGEST_DESCRIPTION = 1_000
"""Characters. Source: what a merge request shows of one finding without a page of its own."""


def render_gitlab(result: Result, _folder: Path) -> bytes:
    """A list with one issue a fail, partial or open question; those that were accepted are left out."""
    found = [each for each in anchor_open(result) if each.finding.accepted is None]
    prints = alone(each.prints.words for each in found)
    issues = [_issue(each, mark) for each, mark in zip(found, prints, strict=True)]
    return (json.dumps(issues, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _issue(each: Anchored, fingerprint: str) -> dict[str, Any]:
    finding = each.finding
    file = in_project(each.at.file) if each.at else f"checklists/{finding.checklist}.yaml"
    return {
        "description": _description(each),
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _severity(each),
        "location": {"path": unbent(file), "lines": {"begin": each.at.line if each.at else 1}},
    }


def _severity(each: Anchored) -> str:
    if each.finding.verdict is Verdict.REVIEW:
        return "info"
    return (FAILS if each.finding.verdict is Verdict.FAIL else PARTIALS)[each.finding.severity]


def _description(each: Anchored) -> str:
    """One line: whose page, the reason, the words."""
    finding = each.finding
    where = each.url or finding.page
    who = f" ({finding.persona})" if finding.persona else ""
    quoted = f" “{each.words}”" if each.words else ""
    told = " ".join(f"{f'{where}{who}: ' if where else ''}{finding.reason}{quoted}".split())
    cut = told if len(told) <= LONGEST_DESCRIPTION else f"{told[: LONGEST_DESCRIPTION - 1]}…"
    return str(unbent(cut))
