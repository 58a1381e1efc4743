"""A shop that is broken in one of the five attributes loses there, and in none of the other four."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support.one_shop import attributes

GUEST = "Buy as a guest; you may open an\naccount afterwards."
OTHER_WAYS = """
<label><input type="radio" name="m"> PayPal</label><label><input type="radio" name="m"> Bank transfer</label>"""
ONWARD = "<button>Continue to payment</button>"
COVER = '<label><input type="checkbox" name="cover" value="1" checked> Add breakage cover for £1.50</label>'

BROKEN = {
    "ease: no way to buy as a guest": ("ease", {GUEST: "To order, you must open an account or log in."}),
    "time: no day for the money back": (
        "time",
        {"Refunded within 5 days of your parcel reaching us.": "Refunds are processed in due course."},
    ),
    "certainty: the last button hides that it costs": ("certainty", {"Pay £51.95</button>": "Continue</button>"}),
    "cost: an extra that nobody chose": ("cost to own", {ONWARD: COVER + ONWARD}),
    "cost: tax comes on top": ("cost to own", {"£48.00 including VAT": "£40.00 + VAT", "including VAT": ""}),
    "choice: cards only": ("choice", {OTHER_WAYS: "", "PayPal": "", "Bank transfer": ""}),
}


def scores(changes: Mapping[str, str], folder: Path) -> dict[str, float | None]:
    """Attribute to its raw score."""
    return {name: tally.raw for name, tally in attributes(changes, folder).items()}


@pytest.mark.parametrize("broken", BROKEN)
def test_only_the_broken_attribute_moves(broken: str, tmp_path: Path) -> None:
    attribute, changes = BROKEN[broken]
    sound, after = scores({}, tmp_path), scores(changes, tmp_path)
    assert sound == dict.fromkeys(("ease", "time", "certainty", "cost to own", "choice"), 100.0)
    lost, before = after.pop(attribute), sound.pop(attribute)
    assert lost is not None
    assert before is not None
    assert lost < before
    assert after == sound
