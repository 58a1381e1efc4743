"""Plain text made into a page, so that a draft or an example is judged exactly like a page of a shop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Block, Page, PageKind

NOON = "2026-06-01T12:00:00+01:00"
"""When drafts and examples are read. Source: chosen; a Monday, so that weekdays and clock times have a meaning."""

HEADING_WORDS = 12
"""Words of a first line that can still be a headline. Source: chosen; the corpus's longest has eleven."""

FOLD_WORDS = 120
"""Words that fit on a first screen. Source: chosen; a laptop screen of ordinary shop copy."""

ASKED_TAG = "question"
"""The tag of a block that its writer gave as the question, whatever it looks like."""

_QUESTION_MARK = regex(r"^\s*(?:Q(?:uestion)?\s*[:.)]\s*)", re.IGNORECASE)
_ANSWER_MARK = regex(r"^\s*(?:A(?:nswer)?\s*[:.)]\s+)", re.IGNORECASE)
_ANSWER_WITHIN = regex(r"(?<=\?)\s+A(?:nswer)?\s*[:.)]\s+", re.IGNORECASE)
_BULLET = regex(r"^\s*(?:[-*•·]|\d{1,2}[.)])\s+")
_MARKDOWN_HEADING = regex(r"^(#{1,6})\s+")


def page_from_text(text: str, kind: PageKind, *, question: str = "", now: str = NOON, name: str = "text") -> Page:
    """A page that says these words: one block a line, headlines and questions told from the rest.

    question: what the text answers. A line that begins with `Q:`, or is nothing but a question, asks as well.
    """
    lines = [Block(question, "heading", "q", level=3, tag=ASKED_TAG, above_fold=True)] if question else []
    words = 0
    for number, block in enumerate(_blocks(text, asked=bool(question), faq=kind in (PageKind.FAQ, PageKind.HELP))):
        words += len(block.text.split())
        lines.append(
            Block(
                block.text,
                block.role,
                f"line {number + 1}",
                level=block.level,
                tag=block.tag,
                above_fold=words <= FOLD_WORDS or number == 0,
            )
        )
    return Page(
        id=f"000-{kind}",
        kinds=(kind,),
        url=name,
        requested=name,
        status=None,
        title="",
        captured=now,
        step=0,
        blocks=tuple(lines),
    )


def _blocks(text: str, *, asked: bool, faq: bool) -> Iterator[Block]:
    lines = [line.strip() for whole in text.splitlines() for line in _asked_and_answered(whole) if line.strip()]
    for number, line in enumerate(lines):
        heading = _MARKDOWN_HEADING.match(line)
        if heading:
            yield Block(line[heading.end() :], "heading", "", level=len(heading.group(1)), tag="h2")
        elif not asked and (_QUESTION_MARK.match(line) or (faq and _only_asks(line))):
            yield Block(_QUESTION_MARK.sub("", line), "heading", "", level=3, tag="h3")
        elif _BULLET.match(line):
            yield Block(_BULLET.sub("", line), "list-item", "", tag="li")
        elif number == 0 and len(lines) > 1 and not asked and _is_headline(line):
            yield Block(line, "heading", "", level=1, tag="h1")
        else:
            yield Block(_ANSWER_MARK.sub("", line) if faq else line, "paragraph", "", tag="p")


def _asked_and_answered(line: str) -> Iterator[str]:
    """A line that asks and answers (`Q: Is it waterproof? A: Yes.`) as two."""
    answer = _ANSWER_WITHIN.search(line) if _QUESTION_MARK.match(line) else None
    yield line[: answer.start()] if answer else line
    if answer:
        yield line[answer.start() :]


def _only_asks(line: str) -> bool:
    return line.endswith("?") and not re.search(r"[.!?]\s", line)


def _is_headline(line: str) -> bool:
    return len(line.split()) <= HEADING_WORDS and not line.endswith((".", ":", ";", ","))
