"""Exports: `.csv`, `.json`, `.jsonl` of listings, questions with answers, conversations or plain texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mysteryshop.errors import Place
from mysteryshop.judge.reading.plain import ASKED_TAG
from mysteryshop.model import Block, ChannelKind, Page, PageKind
from mysteryshop.pipeline.channels.columns import (
    CURRENCIES,
    PRICES,
    TALKS,
    UNREAD,
    Layout,
    column_of,
    hint_for,
    layout_of,
    normal,
)
from mysteryshop.pipeline.channels.dialogue import Turn, blocks_of, tell_parties
from mysteryshop.pipeline.channels.kinds import NAMES
from mysteryshop.pipeline.channels.records import Document, Given, page_of_blocks
from mysteryshop.pipeline.drafts.markup import without_tags
from mysteryshop.pipeline.drafts.records import has_words, unreadable
from mysteryshop.pipeline.drafts.table import rows_of

KIND_OF_SHAPE = {
    "talk": (ChannelKind.CHAT, "it has speakers and what they say"),
    "questions": (ChannelKind.WEB, "it has questions and answers"),
    "listing": (ChannelKind.MARKETPLACE, "its rows are things with a title"),
    "texts": (ChannelKind.SOCIAL, "its rows are texts"),
}

MOST_ROWS = 5000
"""Rows that are read. Source: chosen; a shop's whole catalogue, and what is judged in a minute."""

LABEL_WORDS = 4
"""Words of a column's name that can be shown as a label. Source: chosen."""

_BARE_AMOUNT = re.compile(r"\d{1,7}(?:[.,]\d{1,3})*")
_ADDRESS = re.compile(r"(?:https?:)?//\S+$")


@dataclass(frozen=True, slots=True)
class Record:
    """One row or object: column to words, tags taken out. place: `row 3`, with its line."""

    cells: Mapping[str, str]
    place: str


def read_table(given: Given) -> Document:
    """The table's rows. Raises: FileMistakes for one that is broken, empty or of unknown columns."""
    content = given.content
    rows = list(rows_of(content.name, content.text))
    if len(rows) < 2:
        raise unreadable(Place(content.name), "this table has no rows", "Expected a header, then a row for each thing.")
    header = [cell.strip() for cell in rows[0].cells]
    records = [
        Record(_cells(zip(header, row.cells, strict=False)), f"row {row.number}, line {row.line}")
        for row in rows[1:]
        if has_words(row.cells)
    ]
    return read_records(given, header, records, "column")


def _cells(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {column: told for column, cell in pairs if column and has_words([told := without_tags(cell).strip()])}


def read_records(given: Given, columns: Sequence[str], records: Sequence[Record], word: str) -> Document:
    """The pages that these rows or objects make. word: what the file calls its columns.

    Raises: FileMistakes where their columns do not tell what they are.
    """
    name = given.content.name
    layout = layout_of(columns)
    if layout is None:
        raise unreadable(Place(name), f"no {word} tells what the rows are", hint_for(columns, word))
    if len(records) > MOST_ROWS:
        hint = "Take out the rows that are to be read."
        raise unreadable(Place(name), f"this file has {len(records)} rows, more than {MOST_ROWS}", hint)
    pages = tuple(page for page in _PAGES[layout.shape](given, layout, records) if page.blocks)
    if not pages:
        raise unreadable(Place(name), f"no row has anything in '{layout.second or layout.first}'")
    kind, why = (given.kind, "") if given.kind else _kind(name, layout)
    return Document(kind, why, pages)


def _kind(name: str, layout: Layout) -> tuple[ChannelKind, str]:
    kind, why = KIND_OF_SHAPE[layout.shape]
    named = {one for one, words in NAMES if words.search(Path(name).stem.replace("_", " "))}
    if layout.shape == "talk" and ChannelKind.PHONE_SCRIPT in named and ChannelKind.CHAT not in named:
        return ChannelKind.PHONE_SCRIPT, f"{why}, and its name speaks of calls"
    if layout.shape == "texts" and named:
        return next(one for one, _ in NAMES if one in named), "so its name says"
    return kind, why


def _talks(given: Given, layout: Layout, records: Sequence[Record]) -> Iterator[Page]:
    """A page a conversation."""
    talk = column_of(list({column: None for record in records for column in record.cells}), TALKS)
    turns: dict[str, list[Turn]] = defaultdict(list)
    for record in records:
        speaker, said = record.cells.get(layout.first, ""), record.cells.get(layout.second, "")
        if said:
            turns[record.cells.get(talk, "")].append(Turn(speaker, said, record.place))
    parties = tell_parties(turn.speaker for each in turns.values() for turn in each)
    if turns and not parties:
        speakers = list(dict.fromkeys(turn.speaker for each in turns.values() for turn in each))[:4]
        shown = ", ".join(f"'{speaker[:40]}'" for speaker in speakers)
        hint = "Expected words such as 'customer' and 'agent': what a customer says is no promise."
        raise unreadable(Place(given.content.name), f"'{layout.first}' does not tell customer and shop: {shown}", hint)
    for each in turns.values():
        yield page_of_blocks(PageKind.HELP, given.content.name, blocks_of(each, parties), given.now)


def _questions(given: Given, layout: Layout, records: Sequence[Record]) -> Iterator[Page]:
    """All questions with their answers, as one page."""
    yield page_of_blocks(PageKind.FAQ, given.content.name, _asked(layout, records), given.now)


def _asked(layout: Layout, records: Sequence[Record]) -> Iterator[Block]:
    for record in records:
        question, answer = record.cells.get(layout.first, ""), record.cells.get(layout.second, "")
        if answer and question:
            yield Block(" ".join(question.split()), "heading", record.place, level=3, tag=ASKED_TAG)
        yield from _paragraphs(answer, record.place)


def _listings(given: Given, layout: Layout, records: Sequence[Record]) -> Iterator[Page]:
    """A page a listing: its title, then each column with its name."""
    for record in records:
        title = record.cells.get(layout.first, "")
        if title:
            blocks = [Block(" ".join(title.split()), "heading", record.place, level=1, tag="h1")]
            blocks += _told(layout, record)
            yield page_of_blocks(PageKind.PRODUCT, given.content.name, blocks, given.now, title=title)


def _told(layout: Layout, record: Record) -> Iterator[Block]:
    currency = next((cell for column, cell in record.cells.items() if normal(column) in CURRENCIES), "")
    for column, cell in record.cells.items():
        name = normal(column)
        if column == layout.first or name in CURRENCIES or UNREAD.search(name) or _ADDRESS.match(cell):
            continue
        # A price belongs to the thing, whatever its column is called.
        words = record.cells[layout.first] if "price" in name.split("-") else name.replace("-", " ")
        if len(words.split()) <= LABEL_WORDS:
            yield Block(words[:1].upper() + words[1:], "term", record.place, tag="dt")
        # Two cells of a row may only together say what is paid.
        bare = PRICES.search(name) and _BARE_AMOUNT.fullmatch(cell) and currency
        told = f"{cell} {currency}" if bare else cell
        yield from (Block(line.text, "definition", record.place, tag="dd") for line in _paragraphs(told, record.place))


def _texts(given: Given, layout: Layout, records: Sequence[Record]) -> Iterator[Page]:
    """A page a text."""
    for record in records:
        blocks = _paragraphs(record.cells.get(layout.first, ""), record.place)
        yield page_of_blocks(PageKind.LANDING, given.content.name, blocks, given.now)


def _paragraphs(words: str, place: str) -> Iterator[Block]:
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return (Block(line, "paragraph", place, tag="p") for line in lines if line)


_PAGES = {"talk": _talks, "questions": _questions, "listing": _listings, "texts": _texts}
