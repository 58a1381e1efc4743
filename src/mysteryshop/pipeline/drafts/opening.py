"""Which files are read, and as what: by their endings, or for standard input by how they begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from mysteryshop.errors import Place, UsageProblem
from mysteryshop.pipeline.drafts.content import LARGEST, Content
from mysteryshop.pipeline.drafts.records import DraftFile, has_words, unreadable

FORMAT_OF: Mapping[str, str] = MappingProxyType(
    {
        ".htm": "html",
        ".html": "html",
        ".md": "markdown",
        ".markdown": "markdown",
        ".txt": "plain",
        ".eml": "message",
        ".pdf": "pdf",
        ".docx": "word",
        ".csv": "table",
        ".json": "objects",
        ".jsonl": "objects",
    }
)
"""What a file is by its ending."""

READERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "html": ("markup", "read_html"),
        "markdown": ("markdown", "read_markdown"),
        "plain": ("plain", "read_plain"),
        "message": ("message", "read_message"),
        "pdf": ("pdf", "read_pdf"),
        "word": ("word", "read_word"),
        "table": ("table", "read_table"),
        "objects": ("objects", "read_objects"),
    }
)
"""Module and function of each format."""

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold no drafts; those whose names begin with a dot do not either."""

_HEADERS = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|main|article|section|div|p|h[1-6])\b", re.IGNORECASE)


def find_files(paths: Sequence[str], endings: Collection[str] = FORMAT_OF) -> Iterator[Path]:
    """The files that these paths name, folders walked in order of their names. endings: those that are read.

    Raises: UsageProblem for a folder that holds nothing to read.
    """
    for path in paths:
        if not Path(path).is_dir():
            yield Path(path)
            continue
        found = [file for file in sorted(Path(path).rglob("*")) if _is_read(file.relative_to(path), file, endings)]
        if not found:
            raise UsageProblem(f"Nothing to read in {path}.", f"Files that are read end in {', '.join(endings)}.")
        yield from found


def _is_read(inside: Path, file: Path, endings: Collection[str]) -> bool:
    hidden = any(part.startswith(".") or part in SKIPPED for part in inside.parts)
    return not hidden and file.suffix.lower() in endings and file.is_file()


def read_file(path: Path, columns: Sequence[str]) -> DraftFile:
    """The texts of a file. Raises: FileMistakes that says what was found and what would be right."""
    ending = path.suffix.lower()
    if ending not in FORMAT_OF and ending:
        hint = f"Files that are read end in {', '.join(FORMAT_OF)}; - reads standard input."
        raise unreadable(Place(str(path)), f"files that end in '{path.suffix}' are not read", hint)
    return read_content(str(path), bytes_of(path), columns)


def read_content(name: str, content: bytes, columns: Sequence[str]) -> DraftFile:
    """The texts of some bytes, read by the ending of that name, or where it has none by how they begin.

    Raises: FileMistakes.
    """
    place = Place(name)
    if len(content) > LARGEST:
        raise unreadable(place, f"this file is larger than {LARGEST // 2**20} MB", "No draft is so large.")
    if not content.strip():
        raise unreadable(place, "this file is empty: there is nothing to judge")
    form = form_of(name, content)
    read = reader_of(form)(Content(name, content, tuple(columns)))
    if not read.mistakes and not has_words(piece.words for text in read.texts for piece in text.pieces):
        hint = "Save a page from the browser after it has loaded." if form == "html" else ""
        raise unreadable(place, "there are no words in this file: there is nothing to judge", hint)
    return read


def bytes_of(path: Path, most: int = LARGEST) -> bytes:
    """What stands in a file, one byte past `most` at the longest. Raises: FileMistakes for what is no file."""
    place = Place(str(path))
    try:
        if not path.exists():
            raise unreadable(place, "there is no such file", _near(path))
        if not path.is_file():
            raise unreadable(place, "this is a device or a pipe, not a file", "Use - for standard input.")
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as problem:
        raise unreadable(place, f"this file can't be read: {problem.strerror}") from problem


def _near(path: Path) -> str:
    there = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, there, n=1)
    return f"Did you mean '{path.parent / near[0]}'?" if near else ""


def form_of(name: str, content: bytes) -> str:
    """What these bytes are, by the ending of that name, or where it has none by how they begin."""
    return FORMAT_OF.get(Path(name).suffix.lower()) or _sniffed(content)


def _sniffed(content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return "word"
    if content.lstrip()[:1] in (b"[", b"{") and re.match(rb"\s*(?:\[\s*)?\{\s*\"", content):
        return "objects"
    if _MARKUP.match(content[:500].decode("utf-8-sig", "replace")):
        return "html"
    return "message" if _HEADERS.match(content) and re.search(rb"(?mi)^subject:", content) else "plain"


def reader_of(form: str) -> Callable[[Content], DraftFile]:
    """What reads this format, loaded when it is first asked for: a .txt should not wait for the reader of PDF."""
    module, function = READERS[form]
    found: Callable[[Content], DraftFile] = getattr(import_module(f"mysteryshop.pipeline.drafts.{module}"), function)
    return found
