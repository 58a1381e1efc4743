"""Deadlines read: what a text promises, how long it gives, and which lengths of time promise nothing."""

from __future__ import annotations

import pytest
from tests.unit.judge.facts.kinds.deadlines.deadlines_told import promises_of, sure_of


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        pytest.param("It will be on your doormat in two to three days.", "arrive", "2 to 3 days", id="doormat"),
        pytest.param("Turnaround: five working days", "make", "5 working days", id="turnaround"),
        pytest.param("We give you 28 days to decide.", "return", "28 days", id="to decide"),
        pytest.param(
            "Leave a message and someone will ring you within the hour.", "reply", "1 hour", id="within the hour"
        ),
        pytest.param("The deposit is returned within 14 days of check-out.", "refund", "14 days", id="deposit"),
        pytest.param("Yours within half a day.", "arrive", "0.5 days", id="half a day"),
        pytest.param("The offer ends on the hundredth night after delivery.", "trial", "100 nights", id="ordinal"),
    ],
)
def test_reads_the_promise_and_what_it_promises(text: str, slot: str, value: str) -> None:
    assert promises_of(text) == [(slot, value)]


ARRIVING = (
    ("Your lamp lands on the mat three days after you order.", "3 days"),
    ("Delivery\nCount on four to six working days.", "4 to 6 working days"),
    ("How fast will it get here?\nThree days, give or take.", "3 days"),
    ("It should be with you in a week.", "1 week"),
    ("We aim to get it to you within 48 hours.", "48 hours"),
    ("Most orders turn up in two days.", "2 days"),
    ("Standard shipping (5–7 business days)", "5 to 7 working days"),
    ("Expect your parcel between two and four days after dispatch.", "2 to 4 days"),
    ("You'll have it by the next working day.", "1 working day"),
    ("Orders are delivered in 10 days flat.", "10 days"),
    ("Goods shall be delivered within thirty (30) days of the order.", "30 days"),
    ("Next-day delivery as standard.", "1 day"),
    ("Metro orders take 2 days to arrive.", "2 days"),
    ("Lead time is currently 8 weeks.", "8 weeks"),
    ("Your order will be at your door in under a week.", "1 week"),
    ("We'll have it to you in five working days.", "5 working days"),
)
SENDING_OUT = (
    ("It goes with tomorrow's post.", "1 day"),
    ("Orders leave us within two days.", "2 days"),
    ("Your parcel is on its way within 24 hours.", "24 hours"),
    ("We post everything the same day.", "0 days"),
    ("Everything ships next business day.", "1 working day"),
    ("It's handed to the courier within three days.", "3 days"),
    ("We pack and send within two working days.", "2 working days"),
    ("Orders go out the next morning.", "1 day"),
)
RETURNING = (
    ("Not for you? You've 30 days to post it back.", "30 days"),
    ("Changed your mind? Fine. 45 days.", "45 days"),
    ("Send anything back up to 60 days after it arrives.", "60 days"),
    ("Returns are accepted for 28 days.", "28 days"),
    ("You may withdraw from the contract within 14 days without giving a reason.", "14 days"),
    ("We take things back for a month.", "1 month"),
    ("Bring it back any time in the first six weeks.", "6 weeks"),
    ("How long have I got to return something?\nA fortnight from the day it reaches you.", "2 weeks"),
    ("Refunds only within 10 days of purchase.", "10 days"),
    ("After 30 days we can't take it back.", "30 days"),
    ("Items must be returned within twenty-one days.", "21 days"),
    ("Return window: 100 days", "100 days"),
    ("90 days to fall in love or your money back", "90 days"),
    ("The right of withdrawal expires after 14 days.", "14 days"),
    ("We'll exchange or refund within 21 days, with receipt.", "21 days"),
)
CANCELLING = (
    ("Call off up to 24 hours before and pay nothing.", "24 hours"),
    ("Tell us four hours ahead and there's nothing to pay.", "4 hours"),
    ("You can move or cancel until two days before.", "2 days"),
    ("Cancellations with less than 48 hours' notice are charged in full.", "48 hours"),
    ("Full refund if you cancel more than 7 days before the start.", "7 days"),
    ("Please give us 24 hours' notice if you can't make it, or we charge half.", "24 hours"),
    ("No refunds within 14 days of the event.", "14 days"),
    ("Cancel free up to a week before you travel.", "1 week"),
)
REFUNDING = (
    ("When do I get my refund?\nIt takes up to ten working days to reach your bank.", "10 working days"),
    ("The money will be in your account within 48 hours.", "48 hours"),
    ("We refund you within a week of getting it back.", "1 week"),
    ("Refunds hit your card in 3–5 days.", "3 to 5 days"),
    ("Your bond is released within seven days.", "7 days"),
    ("Once it's back with us you'll have your money in five days.", "5 days"),
    ("We return the deposit 14 days after you leave.", "14 days"),
    ("How soon will I see the money?\nThree working days.", "3 working days"),
    ("Allow ten days for the refund to show.", "10 days"),
    ("We'll reimburse you without delay and in any case within 14 days.", "14 days"),
    ("Repayments are made inside 30 days.", "30 days"),
)
GUARANTEEING = (
    ("If a seam goes within two years, we sew it up for nothing.", "2 years"),
    ("Seven days in the vase, or we make you another.", "7 days"),
    ("If it fails in the first five years we replace it.", "5 years"),
    ("Should anything drift in the first two weeks, we come back free.", "2 weeks"),
    ("10-year guarantee", "10 years"),
    ("Warranty: 36 months", "36 months"),
    ("All our work is guaranteed for 12 months.", "12 months"),
    ("We put right any fault for three years, free.", "3 years"),
    ("Every pan comes with a 25-year warranty.", "25 years"),
    ("Our repairs are good for 90 days.", "90 days"),
    ("The guarantee runs out after two years.", "2 years"),
    ("We stand by our saddles for ten years.", "10 years"),
    ("Guaranteed fresh for 5 days", "5 days"),
    ("Parts and labour are covered for six months.", "6 months"),
)
VOUCHERS = (
    ("Gift vouchers are valid for twelve months.", "12 months"),
    ("Vouchers expire six months after purchase.", "6 months"),
    ("How long does a gift card last?\nTwo years.", "2 years"),
)
REPLYING = (
    ("Drop us a line and you'll hear within a day.", "1 day"),
    ("We get back to everyone inside 24 hours.", "24 hours"),
    ("Response time: one working day", "1 working day"),
    ("Expect an answer within three days.", "3 days"),
    ("We aim to respond to emails in 48 hours.", "48 hours"),
    ("You'll hear from us by the end of the next working day.", "1 working day"),
    ("Somebody will ring you back within two hours.", "2 hours"),
    ("Please allow five working days for a response.", "5 working days"),
    ("We reply the same day.", "0 days"),
    ("Messages are answered within 4 hours.", "4 hours"),
)
DECIDING = (("Ask for Ines Marlow on 01632 960143: she settles it within 2 working days.", "2 working days"),)
COMING_ROUND = (
    ("A plumber at your door within the hour.", "1 hour"),
    ("We plan a mechanic for you within three working days.", "3 working days"),
    ("An engineer will be with you within four hours.", "4 hours"),
)
MAKING = (
    ("Repairs take about a week.", "1 week"),
    ("Your watch is back with you in ten days.", "10 days"),
    ("How long do repairs take?\nAbout a week.", "1 week"),
    ("Each one is made to order and takes ten weeks.", "10 weeks"),
    ("Turnaround is five days.", "5 days"),
)
IN_MANY_WORDINGS = {
    "arrive": ARRIVING,
    "dispatch": SENDING_OUT,
    "return": RETURNING,
    "cancel before": CANCELLING,
    "refund": REFUNDING,
    "guarantee": GUARANTEEING,
    "voucher": VOUCHERS,
    "reply": REPLYING,
    "decide": DECIDING,
    "attend": COMING_ROUND,
    "make": MAKING,
}
"""A slot to wordings of its promise, each with the length of time that is told."""


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [(text, slot, value) for slot, told in IN_MANY_WORDINGS.items() for text, value in told],
)
def test_reads_each_promise_in_many_wordings(text: str, slot: str, value: str) -> None:
    assert promises_of(text) == [(slot, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Bread keeps for four days.",
        "Children under two years travel free.",
        "Pay over 24 months at 0%.",
        "A 3-day course, £240.",
        "We are open 7 days a week.",
        "£34 a month",
        "Our school has taught for 30 years.",
        "The walk takes two hours.",
    ],
)
def test_takes_no_other_length_of_time_for_a_promise(text: str) -> None:
    assert promises_of(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "Zookeeper for a Day, £160",
        "Be a beekeeper for a day",
        "Engine driver for a day: £240 with lunch",
        "Ranger for a Week, from 18 years",
        "Hire a canoe for a day",
        "Also: Shepherd for a Day",
    ],
)
def test_an_experience_for_a_day_is_no_window(title: str) -> None:
    page = f"Changed your mind? Send it back within 40 days.\n\n{title}"
    assert promises_of(page) == [("return", "40 days")]


@pytest.mark.parametrize("text", ["We guarantee every weld for a week.", "Our seams are guaranteed for a year."])
def test_a_guarantee_for_a_week_or_year_is_still_read(text: str) -> None:
    assert [slot for slot, _ in promises_of(text)] == ["guarantee"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("If you cancel, a refund takes up to 21 days to reach you.", "21 days"),
        ("If you withdraw, your money takes about 12 days to reach you.", "12 days"),
        ("A refund can take 10 days to arrive after it leaves us.", "10 days"),
        ("Once you return the jacket, the refund takes two weeks to come through.", "2 weeks"),
        ("Refunds need up to 9 days to land in your account.", "9 days"),
        ("Refunds are paid within 14 days of your order being cancelled.", "14 days"),
    ],
)
def test_the_time_money_needs_to_reach_somebody_is_no_window(text: str, value: str) -> None:
    assert promises_of(text) == [("refund", value)]
    assert not sure_of(text, "Not for you? Take 45 days to decide and send it back.")


@pytest.mark.parametrize(
    "text",
    [
        "/refund → Within 40 days of paying? Yes, no questions.",
        "Refund: within 40 days of your first payment.",
        "Refunds: within 40 days of purchase",
        "/refunds → Within 40 days of signing up? Done at once.",
        "Refunds: within 40 days from the date of purchase.",
        "Refunds: within 40 days of subscribing",
    ],
)
def test_days_from_paying_are_a_window_to_ask_in(text: str) -> None:
    assert promises_of(text) == [("return", "40 days")]
    assert not sure_of(text, "Refunds reach your card within 4 business days.")
