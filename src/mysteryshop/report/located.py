"""Findings with their place, as the formats for editors and code hosts want them: drafts today, audits as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from mysteryshop.model import Finding, Severity, Verdict

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Spotted:
    """Words and where they stand. line and column: 0 where there are none. name: `page 2`, `row 3`."""

    words: str
    line: int = 0
    column: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding in a file or on a page. uri: a path with slashes, or an address. others: further quotes of it."""

    finding: Finding
    uri: str
    at: Spotted
    others: tuple[Spotted, ...] = ()


def to_look_at(located: Iterable[Located]) -> Iterator[Located]:
    """Those that a person should look at; what was met, and what had no meaning, is not named."""
    return (each for each in located if each.finding.verdict in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW))


def level_of(finding: Finding) -> Level:
    """How loudly it is told: a fail of a critical or major check as an error, other fails and partials as warnings."""
    if finding.verdict is Verdict.FAIL and finding.severity in (Severity.CRITICAL, Severity.MAJOR):
        return "error"
    return "warning" if finding.verdict in (Verdict.FAIL, Verdict.PARTIAL) else "note"


def advice(finding: Finding) -> str:
    """What to write instead: the words that a customer would rather read, else what the check advises."""
    if not finding.suggestion:
        return finding.recommendation
    return f"A customer would rather read: “{finding.suggestion}”"
