"""The filter over the findings: radio buttons, and the style rules that make them work with scripts off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.model import Result, Severity
from mysteryshop.report.view.cases import Chapter
from mysteryshop.report.view.names import SEVERITIES


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button. id: of the button, and the value that cases carry."""

    id: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What the findings can be narrowed to; only what there is. lists: checklist id to the value its cases carry."""

    severities: tuple[Choice, ...]
    checklists: tuple[Choice, ...]
    stages: tuple[Choice, ...]
    lists: dict[str, str]


def offer_filters(result: Result, chapters: Iterable[Chapter]) -> Filters:
    """The choices, each with the number of cases that it leaves."""
    chapters = tuple(chapters)
    cases = [case for chapter in chapters for case in chapter.cases]
    titles = {each.id: each.title or each.id for each in result.checklists}
    used = dict.fromkeys((*titles, *(case.finding.checklist for case in cases)))
    lists = {each: f"list-{index}" for index, each in enumerate(used)}
    severities = [(each, sum(case.finding.severity is each for case in cases)) for each in Severity]
    checklists = [(each, sum(case.finding.checklist == each for case in cases)) for each in lists]
    return Filters(
        tuple(Choice(each.value, SEVERITIES[each], number) for each, number in severities if number),
        tuple(Choice(lists[each], titles.get(each, each), number) for each, number in checklists if number),
        tuple(Choice(chapter.anchor, chapter.title, len(chapter.cases)) for chapter in chapters),
        lists,
    )


def filter_rules(filters: Filters) -> str:
    """The style rules: a chosen button hides the cases, the spots and the stages that have nothing for it."""
    return "\n".join((*_hide_cases(filters), *_hide_empty(filters), *_hide_stages(filters)))


def _hide_cases(filters: Filters) -> Iterator[str]:
    for each in (*filters.severities, *filters.checklists):
        yield f"{_chosen(each)} .case:not(.{each.id}){{display:none}}"


def _hide_empty(filters: Filters) -> Iterator[str]:
    """A picture stays only where a case of it does: for each choice alone, and for each pair of choices."""
    alone = [[each] for each in (*filters.severities, *filters.checklists)]
    pairs = [[one, other] for one in filters.severities for other in filters.checklists]
    for choices in (*alone, *pairs):
        chosen = "#findings" + "".join(f":has(#only-{each.id}:checked)" for each in choices)
        case = ".case" + "".join(f".{each.id}" for each in choices)
        yield f"{chosen} :is(.spot,.chapter):not(:has({case})){{display:none}}"


def _hide_stages(filters: Filters) -> Iterator[str]:
    for each in filters.stages:
        yield f"{_chosen(each)} .chapter:not(#{each.id}){{display:none}}"


def _chosen(choice: Choice) -> str:
    return f"#findings:has(#only-{choice.id}:checked)"
