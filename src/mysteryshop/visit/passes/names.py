"""What a screen reader and a keyboard meet on a page: axe-core's answer to the rules that a check needs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from mysteryshop.model.passes import NameProblem, Names
from mysteryshop.visit.passes.backstage import Backstage
from mysteryshop.visit.passes.focus import FOCUS_RULE, focus_problem
from mysteryshop.visit.passes.spots import as_spots

RULES = (
    "area-alt",
    "aria-command-name",
    "aria-input-field-name",
    "aria-toggle-field-name",
    "button-name",
    "document-title",
    "empty-heading",
    "html-has-lang",
    "html-lang-valid",
    "image-alt",
    "input-button-name",
    "input-image-alt",
    "label",
    "link-name",
    "nested-interactive",
    "page-has-heading-one",
    "role-img-alt",
    "select-name",
    "summary-name",
    "svg-img-alt",
)
"""axe-core's rules about names, labels, language and headings. Source: WCAG 1.3.1, 2.4.2, 3.1.1 and 4.1.2."""

OWN_RULES = ("out-of-keyboards-reach", "placeholder-only", FOCUS_RULE)
"""What axe-core does not ask: it takes a placeholder for a name, and a div that is pressed for words."""

MOST_SPOTS = 5


@cache
def axe_source() -> str:
    """The script of axe-core, as the package ships it (half a megabyte, read once)."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


async def look_at_names(stage: Backstage) -> Names:
    """What breaks the rules on the page that is shown. Raises: LookFailed, Error."""
    world = await stage.open(axe_source())
    told = await stage.look(world, "names", {"rules": RULES, "most": MOST_SPOTS})
    problems = [
        NameProblem(one["rule"], one["impact"], one["help"], one["count"], as_spots(one["spots"]))
        for one in told["problems"]
    ]
    unseen = await focus_problem(stage, world)
    return Names(told["engine"], (*RULES, *OWN_RULES), (*problems, *([unseen] if unseen else [])))
