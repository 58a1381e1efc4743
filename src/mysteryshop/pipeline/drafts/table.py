"""Tables: `.csv` with a question and an answer, or a text, in each row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.errors import Mistake, Place
from mysteryshop.pipeline.drafts.columns import Columns, named_columns
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.markup import MARKUP, read_piece, without_tags
from mysteryshop.pipeline.drafts.records import DraftFile, Text, has_words, unreadable
from mysteryshop.pipeline.drafts.wrapping import paragraphs

SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a table. number: counted as a spreadsheet does, the header is row 1. line: where it begins."""

    number: int
    line: int
    cells: tuple[str, ...]


def read_table(given: Content) -> DraftFile:
    """Each row as a text of its own.

    Raises: FileMistakes for a table that is broken or lacks the columns.
    """
    name, rows = given.name, list(rows_of(given.name, given.text))
    if not rows:
        return DraftFile(name, ())
    header = rows[0].cells
    chosen = named_columns(header, given.columns, Place(name), "column")
    lines = given.text.split("\n")
    texts: list[Text] = []
    mistakes: list[Mistake] = []
    for row in rows[1:]:
        if not has_words(row.cells):
            continue
        answer = _cell(row, header, chosen.text)
        question = _cell(row, header, chosen.question)
        if has_words([answer]):
            texts.append(_text(row, answer, question, lines))
        else:
            mistakes.append(_no_words(Place(name, row.line), row, chosen))
    return DraftFile(name, tuple(texts), mistakes=tuple(mistakes))


def rows_of(name: str, text: str) -> Iterator[Row]:
    """The rows of a table, its header first, empty ones left out. Raises: FileMistakes at the row that is broken."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line, number = 1, 0
    try:
        for number, cells in enumerate(reader, 1):
            if cells:
                yield Row(number, line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as problem:
        hint = 'A cell with quotation marks in it stands in such marks, those inside doubled: "a ""so-called"" b".'
        raise unreadable(Place(name, line), f"row {number + 1} is broken: {problem}", hint) from problem


def _separator(text: str) -> str:
    """The sign that parts the header's cells."""
    header = text.lstrip().split("\n", 1)[0]
    return max(SEPARATORS, key=lambda sign: (header.count(sign), -SEPARATORS.index(sign)))


def _cell(row: Row, header: Sequence[str], column: str) -> str:
    index = header.index(column) if column in header else len(row.cells)
    return row.cells[index].strip() if index < len(row.cells) else ""


def _text(row: Row, answer: str, question: str, lines: Sequence[str]) -> Text:
    height = max(1, sum(cell.count("\n") for cell in row.cells) + 1)
    pieces = tuple(
        read_piece(words, row.line + number, 1, MARKUP)
        for number, words in enumerate(lines[row.line - 1 : row.line - 1 + height])
    )
    words = "\n".join(paragraphs(without_tags(answer).split("\n")))
    return Text(words, pieces, question=" ".join(question.split()), name=f"row {row.number}")


def _no_words(place: Place, row: Row, columns: Columns) -> Mistake:
    found = "a question and no answer" if columns.question else f"nothing under '{columns.text}'"
    return Mistake(place, f"row {row.number} has {found}", f"Fill in '{columns.text}', or take the row out.")
