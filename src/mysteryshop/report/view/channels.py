"""Channels that nobody walked: what each is, when and for whom it was written, and what was read of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from mysteryshop.model import Result, VisitSummary
from mysteryshop.report.view.cases import Case, Chapter, quoted_by_page
from mysteryshop.report.view.crops import Crop, first_screen
from mysteryshop.report.view.names import CHANNELS, day
from mysteryshop.report.view.stops import Stop, letters_of
from mysteryshop.report.voice import PLAIN, Voice

TAKEN, AUDIENCE, DATED, UNREAD = "taken for ", "for ", "of ", "not read: "
"""How the notes of a channel begin, by what they tell."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One channel. label: its letter. date: a day in words. taken: what the file was taken for and why, unless told.

    unread: what stands in it and was not read. place: the file's name, or the address. promises: how many were read.
    """

    label: str
    name: str
    kind: str
    place: str
    date: str
    audience: str
    taken: str
    unread: tuple[str, ...]
    notes: tuple[str, ...]
    problem: str
    stops: tuple[Stop, ...]
    crop: Crop | None
    promises: int
    cases: tuple[Case, ...]


def hear_channels(
    result: Result, stops: Iterable[Stop], chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> tuple[Heard, ...]:
    """One record a visit without a persona, in the result's order."""
    stops, cases = tuple(stops), quoted_by_page(chapters)
    return tuple(
        _heard(visit, tuple(stop for stop in stops if stop.page.visit == visit.id), result, cases, voice)
        for visit in result.visits
        if not visit.persona
    )


def _heard(
    visit: VisitSummary, stops: tuple[Stop, ...], result: Result, cases: dict[str, tuple[Case, ...]], voice: Voice
) -> Heard:
    pages = {stop.page.id for stop in stops}
    found = {case.anchor: case for stop in stops for case in cases.get(stop.page.id, ())}
    pictured = next((stop for stop in stops if stop.picture is not None), None)
    told = (TAKEN, AUDIENCE, DATED, UNREAD)
    return Heard(
        label=letters_of(result)[visit.id],
        name=visit.id,
        kind=voice.say(CHANNELS[visit.channel]),
        place=_place(stops),
        date=_date(visit, stops, result, voice),
        audience=_note(visit.notes, AUDIENCE),
        taken=_note(visit.notes, TAKEN),
        unread=tuple(note.removeprefix(UNREAD) for note in visit.notes if note.startswith(UNREAD)),
        notes=tuple(note for note in visit.notes if not note.startswith(told)),
        problem=visit.problem,
        stops=stops,
        crop=first_screen(pictured, ()) if pictured else None,
        promises=sum(fact.page in pages for fact in result.facts),
        cases=tuple(sorted(found.values(), key=lambda case: case.number)),
    )


def _note(notes: Sequence[str], start: str) -> str:
    return next((note.removeprefix(start) for note in notes if note.startswith(start)), "")


def _place(stops: Sequence[Stop]) -> str:
    """The address of a page; of a file its name alone, for the folders are nobody's business but the sender's."""
    if not stops:
        return ""
    url = stops[0].page.url
    return PureWindowsPath(PurePosixPath(url).name).name if stops[0].document else url


def _date(visit: VisitSummary, stops: Sequence[Stop], result: Result, voice: Voice) -> str:
    """The day that the plan gives, else the document's own, which is not the day on which it was read."""
    given = _note(visit.notes, DATED)
    if given:
        return day(given, voice)
    own = {stop.page.captured[:10] for stop in stops if stop.document} - {result.started[:10], ""}
    return day(min(own), voice) if own else ""
