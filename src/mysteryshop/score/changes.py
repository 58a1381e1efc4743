"""Findings of two results, sentence by sentence: what is better, worse, new, gone, or only said in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mysteryshop.model import VALUE, Cause, Change, CheckSummary, Finding, PageKind, Result, Severity, Turn, Verdict
from mysteryshop.score.yardstick import key_of, rules_in_common

Spot = tuple[str, str, PageKind | None, str]
"""Checklist, check, page kind, scenario: where a check is asked, whatever page answers it."""

_SEEN_OTHERWISE = (Verdict.NOT_APPLICABLE, Verdict.REVIEW)
"""Not decided, but met: then it is the page that differs and not the reach."""


def find_changes(before: Result, after: Result) -> tuple[Change, ...]:
    """The spots that came out differently, worse ones first, then the weightiest.

    Of several pages and personas at one spot the worst is told. What was met in full and is now not decided, or the
    other way round, is no change.
    """
    old, new = _by_spot(before), _by_spot(after)
    asked = {key_of(check): check for check in (*before.checks, *after.checks)}
    rules = rules_in_common((before, after))
    changes = [
        change
        for spot in dict.fromkeys((*new, *old))
        if spot[:2] in asked
        for change in _change(asked[spot[:2]], spot, old.get(spot, ()), new.get(spot, ()), same_rule=spot[:2] in rules)
    ]
    return tuple(sorted(changes, key=_first_worst))


def _by_spot(result: Result) -> dict[Spot, list[Finding]]:
    found: dict[Spot, list[Finding]] = defaultdict(list)
    for finding in result.findings:
        # A site's finding stands wherever it was met first; that it stands elsewhere now makes it no other finding.
        kind = None if finding.join == "site" else finding.page_kind
        found[finding.checklist, finding.check, kind, finding.scenario].append(finding)
    return found


def _change(
    check: CheckSummary, spot: Spot, old: Sequence[Finding], new: Sequence[Finding], *, same_rule: bool
) -> Iterator[Change]:
    was, now = _worst(old), _worst(new)
    turn = _turn(was, now)
    if turn is None:
        return
    cause = _cause(old if turn is Turn.NEW else new, decided=bool(was and now)) if same_rule else Cause.CHECKLIST
    told = now or was
    assert told is not None
    yield Change(
        turn=turn,
        cause=cause,
        checklist=check.checklist,
        check=check.id,
        ask=check.ask,
        severity=check.severity,
        weight=check.weight,
        page_kind=spot[2],
        scenario=spot[3],
        verdict_before=was.verdict if was else None,
        verdict_after=now.verdict if now else None,
        before=_words(was),
        after=_words(now),
        reason=told.reason,
    )


def _turn(was: Finding | None, now: Finding | None) -> Turn | None:
    if was is None or now is None:
        is_open = any(each and each.verdict is not Verdict.PASS for each in (was, now))
        return (Turn.NEW if now else Turn.GONE) if is_open else None
    moved = VALUE[now.verdict] - VALUE[was.verdict]
    if moved:
        return Turn.BETTER if moved > 0 else Turn.WORSE
    is_reworded = now.verdict is not Verdict.PASS and _words(was) != _words(now)
    return Turn.REWORDED if is_reworded else None


def _cause(other: Sequence[Finding], *, decided: bool) -> Cause:
    """other: what was found where it was not decided."""
    met = decided or any(finding.verdict in _SEEN_OTHERWISE for finding in other)
    return Cause.PAGE if met else Cause.REACH


def _worst(findings: Sequence[Finding]) -> Finding | None:
    decided = [finding for finding in findings if finding.verdict.counted]
    return min(decided, key=lambda finding: (VALUE[finding.verdict], -finding.lost), default=None)


def _words(finding: Finding | None) -> str:
    if finding is None:
        return ""
    return next((" ".join(quote.text.split()) for quote in finding.quotes if quote.text.strip()), "")


def _first_worst(change: Change) -> tuple[int, int, int, str, str, str, str]:
    order = (Turn.WORSE, Turn.NEW, Turn.BETTER, Turn.GONE, Turn.REWORDED)
    place = (change.checklist, change.check, change.page_kind or "", change.scenario)
    return (order.index(change.turn), -change.weight, list(Severity).index(change.severity), *place)
