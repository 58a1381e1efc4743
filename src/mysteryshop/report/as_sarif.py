"""SARIF 2.1.0: findings for code hosts and editors, each with its rule and its place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote, urlsplit

from mysteryshop import __version__
from mysteryshop.errors import Mistake
from mysteryshop.model import CheckSummary, Severity, Verdict
from mysteryshop.report.located import Located, Spotted, advice, level_of, to_look_at
from mysteryshop.report.safety import printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Source: the SARIF 2.1.0 standard, errata 01."""

LEVEL: Mapping[Severity, str] = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.INFO: "note",
}


def render_sarif(found: Iterable[Located], checks: Sequence[CheckSummary], mistakes: Sequence[Mistake] = ()) -> str:
    """One run with its rules and results; equal findings give equal text.

    checks: what was asked. mistakes: files that could not be read; with one the run counts as not carried out.
    """
    rules = [_rule(check) for check in checks]
    numbers = {check.id: number for number, check in enumerate(checks)}
    run = {
        "tool": {"driver": {"name": "mysteryshop", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not mistakes,
                "toolExecutionNotifications": [_notification(mistake) for mistake in mistakes],
            }
        ],
        "results": [_result(each, numbers) for each in to_look_at(found)],
    }
    text = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def _rule(check: CheckSummary) -> dict[str, Any]:
    about = {"text": check.ask}
    help_text = " ".join(part for part in (check.fix, f"Source: {check.source}" if check.source else "") if part)
    return {
        "id": check.id,
        "shortDescription": about,
        "fullDescription": {"text": check.why or check.ask},
        "help": {"text": help_text or check.ask},
        "defaultConfiguration": {"level": LEVEL[check.severity]},
        "properties": {"tags": [check.checklist], "severity": check.severity.value, "weight": check.weight},
    }


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
        "message": {"text": _message(located)},
        "locations": [_location(located.uri, located.at)],
        "partialFingerprints": {"words/v1": _fingerprint(located)},
        "properties": {"verdict": finding.verdict.value, "confidence": finding.confidence},
    }
    if located.others:
        result["relatedLocations"] = [
            {"id": number, **_location(located.uri, other), "message": {"text": printable(other.words)}}
            for number, other in enumerate(located.others, 1)
        ]
    return result


def _message(located: Located) -> str:
    finding = located.finding
    quoted = f"“{located.at.words}” " if located.at.words else ""
    return str(printable(f"{quoted}{finding.reason}\n{advice(finding)}".strip()))


def _location(uri: str, spotted: Spotted) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(uri)}
    if spotted.line:
        physical["region"] = {"startLine": spotted.line, "startColumn": max(1, spotted.column)}
        if spotted.words:
            physical["region"]["snippet"] = {"text": printable(spotted.words)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if spotted.name:
        location["logicalLocations"] = [{"name": spotted.name}]
    return location


def _artifact(uri: str) -> dict[str, str]:
    """A relative path stands for a file of the project; an address and an absolute path for themselves."""
    if urlsplit(uri).scheme in ("http", "https"):
        return {"uri": uri}
    path = PurePath(uri)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _fingerprint(located: Located) -> str:
    """The same for the same words under the same check, wherever they move in the file."""
    words = " ".join(located.at.words.split())
    return hashlib.sha256("\n".join((located.finding.check, located.uri, words)).encode("utf-8", "replace")).hexdigest()


def _notification(mistake: Mistake) -> dict[str, Any]:
    at = Spotted("", mistake.place.line, mistake.place.column)
    text = f"{mistake.problem}\n{mistake.hint}".strip()
    return {"level": "error", "message": {"text": printable(text)}, "locations": [_location(mistake.place.file, at)]}
