"""Numbers, mailboxes and doors in the wordings of many trades and countries."""

from __future__ import annotations

import pytest
from tests.unit.judge.facts.saying import CHATS, channels_saying, sure_in

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.contacts.family import FAMILY
from mysteryshop.judge.reading.page import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind


def sure(*texts: str) -> list[Pair]:
    """What is raised among channels that say these things; a text that asks first is an FAQ."""
    return sure_in(channels_saying(*texts, known_by=CHATS), FAMILY)


APART = [
    ("Write to us at our one and only address, post@oxlip.example", "hello@oxlip.example"),
    ("mail@oxlip.example (the only inbox we read)", "Questions? studio@oxlip.example"),
    ("Please only write to post@oxlip.example.", "Email hello@oxlip.example and we'll answer."),
    ("All messages go to desk@oxlip.example.", "Write to hello@oxlip.example"),
    ("We only read desk@oxlip.example.", "hello@oxliplamps.example"),
    ("We've one address only: info, at, oxlip lamps, dot example.", "hello@oxliplamps.example"),
    ("Spell it out: hallo at oxlip dot co dot uk.", "hello@oxlip.co.uk"),
    ("See our show garden, Unit 4, Mill Yard, Whitmere.", "Our show garden: Unit 9, Station Yard, Whitmere."),
    ("aid@oxlip.example. For support there is no other.", "support@oxlip.example"),
    ("Our sole e-mail is office@oxlip.example.", "office-oxlip@oxlip.example"),
    ("info@oxlip.example is no longer read; use hello@oxlip.example.", "Mail info@oxlip.example"),
    ("Please don't write to old@oxlip.example any more.", "Contact: old@oxlip.example"),
    ("The address sales@oxlip.example has been switched off.", "Orders: sales@oxlip.example"),
    ("Our old number 01632 960 410 is dead.", "Ring us on 01632 960 410"),
    ("01632 960 411 is no longer in use.", "Call 01632 960 411"),
    ("Do not call 01632 960 412, it has been disconnected. New: 01632 960 777", "Tel: 01632 960 412"),
    ("care@oxlip.example", "care@oxlip.nl.example"),
    ("care@oxlip.example", "care@mail-oxlip.example"),
    ("care@oxlip.example", "care@0xlip.example"),
    ("returns@oxlip.example", "retruns@oxlip.example"),
    ("Unit 4, Harbour Estate, Whitmere", "Unit 14, Harbour Estate, Whitmere"),
    ("Find us: Unit 7 Riverside Business Park", "Unit 9, Riverside Business Park, Elmford"),
    ("Arch 22, Viaduct Yard", "We're in Arch 27, Viaduct Yard"),
    ("Studio 3, The Old Dairy, Fenwick", "Studio 8, Old Dairy, Fenwick"),
    ("Stall 12, Grange Market Hall", "Look for stall 21, Grange Market Hall"),
    ("We're at number twelve, Alder Row.", "21 Alder Row, Penholt"),
    ("Come to 14 Tenter Street", "Find us at fourteen Tenter Lane"),
    ("The tour starts at the north gate of the park.", "Your tour meets at the south gate."),
    ("The entrance is at the rear of the building.", "Our entrance is at the front of the building."),
    ("Our clinic is upstairs, on the first floor.", "The clinic is on the ground floor."),
    ("Office: 2nd floor, Mercer House", "Our office is on the third floor of Mercer House."),
    ("Call 1300 555 019", "1300 555 091"),
    ("Ring Jo on 01632 960 551", "01632 960 515"),
    ("Call us: +31 20 555 0134", "Bel 020 555 0143"),
    ("WhatsApp 082 555 0147", "WhatsApp us: 082 555 0174"),
    ("+91 98 5550 0134", "Phone: 098 5550 0143"),
    ("Tel 0117 496 0334", "tel:+441174960343"),
    ("We have just the one inbox, hi@oxlip.example", "oxlip.shop@postbox.example or hi@oxlip-shop.example"),
    ("Ticket desk: 618 W. Juniper Street. Opens at ten.", "681 W. Juniper Street"),
    ("1208 E Cedar St, Suite 4", "Our office: 1280 E Cedar St"),
    ("Stores: Unit 13, Spinners Mill, Halford", "Stores are at Unit 31, Spinners Mill, Halford"),
    ("Shop 5, Orchard Mall", "We're shop 15 in the Orchard Mall"),
    ("The Fernery, 6 Saffron Lane, Ludford", "16 Saffron Lane, Ludford"),
    ("Kerkstraat 12, Oudewater", "Kerkstraat 21, 3421 Oudewater"),
    ("14 rue Basse", "41, rue Basse"),
    ("Please don't use hello@oxlip.example, it bounces. Write to post@oxlip.example", "Write to hello@oxlip.example"),
    ("The number 01632 960 333 has been cut off.", "Call 01632 960 333"),
    ("Bookings: 01632 960 340", "To book, ring 01632 960 304"),
    ("Visit us at 18 Corn Row", "We're at 18 Corn Row", "Come by: 40 Mill Street"),
    (
        "Venue: St Bride's Hall, Weir Street",
        "Where: St Bride's Hall, Weir Street",
        "Oakley Community Centre, Park Lane",
    ),
    ("5 Kiln Road", "Find us at 5 Kiln Road", "Address: 77 Abbey Street"),
    ("We have no telephone. Write to us.", "Call 01632 960 118"),
    ("I'm not on the phone, I'm afraid.", "Ring 01632 960 118"),
    ("We don't have an email address.", "hello@oxlip.example"),
    ("Customer care 01632 960 140", "Ring customer care on 01632 960 187."),
    ("Tel: 01632 960 100", "Telephone 01632 960 177"),
    ("Bahnhofstr. 5, Mainz", "Bahnhofstraße 7, 55116 Mainz"),
    ("1400 County Road 12, Elmford", "Find us: 1400 County Road 21, Elmford"),
    ("We've closed our post@ mailbox, nobody reads it.", "Write to post@oxlip.example"),
    ("order@oxlip.example", "Questions? ordering@oxlip.example"),
    ("Group lessons meet at the top of the lift.", "Lessons meet at the bottom of the lift."),
    ("Mill Lane, number 4", "We're at 14 Mill Lane"),
]


@pytest.mark.parametrize("texts", APART, ids=" <> ".join)
def test_cannot_both_be_true(texts: tuple[str, ...]) -> None:
    assert sure(*texts)


TOGETHER = [
    ("hello@oxlip.example", "press@oxlip.example is our only address for journalists."),
    ("For returns our only address is returns@oxlip.example.", "Orders: orders@oxlip.example"),
    ("hello@oxlip.example", "members@oxlip.example"),
    ("help@oxlip.example is not read at weekends.", "help@oxlip.example"),
    ("Please don't send attachments to help@oxlip.example at night.", "help@oxlip.example"),
    ("Use new@oxlip.example, not old@oxlip.example.", "new@oxlip.example"),
    ("orders@oxlip.example (orders only)", "hello@oxlip.example"),
    ("Reply only to this email or care@oxlip.example", "care@oxlip.example, or hello@oxlip.example"),
    ("Unit 4, Harbour Estate", "Unit 4 Harbour Estate, Whitmere"),
    ("Unit 4, Harbour Estate (workshop) and Unit 5, Harbour Estate (shop)", "Unit 5, Harbour Estate"),
    ("Unit 2, The Old Dairy", "Unit 2, Old Dairy"),
    ("Flat 3, 12 Ferry Road", "12 Ferry Road"),
    ("We're at 5 Kiln Road", "Registered office: 77 Abbey Street"),
    ("We're at 5 Kiln Road", "Send returns to 77 Abbey Street"),
    ("Our direct line is 01632 960 127", "Reception 01632 960 172"),
    ("Jo: 01632 960 127", "Office 01632 960 114"),
    ("Private lessons meet at the bottom station.", "Group lessons meet at the top of the gondola."),
    ("Parking at the rear.", "The entrance is at the front."),
    ("The cafe is on the ground floor, the shop on the first floor.", "Shop: first floor"),
    ("Don't call 999 for this. Call 01632 960 118.", "01632 960 118"),
    ("Call 01632 960 118 or, if it's urgent, 01632 960 181.", "01632 960 118"),
    ("The kitchen is on the second floor.", "Our office is on the first floor."),
    ("We have no telephone orders.", "Ring us on 01632 960 118."),
    ("The shop has no phone, the office has.", "Office: 01632 960 118."),
    ("No phone? Write to us.", "01632 960 118"),
    ("Tel 01632 960 118, fax 01632 960 181", "01632 960 118"),
    ("Meet at the bandstand. ", "We're at 5 Kiln Road."),
    ("In the summer find us at 40 Mill Street", "We're at 18 Corn Row"),
    ("Sales 0117 496 0415", "Service 0117 496 0451"),
    ("Night line 0117 496 0415", "Day 0117 496 0451"),
    ("Elmford: 22 Tanyard Row", "Fenbury: 2 Tanyard Row"),
    ("Hadley: Unit 4, Beck Estate. Morton: Unit 9, Beck Estate.", "Unit 9, Beck Estate"),
    ("Units 4-5, Beck Estate", "Unit 5, Beck Estate"),
    ("Workshop 2 Gilding and framing", "Workshop 3 Gilding and framing"),
    ("Stage 1 Learners", "Studio 2 Stretch Class on Mondays. Studio 3 Stretch Class on Fridays."),
    ("Stand 14 at Homes Fair, Elmford", "Stand 22 at Homes Fair, Elmford (spring show)"),
    ("Shop A Little Happier", "Shop B Little Happier"),
    ("Plot 12 Sunflower", "Plot 14 Sunflower"),
    ("Suite 3 Garden View £120", "Suite 4 Garden View £140"),
    ("Garage 3 Doors, 4 Panel", "Garage 2 Doors, 4 Panel"),
    ("We never email from any address other than hello@oxlip.example", "orders@oxlip.example"),
    ("Not sure? hello@oxlip.example", "hello@oxlip.example"),
    ("Instead of calling 01632 960 118, text us.", "Call 01632 960 118"),
    ("Don't call 01632 960 118 after 6.", "Call 01632 960 118"),
    ("Email Ann, not hello@oxlip.example, about weddings.", "hello@oxlip.example"),
    ("Use code SAVE. Do not reply to noreply@oxlip.example", "noreply@oxlip.example"),
    ("All bookings go to book@oxlip.example", "hello@oxlip.example"),
    ("The west entrance is step-free. The tour starts at the east gate.", "Tour starts at the east gate"),
    ("Tours of the castle start at the north gate.", "Garden tour starts at the south gate."),
    ("We're at 18 Corn Row", "18 Corn Row", "Saturdays find us at the market in Mill Street"),
    ("We're at 18 Corn Row", "18 Corn Row", "Send parcels to 40 Mill Street"),
    ("We're at 18 Corn Row", "18 Corn Row", "Hadley shop: 40 Mill Street"),
    ("We're at 18 Corn Row", "18 Corn Row", "Turn left into Mill Street and park at the end."),
    ("We're at 18 Corn Row", "18 Corn Row", "The bus stops in Mill Street"),
    ("We're at 18 Corn Row", "18 Corn Row", "Next door is The Crown, Mill Street"),
    ("Delivered to: 3 Elm Close", "18 Corn Row", "We're at 18 Corn Row"),
    ("We have no phone line open on Sundays.", "Call 01632 960 118"),
    ("There's no phone signal here.", "Call 01632 960 118"),
    ("We don't have an email newsletter.", "hello@oxlip.example"),
    ("Bahnhofstr. 5, Mainz", "Bahnhofstraße 5, 55116 Mainz"),
    ("1400 County Road, Elmford", "1400 County Road 21, Elmford"),
    ("12 Mill Road 9 to 5", "12 Mill Road, 10 to 4"),
    ("Claims line 020 7946 0662 (8 to 8)", "020 7946 0662"),
    ("Quiz night at 12 Mill Road", "12 Mill Road, Elmford"),
    ("books@oxlip.example", "book@oxlip.example"),
]


@pytest.mark.parametrize("texts", TOGETHER, ids=" <> ".join)
def test_can_both_be_true(texts: tuple[str, ...]) -> None:
    assert sure(*texts) == []


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("Call 01632 960118", "Tel. +44 1632 960 118"), "+44 1632 960118"),
        (("Call 01632960118",), "01632 960118"),
        (("Ring (020) 7946-0018",), "020 7946 0018"),
        (("Ring 020 7946 0018 (8 to 8, every day)",), "020 7946 0018"),
    ],
)
def test_number_is_shown_as_a_customer_writes_it(texts: tuple[str, ...], shown: str) -> None:
    readings = []
    for number, text in enumerate(texts):
        page = page_of_channel(f"channel {number}", ChannelKind.WEB, text)
        readings.append(Reading(page, where="anywhere", visit=f"channel {number}", channel=f"channel {number}"))
    read = FAMILY.read(SiteReading(tuple(readings), Setting()))
    assert {claim.value.text for claim in read} == {shown}
