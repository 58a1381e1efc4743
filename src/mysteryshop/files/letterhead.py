"""What an agency puts on its report and keeps in files of its own: a logo and a letter."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.files.nearest import nearest, shown
from mysteryshop.files.opening import LARGEST, read_text
from mysteryshop.model import Plan

LARGEST_LOGO = 256 * 1024
"""Bytes. Source: it stands in result.json and in every report; a logo of the size shown is a few kilobytes."""

_SVG = re.compile(rb"<svg[\s/>]")
_HEAD = 4096
_LETTER = re.compile(r"[^\n]+\.(?:md|txt)", re.IGNORECASE)


def letter_file(cover: str) -> str:
    """The file that a cover letter names, when it is one line that ends as files of text do; else nothing."""
    return cover if _LETTER.fullmatch(cover) else ""


def read_logo(plan: Plan) -> str:
    """The agency's logo as a data URI; empty without one, and where its file is no longer there or is no picture."""
    content = _bytes_of(_folder(plan) / plan.report.agency.logo) if plan.report.agency.logo else b""
    kind = picture_kind(content)
    fits = kind and len(content) <= LARGEST_LOGO
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}" if fits else ""


def read_cover(plan: Plan) -> str:
    """The letter, as written in the audit or in the file that it names; empty when that is no longer there."""
    name = letter_file(plan.report.cover)
    if not name:
        return plan.report.cover
    try:
        return read_text(_folder(plan) / name).strip()
    except FileMistakes:
        return ""


def picture_kind(content: bytes) -> str:
    """The media type of a PNG or an SVG, told by what it holds; empty for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/svg+xml" if b"\0" not in content and _SVG.search(content[:_HEAD]) else ""


def letterhead_mistakes(plan: Plan) -> Iterator[Mistake]:
    """A mistake for a logo or a letter whose file is there and can't be shown, and for templates without a folder."""
    top = plan.place or Place("")
    logo, letter = plan.report.agency.logo, letter_file(plan.report.cover)
    content = _bytes_of(_folder(plan) / logo) if logo else b""
    if content and not picture_kind(content):
        problem = f"{shown(logo)} holds neither an SVG nor a PNG picture"
        yield Mistake(plan.places.get("report.agency.logo", top), problem, "Export the logo again as one of them.")
    elif len(content) > LARGEST_LOGO:
        problem = f"{shown(logo)} is larger than {LARGEST_LOGO // 1024} KiB"
        hint = "It stands in every report: save it in the size in which it is shown, some 400 pixels wide."
        yield Mistake(plan.places.get("report.agency.logo", top), problem, hint)
    if letter and (_folder(plan) / letter).is_file():
        try:
            read_text(_folder(plan) / letter)
        except FileMistakes as unread:
            yield from (
                Mistake(plan.places.get("report.cover", top), f"{shown(letter)}: {each.problem}", each.hint)
                for each in unread.mistakes
            )
    yield from _without_folder(plan)


def _without_folder(plan: Plan) -> Iterator[Mistake]:
    name = plan.report.templates
    if not name or (_folder(plan) / name).is_dir():
        return
    place = plan.places.get("report.templates", plan.place or Place(""))
    if (_folder(plan) / name).exists():
        yield Mistake(place, f"{shown(name)} is a file, not a folder", "Name the folder that the templates stand in.")
        return
    beside = (_folder(plan) / name).parent
    folders = [each.name for each in beside.iterdir() if each.is_dir()] if beside.is_dir() else []
    near = nearest(Path(name).name, sorted(folders))
    yield Mistake(place, f"there is no folder {shown(name)}", f"Did you mean {shown(near)}?" if near else "")


def _folder(plan: Plan) -> Path:
    return Path(plan.place.file).parent if plan.place else Path()


def _bytes_of(path: Path) -> bytes:
    """What a file holds, a byte more than a mebibyte at most; nothing when it can't be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except (OSError, ValueError):
        return b""
