"""The pages of a result as stops of a walk: how the report names, numbers and pictures them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.model import PageKind, PageSummary, Result
from mysteryshop.report.pictures import Picture
from mysteryshop.report.view.names import KINDS


@dataclass(frozen=True, slots=True)
class Stop:
    """One page, named for readers. label: "3", or "B3" when there were several visits."""

    page: PageSummary
    anchor: str
    label: str
    title: str
    picture: Picture | None

    @property
    def caption(self) -> str:
        """Number and name: "B3 Checkout"."""
        return f"{self.label} {self.title}"


def find_stops(result: Result, pictures: Mapping[str, Picture]) -> dict[str, Stop]:
    """Page id to stop, in walking order."""
    letters = {visit.id: _letter(index) for index, visit in enumerate(result.visits)}
    several, walked, stops = len(result.visits) > 1, Counter[str](), {}
    for index, page in enumerate(result.pages, 1):
        walked[page.visit] += 1
        label = (letters.get(page.visit, "") if several else "") + f"{walked[page.visit]}"
        stops[page.id] = Stop(page, f"page-{index}", label, _title(page), pictures.get(page.id))
    return stops


def _letter(index: int) -> str:
    """A to Z, then AA, AB and on."""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _title(page: PageSummary) -> str:
    kind = page.page_kinds[0] if page.page_kinds else PageKind.OTHER
    return KINDS[kind] + (f" ({page.scenario})" if page.scenario else "")
