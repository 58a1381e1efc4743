"""Deadlines held together: which two promises of one slot contradict, in whatever words."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.unit.judge.facts.kinds.deadlines.deadlines_told import pairs_of, sure_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("We deliver within three working days.", "Delivery takes ten working days.", id="delivery"),
        pytest.param(
            "Lamps reach you inside a week.", "Please allow four weeks for your lamp.", id="delivery of a thing"
        ),
        pytest.param("How long is delivery?\nTwo days.", "Shipping: 8-10 days", id="an answer and a label"),
        pytest.param("We dispatch within 24 hours.", "Orders are sent out after five working days.", id="dispatch"),
        pytest.param("Your boiler is fitted within a week.", "We install boilers in 6 weeks.", id="installation"),
        pytest.param("Return it within 30 days.", "You have fourteen days to send it back.", id="returns"),
        pytest.param(
            "Returns: 28 days", "Changed your mind? Bring it back inside a fortnight.", id="returns in two units"
        ),
        pytest.param("30-day money-back guarantee", "All sales are final.", id="no returns at all"),
        pytest.param("Easy 60 day returns", "Goods may be returned up to 21 days after purchase.", id="notations"),
        pytest.param(
            "Free cancellation up to 48 hours before arrival.",
            "Cancel at least 7 days before arrival and pay nothing.",
            id="cancelling",
        ),
        pytest.param(
            "Bookings can be moved up to 24 hours before.",
            "Changes are free until three days beforehand.",
            id="changing",
        ),
        pytest.param(
            "Refunds are paid within 5 working days.", "Your money is back on your card in 30 days.", id="refunds"
        ),
        pytest.param("Every clock is guaranteed for ten years.", "Clock warranty: 2 years", id="guarantee"),
        pytest.param(
            "Frames: guaranteed five years. Seats: two.",
            "The frame is covered for 12 months.",
            id="guarantee of a part",
        ),
        pytest.param("Lifetime guarantee on every pan.", "Pans carry a two-year guarantee.", id="for life"),
        pytest.param(
            "Tell us of breakages within 48 hours.", "Report damage within ten days of delivery.", id="reporting damage"
        ),
        pytest.param("We answer every email within one working day.", "E-mails get a reply inside a week.", id="reply"),
        pytest.param(
            "A plumber is with you within two hours.", "Allow a day for our plumber to reach you.", id="coming to help"
        ),
        pytest.param("Eye tests: no appointment needed.", "Eye tests are by appointment only.", id="booking"),
        pytest.param(
            "Do I need to book a fitting?\nNo, just walk in.", "Fittings: booking is essential.", id="booking asked"
        ),
        pytest.param("Written quotes within 24 hours.", "Please allow eight working days for your quote.", id="quote"),
        pytest.param("Try it at home: 100-night trial.", "Our trial runs for thirty nights.", id="trial"),
    ],
)
def test_finds_two_promises_that_cannot_both_be_kept(one: str, other: str) -> None:
    assert sure_of(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Delivery takes 2 to 4 working days.", "Your parcel lands on the mat seven working days after you order."),
        ("Delivery: 3-5 days", "Expect your order between eight and ten days after dispatch."),
        ("Sent the same day.", "Orders go out within three working days."),
        ("Order by 2pm for next-day delivery.", "Cut-off for next day delivery is 11am."),
        ("30 days to return it", "Back to us by day 14 after delivery, and you get a refund."),
        ("Returns are accepted for 28 days.", "After 14 days we can't take anything back."),
        ("Gift vouchers are valid for two years.", "How long does a gift card last?\nSix months."),
        (
            "If a seam fails within five years we mend it free.",
            "Should a seam go in the first two years, we sew it up for nothing.",
        ),
        ("Free cancellation up to 24 hours before.", "Please tell us two days ahead and there's nothing to pay."),
        ("Tickets can be cancelled for a full refund up to 48 hours before.", "Tickets are non-refundable."),
        ("Someone picks up within two minutes.", "We pick up within 20 minutes."),
        (
            "How long do refunds take?\nYou'll have your money in five days.",
            "Refunds take 30 days to reach your account.",
        ),
        ("We aim to reply in 4 hours", "You'll hear from us within three working days."),
        ("A plumber at your door within the hour.", "We send a plumber within three days."),
        ("Guarantee: 24 months from delivery", "We guarantee the machine for twelve months from delivery."),
        ("Your bond is back within 7 days of check-out.", "We return the bond 28 days after you leave."),
        ("The right to withdraw ends after 30 days.", "You may withdraw within 14 days."),
        ("Lead time is currently 8 weeks.", "We make and deliver in three weeks."),
        ("Change your booking until 24 hours before.", "You can reschedule up to 72 hours before."),
        ("Repairs take about a week.", "How long do repairs take?\nThree weeks."),
    ],
)
def test_finds_two_promises_in_many_wordings(one: str, other: str) -> None:
    assert sure_of(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Return it within 14 days.", "You have a fortnight to send it back.", id="a fortnight"),
        pytest.param("Guarantee: 24 months", "Every pan is guaranteed for two years.", id="months and years"),
        pytest.param("Returns within twenty-eight (28) days.", "Four weeks to send it back.", id="weeks and days"),
        pytest.param(
            "We reply within 24 hours.", "E-mails are answered within one working day.", id="hours and working days"
        ),
        pytest.param("Refunds take five working days.", "Your refund is with you within a week.", id="a working week"),
        pytest.param(
            "Delivery in 2-4 working days", "Allow two to four working days for delivery.", id="words and figures"
        ),
        pytest.param(
            "Free cancellation until 48 hours before arrival.",
            "Cancel up to two days before arrival at no charge.",
            id="two days",
        ),
        pytest.param("Delivered the next day.", "Your parcel is with you tomorrow.", id="tomorrow"),
        pytest.param("No appointment needed.", "Just walk in.", id="no booking in two wordings"),
        pytest.param("Six to eight weeks' delivery", "Delivery: 6–8 wks", id="short units"),
    ],
)
def test_hears_one_promise_in_two_wordings(one: str, other: str) -> None:
    assert pairs_of(one, other) == []


CHANNELS = (
    "Return it within 30 days.\nRefunds take 5 working days.",
    "You have fourteen days to send it back.",
    "Your refund is with you within a week. Returns: 30 days",
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_channels_changes_nothing(order: tuple[int, ...]) -> None:
    assert sure_of(*(CHANNELS[number] for number in order)) == {frozenset(("30 days", "14 days"))}


def test_a_channel_told_twice_adds_no_value_that_contradicts() -> None:
    assert sure_of(*CHANNELS, CHANNELS[0]) == sure_of(*CHANNELS)


def test_quotes_the_words_of_the_channel() -> None:
    for pair in pairs_of(*CHANNELS):
        for claim in (pair.a, pair.b):
            assert claim.quote.text in "\n".join(CHANNELS)


def test_reads_the_answers_of_structured_data() -> None:
    faq = (
        '{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Can I return a lamp?", '
        '"acceptedAnswer": {"@type": "Answer", "text": "Yes, within 60 days of delivery."}}]}'
    )
    found = pairs_of(faq, "Lamps can be returned within 30 days.")
    assert [pair.a.quote.text for pair in found if pair.sure] == ["Yes, within 60 days of delivery."]
