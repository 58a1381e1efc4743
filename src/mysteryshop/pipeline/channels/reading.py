"""Channel files as visits that nobody walked: read back, judged and shown as walks are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.model import Channel, ChannelKind, Page, Plan, StoredVisit, Visit
from mysteryshop.pipeline.channels.opening import open_channel, read_document
from mysteryshop.pipeline.channels.records import Document, Given

RESERVED = frozenset({ChannelKind.WEB.value, ChannelKind.MOBILE_WEB.value, ChannelKind.DATA.value})
"""Names that walks and their pages' structured data have."""

SPOKEN = {
    ChannelKind.WEB: "a web page",
    ChannelKind.MOBILE_WEB: "a web page on a phone",
    ChannelKind.EMAIL: "an email",
    ChannelKind.LEAFLET: "a leaflet",
    ChannelKind.CHAT: "a chat",
    ChannelKind.PHONE_SCRIPT: "a phone script",
    ChannelKind.MARKETPLACE: "a marketplace listing",
    ChannelKind.SOCIAL: "a social post",
    ChannelKind.TERMS: "terms",
    ChannelKind.STORE: "something shown in a store",
    ChannelKind.DATA: "structured data",
}


def read_channels(plan: Plan, now: str, walks: Sequence[str] = ()) -> tuple[StoredVisit, ...]:
    """A visit for each channel of the plan that is a file, in the plan's order; nothing is written.

    now: the moment, ISO with zone. walks: ids that are taken. Raises: FileMistakes with those of all files.
    """
    base = Path(plan.place.file).parent if plan.place else Path()
    visits: list[StoredVisit] = []
    mistakes: list[Mistake] = list(_misnamed(plan, walks))
    for channel in plan.channels:
        if channel.file:
            try:
                visits.append(_read(channel, base, now))
            except FileMistakes as problem:
                mistakes += problem.mistakes
    if mistakes:
        raise FileMistakes(mistakes)
    return tuple(visits)


def _misnamed(plan: Plan, walks: Sequence[str]) -> Iterator[Mistake]:
    for channel in plan.channels:
        place = channel.place or plan.place or Place(channel.file or channel.url)
        if channel.name in RESERVED:
            yield Mistake(place, f"no channel may be called '{channel.name}'", "The shop's own pages are called so.")
        elif channel.name in walks:
            yield Mistake(place, f"a visit is called '{channel.name}', too", "Give the channel another name.")


def _read(channel: Channel, base: Path, now: str) -> StoredVisit:
    path = base / channel.file
    content = open_channel(path, str(path))
    moment = f"{channel.date}T12:00:00+00:00" if channel.date else now
    document = read_document(Given(content, channel.kind, moment, dated=bool(channel.date)))
    pages = tuple(_numbered(page, number, channel.file) for number, page in enumerate(document.pages, 1))
    return StoredVisit(visit_of(channel, document.kind, now, pages, tuple(notes_of(channel, document))), pages)


def _numbered(page: Page, number: int, file: str) -> Page:
    return replace(page, id=f"{number:03d}-{page.main_kind}", url=file, requested=file)


def visit_of(channel: Channel, kind: ChannelKind, now: str, pages: Sequence[Page], notes: tuple[str, ...]) -> Visit:
    """The visit that stands for a channel: no persona; its id is the channel's name."""
    return Visit(
        id=channel.name,
        persona="",
        channel=kind,
        started=now,
        finished=now,
        state="finished",
        notes=notes,
        pages=tuple(page.id for page in pages),
    )


def notes_of(channel: Channel, document: Document) -> Iterator[str]:
    """What a report has to say of a channel beside its words."""
    if document.why:
        yield f"taken for {SPOKEN[document.kind]}: {document.why}"
    if channel.audience:
        yield f"for {channel.audience}"
    if channel.date:
        yield f"of {channel.date}"
    yield from (f"not read: {what}" for what in document.left_out)
