"""Where each persona would have left, and why: the first wait, dead end, refusal or late fee of its walk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.model import (
    Finding,
    LeftFor,
    PageKind,
    PageSummary,
    Persona,
    Verdict,
    VisitSummary,
    WalkOut,
)

NEEDED = (PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT)
"""Pages without which nothing is bought, in walking order."""

LEAVES_OVER = {
    "way-on-after-no": LeftFor.REFUSAL,
    "no-late-fees": LeftFor.LATE_FEE,
    "way-on-when-sold-out": LeftFor.DEAD_END,
}
"""Detectors whose fail sends a customer away. An address that the shopper made up leads nobody else astray.

Source: "Needs, not wants", on why busy mothers left without buying; the Baymard Institute on costs that show late.
"""

NOT_THE_SHOPS = ("permission", "stopped before")
"""Words of reasons for which the shopper itself did not go on."""


@dataclass(frozen=True, slots=True)
class _Met:
    """Something met on the walk. at: place of the page in walking order."""

    at: float
    walk_out: WalkOut


def find_walk_outs(
    visits: Sequence[VisitSummary],
    personas: Sequence[Persona],
    pages: Sequence[PageSummary],
    findings: Sequence[Finding],
) -> tuple[WalkOut, ...]:
    """One for each persona that would have left, in the personas' order; whoever came through well is left out."""
    place = {page.id: index for index, page in enumerate(pages)}
    found: list[WalkOut] = []
    for persona in personas:
        walks = [visit for visit in visits if visit.persona == persona.name and persona.name]
        met = [one for visit in walks for one in _on_the_way(visit, persona, place)]
        met += _told(persona, place, findings)
        found += [min(met, key=lambda one: one.at).walk_out] if met else []
    return tuple(found)


def _on_the_way(visit: VisitSummary, persona: Persona, place: dict[str, int]) -> Iterator[_Met]:
    last = min((at for page, at in place.items() if page.startswith(f"{visit.id}/")), default=0) - 0.5
    for step in visit.steps:
        page = f"{visit.id}/{step.page}" if step.page else ""
        last = place.get(page, last)
        if step.slow:
            reason = f"'{step.step}' took {step.seconds:.1f} s; this customer waits {persona.patience:g} s at most."
            yield _Met(last, WalkOut(persona.name, LeftFor.WAIT, reason, page))
    reached = {entry.page_kind for entry in visit.journey if entry.reached}
    for entry in visit.journey:
        gave_up = any(words in entry.why_not for words in NOT_THE_SHOPS)
        if entry.page_kind in NEEDED and entry.page_kind not in reached and not gave_up:
            before = [place[f"{visit.id}/{e.page}"] for e in visit.journey if f"{visit.id}/{e.page}" in place]
            reason = f"No way to the {entry.page_kind} page: {entry.why_not or 'it was not found'}."
            at = _before(entry.page_kind, visit, place, max(before, default=0))
            yield _Met(at, WalkOut(persona.name, LeftFor.DEAD_END, reason))
            return


def _before(kind: PageKind, visit: VisitSummary, place: dict[str, int], otherwise: int) -> float:
    """Just behind the last page that comes before this kind on the way to buying."""
    ahead = NEEDED[: NEEDED.index(kind)]
    there = [place.get(e.page, place.get(f"{visit.id}/{e.page}", -1)) for e in visit.journey if e.page_kind in ahead]
    return max([at for at in there if at >= 0], default=otherwise) + 0.5


def _told(persona: Persona, place: dict[str, int], findings: Sequence[Finding]) -> Iterator[_Met]:
    for index, finding in enumerate(findings):
        why = LEAVES_OVER.get(finding.detector)
        own = finding.persona in (persona.name, "") and not finding.scenario
        if why is None or not own or finding.verdict is not Verdict.FAIL or finding.page not in place:
            continue
        quote = finding.quotes[0] if finding.quotes else None
        walk_out = WalkOut(persona.name, why, finding.reason, finding.page, quote, index)
        yield _Met(place[finding.page], walk_out)
