"""The checklists there are, and a user's own: shown, linted and tested by their examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.pipeline import catalogue_rows, lint_checklists, run_examples, show_check

HOUSE = """checklist: house
about: Our own rules.
checks:
  - id: house-gives-time
    ask: When can I come back?
    detect: promise-of-time
    pages: [fault]
    weight: 3
    severity: major
    fix: Name an hour.
    good: Orders reopen by 18:00 today.
    bad: Back soon!
"""


def house(folder: Path, words: str = HOUSE) -> str:
    (folder / "house.yaml").write_text(words, encoding="utf-8")
    return str(folder / "house.yaml")


def test_the_shipped_checklists_are_listed_and_green() -> None:
    rows = catalogue_rows(())
    assert {"outage-messaging", "faq-tone", "solution-first"} <= {each.id for each in rows}
    assert all(not tested.mistakes and tested.examples for tested in run_examples(()))


def test_an_own_checklist_is_read_and_tested(tmp_path: Path) -> None:
    (tested,) = run_examples([house(tmp_path)])
    assert (tested.checklist, tested.checks, tested.examples, tested.mistakes) == ("house", 1, 2, ())


def test_an_example_that_is_wrong_is_red(tmp_path: Path) -> None:
    (tested,) = run_examples([house(tmp_path, HOUSE.replace("Back soon!", "Back at 18:00 today."))])
    assert len(tested.mistakes) == 1
    assert "house.yaml" in str(tested.mistakes[0])


def test_lint_tells_all_mistakes_and_reads_the_rest(tmp_path: Path) -> None:
    wrong = house(tmp_path, HOUSE.replace("promise-of-time", "promise-of-tim").replace("major", "huge"))
    good, mistakes = lint_checklists([wrong, "faq-tone"])
    assert [each.id for each in good] == ["faq-tone"]
    assert any("promise-of-tim" in str(each) for each in mistakes) or any("huge" in str(each) for each in mistakes)
    assert all(":" in str(each) for each in mistakes)


def test_a_check_or_a_checklist_is_shown_by_name() -> None:
    checklist, check = show_check("outage-messaging")
    assert check is None
    first = checklist.checks[0].id
    assert show_check(first)[1] == checklist.checks[0]
    with pytest.raises(UsageProblem, match=f"Did you mean '{first}'"):
        show_check(first + "s")
