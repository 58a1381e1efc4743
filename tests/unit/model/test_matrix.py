"""The promise matrix: a row a promise, contradictions in one row, the odd one out marked."""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.model import Contradiction, Fact, FactKind, MatrixRow, Quote, Side, promise_matrix

DAYS = FactKind.RETURNS_WINDOW


def fact(channel: str, value: str, kind: FactKind = DAYS, about: str = "", **conditions: str) -> Fact:
    return Fact(kind, value, Quote(f"{channel} says {value}"), channel, f"{channel}/001", about, conditions)


def against(a: Fact, b: Fact) -> Contradiction:
    sides = [Side(one.channel, one.quote.text, one.page, one.value) for one in (a, b)]
    return Contradiction(a.kind, sides[0], sides[1], a.subject)


def shown(row: MatrixRow) -> dict[str, list[tuple[str, bool]]]:
    return {cell.channel: [(told.value, told.odd) for told in cell.told] for cell in row.cells}


def test_the_one_that_fewer_channels_say_is_odd() -> None:
    web, terms, mail = fact("web", "30 days"), fact("terms", "30 days"), fact("mail", "14 days")
    (row,) = promise_matrix((web, terms, mail), (against(web, mail), against(terms, mail))).rows
    assert row.contradicted
    assert shown(row) == {"web": [("30 days", False)], "terms": [("30 days", False)], "mail": [("14 days", True)]}
    assert row.of("mail")[0].quote.text == "mail says 14 days"
    assert row.of("chat") == ()


def test_of_two_alone_both_are_odd() -> None:
    web, mail = fact("web", "30 days"), fact("mail", "14 days")
    (row,) = promise_matrix((web, mail), (against(web, mail),)).rows
    assert shown(row) == {"web": [("30 days", True)], "mail": [("14 days", True)]}


def test_what_agrees_or_is_not_called_a_contradiction_is_not_odd() -> None:
    (row,) = promise_matrix((fact("web", "30 days"), fact("mail", "14 days")), ()).rows
    assert not row.contradicted
    assert shown(row) == {"web": [("30 days", False)], "mail": [("14 days", False)]}


def test_other_conditions_are_another_row_unless_they_contradict() -> None:
    home, abroad = fact("web", "3 days", region="uk"), fact("mail", "9 days", region="eu")
    assert [row.conditions for row in promise_matrix((home, abroad), ()).rows] == [{"region": "uk"}, {"region": "eu"}]
    (row,) = promise_matrix((home, abroad), (against(home, abroad),)).rows
    assert (row.conditions, row.of("web")[0].conditions) == ({}, {"region": "uk"})


def test_a_value_stands_once_a_channel_and_the_odd_one_first() -> None:
    first, again, odd = fact("web", "30 days"), fact("web", "30 days"), fact("web", "14 days")
    terms = fact("terms", "30 days")
    (row,) = promise_matrix((first, again, odd, terms), (against(odd, terms),)).rows
    assert shown(row)["web"] == [("14 days", True), ("30 days", False)]


def test_rows_stand_by_kind_then_the_contradicted_then_what_most_channels_say() -> None:
    phone = fact("web", "01632 960123", FactKind.PHONE)
    lone = fact("web", "GBP 9.00", FactKind.PRICE, "clip")
    pair = [fact(name, "GBP 24.00", FactKind.PRICE, "lamp") for name in ("web", "mail")]
    off = [fact("web", "GBP 1.00", FactKind.PRICE, "bulb"), fact("mail", "GBP 2.00", FactKind.PRICE, "bulb")]
    matrix = promise_matrix((phone, lone, *pair, *off), (against(off[0], off[1]),))
    assert [(row.kind, row.about) for row in matrix.rows] == [
        (FactKind.PRICE, "bulb"),
        (FactKind.PRICE, "lamp"),
        (FactKind.PRICE, "clip"),
        (FactKind.PHONE, ""),
    ]
    assert matrix.channels == ("web", "mail")


def test_a_contradiction_whose_words_are_in_no_fact_changes_nothing() -> None:
    web = fact("web", "30 days")
    lost = Contradiction(DAYS, Side("web", "other words"), Side("mail", "more words"))
    (row,) = promise_matrix((web,), (lost,)).rows
    assert not row.contradicted


def test_nothing_promised_is_an_empty_matrix() -> None:
    assert promise_matrix((), ()).rows == ()


def test_two_values_with_as_many_channels_each_are_tied_and_others_are_outvoted() -> None:
    web, terms, mail = fact("web", "30 days"), fact("terms", "30 days"), fact("mail", "14 days")
    (row,) = promise_matrix((web, mail), (against(web, mail),)).rows
    assert [told.tied for cell in row.cells for told in cell.told] == [True, True]
    (row,) = promise_matrix((web, terms, mail), (against(web, mail), against(terms, mail))).rows
    assert row.of("mail")[0].odd
    assert not row.of("mail")[0].tied


def test_within_one_channel_the_value_of_fewer_pages_is_odd() -> None:
    pages = [replace(fact("web", "30 days"), page=f"web/00{number}") for number in (1, 2)]
    lone = replace(fact("web", "14 days"), page="web/003")
    (row,) = promise_matrix((*pages, lone), (against(pages[0], lone),)).rows
    assert shown(row) == {"web": [("14 days", True), ("30 days", False)]}


def test_more_pages_of_a_channel_do_not_outvote_another_channel() -> None:
    pages = [replace(fact("web", "30 days"), page=f"web/00{number}") for number in (1, 2, 3)]
    mail = fact("mail", "14 days")
    (row,) = promise_matrix((*pages, mail), (against(pages[0], mail),)).rows
    assert row.of("mail")[0].tied


def test_the_other_pages_that_say_the_same_are_kept_in_reading_order() -> None:
    pages = [replace(fact("web", "30 days"), page=f"web/00{number}") for number in (1, 2, 3)]
    (row,) = promise_matrix(pages, ()).rows
    (told,) = row.of("web")
    assert (told.page, [also.page for also in told.also]) == ("web/001", ["web/002", "web/003"])
