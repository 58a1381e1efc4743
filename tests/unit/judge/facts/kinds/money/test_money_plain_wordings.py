"""One promise about money in other plain words: known again where it is the same, left alone where it is not."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.unit.judge.facts.saying import page_and_letter, sure_in

from mysteryshop.judge.facts.kinds.money.family import FAMILY
from mysteryshop.model import FactKind


def sure_kinds(page: str, letter: str) -> set[FactKind]:
    """The kinds of which a contradiction is raised between a page and a letter."""
    return {pair.a.kind for pair in sure_in(page_and_letter(page, letter), FAMILY)}


SAID = [
    (
        FactKind.PRICE,
        ("£42", "£48"),
        (
            "A full groom for your dog is {}.",
            "Full dog groom: {}",
            "We charge {} for a full groom.",
            "Treat your pup to a full groom, only {}!",
            "You will be charged {} for the full groom of one dog.",
            "Your booking: Full Groom (dog), {}",
        ),
    ),
    (
        FactKind.PRICE,
        ("$75", "$85"),
        (
            "Our eye exams are priced at {}.",
            "The patient shall pay {} for an eye exam.",
            "That'd be {} for the eye exam.",
            "Your appointment: eye exam. Amount due: {}",
        ),
    ),
    (
        FactKind.PRICE,
        ("€39", "€45"),
        (
            "Small car: {} per day",
            "For a small car it would be {} a day.",
            "The daily rate for a small car is {}.",
            "Rental of a small car is charged at {} per day.",
        ),
    ),
    (
        FactKind.DELIVERY_COST,
        ("£3.45", "£4.95"),
        (
            "We charged {} for standard delivery.",
            "Standard delivery costs {}.",
            "You paid {} for delivery.",
            "A delivery charge of {} is applicable on every order.",
            "We'll bring your records to your door for {}.",
            "The buyer shall pay {} for delivery.",
        ),
    ),
    (
        FactKind.DELIVERY_COST,
        ("£6", "£8"),
        (
            "We deliver flowers across Leeds for {}.",
            "Leeds delivery is {}.",
            "Your flowers will go to Leeds. Delivery: {}",
            "It's {} to have it dropped off in Leeds.",
        ),
    ),
    (
        FactKind.MINIMUM_ORDER,
        ("$15", "$20"),
        (
            "Our delivery minimum is {}.",
            "We'll deliver once your order hits {}.",
            "No deliveries under {}, sorry.",
            "Your total has to reach {} before we can deliver.",
            "Delivery only on orders of {} and up.",
        ),
    ),
    (
        FactKind.MINIMUM_ORDER,
        ("6 people", "8 people"),
        (
            "Minimum group size: {}",
            "Our walks go ahead with {} or more.",
            "We can't run a walk for fewer than {}.",
            "A party of {} or more? We'll host it!",
            "A walk requires no fewer than {}.",
        ),
    ),
    (
        FactKind.DISCOUNT,
        ("15%", "20%"),
        (
            "Nurses are entitled to a {} discount.",
            "Membership is {} cheaper for nurses.",
            "Nurses: {} less than the full price",
            "Work as a nurse? Any class is {} off.",
        ),
    ),
    (
        FactKind.DISCOUNT,
        ("10%", "15%"),
        (
            "Newsletter subscribers get {} off.",
            "Join our newsletter and save {}.",
            "For signing up to our newsletter you get {} off your order.",
        ),
    ),
]


@pytest.mark.parametrize(
    ("kind", "values", "one", "other"),
    [(kind, values, *two) for kind, values, said in SAID for two in combinations(said, 2)],
)
def test_every_two_wordings_are_one_promise(kind: FactKind, values: tuple[str, str], one: str, other: str) -> None:
    here, there = values
    assert sure_kinds(one.format(here), other.format(there)) == {kind}
    assert sure_kinds(one.format(there), other.format(there)) == set()


FREE_RETURNS = [
    "Return postage: we pay",
    "We refund the cost of posting rugs back to us.",
    "Is it free to return rugs? Yes, always.",
    "Return shipping is covered by us.",
    "Reverse pickup charges: Nil",
    "Return shipping on rugs: $0",
    "If you send your rug back, we pick up the shipping.",
]
PAID_RETURNS = [
    "Is it free to return rugs? No, you pay the postage.",
    "Return postage is not free.",
    "Return pickup is chargeable.",
    "The cost of returning rugs is the responsibility of the customer.",
    "Return shipping costs are deducted from your refund.",
    "We don't cover the cost of sending rugs back.",
    "Reverse pickup charges: to be borne by buyer",
]


@pytest.mark.parametrize("free", FREE_RETURNS)
@pytest.mark.parametrize("paid", PAID_RETURNS)
def test_who_pays_for_a_return_is_known_in_any_voice(free: str, paid: str) -> None:
    assert sure_kinds(free, paid) == {FactKind.RETURNS_COST}


@pytest.mark.parametrize("said", [FREE_RETURNS, PAID_RETURNS])
def test_one_side_of_a_return_agrees_with_itself(said: list[str]) -> None:
    assert all(sure_kinds(one, other) == set() for one, other in combinations(said, 2))


TWO_THINGS = [
    ("Oak table £420", "Oak side table £380"),
    ("Guitar lesson €30", "Bass guitar lesson: €35"),
    ("Cut and colour £80", "Cut, colour and blow-dry £95"),
    ("Others charge £90 for a full groom.", "We charge £75 for a full groom."),
    ("A full groom used to be £65.", "A full groom is £75."),
    ("Members pay £60 for a full groom.", "A full groom is £75."),
    ("Your booking: two guitar lessons, total €60", "Guitar lesson: €35"),
    ("Your appointment: eye exam and lens fitting. Amount due: $95", "Eye exam: $75"),
    ("Guitar lesson, 30 minutes €30", "Guitar lesson, 45 minutes €35"),
    ("Yoga class $20", "Yoga class, drop-in $24"),
    ("Boiler check £80", "Boiler check in the workshop £70"),
    ("Dog groom £42", "Cat groom £48"),
    ("We deliver sofas for £49.", "We deliver cushions for £39."),
    ("Delivery in Cork city is €5.", "Delivery in Cork county is €7."),
    ("Express delivery is £6.", "Standard delivery is £5."),
    ("We deliver orders over £50 by van, smaller ones by post.", "Minimum order £30."),
    ("We bake 40 or more loaves every morning.", "Minimum order: 5 loaves"),
    ("Delivery takes at least 3 days.", "Minimum hire: 2 days"),
    ("Drivers must be at least 21.", "Minimum group: 4 people"),
    ("You need at least two layers on the water.", "Minimum group: 4 people"),
    ("You need to spend £50 to get free delivery.", "Minimum order: £20"),
    ("Orders of 20 pieces or more get 10% off.", "Minimum order: 10 pieces"),
    ("Shipping charges are not refunded when you return.", "Returns are free."),
    ("Original shipping is non-refundable on returns.", "Free returns."),
    ("Return it to any of our shops for free.", "Return postage is at your own cost."),
    ("Faulty goods: we pay the return postage.", "Return postage is at your own cost."),
    ("We charge £20 for window cleaning.", "We charge £25 for window cleaning in flats above the third floor."),
    ("A window clean costs £20 if you book a year.", "A window clean costs £25."),
    ("Window cleaning outside £20", "Window cleaning inside £25"),
    ("Gold membership £480 a year", "Silver membership £420 a year"),
    ("Membership £40 a month", "Membership £45 a month for non-residents"),
    ("We charged £4.95 for delivery to Ireland.", "Standard delivery is £3.95."),
    ("We charged £3.95 for delivery of the first parcel and £2 for the second.", "Delivery is £2.50."),
    ("Delivery £4.95, or £3.95 if you order two.", "Delivery is £3.95."),
    ("Our hall is available for 50 guests or more.", "Private dining room: minimum 20 guests"),
    ("You need to spend £60 to get your wine delivered the same day.", "Minimum order for delivery £40."),
    ("We can't refund orders under £10.", "Minimum order £20."),
    ("Members get 10% off.", "Gold members get 15% off."),
    ("Cash: 5% off.", "Card: 8% off."),
    ("Returns by courier are paid by you.", "Returns at a drop point are free."),
    ("Free returns within 14 days.", "After 14 days you pay the return postage."),
    ("Trade customers pay return carriage.", "Free returns."),
    ("Is return shipping free? For members, yes.", "You pay return shipping."),
    ("Students get 20% off tickets.", "Students get 25% off drinks."),
    ("Up to 20% off for students.", "Students get 10% off."),
]


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_things_in_like_words_are_left_alone(one: str, other: str) -> None:
    assert sure_kinds(one, other) == set()
