"""Failure pages that an audit names: read from their files, and judged without a walk where no site is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.judge import page_from_html
from mysteryshop.model import ChannelKind, FailurePage, PageKind, Plan, Scenario, StoredVisit, Visit
from mysteryshop.visit import SavedPage

MOST_BYTES = 5_000_000
"""Of a saved page. Source: chosen; the longest honest pages measured were a tenth of it."""

SHOWN_IN = {
    PageKind.ERROR: Scenario.SERVER_500_PAGE,
    PageKind.FAULT: Scenario.SERVER_500_PAGE,
    PageKind.MAINTENANCE: Scenario.SERVER_503_PAGE,
    PageKind.QUEUE: Scenario.SERVER_503_PAGE,
}
"""The scenario in which a failure page of each kind is looked at."""


def scenarios_of(plan: Plan) -> tuple[str, ...]:
    """The scenarios that the plan names, and those of the failure pages that it names."""
    implied = dict.fromkeys(SHOWN_IN[failure.kind].value for failure in plan.failures)
    return tuple(dict.fromkeys((*implied, *plan.scenarios)))


def saved_pages(plan: Plan) -> tuple[SavedPage, ...]:
    """The failure pages, their files read. Raises: FileMistakes for a file that can't be read."""
    mistakes: list[Mistake] = []
    pages = [SavedPage(f.kind, f.file, "" if f.url else _read(plan, f, mistakes), f.url) for f in plan.failures]
    if mistakes:
        raise FileMistakes(mistakes)
    return tuple(pages)


def _read(plan: Plan, failure: FailurePage, mistakes: list[Mistake]) -> str:
    path = (Path(plan.place.file).parent if plan.place else Path()) / failure.file
    place = failure.place or plan.place or Place("")
    try:
        content = path.read_bytes()
    except OSError as problem:
        mistakes.append(Mistake(place, f"{path} can't be read: {problem.strerror}", "Name an HTML file."))
        return ""
    if len(content) > MOST_BYTES:
        mistakes.append(Mistake(place, f"{path} is larger than {MOST_BYTES // 1_000_000} MB", "Save the page alone."))
    return content[:MOST_BYTES].decode("utf-8", errors="replace")


def unwalked_failures(plan: Plan) -> Iterator[StoredVisit]:
    """A visit for each saved failure page of an audit that walks no site, named after its file."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for number, saved in enumerate(saved_pages(plan), 1):
        if saved.url:
            continue
        scenario = SHOWN_IN[saved.kind].value
        page = page_from_html(saved.html, saved.kind, f"file:{saved.name}", now=now)
        page = replace(page, id=f"{number:03d}-{saved.kind}", scenario=scenario)
        visit = Visit(
            id=saved.name,
            persona="",
            channel=ChannelKind.WEB,
            started=now,
            finished=now,
            state="finished",
            pages=(page.id,),
        )
        yield StoredVisit(visit, (page,))
