"""The judge: reads stored visits against checklists. Pure: no browser, no network, no disk, no clock."""

from mysteryshop.judge.answering import Judgement, judge
from mysteryshop.judge.catalogue import DetectorCatalogue
from mysteryshop.judge.examples import check_examples
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.judge.reading.plain import NOON, page_from_text
from mysteryshop.judge.texts import PAGE_OF, TextKind, judge_page, judge_text

__all__ = [
    "NOON",
    "PAGE_OF",
    "DetectorCatalogue",
    "Judgement",
    "TextKind",
    "check_examples",
    "judge",
    "judge_page",
    "judge_text",
    "page_from_html",
    "page_from_text",
]
