from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result

from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.film import Film, show_films
from mysteryshop.report.view.stops import find_stops


def films() -> tuple[Film, ...]:
    result = sample_result()
    stops = find_stops(result, {})
    return show_films(result, stops, find_chapters(result, stops))


def test_every_page_is_one_frame_of_its_own_visit() -> None:
    shown = [frame.stop.page for film in films() for reel in film.reels for frame in reel.frames]
    assert sorted(page.id for page in shown) == sorted(page.id for page in sample_result().pages)
    assert all(frame.stop.page.visit == film.visit.id for film in films() for r in film.reels for frame in r.frames)


def test_what_was_not_reached_stands_in_its_stage_with_the_reason() -> None:
    buy = next(reel for reel in films()[0].reels if reel.title == "Buy")
    assert [(gap.kind, gap.why) for gap in buy.gaps] == [
        ("Checkout", "the button “Go to checkout” was never enabled, 15 s"),
        ("Payment", "checkout was not reached"),
    ]


def test_steps_that_were_not_done_are_kept() -> None:
    assert [step.step for step in films()[0].undone] == ["go-to: checkout"]


def test_stops_are_numbered_in_walking_order_with_a_letter_only_for_several_visits() -> None:
    result = sample_result()
    labels = [stop.label for stop in find_stops(result, {}).values()]
    assert labels == ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "B1", "B2", "B3"]
    alone = replace(result, visits=result.visits[:1], pages=result.pages[:7])
    assert [stop.label for stop in find_stops(alone, {}).values()] == ["1", "2", "3", "4", "5", "6", "7"]
