"""One digit changed in one channel adds the contradictions that it should, and no other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.reading import contradictions
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind, FactKind

CHANNELS: Mapping[str, ChannelKind] = {
    "page": ChannelKind.WEB,
    "letter": ChannelKind.EMAIL,
    "script": ChannelKind.PHONE_SCRIPT,
    "leaflet": ChannelKind.LEAFLET,
}


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing promised in the words of each channel, and its value as it is and with one digit changed."""

    kind: FactKind
    wordings: tuple[str, str, str, str]
    value: str
    changed: str


PROMISES = (
    Promise(
        FactKind.DELIVERY_COST,
        (
            "Standard delivery costs {}.",
            "Standard delivery: {} (paid with your order).",
            "Standard delivery is {}.",
            "Standard delivery {}",
        ),
        "£3.95",
        "£3.45",
    ),
    Promise(
        FactKind.RETURNS_WINDOW,
        (
            "You can return anything within {}.",
            "Changed your mind? Send it back within {}.",
            "You have {} to send it back.",
            "Returns within {}",
        ),
        "30 days",
        "20 days",
    ),
    Promise(
        FactKind.DELIVERY_TIME,
        (
            "Standard delivery takes {}.",
            "Your order arrives within {} by standard delivery.",
            "By standard delivery it takes {}.",
            "Standard delivery in {}",
        ),
        "5 working days",
        "8 working days",
    ),
    Promise(
        FactKind.GUARANTEE,
        (
            "Every lamp is guaranteed for {}.",
            "Your lamp has a guarantee of {}.",
            "All lamps come with a guarantee of {}.",
            "Guarantee: {}",
        ),
        "5 years",
        "2 years",
    ),
    Promise(
        FactKind.REFUND_TIME,
        (
            "We refund you within {} of getting it back.",
            "Your refund is made within {} of our getting it back.",
            "The money is refunded within {} of our getting it back.",
            "Refunds within {} of return",
        ),
        "7 days",
        "9 days",
    ),
    Promise(
        FactKind.MINIMUM_ORDER,
        ("The minimum order is {}.", "Our minimum order is {}.", "There is a minimum order of {}.", "Minimum order {}"),
        "£15",
        "£25",
    ),
    Promise(
        FactKind.SUPPORT_PROMISE,
        (
            "We answer every email within {}.",
            "Write to us and we reply within {}.",
            "We answer emails within {}.",
            "Emails answered within {}",
        ),
        "24 hours",
        "48 hours",
    ),
    Promise(
        FactKind.PHONE,
        ("Call us on {}.", "Questions? Ring {}.", "The number of the shop is {}.", "Phone: {}"),
        "01632 960 123",
        "01632 960 173",
    ),
    Promise(
        FactKind.OPENING_HOURS,
        (
            "We are open Monday to Saturday, {}.",
            "Our shop is open Monday to Saturday, {}.",
            "The shop is open Monday to Saturday, {}.",
            "Open Mon-Sat {}",
        ),
        "9:00 to 18:00",
        "9:00 to 17:00",
    ),
)


def site(told: Sequence[Promise], changed: tuple[Promise, str] | None = None) -> SiteReading:
    return SiteReading(tuple(_readings(told, changed)), Setting())


def _readings(told: Sequence[Promise], changed: tuple[Promise, str] | None) -> Iterator[Reading]:
    for place, (name, kind) in enumerate(CHANNELS.items()):
        lines = [one.wordings[place].format(one.changed if (one, name) == changed else one.value) for one in told]
        page = page_of_channel(name, kind, "\n\n".join(lines))
        yield Reading(page, where="anywhere", visit=name, channel=name)


def values(pair: Pair, one: Promise) -> list[bool]:
    """Of each side, whether it states the changed value."""
    return sorted(one.changed in claim.quote.text for claim in (pair.a, pair.b))


@given(st.lists(st.sampled_from(PROMISES), min_size=1, unique=True))
@settings(max_examples=40, deadline=None)
def test_the_same_promises_in_other_words_agree(told: list[Promise]) -> None:
    assert contradictions(site(told)) == ()


@given(st.lists(st.sampled_from(PROMISES), min_size=1, unique=True), st.data())
@settings(max_examples=80, deadline=None)
def test_one_digit_in_one_channel_contradicts_what_was_promised_there_and_nothing_else(
    told: list[Promise], drawn: st.DataObject
) -> None:
    one, where = drawn.draw(st.sampled_from(told)), drawn.draw(st.sampled_from(list(CHANNELS)))
    found = contradictions(site(told, (one, where)))
    assert {pair.a.kind for pair in found} == {one.kind}
    for pair in found:
        odd = [claim for claim in (pair.a, pair.b) if claim.segment.page.channel == where]
        assert [one.changed in claim.quote.text for claim in odd] == [True]
        assert values(pair, one) == [False, True]


@pytest.mark.parametrize("one", PROMISES, ids=lambda one: str(one.kind))
@pytest.mark.parametrize("where", CHANNELS)
def test_every_channel_can_be_the_odd_one(one: Promise, where: str) -> None:
    found = contradictions(site(PROMISES, (one, where)))
    assert {(str(pair.a.kind), pair.sure) for pair in found} == {(str(one.kind), True)}
    others = {claim.quote.text for pair in found for claim in (pair.a, pair.b) if one.changed not in claim.quote.text}
    stated = {wording.format(one.value) for name, wording in zip(CHANNELS, one.wordings, strict=True) if name != where}
    assert all(any(words in sentence for words in others) for sentence in stated)
