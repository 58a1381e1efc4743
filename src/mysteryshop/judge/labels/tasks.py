"""The three kinds of text, and what is asked of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Task = Literal["outage", "faq", "copy"]

TASKS: tuple[Task, ...] = ("outage", "faq", "copy")

YES_OR_NO: Mapping[Task, tuple[str, ...]] = {
    "outage": (
        "apologises",
        "acknowledges_customer",
        "brand_centred",
        "says_working_on_it",
        "gives_time",
        "offers_next_step",
        "technical_leak",
        "blames_customer",
    ),
    "faq": (
        "answers_question",
        "refusal",
        "offers_alternative",
        "seller_reason",
        "blames_customer",
        "cold_or_legalistic",
    ),
    "copy": ("names_a_need", "translates_specs", "hype"),
}
"""Labels of a whole text that are true or false. tests/corpus/RUBRIC.md says what each means."""

CLASSES: Mapping[Task, Mapping[str, tuple[str, ...]]] = {
    "outage": {"verdict": ("brand_focused", "customer_focused", "neutral")},
    "faq": {"verdict": ("customer_focused", "neutral", "seller_focused")},
    "copy": {
        "leads_with": ("brand", "offer", "outcome", "spec"),
        "verdict": ("mixed", "product_first", "solution_first"),
    },
}
"""Labels of a whole text that take one of several classes, which stand in alphabetical order."""

OF_SENTENCES: Mapping[Task, tuple[str, ...]] = {
    "outage": (*YES_OR_NO["outage"], "warm"),
    "faq": (*YES_OR_NO["faq"], "warm"),
    "copy": ("outcome", "spec", "brand", "offer", *YES_OR_NO["copy"], "warm"),
}
"""Labels of one sentence: for what it is a proof. `warm`: it is written from the reader's side."""


def text_labels(task: Task) -> tuple[str, ...]:
    """All labels of a whole text of this kind, the verdict last."""
    return (*YES_OR_NO[task], *CLASSES[task])
