"""What real detectors say of every example of the shipped checklists, said again in German."""

from dataclasses import replace
from pathlib import Path

import pytest

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, check_examples
from mysteryshop.model import Check, Example, Verdict
from mysteryshop.report.languages import language

FOLDER = Path(__file__).parents[4] / "checklists"

ENOUGH = 0.98
"""Share of the reasons that have to come out German. Source: chosen; on the demo shop's result all of them do."""


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.yaml")))
def test_what_detectors_say_comes_out_german(name: str) -> None:
    (checklist,) = load_checklists([name], FOLDER, DetectorCatalogue())
    told = [reason for check in checklist.checks for reason in reasons_for(check, checklist.language)]
    english = [reason for reason in told if language("de").read(reason).sentences]
    print(f"{name}: {len(told) - len(english)} of {len(told)} reasons in German")
    assert told
    assert 1 - len(english) / len(told) >= ENOUGH, english


def reasons_for(check: Check, spoken: str) -> list[str]:
    """The reason for each example: what is said to whoever expected a detector to break."""
    asked = replace(check, good=unexpected(check.good), bad=unexpected(check.bad))
    return [mistake.hint for mistake in check_examples(asked, lambda page: (FOLDER / page).read_text("utf-8"), spoken)]


def unexpected(examples: tuple[Example, ...]) -> tuple[Example, ...]:
    return tuple(replace(example, verdict=Verdict.ERROR) for example in examples)
