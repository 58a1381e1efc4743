"""Deadlines held together: which two promises of one slot contradict, and which only look as if they did."""

from __future__ import annotations

from itertools import permutations

import pytest

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.deadline_reading import deadlines
from mysteryshop.judge.facts.kinds.deadlines import FAMILY
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind


def site_of(*texts: str) -> SiteReading:
    pages = (page_of_channel(f"channel {number}", ChannelKind.WEB, text) for number, text in enumerate(texts))
    readings = (Reading(page, where="anywhere", visit=f"v{n}", channel=f"channel {n}") for n, page in enumerate(pages))
    return SiteReading(tuple(readings), Setting(brand_words=("Osprey Lane",)))


def pairs_of(*texts: str) -> list[Pair]:
    site = site_of(*texts)
    return list(FAMILY.compare(site, tuple(FAMILY.read(site))))


def sure_of(*texts: str) -> set[frozenset[str]]:
    return {frozenset((pair.a.value.text, pair.b.value.text)) for pair in pairs_of(*texts) if pair.sure}


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
    assert [(d.sort.slot, d.claim.value.text) for d in deadlines(site_of(text))] == [(slot, value)]


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
    assert deadlines(site_of(text)) == ()


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
