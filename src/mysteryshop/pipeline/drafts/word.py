"""Word's .docx: headings, paragraphs, lists and tables; a place is a page, as Word last laid it out."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from mysteryshop.errors import Place
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.places import Anchor, Piece
from mysteryshop.pipeline.drafts.records import DraftFile, Text, has_words, unreadable

BROKEN = (
    *(zipfile.BadZipFile, PackageNotFoundError, EOFError, OSError, zlib.error, SyntaxError),
    *(ValueError, LookupError, TypeError, AttributeError, RuntimeError),
)
"""What python-docx lets through of a file that is no document. Source: documents with bytes changed at random."""

LARGEST = 100 * 1024 * 1024
"""Bytes that the document may unpack to. Source: chosen; a book of text has a few, a bomb has thousands of millions."""

_HEADING = re.compile(r"heading ([1-6])")
_RENDERED_BREAK = ".//w:lastRenderedPageBreak"
_MANUAL_BREAK = ".//w:br[@w:type='page']"
"""Counted only where Word has not written down where its pages ended."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or row: its words, the page that it begins on, and its HTML tag."""

    words: str
    page: int
    tag: str


def read_word(given: Content) -> DraftFile:
    """The document as one text. Raises: FileMistakes for one that is encrypted, broken or empty."""
    place = Place(given.name)
    if given.raw.startswith(b"\xd0\xcf\x11\xe0"):
        hint = "Save it without a password as .docx, or its words as .txt."
        raise unreadable(place, "this document is encrypted, or from a Word older than .docx", hint)
    try:
        with zipfile.ZipFile(io.BytesIO(given.raw)) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > LARGEST:
            raise unreadable(place, f"this document unpacks to more than {LARGEST // 2**20} MB")
        lines = list(_lines(docx.Document(io.BytesIO(given.raw))))
    except BROKEN as problem:
        hint = "Open it in Word and save it again as .docx, or save its words as .txt."
        raise unreadable(place, f"this is no Word document, or a broken one: {problem}", hint) from problem
    pieces = tuple(Piece(line.words, (Anchor(0, line.page),), exact=False, name=f"page {line.page}") for line in lines)
    html = "\n".join(_html(line) for line in lines)
    texts = (Text(html, pieces, is_html=True),) if has_words(line.words for line in lines) else ()
    return DraftFile(given.name, texts, has_lines=False)


def _lines(document: Document) -> Iterator[Line]:
    page = 1
    mark = _RENDERED_BREAK if document.element.xpath(_RENDERED_BREAK) else _MANUAL_BREAK
    for part in document.iter_inner_content():
        for paragraph in _paragraphs(part):
            before, after = _breaks(paragraph, mark)
            if paragraph.text.strip():
                tag = "td" if isinstance(part, Table) else _tag(paragraph)
                yield Line(" ".join(paragraph.text.split()), page + before, tag)
            page += before + after


def _paragraphs(part: Paragraph | Table) -> Iterator[Paragraph]:
    """The paragraphs of a table too, cell by cell; a cell that spans several is read once."""
    if isinstance(part, Paragraph):
        yield part
        return
    # The elements themselves: lxml makes a new object for one that nobody holds, so its id may be another's.
    seen: set[object] = set()
    for row in part.rows:
        for cell in row.cells:
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from cell.paragraphs


def _breaks(paragraph: Paragraph, mark: str) -> tuple[int, int]:
    """Pages that end before the paragraph's first word, and after it."""
    before = after = 0
    begun = False
    for run in paragraph.runs:
        count = len(run._r.xpath(mark))
        before, after = (before, after + count) if begun else (before + count, after)
        begun = begun or bool(run.text.strip())
    return before, after


def _tag(paragraph: Paragraph) -> str:
    style = ((paragraph.style.name if paragraph.style else "") or "").lower()
    heading = _HEADING.match(style)
    if heading:
        return f"h{heading.group(1)}"
    if style == "title":
        return "h1"
    if style.startswith("list") or paragraph._p.xpath("w:pPr/w:numPr"):
        return "li"
    return "blockquote" if "quote" in style else "p"


def _html(line: Line) -> str:
    words = f"<{line.tag}>{escape(line.words)}</{line.tag}>"
    return f"<table><tr>{words}</tr></table>" if line.tag == "td" else words
