from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from tests.golden.sample import sample_result
from tests.support.staged_result import staged_result

from mysteryshop.model import PageKind, RehearsalRow, Result, Scenario, Verdict
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.rehearsal import Rehearsed, tell_rehearsal
from mysteryshop.report.view.stops import find_stops


def told(result: Result) -> Rehearsed:
    stops = find_stops(result, {})
    rehearsed = tell_rehearsal(result, stops, find_chapters(result, stops))
    assert rehearsed is not None
    return rehearsed


def row(
    scenario: Scenario, page: str, *, words: str = "", told: Mapping[str, Verdict] = MappingProxyType({})
) -> RehearsalRow:
    return RehearsalRow(scenario, "busy-parent", PageKind.HOME, f"busy-parent/{page}", words=words, told=told)


def lines_of(*rows: RehearsalRow, findings: bool = False) -> list[tuple[str, int, bool]]:
    """Title, places and quietness of each line."""
    sample = sample_result()
    result = replace(sample, rehearsal=rows, findings=sample.findings if findings else ())
    return [(line.title, len(line.faults), line.quiet) for line in told(result).lines]


def test_nothing_is_told_where_nobody_tried() -> None:
    assert tell_rehearsal(sample_result(), {}, ()) is None


def test_places_where_all_is_well_are_one_line_of_their_fault() -> None:
    assert [(line.title, len(line.faults), line.quiet) for line in told(staged_result()).lines] == [
        ("A part of the page fails", 1, False),
        ("Scripts are off", 2, True),
    ]
    assert told(staged_result()).faults == 3


def test_places_where_nothing_was_asked_are_one_line_whatever_their_words() -> None:
    rows = (
        row(Scenario.IMAGE_FAILURE, "001-home", words="One"),
        row(Scenario.IMAGE_FAILURE, "003-product", words="Two"),
    )
    assert lines_of(*rows) == [("No picture comes", 2, True)]


def test_another_fault_or_another_answer_is_another_line() -> None:
    well = {"way-on": Verdict.PASS}
    assert lines_of(
        row(Scenario.SLOW, "001-home", told=well),
        row(Scenario.JS_OFF, "001-home", told=well),
        row(Scenario.SLOW, "003-product", told={"way-on": Verdict.FAIL}),
        row(Scenario.SLOW, "004-cart", told=well),
    ) == [("The answer takes long", 2, True), ("Scripts are off", 1, True), ("The answer takes long", 1, False)]


def test_what_costs_points_is_told_once_for_equal_words_and_apart_for_others() -> None:
    bad = {"way-on": Verdict.FAIL}
    assert lines_of(
        row(Scenario.MISSING_PAGE, "001-home", told=bad, words="Not Found"),
        row(Scenario.MISSING_PAGE, "003-product", told=bad, words="Not Found"),
        row(Scenario.MISSING_PAGE, "004-cart", told=bad, words="Gone"),
    ) == [("The page is gone", 2, False), ("The page is gone", 1, False)]


def test_a_page_with_findings_is_never_quiet() -> None:
    assert lines_of(row(Scenario.JS_OFF, "008-fault"), findings=True) == [("Scripts are off", 1, False)]


def test_the_brief_story_leaves_out_what_was_done_at_each_place() -> None:
    quiet = told(staged_result()).lines[1]
    assert quiet.brief == ("Scripts were off.",)
    assert quiet.story == (
        "Scripts were off; the customer went to the search page.",
        "Scripts were off; the customer went to the delivery-info page.",
    )


def test_what_could_not_be_staged_for_one_reason_is_told_together() -> None:
    why = "the checkout stayed where it was"
    rows = tuple(RehearsalRow(each, "v", why_not=why) for each in (Scenario.CARD_INVALID, Scenario.CARD_DECLINED))
    unstaged = told(replace(sample_result(), rehearsal=rows)).unstaged
    assert [(one.titles, one.reasons) for one in unstaged] == [
        (("The card number is wrong", "The card is declined"), (why,))
    ]
