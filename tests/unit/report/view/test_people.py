from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result

from mysteryshop.model import CheckRow, PersonaSummary, Result
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.people import Compared, compare_people, partings_in_a_line, walks_as
from mysteryshop.report.view.stops import find_stops


def compared(result: Result) -> Compared | None:
    stops = find_stops(result, {})
    return compare_people(result, stops, find_chapters(result, stops))


def sample_compared() -> Compared:
    told = compared(sample_result())
    assert told is not None
    return told


def test_a_result_of_one_customer_or_of_an_earlier_version_has_no_comparison() -> None:
    assert compared(replace(sample_result(), side_by_side=None)) is None


def test_columns_say_how_each_walked_and_how_long_each_waited() -> None:
    parent, saver = sample_compared().columns
    assert (parent.walks_as, saver.walks_as) == ("Laptop, 1280 × 800, keys alone", "Pixel 7")
    assert (parent.score, parent.reached, parent.patience) == ("64", "7 of 9", "5 s")
    assert [(wait.step, wait.seconds) for wait in parent.waits] == [
        ("search: rain jacket", "6.4 s"),
        ("go-to: checkout", "15 s"),
    ]
    assert parent.waits[0].stop is not None
    assert (parent.waits[0].stop.label, parent.waits[1].stop) == ("A2", None)


def test_rows_lead_to_the_pages_and_name_each_stage_once() -> None:
    rows = sample_compared().rows
    assert [row.stage for row in rows if row.stage] == ["Discover", "Decide", "Buy", "Receive", "Help", "Recover"]
    search = next(row for row in rows if row.title == "Search")
    assert search.parted
    assert [(cell.state, cell.seconds, cell.slow) for cell in search.cells] == [
        ("reached", "6.4 s", True),
        ("missed", "", False),
    ]


def test_a_parting_names_who_did_not_get_there_and_why() -> None:
    (parting,) = sample_compared().partings
    assert (parting.title, parting.reached) == ("Search", "Busy parent")
    assert parting.missed == (("Price first", "no search field was found"),)


def test_checks_that_differ_stand_with_their_values_in_words_and_eight_at_first() -> None:
    result = sample_result()
    assert result.side_by_side is not None
    names = [column.persona for column in result.side_by_side.columns]
    rows = tuple(
        CheckRow(check.id, check.checklist, 3, dict(zip(names, (1.0, value), strict=True)))
        for check, value in zip(result.checks, [0.0, 0.5, 0.25] + [0.0] * 20, strict=False)
    )
    told = compared(replace(result, side_by_side=replace(result.side_by_side, checks=rows)))
    assert told is not None
    assert [each.values for each in told.first_checks[:3]] == [
        ("met", "missed"),
        ("met", "half met"),
        ("met", "0.25 of 1"),
    ]
    assert len(told.first_checks) == 8
    assert len(told.first_checks) + len(told.more_checks) == len(rows)
    assert partings_in_a_line(told) == f"They parted ways at one page kind and {len(rows)} questions."


def test_nothing_apart_is_said_to_be_so() -> None:
    told = replace(sample_compared(), partings=(), first_checks=(), more_checks=())
    assert partings_in_a_line(told) == (
        "They reached the same pages, and every question came out alike for all of them."
    )


def test_hands_and_browser_are_told_with_the_device() -> None:
    plain = PersonaSummary("a", "A", "", "", "", 1.0)
    assert walks_as(plain) == "Laptop"
    assert walks_as(replace(plain, device="Pixel 7", keyboard=True, javascript=False)) == (
        "Pixel 7, keys alone, no scripts"
    )
