"""The judge: reads stored visits against checklists. Pure: no browser, no network, no disk, no clock.

What needs Beautiful Soup is loaded when it is first called: a plain text should not wait for it.
"""

from collections.abc import Callable

from mysteryshop.errors import Mistake
from mysteryshop.judge.answering import Judgement, judge
from mysteryshop.judge.catalogue import DetectorCatalogue
from mysteryshop.judge.meaning.installed import WrongWeights, ask_encoder, weights_read
from mysteryshop.judge.reading.plain import NOON, page_from_text
from mysteryshop.judge.texts import PAGE_OF, TextKind, judge_page, judge_text
from mysteryshop.model import Check, Page, PageKind

__all__ = [
    "NOON",
    "PAGE_OF",
    "DetectorCatalogue",
    "Judgement",
    "TextKind",
    "WrongWeights",
    "ask_encoder",
    "check_examples",
    "judge",
    "judge_page",
    "judge_text",
    "page_from_html",
    "page_from_text",
    "weights_read",
]


def page_from_html(html: str, kind: PageKind, url: str = "", *, now: str = NOON) -> Page:
    """The page that this HTML makes with no browser; see `judge.reading.markup`."""
    from mysteryshop.judge.reading import markup

    return markup.page_from_html(html, kind, url, now=now)


def check_examples(check: Check, read_page_file: Callable[[str], str], language: str = "en") -> list[Mistake]:
    """The examples to which the check gives another verdict than they claim; see `judge.examples`."""
    from mysteryshop.judge import examples

    return examples.check_examples(check, read_page_file, language)
