"""Words of a page in Markdown: they read as these words and do nothing."""

from __future__ import annotations

import re

from mysteryshop.report.safety import unbent

_ENTITY = re.compile(r"&(?=#?\w+;)")
_MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_EMOJI = re.compile(r":(?=[a-z0-9_+-]+:)")
_CALLS = re.compile(r"([@#!~%])(?=[0-9A-Za-z])")
_WORD_JOINER = "\u2060"
"""Code hosts look for people and tickets in the finished page, where no escape is left; past this they do not look."""


def escaped(text: object) -> str:
    """Words as Markdown that reads as these words and nothing else, in one line."""
    line = " ".join(f"{unbent(str(text))}".split())
    line = _CALLS.sub(rf"\1{_WORD_JOINER}", line)
    safe = _MEANS_SOMETHING.sub(r"\\\1", _ENTITY.sub("&amp;", line))
    safe = _EMOJI.sub("&#58;", safe).replace("$", "&#36;")
    return safe.replace("://", ":\\//").replace("www.", "www\\.")


def cut(text: str, longest: int) -> str:
    """The words in one line, with an ellipsis where there were more."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
