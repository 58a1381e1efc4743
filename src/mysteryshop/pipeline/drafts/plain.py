"""Plain text: paragraphs, questions and answers, a headline."""

from __future__ import annotations

from collections.abc import Sequence

from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.places import Piece, line_pieces
from mysteryshop.pipeline.drafts.records import DraftFile, Text
from mysteryshop.pipeline.drafts.wrapping import paragraphs


def read_plain(given: Content) -> DraftFile:
    """The file as one text; lines that an editor wrapped are put together again."""
    return DraftFile(given.name, (plain_text(line_pieces(given.text)),))


def plain_text(pieces: Sequence[Piece], headline: Piece | None = None) -> Text:
    """A text of these lines, under that headline where there is one."""
    head = [headline] if headline else []
    words = [*(f"# {piece.words}" for piece in head), *paragraphs([piece.words for piece in pieces])]
    return Text("\n".join(words), (*head, *pieces))
