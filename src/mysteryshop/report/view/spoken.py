"""Where a promise is said: the words, the channel, the place in it, and the picture where there is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Fact, FactKind, Finding, Quote, Result
from mysteryshop.report.view.crops import Crop, Mark, crop_round
from mysteryshop.report.view.stops import Stop, place_in

DETECTOR = "consistent-facts"
"""The detector whose findings hold promises against one another and against the owner's facts."""

WALKED: Mapping[str, str] = {"web": "Website", "mobile-web": "Mobile website", "data": "Structured data"}
"""The channels that a walk itself makes, as readers call them; no other channel may have these names."""


@dataclass(frozen=True, slots=True)
class Source:
    """Some words and where they stand. stop: None for words of no known page. place: "line 9", "structured data"."""

    quote: str
    channel: str
    stop: Stop | None
    place: str

    @property
    def said_by_page(self) -> bool:
        """Whether the page's name tells the channel: an ordinary page of the site, or the channel's own."""
        return self.stop is not None and self.channel in (WALKED["web"], self.stop.channel)


@dataclass(frozen=True, slots=True)
class Said:
    """Some words, and every place where they stand."""

    quote: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The facts of a result, by the words that state them: a page's id and a quote."""

    by_words: Mapping[tuple[str, str], list[Fact]]
    stops: Mapping[str, Stop]

    def facts_of(self, page: str, quote: str, kind: FactKind | None = None) -> tuple[Fact, ...]:
        """What these words state; of one kind, when it is named."""
        return tuple(fact for fact in self.by_words.get((page, quote), ()) if kind in (None, fact.kind))

    def facts_quoted(self, finding: Finding) -> tuple[Fact, ...]:
        """What the quotes of a finding state, in their order."""
        places = ((quote.page or finding.page, quote.text) for quote in finding.quotes)
        return tuple(fact for page, quote in places for fact in self.facts_of(page, quote))

    def source(self, channel: str, page: str, quote: Quote) -> Source:
        """These words, as a reader finds them."""
        stop = self.stops.get(page)
        place = "" if channel == "data" else place_in(stop, quote.selector)
        return Source(quote.text, channel_name(channel), stop, place)

    def crop(self, page: str, quote: Quote) -> Crop | None:
        """The part of the page's picture that shows the words; None where it shows nothing of them."""
        stop = self.stops.get(page)
        if stop is None or stop.picture is None or quote.box is None:
            return None
        crop = crop_round(stop, [Mark(quote.box, ())])
        return crop if crop.marks else None


def index_facts(result: Result, stops: Mapping[str, Stop]) -> Index:
    """The facts by their words."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in result.facts:
        found[fact.page, fact.quote.text].append(fact)
    return Index(dict(found), stops)


def channel_name(channel: str) -> str:
    """What a reader calls a channel: its own name, and the walks' by what they are."""
    return WALKED.get(channel, channel)


def by_words(sources: Iterable[Source]) -> tuple[Said, ...]:
    """Equal words once, with all their places."""
    found: dict[str, dict[Source, None]] = defaultdict(dict)
    for source in sources:
        found[source.quote][source] = None
    return tuple(Said(quote, tuple(places)) for quote, places in found.items())


def apart(sources: Iterable[Source]) -> int:
    """How many pages or documents these are: an address that two customers met is one."""
    return len({_page(source) for source in sources})


def _page(source: Source) -> tuple[object, ...]:
    stop = source.stop
    if stop is None:
        return (source.channel,)
    page = stop.page
    return (page.id,) if stop.document or not page.url else (page.url, page.page_kinds, page.scenario)
