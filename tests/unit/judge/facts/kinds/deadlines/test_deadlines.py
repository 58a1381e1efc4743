"""Deadlines held together: which two promises of one slot contradict, and which only look as if they did."""

from __future__ import annotations

from itertools import permutations

import pytest

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.deadlines.family import FAMILY
from mysteryshop.judge.facts.kinds.deadlines.reading import deadlines
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
    ("text", "slot", "value"),
    [
        ("Your lamp lands on the mat three days after you order.", "arrive", "3 days"),
        ("Delivery\nCount on four to six working days.", "arrive", "4 to 6 working days"),
        ("How fast will it get here?\nThree days, give or take.", "arrive", "3 days"),
        ("It should be with you in a week.", "arrive", "1 week"),
        ("We aim to get it to you within 48 hours.", "arrive", "48 hours"),
        ("Most orders turn up in two days.", "arrive", "2 days"),
        ("Standard shipping (5–7 business days)", "arrive", "5 to 7 working days"),
        ("Expect your parcel between two and four days after dispatch.", "arrive", "2 to 4 days"),
        ("You'll have it by the next working day.", "arrive", "1 working day"),
        ("Orders are delivered in 10 days flat.", "arrive", "10 days"),
        ("Goods shall be delivered within thirty (30) days of the order.", "arrive", "30 days"),
        ("Next-day delivery as standard.", "arrive", "1 day"),
        ("Metro orders take 2 days to arrive.", "arrive", "2 days"),
        ("Lead time is currently 8 weeks.", "arrive", "8 weeks"),
        ("Your order will be at your door in under a week.", "arrive", "1 week"),
        ("We'll have it to you in five working days.", "arrive", "5 working days"),
        ("It goes with tomorrow's post.", "dispatch", "1 day"),
        ("Orders leave us within two days.", "dispatch", "2 days"),
        ("Your parcel is on its way within 24 hours.", "dispatch", "24 hours"),
        ("We post everything the same day.", "dispatch", "0 days"),
        ("Everything ships next business day.", "dispatch", "1 working day"),
        ("It's handed to the courier within three days.", "dispatch", "3 days"),
        ("We pack and send within two working days.", "dispatch", "2 working days"),
        ("Orders go out the next morning.", "dispatch", "1 day"),
        ("Not for you? You've 30 days to post it back.", "return", "30 days"),
        ("Changed your mind? Fine. 45 days.", "return", "45 days"),
        ("Send anything back up to 60 days after it arrives.", "return", "60 days"),
        ("Returns are accepted for 28 days.", "return", "28 days"),
        ("You may withdraw from the contract within 14 days without giving a reason.", "return", "14 days"),
        ("We take things back for a month.", "return", "1 month"),
        ("Bring it back any time in the first six weeks.", "return", "6 weeks"),
        ("How long have I got to return something?\nA fortnight from the day it reaches you.", "return", "2 weeks"),
        ("Refunds only within 10 days of purchase.", "return", "10 days"),
        ("After 30 days we can't take it back.", "return", "30 days"),
        ("Items must be returned within twenty-one days.", "return", "21 days"),
        ("Return window: 100 days", "return", "100 days"),
        ("90 days to fall in love or your money back", "return", "90 days"),
        ("The right of withdrawal expires after 14 days.", "return", "14 days"),
        ("We'll exchange or refund within 21 days, with receipt.", "return", "21 days"),
        ("Call off up to 24 hours before and pay nothing.", "cancel before", "24 hours"),
        ("Tell us four hours ahead and there's nothing to pay.", "cancel before", "4 hours"),
        ("You can move or cancel until two days before.", "cancel before", "2 days"),
        ("Cancellations with less than 48 hours' notice are charged in full.", "cancel before", "48 hours"),
        ("Full refund if you cancel more than 7 days before the start.", "cancel before", "7 days"),
        ("Please give us 24 hours' notice if you can't make it, or we charge half.", "cancel before", "24 hours"),
        ("No refunds within 14 days of the event.", "cancel before", "14 days"),
        ("Cancel free up to a week before you travel.", "cancel before", "1 week"),
        ("When do I get my refund?\nIt takes up to ten working days to reach your bank.", "refund", "10 working days"),
        ("The money will be in your account within 48 hours.", "refund", "48 hours"),
        ("We refund you within a week of getting it back.", "refund", "1 week"),
        ("Refunds hit your card in 3–5 days.", "refund", "3 to 5 days"),
        ("Your bond is released within seven days.", "refund", "7 days"),
        ("Once it's back with us you'll have your money in five days.", "refund", "5 days"),
        ("We return the deposit 14 days after you leave.", "refund", "14 days"),
        ("How soon will I see the money?\nThree working days.", "refund", "3 working days"),
        ("Allow ten days for the refund to show.", "refund", "10 days"),
        ("We'll reimburse you without delay and in any case within 14 days.", "refund", "14 days"),
        ("Repayments are made inside 30 days.", "refund", "30 days"),
        ("If a seam goes within two years, we sew it up for nothing.", "guarantee", "2 years"),
        ("Seven days in the vase, or we make you another.", "guarantee", "7 days"),
        ("If it fails in the first five years we replace it.", "guarantee", "5 years"),
        ("Should anything drift in the first two weeks, we come back free.", "guarantee", "2 weeks"),
        ("10-year guarantee", "guarantee", "10 years"),
        ("Warranty: 36 months", "guarantee", "36 months"),
        ("All our work is guaranteed for 12 months.", "guarantee", "12 months"),
        ("We put right any fault for three years, free.", "guarantee", "3 years"),
        ("Every pan comes with a 25-year warranty.", "guarantee", "25 years"),
        ("Our repairs are good for 90 days.", "guarantee", "90 days"),
        ("The guarantee runs out after two years.", "guarantee", "2 years"),
        ("We stand by our saddles for ten years.", "guarantee", "10 years"),
        ("Guaranteed fresh for 5 days", "guarantee", "5 days"),
        ("Parts and labour are covered for six months.", "guarantee", "6 months"),
        ("Gift vouchers are valid for twelve months.", "voucher", "12 months"),
        ("Vouchers expire six months after purchase.", "voucher", "6 months"),
        ("How long does a gift card last?\nTwo years.", "voucher", "2 years"),
        ("Drop us a line and you'll hear within a day.", "reply", "1 day"),
        ("We get back to everyone inside 24 hours.", "reply", "24 hours"),
        ("Response time: one working day", "reply", "1 working day"),
        ("Expect an answer within three days.", "reply", "3 days"),
        ("We aim to respond to emails in 48 hours.", "reply", "48 hours"),
        ("You'll hear from us by the end of the next working day.", "reply", "1 working day"),
        ("Somebody will ring you back within two hours.", "reply", "2 hours"),
        ("Please allow five working days for a response.", "reply", "5 working days"),
        ("We reply the same day.", "reply", "0 days"),
        ("Messages are answered within 4 hours.", "reply", "4 hours"),
        ("Ask for Ines Marlow on 01632 960143: she settles it within 2 working days.", "decide", "2 working days"),
        ("A plumber at your door within the hour.", "attend", "1 hour"),
        ("We plan a mechanic for you within three working days.", "attend", "3 working days"),
        ("An engineer will be with you within four hours.", "attend", "4 hours"),
        ("Repairs take about a week.", "make", "1 week"),
        ("Your watch is back with you in ten days.", "make", "10 days"),
        ("How long do repairs take?\nAbout a week.", "make", "1 week"),
        ("Each one is made to order and takes ten weeks.", "make", "10 weeks"),
        ("Turnaround is five days.", "make", "5 days"),
    ],
)
def test_reads_each_promise_in_many_wordings(text: str, slot: str, value: str) -> None:
    assert [(d.sort.slot, d.claim.value.text) for d in deadlines(site_of(text))] == [(slot, value)]


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
    assert [d.claim.value.text for d in deadlines(site_of(page))] == ["40 days"]


@pytest.mark.parametrize("text", ["We guarantee every weld for a week.", "Our seams are guaranteed for a year."])
def test_a_guarantee_for_a_week_or_year_is_still_read(text: str) -> None:
    assert [d.sort.slot for d in deadlines(site_of(text))] == ["guarantee"]


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
    assert [(d.sort.slot, d.claim.value.text) for d in deadlines(site_of(text))] == [("refund", value)]
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
    assert [(d.sort.slot, d.claim.value.text) for d in deadlines(site_of(text))] == [("return", "40 days")]
    assert not sure_of(text, "Refunds reach your card within 4 business days.")
