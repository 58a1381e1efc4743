"""Whether a keyboard's user sees where they are: the look of controls with and without the focus."""

from __future__ import annotations

import json

from mysteryshop.model.passes import NameProblem
from mysteryshop.visit.capture import page_script
from mysteryshop.visit.passes.backstage import Backstage
from mysteryshop.visit.passes.spots import as_spots

FOCUS_RULE = "focus-not-seen"

MOST_CONTROLS = 8
"""Controls that are tried. Source: chosen; a shop's style says it for all of a kind, and each costs two calls."""

LEAST_CONTROLS = 2
MOST_BLIND = 0.5
"""Share of the tried controls that look the same with the focus, above which the page's style is at fault: one shop
may draw a single one's focus by a script, which is not asked here."""

MOST_SPOTS = 5


async def focus_problem(stage: Backstage, world: int) -> NameProblem | None:
    """The problem, where most controls look the same with the focus; None else.

    The browser is told to draw them as if they had it: nothing is really focused, so no script of the page hears of
    it. Raises: LookFailed, Error.
    """
    gather = f"(() => {{ {page_script('here')}\nreturn ({page_script('focus_seen')})({MOST_CONTROLS}); }})()"
    count = int(await stage.run(world, gather))
    if count < LEAST_CONTROLS:
        return None
    async with stage.pretending(world, [f"tried.controls[{index}]" for index in range(count)]):
        blind = json.loads(await stage.run(world, "tried.blind()"))
    if len(blind) <= count * MOST_BLIND:
        return None
    told = "Who uses the keyboard must see which control has the focus"
    return NameProblem(FOCUS_RULE, "serious", told, len(blind), as_spots(blind[:MOST_SPOTS]))
