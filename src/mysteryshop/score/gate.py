"""The gate: whether a result may pass, and each reason why not in one line for a ticket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from mysteryshop.model import (
    CheckSummary,
    Finding,
    GateOutcome,
    GateRules,
    Join,
    Result,
    Scores,
    Severity,
    Tally,
    Verdict,
)
from mysteryshop.score.comparing import Shared, compare_shared

NAMES_SHOWN = 5
"""Check ids in one reason, then only how many more. Source: what still reads as one line in a ticket."""


def hold_gate(
    scores: Scores,
    findings: Sequence[Finding],
    rules: GateRules,
    *,
    checks: Sequence[CheckSummary] = (),
    worse_than: Result | None = None,
) -> GateOutcome:
    """Whether the scores hold against the rules, with every reason why they do not.

    checks: those of the scores, whose hashes say which checks an earlier result shares; needed only with
    `worse_than`. A result in which nothing was decided holds no gate, whatever the rules.
    """
    shared = compare_shared(scores, checks, worse_than) if worse_than else None
    reasons = (
        _nothing_decided(scores)
        if scores.overall is None
        else (
            *_under_minimum(scores, rules),
            *_under_coverage(scores, rules),
            *_fails(scores, findings, rules),
            *_open_reviews(scores, rules),
            *_checklists_under_minimum(scores, rules),
            *_worse(shared, worse_than, rules),
        )
    )
    return GateOutcome(held=not reasons, reasons=tuple(reasons), rules=_show_rules(rules, shared))


def _nothing_decided(scores: Scores) -> tuple[str]:
    if any(tally.score is not None for tally in scores.by_checklist.values()):
        return ("no checklist that was decided has a share of the whole, so there is no score to hold",)
    return ("nothing could be decided, so there is no score to hold",)


def _under_minimum(scores: Scores, rules: GateRules) -> Iterator[str]:
    if rules.min_score is not None and scores.overall is not None and scores.overall < rules.min_score:
        shown = _with_cap(scores.overall, scores.raw, scores.capped_by)
        yield f"score {shown} is under the minimum {_at_least(rules.min_score)}"


def _under_coverage(scores: Scores, rules: GateRules) -> Iterator[str]:
    coverage = scores.coverage or 0.0
    if coverage < rules.min_coverage:
        yield f"coverage {_shown(coverage)} % is under the minimum {_at_least(rules.min_coverage)} %"


def _fails(scores: Scores, findings: Sequence[Finding], rules: GateRules) -> Iterator[str]:
    """Fails, not partials, of the severities asked for; major includes critical."""
    asked = [severity for severity in (Severity.CRITICAL, Severity.MAJOR) if severity in rules.fail_on]
    if not asked:
        return
    mildest = asked[-1]
    severities = {Severity.CRITICAL, mildest}
    standing = [one for one in findings if one.severity in severities and _stands(one, scores)]
    if standing:
        ids = sorted({one.check for one in standing})
        yield f"{_count_fails(standing)}: {_name(ids)} (fail-on {mildest})"


def _open_reviews(scores: Scores, rules: GateRules) -> Iterator[str]:
    if "review" in rules.fail_on and scores.open_reviews:
        questions = (
            "1 open question waits" if scores.open_reviews == 1 else f"{scores.open_reviews} open questions wait"
        )
        yield f"{questions} for a person (fail-on review)"


def _checklists_under_minimum(scores: Scores, rules: GateRules) -> Iterator[str]:
    for checklist, least in sorted(rules.by_checklist.items()):
        tally = scores.by_checklist.get(checklist)
        if tally is None:
            yield f"{checklist} has the minimum {_at_least(least)}, but no such checklist is part of the audit"
        elif tally.score is None:
            yield f"{checklist} has the minimum {_at_least(least)}, but nothing in it could be decided"
        elif tally.score < least:
            yield f"{checklist} {_tally_with_cap(tally, tally.score)} is under its minimum {_at_least(least)}"


def _worse(shared: Shared | None, earlier: Result | None, rules: GateRules) -> Iterator[str]:
    if shared is None or earlier is None:
        if rules.no_worse_than:
            yield f"no earlier result was read to hold this one against: {rules.no_worse_than}"
        return
    name = f"{earlier.audit.name} of {earlier.finished}"
    if shared.now is None or shared.then is None:
        yield f"no check was decided both now and in {name}, so nothing says that this is no worse"
    elif shared.now < shared.then:
        yield (
            f"score {_shown(shared.now)} is worse than {_at_least(shared.then)} in {name}, "
            f"on the {_plural(shared.checks, 'check')} that both decided"
        )


def _stands(finding: Finding, scores: Scores) -> bool:
    """Whether this is a fail that counts: for an `any` check, only where no other page made up for it."""
    if finding.verdict is not Verdict.FAIL:
        return False
    return finding.join != Join.ANY or any(
        one.value == 0
        for one in scores.joined
        if (one.checklist, one.check) == (finding.checklist, finding.check) and finding.persona in {"", one.persona}
    )


def _count_fails(standing: Sequence[Finding]) -> str:
    """`1 critical and 3 major fails`."""
    severities = [severity for severity in Severity if any(one.severity is severity for one in standing)]
    counts = [f"{sum(one.severity is severity for one in standing)} {severity}" for severity in severities]
    return " and ".join(counts) + (" fail" if len(standing) == 1 else " fails")


def _name(ids: Sequence[str]) -> str:
    more = len(ids) - NAMES_SHOWN
    return ", ".join(ids[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _tally_with_cap(tally: Tally, score: float) -> str:
    return _with_cap(score, tally.raw, tally.capped_by)


def _with_cap(score: float, raw: float | None, capped_by: Sequence[str]) -> str:
    """The score, and what it would be without its cap when one holds it down."""
    if raw is None or raw <= score:
        return _shown(score)
    return f"{_shown(score)} (capped by {_name(capped_by)}; {_shown(raw)} without)"


def _shown(value: float) -> str:
    """Two places, rounded down: a score never looks better than it is."""
    return str(Decimal(str(value)).quantize(Decimal("0.01"), ROUND_FLOOR))


def _at_least(value: float) -> str:
    """Two places, rounded up, so that a number that is under it also looks like it."""
    return str(Decimal(str(value)).quantize(Decimal("0.01"), ROUND_CEILING))


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _show_rules(rules: GateRules, shared: Shared | None) -> dict[str, Any]:
    """What was asked, under its names in an audit file, in types that JSON keeps."""
    asked: dict[str, Any] = {
        "min-score": rules.min_score,
        "min-coverage": rules.min_coverage,
        "fail-on": list(rules.fail_on),
        "by-checklist": dict(rules.by_checklist),
        "no-worse-than": rules.no_worse_than,
        "checks-compared": shared.checks if shared else None,
    }
    return {name: value for name, value in asked.items() if value not in (None, [], {}, "")}
