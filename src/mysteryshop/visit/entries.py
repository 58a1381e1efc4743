"""The journey as it went: each page kind that was met or aimed at, reached or not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mysteryshop.model import STAGE_OF, Action, JourneyEntry, Page, PageKind, Step
from mysteryshop.visit.walker import Outcome

IMPLIED = {Action.SEARCH: PageKind.SEARCH, Action.CHOOSE: PageKind.PRODUCT}


@dataclass(frozen=True, slots=True)
class Stop:
    """A step and what became of it."""

    step: Step
    outcome: Outcome


def aimed_at(step: Step) -> PageKind | None:
    """The page kind that a step was meant to reach."""
    if step.page_kind:
        return step.page_kind
    if step.action is Action.GO_TO and step.words:
        return PageKind(step.words)
    return IMPLIED.get(step.action)


def journey_entries(stops: Sequence[Stop]) -> tuple[JourneyEntry, ...]:
    """One entry for each page (its main kind), one for each further kind first met on it, then what was missed."""
    entries: list[JourneyEntry] = []
    reached: set[PageKind] = set()
    for stop in stops:
        page, told_on = stop.outcome.page, stop.outcome.told_on
        aimed = aimed_at(stop.step)
        if told_on is not None and aimed is not None and aimed not in reached:
            entries.append(_reached(aimed, told_on, stop))
            reached.add(aimed)
        for kept in (*stop.outcome.on_the_way, *((page,) if page else ())):
            if kept.browser_error or _missed(stop, kept):
                continue
            if any(entry.page == kept.id for entry in entries):
                continue
            fresh = [kind for kind in kept.kinds[1:] if kind not in reached]
            entries += [_reached(kind, kept, stop) for kind in (*kept.kinds[:1], *fresh)]
            reached.update(kept.kinds)
    missed: dict[PageKind, JourneyEntry] = {}
    for stop in stops:
        kind = aimed_at(stop.step)
        if kind and kind not in reached and not stop.step.optional:
            entry = JourneyEntry(kind, STAGE_OF[kind], reached=False, why_not=stop.outcome.problem or "not recognised")
            page = stop.outcome.page
            missed.setdefault(kind, replace(entry, url=page.url, status=page.status, page=page.id) if page else entry)
    return (*entries, *missed.values())


def _missed(stop: Stop, page: Page) -> bool:
    """A step that meant to reach one thing and met an error page reached the error, not the thing."""
    aimed = aimed_at(stop.step)
    failed = page.main_kind in (PageKind.ERROR, PageKind.MAINTENANCE)
    return failed and aimed is not None and aimed is not page.main_kind


def _reached(kind: PageKind, page: Page, stop: Stop) -> JourneyEntry:
    how = stop.outcome.how or page.how
    return JourneyEntry(kind, STAGE_OF[kind], True, page.url, page.status, page.title, page.id, how)  # noqa: FBT003
