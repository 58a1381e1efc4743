from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result

from mysteryshop.model import GateOutcome, Quote
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.ladder import Ladder, climb
from mysteryshop.report.view.stops import find_stops

RESULT = sample_result()
CHAPTERS = find_chapters(RESULT, find_stops(RESULT, {}))


def ladder() -> Ladder:
    found = climb(RESULT, CHAPTERS)
    assert found is not None
    return found


def test_each_rung_starts_where_the_one_before_ended() -> None:
    rungs = ladder().rungs
    assert rungs[0].before == RESULT.scores.overall
    assert [rung.before for rung in rungs[1:]] == [rung.fix.after for rung in rungs[:-1]]


def test_a_repair_under_a_cap_says_that_the_score_is_held() -> None:
    first, second = ladder().rungs[:2]
    assert first.held
    assert first.note == "held at 59 by a cap; without it 61 to 65"
    assert second.note == "59 to 70: the cap goes"


def test_today_and_instead_are_the_dearest_finding_that_has_a_suggestion() -> None:
    rung = next(rung for rung in ladder().rungs if rung.check.id == "outage-gives-time")
    assert (rung.today, rung.suggestion) == (("Please try again later.",), "We expect to be open again by 14:30 today.")
    assert len(rung.cases) == 2


def test_without_a_suggestion_the_advice_of_the_check_stands() -> None:
    rung = next(rung for rung in ladder().rungs if rung.check.id == "outage-keeps-my-work")
    assert (rung.today, rung.suggestion) == ((), "")
    assert rung.advice == "Keep the cart through the failure, and say so."


def test_the_scale_holds_every_mark() -> None:
    steps = ladder()
    shown = [rung.fix.after for rung in steps.rungs] + [rung.before for rung in steps.rungs] + [75.0]
    assert all(steps.low <= score <= steps.high for score in shown)
    assert steps.at(steps.low) == "0.00%"
    assert steps.at(steps.high) == "100.00%"


def test_the_gate_is_found_under_the_name_that_an_audit_file_uses() -> None:
    found = climb(replace(RESULT, gate=GateOutcome(held=True, rules={"min-score": 70.0})), CHAPTERS)
    assert found is not None
    assert found.gate == 70.0


def test_nothing_to_mend_draws_no_ladder() -> None:
    assert climb(replace(RESULT, fixes=()), CHAPTERS) is None


def test_pages_held_against_one_another_show_both_sides_today() -> None:
    index = next(i for i, each in enumerate(RESULT.findings) if each.check == "faq-answers-first")
    here = RESULT.findings[index]
    both = replace(here, suggestion="", quotes=(*here.quotes, Quote("30 days", page=RESULT.pages[2].id)))
    result = replace(RESULT, findings=(*RESULT.findings[:index], both, *RESULT.findings[index + 1 :]))
    found = climb(result, find_chapters(result, find_stops(result, {})))
    assert found is not None
    (rung,) = [rung for rung in found.rungs if rung.check.id == "faq-answers-first"]
    assert rung.today == (here.quotes[0].text, "30 days")


def test_a_cap_above_the_score_is_not_said_to_hold_it() -> None:
    low = replace(RESULT.scores, overall=30.0, raw=30.0)
    fixes = (replace(RESULT.fixes[1], after=36.0, raw_after=36.0, lifts_cap=True),)
    found = climb(replace(RESULT, scores=low, fixes=fixes), CHAPTERS)
    assert found is not None
    assert (found.rungs[0].lifts, found.rungs[0].note) == (False, "30 to 36")
