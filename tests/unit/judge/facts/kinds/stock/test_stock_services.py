"""Services and facilities, in several channels: offered here and denied there is raised; two different ones are not."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.unit.judge.facts.saying import CHATS, channels_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.stock.family import FAMILY


def sure(*texts: str) -> list[Pair]:
    """What is raised for sure among channels that say these things; a text that asks first is an FAQ."""
    return sure_in(channels_saying(*texts, known_by=CHATS), FAMILY)


WRONG = [
    ("There is no lift in the building.", "A lift takes you to every floor. The lift is free to use."),
    ("No lift.", "Is there a lift?\nYes, beside the cloakroom."),
    ("Sorry, we have no wifi.", "Free wifi in every room."),
    ("Dogs are welcome.", "Dogs are not allowed."),
    ("Can I bring my dog?\nOf course, he gets a biscuit.", "No dogs, please."),
    ("Wi-fi: none", "Wifi is included."),
    ("We don't offer gift wrapping.", "Ask for our gift wrapping."),
    ("Gift wrapping is not available.", "Gift wrap: free"),
    ("Gift vouchers: we no longer sell gift vouchers.", "We sell gift cards from £10."),
    ("Do you sell gift cards?\nNo, I'm afraid not.", "Our gift cards come in a tin."),
    ("There are no toilets on site.", "Toilets are provided."),
    ("We don't have showers.", "Hot showers are free."),
    ("Breakfast is not included.", "Breakfast is included."),
    ("Breakfast isn't served.", "We serve breakfast."),
    ("Towels are provided.", "We don't provide towels."),
    ("We can't offer a courtesy car.", "We offer a courtesy car."),
    ("Click and collect isn't available.", "Click & collect is free."),
    ("There's free parking outside.", "There is no parking."),
    ("Is there parking?\nNo, sorry.", "On-site parking is free."),
    ("We do not allow campfires.", "Campfires are allowed."),
    ("No barbecues.", "Barbecues are welcome."),
    ("There's a cafe and a garden.", "There's no cafe."),
    ("We never do home visits.", "We do home visits."),
    ("Wheelchair access: no", "Wheelchair access: yes"),
    ("Video consultations are available.", "We don't do video calls."),
    ("We don't repair clocks.", "We repair clocks, and watches too."),
    ("We no longer make wedding cakes.", "We make wedding cakes to your drawing."),
    ("Sorry, we don't sell live bait.", "We sell live bait and tackle."),
    ("We can't teach beginners.", "We teach beginners, gently."),
    ("We don't hire out marquees.", "We hire marquees, tables and chairs."),
    ("No hens here.", "Eggs from our own hens."),
    ("[expecting] We offer a gentle prenatal facial.", "We do not provide any treatments during pregnancy."),
]


@pytest.mark.parametrize(("one", "other"), WRONG)
def test_offered_here_and_denied_there(one: str, other: str) -> None:
    assert sure(one, other)


RIGHT = [
    ("No parking on site.", "Bicycle parking is free."),
    ("No parking on site.", "There is parking in the public garage next door."),
    ("No parking on site.", "Stroller parking is free."),
    ("No parking charge.", "Parking is free."),
    ("You don't have to pay for parking.", "Parking is free."),
    ("No need to book breakfast.", "Breakfast is included."),
    ("Breakfast is included.", "Breakfast is not included in the Loft rate."),
    ("Dogs are welcome in the garden.", "No dogs in the dining room."),
    ("No dogs except guide dogs.", "Guide dogs are welcome."),
    ("Dogs are welcome on weekdays.", "No dogs on Saturdays."),
    ("Members can use the showers. Showers are free for members.", "There are no showers for day visitors."),
    ("The cafe is closed on Mondays.", "There's a cafe."),
    ("Do I have to pay for parking?\nNo.", "Free parking behind."),
    ("We don't sell gift cards online.", "We sell gift cards at the counter."),
    ("No smoking.", "Smoking salmon is our trade."),
    ("Can I get a refund on a gift card?\nNo.", "We sell gift cards."),
    ("We don't repair clocks.", "We repair watches."),
    ("We don't sell coffee.", "We sell coffee machines."),
    ("We don't offer refunds.", "We offer a full refund within 14 days."),
    ("We don't do Sundays.", "We do Saturdays."),
    ("We don't make cakes in August.", "We make cakes."),
    ("We do not treat cats over 12 years.", "We treat cats."),
    ("We can't mend a cracked bell.", "We mend a torn bellows."),
    ("No lift tickets here.", "The lift is free."),
]


@pytest.mark.parametrize(("one", "other"), RIGHT)
def test_what_can_be_both(one: str, other: str) -> None:
    assert sure(one, other) == []


def test_the_order_of_channels_changes_nothing() -> None:
    said = ["No parking.", "Parking is free.", "We don't repair clocks.", "We repair clocks."]
    found = [{frozenset((p.a.quote.text, p.b.quote.text)) for p in sure(*order)} for order in permutations(said)]
    assert len(found[0]) == 2
    assert all(pairs == found[0] for pairs in found)
