"""What a file is taken for, and the words that say why; who is the shop in a conversation."""

from __future__ import annotations

import pytest

from mysteryshop.model import ChannelKind
from mysteryshop.pipeline.channels.dialogue import Party, tell_parties
from mysteryshop.pipeline.channels.kinds import UNKNOWN, guess_kind


@pytest.mark.parametrize(
    ("name", "form", "words", "kind", "why"),
    [
        ("x", "message", "", ChannelKind.EMAIL, "it is an email"),
        ("order_confirmation", "plain", "Thanks!", ChannelKind.EMAIL, "its name says 'confirmation'"),
        ("summer leaflet", "pdf", "Lamps", ChannelKind.LEAFLET, "its name says 'leaflet'"),
        ("amazon-uk", "plain", "Lamp", ChannelKind.MARKETPLACE, "its name says 'amazon'"),
        ("T&Cs", "word", "Lamp", ChannelKind.TERMS, "its name says 'T&Cs'"),
        ("x", "html", "Lamp", ChannelKind.WEB, "it is a saved page"),
        ("x", "plain", "Subject: Your order\n\nHello", ChannelKind.EMAIL, "it has a subject line"),
        ("x", "plain", "Pick up within four rings.", ChannelKind.PHONE_SCRIPT, "it tells how to answer callers"),
        ("x", "plain", "Terms and conditions of Lantern", ChannelKind.TERMS, "it speaks of terms and conditions"),
        ("x", "plain", "Sale! #lamps #sale", ChannelKind.SOCIAL, "it has hashtags"),
        (
            "x",
            "plain",
            "Can I return it?\nYes.\nUntil when?\n30 days.",
            ChannelKind.WEB,
            "it asks questions and answers them",
        ),
        ("terms", "plain", '{"@context": "x"}', ChannelKind.DATA, "it is structured data (JSON-LD)"),
        ("x", "plain", "A lamp to read by.", ChannelKind.LEAFLET, UNKNOWN),
        ("restored", "plain", "A lamp to read by.", ChannelKind.LEAFLET, UNKNOWN),
    ],
)
def test_a_file_is_taken_for_what_it_says_it_is(name: str, form: str, words: str, kind: ChannelKind, why: str) -> None:
    assert guess_kind(name, form, words) == (kind, why)


@pytest.mark.parametrize(
    ("speakers", "shops"),
    [
        (["Customer", "Agent"], {"Agent"}),
        (["Ann", "Support team"], {"Support team"}),
        (["Caller", "Priya"], {"Priya"}),
        (["user", "assistant", "system"], {"assistant", "system"}),
        (["Customer", "Agent", "Priya"], {"Agent", "Priya"}),
        (["Agent"], {"Agent"}),
        (["Dan", "Ann"], set()),
        ([], set()),
    ],
)
def test_who_is_the_shop(speakers: list[str], shops: set[str]) -> None:
    assert {name for name, party in tell_parties(speakers).items() if party is Party.SHOP} == shops
