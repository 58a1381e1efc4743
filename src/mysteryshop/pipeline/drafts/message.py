"""Emails, `.eml`: the subject as the headline, then what the shop wrote; no signature, no quoted reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html import escape
from quopri import decodestring

from mysteryshop.errors import FileMistakes, Place
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.markup import html_pieces, without_tags
from mysteryshop.pipeline.drafts.places import Anchor, Piece, line_pieces
from mysteryshop.pipeline.drafts.plain import plain_text
from mysteryshop.pipeline.drafts.quoted import own_html, own_lines
from mysteryshop.pipeline.drafts.records import DraftFile, Text, has_words, unreadable

STUB = 4
"""How many times more words the HTML part has than a plain part that is only a notice. Source: chosen; true copies of
one letter differ by its menus and footers, a notice such as "View this in your browser" has a dozen words."""

_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
_SUBJECT = re.compile(rb"^subject:[ \t]*", re.IGNORECASE | re.MULTILINE)
_BODY = re.compile(r"<body\b[^>]*>|\A", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """The part that is read: its decoded lines, each with its place in the file."""

    lines: tuple[Piece, ...]
    is_html: bool


def read_message(given: Content, *, signed: bool = False) -> DraftFile:
    """The message as one text. signed: with its signature. Raises: FileMistakes for one with no text in it."""
    name, raw = given.name, given.raw.replace(b"\r\n", b"\n")
    message = message_from_bytes(raw, policy=default)
    if not message.keys():
        hint = "Save the message from the mail program as .eml, or only its words as .txt."
        raise unreadable(Place(name), "this is no email: it does not begin with headers such as 'Subject:'", hint)
    body = _body(name, message, raw)
    subject = _subject(message, raw)
    if body.is_html:
        return DraftFile(name, (_html_text(body.lines, subject, signed=signed),))
    text = plain_text(own_lines(body.lines, signed=signed), subject)
    return DraftFile(name, (text,))


def _body(name: str, message: EmailMessage, raw: bytes) -> Body:
    """The plain part, or the HTML part where there is no other, or none that says what the HTML says."""
    plain = _part(name, message, raw, "plain")
    try:
        html = _part(name, message, raw, "html")
    except FileMistakes:
        if not plain:
            raise
        html = ()
    if plain and not _is_stub(plain, html):
        return Body(plain, is_html=False)
    if html:
        return Body(html, is_html=True)
    hint = "Pictures and attachments are not read."
    raise unreadable(Place(name), "this email has no text, neither plain nor HTML", hint)


def _part(name: str, message: EmailMessage, raw: bytes, kind: str) -> tuple[Piece, ...]:
    """The lines of the plain or the HTML part; none where it says nothing."""
    part = message.get_body((kind,))
    lines = _lines(name, part, raw) if isinstance(part, EmailMessage) else ()
    return lines if has_words(line.words for line in lines) else ()


def _is_stub(plain: Sequence[Piece], html: Sequence[Piece]) -> bool:
    """Whether the plain part only says that there is more to see in the HTML part."""
    said, shown = ("\n".join(line.words for line in lines) for lines in (plain, html))
    return len(said.split()) * STUB < len(without_tags(shown).split())


def _subject(message: EmailMessage, raw: bytes) -> Piece | None:
    words = _REPLY.sub("", " ".join(str(message["subject"] or "").split()))
    found = _SUBJECT.search(raw)
    line = raw.count(b"\n", 0, found.start()) + 1 if found else 1
    column = found.end() - found.start() + 1 if found else 1
    return Piece(words, (Anchor(0, line, column),), exact=False) if has_words([words]) else None


def _lines(name: str, part: EmailMessage, raw: bytes) -> tuple[Piece, ...]:
    """The decoded lines of a part. In base64 only the line where it begins can be told."""
    encoding = str(part["content-transfer-encoding"] or "").lower()
    first = 1
    try:
        payload = _payload(part, encoded=encoding in ("quoted-printable", "base64"))
        first = raw.count(b"\n", 0, max(0, raw.find(payload))) + 1
        if encoding == "quoted-printable":
            return tuple(_unquoted(payload, first, part.get_content_charset("utf-8")))
        pieces = line_pieces(str(part.get_content()).rstrip("\n"), first)
    except (LookupError, ValueError) as problem:
        hint = "Save the message again from the mail program, or its words as .txt."
        raise unreadable(Place(name, first), f"this email's text can't be decoded: {problem}", hint) from problem
    if encoding == "base64":
        return tuple(replace(piece, anchors=(Anchor(0, first),), exact=False) for piece in pieces)
    return pieces


def _payload(part: EmailMessage, *, encoded: bool) -> bytes:
    """The part's bytes as they stand in the file."""
    if encoded:
        return str(part.get_payload()).encode("utf-8", "surrogateescape")
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _unquoted(payload: bytes, first: int, charset: str) -> Iterator[Piece]:
    """Quoted-printable lines put together where `=` broke them, each with the lines that it stands on."""
    words, anchors = "", list[Anchor]()
    for number, line in enumerate(payload.split(b"\n"), first):
        anchors.append(Anchor(len(words), number))
        words += decodestring(line.rstrip(b" \t").removesuffix(b"=")).decode(charset, "replace")
        if not line.rstrip(b" \t").endswith(b"="):
            yield Piece(words, tuple(anchors))
            words, anchors = "", []
    if words:
        yield Piece(words, tuple(anchors))


def _html_text(lines: Sequence[Piece], subject: Piece | None, *, signed: bool) -> Text:
    html = own_html("\n".join(line.words for line in lines), signed=signed)
    pieces = tuple(_in_the_file(piece, lines) for piece in html_pieces(html))
    if subject is None:
        return Text(html, pieces, is_html=True)
    headed = _BODY.sub(lambda found: f"{found.group()}<h1>{escape(subject.words)}</h1>", html, count=1)
    return Text(headed, (subject, *pieces), is_html=True)


def _in_the_file(piece: Piece, lines: Sequence[Piece]) -> Piece:
    """The same words at their place in the file, not in the decoded HTML."""
    anchors = []
    exact = True
    for anchor in piece.anchors:
        line = lines[anchor.line - 1]
        exact = exact and line.exact
        anchors.append(replace(line.anchor_at(anchor.column - 1), offset=anchor.offset))
    return replace(piece, anchors=tuple(anchors), exact=exact)
