"""Markdown: what a reader sees of it, each word with its line; front matter, code and link targets are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.places import Piece, line_pieces
from mysteryshop.pipeline.drafts.records import DraftFile, Text

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?:.*\n)*?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)")
_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|<[^<>]*>|^\s*\[[^\]]+\]:\s+\S.*$")
"""What stands in a line and is not read: link targets, raw tags and automatic links, definitions of links."""

_MARK = re.compile(r"^\s*(Q|A)(?:uestion|nswer)?\s*[:.)]\s+", re.IGNORECASE)
_CODE = frozenset({"fence", "code_block"})


def read_markdown(given: Content) -> DraftFile:
    """The document as one text, with the roles that its headings, lists, tables and quotes have on a page."""
    body = _FRONT_MATTER.sub(lambda found: "\n" * found.group().count("\n"), given.text)
    tokens = _parser().parse(body)
    code = {line for token in tokens if token.type in _CODE and token.map for line in range(*token.map)}
    kept = list(_questions_apart([token for token in tokens if token.type not in _CODE]))
    html = _parser().renderer.render(kept, _parser().options, {})
    pieces = tuple(_without_targets(piece) for number, piece in enumerate(line_pieces(body)) if number not in code)
    return DraftFile(given.name, (Text(html, pieces, is_html=True),))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _without_targets(piece: Piece) -> Piece:
    """The same line with blanks for what is not read, so that every word keeps its column."""
    return replace(piece, words=_TARGET.sub(lambda found: " " * len(found.group()), piece.words))


def _questions_apart(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with a paragraph of `Q:` and `A:` lines as the question and answer that it is."""
    number = 0
    while number < len(tokens):
        token = tokens[number]
        following = tokens[number + 1 : number + 3]
        if token.type == "paragraph_open" and len(following) == 2 and _MARK.match(following[0].content):
            for group in _marked_lines(following[0].children or []):
                yield from _block(token, following[0], following[1], group)
            number += 3
            continue
        yield token
        number += 1


def _marked_lines(children: Sequence[Token]) -> list[list[Token]]:
    """The inline tokens of a paragraph, parted where a line begins with `Q:` or `A:`."""
    groups: list[list[Token]] = [[]]
    for number, child in enumerate(children):
        following = children[number + 1].content if number + 1 < len(children) else ""
        if child.type in ("softbreak", "hardbreak") and _MARK.match(following):
            groups.append([])
        else:
            groups[-1].append(child)
    return groups


def _block(opening: Token, inline: Token, closing: Token, children: list[Token]) -> Iterator[Token]:
    """A question as a heading, an answer as a paragraph, without its mark."""
    mark = _MARK.match(children[0].content) if children else None
    if mark is None:
        return
    tag = "h3" if mark.group(1).upper() == "Q" else "p"
    first = children[0].copy(content=children[0].content[mark.end() :])
    yield opening.copy(tag=tag, hidden=False)
    yield inline.copy(children=[first, *children[1:]])
    yield closing.copy(tag=tag, hidden=False)
