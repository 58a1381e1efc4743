"""What kind of text a draft is, when its writer does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mysteryshop.judge import TextKind
from mysteryshop.pipeline.drafts.markup import without_tags
from mysteryshop.pipeline.drafts.records import Text

FAULT = re.compile(
    r"\b(?:sorry|apologi[sz]|maintenance|outage|unavailable|offline|down|error|went wrong|try again|sold out"
    r"|back (?:soon|by|online|at)|can(?:no|')t (?:load|show|find|reach|take)|not (?:available|working))",
    re.IGNORECASE,
)
"""Words that speak of a fault. Source: the usual wording of failure pages."""

LONGEST_MESSAGE = 200
"""Words from which a text that speaks of a fault is no message about one. Source: chosen; failure pages are short."""

_QUESTION = re.compile(r"(?m)^[^\n]{5,150}\?[\s*_]*$")
_MARKED = re.compile(r"(?mi)^\s*[*_#\s]*Q(?:uestion)?[:.]")
_ORDER: tuple[TextKind, ...] = ("outage", "faq", "copy")


def guess_kind(text: str) -> TextKind:
    """What a text is: questions with answers, a message about a fault, or else copy."""
    if len(_QUESTION.findall(text)) >= 2 or _MARKED.search(text):
        return "faq"
    return "outage" if FAULT.search(text) and len(text.split()) < LONGEST_MESSAGE else "copy"


def guess_file(texts: Sequence[Text]) -> TextKind:
    """What the texts of one file are, by most of them; those with a question are answers."""
    counted = Counter("faq" if text.question else guess_kind(_read(text)) for text in texts)
    return max(_ORDER, key=lambda kind: (counted[kind], -_ORDER.index(kind)))


def _read(text: Text) -> str:
    if not text.is_html:
        return text.words
    return f"Q: {text.words}" if '"FAQPage"' in text.words else without_tags(text.words)
