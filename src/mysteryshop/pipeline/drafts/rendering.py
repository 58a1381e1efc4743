"""What came of drafts, for programs: JSON, SARIF, remarks on GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mysteryshop.pipeline.drafts.places import Spot
from mysteryshop.pipeline.drafts.records import Checked, Draft, DraftFinding

if TYPE_CHECKING:
    from mysteryshop.report.located import Located, Spotted


def render_drafts(checked: Checked, form: str) -> str:
    """The drafts in one of `FORMS`, ending in a line end."""
    return FORMS[form](checked)


def _as_json(checked: Checked) -> str:
    drafts = [_draft(draft) for draft in checked.drafts]
    text = json.dumps(drafts, indent=2, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()


def _draft(draft: Draft) -> dict[str, Any]:
    findings = [_finding(each) for each in draft.findings]
    return {"file": draft.name, "as": draft.kind, "texts": draft.texts, "findings": findings}


def _finding(each: DraftFinding) -> dict[str, Any]:
    finding = each.finding
    return {
        **_spot(each.spot),
        "check": finding.check,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "reason": finding.reason,
        "quotes": [{"text": quote.text, **_spot(spot)} for quote, spot in zip(finding.quotes, each.spots, strict=True)],
        "recommendation": finding.recommendation,
        "suggestion": finding.suggestion,
        "confidence": finding.confidence,
    }


def _spot(spot: Spot) -> dict[str, Any]:
    """Line and column, null in a file that has none; where: `page 2`, `row 3`, or empty."""
    line, column = (spot.place.line, spot.place.column) if spot.has_lines else (None, None)
    return {"line": line, "column": column, "where": spot.name}


def _as_sarif(checked: Checked) -> str:
    from mysteryshop.report.as_sarif import render_sarif

    return render_sarif(_located(checked), checked.checks, checked.mistakes)


def _as_github(checked: Checked) -> str:
    from mysteryshop.report.as_github import render_github

    return render_github(_located(checked), checked.mistakes)


def _located(checked: Checked) -> Iterator[Located]:
    from mysteryshop.report.located import Located

    for draft in checked.drafts:
        for each in draft.findings:
            spotted = [_spotted(q.text, s) for q, s in zip(each.finding.quotes, each.spots, strict=True)]
            at = next((s for s, spot in zip(spotted, each.spots, strict=True) if spot == each.spot), None)
            others = tuple(other for other in spotted if other is not at)
            yield Located(each.finding, PurePath(draft.name).as_posix(), at or _spotted("", each.spot), others)


def _spotted(words: str, spot: Spot) -> Spotted:
    from mysteryshop.report.located import Spotted

    line, column = (spot.place.line, spot.place.column) if spot.has_lines else (0, 0)
    return Spotted(words, line, column, spot.name)


FORMS: Mapping[str, Callable[[Checked], str]] = MappingProxyType(
    {"json": _as_json, "sarif": _as_sarif, "github": _as_github}
)
"""How drafts are told to programs; people get the terminal's words. The report's writers are loaded when asked for."""
