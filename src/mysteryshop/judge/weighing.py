"""Two readings of one text weighed against each other: what the rules heard, and what the fitted labels say."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Protocol

from mysteryshop.judge.labels import Task, Value, sense
from mysteryshop.judge.labels.labelling import Label
from mysteryshop.judge.labels.on_pages import Labelled
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import Answer, Verdict, failed, passed

SURE = 0.8
"""How often a label must be right to speak where the rules heard nothing. Source: chosen, not measured."""

PERHAPS = 0.6
"""How often a label must be right to put the rules' silence in doubt. Source: chosen; below it is guessing."""

AGREED = 0.8
"""Confidence of an answer for which no label of its own is measured. Source: chosen, not measured."""


RULES_OF_COPY = 0.75
"""Confidence of copy's rules against its labels. Source: chosen, not measured.

Measured on 48 texts (17 right) it would be lower, but the labels deny the very examples that define two of the checks.
"""


class Situation(StrEnum):
    """How the two readings stand to each other. In all but `SURELY_DENIED` the rules' answer stands."""

    BOTH = "the rules heard something, and the label agrees"
    RULES = "the rules heard something, and the label does not"
    NEITHER = "the rules heard nothing, and the label agrees"
    SURELY_DENIED = "the rules heard nothing, and a sure label did"
    PERHAPS_DENIED = "the rules heard nothing, and an unsure label did"
    HARDLY_DENIED = "the rules heard nothing, and a guess of a label did"


class Pattern(Protocol):
    """Whatever can search a text."""

    def search(self, string: str, /) -> object | None:
        """Anything where it matches."""


def weigh(  # noqa: PLR0913 - two reasons and what is not believed, each named at the call
    ruled: Answer,
    text: Labelled | None,
    name: str,
    *,
    good: Value = True,
    met: str = "",
    missed: str = "",
    denied: tuple[Pattern, ...] = (),
) -> Answer:
    """The rules' answer, confirmed by a label, or replaced by it where the rules heard nothing and the label is sure.

    good: the label's value at which the customer gets what they asked for; with `False` the words that count against
    the shop are what rules hear. denied: patterns of
    words that speak of the thing and mean the opposite; a label that rests on them is not believed. met, missed: the
    reasons to give where the label speaks. Half an answer is left as it is. The confidence is how often such an
    answer was right on texts that nothing was fitted on.
    """
    if text is None or ruled.verdict not in (Verdict.PASS, Verdict.FAIL):
        return ruled
    label = text[name]
    situation = situation_of(ruled, label, good=good)
    quotes = text.quotes(name) or ruled.quotes
    doubted = situation.value.startswith("the rules heard nothing") and situation is not Situation.NEITHER
    if doubted and any(pattern.search(plain(quote.text)) for quote in quotes for pattern in denied):
        return ruled
    confidence = precision(text.labels.task, name, situation, sensed=text.labels.sensed)
    if situation is Situation.RULES and text.labels.task == "copy" and not text.labels.sensed:
        confidence = max(confidence, RULES_OF_COPY)
    if situation is not Situation.SURELY_DENIED:
        return replace(ruled, confidence=confidence)
    tell, reason = (passed, met) if label.value == good else (failed, missed)
    return replace(tell(reason or ruled.reason, *quotes), confidence=confidence)


def situation_of(ruled: Answer, label: Label, *, good: Value) -> Situation:
    """How a whole answer of the rules, yes or no, stands to a label."""
    is_met = ruled.verdict is Verdict.PASS
    heard = is_met == (good is not False)
    if (label.value == good) is is_met:
        return Situation.BOTH if heard else Situation.NEITHER
    if heard:
        return Situation.RULES
    if label.right >= SURE:
        return Situation.SURELY_DENIED
    return Situation.PERHAPS_DENIED if label.right >= PERHAPS else Situation.HARDLY_DENIED


def precision(task: Task, name: str, situation: Situation, *, sensed: bool = False) -> float:
    """How often the rules' answer, or a sure label's, was right in such a situation, 0 to 1.

    Of a label that was never in it: how often over all labels of this kind of text. sensed: an encoder was asked, too.
    """
    table = (sense.measured().precision if sensed else measured())[task]
    return table[name].get(situation.name) or table[ANY][situation.name]


ANY = "any label"
"""What stands for all labels of one kind of text."""


@cache
def measured() -> Mapping[Task, Mapping[str, Mapping[str, float]]]:
    """Precision by kind of text, label and situation, as `benchmarks/confidences.py` measured it."""
    table: Mapping[Task, Mapping[str, Mapping[str, float]]] = json.loads(
        pkgutil.get_data("mysteryshop.judge.labels", "fitted/confidences.json") or b"{}"
    )["precision"]
    return table
