"""Staged failures: the shopper makes things fail in its own browser, and writes down what a customer is told."""

from mysteryshop.visit.scenarios.rehearsing import ScenarioOrder, rehearse

__all__ = ["ScenarioOrder", "rehearse"]
