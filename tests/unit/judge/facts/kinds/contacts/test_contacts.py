"""Numbers, mailboxes and addresses of several channels: a slip is raised, departments and notations are not."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.judge.facts.saying import CHATS, channels_saying, pairs_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.contacts.family import FAMILY
from mysteryshop.judge.facts.reading import contradictions


def pairs_of(*texts: str) -> list[Pair]:
    """What is raised among channels that say these things, reviews too; a text that asks first is an FAQ."""
    return pairs_in(channels_saying(*texts, known_by=CHATS), FAMILY)


def sure(*texts: str) -> list[Pair]:
    """Those that are not left to a person."""
    return [pair for pair in pairs_of(*texts) if pair.sure]


WRONG = [
    pytest.param("Call 01632 960 218", "Ring us: 01632 960281", id="two digits changed places"),
    pytest.param("Phone +44 1632 960218", "Tel. 01632 960 278", id="one digit, with and without country code"),
    pytest.param("Box office 0117 496 0334", "Our box office is on 0117 496 0343, noon till six.", id="a named line"),
    pytest.param("(555) 013-4477", "Questions? Call 1-555-013-4747", id="American notation"),
    pytest.param("Freephone 1800 555 043", "1800 555 034 (free call)", id="Australian freephone"),
    pytest.param("Reception 020 7946 0112", "Reception: 020 7946 112", id="a digit is missing"),
    pytest.param(
        "Ring us on 01632 960 445.", "Call oh one six three two, nine six oh, four five four.", id="spelled out"
    ),
    pytest.param("Call 020 7946 0555", json.dumps({"@type": "Store", "telephone": "+44 20 7946 0595"}), id="markup"),
    pytest.param("hello@tarnpots.example", "Write to hello@tarn-pots.example", id="a hyphen in the domain"),
    pytest.param("post@wrenbakes.example", "post@wrenbake.example", id="a letter of the domain"),
    pytest.param("studio@oxlip.example", "Email studio@oxliplamps.example", id="a longer domain"),
    pytest.param("bookings@dellfarm.example", "booking@dellfarm.example", id="a letter of the mailbox"),
    pytest.param(
        "help@ferncut.example",
        json.dumps({"@type": "Organization", "email": "help@ferncuts.example"}),
        id="email in markup",
    ),
    pytest.param(
        "Complaints: only to fair@sedgeco.example",
        "All complaints go to care@sedgeco.example.",
        id="two that are each the only one",
    ),
    pytest.param("12 Ferry Road, Sandwick", "Find us at 21 Ferry Road", id="the number turned round"),
    pytest.param("Visit us: 7 Alder Street", "We're at number seventeen, Alder Street.", id="figures and words"),
    pytest.param("Showroom: 3 Cobble Lane", "Our showroom is at 8 Cobble Ln.", id="an abbreviated street"),
    pytest.param("Hauptstraße 14, Lindau", "Hauptstraße 41, Lindau", id="German"),
    pytest.param(
        "Oudeweg 6, Hoorn",
        json.dumps({"@type": "Store", "address": {"@type": "PostalAddress", "streetAddress": "Oudeweg 9"}}),
        id="Dutch, in markup",
    ),
    pytest.param("Rua do Norte 25, Faro", "Rua do Norte 52", id="Portuguese"),
    pytest.param("9 rue des Lilas, Blois", "6 rue des Lilas", id="French"),
    pytest.param(
        "Workshop: 4 Dean Lane, Osmond", "The workshop is at 19 Kiln Road, Osmond.", id="one place in two streets"
    ),
    pytest.param("Hazel Farm, Beck Lane", "Hazel Farm, Back Lane", id="a letter of the lane"),
    pytest.param("Our desk is in Terminal 2, arrivals", "Find our desk in Terminal 1.", id="two terminals"),
    pytest.param("Clinic: second floor, Alder Building", "The clinic is on the third floor.", id="two floors"),
    pytest.param("For bookings ring 01632 960 310.", "Bookings: 01632 960 301", id="Bookings: 01632 960 301"),
    pytest.param("Helpline 0800 055 0142", "Our helpline number is 0800 055 0124.", id="Our helpline number is 0800"),
    pytest.param("Mobile: 07700 900 461", "Text Sam on 07700 900 416", id="Text Sam on 07700 900"),
    pytest.param("Call (02) 5550 6612", "02 5550 6621", id="02 5550 6621"),
    pytest.param("Tel: +353 1 555 0134", "01 555 0143", id="01 555 0143"),
    pytest.param(
        "Write to us at 44 Cedar Avenue, Penholt PH2 4QT",
        "Post it to 44 Cedar Avenue, Penholt PH2 4TQ",
        id="Post it to 44 Cedar",
    ),
    pytest.param("Our shop is in Cedar Avenue", "Find the shop on Cedar Road", id="Find the shop on Cedar"),
    pytest.param("5/12 Marine Parade", "Shop 5, 21 Marine Parade", id="Shop 5, 21 Marine Parade"),
    pytest.param("Level 2, Harbour Centre. Our clinic is on level 2.", "Clinic: level 3", id="Clinic: level 3"),
    pytest.param("No. 18 Gasworks Yard", "Osprey Lane, 81 Gasworks Yard", id="Osprey Lane, 81 Gasworks Yard"),
    pytest.param("Plot 23, MG Road, Pune 411001", "Plot 32, MG Road, Pune", id="Plot 32, MG Road, Pune"),
    pytest.param("1204 Maple Drive, Suite 3", "1240 Maple Drive", id="1240 Maple Drive"),
]


@pytest.mark.parametrize(("one", "other"), WRONG)
def test_what_cannot_be_the_same_line_mailbox_or_door(one: str, other: str) -> None:
    assert len(sure(one, other)) == 1


RIGHT = [
    pytest.param("01632 960 218", "+44 (0)1632 960218", id="country code with a zero in brackets"),
    pytest.param("(03) 5550 1188", "5550 1188", id="without the area code"),
    pytest.param("1-800-555-0177", "1 (800) 555-0177", id="American notations"),
    pytest.param("0117 496 0500", "0117.496.0500", id="dots"),
    pytest.param(
        "Sales 0117 496 0501 · Repairs 0117 496 0510", "Repairs: 0117 496 0510", id="two lines that one source knows"
    ),
    pytest.param("Emergency line 01632 960 118", "Office: 01632 960 811", id="night and day"),
    pytest.param("Call us on 01632 960 118", "Smell gas? Ring 0800 111 999", id="somebody else's emergency line"),
    pytest.param("Hadley shop 01632 960 121", "Morton shop 01632 960 122", id="shops numbered in sequence"),
    pytest.param("Company number 01234567. Call 01632 960 119.", "VAT 0123 4576", id="references"),
    pytest.param("Open 09.00-17.30", "Open 09.00-17.00", id="hours are no numbers to call"),
    pytest.param("orders@linden.example", "returns@linden.example", id="two departments"),
    pytest.param("ann@linden.example", "anna@linden.example", id="two people"),
    pytest.param("HELLO@linden.example", "hello@Linden.example", id="capitals"),
    pytest.param("info@linden.example", "Parcel stuck? info@fastvan.example", id="the courier's own"),
    pytest.param("12 Ferry Road", "12 Ferry Rd.", id="a street written short"),
    pytest.param(
        "Shop: 12 Ferry Road. Warehouse: 40 Ferry Road.",
        "Collect from 40 Ferry Road.",
        id="two doors that one source knows",
    ),
    pytest.param("12 High Street, Hadley", "21 High Street, Morton", id="two towns"),
    pytest.param("Front door: 8 Elm Street", "Parking: 14 Elm Street", id="the car park"),
    pytest.param("Unit 4, 12-14 Ferry Road", "12 Ferry Road", id="a range of numbers"),
    pytest.param("We're at 3 Cobble Lane", "The bus stops outside the post office on Hill Street.", id="a landmark"),
    pytest.param("The walk takes 20 minutes down Mill Lane.", "It's 30 metres up Mill Lane.", id="distances"),
    pytest.param("Our desk is in Terminal 2.", "Return the car to Terminal 1.", id="where it is given back"),
    pytest.param("London 020 7946 0310", "Leeds 0113 496 0310", id="Leeds 0113 496 0310"),
    pytest.param("Fax 01632 960 311", "Tel 01632 960 310", id="Tel 01632 960 310"),
    pytest.param("Sue 07700 900 461", "Ray 07700 900 462", id="Ray 07700 900 462"),
    pytest.param("Order no. 01632960311 shipped", "Call 01632 960 310", id="Call 01632 960 310"),
    pytest.param("press@osprey.example", "events@osprey.example", id="events@osprey.example"),
    pytest.param("Lunch at 12 King Street Cafe next door", "We're at 21 King Street", id="We're at 21 King Street"),
    pytest.param("Built in 1840 Market Street was a mill.", "14 Market Street", id="14 Market Street"),
    pytest.param("3 Park Row, Bath", "3 Park Row, Wells", id="3 Park Row, Wells"),
    pytest.param(
        "Weekdays call 0117 496 0700. Nights 0117 496 0770.",
        "Nights and weekends: 0117 496 0770",
        id="Nights and weekends: 0117 496",
    ),
    pytest.param("Reception 0117 496 0700", "Accounts 0117 496 0770", id="Accounts 0117 496 0770"),
]


@pytest.mark.parametrize(("one", "other"), RIGHT)
def test_what_can_be_both(one: str, other: str) -> None:
    assert sure(one, other) == []


def test_the_quote_is_the_number_alone() -> None:
    (pair,) = sure("Questions? Ring Jo on 01632 960 218, any day.", "01632 960 281")
    assert pair.a.quote.text == "01632 960 218"


def test_all_right_channels_are_held_against_the_wrong_one_and_order_changes_nothing() -> None:
    texts = ["Call 01632 960 218", "Tel 01632 960218", "Phone 01632 960 281"]
    found = [{frozenset((p.a.quote.text, p.b.quote.text)) for p in sure(*order)} for order in permutations(texts)]
    assert len(found[0]) == 2
    assert all(pairs == found[0] for pairs in found)


DIGITS = st.text("0123456789", min_size=3, max_size=3)


@settings(deadline=None)
@given(DIGITS)
def test_a_number_in_any_notation_is_one_number(end: str) -> None:
    notations = [
        f"01632 960 {end}",
        f"01632960{end}",
        f"+44 1632 960{end}",
        f"(01632) 960-{end}",
        f"+44 (0)1632 960 {end}",
    ]
    assert pairs_of(*(f"Call {written}" for written in notations)) == []


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["01632 960 218", "01632 960 281", "hello@oxlip.example", "12 Ferry Road"]), max_size=4)
)
def test_a_channel_copied_word_for_word_adds_no_contradiction(said: list[str]) -> None:
    text = " · ".join(f"Call {word}" for word in said) or "Hello"
    assert pairs_of(text, text) == []


TOLD_AGAIN = (
    (
        "22 Mill Road, Oakham, behind the hall",
        "The farm at six Mill Road Ashby is open.",
        "22 Mill Road, behind the hall.",
    ),
    (
        "Where: Osprey Lane Falcons, Kilmoran Road, Ballyderra",
        "Find us on the Lissane Road, Ballyderra!",
        "Turn off at the creamery onto the Kilmoran Road",
        "Complaints to the Manager, Osprey Lane Falcons, Kilmoran Road, Ballyderra.",
    ),
)


@pytest.mark.parametrize("texts", TOLD_AGAIN)
def test_which_channel_tells_an_address_first_changes_nothing(texts: tuple[str, ...]) -> None:
    sites = (channels_saying(*order, known_by=CHATS) for order in permutations(texts))
    found = {
        frozenset(frozenset((pair.a.value.text, pair.b.value.text)) for pair in contradictions(site)) for site in sites
    }
    assert len(found) == 1
