"""Am I shown things only a programmer can use?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.leaks import find_leaks
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, passed


@page_detector("no-internals")
def no_internals(page: Reading, _: None) -> Answer:
    """Whether the page keeps its insides to itself: no trace, SQL, server name, raw markup, template variable.

    A short reference to quote on the phone is no leak. On pages where nothing failed, text set as code is what the
    shop sells or explains. Silence on a staged fault leaks nothing either; that nothing was said is held against the
    shop elsewhere.
    """
    if page.told_while_staged == ():
        return passed("Nothing was said of the fault, so nothing of the machinery shows.", page.opening)
    leaks = find_leaks(page)
    if leaks:
        return failed("A customer can't use this; a programmer wrote it for programmers.", *leaks[:5])
    return passed("Nothing of the machinery shows.", page.opening)
