from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result
from tests.support.staged_result import staged_result

from mysteryshop.model import AuditSummary, MirrorLine, Quote, Result, UnmetNeed
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.lens import Lens, look_through
from mysteryshop.report.view.stops import find_stops


def seen(result: Result) -> Lens | None:
    stops = find_stops(result, {})
    return look_through(result, stops, find_chapters(result, stops))


def test_who_left_where_and_over_what_and_who_came_through() -> None:
    lens = seen(staged_result())
    assert lens
    assert [(one.who, one.over, one.stop.caption if one.stop else "") for one in lens.left] == [
        ("Busy parent", "a dead end", "A4 Cart")
    ]
    assert lens.stayed == ("Price first",)


def test_the_mirror_is_told_in_sentences_and_as_a_share() -> None:
    lens = seen(replace(sample_result(), mirror=MirrorLine(1, 3)))
    assert lens
    assert lens.share == 25
    assert lens.mirror.startswith("Of four sentences of the shop's own copy 1 look out of the window")


def test_a_need_that_was_refused_once_without_a_quote_is_left_out() -> None:
    needs = (UnmetNeed("a hood", 1), UnmetNeed("a smaller size", 1, (Quote("Not in that size."),)))
    lens = seen(replace(sample_result(), unmet_needs=needs))
    assert lens
    assert [need.thing for need in lens.needs] == ["a smaller size"]


def test_there_is_nothing_to_see_where_nothing_of_it_is_known() -> None:
    assert seen(replace(sample_result(), audit=AuditSummary("x"), walk_outs=(), unmet_needs=(), mirror=None)) is None
