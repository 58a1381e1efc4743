from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import FOLDER, sample_result

from mysteryshop.model import Contradiction, Fact, FactKind, Quote, Result, Side, promise_matrix
from mysteryshop.report.pictures import embed
from mysteryshop.report.view.promises import Clash, find_clashes
from mysteryshop.report.view.spoken import index_facts
from mysteryshop.report.view.stops import find_stops

CHEAP = Side("web", "Delivery £3.95", "", "GBP 3.95")
DEAR = Side("web", "Delivery £4.95", "", "GBP 4.95")
LETTER = Side("order email", "We charged £4.95 for delivery.", "", "GBP 4.95")


def told(result: Result) -> tuple[Clash, ...]:
    index = index_facts(result, find_stops(result, embed(result.pages, FOLDER)))
    return find_clashes(result, index, promise_matrix(result.facts, result.contradictions), ())


def clashes(*pairs: tuple[Side, Side], facts: tuple[Fact, ...] = ()) -> tuple[Clash, ...]:
    contradictions = tuple(Contradiction(FactKind.DELIVERY_COST, a, b, "standard") for a, b in pairs)
    return told(replace(sample_result(), contradictions=contradictions, facts=facts))


def test_all_that_is_said_of_one_matter_stands_together_by_value() -> None:
    (clash,) = clashes((CHEAP, DEAR), (CHEAP, LETTER), (LETTER, CHEAP))
    assert [version.value for version in clash.versions] == ["£3.95", "£4.95"]
    assert [[said.quote for said in version.said] for version in clash.versions] == [
        ["Delivery £3.95"],
        ["Delivery £4.95", "We charged £4.95 for delivery."],
    ]


def test_sides_without_a_normal_form_are_told_apart_by_their_words() -> None:
    (clash,) = clashes((replace(CHEAP, value=""), replace(DEAR, value="")))
    assert len(clash.versions) == 2
    assert all(version.value == "" for version in clash.versions)


def test_a_side_read_on_a_page_names_its_stop_and_shows_the_words() -> None:
    product, email = told(sample_result())[0].versions
    assert product.said[0].sources[0].stop is not None
    assert product.crop is not None
    assert email.said[0].sources[0].stop is None


def test_the_value_that_fewer_channels_give_is_the_odd_one_out() -> None:
    facts = tuple(
        Fact(FactKind.DELIVERY_COST, side.value, Quote(side.quote), side.channel) for side in (CHEAP, DEAR, LETTER)
    )
    (clash,) = clashes((CHEAP, LETTER), (CHEAP, DEAR), facts=facts)
    assert [version.mark for version in clash.versions] == ["odd one out", ""]
