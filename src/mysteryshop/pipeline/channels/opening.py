"""Which channel files are read, and by what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from mysteryshop.errors import Place
from mysteryshop.pipeline.channels.records import Document, Given
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.opening import FORMAT_OF, bytes_of, form_of
from mysteryshop.pipeline.drafts.records import unreadable

ENDINGS: Mapping[str, str] = MappingProxyType({**FORMAT_OF, ".mbox": "mailbox"})
"""What a channel's file is by its ending."""

READERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "message": ("mail", "read_mail"),
        "mailbox": ("mail", "read_mailbox"),
        "table": ("tables", "read_table"),
        "objects": ("objects", "read_objects"),
    }
)
"""Module and function of the formats that have one of their own; all others are one text."""

LARGEST = 20 * 1024 * 1024
"""Bytes. Source: chosen; a mailbox of a year's order emails, a catalogue's export."""


def open_channel(path: Path, name: str) -> Content:
    """The file's bytes. name: what it is called in reports and mistakes.

    Raises: FileMistakes for one that is not there, of another ending, empty or too large.
    """
    place = Place(name)
    ending = path.suffix.lower()
    if ending and ending not in ENDINGS:
        hint = f"Channel files end in {', '.join(ENDINGS)}."
        raise unreadable(place, f"files that end in '{path.suffix}' are not read", hint)
    content = bytes_of(path, LARGEST)
    if len(content) > LARGEST:
        raise unreadable(place, f"this file is larger than {LARGEST // 2**20} MB", "Take out what need not be read.")
    if not content.strip():
        raise unreadable(place, "this file is empty: it promises nothing")
    return Content(name, content)


def read_document(given: Given) -> Document:
    """What the file holds, read by its ending. Raises: FileMistakes."""
    content = given.content
    form = ENDINGS.get(Path(content.name).suffix.lower()) or form_of(content.name, content.raw)
    module, function = READERS.get(form, ("texts", "read_text"))
    read: Callable[[Given], Document] = getattr(import_module(f"mysteryshop.pipeline.channels.{module}"), function)
    return read(given)
