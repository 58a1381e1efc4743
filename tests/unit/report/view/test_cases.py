from __future__ import annotations

from dataclasses import replace

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Quote, Result, Stage, Verdict
from mysteryshop.report.view.cases import Chapter, find_chapters, marks_by_page
from mysteryshop.report.view.stops import find_stops


def chapters(result: Result) -> tuple[Chapter, ...]:
    return find_chapters(result, find_stops(result, {}))


def anchors(result: Result) -> dict[str, int]:
    return {case.anchor: case.number for chapter in chapters(result) for case in chapter.cases}


def test_no_lost_point_is_left_out_or_told_twice() -> None:
    result = sample_result()
    cases = [case for chapter in chapters(result) for case in chapter.cases]
    told = [index for case in cases for index in case.indexes]
    lossy = [i for i, each in enumerate(result.findings) if each.verdict in (Verdict.FAIL, Verdict.PARTIAL)]
    assert sorted(told) == lossy
    assert sum(case.lost for case in cases) == pytest.approx(sum(each.lost for each in result.findings))


def test_stages_come_in_walking_order_and_numbers_run_through() -> None:
    found = chapters(sample_result())
    assert [chapter.stage for chapter in found] == [Stage.DISCOVER, Stage.DECIDE, Stage.HELP, Stage.RECOVER]
    numbers = [case.number for chapter in found for case in chapter.cases]
    assert numbers == list(range(1, len(numbers) + 1))


def test_in_a_stage_the_dearest_spot_comes_first() -> None:
    for chapter in chapters(sample_result()):
        dearest = [spot.cases[0].lost for spot in chapter.spots]
        assert dearest == sorted(dearest, reverse=True)


def test_the_order_of_findings_changes_nothing() -> None:
    result = sample_result()
    turned = replace(result, findings=result.findings[::-1])
    assert anchors(turned) == anchors(result)


def test_anchors_outlive_a_renumbering() -> None:
    result = sample_result()
    fewer = replace(result, findings=tuple(each for each in result.findings if each.stage is not Stage.DISCOVER))
    kept = anchors(fewer)
    assert kept.keys() < anchors(result).keys()
    assert kept != {key: number for key, number in anchors(result).items() if key in kept}


def test_a_finding_that_belongs_to_no_page_stands_under_the_whole_shop() -> None:
    result = sample_result()
    first = next(i for i, each in enumerate(result.findings) if each.verdict is Verdict.FAIL)
    homeless = replace(result.findings[first], page="", page_kind=None, stage=None, quotes=())
    findings = (*result.findings[:first], homeless, *result.findings[first + 1 :])
    last = chapters(replace(result, findings=findings))[-1]
    assert last.title == "The whole shop"
    assert not last.spots[0].crops


def test_pages_held_against_one_another_get_a_picture_each() -> None:
    result = sample_result()
    index = next(i for i, each in enumerate(result.findings) if each.check == "faq-answers-first")
    here, there = result.findings[index], result.pages[2].id
    both = replace(
        here, quotes=(*here.quotes, Quote("Send it back within 30 days.", box=here.quotes[0].box, page=there))
    )
    findings = (*result.findings[:index], both, *result.findings[index + 1 :])
    spots = [spot for chapter in chapters(replace(result, findings=findings)) for spot in chapter.spots]
    (spot,) = [spot for spot in spots if spot.cases[0].check.id == "faq-answers-first"]
    assert [crop.stop.page.id for crop in spot.crops] == [here.page, there]
    assert [quoted.elsewhere for quoted in spot.cases[0].quotes] == [False, True]


def test_a_box_carries_the_numbers_of_all_its_findings() -> None:
    result = sample_result()
    fault = next(page.id for page in result.pages if page.scenario)
    marks = marks_by_page(chapters(result))[fault]
    assert max(len(mark.numbers) for mark in marks) == 3


def test_words_without_a_place_show_the_page_of_the_finding() -> None:
    result = sample_result()
    spots = [spot for chapter in chapters(result) for spot in chapter.spots]
    (spot,) = [spot for spot in spots if spot.cases[0].check.id == "outage-keeps-my-work"]
    assert [crop.stop.page.id for crop in spot.crops] == [spot.cases[0].finding.page]


def test_a_later_case_of_a_check_points_to_the_first() -> None:
    cases = [case for chapter in chapters(sample_result()) for case in chapter.cases]
    times = [case for case in cases if case.check.id == "outage-gives-time"]
    assert [case.first for case in times] == [times[0].number, times[0].number]
