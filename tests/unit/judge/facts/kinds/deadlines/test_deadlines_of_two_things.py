"""Deadlines of two things: they only look as if they contradicted, and nothing is raised."""

from __future__ import annotations

import pytest
from tests.unit.judge.facts.kinds.deadlines.deadlines_told import sure_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Return it within 30 days.", "Refunds take 5 working days.", id="returning and refunding"),
        pytest.param("We dispatch within 24 hours.", "Delivery takes three working days.", id="dispatch and delivery"),
        pytest.param("Standard delivery: 3 to 5 working days", "Express delivery: next working day", id="two services"),
        pytest.param("UK delivery: 2 days", "Delivery to France: 8 days", id="two regions"),
        pytest.param("Sofas arrive in six weeks.", "Cushions arrive in three days.", id="two products"),
        pytest.param("Made to order in 8 weeks.", "Delivery takes 3 working days.", id="made to order"),
        pytest.param("Frames are guaranteed for ten years.", "Cushions are guaranteed for two years.", id="two parts"),
        pytest.param("Guarantee: 1 year", "Register it and the guarantee is 3 years.", id="extended when registered"),
        pytest.param(
            "Trade goods may be returned within 14 days.", "You have 30 days to send it back.", id="trade and public"
        ),
        pytest.param("Sale items can be returned within 7 days.", "Return it within 30 days.", id="sale items"),
        pytest.param(
            "We answer emails within one working day.", "Complaints are answered in 10 working days.", id="two requests"
        ),
        pytest.param("Vouchers are valid for 12 months.", "Guarantee: 2 years", id="a voucher is no guarantee"),
        pytest.param("The plan runs for 18 months.", "Cancel within 14 days of signing.", id="term and cooling-off"),
        pytest.param("We keep lost property for 28 days.", "Return it within 14 days.", id="storage"),
        pytest.param("Your bank may take another 5 days.", "Refunds are made the same day.", id="the bank's own time"),
        pytest.param(
            "Hair cuts: no appointment needed.", "Colouring is by appointment only.", id="two services to book"
        ),
        pytest.param("No booking fee.", "Booking is essential.", id="a fee is no booking"),
        pytest.param("No refunds on sale items.", "Return it within 30 days.", id="an exception"),
        pytest.param(
            "Please arrive 15 minutes before your lesson.",
            "Cancel up to 24 hours before your lesson, free.",
            id="arriving early",
        ),
    ],
)
def test_leaves_alone_what_only_looks_like_a_contradiction(one: str, other: str) -> None:
    assert sure_of(one, other) == set()


SHOP = (
    "Delivery takes 2 to 4 working days.",
    "You have 30 days to send it back.",
    "Refunds are on your card within 5 working days.",
    "Every kettle is guaranteed for two years.",
    "We answer emails within one working day.",
    "Cancel your class free up to 48 hours before.",
)
"""What one business promises; nothing of it contradicts."""


@pytest.mark.parametrize(
    "other",
    [
        "It goes with tomorrow's post.",
        "So your box leaves us in the third week.",
        "Set-up takes ten minutes, and a baker answers on 01632 960142.",
        "Ask for Ines on 01632 960143: she settles it within 2 working days.",
        "Your watch comes back to you in ten days.",
        "We sharpen knives in three days.",
        "Descale it every six weeks.",
        "Your bank may need another three days to show it.",
        "The course lasts ten weeks.",
        "Gift cards last five years.",
        "Samples are posted the same day.",
        "Large kettles take six weeks: they're made to order.",
        "The survey takes an hour.",
        "We hold parcels at the depot for seven days.",
        "Pay in three instalments over 60 days.",
        "We'll text you an hour before we arrive.",
        "The offer runs for two weeks.",
        "Your account closes within 30 days.",
        "Photos are deleted after 90 days.",
        "Complaints: a full answer in eight weeks.",
        "Please wait 15 minutes before pouring.",
        "If it leaks in the first week, tell us and we'll send another in two days.",
        "The seal usually lasts three years.",
        "Used kettles carry six months' warranty.",
        "Our spare parts ship within 3 weeks.",
        "Registering takes two minutes and adds three years of cover.",
        "The lift is repaired in a fortnight.",
        "Unclaimed tickets go back on sale after 24 hours.",
        "Tell us about breakages within three days.",
        "A call-out engineer is with you in four hours.",
        "Allow 20 minutes for parking.",
        "We've answered the phone ourselves for 40 years.",
        "International parcels: 10 to 15 working days.",
        "We refund deposits within 14 days.",
        "Vouchers can be returned within 14 days of purchase.",
        "Sale items: 7 days.",
        "The kettle boils in two minutes.",
        "Prices are held for 30 days.",
        "Your order is cancelled if it's unpaid after 5 days.",
        "Change your delivery day up to 24 hours before.",
        "Keep your receipt for a year.",
        "We stock spares for ten years.",
        "Interest-free over 12 months.",
        "Your free trial ends after 14 days.",
        "Join the waiting list: about six weeks.",
        "We'll confirm your booking within two hours.",
        "A written quote follows within three days.",
        "Bookings open 28 days ahead.",
        "Click and collect: ready in two hours.",
        "Orders over £50 arrive the next day by courier upgrade.",
    ],
)
def test_holds_nothing_against_promises_of_other_things(other: str) -> None:
    assert [sure_of(promise, other) for promise in SHOP] == [set()] * len(SHOP)
