"""Is help at hand, always in the same place?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.help_ways import help_ways
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Page, PageKind, failed, partial, passed

STEPS = frozenset({PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT})
"""The steps on which help has to stay where it was."""

SHOWN = 2


@page_detector("help-where-stuck", basis="structure")
def help_where_stuck(page: Reading, _: None) -> Answer:
    """Whether help is in sight on this step, and in the same part of the page as on the other steps of the walk.

    A phone number, a mail address, a chat, or a link to help, contact or questions counts. Only behind a closed menu,
    or in another part than on all other steps that have it, is partial; none at all fails.
    """
    ways = help_ways(page.page)
    in_sight = [way for way in ways if way.visible]
    others = _elsewhere(page)
    if not ways:
        lost = f" It was there on the {others[0].main_kind} page." if others else ""
        return failed(f"No number, address, chat or link to help here.{lost}", page.opening)
    quotes = [way.quote for way in (in_sight or ways)[:SHOWN]]
    if not in_sight:
        return partial("Help is only behind something that has to be opened first.", *quotes)
    regions = {way.region for way in in_sight}
    usual = [{way.region for way in help_ways(other) if way.visible} for other in others]
    if usual and not any(regions & there for there in usual):
        place = ", ".join(sorted(set.union(*usual)))
        return partial(f"Help is in sight, but in another place than on the other steps ({place}).", *quotes)
    return passed("Help is in sight.", *quotes)


def _elsewhere(page: Reading) -> list[Page]:
    """The other steps of this sound walk on which help is in sight."""
    return [
        other
        for other in page.around.pages
        if other.id != page.page.id
        and not other.scenario
        and STEPS & set(other.kinds)
        and any(way.visible for way in help_ways(other))
    ]
