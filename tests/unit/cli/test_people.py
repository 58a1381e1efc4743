"""The terminal's few lines on who walked: waits of one, figures and partings of several."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result

from mysteryshop.cli.options import SHIPPED
from mysteryshop.cli.people import people_lines
from mysteryshop.files import load_personas
from mysteryshop.model import PageKind


def test_several_customers_get_a_line_each_their_waits_and_where_they_parted() -> None:
    assert list(people_lines(sample_result())) == [
        "busy-parent  score 64, 7 of 9 page kinds reached, 25 s, 2 waits over 5 s",
        "  waited 15.0 s for go-to: checkout (minds after 5 s)",
        "  waited 6.4 s for search: rain jacket (minds after 5 s)",
        "price-first  score 41, 3 of 5 page kinds reached, 0 s",
        "parted at search: not reached by price-first",
    ]


def test_one_customer_alone_has_only_waits_to_tell() -> None:
    alone = replace(sample_result(), side_by_side=None)
    alone = replace(alone, visits=alone.visits[:1], personas=alone.personas[:1])
    assert [line.split(" (")[0] for line in people_lines(alone)] == [
        "waited 15.0 s for go-to: checkout",
        "waited 6.4 s for search: rain jacket",
    ]


def test_the_help_names_the_personas_that_ship() -> None:
    assert SHIPPED.split(", ") == list(load_personas())


def test_what_the_same_customer_missed_stands_in_one_line() -> None:
    result = sample_result()
    assert result.side_by_side is not None
    search = next(row for row in result.side_by_side.kinds if row.parted)
    kinds = (search, replace(search, page_kind=PageKind.FAQ))
    told = replace(result, side_by_side=replace(result.side_by_side, kinds=kinds))
    assert "parted at search, faq: not reached by price-first" in people_lines(told)
