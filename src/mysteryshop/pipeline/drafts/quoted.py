"""What stands in a message and is not the shop's own text: signatures and the letters that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from mysteryshop.pipeline.drafts.places import Piece

_SIGNATURE = re.compile(r"--\s*$")
_OLDER = re.compile(
    r"-{3,}\s*(?:original message|forwarded message)\s*-{3,}|_{10,}\s*$|on .{6,200} wrote:\s*$"
    r"|begin forwarded message:",
    re.IGNORECASE,
)
"""Lines after which an older letter stands. Source: the usual wording of the common mail programs."""

_BROKEN_INTRO = re.compile(r"on .{6,120}\d.{0,80}$", re.IGNORECASE)
_WROTE = re.compile(r".{0,120}wrote:\s*$", re.IGNORECASE)
_DEVICE = re.compile(r"\s*(?:sent from my|get outlook for) [\w .]{2,30}$", re.IGNORECASE)

_NOT_OWN = re.compile(
    r"gmail_quote|gmail_signature|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|divRplyFwdMsg",
    re.IGNORECASE,
)
"""Classes and ids of quoted letters and signatures. Source: the HTML that the common mail programs write."""

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def own_lines(lines: Sequence[Piece], *, signed: bool = False) -> tuple[Piece, ...]:
    """The lines that the sender wrote, up to the letter that is answered. signed: with the signature."""
    return tuple(_own(lines, signed=signed))


def _own(lines: Sequence[Piece], *, signed: bool) -> Iterator[Piece]:
    for number, line in enumerate(lines):
        following = lines[number + 1].words if number + 1 < len(lines) else ""
        broken = _BROKEN_INTRO.match(line.words) and _WROTE.match(following)
        signature = _SIGNATURE.match(line.words)
        if (signature and not signed) or _OLDER.match(line.words) or broken:
            return
        if not signature and not line.words.startswith(">") and not _DEVICE.match(line.words):
            yield line


def own_html(html: str, *, signed: bool = False) -> str:
    """The document with blanks for quoted letters, so that every word keeps its place. signed: signatures stay."""
    spans = _Quoted(html, signed=signed).spans
    for start, end in reversed(spans):
        blank = "".join("\n" if letter == "\n" else " " for letter in html[start:end])
        html = html[:start] + blank + html[end:]
    return html


class _Quoted(HTMLParser):
    """Finds the outermost elements that hold what is not the sender's own."""

    def __init__(self, html: str, *, signed: bool) -> None:
        super().__init__()
        self._signed = signed
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._depth = 0
        self._tag = ""
        self._start = 0
        self.spans: list[tuple[int, int]] = []
        self.feed(html)
        self.close()
        if self._depth:
            self.spans.append((self._start, len(html)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The beginning of such an element, or of one of the same name inside it."""
        if self._depth:
            self._depth += tag == self._tag
            return
        known = dict(attrs)
        named = f"{known.get('class') or ''} {known.get('id') or ''}"
        cited = tag == "blockquote" and (known.get("type") or "").lower() == "cite"
        if tag not in _VOID and (cited or self._is_not_own(named)):
            self._depth, self._tag, self._start = 1, tag, self._here()

    def handle_endtag(self, tag: str) -> None:
        """The end of it."""
        if self._depth and tag == self._tag:
            self._depth -= 1
            if not self._depth:
                self.spans.append((self._start, self._here()))

    def _is_not_own(self, named: str) -> bool:
        found = _NOT_OWN.search(named)
        return found is not None and not (self._signed and "signature" in found.group().lower())

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
