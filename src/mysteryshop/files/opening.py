"""A user's file as text, or the mistake that says why it can't be one."""

from __future__ import annotations

import os
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.files.nearest import nearest

LARGEST = 1024 * 1024
"""Bytes. Source: a hundred times the largest audit or checklist that a person would write by hand."""


def read_text(path: Path) -> str:
    """The file's text, without a byte order mark. At most one byte more than `LARGEST` is ever read.

    Raises: FileMistakes for a file that is missing, a folder, too large, binary, unreadable or not UTF-8.
    """
    return decoded(_bytes_of(path), str(path))


def decoded(content: bytes, name: str) -> str:
    """The bytes as text. Raises: FileMistakes when they are no UTF-8 text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refusal(name, "this text is encoded as UTF-16, not as UTF-8", "Save it again with the encoding UTF-8.")
    if b"\0" in content:
        raise refusal(name, "this is not a text file", "Expected YAML: lines such as `audit: Autumn launch`.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", errors="replace")
        place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        byte = content[error.start]
        problem = f"byte {error.start} (0x{byte:02x}) is not UTF-8"
        raise FileMistakes([Mistake(place, problem, "Save the file again with the encoding UTF-8.")]) from None


def refusal(name: str, problem: str, hint: str = "") -> FileMistakes:
    """One mistake that concerns the file as a whole."""
    return FileMistakes([Mistake(Place(name), problem, hint)])


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusal(str(path), "this is a folder, not a file", "Name one of the .yaml files in it.")
        if not path.exists():
            raise refusal(str(path), "there is no such file", nearest_file(path))
        if not path.is_file():
            raise refusal(str(path), "this is a device or a pipe, not a file")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1) if os.fstat(stream.fileno()).st_size <= LARGEST else None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not a file name"
        raise refusal(str(path), f"this file can't be read: {reason}") from None
    if content is None or len(content) > LARGEST:
        problem = "this file is larger than 1 MiB, the most that is read"
        raise refusal(str(path), problem, "Is it the right file? Audits and checklists are a few kilobytes.")
    return content


def nearest_file(path: Path) -> str:
    """`Did you mean 'audits/shop.yaml'?` when a file of a like name stands in that folder, else what is missing."""
    try:
        if not path.parent.is_dir():
            return f"The folder '{path.parent}' does not exist either."
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except (OSError, ValueError):
        return ""
    by_lower = {name.lower(): name for name in names}
    near = by_lower.get(path.name.lower()) or by_lower.get(nearest(path.name, by_lower))
    return f"Did you mean '{path.parent / near}'?" if near else ""
