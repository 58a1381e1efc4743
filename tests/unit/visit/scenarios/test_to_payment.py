"""What leads on in a checkout that nobody has walked before."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import Part, button, field, form, loose, seen

from mysteryshop.model import Field
from mysteryshop.visit.scenarios.to_payment import onward

ADDRESS = (field("street"), field("town"), field("post", label="Postcode"))
WAY = Field("way", "radio", "Standard", "input[way]")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ((form(*ADDRESS, button("Continue to delivery")),), "Continue to delivery"),
        ((loose(button("Continue shopping"), button("Continue")),), "Continue"),
        # A button that says where it leads, not that it leads on.
        ((form(*ADDRESS, button("Find address"), button("Payment")),), "Payment"),
        ((form(WAY, button("Use this way")),), "Use this way"),
        ((form(field("code", label="Voucher"), button("Apply")), form(WAY, button("Next"))), "Next"),
    ],
)
def test_the_button_that_leads_on(parts: tuple[Part, ...], name: str) -> None:
    found = onward(seen(*parts))
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "parts",
    [
        (form(*ADDRESS, button("Place order")),),
        (form(*ADDRESS, field("card", label="Card number"), button("Continue")),),
        (form(field("email", "email"), button("Subscribe")),),
        (form(field("mail", "email"), field("p", "password"), button("Sign in")),),
        (loose(button("Continue shopping")),),
        (form(*ADDRESS, button("Send"), region="footer"),),
    ],
)
def test_nothing_leads_on_that_orders_pays_or_leads_back(parts: tuple[Part, ...]) -> None:
    assert onward(seen(*parts)) is None
