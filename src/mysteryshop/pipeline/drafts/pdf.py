"""PDF: the words of each page; a place is a page, for there are no lines to point at."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from mysteryshop.errors import Place
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.places import Anchor, Piece
from mysteryshop.pipeline.drafts.records import DraftFile, Text, has_words, unreadable
from mysteryshop.pipeline.drafts.wrapping import paragraphs

BROKEN = (
    *(PyPdfError, OSError, EOFError, zlib.error),
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, AssertionError),
)
"""What pypdf lets through of a file that is no PDF, or half of one. Source: PDFs with bytes changed at random."""

MOST_PAGES = 200
"""Pages that are read. Source: chosen; a leaflet has 8, terms 30."""

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": ""})
"""Letters that printers melt together, which no word list knows. Source: Unicode, Latin ligatures."""

FEWEST_PAGES = 3
"""Pages from which a first or last line that all have is a running head. Source: chosen; two pages may begin alike."""

_BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_NUMBER = re.compile(r"\d+")


def read_pdf(given: Content) -> DraftFile:
    """The document as one text. Raises: FileMistakes for one that is encrypted, broken, too long or only pictures."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    place = Place(given.name)
    try:
        pages = _pages(PdfReader(io.BytesIO(given.raw)), place)
    except BROKEN as problem:
        hint = "Export it again from the program that made it, or save its words as .txt."
        raise unreadable(place, f"this PDF is broken: {problem}", hint) from problem
    pieces = tuple(
        Piece(line, (Anchor(0, number),), exact=False, name=f"page {number}")
        for number, words in enumerate(pages, 1)
        for line in words.split("\n")
    )
    if not has_words(pages):
        hint = "It seems to be a scan. Run text recognition over it, or save its words as .txt."
        raise unreadable(place, f"this PDF holds pictures and no words ({len(pages)} pages)", hint)
    words = "\n".join(line for page in pages for line in paragraphs(page.split("\n"), ragged=True))
    return DraftFile(given.name, (Text(words, pieces),), has_lines=False)


def _pages(reader: PdfReader, place: Place) -> tuple[str, ...]:
    if reader.is_encrypted and not _opens(reader):
        hint = "Save a copy without a password, or its words as .txt."
        raise unreadable(place, "this PDF is encrypted with a password", hint)
    if len(reader.pages) > MOST_PAGES:
        hint = "Take out the pages that are to be judged."
        raise unreadable(place, f"this PDF has {len(reader.pages)} pages, more than {MOST_PAGES}", hint)
    return _without_margins(tuple(_words(reader)))


def _without_margins(pages: tuple[str, ...]) -> tuple[str, ...]:
    """The pages without the first and last line that all of them have, be their numbers what they may."""
    told = [page.strip().split("\n") for page in pages]
    for end in (0, -1):
        if len(told) >= FEWEST_PAGES and len({_NUMBER.sub("", lines[end]).strip() for lines in told if lines}) == 1:
            told = [lines[1:] if end == 0 else lines[:-1] for lines in told]
    return tuple("\n".join(lines) for lines in told)


def _words(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        yield _BROKEN_WORD.sub("", page.extract_text().translate(LIGATURES))


def _opens(reader: PdfReader) -> bool:
    """Whether it opens with no password, as a file does that only forbids printing or copying."""
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False
