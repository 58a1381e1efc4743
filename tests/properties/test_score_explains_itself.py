"""What the catalogue promises of any score whatever was seen: each test is one of its lines."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mysteryshop.model import (
    STAGE_OF,
    VALUE,
    Check,
    Checklist,
    Finding,
    Join,
    PageKind,
    PageSummary,
    Persona,
    Plan,
    Scores,
    Severity,
    Tally,
    Verdict,
)
from mysteryshop.score import Scored, score

CHECKLISTS = ("outage-messaging", "variety-choice", "cost-to-own")
CHECKS = ("copy-leads-with-outcome", "care-after-purchase", "any-third")
PEOPLE = ("parent", "reader", "expert")
KINDS = (PageKind.HOME, PageKind.PRODUCT, PageKind.CART, PageKind.FAQ, PageKind.FAULT)
always = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
"""The same examples on every run, however busy the machine is."""
AS_JSON = TypeAdapter(Scored)
Item = TypeVar("Item")


LIKELY = (*Verdict, *VALUE, *VALUE)
"""All verdicts, those that earn or cost points more often."""


@dataclass(frozen=True)
class Case:
    """One audit as the score is given it."""

    findings: tuple[Finding, ...]
    checklists: tuple[Checklist, ...]
    pages: tuple[PageSummary, ...]
    personas: tuple[Persona, ...]

    def scored(self) -> Scored:
        return score(self.findings, self.checklists, self.pages, self.personas, Plan("any"))

    def with_finding(self, index: int, finding: Finding) -> Case:
        return replace(self, findings=(*self.findings[:index], finding, *self.findings[index + 1 :]))


def page_summary(page: str, kind: PageKind) -> PageSummary:
    return PageSummary(page, "", (kind,), STAGE_OF[kind], "", 200, "", "", "", "", "", "")


def finding_of(checklist: str, check: Check, persona: str, page: str, kind: PageKind, verdict: Verdict) -> Finding:
    return Finding(
        check=check.id,
        checklist=checklist,
        detector=check.detect,
        page=page,
        page_kind=kind,
        stage=STAGE_OF[kind],
        persona=persona,
        scenario="",
        verdict=verdict,
        reason="",
        weight=check.weight,
        points=None,
        severity=check.severity,
        confidence=1.0,
        group="",
        join=check.join.value,
    )


@st.composite
def checklists(draw: st.DrawFn) -> tuple[Checklist, ...]:
    def a_check(name: str) -> Check:
        weight, join = draw(st.integers(1, 5)), draw(st.sampled_from(Join))
        return Check(name, "?", "any", weight, draw(st.sampled_from(Severity)), "", join=join)

    return tuple(
        Checklist(
            name,
            "",
            tuple(a_check(check) for check in CHECKS[: draw(st.integers(1, 3))]),
            share=draw(st.sampled_from([0, 2, 14, 18, 33.3])),
        )
        for name in CHECKLISTS[: draw(st.integers(1, 3))]
    )


def people() -> st.SearchStrategy[tuple[Persona, ...]]:
    factors = st.dictionaries(st.sampled_from(CHECKLISTS), st.floats(0.5, 2), max_size=2)
    values = st.sampled_from([0.0, 0.5, 1.0, 2.0])
    each = [st.builds(Persona, st.just(name), value=values, factors=factors) for name in PEOPLE]
    return st.integers(0, 3).flatmap(lambda count: st.tuples(*each[:count]))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any audit: every check seen by anybody on up to three pages, with any verdict."""
    asked, personas = draw(checklists()), draw(people())
    findings: list[Finding] = []
    for checklist in asked:
        for check in checklist.checks:
            walkers = [""] if check.join is Join.SITE else ["", *(persona.name for persona in personas)]
            for who in walkers:
                for verdict, kind in draw(
                    st.lists(st.tuples(st.sampled_from(LIKELY), st.sampled_from(KINDS)), min_size=1, max_size=3)
                ):
                    page = f"{who or 'saved'}/{len(findings) % 5}-{kind}"
                    findings.append(finding_of(checklist.id, check, who, page, kind, verdict))
    pages = {one.page: page_summary(one.page, one.page_kind) for one in findings if one.page_kind}
    return Case(tuple(findings), asked, tuple(pages.values()), personas)


def all_scores(scores: Scores) -> dict[str, float]:
    """Every score there is, by name, shown and raw; those that are None left out."""
    found: dict[str, float | None] = {"overall": scores.overall, "raw": scores.raw, "by value": scores.by_value}
    tables: Mapping[str, Mapping[str, Tally]] = {
        "checklist": scores.by_checklist,
        "stage": scores.by_stage,
        "persona": scores.by_persona,
        "page": scores.by_page,
        "attribute": scores.attributes,
        "distinction": scores.distinctions,
    }
    for table, tallies in tables.items():
        for name, tally in tallies.items():
            found[f"{table} {name}"] = tally.score
            found[f"{table} {name}, raw"] = tally.raw
    return {name: value for name, value in found.items() if value is not None}


def assert_none_lower(before: Scored, after: Scored) -> None:
    old, new = all_scores(before.scores), all_scores(after.scores)
    assert {name: (value, new.get(name)) for name, value in old.items() if new.get(name, -1) < value} == {}


def pick(data: st.DataObject, case: Case, *verdicts: Verdict) -> int:
    """The index of some finding with one of these verdicts."""
    fitting = [index for index, one in enumerate(case.findings) if one.verdict in verdicts]
    assume(fitting)
    return data.draw(st.sampled_from(fitting))


@always
@given(cases())
def test_lost_points_add_up_to_100_minus_the_raw_score(case: Case) -> None:
    scored = case.scored()
    raw = scored.scores.raw
    expected = 0 if raw is None else 100 - raw
    assert sum(one.lost for one in scored.findings) == pytest.approx(expected, abs=1e-9)
    assert sum(one.lost for one in scored.scores.joined) == pytest.approx(expected, abs=1e-9)
    assert all(one.lost == 0 for one in scored.findings if one.verdict not in {Verdict.FAIL, Verdict.PARTIAL})


@always
@given(cases())
def test_the_shares_really_had_add_up_to_100(case: Case) -> None:
    scored = case.scored()
    expected = 0 if scored.scores.raw is None else 100
    assert sum(one.effective for one in scored.checklists) == pytest.approx(expected, abs=1e-9)


@always
@given(cases())
def test_points_earned_are_weight_times_verdict(case: Case) -> None:
    for one in case.scored().findings:
        assert one.points == (one.weight * VALUE[one.verdict] if one.verdict in VALUE else None)


@always
@given(cases())
def test_the_same_input_gives_the_same_bytes(case: Case) -> None:
    assert AS_JSON.dump_json(case.scored()) == AS_JSON.dump_json(case.scored())


@always
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_findings_and_pages_changes_no_byte(case: Case, chance: random.Random) -> None:
    mixed = replace(case, findings=shuffled(case.findings, chance), pages=shuffled(case.pages, chance))
    assert AS_JSON.dump_json(mixed.scored()) == AS_JSON.dump_json(case.scored())


@always
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_checklists_changes_no_number(case: Case, chance: random.Random) -> None:
    mixed = replace(case, checklists=shuffled(case.checklists, chance)).scored()
    plain = case.scored()
    assert all_scores(mixed.scores) == all_scores(plain.scores)
    assert (mixed.scores.range, mixed.scores.coverage) == (plain.scores.range, plain.scores.coverage)
    assert {*mixed.scores.joined} == {*plain.scores.joined}
    assert sorted(map(repr, mixed.findings)) == sorted(map(repr, plain.findings))
    assert [(one.check, one.gain, one.after) for one in mixed.fixes] == [
        (one.check, one.gain, one.after) for one in plain.fixes
    ]


@always
@given(cases(), st.data())
def test_fixing_one_finding_never_lowers_any_score(case: Case, data: st.DataObject) -> None:
    index = pick(data, case, Verdict.FAIL, Verdict.PARTIAL)
    worse = case.findings[index].verdict
    better = data.draw(st.sampled_from([one for one in VALUE if VALUE[one] > VALUE[worse]]))
    mended = case.with_finding(index, replace(case.findings[index], verdict=better))
    assert_none_lower(case.scored(), mended.scored())


@always
@given(cases(), st.data())
def test_turning_the_undecided_into_a_pass_never_lowers_any_score(case: Case, data: st.DataObject) -> None:
    index = pick(data, case, Verdict.NOT_APPLICABLE, Verdict.REVIEW, Verdict.NOT_SEEN, Verdict.ERROR)
    passing = case.with_finding(index, replace(case.findings[index], verdict=Verdict.PASS))
    before, after = case.scored(), passing.scored()
    assert_none_lower(before, after)
    assert (after.scores.coverage or 0) >= (before.scores.coverage or 0)


@always
@given(cases(), st.sampled_from(KINDS), st.data())
def test_adding_a_page_that_passes_never_lowers_a_score(case: Case, kind: PageKind, data: st.DataObject) -> None:
    checklist = data.draw(st.sampled_from(case.checklists))
    check = data.draw(st.sampled_from(checklist.checks))
    who = data.draw(st.sampled_from(["", *(persona.name for persona in case.personas)]))
    more = finding_of(checklist.id, check, who, "new/page", kind, Verdict.PASS)
    wider = replace(case, findings=(*case.findings, more), pages=(*case.pages, page_summary("new/page", kind)))
    before, after = case.scored(), wider.scored()
    assert_none_lower(before, after)
    values = {(one.checklist, one.check, one.persona): one.value for one in after.scores.joined}
    for one in before.scores.joined:
        if one.value is not None:
            assert (values[one.checklist, one.check, one.persona] or 0) >= one.value


@always
@given(cases())
def test_the_range_holds_the_raw_score_and_coverage_is_a_share(case: Case) -> None:
    scores = case.scored().scores
    if scores.raw is not None:
        assert scores.range is not None
        low, high = scores.range
        assert 0 <= low <= scores.raw <= high <= 100
    for coverage in (scores.coverage, *(tally.coverage for tally in scores.by_checklist.values())):
        assert coverage is None or 0 <= coverage <= 100


@always
@given(cases())
def test_the_range_is_what_settling_every_review_would_give(case: Case) -> None:
    scores = case.scored().scores
    assume(scores.range is not None)

    def raw_if(verdict: Verdict) -> float | None:
        settled = (replace(one, verdict=verdict) if one.verdict is Verdict.REVIEW else one for one in case.findings)
        return replace(case, findings=tuple(settled)).scored().scores.raw

    assert scores.range == (raw_if(Verdict.FAIL), raw_if(Verdict.PASS))


@always
@given(cases())
def test_a_critical_fail_holds_the_score_down_until_it_goes(case: Case) -> None:
    scores = case.scored().scores
    if scores.overall is None or scores.raw is None:
        return
    assert scores.overall == (min(scores.raw, 59) if scores.capped_by else scores.raw)
    mended = replace(
        case,
        findings=tuple(
            replace(one, verdict=Verdict.PARTIAL)
            if one.severity is Severity.CRITICAL and one.verdict is Verdict.FAIL
            else one
            for one in case.findings
        ),
    ).scored()
    assert mended.scores.capped_by == ()
    assert mended.scores.overall == mended.scores.raw


@always
@given(cases())
def test_too_little_seen_is_given_no_band(case: Case) -> None:
    scores = case.scored().scores
    for score_shown, coverage, band in (
        (scores.overall, scores.coverage, scores.band),
        *((tally.score, tally.coverage, tally.band) for tally in scores.by_checklist.values()),
    ):
        assert (band is None) == (score_shown is None or coverage is None or coverage < 60)


@always
@given(cases())
def test_a_fix_gives_what_it_says(case: Case) -> None:
    scored = case.scored()
    for fix in scored.fixes:
        alone = mend(case, scored, fix.findings).scored().scores
        assert scored.scores.overall is not None
        assert scored.scores.raw is not None
        assert alone.overall == pytest.approx(scored.scores.overall + fix.gain, abs=1e-9)
        assert alone.raw == pytest.approx(scored.scores.raw + fix.raw_gain, abs=1e-9)


@always
@given(cases())
def test_fixes_climb_to_100_caps_first_then_by_points(case: Case) -> None:
    scored = case.scored()
    if not scored.fixes:
        assert scored.scores.raw in {None, 100}
        return
    done: list[int] = []
    for fix in scored.fixes:
        done.extend(fix.findings)
        then = mend(case, scored, done).scored().scores
        assert then.overall == pytest.approx(fix.after, abs=1e-9)
        assert then.raw == pytest.approx(fix.raw_after, abs=1e-9)
    assert scored.fixes[-1].after == 100
    assert sum(fix.lifts_cap for fix in scored.fixes) == bool(scored.scores.capped_by)
    lifted = next((place for place, fix in enumerate(scored.fixes, 1) if fix.lifts_cap), 0)
    for part in (scored.fixes[:lifted], scored.fixes[lifted:]):
        gains = [fix.raw_gain for fix in part]
        assert gains == sorted(gains, reverse=True)


@always
@given(st.integers(1, 100))
def test_many_pages_of_one_kind_do_not_outvote_one_of_another(pages: int) -> None:
    check = Check("any", "?", "any", 1, Severity.MAJOR, "")
    fail = finding_of("outage-messaging", check, "", "saved/fault", PageKind.FAULT, Verdict.FAIL)
    passes = (
        finding_of("outage-messaging", check, "", f"saved/{number}", PageKind.PRODUCT, Verdict.PASS)
        for number in range(pages)
    )
    case = Case((fail, *passes), (Checklist("outage-messaging", "", (check,)),), (), ())
    assert case.scored().scores.raw == 50


def mend(case: Case, scored: Scored, indexes: Sequence[int]) -> Case:
    """The same audit with these findings of the result passing."""
    chosen = {*indexes}
    return replace(
        case,
        findings=tuple(
            replace(one, verdict=Verdict.PASS) if index in chosen else one for index, one in enumerate(scored.findings)
        ),
    )


def shuffled(items: Sequence[Item], chance: random.Random) -> tuple[Item, ...]:
    mixed = list(items)
    chance.shuffle(mixed)
    return tuple(mixed)
