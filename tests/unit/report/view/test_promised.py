"""The matrix, what to correct and what to decide, on documents alone and on walked pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.golden.papers import LEAFLET, papers_result
from tests.golden.sample import sample_result

from mysteryshop.judge.detectors.consistent_facts import _asked, _deviating
from mysteryshop.judge.facts.truths import Deviation
from mysteryshop.model import Contradiction, Fact, FactKind, Quote, Result, Side
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.matrix import Matter
from mysteryshop.report.view.promised import Promised, tell_promises
from mysteryshop.report.view.rest import open_questions
from mysteryshop.report.view.stops import find_stops


def promised(result: Result) -> Promised:
    stops = find_stops(result, {})
    return tell_promises(result, stops, find_chapters(result, stops), open_questions(result, stops))


def cells(matter: Matter) -> dict[str, list[tuple[str, str]]]:
    return {
        column.channel: [(each.value, each.mark) for each in column.spoken]
        for column in matter.columns
        if column.spoken
    }


def test_a_row_for_what_two_sources_state_and_none_for_what_one_does() -> None:
    table = promised(papers_result()).table
    assert [(group.title, len(group.matters)) for group in table.groups] == [
        ("Returns window", 1),
        ("Opening hours", 1),
    ]
    assert table.lone == 4


def test_the_owners_word_settles_which_value_is_to_be_corrected() -> None:
    returns = promised(papers_result()).table.groups[0].matters[0]
    assert (returns.state, returns.says, returns.truth) == ("fail", "disagrees", "30 days from the door")
    assert cells(returns)["order email"] == [("14 days", "to correct")]
    assert cells(returns)["Terms of sale"] == [("30 days", "")]


def test_what_disagrees_leads_to_both_sides_of_it() -> None:
    told = promised(papers_result())
    assert told.table.groups[0].matters[0].more == told.clashes[0].anchor


def test_each_value_has_its_words_and_the_place_in_the_file() -> None:
    hours = promised(papers_result()).table.groups[1].matters[0]
    (spoken,) = hours.columns[1].spoken
    (said,) = spoken.said
    assert (spoken.value, said.quote) == ("Mon–Fri 09:00–17:00", "from nine to five, Monday to Friday")
    assert [(source.stop.caption if source.stop else "", source.place) for source in said.sources] == [
        ("B order email", "line 2")
    ]


def test_a_value_on_several_pages_of_a_walk_is_counted_and_all_are_listed() -> None:
    free = next(matter for matter in promised(sample_result()).table.matters if matter.limits == "over £60.00")
    (spoken,) = free.columns[0].spoken
    assert (free.columns[0].channel, spoken.pages, len(spoken.said)) == ("Website", 2, 2)


def test_a_page_that_two_customers_met_is_one_source() -> None:
    facts = tuple(
        Fact(FactKind.PHONE, "1632960144", Quote("01632 960144"), "web", page)
        for page in ("busy-parent/001-home", "price-first/001-home")
    )
    result = replace(sample_result(), facts=facts, contradictions=())
    assert promised(result).table.groups == ()


def test_a_pair_to_decide_shows_both_sides_with_their_limits() -> None:
    (pair,) = promised(papers_result()).pairs
    assert (pair.matter, [(side.value, side.limits) for side in pair.sides]) == (
        "Price: Thinner lenses",
        [("£20.00", "offer"), ("£35.00", "")],
    )
    assert [side.source.channel for side in pair.sides] == ["chats of May", LEAFLET]


def test_too_many_channels_for_columns_make_cards() -> None:
    facts = tuple(Fact(FactKind.PHONE, "1632960144", Quote("01632 960144"), f"letter {n}") for n in range(9))
    table = promised(replace(papers_result(), facts=facts, contradictions=(), findings=())).table
    assert table.crowded
    assert len(table.channels) == 9


def test_nothing_promised_twice_is_nothing_to_tell() -> None:
    assert not promised(replace(papers_result(), facts=(), contradictions=(), findings=())).anything


@pytest.mark.parametrize(
    "truth", [pytest.param("14 days", id="short"), pytest.param("what is agreed, e.g. 30 days", id="a sentence")]
)
def test_the_words_of_the_detector_about_a_deviation_are_understood(truth: str) -> None:
    result = papers_result()
    fact = replace(result.facts[0], channel="it's the owner's", subject="lamp")
    answer = _deviating(Deviation(fact, truth))
    finding = replace(
        result.findings[0], reason=f"Something before it. {answer.reason} And 2 more.", quotes=answer.quotes
    )
    (correction,) = promised(replace(result, facts=(fact,), findings=(finding,))).corrections
    assert (correction.truth, correction.says, correction.source.channel) == (truth, "30 days", fact.channel)


def test_the_words_of_the_detector_about_an_open_pair_are_understood() -> None:
    result = papers_result()
    a, b = result.facts[6], result.facts[7]
    sides = [Side(one.channel, one.quote.text, one.page, one.value) for one in (a, b)]
    answer = _asked(Contradiction(a.kind, sides[0], sides[1], a.subject), result.facts)
    finding = replace(result.findings[1], reason=f"Another question? {answer.reason}", quotes=answer.quotes)
    (pair,) = promised(replace(result, findings=(finding,))).pairs
    assert [side.fact for side in pair.sides] == [a, b]
