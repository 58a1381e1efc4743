"""SARIF 2.1.0 of drafts: findings for code hosts and editors, each with its rule and its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mysteryshop import __version__
from mysteryshop.errors import Mistake
from mysteryshop.model import CheckSummary, Verdict
from mysteryshop.report.located import Located, Spotted, advice, level_of, to_look_at
from mysteryshop.report.safety import printable
from mysteryshop.report.sarif_log import artifact, driver, log_of, message


def render_sarif(found: Iterable[Located], checks: Sequence[CheckSummary], mistakes: Sequence[Mistake] = ()) -> str:
    """One run with its rules and results; equal findings give equal text.

    checks: what was asked. mistakes: files that could not be read; with one the run counts as not carried out.
    """
    numbers = {check.id: number for number, check in enumerate(checks)}
    run = {
        "tool": driver(__version__, checks),
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not mistakes,
                "toolExecutionNotifications": [_notification(mistake) for mistake in mistakes],
            }
        ],
        "results": [_result(each, numbers) for each in to_look_at(found)],
    }
    return log_of(run)


def _result(located: Located, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A review is nobody's fault yet, so it has a kind of its own and, as the standard wants it, no level."""
    finding = located.finding
    open_question = finding.verdict is Verdict.REVIEW
    result: dict[str, Any] = {"ruleId": finding.check}
    if finding.check in numbers:
        result["ruleIndex"] = numbers[finding.check]
    result |= {
        "kind": "review" if open_question else "fail",
        "level": "none" if open_question else level_of(finding),
        "message": message(_message(located)),
        "locations": [_location(located.uri, located.at)],
        "partialFingerprints": {"words/v1": _fingerprint(located)},
        "properties": {"verdict": finding.verdict.value, "confidence": finding.confidence},
    }
    if located.others:
        result["relatedLocations"] = [
            {"id": number, **_location(located.uri, other), "message": message(other.words)}
            for number, other in enumerate(located.others, 1)
        ]
    return result


def _message(located: Located) -> str:
    finding = located.finding
    quoted = f"“{located.at.words}” " if located.at.words else ""
    return f"{quoted}{finding.reason}\n{advice(finding)}".strip()


def _location(uri: str, spotted: Spotted) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": artifact(uri)}
    if spotted.line:
        physical["region"] = {"startLine": spotted.line, "startColumn": max(1, spotted.column)}
        if spotted.words:
            physical["region"]["snippet"] = {"text": printable(spotted.words)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if spotted.name:
        location["logicalLocations"] = [{"name": spotted.name}]
    return location


def _fingerprint(located: Located) -> str:
    """The same for the same words under the same check, wherever they move in the file."""
    words = " ".join(located.at.words.split())
    return hashlib.sha256("\n".join((located.finding.check, located.uri, words)).encode("utf-8", "replace")).hexdigest()


def _notification(mistake: Mistake) -> dict[str, Any]:
    at = Spotted("", mistake.place.line, mistake.place.column)
    text = f"{mistake.problem}\n{mistake.hint}".strip()
    return {"level": "error", "message": message(text), "locations": [_location(mistake.place.file, at)]}
