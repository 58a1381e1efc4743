"""The shopper: walks a shop in a real browser and writes down what every page said and showed."""

from mysteryshop.visit.browser import HOW_TO_GET_ONE, FoundBrowser, find_browser
from mysteryshop.visit.shopping import VisitOrder, WalkOptions, shop

__all__ = ["HOW_TO_GET_ONE", "FoundBrowser", "VisitOrder", "WalkOptions", "find_browser", "shop"]
