"""The scenarios of an audit, to be staged after the sound walk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from mysteryshop.evidence import read_visit
from mysteryshop.model import ChannelKind, Plan, Scenario
from mysteryshop.pipeline.failures import saved_pages, scenarios_of
from mysteryshop.pipeline.records import plan_record
from mysteryshop.visit import ScenarioOrder, VisitOrder

SIDE_BY_SIDE = 3
"""Scenarios staged at a time where nobody says how many visits. Source: measured; they mostly wait for the shop."""


def scenario_orders(plan: Plan, walked: Mapping[str, VisitOrder], folder: Path) -> list[ScenarioOrder]:
    """The scenarios still to be staged, as the first persona met the shop on the web.

    walked: the orders of the sound walks by id; folder: where their visits lie, and those of the scenarios will.
    """
    order = next((one for one in walked.values() if one.journey.channel is ChannelKind.WEB), None)
    order = order or next(iter(walked.values()), None)
    scenarios = scenarios_of(plan)
    if order is None or not scenarios or not (order.folder / "visit.json").is_file():
        return []
    sound = read_visit(order.folder)
    if not sound.pages:
        # Where the sound walk saw nothing, there is no way to any place; and nobody should knock nineteen times.
        return []
    failures = saved_pages(plan)
    orders = []
    for name in scenarios:
        at = folder / f"{order.folder.name}-{name}"
        own = replace(order, id=f"{order.id}-{name}", folder=at, kept=(), started="")
        if not _finished(own.folder):
            _leave_no_half(own.folder)
            own = replace(own, plan_record=plan_record(plan))
            orders.append(ScenarioOrder(Scenario(name), own, sound, failures))
    return orders


def _leave_no_half(folder: Path) -> None:
    """Pages of a staging that was broken off: it is staged again from its beginning, and they would count beside it."""
    for part in ("pages", "screens"):
        for kept in (folder / part).glob("*"):
            kept.unlink()


def _finished(folder: Path) -> bool:
    return (folder / "visit.json").is_file() and read_visit(folder).visit.state == "finished"
