"""A visit folder, written page by page so that a crash loses at most the page in flight."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

from mysteryshop.errors import NotAudited, OutputNotWritable
from mysteryshop.evidence.codec import pack, page_bytes, visit_adapter
from mysteryshop.evidence.pictures import small_copy
from mysteryshop.evidence.redaction import Redaction
from mysteryshop.model import Page, Screenshot, Visit

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_atomically(path: Path, content: bytes) -> None:
    """The file appears whole or not at all, also after a power cut.

    Raises: NotAudited when the disk is full, OutputNotWritable when it may not be written.
    """
    unfinished = path.with_name(path.name + ".tmp")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as problem:
        unfinished.unlink(missing_ok=True)
        if problem.errno in FULL:
            raise NotAudited(
                f"The disk is full: {path} could not be written.",
                "All pages written before it are kept. Free some space, then go on with --resume.",
            ) from problem
        raise OutputNotWritable(
            f"{path} can't be written: {problem.strerror}.", "Choose another --output."
        ) from problem


def check_writable(folder: Path) -> None:
    """Makes the folder and tries it, before anybody walks anywhere. Raises: OutputNotWritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".mysteryshop-probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        raise OutputNotWritable(
            f"Nothing can be written to {folder}: {problem.strerror}.", "Choose another folder with --output DIR."
        ) from problem


class VisitWriter:
    """Writes one visit's folder. Pages are there before visit.json names them, pictures before their page."""

    def __init__(self, folder: Path, visit: Visit, redaction: Redaction | None = None) -> None:
        self.folder = folder
        self._redaction = redaction or Redaction()
        for part in ("pages", "screens"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        self.update(visit)

    def update(self, visit: Visit) -> None:
        """What is known of the walk by now."""
        content = visit_adapter().dump_json(visit, indent=1)
        write_atomically(self.folder / "visit.json", self._redaction.bytes(content) + b"\n")

    def add_page(self, page: Page, picture: bytes | None, size: tuple[int, int], *, cut: bool = False) -> Page:
        """The page as it was kept, with its screenshot (JPEG of size CSS pixels) and the report's smaller copy."""
        if picture:
            full, small = f"screens/{page.id}.jpg", f"screens/{page.id}.small.jpg"
            write_atomically(self.folder / full, picture)
            write_atomically(self.folder / small, small_copy(picture))
            page = replace(page, screenshot=Screenshot(full, small, *size, cut=cut))
        content = pack(self._redaction.bytes(page_bytes(page)))
        write_atomically(self.folder / "pages" / f"{page.id}.json.gz", content)
        return page
