"""`result.sarif`: an audit's open findings as SARIF 2.1.0, each at the line of the checklist that asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mysteryshop.model import Result, Verdict
from mysteryshop.report.addresses import uri_of
from mysteryshop.report.anchored import Anchored, Said, anchor_open, in_project
from mysteryshop.report.located import advice, level_of
from mysteryshop.report.prints import alone, prints_of_earlier, states_since
from mysteryshop.report.safety import printable
from mysteryshop.report.sarif_log import artifact, driver, log_of, message


def render_audit_sarif(result: Result, _folder: Path) -> bytes:
    """One run. Code hosts anchor findings in files of the project, so the checklist's line stands first; the page, its
    address and the words are related locations.

    baselineState is told where the result was held against an earlier one. What is gone since then is counted, not
    listed: hosts that do not know the state would open it anew.
    """
    found = anchor_open(result)
    earlier = tuple(map(prints_of_earlier, result.earlier.findings)) if result.earlier else ()
    states, gone = states_since([each.prints for each in found], earlier)
    results = [dict(each) for each in _results(found, {check.id: n for n, check in enumerate(result.checks)})]
    for told, state in zip(results, states, strict=True):
        if result.earlier:
            told["baselineState"] = state
    if any(each.finding.accepted for each in found):
        for told, each in zip(results, found, strict=True):
            told["suppressions"] = _suppressions(each)
    run = {
        "tool": driver(result.tool.get("version", ""), result.checks),
        "automationDetails": {"id": f"mysteryshop/{printable(result.audit.name)}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result)],
        "results": results,
        "properties": _figures(result) | ({"gone": len(gone)} if result.earlier else {}),
    }
    return log_of(run).encode("utf-8")


def _results(found: Sequence[Anchored], numbers: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """A question is nobody's fault yet: a review, and, as the standard wants it, without level.

    Equal findings on several pages are told apart by number. `primaryLocationLineHash` is the one fingerprint that
    GitHub reads; left to itself it would hash the checklist's line, which all findings of a check share.
    """
    marks = alone(each.prints.words for each in found)
    for each, mark in zip(found, marks, strict=True):
        finding, at = each.finding, each.at
        question = finding.verdict is Verdict.REVIEW
        told: dict[str, Any] = {"ruleId": finding.check}
        if finding.check in numbers:
            told["ruleIndex"] = numbers[finding.check]
        told |= {
            "kind": "review" if question else "fail",
            "level": "none" if question else level_of(finding),
            "message": message(_words(each)),
            "locations": [_anchor(each)],
            "partialFingerprints": {
                "finding/v1": mark,
                "place/v1": each.prints.place,
                "primaryLocationLineHash": f"{mark[:16]}:1",
            },
            "properties": _properties(each),
        }
        if related := list(_related(each)):
            told["relatedLocations"] = [{"id": number, **one} for number, one in enumerate(related, 1)]
        if at is None:
            del told["partialFingerprints"]["primaryLocationLineHash"]
        yield told


def _words(each: Anchored) -> str:
    finding = each.finding
    where = f"{each.url or finding.page}: " if each.url or finding.page else ""
    quoted = f"“{each.words}” " if each.words else ""
    return f"{where}{quoted}{finding.reason}\n{advice(finding)}".strip()


def _anchor(each: Anchored) -> dict[str, Any]:
    """The check's line in its checklist; in results that do not know it, the checklist's file."""
    if each.at is None:
        return {"physicalLocation": {"artifactLocation": artifact(f"checklists/{each.finding.checklist}.yaml")}}
    return {
        "physicalLocation": {
            "artifactLocation": artifact(in_project(each.at.file)),
            "region": {"startLine": max(1, each.at.line), "startColumn": max(1, each.at.column)},
        }
    }


def _related(each: Anchored) -> Iterator[dict[str, Any]]:
    """The page, once for each quote on it; the page alone for a finding without quotes."""
    said = each.said or ((None,) if each.page else ())
    for one in said:
        location = _met(each, one)
        if location:
            yield location


def _met(each: Anchored, said: Said | None) -> dict[str, Any]:
    page = said.page if said else each.page
    channel = said.quote.channel if said else ""
    location: dict[str, Any] = {}
    if page and (uri := uri_of(page.url)):
        location["physicalLocation"] = {"artifactLocation": {"uri": uri}}
    if name := page.id if page else channel:
        location["logicalLocations"] = [{"name": printable(name)}]
    words = said.quote.text if said else page.title if page else ""
    if location and words.strip():
        location["message"] = message(words)
    return location


def _suppressions(each: Anchored) -> list[dict[str, str]]:
    accepted = each.finding.accepted
    if accepted is None:
        return []
    why = f"{accepted.reason} ({accepted.owner}, until {accepted.expires})"
    return [{"kind": "external", "status": "accepted", "justification": printable(why)}]


def _properties(each: Anchored) -> dict[str, Any]:
    finding = each.finding
    return {
        "verdict": finding.verdict.value,
        "confidence": finding.confidence,
        "lost": finding.lost,
        "persona": printable(finding.persona),
        "stage": finding.stage,
        "pageKind": finding.page_kind,
        "scenario": printable(finding.scenario),
    }


def _figures(result: Result) -> dict[str, Any]:
    scores, profile = result.scores, result.audit.redaction
    return {
        "score": scores.overall,
        "coverage": scores.coverage,
        "band": scores.band,
        "gateHeld": result.gate.held,
        "gateReasons": [printable(reason) for reason in result.gate.reasons],
        **({"redacted": printable(profile.name)} if result.audit.redacted and profile else {}),
    }


def _invocation(result: Result) -> dict[str, Any]:
    """Walks that broke off and detectors that broke are told; the run was carried out if anything was decided."""
    broken = [f"{visit.persona or visit.id}: {visit.problem}" for visit in result.visits if visit.problem]
    errors = [f"{one.check}: {one.reason}" for one in result.findings if one.verdict is Verdict.ERROR]
    unseen = dict.fromkeys(
        f"{one.page_kind or 'site'} was not seen: {one.reason}"
        for one in result.findings
        if one.verdict is Verdict.NOT_SEEN
    )
    return {
        "executionSuccessful": result.scores.overall is not None and not errors,
        "toolExecutionNotifications": [
            *({"level": "error", "message": message(words)} for words in (*broken, *errors)),
            *({"level": "warning", "message": message(words)} for words in unseen),
        ],
    }
