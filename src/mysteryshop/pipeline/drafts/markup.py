"""HTML: a saved page or a template; which of its characters are words, and where they stand."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from mysteryshop.pipeline.drafts.places import Anchor, Piece
from mysteryshop.pipeline.drafts.records import DraftFile, Text

UNREAD = frozenset({"script", "style", "template", "noscript", "title"})
STRUCTURED = "application/ld+json"


def read_html(name: str, html: str) -> DraftFile:
    """The page as one text."""
    return DraftFile(name, (Text(html, html_pieces(html), is_html=True),))


def html_pieces(html: str, first_line: int = 1) -> tuple[Piece, ...]:
    """The words of a document with their places; structured data too, since the judge reads questions in it."""
    words = _Words(first_line)
    words.feed(html)
    words.close()
    return tuple(words.pieces)


class _Words(HTMLParser):
    """Collects what stands between the tags."""

    def __init__(self, first_line: int) -> None:
        super().__init__(convert_charrefs=False)
        self._before = first_line - 1
        self._shut: list[str] = []
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
            self._add(words, line + number, column + 1 if number == 0 else 1)

    def handle_entityref(self, name: str) -> None:
        """A sign written by its name."""
        self._add_sign(unescape(f"&{name};"), len(name) + 2)

    def handle_charref(self, name: str) -> None:
        """A sign written by its number."""
        self._add_sign(unescape(f"&#{name};"), len(name) + 3)

    def _add_sign(self, sign: str, length: int) -> None:
        """Into the piece before it, since it may stand within a word; what follows is `length` characters on."""
        line, column = self.getpos()
        self._add(sign, line, column + 1)
        if self.pieces and not self._shut:
            last = self.pieces.pop()
            after = Anchor(len(last.words), self._before + line, column + 1 + length)
            self.pieces.append(Piece(last.words, (*last.anchors, after)))

    def _add(self, words: str, line: int, column: int) -> None:
        if not words or self._shut:
            return
        line += self._before
        if self.pieces and self._touches(self.pieces[-1], line, column):
            last = self.pieces.pop()
            anchor = Anchor(len(last.words), line, column)
            self.pieces.append(Piece(last.words + words, (*last.anchors, anchor)))
        else:
            self.pieces.append(Piece(words, (Anchor(0, line, column),)))

    @staticmethod
    def _touches(piece: Piece, line: int, column: int) -> bool:
        end = piece.anchor_at(len(piece.words))
        return (end.line, end.column) == (line, column)


_TAG = re.compile(r"<(script|style|template|noscript|title)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


def words_of(html: str) -> str:
    """The words alone, for telling what kind of text it is; each element on a line of its own."""
    return unescape(_TAG.sub("\n", html))
