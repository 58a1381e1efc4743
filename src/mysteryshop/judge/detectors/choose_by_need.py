"""Can I choose by my problem, not by their departments?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.menus import read_menu
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, passed, review

ENOUGH = 2
"""Labels by need that make a way in. Source: chosen; one may be chance."""

SHOWN = 6
"""Labels that are quoted. Source: chosen; a menu at a glance."""


@page_detector("choose-by-need")
def choose_by_need(page: Reading, _: None) -> Answer:
    """Whether menus, filters or guides let a customer begin with a need: for small rooms, by problem, help me choose.

    Two such labels pass. Where all that tells is the maker's own codes (series, lines, numbers), it fails. Kinds of
    goods (lamps, tents) are a question to a person, with the labels. Not applicable under 20 products.
    """
    menu = page.once(read_menu)
    if not menu.many:
        return not_applicable("Fewer than 20 products were seen or counted here.")
    if len(menu.needs) >= ENOUGH:
        return passed("A customer can begin with a need.", *menu.needs[:SHOWN])
    if menu.codes and not menu.needs and len(menu.codes) > len(menu.others):
        return failed(
            "The ways in are the maker's own lines and codes. Looked for needs, tasks and people.", *menu.codes[:SHOWN]
        )
    shown = (*menu.needs, *menu.codes, *menu.others)[:SHOWN]
    return review("Can a customer choose by problem here, or only by kind of goods?", *shown)
