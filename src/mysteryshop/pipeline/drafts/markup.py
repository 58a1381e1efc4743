"""HTML: a saved page or a template; which of its characters are words, and where they stand."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.places import Anchor, Piece
from mysteryshop.pipeline.drafts.records import DraftFile, Text

UNREAD = frozenset({"script", "style", "template", "noscript", "title"})
STRUCTURED = "application/ld+json"


def read_html(given: Content) -> DraftFile:
    """The page as one text."""
    return DraftFile(given.name, (Text(given.text, html_pieces(given.text), is_html=True),))


def html_pieces(html: str, first_line: int = 1) -> tuple[Piece, ...]:
    """The words of a document with their places; structured data too, since the judge reads questions in it."""
    words = _Words(first_line)
    words.feed(html)
    words.close()
    return tuple(words.pieces)


class _Words(HTMLParser):
    """Collects what stands between the tags; signs written by name or number belong to the word around them."""

    def __init__(self, first_line: int) -> None:
        super().__init__(convert_charrefs=False)
        self._before = first_line - 1
        self._shut: list[str] = []
        self._words: list[str] = []
        self._anchors: list[Anchor] = []
        self._end = Anchor(0, 0, 0)
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element whose words nobody reads."""
        if tag in UNREAD and dict(attrs).get("type") != STRUCTURED:
            self._shut.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Ends it."""
        if self._shut and self._shut[-1] == tag:
            self._shut.pop()

    def handle_data(self, data: str) -> None:
        """Words, in one line or several."""
        line, column = self.getpos()
        for number, words in enumerate(data.split("\n")):
            self._add(words, line + number, column + 1 if number == 0 else 1, len(words))

    def handle_entityref(self, name: str) -> None:
        """A sign written by its name."""
        line, column = self.getpos()
        self._add(unescape(f"&{name};"), line, column + 1, len(name) + 2)

    def handle_charref(self, name: str) -> None:
        """A sign written by its number."""
        line, column = self.getpos()
        self._add(unescape(f"&#{name};"), line, column + 1, len(name) + 3)

    def close(self) -> None:
        """Ends the last piece."""
        super().close()
        self._flush()

    def _add(self, words: str, line: int, column: int, length: int) -> None:
        """Words that take up `length` characters; they go on the piece before them when they touch it."""
        if not words or self._shut:
            return
        if (line, column) != (self._end.line, self._end.column):
            self._flush()
        offset = self._end.offset
        self._words.append(words)
        self._anchors.append(Anchor(offset, self._before + line, column))
        self._end = Anchor(offset + len(words), line, column + length)

    def _flush(self) -> None:
        if self._words:
            self.pieces.append(Piece("".join(self._words), tuple(self._anchors)))
        self._words, self._anchors, self._end = [], [], Anchor(0, 0, 0)


_UNSEEN = re.compile(r"<(script|style|template|noscript|title)\b|<!--", re.IGNORECASE)
_BREAK = re.compile(
    r"<(?:/?(?:p|div|li|[uo]l|h[1-6]|t[rdh]|table|blockquote|section|d[ltd]|summary)\b[^<>]*|br\s*/?)>", re.I
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")

MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|&#?\w{1,30};")
"""Tags and named signs within a line, as answers that come out of a shop's system often have them."""


def without_tags(html: str) -> str:
    """The words alone, each paragraph, cell or list item on a line of its own; plain text stays as it is."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", _without_unseen(html)))).replace("\xa0", " ")


def _without_unseen(html: str) -> str:
    """The document without scripts, styles and comments; one that is never closed is left where it stands."""
    kept, at = [], 0
    while opened := _UNSEEN.search(html, at):
        closing = rf"</{opened.group(1)}\s*>" if opened.group(1) else "-->"
        closed = re.compile(closing, re.IGNORECASE).search(html, opened.end())
        if closed is None:
            break
        kept.append(html[at : opened.start()])
        at = closed.end()
    return "\n".join([*kept, html[at:]])


def read_piece(line: str, number: int, column: int, signs: re.Pattern[str]) -> Piece:
    """A line with tags as blanks and escapes as the signs they stand for, every word at its own column."""
    words, anchors, at = "", [Anchor(0, number, column)], 0
    for found in signs.finditer(line):
        words += line[at : found.start()] + _sign(found.group())
        anchors.append(Anchor(len(words), number, column + found.end()))
        at = found.end()
    return Piece(words + line[at:], tuple(anchors))


def _sign(written: str) -> str:
    if written.startswith("&"):
        return unescape(written)
    return chr(int(written[2:], 16)) if written.startswith("\\u") and len(written) == 6 else " "
