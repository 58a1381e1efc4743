"""One deadline in many plain wordings: known again with another value, and never mixed up with its neighbours."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.unit.judge.facts.saying import pages_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.deadlines.bounds import plain_bounds
from mysteryshop.judge.facts.kinds.deadlines.family import FAMILY
from mysteryshop.judge.facts.kinds.deadlines.reading import deadlines
from mysteryshop.judge.facts.kinds.deadlines.subject import root


def sure(*texts: str) -> list[Pair]:
    return sure_in(pages_saying(*texts), FAMILY)


GROUPS = {
    "delivery": (
        ("3 weeks", "5 weeks"),
        "Garden sheds are delivered in {} or less.",
        "Shed delivery: {} max.",
        "How long till my shed is delivered? Up to {}.",
        "Please allow a maximum of {} for shed delivery.",
        "No customer waits more than {} for a shed.",
        "Once ordered, a shed takes at most {} to reach you.",
        "The Seller shall deliver garden sheds in a period not exceeding {}.",
        "You'll be standing in your shed in {} or sooner!",
    ),
    "delivery all over a country": (
        ("3 days", "6 days"),
        "Lamps arrive in {} or less anywhere in Canada.",
        "Lamp delivery across Canada: within {}",
        "Delivery of lamps within Canada takes up to {}.",
        "Count on getting your lamp within {}.",
    ),
    "delivery from an approval": (
        ("6 days", "9 days"),
        "Banners reach you within {} of approving the artwork.",
        "Approve the artwork and your banners arrive in {} max.",
        "After approval of the artwork, expect your banners within {}.",
        "Banner delivery: {} or less after artwork approval",
    ),
    "returns": (
        ("90 days", "60 days"),
        "Unopened paint can be returned for {}.",
        "Paint returns: within {}",
        "If you've bought too much paint, bring it back within {}.",
        "Can I bring paint back? Yes, any time within {}.",
        "We accept unopened paint back up to {} after purchase.",
        "Just pop unopened paint back to any branch within {}.",
    ),
    "a window for a refund": (
        ("14 days", "30 days"),
        "We refund any saddle sent back within {}.",
        "Saddles: money back if returned in {} or less",
        "As long as you bought the saddle no more than {} ago I can refund you.",
        "Not for you? Tell us within {} of buying and we refund the saddle in full.",
    ),
    "refund": (
        ("10 days", "30 days"),
        "Tuition is refunded within {} of you dropping the class.",
        "You'll have your tuition back within {} of dropping the class.",
        "We return all tuition no later than {} after you drop a class.",
        "Please allow {} for your tuition to be paid back.",
        "In how many days do I get my tuition refund? Within {}.",
    ),
    "refund of what was called off": (
        ("14 days", "21 days"),
        "If we cancel your cruise you get your money back within {}.",
        "Refunds for cancelled cruises: {} max",
        "Your cruise was cancelled. Your refund will reach you within {}.",
    ),
    "reply": (
        ("2 hours", "6 hours"),
        "We return every phone call within {}.",
        "You'll get a call from one of us inside {}.",
        "How quickly will you call me back? In under {}.",
        "No caller waits longer than {} for a call back.",
    ),
    "visit": (
        ("24 hours", "48 hours"),
        "If your lift sticks, a technician will be on site within {}.",
        "You won't wait more than {} for a lift technician.",
        "How soon does a technician come? Within {}.",
        "Max. waiting time for a lift technician: {}",
        "We shall attend a lift breakdown within a period of {}.",
    ),
    "free care": (
        ("12 months", "18 months"),
        "Every piano includes free tuning for {}.",
        "Your piano comes with {} of free tuning.",
        "Buy a piano and tuning is on us for {}.",
        "How long is tuning my piano free? For {}.",
        "The shop shall tune the piano without charge for a period of {}.",
    ),
    "guarantee": (
        ("25 years", "10 years"),
        "Each knife is guaranteed for {}.",
        "If your knife breaks within {}, we'll send you a new one free.",
        "All our knives carry a guarantee of {}.",
        "You get {} of cover with every knife you buy.",
        "We back all our knives for {}.",
    ),
}
"""Wordings of one promise each, with two values that it can have."""

TWOS = [
    pytest.param(one, other, *values, id=f"{name} {at}")
    for name, (values, *wordings) in GROUPS.items()
    for at, (one, other) in enumerate(combinations(wordings, 2))
]


@pytest.mark.parametrize(("one", "other", "here", "there"), TWOS)
def test_one_promise_is_known_again_in_other_words(one: str, other: str, here: str, there: str) -> None:
    assert sure(one.format(here), other.format(there))
    assert sure(one.format(there), other.format(here))
    assert sure(one.format(here), other.format(here)) == []


OTHER_DELIVERIES = [
    ("Sofas arrive in no more than 6 weeks.", "Armchairs reach you in 2 weeks or less."),
    ("Delivery across Ireland: 2 days or less", "Delivery to Germany: max. 7 days"),
    ("You'll have your blinds in 5 days or less.", "Made-to-measure blinds reach you in 3 weeks or less."),
    ("Prints arrive no later than 5 days after dispatch.", "Prints arrive within 9 days of your order."),
    ("Your rug is with you within 3 days.", "With express your rug is at your door in 24 hours or sooner."),
    ("You won't wait longer than 3 days for your rug.", "Our rugs used to take two weeks to reach you."),
    ("Delivery takes 3 days.", "Other shops take 10 days to deliver."),
    ("Orders arrive within 4 days.", "For example, a customer in Malta got her order within 12 days."),
    ("You'll have your cake in 2 days tops.", "Wedding cakes: you'll have yours in 4 weeks tops."),
    ("Expect your sofa within 6 weeks.", "Expect your swatches within 3 days."),
    ("Photo books are delivered in 5 days.", "Photo canvases are delivered in 9 days."),
    ("We deliver anywhere in Scotland within 3 days.", "Orders to the Highlands take up to 7 days."),
    ("Your parcel gets to you in 4 days.", "Your certificate gets to you in 6 weeks."),
    ("Delivery: up to 5 days", "Please wait 2 days before you use your lamp."),
]
OTHER_RETURNS_AND_REFUNDS = [
    ("You have 28 days to return shoes.", "Sale shoes can come back for up to 14 days."),
    ("We accept hats back for 14 days.", "We accept online orders back for 30 days."),
    ("We refund any dress sent back within 21 days.", "Refunds take 5 days once your dress reaches us."),
    ("Get your money back within 30 days of purchase.", "You'll have your money back 5 days after it reaches us."),
    ("Refunds are paid within 5 days.", "Deposits are returned no later than 21 days after the hire ends."),
    ("If we call off the trip we refund you in 14 days.", "Cancel your trip and we refund you within 5 days."),
    ("Refunds take 5 days.", "It can take your bank up to 10 days to show the refund."),
]
OTHER_HELP = [
    ("We call you back within 2 hours.", "Emails are answered within 24 hours."),
    ("A technician is with you within 4 hours.", "A technician calls you back within 30 minutes."),
    ("You never wait more than 4 hours for an engineer.", "You never wait more than 2 weeks for a part."),
    ("An engineer visits within 24 hours.", "In rural areas an engineer visits within 72 hours."),
    ("We reply within 4 hours.", "We reply within 24 hours at weekends."),
    ("Answers to tickets within 4 hours.", "Premium plan: answers to tickets within 1 hour."),
]
"""Who comes, calls back or answers, and how soon for whom."""

OTHER_COVER = [
    ("Free tuning for 12 months with every piano.", "Free tuning for 3 months with every guitar."),
    ("Free updates for 1 year.", "Free support for 3 years."),
    ("Free support for 12 months.", "Members get free support for 24 months."),
    ("Free aftercare: 3 years", "Guarantee: 5 years"),
    ("Every tent is guaranteed for 5 years.", "Tent poles are guaranteed for 1 year."),
    ("You get 2 years of cover with every tent.", "You get 5 years of cover when you register your tent."),
    ("We back all our screen repairs for 6 months.", "We back all our battery repairs for 12 months."),
    ("Our kettles carry a guarantee of 2 years.", "Our kettles carried a guarantee of 1 year until 2023."),
    ("Kitchen doors: 10 years guarantee", "Kitchen hinges: 25 years guarantee"),
    ("Free delivery for a year.", "Free servicing for two years."),
]
"""Guarantees, and what is done for nothing."""

OTHER_THINGS = [
    ("Bike delivery takes 10 days.", "We check your bike free within 30 days of delivery."),
    ("Lamps may be returned within 30 days.", "You'll hear from us within 5 days of the lamp's return."),
    ("A van reaches you within 2 hours of a breakdown.", "Your order reaches you within 48 hours."),
    ("Our team is with you in 2 hours.", "Your box is with you in 24 hours."),
    ("We start work within 2 weeks.", "The kitchen is delivered within 8 weeks."),
    ("Each knife is guaranteed for 25 years.", "Sharpening is on us for 2 years."),
    (
        "You get your ticket refund in 10 days or less.",
        "You can get a ticket refund up to 30 days before the show.",
    ),
    ("No customer waits more than 3 weeks for a shed.", "No customer waits more than 10 minutes on the phone."),
]
"""A like length of time for a thing or deed of another sort."""

OTHER_CASES = [
    ("Delivery in 5 days.", "Delivery in at least 5 days and at most 10 days to the islands."),
    ("Every watch is guaranteed for 5 years.", "Watch repairs are guaranteed for 12 months."),
    ("Sofas reach you within 6 weeks.", "Corner sofas reach you within 10 weeks."),
    ("Rugs: up to 3 days", "Delivery of rugs takes up to 7 days from May to July."),
    ("Cancel within 14 days for a full refund.", "Cancel within 30 days for a half refund."),
    ("Delivery: 2 days", "Delivery on pre-orders: 6 weeks"),
    ("Emergency call-outs: on site in 2 hours", "Routine call-outs: on site in 5 days"),
    ("Samples reach you in 2 days max.", "Carpets reach you in 10 days max."),
    ("Returns: within 14 days", "If your lamp arrives damaged, tell us within 2 days and we refund you."),
    ("We aim for 3 days, never more than 5 days.", "Delivery takes no more than 5 days."),
    ("Deposits come back within 7 days.", "Cancel up to 30 days before and your deposit comes back."),
]
"""The same promise for another case: a further size, a season, an order of another kind."""


@pytest.mark.parametrize(
    ("one", "other"),
    [*OTHER_DELIVERIES, *OTHER_RETURNS_AND_REFUNDS, *OTHER_HELP, *OTHER_COVER, *OTHER_THINGS, *OTHER_CASES],
)
def test_what_only_looks_like_another_wording_is_not_raised(one: str, other: str) -> None:
    assert sure(one, other) == []
    assert sure(other, one) == []


@pytest.mark.parametrize(
    ("before", "after", "plain"),
    [
        ("delivered in no more than ", ".", ("delivered within ", ".")),
        ("arrives ", " at the latest", ("arrives within ", "")),
        ("Delivery: ", " or less", ("Delivery: within ", "")),
        ("for a period of ", "", ("for ", "")),
        ("You won't wait longer than ", " for it", ("You won't wait within ", " for it")),
        ("at any time within ", "", ("within ", "")),
        ("not accepted more than ", " after", ("not accepted more than ", " after")),
        ("Free cancellation ", " or less before arrival", ("Free cancellation ", " or less before arrival")),
    ],
)
def test_every_upper_bound_is_told_as_one_word(before: str, after: str, plain: tuple[str, str]) -> None:
    assert plain_bounds(before, after) == plain


@pytest.mark.parametrize("word", ["approve", "approved", "approval", "approving"])
def test_a_verb_and_the_nouns_made_of_it_are_one(word: str) -> None:
    assert root(word) == root("approve")


def test_a_shorter_word_is_not_made_of_a_longer_one() -> None:
    assert root("bedding") != root("bed")


@pytest.mark.parametrize(
    "text",
    [
        "Most shops take two weeks to deliver.",
        "Until 2021 we delivered in ten days.",
        "Your bank may need up to five days to show the refund.",
        "Imagine a parcel that reaches you in an hour.",
    ],
)
def test_what_others_did_or_do_is_no_promise(text: str) -> None:
    assert deadlines(pages_saying(text)) == ()
