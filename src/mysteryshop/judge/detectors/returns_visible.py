"""If it is wrong, what happens and who pays?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.returns_line import ReturnsLine, read_returns_line, shown
from mysteryshop.judge.reading.told import telling
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@page_detector("returns-visible")
def returns_visible(page: Reading, _: None) -> Answer:
    """Whether the page says how long a thing can be sent back and who pays for it, in words and not behind a link.

    One of the two is partial, and so are both where they have to be unfolded or stand in the foot only. "See terms"
    fails. What is said of faulty goods only is not this. Not applicable where the page says that these goods are
    excluded, and they are of a kind that the law excludes.
    """
    line = page.once(read_returns_line)
    windows, costs = shown(line.windows), shown(line.costs)
    if windows and costs:
        return passed("How long, and who pays: both are said.", *telling((*windows[:1], *costs[:1])))
    excluded = shown(line.excluded)
    if excluded and not line.windows:
        return not_applicable(f"These goods can't be sent back, and the page says so: “{excluded[0].quote.text}”")
    if line.windows and line.costs:
        hidden = "Both are said, but one has to be unfolded or looked for in the page's foot."
        return partial(hidden, *telling((*line.windows[:1], *line.costs[:1])))
    if line.windows:
        return partial("It says how long, and not who pays for sending it back.", *telling(line.windows, 2))
    if line.costs:
        return partial("It says who pays, and not how long there is time.", *telling(line.costs, 2))
    return _unsaid(page, line)


def _unsaid(page: Reading, line: ReturnsLine) -> Answer:
    clicks = " The details are a click away." if line.links else ""
    searched = (*telling(shown(line.mentioned), 1), *line.links[:1]) or (page.opening,)
    told = f"Nothing says how long a thing can be sent back, or who pays.{clicks}"
    return failed(told, *dict.fromkeys(searched))
