"""What channels say about money, held against one another: only what can't both be true is raised."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from tests.unit.judge.facts.saying import LETTERS, channels_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.family import FAMILY
from mysteryshop.judge.facts.kinds.money.shares import find_shares


def offer_of(name: str, price: str, currency: str) -> str:
    """Structured data that offers one thing."""
    offer = {"@type": "Offer", "price": price, "priceCurrency": currency}
    return json.dumps({"@context": "https://schema.org", "@type": "Product", "name": name, "offers": offer})


def pairs_of(*texts: str) -> list[Pair]:
    """The contradictions that are raised among these channels, without those left to a person."""
    return sure_in(channels_saying(*texts, known_by=LETTERS), FAMILY)


PRICES = [
    pytest.param("Cello hire £28 a month.", "Our cello hire is £34 a month.", id="a thing and its price in prose"),
    pytest.param("Day tour: €45", "The day tour costs fifty-five euros.", id="figures and words"),
    pytest.param("Deep clean £180 · Oven clean £65", "[prices] Oven clean is £75, deep clean £180.", id="one of two"),
    pytest.param("Locker rental $9/mo", "How much is a locker?\n$12 a month.", id="an answer names it by its question"),
    pytest.param("No cleaning fee.", "A cleaning fee of £40 is added to each stay.", id="no fee beside a fee"),
    pytest.param("We never charge a booking fee.", "Booking fee: £2.50 per order", id="never beside a fee"),
    pytest.param(
        "Is there a joining fee?\nNo, none.", "A £30 joining fee is payable on the day.", id="an answer of no"
    ),
    pytest.param("Cots are free of charge.", "Cot: £8 per night", id="free of charge beside a price"),
    pytest.param("Can I bring my dog?\nYes, at no extra charge.", "Dogs £12 per stay", id="free in the answer"),
    pytest.param("Parking is on us.", "Car park £7 a day", id="parking by two names, free and not"),
    pytest.param(
        "You can change your booking free of charge.", "Amendment fee: £15 per change", id="a change and its fee"
    ),
    pytest.param("No call-out charge.", "There is a £45 call-out fee, day or night.", id="call-out"),
    pytest.param("Wi-Fi is included.", "Wi-Fi £4 a day", id="nothing more to pay, and more to pay"),
    pytest.param("Mango Wood Desk\nRs 14,500", "The Mango Wood Desk is 16,500/- only.", id="rupees in two notations"),
    pytest.param("Filter change - 890 kr", "A filter change is SEK 990.", id="a sign and a code of one currency"),
    pytest.param(
        "Your price is fixed until the contract ends.",
        "Prices rise each April by inflation plus 3.9%.",
        id="stays and rises",
    ),
    pytest.param("We will never put up your rent.", "Rent goes up by 4% every January.", id="never up, up each year"),
    pytest.param(
        "Early exit fee: £20 for each month left.",
        "If you leave early there's a charge of £25 for every month remaining.",
        id="leaving early",
    ),
    pytest.param(
        "Theory test £23",
        "Subject: Your booking\n\n2 x theory test £62.00",
        id="an order of two adds up to something else",
    ),
    pytest.param(
        "Starter plan $19/month",
        offer_of("Starter plan", "24.00", "USD"),
        id="structured data",
    ),
    pytest.param("Eye test £25, contact lens check £40", "An eye test is thirty pounds.", id="words in a script"),
    pytest.param("Security deposit: 20% of the hire", "We ask for a 50% deposit.", id="a deposit as a share"),
]
SAME_PRICES = [
    pytest.param("Grand piano £1,250", "Grand piano 1250.00 GBP", id="two notations"),
    pytest.param("Swim £5.20", "A swim is five pounds twenty.", id="said in words"),
    pytest.param("Pass €75", "Pass € 75,00", id="two conventions"),
    pytest.param("Under-16s £6", "Adults £11", id="ages"),
    pytest.param("Large tray £32", "Small tray £18", id="sizes"),
    pytest.param("Standard room £95", "Sea-view room £120", id="rooms"),
    pytest.param("Single £14", "Return £25", id="single and return"),
    pytest.param("Weekday ticket £12", "Weekend ticket £15", id="days"),
    pytest.param("Was £60, now £45: Hazel rug", "Hazel rug £45", id="was and now"),
    pytest.param("Hazel rug £60", "Until 31 May: Hazel rug £45 instead of £60", id="a dated offer"),
    pytest.param("Hazel rug £60 plus VAT", "Hazel rug £72 including VAT", id="net and gross"),
    pytest.param("Studio from £60", "Studio with bath £85", id="from, and a better one"),
    pytest.param("Yoga £12 a class", "Yoga: ten classes £100", id="one and ten"),
    pytest.param("Membership £30 a month", "Membership £330 a year", id="month and year"),
    pytest.param("Tea towel £9", "Subject: Order 881\n\n3 × tea towel £27.00", id="three of them"),
    pytest.param("Cot £4 a night", "Subject: Booking 12\n\nCot, 3 nights at £4: £12.00", id="three nights"),
    pytest.param("No booking fee online.", "By phone there is a £3 booking fee.", id="online and by phone"),
    pytest.param("Members: no guest fee", "Guest fee £5 for non-members", id="members and others"),
    pytest.param("First hour £60", "Each further hour £40", id="first and later hours"),
    pytest.param("First swap free, then £10 a swap.", "Swaps after the first are £10.", id="the first is free"),
    pytest.param("Deposit £50, taken off the bill", "Bike hire £35 a day", id="deposit and hire"),
    pytest.param(
        "Lessons £28. Block of ten £250.", "[price] A lesson is twenty-eight pounds, ten for two fifty.", id="blocks"
    ),
    pytest.param("Cover up to £5,000", "Cover costs £12 a year", id="a limit and a price"),
    pytest.param("Save £20 on the Alder bed", "The Alder bed is £480", id="a saving and a price"),
    pytest.param("Gift card from £10", "Gift card £25", id="gift cards of any worth"),
    pytest.param("Free parking for guests", "Parking for visitors £8", id="guests and visitors"),
    pytest.param(
        "Oak desk £300",
        offer_of("Oak desk", "300.00", "GBP"),
        id="structured data agrees",
    ),
    pytest.param("Free trial for 14 days", "Trial lesson £15", id="free trial of software, paid lesson"),
    pytest.param("Interest-free credit over 12 months", "Interest 9.9% after that", id="interest-free"),
    pytest.param("Freephone 0800 157 0999, free from mobiles", "Calls cost 12p a minute", id="calls"),
    pytest.param(
        "Prices fixed for 12 months",
        "After the first 12 months prices rise each April by 3%.",
        id="fixed at first, rising later",
    ),
]
DELIVERY = [
    pytest.param("Delivery £4.95", "Shipping is £6.95 an order.", id="two rates"),
    pytest.param("Free delivery over £40", "Delivery is free when you spend £60.", id="two thresholds"),
    pytest.param(
        "Postage €5, free from €50",
        "How much is postage?\nFive euros, and nothing at all from seventy euros.",
        id="thresholds in words",
    ),
    pytest.param("Delivery is always free.", "Delivery: £3.50", id="free and a charge"),
    pytest.param(
        "We deliver free of charge to every address in town.",
        "Subject: Order 31\n\nDelivery to your door in town £5.00",
        id="free and charged on the order",
    ),
    pytest.param("Do I pay for delivery?\nNo, never.", "Freight: $15 an order", id="an answer of no"),
    pytest.param(
        "Carriage £8, waived at £100.", "Orders over £150 travel free; below that carriage is £8.", id="waived at"
    ),
    pytest.param("Standard shipping $5, express $15", "[express] Express shipping is $19.", id="one service of two"),
]
SAME_DELIVERY = [
    pytest.param("Delivery £4.95", "Postage 4.95 GBP", id="two words and notations"),
    pytest.param("Free over £50", "Delivery £3.99", id="threshold and rate"),
    pytest.param("Delivery £4, free from £50", "Spend fifty pounds and delivery is on us.", id="threshold said twice"),
    pytest.param("Standard delivery £4", "Express delivery £9", id="services"),
    pytest.param("Delivery in the UK £4", "Delivery to Ireland £11", id="countries"),
    pytest.param("Delivery £4", "Free click and collect", id="collection"),
    pytest.param("Free delivery for members", "Delivery £4 for everyone else", id="members"),
    pytest.param("Delivery £4", "Subject: Order 4\n\nDelivery £0.00\nTotal £70.00", id="an order past the threshold"),
    pytest.param("Trade carriage £12 plus VAT", "Home delivery £5", id="trade and home"),
    pytest.param("Delivery within 5 km is free", "Delivery beyond 5 km costs £6", id="distances"),
    pytest.param("Delivery £5", "Old mattress taken away for £15", id="another service"),
    pytest.param("Free delivery", "Free returns", id="returns"),
    pytest.param("Shipping $5 in the lower 48", "Shipping to Hawaii $20", id="states"),
    pytest.param("Delivery from £3.50", "Large parcels: delivery £7", id="from, and large"),
]
RETURNS = [
    pytest.param("Free returns within 28 days.", "Customers pay the cost of return postage.", id="free and paid"),
    pytest.param(
        "Not right? We'll collect it free.", "A collection fee of £25 is deducted from your refund.", id="collection"
    ),
    pytest.param(
        "Send it back and we refund you in full.",
        "A 15% restocking fee is taken off returns.",
        id="full refund and a share kept",
    ),
    pytest.param(
        "Who pays to return it?\nWe do, with the prepaid label in the box.",
        "Return carriage is at the buyer's expense.",
        id="who pays",
    ),
    pytest.param("Return label: $5, taken from your refund", "Returns are free, always.", id="a label's price"),
    pytest.param(
        "The router's yours to keep.", "Send the router back when you leave, or we charge £60.", id="equipment"
    ),
]
SAME_RETURNS = [
    pytest.param("Free returns.", "We pay the return postage.", id="said twice"),
    pytest.param("Buyer pays return postage.", "The cost of sending it back is yours.", id="buyer pays, twice"),
    pytest.param("Buyer pays return postage.", "If it's faulty we pay the postage.", id="faulty goods"),
    pytest.param("Returns are free in the UK.", "Returns from abroad are at your own cost.", id="abroad"),
    pytest.param("We refund you in full.", "Return postage is paid by the buyer.", id="price refunded, postage not"),
    pytest.param("Free return ticket for carers", "Return ticket £12", id="return tickets"),
    pytest.param("Free returns.", "Exchanges cost £3.", id="exchanges"),
]
MINIMUM = [
    pytest.param("Minimum order £20", "There's no minimum order.", id="some and none"),
    pytest.param("Min. spend $30", "Is there a minimum spend?\nYes, $45.", id="two sums"),
    pytest.param("We cater for groups of at least 12 people.", "Catering: minimum 20 guests.", id="people"),
    pytest.param("Two-night minimum stay", "Minimum stay: three nights", id="nights"),
    pytest.param("Order just one if one is all you need.", "Smallest order: six bottles.", id="just one"),
    pytest.param("Orders under £25 can't be accepted.", "The smallest order we take is £15.", id="not accepted under"),
    pytest.param("Minimum hire: one week", "You can hire for just two days.", id="hire"),
]
SAME_MINIMUM = [
    pytest.param("Minimum order £20", "The smallest order is twenty pounds.", id="said twice"),
    pytest.param("Minimum order £20", "Free delivery over £40", id="threshold of delivery"),
    pytest.param("Trade: minimum order £100", "Private customers: no minimum.", id="trade and private"),
    pytest.param("Minimum order £20", "Minimum age 18", id="age"),
    pytest.param("Minimum stay two nights", "Cancel at least 48 hours before arrival.", id="cancelling"),
    pytest.param("Minimum order 12 bottles", "Ten or more people? Book a table.", id="tables"),
    pytest.param("Minimum order £20 for delivery", "No minimum if you collect.", id="collection"),
]
DISCOUNT = [
    pytest.param("Use code LARK15 for 15% off", "LARK15 gives you 20% off your order.", id="a code"),
    pytest.param("Students get 10% off.", "Student? 15% off with your card.", id="a group"),
    pytest.param("Over 60s: a quarter off", "[seniors] Twenty per cent off for over-60s.", id="fraction and words"),
    pytest.param(
        "Refer a friend and you both get £10 off.", "Refer a friend: £15 off for each of you.", id="money off"
    ),
    pytest.param("Half price first box with HELLO50", "HELLO50: 30% off your first box", id="half price"),
    pytest.param("Groups of ten or more save 15%.", "Group discount: 10 per cent for ten and up.", id="groups"),
]
SAME_DISCOUNT = [
    pytest.param("Use code LARK15 for 15% off", "LARK15: fifteen per cent off", id="said twice"),
    pytest.param("Students get 10% off.", "Seniors get 15% off.", id="two groups"),
    pytest.param("LARK15 for 15% off", "WREN20 for 20% off", id="two codes"),
    pytest.param("Half price on Mondays", "50% off every Monday", id="half and fifty"),
    pytest.param("A fifth off for members", "Members save 20%", id="a fifth"),
    pytest.param("1 to 7 May: 20% off rugs", "8 to 14 May: 30% off rugs", id="two weeks"),
    pytest.param("10% off your first order", "15% off when you spend £100", id="first and large orders"),
    pytest.param("100% cotton, 20% off", "80% wool", id="fibres"),
    pytest.param("We keep 10% if you cancel late.", "Members get 15% off.", id="cancelling"),
]


@pytest.mark.parametrize(("one", "other"), [*PRICES, *DELIVERY, *RETURNS, *MINIMUM, *DISCOUNT])
def test_two_channels_that_contradict_each_other_are_raised_with_both_quotes(one: str, other: str) -> None:
    found = pairs_of(one, other)
    assert found
    assert {pair.a.source.split("/")[0] for pair in found} | {pair.b.source.split("/")[0] for pair in found} == {
        "channel 0",
        "channel 1",
    }
    assert all(pair.a.quote.text in one and pair.b.quote.text in other for pair in found)


@pytest.mark.parametrize(("one", "other"), [*SAME_PRICES, *SAME_DELIVERY, *SAME_RETURNS, *SAME_MINIMUM, *SAME_DISCOUNT])
def test_what_can_both_be_true_is_not_raised(one: str, other: str) -> None:
    assert pairs_of(one, other) == []


@pytest.mark.parametrize(
    "written",
    ["£1,250", "£1250.00", "1250 GBP", "GBP 1,250.00", "£1 250", "one thousand two hundred and fifty pounds", "£1.25k"],
)
def test_notations_of_one_amount_are_one_amount(written: str) -> None:
    (amount,) = find_amounts(f"The walnut harp is {written}.")
    assert (amount.value, amount.currency) == (Decimal(1250), "GBP")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("€ 75,00", "75"),
        ("€1.099,50", "1099.5"),
        ("₹1,00,000", "100000"),
        ("4,850/-", "4850"),
        ("R4 500", "4500"),
        ("29¢", "0.29"),
        ("50p", "0.5"),
        ("a tenner", "10"),
        ("four pounds ninety-five", "4.95"),
        ("twenty-five bucks", "25"),
        ("a hundred and sixty-five euro", "165"),
        ("CHF 12.–", "12"),
    ],
)
def test_reads_what_is_written_and_what_is_said(written: str, value: str) -> None:
    (amount,) = find_amounts(f"It costs {written}, all in.")
    assert amount.value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["Open 10.30 to 16.45", "Call 01632 960 047", "A pound of flour", "2 for 1", "Room 12"]
)
def test_what_is_no_money_is_not_read_as_money(text: str) -> None:
    assert find_amounts(text) == ()


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("15% off", "15 %"),
        ("fifteen per cent off", "15 %"),
        ("a fifth off", "20 %"),
        ("half price", "50 %"),
        ("2 for 1", "2 for 1"),
        ("buy one, get one free", "2 for 1"),
        ("three for two", "3 for 2"),
    ],
)
def test_reads_shares_in_figures_and_words(said: str, value: str) -> None:
    assert [found.value.text for found in find_shares(f"This week {said}")] == [value]


SAID_OTHERWISE = [
    ("Loft ladder £95", "The loft ladder is £105."),
    ("Delivery £4", "Delivery £6"),
    ("Free returns.", "You pay the return postage."),
    ("Minimum order £10", "No minimum order"),
    ("Code OWLET: 10% off", "OWLET takes 20% off"),
]


@pytest.mark.parametrize(("one", "other"), SAID_OTHERWISE)
def test_the_order_of_channels_changes_nothing_but_the_order_of_a_pair(one: str, other: str) -> None:
    there = {(pair.a.quote.text, pair.b.quote.text) for pair in pairs_of(one, other)}
    back = {(pair.b.quote.text, pair.a.quote.text) for pair in pairs_of(other, one)}
    assert there == back
    assert there


@pytest.mark.parametrize(("one", "other"), SAID_OTHERWISE)
def test_a_channel_said_twice_adds_no_other_contradiction(one: str, other: str) -> None:
    once = {(pair.a.quote.text, pair.b.quote.text) for pair in pairs_of(one, other)}
    twice = {(pair.a.quote.text, pair.b.quote.text) for pair in pairs_of(one, one, other)}
    assert twice == once


@pytest.mark.parametrize("pence", [0, 5, 50, 99])
@pytest.mark.parametrize("pounds", [3, 45, 1299])
def test_a_price_agrees_with_itself_in_any_notation(pounds: int, pence: int) -> None:
    plain = f"£{pounds}.{pence:02d}"
    others = (f"{pounds}.{pence:02d} GBP", f"GBP {pounds:,}.{pence:02d}", f"£{pounds:,}.{pence:02d} each")
    assert pairs_of(f"Slate roof tile {plain}", *(f"Slate roof tile {other}" for other in others)) == []


def test_a_source_that_tells_both_values_is_not_held_against_either() -> None:
    assert pairs_of("Canoe hire £30. Canoe hire with a guide £50.", "Canoe hire £50, with a guide") == []


def test_structured_data_is_quoted_as_it_stands() -> None:
    data = '{"@context": "https://schema.org", "@type": "Product", "name": "Oak desk", "offers": {"price": 320}}'
    (pair,) = pairs_of("Oak desk £300", data)
    assert pair.b.quote.text == '"price": 320'
