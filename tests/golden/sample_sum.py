"""The sample's own small sum, apart from the program's: findings, scores and fixes that agree with one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tests.golden.sample_answers import EVERY_PAGE, KINDS, PARENT, SAVER, Answer, page_id
from tests.golden.sample_checks import BY_ID, CAPPING, CHECKLISTS, CHECKS
from tests.golden.shop_pages import LAPTOP

from mysteryshop.model import (
    STAGE_OF,
    VALUE,
    Band,
    CheckSummary,
    Finding,
    Fix,
    JoinedCheck,
    PageKind,
    Quote,
    Scores,
    Severity,
    Stage,
    Tally,
    Verdict,
)


def _finding(answer: Answer) -> Finding:
    check, shop_page, verdict = BY_ID[answer.check], EVERY_PAGE[answer.page], Verdict(answer.verdict)
    kind = PageKind(KINDS[answer.page])
    quotes = (Quote(answer.words, "main p", shop_page.box(answer.words)),) if answer.words else ()
    return Finding(
        check=check.id,
        checklist=check.checklist,
        detector=check.id,
        page=page_id(shop_page),
        page_kind=kind,
        stage=STAGE_OF[kind],
        persona=PARENT if answer.page < len(LAPTOP) else SAVER,
        scenario="api-500" if kind is PageKind.FAULT else "",
        verdict=verdict,
        reason=answer.reason,
        weight=check.weight,
        points=check.weight * VALUE[verdict] if verdict.counted else None,
        severity=check.severity,
        confidence=0.95 if check.severity is Severity.CRITICAL else 0.75,
        group=answer.group,
        quotes=quotes,
        recommendation=check.fix,
        suggestion=answer.suggestion,
        join=check.join,
        measured=check.severity is Severity.CRITICAL,
    )


def score_sample(answers: Sequence[Answer]) -> tuple[tuple[Finding, ...], tuple[JoinedCheck, ...], float]:
    """The sample's own small sum: checks joined over their pages, checklists by their effective share."""
    findings = [_finding(answer) for answer in answers]
    counted: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.verdict.counted:
            counted[finding.check].append(finding)
    values = {id_: _join(BY_ID[id_], [VALUE[each.verdict] for each in same]) for id_, same in counted.items()}
    joined, lost_by_check = [], {}
    for checklist in CHECKLISTS:
        possible = sum(BY_ID[id_].weight for id_ in values if BY_ID[id_].checklist == checklist.id)
        for check in (each for each in CHECKS if each.checklist == checklist.id):
            value = values.get(check.id)
            lost = 0.0 if value is None else checklist.effective * check.weight * (1 - value) / possible
            lost_by_check[check.id] = lost
            joined.append(
                JoinedCheck(
                    check.id, check.checklist, "", check.join, check.weight, value, 0.0 if value is None else 1.0, lost
                )
            )
    shared = [replace(each, lost=_share(each, counted[each.check], lost_by_check[each.check])) for each in findings]
    return tuple(shared), tuple(joined), 100 - sum(lost_by_check.values())


def _join(check: CheckSummary, values: list[float]) -> float:
    return min(values) if check.join == "worst" else sum(values) / len(values)


def _share(finding: Finding, same: list[Finding], lost: float) -> float:
    missed = sum(1 - VALUE[each.verdict] for each in same)
    return lost * (1 - VALUE[finding.verdict]) / missed if finding.verdict.counted and missed else 0.0


def sample_scores(findings: Sequence[Finding], joined: Sequence[JoinedCheck], raw: float) -> Scores:
    by_checklist = {each.id: _checklist_tally(each.id, joined) for each in CHECKLISTS}
    return Scores(
        overall=min(59.0, raw),
        raw=raw,
        range=(raw - 2.2, raw + 1.4),
        coverage=87.5,
        band=Band.FAILING if raw < 40 else Band.SELLER_FOCUSED,
        by_value=raw + 0.8,
        by_checklist=by_checklist,
        by_stage={
            stage.value: _tally([f for f in findings if f.stage is stage])
            for stage in Stage
            if stage is not Stage.RECEIVE
        },
        by_persona={name: _tally([f for f in findings if f.persona == name]) for name in (PARENT, SAVER)},
        by_page={page_id(page): _tally([f for f in findings if f.page == page_id(page)]) for page in EVERY_PAGE},
        attributes={},
        distinctions={},
        capped_by=CAPPING,
        unaudited=("house-style",),
        open_reviews=1,
        joined=tuple(joined),
    )


def _checklist_tally(checklist: str, joined: Sequence[JoinedCheck]) -> Tally:
    mine = [each for each in joined if each.checklist == checklist and each.value is not None]
    possible = float(sum(each.weight for each in mine))
    earned = sum(each.weight * (each.value or 0.0) for each in mine)
    if not possible:
        return Tally(None, None, 0.0, 0.0, 0.0)
    raw = 100 * earned / possible
    capped = CAPPING if checklist == "outage-messaging" else ()
    return Tally(min(39.0, raw) if capped else raw, raw, earned, possible, 90.0, capped_by=capped)


def _tally(findings: Sequence[Finding]) -> Tally:
    counted = [each for each in findings if each.points is not None]
    possible = float(sum(each.weight for each in counted))
    earned = sum(each.points or 0.0 for each in counted)
    score = 100 * earned / possible if possible else None
    return Tally(score, score, earned, possible, 100.0 if counted else 0.0)


def sample_fixes(findings: Sequence[Finding], scores: Scores) -> tuple[Fix, ...]:
    lost: dict[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        if finding.lost:
            lost[finding.check].append(index)
    order = sorted(
        lost,
        key=lambda id_: (
            id_ not in CAPPING,
            CAPPING.index(id_) if id_ in CAPPING else 0,
            -sum(findings[i].lost for i in lost[id_]),
        ),
    )
    shown, raw, fixes = scores.overall or 0.0, scores.raw or 0.0, []
    for id_ in order:
        gain = sum(findings[index].lost for index in lost[id_])
        lifts, raw, before = id_ == CAPPING[-1], raw + gain, shown
        shown = min(59.0, raw) if id_ == CAPPING[0] else raw
        pages = tuple(dict.fromkeys(findings[index].page for index in lost[id_]))
        fixes.append(
            Fix(id_, shown - before, gain, shown, raw, lifts, findings[lost[id_][0]].stage, pages, tuple(lost[id_]))
        )
    return tuple(fixes)
