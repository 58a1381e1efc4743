"""The bytes of a file, and the text that they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mysteryshop.errors import Place
from mysteryshop.pipeline.drafts.records import unreadable

LARGEST = 5 * 1024 * 1024
"""Bytes. Source: chosen; a saved page has some hundred thousand, a book of answers a million."""

BEGINNINGS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a packed file, such as .docx or .zip",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
"""How files begin that are sometimes given a text's ending."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True)
class Content:
    """A file that was opened. columns: the names of columns or keys that the writer gave."""

    name: str
    raw: bytes
    columns: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text, its line ends those of Unix: UTF-8, UTF-16 with its mark, or what an HTML page says of itself.

        Raises: FileMistakes for what is no text, or is in another encoding.
        """
        return self._decoded().replace("\r\n", "\n").replace("\r", "\n")

    def _decoded(self) -> str:
        if self.raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self.raw.decode("utf-16", "replace")
        told = next((words for start, words in BEGINNINGS.items() if self.raw.startswith(start)), "")
        if told or b"\0" in self.raw:
            hint = "Give it the ending of what it is, or save its words as .txt."
            raise unreadable(Place(self.name), f"this is {told or 'binary data'}, not text", hint)
        try:
            return self.raw.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            return self._by_its_own_word(problem)

    def _by_its_own_word(self, problem: UnicodeDecodeError) -> str:
        declared = _CHARSET.search(self.raw[:2048])
        try:
            if declared:
                return self.raw.decode(declared.group(1).decode())
        except (LookupError, UnicodeDecodeError):
            pass
        before = self.raw[: problem.start].decode("utf-8-sig", "replace")
        place = Place(self.name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        told = f"byte {problem.start} (0x{self.raw[problem.start]:02x}) is not UTF-8 text"
        raise unreadable(place, told, "Save the file again with the encoding UTF-8.")
