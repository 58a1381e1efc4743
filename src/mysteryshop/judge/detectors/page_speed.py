"""Does it keep me waiting?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.looks import left_elsewhere, why_missing
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review
from mysteryshop.model.passes import Look, Vitals

NOISY = 0.3
"""How far the loads may lie apart, as a share of the middle one. Source: the catalogue's excuse for a noisy machine."""


@dataclass(frozen=True, slots=True)
class Options:
    """good: seconds until the page's main thing is there that pass; bearable: that are partial."""

    good: float = 2.5
    bearable: float = 4.0


@page_detector("page-speed", options=Options, basis="structure", needs=("vitals",))
def page_speed(page: Reading, options: Options) -> Answer:
    """Whether the page's main thing is there soon (LCP): the middle of three fresh loads on one slow phone and line.

    Loads that lie more than 30 % apart tell more of the machine than of the shop: not applicable. Measured on one page
    of each kind in the first persona's walk, which speaks for the others.
    """
    if left_elsewhere(page, Look.VITALS):
        return not_applicable("Speed was measured on another page of this kind, or in the first persona's walk.")
    vitals = page.page.passes.vitals if page.page.passes else None
    shown = vitals.middle("lcp") if vitals else None
    if vitals is None or shown is None:
        why = why_missing(page, Look.VITALS) or ("the browser saw nothing painted" if vitals else "")
        return review(f"The speed of this page was not measured{f': {why}' if why else ''}.", page.opening)
    spread = vitals.spread("lcp")
    if spread is None or spread > NOISY:
        apart = "only one load could be measured" if spread is None else f"the loads lie {spread:.0%} apart"
        return not_applicable(f"A noisy machine: {apart}. {_told(vitals, shown)}")
    answer = passed if shown <= options.good else partial if shown <= options.bearable else failed
    return answer(_told(vitals, shown), page.opening)


def _told(vitals: Vitals, shown: float) -> str:
    wait = vitals.middle("wait")
    served = "" if wait is None else f", of which the server took {wait:.2f} s"
    more = [("layout shift", vitals.middle("shift"), ""), ("answer to a key", vitals.middle("input"), " s")]
    others = "".join(f"; {name} {value:.2f}{unit}" for name, value, unit in more if value is not None)
    count = len(vitals.loads)
    return f"The main thing was there after {shown:.1f} s{served}{others} (median of {count} loads; {vitals.profile})."
