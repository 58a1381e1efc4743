from __future__ import annotations

from tests.golden.sample import sample_result

from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.filters import filter_rules, offer_filters
from mysteryshop.report.view.stops import find_stops

RESULT = sample_result()
CHAPTERS = find_chapters(RESULT, find_stops(RESULT, {}))


def test_each_choice_says_how_many_findings_it_leaves() -> None:
    filters = offer_filters(RESULT, CHAPTERS)
    total = sum(len(chapter.cases) for chapter in CHAPTERS)
    for choices in (filters.severities, filters.checklists, filters.stages):
        assert sum(choice.number for choice in choices) == total


def test_only_what_there_is_can_be_chosen() -> None:
    filters = offer_filters(RESULT, CHAPTERS)
    assert [choice.name for choice in filters.severities] == ["Critical", "Major", "Minor"]
    assert "House style <b>" not in [choice.name for choice in filters.checklists]


def test_no_word_of_a_users_checklist_reaches_the_style_sheet() -> None:
    rules = filter_rules(offer_filters(RESULT, CHAPTERS))
    assert "outage-messaging" not in rules
    assert "<" not in rules
    assert rules.count("{") == rules.count("}") == rules.count("{display:none}")


def test_a_pair_of_choices_hides_the_pictures_that_neither_leaves() -> None:
    rules = filter_rules(offer_filters(RESULT, CHAPTERS))
    assert "#findings:has(#only-minor:checked):has(#only-list-0:checked) :is(.spot,.chapter)" in rules
