from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result

from mysteryshop.model import Contradiction, FactKind, Side
from mysteryshop.report.view.promises import Clash, find_clashes
from mysteryshop.report.view.stops import find_stops

CHEAP = Side("web", "Delivery £3.95", "", "GBP 3.95")
DEAR = Side("web", "Delivery £4.95", "", "GBP 4.95")
LETTER = Side("order email", "We charged £4.95 for delivery.", "", "GBP 4.95")


def clashes(*pairs: tuple[Side, Side]) -> tuple[Clash, ...]:
    told = tuple(Contradiction(FactKind.DELIVERY_COST, a, b, "standard") for a, b in pairs)
    result = replace(sample_result(), contradictions=told)
    return find_clashes(result, find_stops(result, {}), ())


def test_all_that_is_said_of_one_matter_stands_together_by_value() -> None:
    (clash,) = clashes((CHEAP, DEAR), (CHEAP, LETTER), (LETTER, CHEAP))
    assert [version.value for version in clash.versions] == ["GBP 3.95", "GBP 4.95"]
    assert [[said.quote for said in version.said] for version in clash.versions] == [
        ["Delivery £3.95"],
        ["Delivery £4.95", "We charged £4.95 for delivery."],
    ]


def test_sides_without_a_normal_form_are_told_apart_by_their_words() -> None:
    (clash,) = clashes((replace(CHEAP, value=""), replace(DEAR, value="")))
    assert len(clash.versions) == 2
    assert all(version.value == "" for version in clash.versions)


def test_a_side_read_on_a_page_names_its_stop() -> None:
    result = sample_result()
    first = find_clashes(result, find_stops(result, {}), ())[0]
    assert first.versions[0].said[0].stop is not None
    assert first.versions[1].said[0].stop is None
