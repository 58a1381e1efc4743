"""What an agency adds in its own words: a letter in paragraphs and lists, a glossary, a footer, a logo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from mysteryshop.model import AuditSummary

SHORT_LINE = 45
"""Characters. A shorter line in the midst of a paragraph was meant as one ("Kind regards,"), a longer one was only
wrapped. Source: people wrap text at 60 characters and more.
"""

_LOGO = re.compile(r"data:image/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_BULLET = re.compile(r"[-*•] +")
_HEADING = re.compile(r"#{1,6} +")
_STRESSED = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*|\*(?=\S)([^*\n]+?)(?<=\S)\*")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style: "", "strong" or "em"."""

    text: str
    style: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a list of a letter. lines: those to keep apart; of a list, its items."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """All of an agency's own. logo: a data URI, for an image and nothing else: so no script in it can run."""

    name: str
    logo: str
    letter: tuple[Block, ...]
    footer: tuple[Block, ...]
    glossary: tuple[tuple[str, str], ...]


def show_letterhead(audit: AuditSummary) -> Letterhead:
    """What the audit says of its agency; a logo that is no embedded PNG or SVG is left out."""
    logo = audit.agency.get("logo", "")
    return Letterhead(
        name=audit.agency.get("name", ""),
        logo=logo if _LOGO.fullmatch(logo) else "",
        letter=read_letter(audit.cover),
        footer=read_letter(audit.footer),
        glossary=tuple(audit.glossary.items()),
    )


def read_letter(text: str) -> tuple[Block, ...]:
    """Paragraphs between empty lines, headings after `#`, lists after `-`, **strong** and *stressed* words.

    Everything else, markup too, is text and shown as it stands.
    """
    parts = _EMPTY_LINE.split(text.replace("\r\n", "\n").strip())
    return tuple(block for part in parts if part.strip() for block in _blocks(part.strip()))


def _blocks(part: str) -> Iterator[Block]:
    lines = [line.strip() for line in part.split("\n")]
    for kind, group in groupby(_with_kinds(lines), key=lambda each: each[0]):
        texts = [text for _, text in group]
        if kind == "heading":
            yield from (Block(kind, (_runs(text),)) for text in texts)
        else:
            joined = _items(texts) if kind == "list" else _kept_lines(texts)
            yield Block(kind, tuple(_runs(text) for text in joined))


def _with_kinds(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each line with what it belongs to; a line after a list's item goes on with it."""
    kind = ""
    for line in lines:
        if _HEADING.match(line):
            yield "heading", _HEADING.sub("", line, count=1)
            kind = ""
            continue
        kind = "list" if _BULLET.match(line) or kind == "list" else "paragraph"
        yield kind, line


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            items.append(_BULLET.sub("", line, count=1))
        else:
            items[-1] += f" {line}"
    return items


def _kept_lines(lines: list[str]) -> list[str]:
    kept = [lines[0]]
    for before, line in pairwise(lines):
        if len(before) < SHORT_LINE:
            kept.append(line)
        else:
            kept[-1] += f" {line}"
    return kept


def _runs(text: str) -> Line:
    runs, at = [], 0
    for found in _STRESSED.finditer(text):
        runs.append(Run(text[at : found.start()]))
        runs.append(Run(found[1], "strong") if found[1] else Run(found[2], "em"))
        at = found.end()
    runs.append(Run(text[at:]))
    return tuple(run for run in runs if run.text)
