"""If it goes wrong, how do I complain and what follows?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.complaining import read_routes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed

ENOUGH = 2
"""Of time, person and next instance, how many make a route. Source: chosen; the catalogue's good example has all
three."""


@page_detector("complaint-route")
def complaint_route(page: Reading, _: None) -> Answer:
    """Whether a complaint has a route: where to write or call, a time, a person, and who decides next.

    Somewhere to turn with two of the three passes; a route with less is partial; a page with no word for whoever is
    not content fails.
    """
    routes = page.once(read_routes)
    if not routes:
        return failed(
            "No way to complain is told. Looked for complaints, being unhappy, and what goes wrong.", page.opening
        )
    best = routes[0]
    if best.way and best.parts >= ENOUGH:
        return passed("A complaint has a way, and what follows is told.", *best.quotes)
    if not best.way:
        return partial("Complaints are named, but not where to turn.", *best.quotes)
    return partial(f"There is somewhere to turn. Not told: {best.missing}.", *best.quotes)
