"""Emails: `.eml` is one page, `.mbox` a page a message; subject, sender and date are kept, attachments only named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.model import ChannelKind, Page, PageKind
from mysteryshop.pipeline.channels.placing import placed
from mysteryshop.pipeline.channels.records import Document, Given
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.message import read_message
from mysteryshop.pipeline.drafts.records import unreadable

KEPT = ("from", "subject", "date")
"""Headers that stay with the page."""

_PARTING = re.compile(rb"(?:\A|(?<=\n\n))From \S[^\n]*\n")
"""The line between the messages of a mailbox. Source: RFC 4155."""

_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message. line: where it begins in the file."""

    raw: bytes
    line: int = 1


def read_mail(given: Given) -> Document:
    """The message as a page. Raises: FileMistakes for one with no headers, no text, or in a broken encoding."""
    page, left_out = _read(given, Letter(given.content.raw))
    return _document(given, "it is an email", (page,), left_out)


def read_mailbox(given: Given) -> Document:
    """A page a message; messages without any text are named. Raises: FileMistakes when none can be read."""
    name, raw = given.content.name, given.content.raw.replace(b"\r\n", b"\n")
    pages: list[Page] = []
    left_out: list[str] = []
    mistakes: list[Mistake] = []
    for number, letter in enumerate(_letters(name, raw), 1):
        try:
            page, more = _read(given, letter)
        except FileMistakes as problem:
            mistakes += (_moved(mistake, letter.line) for mistake in problem.mistakes)
            left_out.append(f"message {number} (line {letter.line}): {problem.mistakes[0].problem}")
            continue
        pages.append(page)
        left_out += more
    if not pages:
        raise FileMistakes(mistakes)
    return _document(given, "it is a mailbox", tuple(pages), tuple(left_out))


def _document(given: Given, why: str, pages: tuple[Page, ...], left_out: tuple[str, ...]) -> Document:
    return Document(given.kind or ChannelKind.EMAIL, "" if given.kind else why, pages, left_out)


def _letters(name: str, raw: bytes) -> Iterator[Letter]:
    parts = list(_PARTING.finditer(raw))
    if not parts or parts[0].start() != 0:
        hint = "A mailbox has a line 'From ADDRESS DATE' before each message. One message alone ends in .eml."
        raise unreadable(Place(name), "this is no mailbox: it does not begin with 'From '", hint)
    ends = [part.start() for part in parts[1:]] + [len(raw)]
    line, counted = 1, 0
    for part, end in zip(parts, ends, strict=True):
        line, counted = line + raw.count(b"\n", counted, part.end()), part.end()
        yield Letter(_QUOTED_FROM.sub(rb"\1", raw[part.end() : end]), line)


def _moved(mistake: Mistake, line: int) -> Mistake:
    return replace(mistake, place=replace(mistake.place, line=mistake.place.line + line - 1))


def _read(given: Given, letter: Letter) -> tuple[Page, tuple[str, ...]]:
    name = given.content.name
    (text,) = read_message(Content(name, letter.raw), signed=True).texts
    message = message_from_bytes(letter.raw, policy=default)
    headers = {key: told for key in KEPT if (told := _header(message, key))}
    now = given.now if given.dated else _sent(headers.get("date", "")) or given.now
    read = page_from_html if text.is_html else page_from_text
    page = read(text.words, PageKind.EMAIL, now=now)
    page = replace(page, url=name, requested=name, title=headers.get("subject", ""), headers=headers)
    return placed(page, text, first_line=letter.line), tuple(_attachments(message))


def _header(message: EmailMessage, key: str) -> str:
    """The header's words; none where it is so broken that the library can't take it apart."""
    try:
        return " ".join(str(message[key] or "").split())
    except (LookupError, ValueError, AttributeError, TypeError):
        return ""


def _sent(date: str) -> str:
    """The moment in ISO form; empty for a date that can't be read."""
    try:
        sent = parsedate_to_datetime(date)
    except (ValueError, TypeError, OverflowError):
        return ""
    return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _attachments(message: EmailMessage) -> Iterator[str]:
    for part in message.iter_attachments():
        name = part.get_filename()
        if name and part.get_content_disposition() == "attachment":
            yield f"the attachment '{' '.join(name.split())[:80]}'"
