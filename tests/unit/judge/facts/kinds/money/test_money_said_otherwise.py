"""Smallest orders, ways back and deliveries in words that name neither: read, and left alone where they are others."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from tests.unit.judge.facts.saying import page_and_letter, pairs_in, sure_in

from mysteryshop.judge.facts.kinds.money.family import FAMILY
from mysteryshop.judge.facts.reading import contradictions
from mysteryshop.model import FactKind


def sure_kinds(page: str, letter: str) -> set[FactKind]:
    """The kinds of which a contradiction is raised between a page and a letter."""
    return {pair.a.kind for pair in sure_in(page_and_letter(page, letter), FAMILY)}


LEAST_SUMS = [
    "Anything under {} stays in the shop.",
    "If it comes to less than {}, we can't bring it.",
    "We look for {} on every order.",
    "The van comes out for {} and up.",
    "We bring it once you've spent {}.",
    "Your basket has to be {} before we can send it.",
]
LEAST_COUNTS = [
    "The boat sails with {} people or more.",
    "Fewer than {} people and the boat trip is off.",
    "You need {} people for the boat to go.",
    "{} people is the smallest group we take on the boat.",
]


@pytest.mark.parametrize(("one", "other"), list(combinations(LEAST_SUMS, 2)))
def test_the_least_sum_is_known_by_what_is_done_and_refused(one: str, other: str) -> None:
    assert sure_kinds(one.format("£20"), other.format("£30")) == {FactKind.MINIMUM_ORDER}
    assert sure_kinds(one.format("£20"), other.format("£20")) == set()


@pytest.mark.parametrize(("one", "other"), list(combinations(LEAST_COUNTS, 2)))
def test_the_least_number_is_known_by_what_is_done_and_refused(one: str, other: str) -> None:
    assert sure_kinds(one.format("Six"), other.format("Eight")) == {FactKind.MINIMUM_ORDER}
    assert sure_kinds(one.format("Six"), other.format("Six")) == set()


@pytest.mark.parametrize(
    ("page", "letter"),
    [
        ("A first trade order is £150 or more, net.", "To open an account we ask for £250 net on the first order."),
        ("There's no least quantity for home delivery.", "Under 10 kg in all we can't send it out."),
        ("The shortest booking is half an hour.", "Minimum booking: one hour."),
        ("Minimum term: a year and a half", "Minimum term: 12 months"),
    ],
)
def test_a_smallest_order_in_two_ways_is_raised(page: str, letter: str) -> None:
    assert sure_kinds(page, letter) == {FactKind.MINIMUM_ORDER}


@pytest.mark.parametrize(
    ("page", "letter"),
    [
        ("From £32 a month, six months at the least.", "The shortest hire is half a year."),
        ("The shortest hire is half a day.", "Minimum hire: one day."),
        ("There's a two-hour minimum.", "Minimum booking: two hours."),
        ("There is no minimum order.", "Wax swap: bring 2 kg or more, go home with foundation."),
        ("We ask for a deposit of £50 on every order.", "Minimum order: £30."),
        ("Under 16 you can't hire a boat.", "Minimum group: four people"),
    ],
)
def test_what_only_looks_like_another_smallest_order_is_left_alone(page: str, letter: str) -> None:
    assert sure_kinds(page, letter) == set()


SENT_BACK = "You can return shoes for 28 days. "
OURS = [
    "The stamp is on us.",
    "Postage home is our shout.",
    "The cost of sending them back falls to us.",
    "Back they come, at no cost to you.",
]
YOURS = [
    "Post is at the wearer's own cost.",
    "The stamp is on you.",
    "Getting them to us is your affair.",
    "Return carriage comes out of your own pocket.",
    "The cost of sending them back lies with the buyer.",
    "You need your own stamps.",
]


@pytest.mark.parametrize(("ours", "yours"), list(product(OURS, YOURS)))
def test_whose_the_way_back_is_can_be_told_by_a_cost_and_its_owner(ours: str, yours: str) -> None:
    assert sure_kinds(SENT_BACK + ours, SENT_BACK + yours) == {FactKind.RETURNS_COST}


@pytest.mark.parametrize("said", [OURS, YOURS])
def test_whose_the_way_back_is_agrees_in_other_words(said: list[str]) -> None:
    assert all(sure_kinds(SENT_BACK + one, SENT_BACK + other) == set() for one, other in combinations(said, 2))


@pytest.mark.parametrize(
    ("page", "letter"),
    [
        ("Trade goods may come back only if faulty. We pay the carriage if they are.", SENT_BACK + YOURS[0]),
        ("Delivery is on us.", SENT_BACK + YOURS[1]),
    ],
)
def test_the_way_back_of_what_is_faulty_is_another(page: str, letter: str) -> None:
    assert sure_kinds(page, letter) == set()


FREE_TO_YOU = [
    "We carry it to your step free of charge.",
    "No charge for bringing it.",
    "Delivery is included in the price.",
    "You won't pay for delivery.",
]
AT_A_PRICE = [
    "Bringing it over is £7.",
    "To have it brought is £7.",
    "A parcel costs £7 to send.",
    "It's £7 to post it.",
]


@pytest.mark.parametrize(("free", "paid"), list(product(FREE_TO_YOU, AT_A_PRICE)))
def test_bringing_a_thing_has_one_cost_in_any_words(free: str, paid: str) -> None:
    assert sure_kinds(free, paid) == {FactKind.DELIVERY_COST}
    assert sure_kinds(paid, AT_A_PRICE[0].replace("7", "9")) == {FactKind.DELIVERY_COST}


@pytest.mark.parametrize(
    ("page", "letter"),
    [
        ("A bag of logs is £8.", "A bag of logs: £9 delivered."),
        ("Barbecue charcoal is £6.50 a bag.", "Last of the barbecue charcoal, down to £5 a bag."),
        ("Whole milk £1.60 a litre, glass bottle £2.", "A litre in glass is £1.75 delivered."),
    ],
)
def test_a_price_with_its_delivery_or_of_the_last_is_only_asked(page: str, letter: str) -> None:
    assert not any(pair.sure for pair in contradictions(page_and_letter(page, letter)))


def test_two_prices_that_are_both_delivered_are_raised() -> None:
    assert sure_kinds("A bag of logs is £8 delivered.", "A bag of logs: £9 delivered.") == {FactKind.PRICE}


def test_a_delivery_that_is_over_costs_nothing() -> None:
    free = "One tuning, six weeks after delivery, is free with each piano sold."
    assert pairs_in(page_and_letter(free, "Delivery costs £60."), FAMILY) == []


@pytest.mark.parametrize("reached", ["hits", "reaches", "passes", "tops"])
def test_free_from_two_sums_is_raised_however_the_sum_is_reached(reached: str) -> None:
    page = "Orders ship free from $75."
    assert sure_kinds(page, f"Shipping is $6 flat, and free once your order {reached} $100.") == {
        FactKind.DELIVERY_COST
    }


def test_a_day_that_is_included_costs_nothing_and_says_nothing() -> None:
    read = list(FAMILY.read(page_and_letter("Open every day, Sundays included.", "Nothing.")))
    assert read == []
