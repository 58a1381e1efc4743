"""The shopper: walks a shop in a real browser and writes down what every page said and showed."""

from mysteryshop.visit.browser import HOW_TO_GET_ONE, FoundBrowser, downloaded_browser, find_browser, try_browser
from mysteryshop.visit.printing import print_to_pdf
from mysteryshop.visit.scenarios import SavedPage, ScenarioOrder, rehearse
from mysteryshop.visit.shopping import VisitOrder, WalkOptions, shop
from mysteryshop.visit.usual_journey import usual_journey

__all__ = [
    "HOW_TO_GET_ONE",
    "FoundBrowser",
    "SavedPage",
    "ScenarioOrder",
    "VisitOrder",
    "WalkOptions",
    "downloaded_browser",
    "find_browser",
    "print_to_pdf",
    "rehearse",
    "shop",
    "try_browser",
    "usual_journey",
]
