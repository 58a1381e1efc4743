"""Plain text: paragraphs, questions and answers, a headline."""

from __future__ import annotations

from mysteryshop.pipeline.drafts.places import Piece, line_pieces
from mysteryshop.pipeline.drafts.records import DraftFile, Text
from mysteryshop.pipeline.drafts.wrapping import paragraphs


def read_plain(name: str, text: str) -> DraftFile:
    """The file as one text; lines that an editor wrapped are put together again."""
    return DraftFile(name, (plain_text(line_pieces(text)),))


def plain_text(pieces: tuple[Piece, ...], headline: str = "") -> Text:
    """A text of these lines under that headline, which may be none."""
    head = [f"# {headline}"] if headline else []
    return Text("\n".join([*head, *paragraphs([piece.words for piece in pieces])]), pieces)
