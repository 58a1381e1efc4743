from __future__ import annotations

from dataclasses import replace

import pytest
from tests.golden.sample import sample_result

from mysteryshop.report.view.arithmetic import add_up
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.stops import find_stops

RESULT = sample_result()
CHAPTERS = find_chapters(RESULT, find_stops(RESULT, {}))


def test_every_joined_check_is_one_line_and_the_lines_add_up() -> None:
    sums = add_up(RESULT, CHAPTERS)
    assert sum(len(each.lines) for each in sums.sums) == len(RESULT.scores.joined)
    assert sums.raw is not None
    assert sums.lost + sums.raw == pytest.approx(100)


def test_a_line_names_the_findings_that_it_counts() -> None:
    lines = {line.check.id: line for each in add_up(RESULT, CHAPTERS).sums for line in each.lines}
    assert [case.check.id for case in lines["outage-gives-time"].cases] == ["outage-gives-time"] * 2
    assert not lines["faq-speaks-to-me"].cases


def test_a_check_of_two_customers_has_one_anchor() -> None:
    joined = tuple(replace(each, persona=name) for name in ("a", "b") for each in RESULT.scores.joined)
    sums = add_up(replace(RESULT, scores=replace(RESULT.scores, joined=joined)), CHAPTERS)
    anchors = [line.anchor for each in sums.sums for line in each.lines if line.anchor]
    assert len(anchors) == len(set(anchors)) == len(RESULT.scores.joined)
    assert sums.several


def test_what_was_not_audited_is_named_by_its_title() -> None:
    assert add_up(RESULT, CHAPTERS).unaudited == ("House style <b>",)


def test_a_customers_line_names_what_this_customer_met() -> None:
    joined = tuple(replace(each, persona=name) for name in ("busy-parent", "") for each in RESULT.scores.joined)
    sums = add_up(replace(RESULT, scores=replace(RESULT.scores, joined=joined)), CHAPTERS)
    lines = [line for each in sums.sums for line in each.lines]
    mine = {case.number for line in lines if line.persona == "Busy parent" for case in line.cases}
    everybodys = {case.number for line in lines if not line.persona for case in line.cases}
    cases = [case for chapter in CHAPTERS for case in chapter.cases]
    assert mine == {case.number for case in cases if not case.personas or "Busy parent" in case.personas}
    assert everybodys == {case.number for case in cases} > mine
