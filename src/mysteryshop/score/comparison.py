"""Results side by side: ranks, gaps, what changed, and what moved the score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from urllib.parse import urlsplit

from mysteryshop.model import (
    CheckSummary,
    ComparedRow,
    ComparedShop,
    Comparison,
    ComparisonKind,
    Result,
)
from mysteryshop.score.changes import find_changes
from mysteryshop.score.movement import find_movement
from mysteryshop.score.points import WHOLE_CAP, cap, percent
from mysteryshop.score.yardstick import Key, key_of, rules_in_common, shares_of, values_of, weigh


def compare_results(results: Sequence[Result], kind: ComparisonKind | None = None) -> Comparison:
    """Two or more results side by side. kind: None to tell by the sites: two of one site are before and after.

    Raises: ValueError for fewer than two results, or for more than two as before and after.
    """
    kind = kind or _kind_of(results)
    if len(results) < 2 or (kind is ComparisonKind.BEFORE_AFTER and len(results) > 2):
        raise ValueError("before and after are two results, us and them two or more")
    values = [values_of(result.scores) for result in results]
    common = _decided_by_all(results, values)
    told = Comparison(
        kind=kind,
        shops=_shops(results, kind, values, common),
        compared=len(common),
        checklists=tuple(_checklist_rows(results)),
        checks=tuple(sorted(_check_rows(results, values), key=_furthest_behind)),
    )
    if kind is ComparisonKind.US_THEM:
        return told
    before, after = results
    return replace(told, movement=find_movement(before, after), changes=find_changes(before, after))


def anonymised(comparison: Comparison) -> Comparison:
    """The same without names, addresses and quotes: shops are Shop A, Shop B and so on, in their order."""
    return replace(
        comparison,
        shops=tuple(replace(shop, name=f"Shop {_letters(at)}", url="") for at, shop in enumerate(comparison.shops)),
        changes=tuple(replace(change, before="", after="", reason="") for change in comparison.changes),
        anonymous=True,
    )


def _kind_of(results: Sequence[Result]) -> ComparisonKind:
    sites = {_host(result) or result.audit.name for result in results}
    return ComparisonKind.BEFORE_AFTER if len(results) == 2 and len(sites) == 1 else ComparisonKind.US_THEM


def _host(result: Result) -> str:
    try:
        return (urlsplit(result.audit.url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _decided_by_all(results: Sequence[Result], values: Sequence[dict[Key, Fraction]]) -> list[CheckSummary]:
    """The checks of the first result that all asked by the same rule and decided, and that count in the whole."""
    rules, shares = rules_in_common(results), shares_of(results[0])
    return [
        check
        for check in results[0].checks
        if key_of(check) in rules and check.checklist in shares and all(key_of(check) in each for each in values)
    ]


def _shops(
    results: Sequence[Result],
    kind: ComparisonKind,
    values: Sequence[dict[Key, Fraction]],
    common: Sequence[CheckSummary],
) -> tuple[ComparedShop, ...]:
    shares, ids = shares_of(results[0]), {check.id for check in common}
    scores: list[float | None] = []
    for result, each in zip(results, values, strict=True):
        raw = weigh(common, shares, each)
        scores.append(None if raw is None else percent(cap(raw, WHOLE_CAP, ids & set(result.scores.capped_by))))
    return tuple(
        ComparedShop(
            name=name,
            url=result.audit.url,
            finished=result.finished,
            overall=result.scores.overall,
            raw=result.scores.raw,
            coverage=result.scores.coverage,
            band=result.scores.band,
            shared=score,
            rank=None if score is None else 1 + sum(other is not None and other > score for other in scores),
        )
        for result, score, name in zip(results, scores, _names(results, kind), strict=True)
    )


def _names(results: Sequence[Result], kind: ComparisonKind) -> list[str]:
    """The audits' names; equal ones are told apart by their turn."""
    taken = Counter(result.audit.name for result in results)
    turns = ("before", "after") if kind is ComparisonKind.BEFORE_AFTER else [str(n + 1) for n in range(len(results))]
    return [
        result.audit.name if taken[result.audit.name] == 1 else f"{result.audit.name} ({turn})"
        for result, turn in zip(results, turns, strict=True)
    ]


def _checklist_rows(results: Sequence[Result]) -> Iterator[ComparedRow]:
    titles = {one.id: one.title for result in reversed(results) for one in result.checklists}
    rules = rules_in_common(results)
    for checklist in dict.fromkeys(one.id for result in results for one in result.checklists):
        tallies = [result.scores.by_checklist.get(checklist) for result in results]
        checks = {key_of(check) for result in results for check in result.checks if check.checklist == checklist}
        values = tuple(tally.score if tally else None for tally in tallies)
        yield ComparedRow(checklist, "", titles[checklist], 0, None, values, checks <= rules)


def _check_rows(results: Sequence[Result], values: Sequence[dict[Key, Fraction]]) -> Iterator[ComparedRow]:
    rules = rules_in_common(results)
    asked = {key_of(check): check for result in reversed(results) for check in result.checks}
    shares = {**shares_of(results[-1]), **shares_of(results[0])}
    weights: Counter[str] = Counter()
    for check in asked.values():
        weights[check.checklist] += check.weight
    for key in dict.fromkeys(key_of(check) for result in results for check in result.checks):
        check = asked[key]
        found = tuple(percent(each[key]) if key in each else None for each in values)
        if all(value is None for value in found):
            continue
        part = float(shares.get(check.checklist, Fraction(0)) * check.weight / (weights[check.checklist] or 1))
        alike = key in rules
        gap = _gap(found) * part / 100 if alike else 0.0
        yield ComparedRow(check.checklist, check.id, check.ask, check.weight, check.severity, found, alike, gap)


def _furthest_behind(row: ComparedRow) -> tuple[float, bool, int, int, str, str]:
    """Then what all were asked alike and decided, the weightiest first."""
    return (row.gap, not row.alike, row.values.count(None), -row.weight, row.check, row.checklist)


def _gap(values: Sequence[float | None]) -> float:
    """How far the first is before the best of the others; 0 when one side was not decided."""
    own, others = values[0], [value for value in values[1:] if value is not None]
    return own - max(others) if own is not None and others else 0.0


def _letters(number: int) -> str:
    """A, B, …, Z, AA, AB and so on."""
    rest, letter = divmod(number, 26)
    return (_letters(rest - 1) if rest else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[letter]
