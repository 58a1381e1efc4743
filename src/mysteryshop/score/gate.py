"""The gate: whether a result may pass, and each reason why not in one line for a ticket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from mysteryshop.model import (
    CheckSummary,
    Finding,
    GateOutcome,
    GateRules,
    PageSummary,
    Result,
    Scores,
    Severity,
    Verdict,
    stands,
)
from mysteryshop.score.comparing import Shared, compare_shared
from mysteryshop.score.figures import at_least, named, one_line, plural, shown, with_cap
from mysteryshop.score.minimums import parts_under_minimum


def hold_gate(
    scores: Scores,
    findings: Sequence[Finding],
    rules: GateRules,
    *,
    checks: Sequence[CheckSummary] = (),
    pages: Sequence[PageSummary] = (),
    worse_than: Result | None = None,
) -> GateOutcome:
    """Whether the scores hold against the rules, with every reason why they do not.

    checks: those of the scores, whose hashes say which checks an earlier result shares; needed only with
    `worse_than`. pages: those of the findings, for minimums of pages. Accepted findings fail nothing by `fail-on`;
    every score holds them as ever. A result in which nothing was decided holds no gate, whatever the rules.
    """
    shared = compare_shared(scores, checks, worse_than) if worse_than else None
    reasons = (
        _nothing_decided(scores)
        if scores.overall is None
        else (
            *_under_minimum(scores, rules),
            *_under_coverage(scores, rules),
            *_fails(scores, findings, rules),
            *_open_reviews(findings, rules),
            *parts_under_minimum(scores, findings, rules, pages),
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
        told = with_cap(scores.overall, scores.raw, scores.capped_by)
        yield f"score {told} is under the minimum {at_least(rules.min_score)}"


def _under_coverage(scores: Scores, rules: GateRules) -> Iterator[str]:
    coverage = scores.coverage or 0.0
    if coverage < rules.min_coverage:
        yield f"coverage {shown(coverage)} % is under the minimum {at_least(rules.min_coverage)} %"


def _fails(scores: Scores, findings: Sequence[Finding], rules: GateRules) -> Iterator[str]:
    """Fails, not partials, of the severities asked for; major includes critical."""
    asked = [severity for severity in (Severity.CRITICAL, Severity.MAJOR) if severity in rules.fail_on]
    if not asked:
        return
    mildest = asked[-1]
    severities = {Severity.CRITICAL, mildest}
    standing = [one for one in findings if one.severity in severities and not one.accepted and stands(one, scores)]
    if standing:
        yield f"{_count_fails(standing)}: {_name_fails(standing)} (fail-on {mildest})"


def _open_reviews(findings: Sequence[Finding], rules: GateRules) -> Iterator[str]:
    if "review" not in rules.fail_on:
        return
    waiting = [one for one in findings if one.verdict is Verdict.REVIEW and not one.accepted]
    if waiting:
        wait = "1 open question waits" if len(waiting) == 1 else f"{len(waiting)} open questions wait"
        yield f"{wait} for a person: {_name_fails(waiting)} (fail-on review)"


def _worse(shared: Shared | None, earlier: Result | None, rules: GateRules) -> Iterator[str]:
    if shared is None or earlier is None:
        if rules.no_worse_than:
            yield f"no earlier result was read to hold this one against: {one_line(rules.no_worse_than)}"
        return
    name = one_line(f"{earlier.audit.name} of {earlier.finished}")
    if shared.now is None or shared.then is None:
        yield f"no check was decided both now and in {name}, so nothing says that this is no worse"
    elif shared.now < shared.then:
        yield (
            f"score {shown(shared.now)} is worse than {at_least(shared.then)} in {name}, "
            f"on the {plural(shared.checks, 'check')} that both decided"
        )


def _count_fails(standing: Sequence[Finding]) -> str:
    """`1 critical and 3 major fails`."""
    severities = [severity for severity in Severity if any(one.severity is severity for one in standing)]
    counts = [f"{sum(one.severity is severity for one in standing)} {severity}" for severity in severities]
    return " and ".join(counts) + (" fail" if len(standing) == 1 else " fails")


def _name_fails(standing: Sequence[Finding]) -> str:
    """Each check with where it stands, so that the line says enough by itself: `outage-apology on error and fault`."""
    places: dict[str, set[str]] = defaultdict(set)
    for one in standing:
        places[one.check] |= {one.page_kind.value} if one.page_kind else set()
    return named([check + _on(sorted(at)) for check, at in sorted(places.items())])


def _on(kinds: Sequence[str]) -> str:
    if len(kinds) > 2:
        return f" on {len(kinds)} page kinds"
    return f" on {' and '.join(kinds)}" if kinds else ""


def _show_rules(rules: GateRules, shared: Shared | None) -> dict[str, Any]:
    """What was asked, under its names in an audit file, in types that JSON keeps."""
    asked: dict[str, Any] = {
        "min-score": rules.min_score,
        "min-coverage": rules.min_coverage,
        "fail-on": list(rules.fail_on),
        "by-checklist": dict(rules.by_checklist),
        "by-check": dict(rules.by_check),
        "by-page": dict(rules.by_page),
        "by-persona": dict(rules.by_persona),
        "no-worse-than": rules.no_worse_than,
        "checks-compared": shared.checks if shared else None,
    }
    return {name: value for name, value in asked.items() if value not in (None, [], {}, "")}
