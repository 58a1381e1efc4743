"""The promise matrix as a table: a row a matter, a column a channel, and behind each value the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from mysteryshop.model import Fact, FactKind, MatrixRow, PromiseMatrix, Told
from mysteryshop.report.view.corrections import Correction
from mysteryshop.report.view.crops import Crop
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.open_pairs import OpenPair
from mysteryshop.report.view.promises import Clash
from mysteryshop.report.view.spoken import Index, Said, apart, by_words, channel_name
from mysteryshop.report.view.wording import conditions_in_words, matter_in_words, value_in_words
from mysteryshop.report.voice import PLAIN, Voice

MOST_COLUMNS = 8
"""Channels that stand side by side; with more of them each matter is a card. Source: columns of eleven letters."""

ODD, TIED, WRONG = "odd one out", "disagrees", "to correct"
"""What stands under a value that is boxed."""

STATES: Mapping[str, str] = {"fail": "disagrees", "review": "to decide"}
ALIKE, BOTH = "agrees", "can both be true"
"""How a row stands, in words."""

Words = tuple[str, str, FactKind]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One value of one channel. mark: why it is boxed, or empty. pages: how many say it; said: in which words."""

    anchor: str
    value: str
    limits: str
    mark: str
    pages: int
    said: tuple[Said, ...]
    crop: Crop | None


@dataclass(frozen=True, slots=True)
class Column:
    """What one channel says of one matter; mostly one value or nothing."""

    channel: str
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """One row. state: fail, review or pass; says: that in words. truth: what the owner says.

    more: anchor of what is told of it below.
    """

    anchor: str
    title: str
    limits: str
    state: str
    says: str
    truth: str
    more: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The matters of one kind of promise."""

    title: str
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The whole matrix. lone: promises that one source alone makes, which have no row."""

    channels: tuple[str, ...]
    groups: tuple[Group, ...]
    lone: int

    @property
    def matters(self) -> tuple[Matter, ...]:
        """Every row."""
        return tuple(matter for group in self.groups for matter in group.matters)

    @property
    def apart(self) -> int:
        """How many rows do not simply agree."""
        return sum(matter.state != "pass" for matter in self.matters)

    @property
    def crowded(self) -> bool:
        """Whether there are too many channels to stand side by side."""
        return len(self.channels) > MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class Below:
    """What is told of the promises below the matrix, by page, quote and kind: anchors, and the owner's own words."""

    clashes: Mapping[Words, str]
    pairs: Mapping[Words, str]
    truths: Mapping[Words, str]


@dataclass(frozen=True, slots=True)
class _Context:
    """What every row is told with."""

    index: Index
    below: Below
    voice: Voice


def told_below(clashes: Iterable[Clash], pairs: Iterable[OpenPair], corrections: Iterable[Correction]) -> Below:
    """For each promise what else the report tells of it."""
    return Below(
        {(*words, clash.kind): clash.anchor for clash in clashes for words in clash.words},
        {_words(side.fact): pair.anchor for pair in pairs for side in pair.sides},
        {_words(each.fact): each.truth for each in corrections},
    )


def lay_out(matrix: PromiseMatrix, index: Index, below: Below, voice: Voice = PLAIN) -> Table:
    """The rows that two sources state or that contradict; the channels that state any of them."""
    context = _Context(index, below, voice)
    numbered = [(row, _matter(number, row, matrix.channels, context)) for number, row in enumerate(matrix.rows, 1)]
    shown = [(row, matter) for row, matter in numbered if row.contradicted or matter.truth or _sources(matter) > 1]
    used = {column.channel for _, matter in shown for column in matter.columns if column.spoken}
    groups = [
        Group(voice.say(FACTS[kind]), tuple(_only(matter, used) for _, matter in same))
        for kind, same in groupby(shown, key=lambda each: each[0].kind)
    ]
    names = tuple(name for channel in matrix.channels if (name := channel_name(channel)) in used)
    return Table(names, tuple(groups), len(numbered) - len(shown))


def _sources(matter: Matter) -> int:
    """How many pages and documents say anything of it; structured data is a source of its own."""
    return sum(
        apart(source for spoken in column.spoken for said in spoken.said for source in said.sources)
        for column in matter.columns
    )


def _only(matter: Matter, used: set[str]) -> Matter:
    return replace(matter, columns=tuple(column for column in matter.columns if column.channel in used))


def _matter(number: int, row: MatrixRow, channels: Sequence[str], context: _Context) -> Matter:
    index, below, voice = context.index, context.below, context.voice
    places = [place for cell in row.cells for told in cell.told for place in _places(told)]
    words = [(place.page, place.quote.text, row.kind) for place in places]
    clash = _first(below.clashes, words) if row.contradicted else ""
    pair, truth = _first(below.pairs, words), _first(below.truths, words)
    columns = tuple(
        Column(
            channel_name(channel),
            tuple(
                _spoken(f"promise-{number}-{place}-{step}", row.kind, channel, told, context)
                for step, told in enumerate(row.of(channel), 1)
            ),
        )
        for place, channel in enumerate(channels, 1)
    )
    state = "fail" if row.contradicted or truth else "review" if pair else "pass"
    alike = len({told.value for cell in row.cells for told in cell.told}) == 1
    return Matter(
        anchor=f"promise-{number}",
        title=matter_in_words(row.about, chain((quote for _, quote, _ in words), _lines(places, index)), voice),
        limits=conditions_in_words(row.conditions, row.about, voice),
        state=state,
        says=voice.say(STATES.get(state, ALIKE if alike else BOTH)),
        truth=truth,
        more=clash or pair,
        columns=columns,
    )


def _lines(places: Iterable[Told | Fact], index: Index) -> Iterator[str]:
    """The words of the pages, for a promise whose own quote does not name what it is about."""
    stops = (index.stops.get(page) for page in dict.fromkeys(place.page for place in places))
    yield from (line for stop in stops if stop is not None for line in stop.page.text.split("\n"))


def _first(told: Mapping[Words, str], words: Iterable[Words]) -> str:
    return next((told[each] for each in words if each in told), "")


def _spoken(anchor: str, kind: FactKind, channel: str, told: Told, context: _Context) -> Spoken:
    index, below, voice = context.index, context.below, context.voice
    places = _places(told)
    sources = [index.source(channel, place.page, place.quote) for place in places]
    wrong = any((place.page, place.quote.text, kind) in below.truths for place in places)
    mark = WRONG if wrong else "" if not told.odd else TIED if told.tied else ODD
    crops = (index.crop(place.page, place.quote) for place in places)
    return Spoken(
        anchor,
        value_in_words(told.value, kind, told.quote.text, voice),
        conditions_in_words(told.conditions, voice=voice),
        voice.say(mark),
        apart(sources),
        by_words(sources),
        next(filter(None, crops), None),
    )


def _places(told: Told) -> list[Told | Fact]:
    return [told, *told.also]


def _words(fact: Fact) -> Words:
    return fact.page, fact.quote.text, fact.kind
