"""Staged failures: the shopper makes things fail in its own browser, and writes down what a customer is told."""

from mysteryshop.visit.scenarios.rehearsing import ScenarioOrder, rehearse
from mysteryshop.visit.scenarios.stage import SavedPage

__all__ = ["SavedPage", "ScenarioOrder", "rehearse"]
