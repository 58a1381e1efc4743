"""The pages of a result as a reader meets them, on a walk or in a channel: named, numbered and pictured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.model import PageKind, PageSummary, Result
from mysteryshop.report.pictures import Picture
from mysteryshop.report.view.names import KINDS
from mysteryshop.report.voice import PLAIN, Voice


@dataclass(frozen=True, slots=True)
class Stop:
    """One page, named for readers. label: "3", "B3" when there were several visits, "C" for a channel of one page.

    channel: the channel's name, when nobody walked there. document: it was read from a file, so nothing was pictured.
    """

    page: PageSummary
    anchor: str
    label: str
    title: str
    picture: Picture | None
    channel: str = ""
    document: bool = False

    @property
    def caption(self) -> str:
        """Number and name: "B3 Checkout"."""
        return f"{self.label} {self.title}"


def find_stops(result: Result, pictures: Mapping[str, Picture], voice: Voice = PLAIN) -> dict[str, Stop]:
    """Page id to stop, in walking order."""
    letters = letters_of(result)
    channels = {visit.id for visit in result.visits if not visit.persona}
    held = Counter(page.visit for page in result.pages)
    walked, stops = Counter[str](), {}
    for index, page in enumerate(result.pages, 1):
        walked[page.visit] += 1
        channel = page.visit if page.visit in channels else ""
        letter = letters.get(page.visit, "")
        number = "" if channel and letter and held[page.visit] == 1 else f"{walked[page.visit]}"
        document = bool(channel) and not page.url.startswith(("http://", "https://"))
        title = channel or _title(page, voice)
        stops[page.id] = Stop(page, f"page-{index}", letter + number, title, pictures.get(page.id), channel, document)
    return stops


def letters_of(result: Result) -> dict[str, str]:
    """Visit id to its letter; none where there is but one visit."""
    several = len(result.visits) > 1
    return {visit.id: _letter(index) if several else "" for index, visit in enumerate(result.visits)}


def place_in(stop: Stop | None, selector: str) -> str:
    """Where words stand, for people: the line or page of a document, or that a walked page's data holds them."""
    if selector.startswith("script"):
        return "structured data"
    return selector if stop is not None and stop.document else ""


def _letter(index: int) -> str:
    """A to Z, then AA, AB and on."""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _title(page: PageSummary, voice: Voice) -> str:
    kind = page.page_kinds[0] if page.page_kinds else PageKind.OTHER
    return voice.say(KINDS[kind]) + (f" ({voice.known(page.scenario)})" if page.scenario else "")
