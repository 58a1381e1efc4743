"""One promise in many plain wordings: with two values it is raised, with one it is not, and neither is another thing's.

Contacts, opening hours, ways to pay, stock and names of things.
"""

from __future__ import annotations

from itertools import combinations, product

import pytest
from tests.unit.judge.facts.saying import page_and_letter, sure_in

from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds.contacts import family as contacts
from mysteryshop.judge.facts.kinds.hours import family as hours
from mysteryshop.judge.facts.kinds.names import family as names
from mysteryshop.judge.facts.kinds.payment import family as payment
from mysteryshop.judge.facts.kinds.stock import family as stock


def sure(family: Family, page: str, letter: str) -> list[Pair]:
    """What is raised among a page and a letter that say these things, reviews left out."""
    return sure_in(page_and_letter(page, letter), family)


VALUED = [
    (
        contacts.FAMILY,
        ("complaints@norbus.example", "feedback@norbus.example"),
        (
            "To make a complaint, email {}.",
            "Complaints: {}",
            "Unhappy with your journey? Tell us at {}.",
            "How do I complain? Send an email to {}.",
            "Complaints shall be addressed to {}.",
        ),
    ),
    (
        contacts.FAMILY,
        ("orders@crumb.example", "cakes@crumb.example"),
        (
            "To order a cake, email {}.",
            "Cake orders: {}",
            "We take orders for cakes by email, at {}.",
            "Cake orders should be emailed to {}.",
        ),
    ),
    (
        contacts.FAMILY,
        ("01632 960211", "01632 960271"),
        ("Taxi bookings: {}", "To book, ring {}.", "Need a cab? Text or call {}.", "You can book by phone on {}."),
    ),
    (
        hours.FAMILY,
        ("9.30 to 7", "9.30 to 8"),
        (
            "The library is open {} on Thursdays.",
            "Thursday: {}",
            "On a Thursday we open {}.",
            "What are your hours on Thursday? {}.",
            "Your seat is saved: on Thursdays we're open {}.",
        ),
    ),
    (
        hours.FAMILY,
        ("7:30am", "8am"),
        (
            "We open at {} Monday to Friday.",
            "What time do you open in the week? {}.",
            "Opening time on weekdays is {}.",
            "Our doors open at {} every weekday.",
        ),
    ),
    (
        hours.FAMILY,
        ("5pm", "6pm"),
        (
            "We close up at {} on Wednesdays.",
            "Parcel pick-up on Wednesdays is possible until we close at {}.",
            "How late are you open on a Wednesday? Till {}.",
            "Wednesday closing time: {}",
        ),
    ),
]


@pytest.mark.parametrize(("family", "values", "wordings"), VALUED)
def test_two_values_are_raised_in_any_two_wordings(
    family: Family, values: tuple[str, str], wordings: tuple[str, ...]
) -> None:
    missed = [
        (one, other)
        for one, other in combinations(wordings, 2)
        if not sure(family, one.format(values[0]), other.format(values[1]))
    ]
    assert missed == []


@pytest.mark.parametrize(("family", "values", "wordings"), VALUED)
def test_one_value_is_not_raised_in_any_two_wordings(
    family: Family, values: tuple[str, str], wordings: tuple[str, ...]
) -> None:
    pairs = combinations((wording.format(values[0]) for wording in wordings), 2)
    assert [pair for texts in pairs for pair in sure(family, *texts)] == []


SIDED = [
    (
        payment.FAMILY,
        (
            "You can pay by PayPal at checkout.",
            "PayPal: yes",
            "Can I use PayPal? Yes you can.",
            "Payment may be made by PayPal.",
        ),
        (
            "PayPal isn't available at checkout.",
            "Can I use PayPal? You can't, sorry.",
            "PayPal is not one of the ways you can pay.",
            "Payment may not be made by PayPal.",
            "Unfortunately you cannot pay with PayPal.",
        ),
    ),
    (
        payment.FAMILY,
        ("Contactless is accepted on our boats.", "Do you do contactless? We do.", "All boats take contactless."),
        ("Contactless is not accepted on our boats.", "None of our boats take contactless.", "No contactless, sorry."),
    ),
    (
        payment.FAMILY,
        ("Feel free to send us a check.", "Do you take checks? Of course."),
        ("Please don't mail a check, we can't bank them.", "Bills may not be paid by check."),
    ),
    (
        stock.FAMILY,
        (
            "The Alder two-seater sofa is currently in stock.",
            "Alder two-seater sofa | In stock",
            "Is the Alder sofa available right now? Yes, it is.",
            "The Alder sofa you asked about is available.",
            "You'll find the Alder sofa in our showroom now.",
            "We've got the Alder sofa here.",
            "The Alder sofas have arrived.",
        ),
        (
            "We don't have any Alder two-seater sofas left.",
            "Alder two-seater sofa | Sold out",
            "Is the Alder sofa available right now? I'm afraid not.",
            "We've no Alder sofas at the moment.",
            "Sorry, we're all out of the Alder sofa today.",
            "We're waiting for more Alder sofas.",
            "Sorry, the Alder sofa stock is finished.",
        ),
    ),
    (
        stock.FAMILY,
        (
            "Tickets for the Spring Gala are still available.",
            "There are still tickets left for the Spring Gala.",
            "You can still get tickets for the Spring Gala.",
        ),
        (
            "There are no tickets left for the Spring Gala.",
            "You can no longer get tickets for the Spring Gala.",
            "The Spring Gala has sold out.",
        ),
    ),
    (
        names.FAMILY,
        (
            "Our unscented hand cream is called Fern Hand.",
            "Unscented hand cream: Fern Hand",
            "Fern Hand is our unscented hand cream.",
            "What do you call your unscented hand cream? Fern Hand.",
            "Fern Hand – our unscented hand cream",
            "The unscented hand cream is known as Fern Hand.",
        ),
        (
            "Your unscented hand cream, Moss Palm, is on its way.",
            "The name of our unscented hand cream is Moss Palm.",
            "Try Moss Palm, our unscented hand cream.",
            "If you want our unscented hand cream, ask for the Moss Palm.",
            "We call our unscented hand cream Moss Palm.",
        ),
    ),
]


@pytest.mark.parametrize(("family", "yes", "no"), SIDED)
def test_yes_and_no_are_raised_in_any_two_wordings(family: Family, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    assert [texts for texts in product(yes, no) if not sure(family, *texts)] == []


@pytest.mark.parametrize(("family", "yes", "no"), SIDED)
def test_one_side_is_not_raised_in_any_two_wordings(family: Family, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    pairs = (*combinations(yes, 2), *combinations(no, 2))
    assert [pair for texts in pairs for pair in sure(family, *texts)] == []


APART = [
    (contacts.FAMILY, "Wedding bookings: weddings@holt.example", "Book a table: tables@holt.example"),
    (contacts.FAMILY, "Got a press question? press@holt.example", "Questions about your order? help@holt.example"),
    (contacts.FAMILY, "Questions about our cakes? hello@holt.example", "Cake orders: orders@holt.example"),
    (contacts.FAMILY, "Send your CV to jobs@holt.example.", "Returns: returns@holt.example"),
    (contacts.FAMILY, "Email info@holt.example.", "Info: info@holt.example. Invoices: ledger@holt.example"),
    (hours.FAMILY, "Are you open on Sundays? No, we open 9 to 5.", "Sundays 11 to 4"),
    (hours.FAMILY, "We're here 9 to 5 every day, Monday to Friday.", "Saturday and Sunday 10 to 2"),
    (hours.FAMILY, "The pharmacy is open 9 to 5 on Sundays.\nCafé: Sundays 10 to 4", "Sundays 10 to 4"),
    (payment.FAMILY, "If you cannot pay by card, we take cash.", "We take cards."),
    (payment.FAMILY, "Payment is by card only, cash is not accepted.", "We take cards."),
    (payment.FAMILY, "No cash at the merch stand.", "The box office takes cash."),
    (stock.FAMILY, "The Linnet pram is in stock.", "Linnet pram raincovers are sold out."),
    (stock.FAMILY, "We have the Marlow desk lamp in stock.", "The Marlow floor lamp is sold out."),
    (stock.FAMILY, "The Harrow jacket in navy is available.", "We've run out of the Harrow jacket in black."),
    (stock.FAMILY, "Last year the Harrow jacket sold out in a week.", "The Harrow jacket is in stock."),
    (stock.FAMILY, "We have the Fen rucksack 30 in stock.", "The Fen rucksack 50 is sold out."),
    (stock.FAMILY, "If we have the Harrow jacket in stock, we post it today.", "The Harrow jacket is sold out."),
    (stock.FAMILY, "We're out of the office until Monday.", "The office is available."),
    (stock.FAMILY, "The oak table is finished in Danish oil.", "The oak table is in stock."),
    (stock.FAMILY, "We have no more than ten Fen stoves left.", "The Fen stove is in stock."),
    (stock.FAMILY, "There are places left on the March course.", "The May course is fully booked."),
    (names.FAMILY, "Our three-season sleeping bag is called Fjord.", "Our four-season sleeping bag is called Tundra."),
    (names.FAMILY, "Our large walnut table is the Bergen.", "Our small walnut table is the Oslo."),
    (names.FAMILY, "Our canvas tool bag is the Fettle.", "Our leather tool bag is the Harness."),
    (names.FAMILY, "Our head baker is called Anna.", "Our head baker is called Ben."),
    (names.FAMILY, "Our new coffee blend is called Dusk.", "Our new coffee blend is called Ember."),
    (names.FAMILY, "Thanks for booking our boat trip, Anna.", "Thanks for booking our boat trip, Ben."),
    (names.FAMILY, "Delivery partner: Kestrel", "Delivery partner: Merlin"),
    (names.FAMILY, "Join our yoga class, Tuesdays at six.", "Join our yoga class, Fridays at six."),
    (
        names.FAMILY,
        "Our canvas tool bag is called Fettle. The Nook is our canvas tool bag for children.",
        "Our canvas tool bag is called Nook.",
    ),
]


@pytest.mark.parametrize(("family", "one", "other"), APART)
def test_what_is_told_of_another_thing_is_not_raised(family: Family, one: str, other: str) -> None:
    assert sure(family, one, other) == []
    assert sure(family, other, one) == []
