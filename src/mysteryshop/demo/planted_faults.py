"""What the shop's `before` edition does badly when something fails: what a rehearsal of it has to find."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.model import Scenario

_SAYS_NOTHING = ("outage-human-message", "outage-apology", "outage-names-my-loss", "outage-next-step")


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """One scenario, with the checks that must find something in it, its main one first. note: what is wrong."""

    scenario: Scenario
    checks: tuple[str, ...]
    note: str


PLANTED_FAULTS: tuple[PlantedFault, ...] = (
    PlantedFault(
        Scenario.SERVER_500_PAGE,
        (*_SAYS_NOTHING, "outage-no-internals", "outage-work-under-way", "outage-gives-time"),
        "A trace that only a programmer can use.",
    ),
    PlantedFault(
        Scenario.SERVER_503_PAGE,
        (
            *("outage-apology", "outage-names-my-loss", "outage-next-step", "outage-not-about-us"),
            *("outage-work-under-way", "outage-gives-time", "outage-right-status", "outage-plain-tone"),
        ),
        "The shop is sorry for itself, and says so with status 200.",
    ),
    PlantedFault(
        Scenario.API_500,
        (*_SAYS_NOTHING, "outage-no-internals", "outage-keeps-my-work"),
        "'Error 500' on the thing's page, a spinner without end in the cart, an emptied form in the checkout.",
    ),
    PlantedFault(
        Scenario.OFFLINE,
        ("outage-human-message", "outage-next-step", "outage-keeps-my-work"),
        "A spinner without end, and in the checkout an emptied form as well.",
    ),
    PlantedFault(Scenario.SLOW, ("time-feedback-on-wait",), "The search stands still; adding shows a sign, no words."),
    PlantedFault(
        Scenario.MISSING_PAGE,
        ("outage-404-way-on", "outage-human-message", "outage-next-step", "outage-no-internals"),
        "A record meant for programs.",
    ),
    PlantedFault(
        Scenario.IMAGE_FAILURE,
        ("ease-labels-keyboard", "sure-product-facts"),
        "Pictures leave nothing behind that says what they showed.",
    ),
    PlantedFault(Scenario.JS_OFF, ("ease-works-without-extras",), "No button to buy, and no word on why."),
    PlantedFault(
        Scenario.THIRD_PARTY_BLOCKED,
        ("ease-works-without-extras",),
        "The buy box is left to a partner's script, and is gone with it.",
    ),
    PlantedFault(
        Scenario.SOLD_OUT,
        (
            *("outage-sold-out-way-on", "outage-apology", "outage-names-my-loss"),
            *("outage-not-about-us", "outage-gives-time"),
        ),
        "The shop is glad that it is gone.",
    ),
    PlantedFault(
        Scenario.SEARCH_NOTHING, ("ease-search-forgives", "outage-no-blame"), "A dead end, and the customer's fault."
    ),
    PlantedFault(
        Scenario.SEARCH_TYPO, ("ease-search-forgives", "outage-no-blame"), "Two letters swapped, and nothing is found."
    ),
    PlantedFault(
        Scenario.COUPON_INVALID, ("cost-coupon-fair",), "No reason, nothing that works, and the total is another."
    ),
    PlantedFault(
        Scenario.POSTCODE_WRONG, ("ease-error-says-how",), "Not which field, not how; and all that was typed is gone."
    ),
    PlantedFault(Scenario.CARD_INVALID, ("ease-error-says-how",), "'Invalid input.', and the number is gone."),
    PlantedFault(
        Scenario.CARD_DECLINED,
        ("outage-money-state", "outage-next-step", "outage-keeps-my-work"),
        "Not a word on the money or the order, no other way to pay, an emptied form.",
    ),
    PlantedFault(
        Scenario.PAY_TIMEOUT,
        ("outage-money-state", "outage-human-message", "ease-one-order"),
        "A spinner without end, and a button that can be pressed again.",
    ),
    PlantedFault(
        Scenario.SESSION_EXPIRED,
        ("ease-session-warns", "outage-keeps-my-work"),
        "'Session expired.' on an empty cart.",
    ),
    PlantedFault(Scenario.DOUBLE_CLICK, ("ease-one-order",), "Two clicks are two orders."),
)
"""One for each scenario, in the order in which reports tell them."""
