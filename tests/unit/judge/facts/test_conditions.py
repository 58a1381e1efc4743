"""Whether two promises can hold at once: the lattice of conditions, field by field."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.judge.facts.conditions import BOTH_SIDED, ONE_SIDED, Conditions, Overlap, overlap

NAMES = [field.name for field in fields(Conditions)]
LIMITS = st.builds(
    Conditions, **{name: st.sampled_from(["", "oak", "ash"]) for name in NAMES if name not in BOTH_SIDED}
)
DOCS = Path(__file__).parents[4] / "docs" / "facts.md"


@pytest.mark.parametrize("name", NAMES)
def test_the_same_limit_meets_itself_and_another_does_not(name: str) -> None:
    one, other = ("mon-fri", "sat") if name == "weekdays" else ("2026-01-01", "2026-01-02")
    limited = replace(Conditions(), **{name: one})
    assert overlap(limited, limited) is Overlap.YES
    assert overlap(limited, replace(Conditions(), **{name: other})) is Overlap.NO
    assert overlap(limited, Conditions()) is ONE_SIDED[name]


@pytest.mark.parametrize(
    ("mine", "its", "met"),
    [
        pytest.param("mon-fri", "fri-sun", Overlap.YES, id="Friday is in both"),
        pytest.param("sat,sun", "mon-fri", Overlap.NO, id="weekend and week"),
        pytest.param("fri-mon", "sun", Overlap.YES, id="over the weekend"),
    ],
)
def test_weekdays_meet_where_a_day_is_in_both(mine: str, its: str, met: Overlap) -> None:
    assert overlap(Conditions(weekdays=mine), Conditions(weekdays=its)) is met


@pytest.mark.parametrize(
    ("mine", "its", "met"),
    [
        pytest.param("2026-09-01/2026-09-30", "2026-09-30/2026-10-05", Overlap.YES, id="one day in both"),
        pytest.param("/2026-08-31", "2026-09-01/", Overlap.NO, id="until August, from September"),
        pytest.param("2026-09-01/", "/2026-12-31", Overlap.YES, id="both ends open"),
        pytest.param("2026-09-05", "2026-09-01/2026-09-30", Overlap.YES, id="a day in a month"),
    ],
)
def test_dates_meet_where_their_spans_do(mine: str, its: str, met: Overlap) -> None:
    assert overlap(Conditions(dates=mine), Conditions(dates=its)) is met


@settings(deadline=None)
@given(LIMITS, LIMITS)
def test_it_does_not_matter_which_is_asked_first(a: Conditions, b: Conditions) -> None:
    assert overlap(a, b) is overlap(b, a)


@settings(deadline=None)
@given(LIMITS)
def test_a_promise_meets_itself(a: Conditions) -> None:
    assert overlap(a, a) is Overlap.YES


def test_the_table_in_the_documents_is_the_code_s() -> None:
    rows = {
        cells[0].strip("` "): cells[2]
        for line in DOCS.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `") and len(cells := [cell.strip() for cell in line.strip("|").split("|")]) == 5
    }
    assert rows == {name: met.value for name, met in ONE_SIDED.items()}
