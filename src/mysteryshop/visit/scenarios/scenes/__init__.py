"""What each scenario does, by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from mysteryshop.model import Scenario
from mysteryshop.visit.scenarios.scenes.calls import api_500
from mysteryshop.visit.scenarios.scenes.extras import js_off, third_party_blocked
from mysteryshop.visit.scenarios.scenes.line import offline, slow
from mysteryshop.visit.scenarios.scenes.missing import missing_page
from mysteryshop.visit.scenarios.stage import Stage

Scene = Callable[[Stage], Awaitable[None]]

SCENES: Mapping[Scenario, Scene] = {
    Scenario.API_500: api_500,
    Scenario.OFFLINE: offline,
    Scenario.SLOW: slow,
    Scenario.MISSING_PAGE: missing_page,
    Scenario.JS_OFF: js_off,
    Scenario.THIRD_PARTY_BLOCKED: third_party_blocked,
}
"""Plays one scenario on a stage: leaves a trial for each place at which it was staged, or why it could not be."""

__all__ = ["SCENES", "Scene"]
