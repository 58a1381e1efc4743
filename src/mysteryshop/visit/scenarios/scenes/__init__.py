"""What each scenario does, by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from mysteryshop.model import Scenario
from mysteryshop.visit.scenarios.scenes.calls import api_500
from mysteryshop.visit.scenarios.scenes.card import card_invalid
from mysteryshop.visit.scenarios.scenes.extras import js_off, third_party_blocked
from mysteryshop.visit.scenarios.scenes.forms import coupon_invalid, postcode_wrong
from mysteryshop.visit.scenarios.scenes.line import offline, slow
from mysteryshop.visit.scenarios.scenes.missing import missing_page
from mysteryshop.visit.scenarios.scenes.paying import card_declined, double_click, pay_timeout
from mysteryshop.visit.scenarios.scenes.pictures import image_failure
from mysteryshop.visit.scenarios.scenes.searches import search_nothing, search_typo
from mysteryshop.visit.scenarios.scenes.server_pages import server_page
from mysteryshop.visit.scenarios.scenes.session import session_expired
from mysteryshop.visit.scenarios.scenes.stock import sold_out
from mysteryshop.visit.scenarios.stage import Stage

Scene = Callable[[Stage], Awaitable[None]]

SCENES: Mapping[Scenario, Scene] = {
    Scenario.SERVER_500_PAGE: server_page,
    Scenario.SERVER_503_PAGE: server_page,
    Scenario.API_500: api_500,
    Scenario.OFFLINE: offline,
    Scenario.SLOW: slow,
    Scenario.MISSING_PAGE: missing_page,
    Scenario.IMAGE_FAILURE: image_failure,
    Scenario.SOLD_OUT: sold_out,
    Scenario.SEARCH_NOTHING: search_nothing,
    Scenario.SEARCH_TYPO: search_typo,
    Scenario.COUPON_INVALID: coupon_invalid,
    Scenario.POSTCODE_WRONG: postcode_wrong,
    Scenario.CARD_INVALID: card_invalid,
    Scenario.CARD_DECLINED: card_declined,
    Scenario.PAY_TIMEOUT: pay_timeout,
    Scenario.SESSION_EXPIRED: session_expired,
    Scenario.DOUBLE_CLICK: double_click,
    Scenario.JS_OFF: js_off,
    Scenario.THIRD_PARTY_BLOCKED: third_party_blocked,
}
"""Plays one scenario on a stage: leaves a trial for each place at which it was staged, or why it could not be."""

__all__ = ["SCENES", "Scene"]
