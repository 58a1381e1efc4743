"""What the owner says is true, and what in its channels says otherwise."""

import pytest

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.truths import deviations, read_truth
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind, FactKind


def told(truths: dict[str, str], **channels: str) -> list[tuple[str, str]]:
    """Channel and words of each deviation."""
    readings = tuple(
        Reading(page_of_channel(name, ChannelKind.WEB, text), where="anywhere", visit=name, channel=name)
        for name, text in channels.items()
    )
    found = deviations(SiteReading(readings, Setting(truths=truths)))
    return [(each.fact.channel, each.fact.quote.text) for each in found]


def test_the_channel_that_says_otherwise_is_named() -> None:
    found = told(
        {"returns-window": "30 days"},
        site="You can return it within 30 days of delivery.",
        mail="You can return it within 14 days of delivery.",
    )
    assert [channel for channel, _ in found] == ["mail"]


def test_a_telephone_s_own_hours_are_not_the_shop_s() -> None:
    found = told(
        {"opening-hours": "Mon-Sat 9am to 5pm"},
        script="The phone line is open Monday to Friday, 10am to 4pm.",
        leaflet="We are open Monday to Saturday, 9 to 5.",
    )
    assert found == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        pytest.param(FactKind.RETURNS_WINDOW, "30 days", id="a bare length"),
        pytest.param(FactKind.RETURNS_WINDOW, "a fortnight", id="a length in words"),
        pytest.param(FactKind.OPENING_HOURS, "Mon-Fri 9am to 5pm", id="hours"),
        pytest.param(FactKind.PHONE, "01632 960118", id="a number"),
        pytest.param(FactKind.EMAIL, "hello@lantern.example", id="a mailbox"),
        pytest.param(FactKind.GUARANTEE, "2 years", id="a guarantee"),
        pytest.param(FactKind.REFUND_TIME, "5 working days", id="a refund"),
        pytest.param(FactKind.DELIVERY_TIME, "2 to 3 working days", id="a delivery"),
        pytest.param(FactKind.MINIMUM_ORDER, "£12", id="a smallest order"),
        pytest.param(FactKind.SUPPORT_PROMISE, "24 hours", id="an answer"),
    ],
)
def test_a_bare_value_is_read_as_a_promise(kind: FactKind, words: str) -> None:
    assert [claim.kind for claim in read_truth(kind, words)][:1] == [kind]


def test_what_promises_nothing_is_not_read() -> None:
    assert read_truth(FactKind.PHONE, "call us") == ()
