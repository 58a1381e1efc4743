"""Can I do it by keyboard or screen reader?"""

from __future__ import annotations

from collections.abc import Sequence

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.looks import is_document, spot_quotes
from mysteryshop.judge.reading.names import read_names, silent_pictures
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, Scenario, failed, not_applicable, partial, passed, review
from mysteryshop.model.passes import NameProblem

SHUTS_OUT = frozenset({
    "area-alt",
    "aria-command-name",
    "aria-input-field-name",
    "aria-toggle-field-name",
    "button-name",
    "html-has-lang",
    "html-lang-valid",
    "input-button-name",
    "input-image-alt",
    "label",
    "link-name",
    "out-of-keyboards-reach",
    "placeholder-only",
    "select-name",
    "summary-name",
})  # fmt: skip
"""Rules whose breach keeps somebody from using a control or from understanding any of it. Source: the catalogue's row:
a control without name, label or focus, a page without language."""

HARMLESS = frozenset({"minor"})
"""Grades that are told and not counted."""


@page_detector("labels-and-keyboard", basis="structure", needs=("names",))
def labels_and_keyboard(page: Reading, _: None) -> Answer:
    """Whether each control has a name and can be reached without a mouse, and the page has a language and headings.

    A control that nobody can name or reach fails, as does a page without language or without any heading. Pictures
    without words, no main heading and a focus that does not show are partial. Judged by axe-core on the page as it
    was kept, else by the markup alone. Where the pictures were made to fail, it asks what stands in their place.
    """
    if page.page.staged is not None and page.page.staged.scenario is Scenario.IMAGE_FAILURE:
        return _without_pictures(page)
    names = page.once(read_names)
    if names is None:
        return review("There is no markup to look at, only words.", page.opening)
    problems = [problem for problem in names.problems if problem.impact not in HARMLESS]
    grave = [problem for problem in problems if problem.rule in SHUTS_OUT]
    quotes = _quotes(page, grave or problems)
    if grave:
        return failed(f"{_told(grave)} (seen by {names.engine}).", *quotes)
    if is_document(page) and not any(block.role == "heading" for block in page.page.blocks):
        return failed("The page has no heading to find one's way by.", page.opening)
    if problems:
        return partial(f"Every control has a name, but: {_told(problems)} (seen by {names.engine}).", *quotes)
    return passed(f"Every control has a name and can be reached (seen by {names.engine}).", page.opening)


def _told(problems: Sequence[NameProblem]) -> str:
    return "; ".join(f"{problem.help.rstrip('.')} ({problem.count} x, {problem.rule})" for problem in problems)


def _quotes(page: Reading, problems: Sequence[NameProblem]) -> tuple[Quote, ...]:
    found = [quote for problem in problems for quote in spot_quotes(page, problem.spots, 2)]
    return tuple(dict.fromkeys(found))[:6] or (page.opening,)


def _without_pictures(page: Reading) -> Answer:
    """Whether a customer can still choose where no picture came."""
    staged = page.page.staged
    if staged is not None and staged.missed:
        return failed(f"Without its pictures the page no longer shows: {'; '.join(staged.missed)}.", page.opening)
    silent, count = silent_pictures(page)
    if not count:
        return not_applicable("The page shows no pictures of its own.")
    if len(silent) == count:
        return failed("No picture has words in its place.", *spot_quotes(page, silent))
    if silent:
        return partial(f"{len(silent)} of {count} pictures have no words in their place.", *spot_quotes(page, silent))
    return passed("Each picture has words in its place.", page.opening)
