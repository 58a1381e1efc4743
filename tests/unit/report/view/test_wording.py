from __future__ import annotations

import pytest

from mysteryshop.model import FactKind
from mysteryshop.report.view.wording import conditions_in_words, matter_in_words, value_in_words


@pytest.mark.parametrize(
    ("value", "kind", "quote", "told"),
    [
        pytest.param("GBP 3.95", FactKind.PRICE, "", "£3.95", id="a sign that everybody knows"),
        pytest.param("free over EUR 50.00", FactKind.DELIVERY_COST, "", "free over €50.00", id="within a value"),
        pytest.param("NZD 9.00", FactKind.PRICE, "", "NZD 9.00", id="other currencies keep their code"),
        pytest.param("20 %", FactKind.DISCOUNT, "", "20%", id="per cent"),
        pytest.param("Mon-Fri 09:00-17:00", FactKind.OPENING_HOURS, "", "Mon–Fri 09:00–17:00", id="hours"),
        pytest.param("1632960144", FactKind.PHONE, "Ring 01632 960144 now", "01632 960144", id="as dialled"),
        pytest.param("1632960144", FactKind.PHONE, "Order 20269981", "1632960144", id="not another number"),
        pytest.param("apple pay: no", FactKind.PAYMENT_METHODS, "", "not accepted", id="a way to pay"),
        pytest.param("card: 1.5 %", FactKind.PAYMENT_METHODS, "", "card: 1.5 %", id="a fee stays as it is"),
    ],
)
def test_values_read_as_people_write_them(value: str, kind: FactKind, quote: str, told: str) -> None:
    assert value_in_words(value, kind, quote) == told


@pytest.mark.parametrize(
    ("about", "quote", "told"),
    [
        pytest.param(
            "frame hinge", "Two-year guarantee on frame and hinges.", "Frame and hinges", id="a small word between"
        ),
        pytest.param("lense single-vision", "£69 with single-vision lenses", "Single-vision lenses", id="hyphens stay"),
        pytest.param(
            "glasse vision", "Single-vision glasses reach you", "Single-vision glasses", id="half a hyphened word"
        ),
        pytest.param("lamp shade", "The lamp costs £20, and so does every shade.", "Lamp shade", id="too far apart"),
        pytest.param("returns", "Free returns", "In general", id="no more than its kind"),
        pytest.param("69.00", "£69", "Sold at 69.00", id="a name by its price"),
    ],
)
def test_what_it_is_about_in_the_shops_own_words(about: str, quote: str, told: str) -> None:
    assert matter_in_words(about, (quote,)) == told


def test_conditions_are_told_once_and_only_what_limits() -> None:
    limits = {"thing": "FIRSTLOOK", "over": "GBP 50.00", "per": "month", "prose": "yes", "cart": "unknown"}
    assert conditions_in_words(limits, "FIRSTLOOK") == "over £50.00, per month"
